/**
 * Takes a dump in: read and screened by a worker before anything is answered, staged sealed under a one-time key, then ImportStarted.
 * A dump that cannot be used is refused and nothing is stored. A preview goes the same way and stores nothing.
 */
import { createHash } from 'node:crypto';
import type { Refusal } from '../../domain/errors.ts';
import type { ActionId, ImportId, UserId } from '../../domain/ids.ts';
import { compareWith, type ImportChoices, type Outcome, type ScreenedItem } from '../../domain/import/outcomes.ts';
import type { DumpItem, ReadDump } from '../../domain/import/read-dump.ts';
import type { IndexedText } from '../../domain/import/similar.ts';
import type { CommandOptions, StartImport } from '../../domain/memory/commands.ts';
import { checkRevision, complete, conflict, recall } from '../../domain/memory/decide.ts';
import { IMPORT_LIMITS } from '../../domain/import/model.ts';
import { LIMITS, type ImportCounts } from '../../domain/memory/model.ts';
import { admitReason } from '../../domain/memory/rules.ts';
import type { MemoryState } from '../../domain/memory/state.ts';
import type { CommandAnswer } from '../../domain/memory/answers.ts';
import type { Preview, PreviewItem } from '../../domain/import/preview.ts';
import { type HandlerDeps, idempotencyMark, type Planned, planOf, submit } from '../commands/handler.ts';
import type { Plan } from '../commands/mailbox.ts';
import type { UserVault } from '../sealing/vault.ts';
import type { DumpReader } from './dump-reader.ts';
import type { ImportStaging } from './staged-items.ts';

export type ImportDeps = HandlerDeps &
  Readonly<{
    reader: DumpReader;
    /** The texts of the user's live entries, oldest first. */
    liveTexts(user: UserId): Promise<readonly IndexedText[]>;
    staging: ImportStaging;
    /** Settles a started import in the background. */
    process(user: UserId, importId: ImportId): void;
  }>;

/** Starts an import. The answer comes when ImportStarted is durable; its items are settled afterwards. */
export async function startImport(deps: ImportDeps, user: UserId, input: StartImport, options: CommandOptions): Promise<CommandAnswer> {
  const vault = await deps.vault.user(user);
  const reason = admitReason(options.reason, ['reason']);
  if (!reason.ok) return reason;
  const idempotency = idempotencyMark(vault, options.idempotencyKey, requestOf(input));
  const importId = deps.newId() as ImportId;
  const actionId = importId as string as ActionId;

  // Asked before the dump is read, so that a retry costs nothing and stages nothing.
  const early = await submit(deps, user, (state) => {
    const known = recall(state, idempotency) ?? expected(state, options.expectedRevision);
    return known === null ? NOTHING_YET : planOf(known, actionId);
  });
  if (!early.ok || early.actionId !== null) return early;

  const read = await readSource(deps, user, input);
  if (!read.ok) return read;
  const staged = {
    items: read.value.items,
    choices: { personalContext: input.personalContext, skip: input.skipItems, keep: input.keepItems },
  };
  await deps.staging.put(user, importId, staged);
  const job = (state: MemoryState): Plan<Planned> => {
    const known = recall(state, idempotency) ?? expected(state, options.expectedRevision);
    if (known !== null) return planOf(known, actionId);
    const { format, service, items, notItems } = read.value;
    const drafts = [
      {
        type: 'ImportStarted' as const,
        data: { importId, service, format, personalContext: input.personalContext, bytes: bytesOf(input), total: items.length },
        mark: { notItems, ...(reason.value === null ? {} : { reason: reason.value }) },
        secrets: {},
      },
    ];
    const facts = { now: deps.now(), actor: options.actor, actionId, idempotency };
    return planOf({ kind: 'events', events: complete(drafts, state, facts, 'IMPORT'), entryIds: [], importId }, actionId);
  };
  try {
    return await submit(deps, user, job);
  } finally {
    // Also when the append failed: the processor asks the log whether there is such an import, and drops what was staged when not.
    deps.process(user, importId);
  }
}

const NOTHING_YET: Plan<Planned> = {
  events: [],
  freshKeys: [],
  value: { kind: 'done', entryIds: [], importId: null, actionId: '' as ActionId },
};

function expected(state: MemoryState, revision: number | null) {
  if (revision === null) return null;
  const refusal = checkRevision(state, revision);
  if (refusal !== null) return { kind: 'refusal', refusal } as const;
  return state.revision > revision ? conflict(state) : null;
}

/** What would become of each item, compared with the memory as it is; nothing is stored. */
export async function previewImport(
  deps: ImportDeps,
  user: UserId,
  input: StartImport,
  options: Pick<CommandOptions, 'expectedRevision'>,
): Promise<Readonly<{ ok: true; preview: Preview }> | Readonly<{ ok: false; refusal: Refusal }>> {
  const read = await readSource(deps, user, input);
  if (!read.ok) return read;
  const settled = await deps.mailboxes.submit(user, async (state, vault) => {
    const refused = expected(state, options.expectedRevision);
    const value = refused?.kind === 'refusal' ? refused.refusal : await compareAll(read.value, state, vault, choicesOf(input));
    return { events: [], freshKeys: [], value };
  });
  const { value } = settled;
  return 'items' in value ? { ok: true, preview: value } : { ok: false, refusal: value };
}

async function compareAll(read: ReadDump, state: MemoryState, vault: UserVault, choices: ImportChoices): Promise<Preview> {
  const comparison = compareWith(state, null, choices);
  const items: PreviewItem[] = [];
  for (const item of read.items) {
    const screened = withFingerprint(item, vault);
    items.push(previewed(item, screened, comparison.next(screened)));
    if (items.length % 200 === 0) await new Promise(setImmediate);
  }
  const { format, service, notItems } = read;
  return { format, service, notItems, revision: state.revision, counts: countOf(items), items };
}

function previewed(item: DumpItem, screened: ScreenedItem, outcome: Outcome): PreviewItem {
  const declined = outcome.outcome === 'DECLINED' ? outcome.reason : null;
  return {
    index: item.index,
    file: item.file,
    ...item.lines,
    content: declined === 'ERASED_BEFORE' ? null : item.content,
    savedOn: item.saved === null ? null : { raw: item.savedRaw, ...item.saved },
    section: item.section,
    outcome: outcome.outcome,
    declineReason: declined,
    sensitive: outcome.outcome === 'SENSITIVE' ? outcome.categories : [],
    instruction: item.instruction,
    entryId: 'entryId' in outcome ? outcome.entryId : null,
    similar: screened.similar,
  };
}

function countOf(items: readonly PreviewItem[]): ImportCounts {
  const of = (outcome: PreviewItem['outcome']): number => items.filter((item) => item.outcome === outcome).length;
  return {
    total: items.length,
    imported: of('IMPORTED'),
    updated: of('UPDATED'),
    duplicate: of('DUPLICATE'),
    declined: of('DECLINED'),
    sensitive: of('SENSITIVE'),
    unparsed: of('UNPARSED'),
  };
}

/** Gives an item the fingerprint that the memory knows it by. */
export function withFingerprint(item: DumpItem, vault: UserVault): ScreenedItem {
  const { content, ...rest } = item;
  return { ...rest, text: content === null ? null : { content, fingerprint: vault.fingerprint(content) } };
}

export function choicesOf(input: Pick<StartImport, 'personalContext' | 'skipItems' | 'keepItems'>): ImportChoices {
  return { personalContext: input.personalContext, skipItems: new Set(input.skipItems), keepItems: new Set(input.keepItems) };
}

type Read = Readonly<{ ok: true; value: ReadDump }> | Readonly<{ ok: false; refusal: Refusal }>;

async function readSource(deps: ImportDeps, user: UserId, input: StartImport): Promise<Read> {
  if (bytesOf(input) > LIMITS.importBytes) return refuse(`A dump has at most 10 MiB. Import it in parts.`);
  const hints = {
    ...(input.format === null ? {} : { format: input.format }),
    ...(input.service === null ? {} : { service: input.service }),
  };
  const read = await deps.reader.read({ source: input.source, hints, entries: await deps.liveTexts(user) });
  const path = 'text' in input.source ? ['source', 'text'] : ['source', 'file'];
  if (!read.ok) return { ok: false, refusal: { ...read.refusal, path } };
  if (read.value.items.length > IMPORT_LIMITS.items) return refuse('A dump has at most 10,000 items. Import it in parts.');
  return read;

  function refuse(message: string): Read {
    return { ok: false, refusal: { code: 'TOO_LARGE', message, path: ['source'], recognisedFormat: null, line: null } };
  }
}

function bytesOf(input: StartImport): number {
  return 'text' in input.source ? Buffer.byteLength(input.source.text) : input.source.bytes.byteLength;
}

/** What a retry has to repeat: the choices, and the dump by its digest. */
function requestOf(input: StartImport): unknown {
  const { source, ...choices } = input;
  const digest = createHash('sha256')
    .update('text' in source ? source.text : source.bytes)
    .digest('base64url');
  return { ...choices, source: 'text' in source ? { text: digest } : { name: source.name, bytes: digest } };
}
