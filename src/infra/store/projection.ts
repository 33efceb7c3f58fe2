/**
 * The served projection as readers see it: a connection that cannot write, how far the rows are, and the switch to a rebuilt file.
 *
 * A connection that was replaced stays open for a while, for the reads that began on it.
 */
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import type { ProjectionTables } from '../../projections/tables.ts';
import { foldersOf } from '../database/folders.ts';
import { openToRead, type OpenProjection, type ProjectionName } from '../database/projections.ts';
import { rebuildInThread, type Rebuilt, type RebuildOptions } from '../rebuild.ts';
import type { Transport } from './transport.ts';

export type ServedProjection = Readonly<{
  /** The connection that now serves reads; ask again for each request. */
  db(): Kysely<ProjectionTables>;
  /** The path of the file that now serves. */
  path(): string;
  /** The last position that the rows are known to have. */
  checkpoint(): number;
  /** Waits until the rows have a position; false when that takes longer than `timeoutMs`, or the store is closed. */
  waitFor(position: number, timeoutMs: number): Promise<boolean>;
  onSwitch(listener: () => void): void;
  /** Builds all rows anew from the log in a thread of its own, while the old ones serve, and switches. One at a time. */
  rebuild(options?: RebuildOptions): Promise<Rebuilt>;
}>;

export type Progress = Readonly<{
  reach(position: number): void;
  reached(): number;
  waitFor(position: number, timeoutMs: number): Promise<boolean>;
  end(): void;
}>;

/** Returns how far the rows are, for waiting; 0 at first. */
export function createProgress(): Progress {
  type Waiting = Readonly<{ position: number; answer: (reached: boolean) => void }>;
  const waiting = new Set<Waiting>();
  let reached = 0;
  let ended = false;
  return {
    reach: (position) => {
      reached = Math.max(reached, position);
      for (const one of waiting) if (one.position <= reached) one.answer(true);
    },
    reached: () => reached,
    waitFor: (position, timeoutMs) => {
      if (position <= reached) return Promise.resolve(true);
      if (ended) return Promise.resolve(false);
      return new Promise((resolve) => {
        const answer = (value: boolean): void => {
          clearTimeout(timer);
          waiting.delete(one);
          resolve(value);
        };
        const timer = setTimeout(() => answer(false), timeoutMs);
        const one: Waiting = { position, answer };
        waiting.add(one);
      });
    },
    end: () => {
      ended = true;
      for (const one of waiting) one.answer(false);
    },
  };
}

/** How long a replaced connection is kept for reads under way. */
const GRACE_MS = 10_000;

/** Opens the served projection for reading. */
export function serveProjection(
  dataDir: string,
  transport: Transport,
  progress: Progress,
): Readonly<{ projection: ServedProjection; close(): void }> {
  const folder = foldersOf(dataDir).projections;
  const listeners = new Set<() => void>();
  const opened = new Set<OpenProjection>();
  const openNamed = (name: ProjectionName) => {
    const open = openToRead(folder, name);
    opened.add(open);
    return { name, open };
  };
  let served = openNamed(transport.started.projection);
  let rebuilding = false;
  let closed = false;

  const switchTo = (name: ProjectionName): void => {
    const before = served.open;
    served = openNamed(name);
    setTimeout(() => {
      before.close();
      opened.delete(before);
    }, GRACE_MS).unref();
    for (const listener of listeners) listener();
  };
  const projection: ServedProjection = {
    db: () => served.open.db,
    path: () => join(folder, served.name),
    checkpoint: () => progress.reached(),
    waitFor: (position, timeoutMs) => progress.waitFor(position, timeoutMs),
    onSwitch: (listener) => void listeners.add(listener),
    rebuild: async (options) => {
      if (rebuilding) throw new Error('A rebuild is under way.');
      rebuilding = true;
      try {
        const rebuilt = await rebuildInThread(dataDir, options);
        await transport.request('takeOver', { name: rebuilt.name });
        if (!closed) switchTo(rebuilt.name);
        return rebuilt;
      } finally {
        rebuilding = false;
      }
    },
  };
  const close = (): void => {
    closed = true;
    for (const open of opened) open.close();
  };
  return { projection, close };
}
