/**
 * A memory for specs of the domain: events in a list and their fold, with fixed people, ids and times. What a command needs is gathered the
 * way the command handler gathers it (admit, open the texts that are needed, decide), only without keys: a fingerprint is the folded text
 * itself behind a `~`, so that a failure can be read.
 */
import type { ActionId, EntryId, ImportId, UserId } from '../../src/domain/ids.ts';
import { itemId } from '../../src/domain/ids.ts';
import type { ImportChoices, ScreenedItem } from '../../src/domain/import/outcomes.ts';
import { settleChunk } from '../../src/domain/import/settle.ts';
import type { Command } from '../../src/domain/memory/commands.ts';
import { complete, decide, type Decision } from '../../src/domain/memory/decide.ts';
import type { Fingerprint, IdempotencyMark, ItemRef, MemoryEvent, Secret, SettledItem } from '../../src/domain/memory/events.ts';
import { evolve } from '../../src/domain/memory/evolve.ts';
import { type AdmittedText, type Draft, type TextKey, textKey } from '../../src/domain/memory/facts.ts';
import type { Section } from '../../src/domain/memory/model.ts';
import { admitContent, admitReason } from '../../src/domain/memory/rules.ts';
import { emptyState, type MemoryState, versionAt } from '../../src/domain/memory/state.ts';
import { textsNeeded } from '../../src/domain/memory/texts-needed.ts';

/** Returns a well-formed id that reads as a name: `idOf('entry tea')` is `entry-tea-------------`. */
export function idOf(name: string): string {
  return name
    .replaceAll(/[^A-Za-z0-9_]/g, '-')
    .padEnd(22, '-')
    .slice(0, 22);
}

export const ANNA = idOf('user Anna') as UserId;
/** 2026-05-12T09:00:00Z; the event at revision r happened r minutes after it. */
export const NINE = Date.UTC(2026, 4, 12, 9);
export const MINUTE = 60_000;

export const entry = (name: string): EntryId => idOf(`e-${name}`) as EntryId;
export const dump = (name: string): ImportId => idOf(`dump-${name}`) as ImportId;
export const item = (of: string, index: number): ItemRef => ({ importId: dump(of), index });

/** Stands for the HMAC of a folded text. */
export function fingerprint(text: string): Fingerprint {
  return `~${text.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, ' ').trim()}`;
}

const NO_LINES = { firstLine: null, lastLine: null };

export const entryAdded = (name: string, text: string, section: Section = 'OTHER'): Draft => ({
  type: 'EntryAdded',
  data: { entryId: entry(name), section, saved: null },
  mark: { fingerprint: fingerprint(text) },
  secrets: { [entry(name)]: { content: text } },
});

/** An edit by hand. */
export const entryEdited = (name: string, to: Readonly<{ text?: string; section?: Section }>): Draft => ({
  type: 'EntryEdited',
  data: {
    entryId: entry(name),
    ...(to.text === undefined ? {} : { text: true }),
    ...(to.section === undefined ? {} : { section: to.section }),
  },
  mark: to.text === undefined ? {} : { fingerprint: fingerprint(to.text) },
  secrets: to.text === undefined ? {} : { [entry(name)]: { content: to.text } },
});

type Restatus = 'EntryExcluded' | 'EntryIncluded' | 'EntryDeleted' | 'EntryRestored';
const restatus =
  (type: Restatus) =>
  (name: string): Draft => ({ type, data: { entryId: entry(name) }, mark: {}, secrets: {} });
export const entryExcluded = restatus('EntryExcluded');
export const entryIncluded = restatus('EntryIncluded');
export const entryDeleted = restatus('EntryDeleted');
export const entryRestored = restatus('EntryRestored');

export const entryErased = (name: string, items: readonly ItemRef[] = []): Draft => ({
  type: 'EntryErased',
  data: { entryId: entry(name), items },
  mark: {},
  secrets: {},
});

export const memoryReset = (...names: string[]): Draft => ({
  type: 'MemoryReset',
  data: { removed: names.map(entry) },
  mark: {},
  secrets: {},
});
export const memoryErased: Draft = { type: 'MemoryErased', data: {}, mark: {}, secrets: {} };

export const importStarted = (of: string, total: number): Draft => ({
  type: 'ImportStarted',
  data: { importId: dump(of), service: null, format: 'PLAIN_TEXT', personalContext: 'WORK_ONLY', bytes: 100, total },
  mark: { notItems: [] },
  secrets: {},
});

export const entryImported = (
  name: string,
  text: string,
  of: ItemRef,
  more: Readonly<{ sourceId?: string; section?: Section }> = {},
): Draft => ({
  type: 'EntryImported',
  data: { entryId: entry(name), section: more.section ?? 'OTHER', item: of, lines: NO_LINES, saved: null, instruction: false },
  mark: { fingerprint: fingerprint(text), ...(more.sourceId === undefined ? {} : { sourceId: more.sourceId }) },
  secrets: { [entry(name)]: { content: text } },
});

/** An edit by an import. */
export const entryUpdated = (name: string, text: string, of: ItemRef, sourceId: string): Draft => ({
  type: 'EntryEdited',
  data: { entryId: entry(name), text: true, item: of, lines: NO_LINES, saved: null, instruction: false },
  mark: { fingerprint: fingerprint(text), sourceId },
  secrets: { [entry(name)]: { content: text } },
});

type OtherItem = Pick<SettledItem, 'index' | 'outcome'> &
  Readonly<{ reason?: SettledItem['reason']; text?: string; of?: string; section?: Section }>;

/** Outcomes that change no entry; a declined one keeps its `text`, a duplicate is `of` an entry. */
export function itemsSettled(of: string, ...items: readonly OtherItem[]): Draft {
  const secrets: Record<string, Secret> = {};
  const declined: Record<number, Fingerprint> = {};
  const settled = items.map(({ index, outcome, reason, text, of: name, section }): SettledItem => {
    if (text !== undefined) {
      secrets[itemId(dump(of), index)] = { content: text };
      declined[index] = fingerprint(text);
    }
    return {
      index,
      outcome,
      lines: NO_LINES,
      section: section ?? null,
      saved: null,
      instruction: false,
      ...(reason === undefined ? {} : { reason }),
      ...(name === undefined ? {} : { entryId: entry(name) }),
    };
  });
  const mark = Object.keys(declined).length === 0 ? {} : { declined };
  return { type: 'ImportItemsSettled', data: { importId: dump(of), items: settled }, mark, secrets };
}

export function importCompleted(of: string, counts: Readonly<Partial<Record<keyof ImportCounts, number>>>): Draft {
  const all: ImportCounts = { total: 0, imported: 0, updated: 0, duplicate: 0, declined: 0, sensitive: 0, unparsed: 0, ...counts };
  return { type: 'ImportCompleted', data: { importId: dump(of), counts: all }, mark: {}, secrets: {} };
}
type ImportCounts = Extract<MemoryEvent, { type: 'ImportCompleted' }>['data']['counts'];

export const addEntry = (content: string, more: Readonly<{ section?: Section; evenIfErased?: boolean }> = {}): Command => ({
  type: 'AddEntry',
  content,
  section: more.section ?? null,
  evenIfErased: more.evenIfErased ?? false,
});
export const editEntry = (name: string, to: Readonly<{ content?: string; section?: Section; evenIfErased?: boolean }>): Command => ({
  type: 'EditEntry',
  entryId: entry(name),
  content: to.content ?? null,
  section: to.section ?? null,
  evenIfErased: to.evenIfErased ?? false,
});
const ofEntry =
  (type: 'ExcludeEntry' | 'IncludeEntry' | 'DeleteEntry' | 'RestoreEntry' | 'EraseEntry') =>
  (name: string): Command => ({ type, entryId: entry(name) });
export const excludeEntry = ofEntry('ExcludeEntry');
export const includeEntry = ofEntry('IncludeEntry');
export const deleteEntry = ofEntry('DeleteEntry');
export const restoreEntry = ofEntry('RestoreEntry');
export const eraseEntry = ofEntry('EraseEntry');

/** Takes the meta off an event. */
export function draftOf(event: MemoryEvent): Draft {
  return Object.fromEntries(Object.entries(event).filter(([key]) => key !== 'meta')) as Draft;
}

/** A memory of specs; `append`, `run` and `settle` change it. */
export type Ledger = { readonly state: MemoryState; readonly events: MemoryEvent[] };

export type Asked = Readonly<{
  now?: number;
  reason?: string;
  expectedRevision?: number;
  idempotency?: IdempotencyMark;
  actorName?: string;
  /** Names of the entries that the command may make; `new 1`, `new 2`, … otherwise. */
  names?: readonly string[];
}>;

export function emptyLedger(): Ledger {
  return { state: emptyState(ANNA), events: [] };
}

/** Appends events that happened a minute apart, each an action of its own. */
export function append(ledger: Ledger, drafts: readonly Draft[]): Ledger {
  for (const draft of drafts) {
    const revision = ledger.state.revision + 1;
    const action = { id: idOf(`action ${revision}`) as ActionId, kind: 'CHANGE_ENTRIES' } as const;
    fold(ledger, [{ ...draft, meta: { at: NINE + revision * MINUTE, actor: 'USER', action } }]);
  }
  return ledger;
}

function fold(ledger: Ledger, events: readonly MemoryEvent[]): void {
  for (const event of events) {
    ledger.events.push(event);
    evolve(ledger.state, event);
  }
}

/** Decides a command on a memory, and leaves the memory as it is. */
export function ask(ledger: Ledger, command: Command, asked: Asked = {}): Decision {
  const reason = admitReason(asked.reason ?? null, ['reason']);
  if (!reason.ok) return { kind: 'refusal', refusal: reason.refusal };
  const content = 'content' in command && command.content !== null ? admitContent(command.content, ['content']) : null;
  if (content?.ok === false) return { kind: 'refusal', refusal: content.refusal };
  const texts = new Map<TextKey, AdmittedText>();
  for (const { keyId, revision, purpose } of textsNeeded(command, ledger.state)) {
    const text = ledger.events[revision - 1]?.secrets[keyId]?.content;
    if (text === undefined) continue;
    const admitted = purpose === 'ADMIT' ? admitContent(text, ['id']) : null;
    if (admitted?.ok === false) return { kind: 'refusal', refusal: admitted.refusal };
    texts.set(textKey(keyId, revision), { content: text, fingerprint: fingerprint(text) });
  }
  const { revision } = ledger.state;
  const names = asked.names ?? Array.from({ length: 100 }, (_, index) => `new ${index + 1}`);
  return decide(command, ledger.state, {
    now: asked.now ?? NINE + (revision + 1) * MINUTE,
    actor: 'USER',
    actorName: asked.actorName ?? null,
    actionId: idOf(`action ${revision + 1}`) as ActionId,
    newEntryIds: names.map(entry),
    reason: reason.value,
    expectedRevision: asked.expectedRevision ?? null,
    idempotency: asked.idempotency ?? null,
    content: content === null ? null : { content: content.value, fingerprint: fingerprint(content.value) },
    texts,
  });
}

/** Decides a command and appends what it comes to. */
export function run(ledger: Ledger, command: Command, asked: Asked = {}): Decision {
  const decision = ask(ledger, command, asked);
  if (decision.kind === 'events') fold(ledger, decision.events);
  return decision;
}

export const WORK_ONLY: ImportChoices = { personalContext: 'WORK_ONLY', skipItems: new Set(), keepItems: new Set() };

/** Returns an item of a dump as it comes from parsing and screening. */
export function screened(index: number, text: string | null, more: Partial<ScreenedItem> = {}): ScreenedItem {
  return {
    index,
    text: text === null ? null : { content: text, fingerprint: fingerprint(text) },
    sensitive: null,
    tooLong: false,
    savedRaw: null,
    saved: null,
    section: null,
    personal: false,
    instruction: false,
    file: null,
    lines: NO_LINES,
    sourceId: null,
    similar: [],
    ...more,
  };
}

/** Settles one chunk; answers with the events that it appended. New entries are `<import> <index of the item>`. */
export function settle(ledger: Ledger, of: string, items: readonly ScreenedItem[], choices = WORK_ONLY): readonly MemoryEvent[] {
  // Ids are drawn for each item of the chunk before anybody knows which are needed, as the processor does.
  const from = ledger.state.imports.get(dump(of))?.processed ?? 0;
  const names = items.filter(({ index }) => index >= from).map(({ index }) => `${of} ${index}`);
  const chunk = { importId: dump(of), choices, items, newEntryIds: names.map(entry) };
  const facts = {
    now: NINE + (ledger.state.revision + 1) * MINUTE,
    actor: 'IMPORT',
    actionId: dump(of) as string as ActionId,
    idempotency: null,
  } as const;
  const events = complete(settleChunk(chunk, ledger.state), ledger.state, facts, 'IMPORT');
  fold(ledger, events);
  return events;
}

/** Imports a dump in chunks of a size; answers with the events after ImportStarted. */
export function importDump(
  ledger: Ledger,
  of: string,
  items: readonly ScreenedItem[],
  options: Readonly<{ choices?: ImportChoices; size?: number }> = {},
): readonly MemoryEvent[] {
  append(ledger, [importStarted(of, items.length)]);
  const size = options.size ?? Math.max(1, items.length);
  const events: MemoryEvent[] = [];
  for (let at = 0; at < items.length; at += size) events.push(...settle(ledger, of, items.slice(at, at + size), options.choices));
  return events;
}

/** An entry as a reader sees it. */
export type Seen = Readonly<{ id: EntryId; status: string; section: Section; text: string | null }>;

/** Reads the memory at a revision through the fold, texts from the log; entries that were erased since are ERASED. */
export function readMemory({ state, events }: Ledger, revision: number = state.revision): readonly Seen[] {
  return [...state.entries.values()].flatMap((known): readonly Seen[] => {
    const version = versionAt(known, revision);
    if (version === undefined) return [];
    const isErased = known.versions.at(-1)?.status === 'ERASED';
    const text = isErased ? null : (events[version.textRevision - 1]?.secrets[known.id]?.content ?? 'THE LOG HAS NO TEXT HERE');
    return [{ id: known.id, status: isErased ? 'ERASED' : version.status, section: version.section, text }];
  });
}

/** The texts of live entries, sorted. */
export function liveTexts(ledger: Ledger): readonly string[] {
  return readMemory(ledger)
    .flatMap(({ status, text }) => (status === 'ACTIVE' || status === 'EXCLUDED' ? [text ?? ''] : []))
    .sort();
}
