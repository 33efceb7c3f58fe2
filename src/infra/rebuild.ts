/**
 * Builds the rows anew from the log, into a file of their own, and switches to it. Decrypts nothing, so it needs no key.
 *
 * Offline (`rebuildOffline`) the folder is locked, and two threads share the users (rebuild-halves.ts). Online a thread of its own
 * (`rebuildInThread`) fills the new file from a read-only connection on the log while the old file is served and kept up to date; then
 * whoever projects takes over (`takeOver`): applies what came since, and names the new file. Large batches, no secondary indexes until the
 * end, and nothing synced before it: an interrupted rebuild is thrown away and leaves what is served as it was.
 */
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { UserId } from '../domain/ids.ts';
import { makeFolders } from './database/folders.ts';
import { lockFolder } from './database/folder-lock.ts';
import {
  createProjection,
  findCurrent,
  finishProjection,
  type OpenProjection,
  openToApply,
  type ProjectionName,
  removeProjection,
  switchProjection,
} from './database/projections.ts';
import { CREATE_ENTRY_INDEX } from './database/projection-schema.ts';
import { openSqlite, type Sqlite } from './database/sqlite.ts';
import type { LogTables } from './database/tables.ts';
import type { EventStore } from './event-store/event-store.ts';
import { sqliteLog } from './event-store/sql-log.ts';
import { createSqlEventStore } from './event-store/sql.ts';
import {
  applyStored,
  attempt,
  commitFrom,
  createProjector,
  isOutOfOrder,
  type Projector,
  type ReplayedEvent,
  workOut,
} from './projector.ts';
import type { Works } from '../projections/sqlite-read.ts';
import { writeBatch } from '../projections/sqlite-write.ts';

/** What is replayed: events after a position, in order, at most so many; fewer only at the end. */
export type ReplayedLog = Readonly<{ readAll(after: number, limit: number): Promise<readonly ReplayedEvent[]> }>;

/** What a rebuild did. `checkpoint`: the last position in the new file. `quarantined`: users whose events could not all be applied. */
export type Rebuilt = Readonly<{ name: ProjectionName; checkpoint: number; events: number; ms: number; quarantined: readonly UserId[] }>;

export type RebuildOptions = Readonly<{
  /** Called after each batch with the events applied so far. */
  onProgress?: (events: number) => void;
  signal?: AbortSignal;
}>;

/** Events read at once, and applied at once unless they are large: a large batch writes each page once, being sorted by user. */
const READ = 2_000;
const APPLY = 128_000;
const APPLY_BYTES = 64 * 1024 * 1024;

/** What a connection was filled with. */
export type Filled = Omit<Rebuilt, 'name' | 'ms'>;

/** Fills a new projection file in this thread, up to the end of the log as it is found. The file is complete and durable, not yet served. */
export async function rebuildInto(folder: string, log: ReplayedLog, options: RebuildOptions = {}): Promise<Rebuilt> {
  return rebuildWith(folder, (open) => fill(open, log, options));
}

/** Creates a projection file, lets `work` fill it, and makes it complete and durable. Leaves nothing behind when that fails. */
export async function rebuildWith(folder: string, work: (open: OpenProjection, name: ProjectionName) => Promise<Filled>): Promise<Rebuilt> {
  const started = performance.now();
  const { name, open } = createProjection(folder);
  try {
    const filled = await work(open, name);
    finishProjection(folder, name, open);
    return { name, ...filled, ms: performance.now() - started };
  } catch (error) {
    open.close();
    removeProjection(folder, name);
    throw error;
  }
}

/** Applies a whole log to tables that are empty. */
export async function fill(open: OpenProjection, log: ReplayedLog, { onProgress, signal }: RebuildOptions): Promise<Filled> {
  const quarantined = new Set<UserId>();
  let checkpoint = 0;
  let events = 0;
  for (;;) {
    // Lets a message in that says to stop: reading and applying are synchronous.
    await setImmediate();
    signal?.throwIfAborted();
    if (checkpoint > 0) open.raw.exec(CREATE_ENTRY_INDEX);
    const applied = await applyBatch(open, log, checkpoint, (user) => void quarantined.add(user));
    if (applied.events === 0) break;
    events += applied.events;
    checkpoint = applied.to;
    onProgress?.(events);
  }
  return { checkpoint, events, quarantined: [...quarantined] };
}

/**
 * Applies a large batch. It is worked out page by page while it is read, so that what is kept of it is rows, and written at the end. Where
 * an event cannot be applied, the batch is read again and applied as the projector does.
 */
async function applyBatch(
  open: OpenProjection,
  log: ReplayedLog,
  from: number,
  onQuarantine: (user: UserId) => void,
): Promise<Readonly<{ events: number; to: number }>> {
  const works: Works = new Map();
  let [to, events, bytes, failed] = [from, 0, 0, false];
  while (events < APPLY && bytes < APPLY_BYTES) {
    const page = await log.readAll(to, READ);
    if (page.length > 0) to = page.at(-1)!.position;
    events += page.length;
    for (const { sealed } of page) bytes += sealed.length;
    failed ||= fails(() => workOut(open, page, works));
    if (page.length < READ) break;
  }
  if (events === 0) return { events, to };
  failed ||= fails(() => commitFrom(open, from, to, () => writeBatch(open, works.values())));
  if (failed) await applyByPage(open, log, from, to, onQuarantine);
  return { events, to };
}

async function applyByPage(
  open: OpenProjection,
  log: ReplayedLog,
  from: number,
  to: number,
  onQuarantine: (user: UserId) => void,
): Promise<void> {
  open.raw.exec(CREATE_ENTRY_INDEX);
  for (let position = from; position < to;) {
    const page = await log.readAll(position, READ);
    const events = page.filter((event) => event.position <= to);
    applyStored(open, events, position, onQuarantine);
    position = events.at(-1)!.position;
  }
}

/** Tells whether events could not be applied. Throws for what is wrong with the machine. */
function fails(work: () => unknown): boolean {
  const result = attempt(work);
  if (!('error' in result)) return false;
  if (isOutOfOrder(result.error)) throw result.error;
  return true;
}

/** What the body of the thread says. */
export type RebuildMessage = Readonly<{ progress: number } | { rebuilt: Rebuilt }>;

/** What it is told. `halves`: whether it takes a second thread for half of the users. */
export type RebuildWork = Readonly<{ dataDir: string; halves: boolean }>;

/**
 * Runs rebuildInto in a thread of its own, on the SQLite log of a data folder; rejects, and leaves nothing behind, when it fails or is
 * aborted. In two threads, `halves`, it needs a log that nobody appends to.
 */
export function rebuildInThread(dataDir: string, { onProgress, signal }: RebuildOptions = {}, halves = false): Promise<Rebuilt> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    // Events of a batch live until it is written: a larger nursery spares copying them.
    const worker = new Worker(new URL('./rebuild-worker.ts', import.meta.url), {
      workerData: { dataDir, halves } satisfies RebuildWork,
      resourceLimits: { maxYoungGenerationSizeMb: 128 },
    });
    const abort = (): void => worker.postMessage('abort');
    signal?.addEventListener('abort', abort, { once: true });
    worker.on('message', (message: RebuildMessage) => {
      if ('rebuilt' in message) resolve(message.rebuilt);
      else onProgress?.(message.progress);
    });
    worker.on('error', reject);
    worker.on('exit', () => {
      signal?.removeEventListener('abort', abort);
      reject(new Error('The rebuild ended before it was done.'));
    });
  });
}

/** The serving file and its projector. */
export type Serving = Readonly<{ name: ProjectionName; projector: Projector }>;

export type ServingOptions = Readonly<{
  folder: string;
  log: Pick<EventStore, 'readAll' | 'head'>;
  onQuarantine?: (user: UserId, revision: number, error: unknown) => void;
}>;

/**
 * Opens the projection that is served, for its projector; rebuilds first, in this thread, where there is none that can be. Whoever calls
 * lets the projector step. The only writer: the folder's lock is the caller's.
 */
export async function openServing(options: ServingOptions): Promise<Serving> {
  const current = findCurrent(options.folder, await options.log.head());
  if (current !== null) return serve(options, current);
  const { name } = await rebuildInto(options.folder, options.log);
  switchProjection(options.folder, name);
  return serve(options, name);
}

/**
 * Takes a rebuilt file over: applies what came since it was filled and names it. The caller closes the projector that served until then,
 * lets this one step from now on, and has readers open the file again. Throws, with the old file still served, when it cannot.
 */
export async function takeOver(options: ServingOptions, rebuilt: Pick<Rebuilt, 'name'>): Promise<Serving> {
  const serving = serve(options, rebuilt.name);
  try {
    while ((await serving.projector.step(1_000)) > 0);
    switchProjection(options.folder, rebuilt.name);
    return serving;
  } catch (error) {
    serving.projector.close();
    throw error;
  }
}

function serve({ folder, log, onQuarantine }: ServingOptions, name: ProjectionName): Serving {
  const open = openToApply(folder, name);
  return { name, projector: createProjector({ log, open, ...(onQuarantine === undefined ? {} : { onQuarantine }) }) };
}

/**
 * Rebuilds the projections of a data folder that nobody serves, and switches to them; `report` is called with sentences on how it goes.
 * Throws FolderInUse while a server runs on the folder.
 */
export async function rebuildOffline(dataDir: string, report: (sentence: string) => void): Promise<Rebuilt> {
  const folders = makeFolders(dataDir);
  const lock = lockFolder(dataDir, folders);
  try {
    const onProgress = (events: number): void => report(`${events} events applied.`);
    const rebuilt = await rebuildInThread(dataDir, { onProgress }, true);
    switchProjection(folders.projections, rebuilt.name);
    const perSecond = Math.round(rebuilt.events / (rebuilt.ms / 1000));
    report(
      `Rebuilt ${rebuilt.name} from ${rebuilt.events} events in ${Math.round(rebuilt.ms)} ms (${perSecond} events/s), and switched to it.`,
    );
    if (rebuilt.quarantined.length > 0)
      report(`${rebuilt.quarantined.length} users have events that cannot be applied: ${rebuilt.quarantined.join(', ')}.`);
    return rebuilt;
  } finally {
    lock.release();
  }
}

/** Opens the log of a data folder to read, runs `work` with it, and closes it. */
export async function withLog<T>(
  dataDir: string,
  work: (log: EventStore, folder: string, open: Sqlite<LogTables>) => Promise<T>,
): Promise<T> {
  const folders = makeFolders(dataDir);
  const open = openSqlite<LogTables>(folders.log, { readOnly: true });
  try {
    return await work(createSqlEventStore(sqliteLog(open)), folders.projections, open);
  } finally {
    open.close();
  }
}
