/**
 * The embedded store of one data folder: event log, keyring, staging. All writing is done by an engine, in a thread of its own or, for
 * tests, in this one; reading is done here, on connections that cannot write, and sees what was answered.
 *
 * One process a folder. The order on writing is: key durable first, then the event.
 */
import type { UserId } from '../../domain/ids.ts';
import { makeFolders, type Folders } from '../database/folders.ts';
import { lockFolder } from '../database/folder-lock.ts';
import { openSqlite } from '../database/sqlite.ts';
import type { KeyTables, LogTables, StagingTables } from '../database/tables.ts';
import { checkAppend } from '../event-store/appender.ts';
import { Unavailable, type EventRecord, type EventStore } from '../event-store/event-store.ts';
import { createWaker } from '../event-store/follow.ts';
import { sqliteLog } from '../event-store/sql-log.ts';
import { createSqlReader } from '../event-store/sql.ts';
import { createKeyring, type Keyring, type KeyWriter, type WrappedKey } from '../keyring/keyring.ts';
import { checkMasterKey, loadMasterKey } from '../keyring/master-key.ts';
import { createSqlKeyReader } from '../keyring/sql.ts';
import { deriveMasterKeys, type MasterKeys } from '../sealing/derive.ts';
import { createVault, type Vault, type VaultOptions } from '../sealing/vault.ts';
import { createProgress, serveProjection, type Progress, type ServedProjection } from './projection.ts';
import { createStagedReader } from './staged-rows.ts';
import { createStaging, type Staging } from './staging.ts';
import { directTransport, type Connect, type Transport } from './transport.ts';
import { workerTransport } from './worker-transport.ts';

export type StoreOptions = Readonly<{
  dataDir: string;
  /** 32 bytes; null: kept in a file beside the keyring, made at the first start. */
  masterKey?: Uint8Array | null;
  vault?: VaultOptions;
  now?: () => number;
  /** A user whose event cannot be applied is served up to the revision before it. */
  onQuarantine?: (user: UserId, revision: number) => void;
  /** Told of what the operator should know, in a sentence. */
  onProblem?: (sentence: string) => void;
}>;

export type Store = Readonly<{
  events: EventStore;
  keyring: Keyring;
  vault: Vault;
  staging: Staging;
  /** Makes keys durable, then appends: one way there and back instead of two. Errors of both. */
  commit(
    user: UserId,
    newKeys: readonly WrappedKey[],
    records: readonly EventRecord[],
    expectedRevision: number,
  ): Promise<Readonly<{ position: number }>>;
  /** Called when the store's thread has died. Nothing can be written any more; end the process. */
  onFailure(listener: (error: Error) => void): void;
  projection: ServedProjection;
  /** Ends subscriptions, waits for what was asked, closes the files, lets the folder go. */
  close(): Promise<void>;
}>;

/** Opens the store of a data folder, with its writing in a thread. Throws FolderInUse, NoMasterKey, UnknownSchema. */
export function openStore(options: StoreOptions): Promise<Store> {
  return open(options, workerTransport);
}

/** The same store with its writing in this thread, for tests. */
export function openStoreInProcess(options: StoreOptions): Promise<Store> {
  return open(options, directTransport);
}

async function open(options: StoreOptions, connect: Connect): Promise<Store> {
  const { dataDir } = options;
  const folders = makeFolders(dataDir);
  const lock = lockFolder(dataDir, folders);
  try {
    const master = deriveMasterKeys(loadMasterKey(folders.masterKey, folders.keys, options.masterKey ?? null));
    const failures = new Set<(error: Error) => void>();
    const progress = createProgress();
    const transport = await connect(dataDir, {
      onCheckpoint: progress.reach,
      onQuarantine: (user, revision) => options.onQuarantine?.(user, revision),
      onProblem: (sentence) => options.onProblem?.(sentence),
      onFailure: (error) => failures.forEach((listener) => listener(error)),
    });
    progress.reach(transport.started.checkpoint);
    try {
      const store = await assemble(options, master, folders, { transport, progress, release: () => lock.release() });
      return { ...store, onFailure: (listener) => void failures.add(listener) };
    } catch (error) {
      await transport.close();
      throw error;
    }
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function assemble(
  options: StoreOptions,
  master: MasterKeys,
  folders: Folders,
  { transport, progress, release }: Readonly<{ transport: Transport; progress: Progress; release: () => void }>,
): Promise<Omit<Store, 'onFailure'>> {
  const now = options.now ?? Date.now;
  const log = openSqlite<LogTables>(folders.log, { readOnly: true });
  const keys = openSqlite<KeyTables>(folders.keys, { readOnly: true });
  const staged = openSqlite<StagingTables>(folders.staging, { readOnly: true });
  const closeFiles = (): void => [log, keys, staged].forEach((file) => file.close());
  try {
    await checkMasterKey(keys.db, master);
  } catch (error) {
    closeFiles();
    throw error;
  }
  const { events, commit, end } = eventsOver(log, transport);
  const keyring = createKeyring(createSqlKeyReader(keys.db), keyWriterOver(transport), master);
  const vault = createVault(keyring, master, { now, ...options.vault });
  const rows = {
    ...createStagedReader(staged.db),
    putChunks: (user, importId, chunks) => transport.request('putChunks', { user, importId, chunks }),
    deleteChunks: (user, importId) => transport.request('deleteChunks', { user, importId }),
  } satisfies Parameters<typeof createStaging>[0];
  const { projection, close: closeProjection } = serveProjection(options.dataDir, transport, progress);
  return {
    events,
    keyring,
    vault,
    staging: createStaging(rows, keyring, vault, now),
    commit,
    projection,
    close: async () => {
      end();
      progress.end();
      await transport.close();
      closeProjection();
      closeFiles();
      release();
    },
  };
}

function eventsOver(log: ReturnType<typeof openSqlite<LogTables>>, transport: Transport) {
  const waker = createWaker();
  const closing = new AbortController();
  const reader = createSqlReader(sqliteLog(log), waker, closing.signal);
  const write = async (user: UserId, newKeys: readonly WrappedKey[], records: readonly EventRecord[], expectedRevision: number) => {
    if (closing.signal.aborted) throw new Unavailable('The event store is closed.');
    checkAppend({ user, records, expectedRevision });
    const append = { user, records, expectedRevision };
    const answer = newKeys.length === 0 ? transport.request('append', append) : transport.request('commit', { ...append, newKeys });
    const { position } = await answer;
    waker.wake();
    return { position };
  };
  const end = (): void => closing.abort();
  const events: EventStore = {
    ...reader,
    append: (user, records, expectedRevision) => write(user, [], records, expectedRevision),
    close: async () => end(),
  };
  return { events, commit: write, end };
}

function keyWriterOver({ request }: Transport): KeyWriter {
  return {
    createUser: (user) => request('createUser', user),
    insertKeys: async (keys) => {
      if (keys.length > 0) await request('insertKeys', keys);
    },
    destroyKeys: (user, keyIds, at) => request('destroyKeys', { user, keyIds, at }),
    destroyUser: (user, at) => request('destroyUser', { user, at }),
    sweepExpired: (now) => request('sweepExpired', now),
  };
}
