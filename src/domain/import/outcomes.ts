/**
 * What becomes of each item of a dump: compares screened items with the memory. One function serves the preview and the import itself,
 * so that both say the same.
 *
 * Every item gets exactly one outcome, in the order of the dump. Exact duplicates are found by fingerprint, among the entries there are
 * and among the items before it. What a person deleted is not revived, what a person edited is not overwritten; look-alikes are listed
 * for a person to decide and change no outcome.
 */
import type { EntryId, ImportId } from '../ids.ts';
import type { Fingerprint, ItemLines, SavedValue } from '../memory/events.ts';
import { type DeclineReason, LIMITS, type PersonalContext, type Section, type SensitiveCategory } from '../memory/model.ts';
import { currentOf, type EntryState, type ImportState, isLive, type MemoryState } from '../memory/state.ts';

/** An item after parsing and screening. `text` is null for what is sensitive or unparsed. */
export type ScreenedItem = Readonly<{
  index: number;
  text: Readonly<{ content: string; fingerprint: Fingerprint }> | null;
  /** Not null: withheld by the screen. */
  sensitive: readonly SensitiveCategory[] | null;
  /** Longer than an entry may be. */
  tooLong: boolean;
  savedRaw: string | null;
  saved: SavedValue | null;
  section: Section | null;
  /** Stands under a heading about private life. */
  personal: boolean;
  instruction: boolean;
  file: string | null;
  lines: ItemLines;
  /** `<service>:<id there>`. */
  sourceId: string | null;
  similar: readonly EntryId[];
}>;

/** How the caller wants the dump read. */
export type ImportChoices = Readonly<{
  personalContext: PersonalContext;
  skipItems: ReadonlySet<number>;
  keepItems: ReadonlySet<number>;
}>;

export type Outcome =
  | Readonly<{ outcome: 'IMPORTED'; entryId: null }>
  /** An entry that a revert, a reset or a restore of the memory had taken out comes back. */
  | Readonly<{ outcome: 'IMPORTED'; entryId: EntryId }>
  | Readonly<{ outcome: 'UPDATED'; entryId: EntryId }>
  /** `entryId` null: repeats an item of the same dump that becomes an entry with it. */
  | Readonly<{ outcome: 'DUPLICATE'; entryId: EntryId | null; ofItem: number | null }>
  | Readonly<{ outcome: 'DECLINED'; reason: DeclineReason; entryId: EntryId | null }>
  | Readonly<{ outcome: 'SENSITIVE'; categories: readonly SensitiveCategory[] }>
  | Readonly<{ outcome: 'UNPARSED' }>;

/** Compares the items that are not settled yet, one chunk after another, with the state as it is between chunks. */
export type Comparison = Readonly<{ next(item: ScreenedItem): Outcome }>;

/**
 * Starts a comparison of an import's items (null: of a preview's) with a state. The state is only read; what the items so far will add is remembered beside it, so that a chunk can
 * be decided as a whole. Start anew once its events were applied.
 */
export function compareWith(state: MemoryState, importId: ImportId | null, choices: ImportChoices): Comparison {
  const own = importId === null ? undefined : state.imports.get(importId);
  /** Texts that items before became, and sources that they changed. */
  const taken = new Map<Fingerprint, Readonly<{ index: number; entryId: EntryId | null }>>();
  const restored = new Set<EntryId>();
  const sources = new Map<string, Fingerprint>();
  let live = state.live;

  const take = (item: ScreenedItem, entryId: EntryId | null): void => {
    if (item.text !== null) taken.set(item.text.fingerprint, { index: item.index, entryId });
    if (item.sourceId !== null && item.text !== null) sources.set(item.sourceId, item.text.fingerprint);
  };

  const next = (item: ScreenedItem): Outcome => {
    if (item.sensitive !== null) return { outcome: 'SENSITIVE', categories: item.sensitive };
    if (item.text === null) return { outcome: 'UNPARSED' };
    if (choices.skipItems.has(item.index)) return declined('SKIPPED');
    if (item.tooLong) return declined('TOO_LONG');
    const keep = choices.keepItems.has(item.index);
    const known = findKnown(item.text.fingerprint, state, keep);
    const before = taken.get(item.text.fingerprint);
    if (before !== undefined) return { outcome: 'DUPLICATE', entryId: before.entryId, ofItem: before.index };
    if (known?.is === 'PRESENT') return { outcome: 'DUPLICATE', entryId: known.entry.id, ofItem: null };
    if (known?.is === 'EDITED') return declined('EDITED_BY_USER', known.entry.id);
    if (!keep && state.erasedTexts.has(item.text.fingerprint)) return declined('ERASED_BEFORE');
    if (!keep && item.personal && choices.personalContext === 'WORK_ONLY' && known === null) return declined('NOT_WORK_RELATED');
    const source = known === null ? findSource(item, state, sources, own) : null;
    if (source !== null) {
      if (currentOf(source).status === 'DELETED') return { outcome: 'DUPLICATE', entryId: source.id, ofItem: null };
      if (currentOf(source).textBy === 'HAND' && !keep) return declined('EDITED_BY_USER', source.id);
      take(item, source.id);
      return { outcome: 'UPDATED', entryId: source.id };
    }
    if (live >= LIMITS.entries) return declined('LIMIT_REACHED');
    live += 1;
    const back = known !== null && !restored.has(known.entry.id) ? known.entry.id : null;
    if (back !== null) restored.add(back);
    take(item, back);
    return { outcome: 'IMPORTED', entryId: back };
  };
  return { next };
}

function declined(reason: DeclineReason, entryId: EntryId | null = null): Outcome {
  return { outcome: 'DECLINED', reason, entryId };
}

/**
 * Finds what the memory has of a text. PRESENT: an entry has it, live or deleted by hand. REMOVED: an entry has it that a revert, a reset
 * or a restore took out. EDITED: an entry had it before a person edited it. Null: nothing, or only what may come again as new.
 */
function findKnown(
  fingerprint: Fingerprint,
  state: MemoryState,
  keep: boolean,
): Readonly<{ is: 'PRESENT' | 'REMOVED' | 'EDITED'; entry: EntryState }> | null {
  const entries = (state.byText.get(fingerprint) ?? []).map((id) => state.entries.get(id)!);
  const live = entries.find((entry) => isLive(currentOf(entry).status)) ?? entries.find((entry) => entry.removedBy === 'HAND');
  if (live !== undefined) return { is: 'PRESENT', entry: live };
  if (entries[0] !== undefined) return { is: 'REMOVED', entry: entries[0] };
  for (const id of state.byPastText.get(fingerprint) ?? []) {
    const entry = state.entries.get(id)!;
    if (entry.removedBy === 'HAND') return { is: 'PRESENT', entry };
    if (isLive(currentOf(entry).status) && currentOf(entry).textBy === 'HAND' && !keep) return { is: 'EDITED', entry };
  }
  return null;
}

/**
 * Finds the entry that came from the same record of the other service with another text, unless it was taken out memory-wide. An id that
 * one dump uses twice names no record: what this import made or met already is left to stand.
 */
function findSource(
  item: ScreenedItem,
  state: MemoryState,
  sources: ReadonlyMap<string, Fingerprint>,
  own: ImportState | undefined,
): EntryState | null {
  if (item.sourceId === null || sources.has(item.sourceId)) return null;
  const id = state.bySource.get(item.sourceId);
  const entry = id === undefined ? undefined : state.entries.get(id);
  if (entry === undefined || entry.removedBy === 'WIDE') return null;
  if (own !== undefined && (own.touched.has(entry.id) || own.carried.has(entry.id))) return null;
  return entry;
}
