/**
 * Turns a chunk of an import's items into events: an EntryImported, EntryEdited or EntryRestored for each item that changes the memory,
 * in the order of the dump, one ImportItemsSettled for the others, and ImportCompleted after the last chunk.
 *
 * Chunks are settled in order and each item once: the state says how many are settled, so a chunk that was appended before a crash is
 * not settled again.
 */
import { type EntryId, type ImportId, itemId } from '../ids.ts';
import type { Draft } from '../memory/facts.ts';
import type { Fingerprint, ImportCompleted, ItemRef, Secret, Secrets, SettledItem } from '../memory/events.ts';
import { LIMITS, type SensitiveCategory } from '../memory/model.ts';
import type { MemoryState } from '../memory/state.ts';
import { compareWith, type ImportChoices, type Outcome, type ScreenedItem } from './outcomes.ts';

export type Chunk = Readonly<{
  importId: ImportId;
  choices: ImportChoices;
  /** In the order of the dump, without gaps. */
  items: readonly ScreenedItem[];
  /** At least as many as items. */
  newEntryIds: readonly EntryId[];
}>;

type Settled = {
  items: SettledItem[];
  sensitive: Record<number, readonly SensitiveCategory[]>;
  files: Record<number, string>;
  declined: Record<number, Fingerprint>;
  secrets: Record<string, Secret>;
};

/**
 * Returns the drafts of a chunk, from the first item that is not settled yet; none when the import is not running any more or every item
 * of the chunk is settled.
 */
export function settleChunk(chunk: Chunk, state: MemoryState): readonly Draft[] {
  const one = state.imports.get(chunk.importId);
  if (one === undefined || (one.status !== 'PENDING' && one.status !== 'PROCESSING')) return [];
  const items = chunk.items.filter((item) => item.index >= one.processed);
  if (items[0] !== undefined && items[0].index !== one.processed)
    throw new Error('Chunks are settled in the order of the dump, none left out.');
  const comparison = compareWith(state, chunk.importId, chunk.choices);
  const settled: Settled = { items: [], sensitive: {}, files: {}, declined: {}, secrets: {} };
  const drafts: Draft[] = [];
  const counts = { ...one.counts };
  const entryOfItem = new Map<number, EntryId>();
  const ids = chunk.newEntryIds.values();
  for (const item of items) {
    const outcome = comparison.next(item);
    counts[COUNT_OF[outcome.outcome]] += 1;
    if (outcome.outcome === 'IMPORTED' || outcome.outcome === 'UPDATED') {
      const id = outcome.entryId ?? ids.next().value;
      if (id === undefined) throw new Error('A chunk needs an id for each of its items.');
      entryOfItem.set(item.index, id);
      drafts.push(changing(chunk.importId, item, outcome, id));
    } else {
      settleOther(chunk, item, outcome, entryOfItem, settled, state);
    }
  }
  if (settled.items.length > 0) drafts.push(settledDraft(chunk.importId, settled));
  if (one.processed + items.length >= one.total) {
    drafts.push(completed(chunk.importId, { total: one.total, ...counts }));
  }
  return drafts;
}

const COUNT_OF = {
  IMPORTED: 'imported',
  UPDATED: 'updated',
  DUPLICATE: 'duplicate',
  DECLINED: 'declined',
  SENSITIVE: 'sensitive',
  UNPARSED: 'unparsed',
} as const satisfies Record<Outcome['outcome'], string>;

function changing(importId: ImportId, item: ScreenedItem, outcome: Outcome & { outcome: 'IMPORTED' | 'UPDATED' }, id: EntryId): Draft {
  const ref: ItemRef = { importId, index: item.index };
  const { lines, instruction, saved } = item;
  const secrets: Secrets = { [id]: secretOf(item) };
  const similar = item.similar.length === 0 ? {} : { similar: item.similar };
  const source = item.sourceId === null ? {} : { sourceId: item.sourceId };
  const mark = { fingerprint: item.text!.fingerprint, ...source };
  if (outcome.outcome === 'UPDATED') {
    const section = item.section === null ? {} : { section: item.section };
    const data = { entryId: id, text: true, ...section, item: ref, lines, saved, instruction, ...similar };
    return { type: 'EntryEdited', data, mark, secrets };
  }
  if (outcome.entryId !== null) {
    return { type: 'EntryRestored', data: { entryId: id, item: ref, lines, instruction }, mark: {}, secrets };
  }
  const data = { entryId: id, section: item.section ?? 'OTHER', item: ref, lines, saved, instruction, ...similar };
  return { type: 'EntryImported', data, mark, secrets };
}

function settleOther(
  { importId, choices }: Chunk,
  item: ScreenedItem,
  outcome: Exclude<Outcome, { outcome: 'IMPORTED' | 'UPDATED' }>,
  entryOfItem: ReadonlyMap<number, EntryId>,
  settled: Settled,
  state: MemoryState,
): void {
  const { index, lines, section, saved, instruction } = item;
  const base = { index, lines, section, saved, instruction };
  const similar = item.similar.length === 0 ? {} : { similar: item.similar };
  switch (outcome.outcome) {
    case 'SENSITIVE':
      // Where and what kind; nothing that was read from the text itself.
      settled.items.push({ index, outcome: 'SENSITIVE', lines, section: null, saved: null, instruction: false });
      settled.sensitive[index] = outcome.categories;
      break;
    case 'UNPARSED':
      settled.items.push({ index, outcome: 'UNPARSED', lines, section: null, saved: null, instruction: false });
      break;
    case 'DUPLICATE': {
      const entryId = outcome.entryId ?? (outcome.ofItem === null ? undefined : entryOfItem.get(outcome.ofItem));
      settled.items.push({ ...base, outcome: 'DUPLICATE', ...(entryId === undefined ? {} : { entryId }), ...similar });
      break;
    }
    case 'DECLINED': {
      const entryId = outcome.entryId === null ? {} : { entryId: outcome.entryId };
      settled.items.push({ ...base, outcome: 'DECLINED', reason: outcome.reason, ...entryId, ...similar });
      settled.declined[index] = item.text!.fingerprint;
      // What was erased is not kept again by way of being declined, and what is far too long is not kept at all.
      if (state.erasedTexts.has(item.text!.fingerprint) && !choices.keepItems.has(index)) break;
      if (item.text!.content.length > LIMITS.contentLength * 4) break;
      settled.secrets[itemId(importId, index)] = secretOf(item);
      return;
    }
    default:
      outcome satisfies never;
  }
  if (item.file !== null && outcome.outcome !== 'SENSITIVE') settled.files[index] = item.file;
}

function secretOf(item: ScreenedItem): Secret {
  return {
    content: item.text!.content,
    ...(item.savedRaw === null ? {} : { savedRaw: item.savedRaw }),
    ...(item.file === null ? {} : { file: item.file }),
  };
}

function settledDraft(importId: ImportId, settled: Settled): Draft {
  const mark = {
    ...(Object.keys(settled.sensitive).length === 0 ? {} : { sensitive: settled.sensitive }),
    ...(Object.keys(settled.files).length === 0 ? {} : { files: settled.files }),
    ...(Object.keys(settled.declined).length === 0 ? {} : { declined: settled.declined }),
  };
  return { type: 'ImportItemsSettled', data: { importId, items: settled.items }, mark, secrets: settled.secrets };
}

function completed(importId: ImportId, counts: ImportCompleted['data']['counts']): Draft {
  return { type: 'ImportCompleted', data: { importId, counts }, mark: {}, secrets: {} };
}
