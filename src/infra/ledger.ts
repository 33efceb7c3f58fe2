/**
 * Puts the stores, the keys, the projections and the commands together: everything below HTTP. `main.ts` hands it to the API; tests and
 * the benchmark use it as it is.
 */
import type { Kysely } from 'kysely';
import type { ImportId, UserId } from '../domain/ids.ts';
import type { CommandAnswer } from '../domain/memory/answers.ts';
import type { Command, CommandOptions, StartImport } from '../domain/memory/commands.ts';
import { listLiveTexts } from '../projections/memory-versions/live-texts.ts';
import { findHead } from '../projections/moments/queries.ts';
import type { ProjectionTables } from '../projections/tables.ts';
import { type HandlerDeps, runCommand } from './commands/handler.ts';
import { createMailboxes } from './commands/mailbox.ts';
import { createMemoryCache } from './commands/memory-cache.ts';
import { createDumpReader, type DumpReader } from './import/dump-reader.ts';
import { createImportProcessor } from './import/processor.ts';
import { createImportStaging } from './import/staged-items.ts';
import { previewImport, startImport } from './import/start-import.ts';
import type { Log } from './log.ts';
import { random } from './sealing/random.ts';
import type { Vault } from './sealing/vault.ts';
import type { Store } from './store/client.ts';
import { createSweeper } from './sweeper.ts';

export type Ledger = Readonly<{
  /** The connection that now serves reads. */
  db(): Kysely<ProjectionTables>;
  run(user: UserId, command: Command, options: CommandOptions): Promise<CommandAnswer>;
  startImport(user: UserId, input: StartImport, options: CommandOptions): Promise<CommandAnswer>;
  previewImport(user: UserId, input: StartImport, options: Pick<CommandOptions, 'expectedRevision'>): ReturnType<typeof previewImport>;
  openTexts: Vault['openTexts'];
  openMarks: Vault['openMarks'];
  waitForRevision(user: UserId, revision: number): Promise<boolean>;
  /** Returns the user of a credential; made on first use. */
  userOf(issuer: string, subject: string): Promise<UserId>;
  /** Builds the projections anew while the present ones are served, and switches to them. */
  rebuild(): ReturnType<Store['projection']['rebuild']>;
  /** Resolves when no import is being settled and every command is answered. */
  idle(): Promise<void>;
  /** Finishes what was begun, and closes the store. */
  close(): Promise<void>;
}>;

export type LedgerOptions = Readonly<{
  store: Store;
  log: Log;
  now(): number;
  /** Bytes of folded memories that are kept. */
  cacheBytes: number;
  /** Reads dumps; a worker of its own when absent. */
  reader?: DumpReader;
}>;

/** How long a read waits for a revision that has been appended. */
const WAIT_MS = 2_000;
/** How long after the start keys are swept for the first time. */
const FIRST_SWEEP_MS = 30_000;

/** Opens the ledger on a store, and takes up imports that a crash interrupted. */
export async function openLedger({ store, log, now, cacheBytes, reader = createDumpReader() }: LedgerOptions): Promise<Ledger> {
  const { vault } = store;
  const positions = createPositions();
  const cache = createMemoryCache(store.events, vault, cacheBytes);
  const mailboxes = createMailboxes({ commit: store.commit, cache, onAppended: positions.note });
  const texts = { events: store.events, openTexts: vault.openTexts };
  const newId = (): string => random(16).toString('base64url');
  const handler: HandlerDeps = { mailboxes, vault, keyring: store.keyring, texts, now, newId };
  const staging = createImportStaging(store.staging);
  const processor = createImportProcessor({ ...handler, staging, log });
  const db = (): Kysely<ProjectionTables> => store.projection.db();
  const liveTexts = async (user: UserId) => {
    const sealed = await listLiveTexts(db(), user);
    const opened = await vault.openTexts(user, sealed);
    return sealed.flatMap(({ keyId }, index) => {
      const content = opened[index]?.content;
      return content === undefined ? [] : [{ entryId: keyId, content }];
    });
  };
  const process = (user: UserId, id: ImportId): void => processor.process(user, id);
  const imports = { ...handler, reader, liveTexts, staging, process };

  const sweeper = createSweeper({
    keyring: store.keyring,
    vault,
    caughtUp: async () => ((await store.projection.waitFor(await store.events.head(), WAIT_MS)) ? db() : null),
    listStaged: () => store.staging.listStaged(),
    log,
    now,
  });

  await processor.resume();
  // In the background, and after everything that waits to be served.
  const firstSweep = setTimeout(() => void sweeper.sweep().catch(() => {}), FIRST_SWEEP_MS).unref();
  return {
    db,
    run: (user, command, options) => runCommand(handler, user, command, options),
    startImport: (user, input, options) => startImport(imports, user, input, options),
    previewImport: (user, input, options) => previewImport(imports, user, input, options),
    openTexts: vault.openTexts,
    openMarks: vault.openMarks,
    waitForRevision: async (user, revision) => {
      const position = positions.find(user, revision);
      if (position !== undefined) return store.projection.waitFor(position, WAIT_MS);
      if (((await findHead(db(), user))?.revision ?? 0) >= revision) return true;
      // Not appended by this process, or so long ago that its place is forgotten: what the log has now is what can be waited for.
      if (!(await store.projection.waitFor(await store.events.head(), WAIT_MS))) return false;
      return ((await findHead(db(), user))?.revision ?? 0) >= revision;
    },
    userOf: (issuer, subject) => store.keyring.getOrCreateUser(issuer, subject, newId() as UserId, now()),
    rebuild: () => store.projection.rebuild(),
    idle: async () => {
      await processor.idle();
      await mailboxes.idle();
    },
    close: async () => {
      clearTimeout(firstSweep);
      await sweeper.close();
      await processor.close();
      await mailboxes.idle();
      await reader.close();
      await store.close();
    },
  };
}

/** Where the last append of each user ended; the 10,000 users that wrote last. */
function createPositions() {
  const last = new Map<UserId, Readonly<{ revision: number; position: number }>>();
  return {
    note: (user: UserId, revision: number, position: number): void => {
      last.delete(user);
      last.set(user, { revision, position });
      if (last.size > 10_000) last.delete(last.keys().next().value!);
    },
    /** The position to wait for; undefined when it is not known that the revision was appended here. */
    find: (user: UserId, revision: number): number | undefined => {
      const known = last.get(user);
      return known !== undefined && revision <= known.revision ? known.position : undefined;
    },
  };
}
