/**
 * A rebuild in two threads: each applies the events of half of the users, the second to a file of its own, whose rows are taken over at the
 * end. Streams of users have nothing to do with each other, and ids are random, so the halves are even unless one user has most of it all.
 *
 * Only where nobody appends meanwhile: both must find the same end. What either read is counted against the positions of the log, since
 * neither sees all of it.
 */
import { Worker } from 'node:worker_threads';
import { absorbPart, createPart, type ProjectionName } from './database/projections.ts';
import type { Sqlite } from './database/sqlite.ts';
import type { EventId, UserId } from '../domain/ids.ts';
import type { LogTables } from './database/tables.ts';
import { CorruptLog } from './event-store/event-store.ts';
import type { ReplayedEvent } from './projector.ts';
import { type Filled, fill, type Rebuilt, type RebuildOptions, rebuildWith, type ReplayedLog, withLog } from './rebuild.ts';

/** What the second thread is told. */
export type SecondHalf = Readonly<{ dataDir: string; name: ProjectionName }>;

type Half = 'first' | 'second';

/** The first id of the second half: ids are in base64url, ordered by their bytes. */
const MIDDLE = 'V';

/** Rebuilds the projections of a data folder, half of them in this thread. Throws CorruptLog where the log has gaps. */
export async function rebuildHalves(dataDir: string, options: RebuildOptions): Promise<Rebuilt> {
  return withLog(dataDir, (log, folder, open) =>
    rebuildWith(folder, async (projection, name) => {
      const second = startSecond({ dataDir, name });
      try {
        const mine = await fill(projection, readHalf(open, 'first'), options);
        const other = await second.filled;
        options.signal?.throwIfAborted();
        const checkpoint = Math.max(mine.checkpoint, other.checkpoint);
        const events = mine.events + other.events;
        if (events !== checkpoint || checkpoint < (await log.head()))
          throw new CorruptLog(checkpoint, 'an event before it or the end is missing');
        absorbPart(folder, name, projection);
        projection.prepare('UPDATE checkpoint SET position = ?').run(checkpoint);
        return { checkpoint, events, quarantined: [...mine.quarantined, ...other.quarantined] };
      } finally {
        await second.stop();
      }
    }),
  );
}

/** Fills the part of the second thread. */
export async function fillSecondHalf({ dataDir, name }: SecondHalf): Promise<Filled> {
  return withLog(dataDir, async (_log, folder, open) => {
    const part = createPart(folder, name);
    try {
      return await fill(part, readHalf(open, 'second'), {});
    } finally {
      part.close();
    }
  });
}

function startSecond(work: SecondHalf): Readonly<{ filled: Promise<Filled>; stop(): Promise<unknown> }> {
  const worker = new Worker(new URL('./rebuild-second.ts', import.meta.url), {
    workerData: work,
    resourceLimits: { maxYoungGenerationSizeMb: 128 },
  });
  const filled = new Promise<Filled>((resolve, reject) => {
    worker.on('message', resolve);
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('Half of the rebuild ended before it was done.')));
  });
  // Awaited later, and not at all when the first half fails.
  filled.catch(() => undefined);
  return { filled, stop: () => worker.terminate() };
}

/**
 * Reads the events of half of the users. The plus keeps SQLite from going by the index of users, out of the order of positions. Rows come
 * as arrays, which cost half of what objects do.
 */
function readHalf({ raw }: Sqlite<LogTables>, half: Half): ReplayedLog {
  const statement = raw.prepare(`
    SELECT position, user_id, revision, id, type, schema_version, clear, sealed, hash FROM event
    WHERE position > ? AND +user_id ${half === 'first' ? '<' : '>='} '${MIDDLE}' ORDER BY position LIMIT ?`);
  statement.setReturnArrays(true);
  return { readAll: async (after, limit) => (statement.all(after, limit) as unknown as Row[]).map(toReplayed) };
}

type Row = readonly [number, UserId, number, EventId, string, number, string, Uint8Array, Uint8Array];

function toReplayed([position, user, revision, id, type, schemaVersion, clear, sealed, hash]: Row): ReplayedEvent {
  return { position, user, revision, id, type, schemaVersion, clear, sealed, hash };
}
