/**
 * Handles commands: admits their texts, queues them for their user, gathers what `decide` needs, and answers once all is durable.
 *
 * This is the only place where a command meets clock, randomness and keys. Time and ids are drawn when the command is decided; a command
 * that is decided again after a conflict keeps its ids.
 */
import { canonicalJson } from '../event-store/canonical-json.ts';
import type { Refusal } from '../../domain/errors.ts';
import { type ActionId, type EntryId, type ImportId, itemId, type KeyId, type UserId } from '../../domain/ids.ts';
import type { Command, CommandOptions } from '../../domain/memory/commands.ts';
import { decide, type Decision } from '../../domain/memory/decide.ts';
import type { AdmittedText, TextKey } from '../../domain/memory/facts.ts';
import type { IdempotencyMark, MemoryEvent } from '../../domain/memory/events.ts';
import { admitContent, admitReason } from '../../domain/memory/rules.ts';
import type { MemoryState } from '../../domain/memory/state.ts';
import { textsNeeded } from '../../domain/memory/texts-needed.ts';
import type { CommandAnswer } from '../../domain/memory/answers.ts';
import { CorruptLog } from '../event-store/event-store.ts';
import type { Keyring } from '../keyring/keyring.ts';
import type { UserVault, Vault } from '../sealing/vault.ts';
import type { Mailboxes, Plan } from './mailbox.ts';
import { openNeeds, readAppended, type TextSource } from './texts.ts';

export type HandlerDeps = Readonly<{
  mailboxes: Mailboxes;
  vault: Vault;
  keyring: Keyring;
  texts: TextSource;
  /** Epoch milliseconds. */
  now(): number;
  /** A new random id of 22 characters. */
  newId(): string;
}>;

/** What a plan carries through the mailbox. */
export type Planned = Readonly<
  | { kind: 'refusal'; refusal: Refusal }
  | { kind: 'repeat'; from: number; to: number; actionId: ActionId }
  | { kind: 'done'; entryIds: readonly EntryId[]; importId: ImportId | null; actionId: ActionId }
>;

/** Runs one command of a user. Refusals are answers; rejects with LedgerError UNAVAILABLE when nothing could be made durable. */
export async function runCommand(deps: HandlerDeps, user: UserId, command: Command, options: CommandOptions): Promise<CommandAnswer> {
  const vault = await deps.vault.user(user);
  const reason = admitReason(options.reason, ['reason']);
  if (!reason.ok) return reason;
  const content = 'content' in command && command.content !== null ? admitContent(command.content, ['content']) : null;
  if (content?.ok === false) return content;
  const own: AdmittedText | null = content === null ? null : { content: content.value, fingerprint: vault.fingerprint(content.value) };
  const idempotency = idempotencyMark(vault, options.idempotencyKey, { command, reason: reason.value });
  const actionId = deps.newId() as ActionId;
  const newEntryIds = Array.from({ length: idsOf(command) }, () => deps.newId() as EntryId);

  const job = async (state: MemoryState): Promise<Plan<Planned>> => {
    const path = pathOf(command);
    const needs = textsNeeded(command, state);
    const texts = needs.length === 0 ? NO_TEXTS : await openNeeds(user, vault, needs, deps.texts, path);
    if (!texts.ok) return nothing({ kind: 'refusal', refusal: texts.refusal });
    const decision = decide(command, state, {
      now: deps.now(),
      actor: options.actor,
      actorName: options.actorName,
      actionId,
      newEntryIds,
      reason: reason.value,
      expectedRevision: options.expectedRevision,
      idempotency,
      content: own,
      texts: texts.value,
    });
    return planOf(decision, actionId);
  };
  const answer = await submit(deps, user, job);
  if (answer.ok) await destroyKeys(deps, user, answer.events);
  return answer;
}

const NO_TEXTS = { ok: true, value: new Map<TextKey, AdmittedText>() } as const;

/** Queues a job and turns what it came to into an answer; a log that cannot be folded is answered as QUARANTINED. */
export async function submit(
  deps: Pick<HandlerDeps, 'mailboxes' | 'vault' | 'texts'>,
  user: UserId,
  job: (state: MemoryState, vault: UserVault) => Plan<Planned> | Promise<Plan<Planned>>,
): Promise<CommandAnswer> {
  try {
    const settled = await deps.mailboxes.submit(user, job);
    const { value } = settled;
    if (value.kind === 'refusal') return { ok: false, refusal: value.refusal, revision: settled.revision };
    if (value.kind === 'repeat') return await repeat(deps, user, value);
    const { previousRevision, revision, appended } = settled;
    const actionId = appended.length === 0 ? null : value.actionId;
    return { ok: true, previousRevision, revision, events: appended, actionId, entryIds: value.entryIds, importId: value.importId };
  } catch (error) {
    if (error instanceof CorruptLog) return { ok: false, refusal: QUARANTINED };
    throw error;
  }
}

const QUARANTINED: Refusal = {
  code: 'QUARANTINED',
  path: null,
  message:
    'This memory cannot be changed at present: an event in its log cannot be read. It can still be read as of its last good revision.',
};

/** Turns a decision into what the mailbox appends. */
export function planOf(decision: Decision, actionId: ActionId): Plan<Planned> {
  if (decision.kind === 'refusal') return nothing(decision);
  if (decision.kind === 'repeat') {
    const { from, to, actionId: first } = decision.remembered;
    return nothing({ kind: 'repeat', from, to, actionId: first });
  }
  const { events, entryIds, importId } = decision;
  return { events, freshKeys: freshKeys(events), value: { kind: 'done', entryIds, importId, actionId } };
}

function nothing(value: Planned): Plan<Planned> {
  return { events: [], freshKeys: [], value };
}

/** The keys that events bring into being: those of entries they create, and of items they decline. */
export function freshKeys(events: readonly MemoryEvent[]): readonly KeyId[] {
  return events.flatMap((event): readonly KeyId[] => {
    if (event.type === 'EntryAdded' || event.type === 'EntryImported') return [event.data.entryId];
    if (event.type === 'ImportItemsSettled') return Object.keys(event.secrets) as KeyId[];
    return [];
  });
}

/** Answers a repeated request as it was answered first, from the log. */
async function repeat(
  deps: Pick<HandlerDeps, 'vault' | 'texts'>,
  user: UserId,
  range: Readonly<{ from: number; to: number; actionId: ActionId }>,
): Promise<CommandAnswer> {
  const events = await readAppended(user, await deps.vault.user(user), range, deps.texts);
  const ids = new Set<EntryId>();
  let importId: ImportId | null = null;
  for (const { event } of events) {
    if ('entryId' in event.data) ids.add(event.data.entryId);
    if ('importId' in event.data) importId = event.data.importId;
    if ('item' in event.data && event.data.item !== undefined) importId = event.data.item.importId;
  }
  const { from, to, actionId } = range;
  return { ok: true, previousRevision: from, revision: to, events, actionId, entryIds: [...ids], importId, repeated: true };
}

/** The HMACs that a request is remembered by; null without a key. */
export function idempotencyMark(vault: UserVault, key: string | null, request: unknown): IdempotencyMark | null {
  if (key === null) return null;
  return { key: vault.idempotencyHmac(`key:${key}`), digest: vault.idempotencyHmac(`request:${canonicalJson(request)}`) };
}

function idsOf(command: Command): number {
  if (command.type === 'AddEntry' || command.type === 'AddImportItem') return 1;
  return command.type === 'AddImportItems' ? command.itemIds.length : 0;
}

/** Where in the input a text stands that comes back from the log. */
function pathOf(command: Command): readonly string[] {
  switch (command.type) {
    case 'ChangeEntries':
    case 'AddImportItems':
      return ['ids'];
    case 'RestoreMemory':
    case 'RevertEntry':
      return ['to'];
    default:
      return ['id'];
  }
}

/** Destroys the keys that an erase, or the revert of an import, takes with it. */
async function destroyKeys(deps: HandlerDeps, user: UserId, appended: Extract<CommandAnswer, { ok: true }>['events']): Promise<void> {
  const keys = appended.flatMap(({ event }): readonly KeyId[] => {
    if (event.type === 'ImportItemErased') return [itemId(event.data.item.importId, event.data.item.index)];
    if (event.type !== 'EntryErased') return [];
    return [event.data.entryId, ...event.data.items.map((item) => itemId(item.importId, item.index))];
  });
  if (keys.length === 0) return;
  await deps.keyring.destroyKeys(user, keys, deps.now());
  for (const key of keys) deps.vault.evictEntry(user, key);
}
