/**
 * Puts the stores, the keys, the projections and the commands together: everything below HTTP. `main.ts` hands it to the API; tests and
 * the benchmark use it as it is.
 */
import type { Kysely } from 'kysely';
import type { ImportId, UserId } from '../domain/ids.ts';
import type { CommandAnswer } from '../domain/memory/answers.ts';
import type { Command, CommandOptions, StartImport } from '../domain/memory/commands.ts';
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
  const imports = { ...handler, reader, staging, process: (user: UserId, id: ImportId) => processor.process(user, id) };
  const db = (): Kysely<ProjectionTables> => store.projection.db();

  await processor.resume();
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
