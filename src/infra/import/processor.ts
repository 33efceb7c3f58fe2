/**
 * Settles started imports in the background, chunk after chunk, and goes on after a crash where the log says it stopped.
 *
 * The state of the user's stream knows how many items are settled, so nothing is settled twice and nothing is left out; the staged
 * items are dropped, with their one-time key, once the import has ended. One import of a user at a time, in the order they were started.
 */
import type { ActionId, EntryId, ImportId, UserId } from '../../domain/ids.ts';
import type { ScreenedItem } from '../../domain/import/outcomes.ts';
import { settleChunk } from '../../domain/import/settle.ts';
import { complete } from '../../domain/memory/decide.ts';
import type { Draft } from '../../domain/memory/facts.ts';
import type { MemoryState } from '../../domain/memory/state.ts';
import { freshKeys, type HandlerDeps } from '../commands/handler.ts';
import type { Log } from '../log.ts';
import type { ImportStaging } from './staged-items.ts';
import { choicesOf, withFingerprint } from './start-import.ts';

export type ImportProcessor = Readonly<{
  process(user: UserId, importId: ImportId): void;
  /** Takes up what was staged before a crash; call once, at the start. */
  resume(): Promise<void>;
  /** Resolves when nothing is being settled. */
  idle(): Promise<void>;
  /** Lets the chunk at hand finish and begins no other. */
  close(): Promise<void>;
}>;

export type ProcessorDeps = Pick<HandlerDeps, 'mailboxes' | 'vault' | 'now' | 'newId'> & Readonly<{ staging: ImportStaging; log: Log }>;

/** How often a chunk is tried, within some three seconds, before the import fails. */
const TRIES = 5;

export function createImportProcessor(deps: ProcessorDeps): ImportProcessor {
  const lines = new Map<UserId, Promise<void>>();
  let closing = false;

  const process = (user: UserId, importId: ImportId): void => {
    const before = lines.get(user) ?? Promise.resolve();
    const line = before
      .then(() => run(user, importId))
      .catch((error: unknown) => fail(user, importId, error))
      .finally(() => {
        if (lines.get(user) === line) lines.delete(user);
      });
    lines.set(user, line);
  };

  /** Ends an import that cannot go on. Where not even that can be written, or the server closes, it goes on at the next start. */
  const fail = async (user: UserId, importId: ImportId, cause: unknown): Promise<void> => {
    deps.log.error('import.stopped', { importId }, cause);
    if (closing) return;
    const job = (state: MemoryState) => {
      const one = state.imports.get(importId);
      const runs = one?.status === 'PENDING' || one?.status === 'PROCESSING';
      const drafts: Draft[] = runs
        ? [
            {
              type: 'ImportFailed',
              data: { importId, code: 'INTERNAL', counts: { total: one.total, ...one.counts } },
              mark: {},
              secrets: {},
            },
          ]
        : [];
      const facts = { now: deps.now(), actor: 'IMPORT', actionId: importId as string as ActionId, idempotency: null } as const;
      return { events: complete(drafts, state, facts, 'IMPORT'), freshKeys: [], value: null };
    };
    try {
      await deps.mailboxes.submit(user, job);
      await deps.staging.drop(user, importId);
    } catch (error) {
      deps.log.error('import.not_ended', { importId }, error);
    }
  };

  const run = async (user: UserId, importId: ImportId): Promise<void> => {
    const staged = await deps.staging.open(user, importId);
    if (staged !== null) {
      for (let chunk = 0; chunk < staged.chunks; chunk += 1) {
        if (closing) return;
        const items = await staged.read(chunk);
        const running = await settle(user, importId, items, staged.choices);
        if (!running) break;
      }
    }
    await deps.staging.drop(user, importId);
  };

  const settle = async (user: UserId, importId: ImportId, items: Awaited<ReturnType<Staged['read']>>, choices: Staged['choices']) => {
    const vault = await deps.vault.user(user);
    const newEntryIds = items.map(() => deps.newId() as EntryId);
    const screened: readonly ScreenedItem[] = items.map((item) => withFingerprint(item, vault));
    const chosen = choicesOf({ personalContext: choices.personalContext, skipItems: choices.skip, keepItems: choices.keep });
    const job = (state: MemoryState) => {
      const drafts = settleChunk({ importId, choices: chosen, items: screened, newEntryIds }, state);
      const facts = { now: deps.now(), actor: 'IMPORT', actionId: importId as string as ActionId, idempotency: null } as const;
      const events = complete(drafts, state, facts, 'IMPORT');
      const status = state.imports.get(importId)?.status;
      return { events, freshKeys: freshKeys(events), value: status === 'PENDING' || status === 'PROCESSING' };
    };
    for (let attempt = 1; ; attempt += 1) {
      try {
        return (await deps.mailboxes.submit(user, job)).value;
      } catch (error) {
        if (attempt >= TRIES || closing) throw error;
        await new Promise((resolve) => setTimeout(resolve, 50 * 2 ** attempt));
      }
    }
  };

  const idle = async (): Promise<void> => {
    while (lines.size > 0) await Promise.all(lines.values());
  };
  return {
    process,
    async resume() {
      for (const { user, importId } of await deps.staging.list()) process(user, importId);
    },
    idle,
    async close() {
      closing = true;
      await idle();
    },
  };
}

type Staged = NonNullable<Awaited<ReturnType<ImportStaging['open']>>>;
