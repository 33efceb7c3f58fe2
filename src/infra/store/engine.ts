/**
 * The writing side of the embedded store: the only connections that write, and the projector. Lives in the store's worker thread, so that
 * waiting for the disk never holds up HTTP; in tests also in the thread of the test.
 *
 * `handle` may be called for many requests at once: what is called in one turn shares its commits, keys first. `project` must not overlap
 * with itself. The engine starts nothing by itself.
 */
import type { DatabaseSync } from 'node:sqlite';
import type { ImportId, UserId } from '../../domain/ids.ts';
import { foldersOf } from '../database/folders.ts';
import type { ProjectionName } from '../database/projections.ts';
import { migrate } from '../database/migrate.ts';
import { openSqlite, UnusableFile } from '../database/sqlite.ts';
import {
  KEY_MIGRATIONS,
  LOG_MIGRATIONS,
  STAGING_MIGRATIONS,
  type KeyTables,
  type LogTables,
  type StagingTables,
} from '../database/tables.ts';
import { Unavailable, type EventRecord } from '../event-store/event-store.ts';
import { sqliteLog } from '../event-store/sql-log.ts';
import { createSqlEventStore } from '../event-store/sql.ts';
import type { DataKeyId, KeyRef, NewUser, WrappedKey } from '../keyring/keyring.ts';
import { createSqlKeyWriter, sqliteQuickInsert } from '../keyring/sql.ts';
import { openServing, takeOver, type ServingOptions } from '../rebuild.ts';
import { createStagedWriter } from './staged-rows.ts';

type Append = Readonly<{ user: UserId; records: readonly EventRecord[]; expectedRevision: number }>;

/** What the engine can be asked for, with the answers. */
export type Operations = {
  append: { asked: Append; answer: { position: number } };
  /** Keys durable first, then the append. */
  commit: { asked: Append & Readonly<{ newKeys: readonly WrappedKey[] }>; answer: { position: number } };
  insertKeys: { asked: readonly WrappedKey[]; answer: void };
  createUser: { asked: NewUser; answer: UserId };
  destroyKeys: { asked: Readonly<{ user: UserId; keyIds: readonly DataKeyId[]; at: number }>; answer: void };
  destroyUser: { asked: Readonly<{ user: UserId; at: number }>; answer: void };
  sweepExpired: { asked: number; answer: readonly KeyRef[] };
  putChunks: { asked: Readonly<{ user: UserId; importId: ImportId; chunks: readonly Uint8Array[] }>; answer: void };
  deleteChunks: { asked: Readonly<{ user: UserId; importId: ImportId }>; answer: void };
  /** Serves a rebuilt projection file from now on; answers once it has caught up and is named. */
  takeOver: { asked: Readonly<{ name: ProjectionName }>; answer: void };
};

export type Operation = keyof Operations;

export type Engine = Readonly<{
  handle<O extends Operation>(operation: O, asked: Operations[O]['asked']): Promise<Operations[O]['answer']>;
  /** Lets the projector apply at most so many events; answers with how many it did, 0 when it has caught up. */
  project(limit: number): Promise<number>;
  /** The last position that the served projection has. */
  checkpoint(): number;
  projection(): ProjectionName;
  close(): void;
}>;

export type EngineOptions = Pick<ServingOptions, 'onQuarantine'>;

/** Opens the databases of a data folder for writing and brings them to this release's schema. The folders and the lock are the caller's. */
export async function openEngine(dataDir: string, options: EngineOptions = {}): Promise<Engine> {
  const folders = foldersOf(dataDir);
  const log = openSqlite<LogTables>(folders.log, { synchronous: 'FULL' });
  const keys = openSqlite<KeyTables>(folders.keys, { synchronous: 'FULL', secureDelete: true });
  const staging = openSqlite<StagingTables>(folders.staging, { synchronous: 'FULL', secureDelete: true });
  refuseEmptiedLog(log.raw, keys.raw);
  await migrate(log.db, LOG_MIGRATIONS);
  await migrate(keys.db, KEY_MIGRATIONS);
  await migrate(staging.db, STAGING_MIGRATIONS);

  const events = createSqlEventStore(sqliteLog(log));
  // A connection of its own, which sees only what is committed.
  const committed = openSqlite<LogTables>(folders.log, { readOnly: true });
  const servingOptions: ServingOptions = { folder: folders.projections, log: createSqlEventStore(sqliteLog(committed)), ...options };
  let serving = await openServing(servingOptions);
  const oneByOne = createQueue();
  const scrub = (): void => {
    const { busy } = keys.raw.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get() as { busy: number };
    if (busy !== 0) throw new Unavailable('The keyring is being read; what was destroyed is still in its log.');
  };
  const keyring = createSqlKeyWriter(keys.db, scrub, sqliteQuickInsert(keys));
  const staged = createStagedWriter(staging.db);
  const handlers: { readonly [O in Operation]: (asked: Operations[O]['asked']) => Promise<Operations[O]['answer']> } = {
    append: (asked) => events.append(asked.user, asked.records, asked.expectedRevision),
    commit: async (asked) => {
      await keyring.insertKeys(asked.newKeys);
      return events.append(asked.user, asked.records, asked.expectedRevision);
    },
    insertKeys: keyring.insertKeys,
    createUser: keyring.createUser,
    destroyKeys: (asked) => keyring.destroyKeys(asked.user, asked.keyIds, asked.at),
    destroyUser: (asked) => keyring.destroyUser(asked.user, asked.at),
    sweepExpired: keyring.sweepExpired,
    putChunks: (asked) => staged.putChunks(asked.user, asked.importId, asked.chunks),
    deleteChunks: (asked) => staged.deleteChunks(asked.user, asked.importId),
    takeOver: (asked) =>
      oneByOne(async () => {
        const next = await takeOver(servingOptions, asked);
        serving.projector.close();
        serving = next;
      }),
  };
  return {
    handle: async (operation, asked) => handlers[operation](asked),
    project: (limit) => oneByOne(() => serving.projector.step(limit)),
    checkpoint: () => serving.projector.checkpoint(),
    projection: () => serving.name,
    close: () => {
      serving.projector.close();
      // Readers elsewhere are still connected, so closing alone would leave everything in the write-ahead logs: a copy of the files alone
      // is to be whole after a clean stop. Where somebody reads right now, it stays there, which loses nothing.
      for (const open of [log, keys, staging]) open.raw.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      for (const open of [committed, log, keys, staging]) open.close();
    },
  };
}

/** A keyring that has keys beside a log that has not even tables: the log was lost, and going on would bury that. Throws UnusableFile. */
function refuseEmptiedLog(log: DatabaseSync, keys: DatabaseSync): void {
  const hasTable = (raw: DatabaseSync, name: string): boolean =>
    raw.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?").get(name) !== undefined;
  if (hasTable(log, 'event') || !hasTable(keys, 'data_key')) return;
  if (keys.prepare('SELECT 1 FROM data_key LIMIT 1').get() === undefined) return;
  throw new UnusableFile(
    'The event log is missing or empty, but there are keys of entries. Restore log/ of the data folder from its backup.',
  );
}

/** Returns a function that runs what it is given one after another. */
function createQueue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
}
