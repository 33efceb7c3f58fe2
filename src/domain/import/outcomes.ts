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
 * Starts a comparison of an import's items (null: of a preview's) with a state. The state is only read; what the items so far come to is
 * remembered beside it, so that a chunk of any size gets the outcomes that single items would get. Start anew once its events were applied.
 */
export function compareWith(state: MemoryState, importId: ImportId | null, choices: ImportChoices): Comparison {
  const own = importId === null ? undefined : state.imports.get(importId);
  const here: Here = { updated: new Set(), met: new Set(), sources: new Set() };
  /** Texts that items before became. */
  const taken = new Map<Fingerprint, Readonly<{ index: number; entryId: EntryId | null }>>();
  let live = state.live;

  const take = (item: ScreenedItem, text: Fingerprint, entryId: EntryId | null): void => {
    taken.set(text, { index: item.index, entryId });
    if (entryId !== null) here.met.add(entryId);
    else if (item.sourceId !== null) here.sources.add(item.sourceId);
  };
  const repeats = (entryId: EntryId): Outcome => {
    here.met.add(entryId);
    return { outcome: 'DUPLICATE', entryId, ofItem: null };
  };

  const next = (item: ScreenedItem): Outcome => {
    if (item.sensitive !== null) return { outcome: 'SENSITIVE', categories: item.sensitive };
    if (item.text === null) return { outcome: 'UNPARSED' };
    if (choices.skipItems.has(item.index)) return declined('SKIPPED');
    if (item.tooLong) return declined('TOO_LONG');
    const keep = choices.keepItems.has(item.index);
    const { fingerprint } = item.text;
    const before = taken.get(fingerprint);
    if (before !== undefined) return { outcome: 'DUPLICATE', entryId: before.entryId, ofItem: before.index };
    const known = findKnown(fingerprint, state, here, keep);
    if (known?.is === 'PRESENT') return repeats(known.entry.id);
    if (known?.is === 'EDITED') return declined('EDITED_BY_USER', known.entry.id);
    if (!keep && state.erasedTexts.has(fingerprint)) return declined('ERASED_BEFORE');
    if (!keep && item.personal && choices.personalContext === 'WORK_ONLY' && known === null) return declined('NOT_WORK_RELATED');
    const source = known === null ? findSource(item, state, here, own, keep) : null;
    if (source !== null) {
      if (currentOf(source).removedBy === 'HAND') return repeats(source.id);
      if (currentOf(source).textBy === 'HAND' && !keep) return declined('EDITED_BY_USER', source.id);
      here.updated.add(source.id);
      take(item, fingerprint, source.id);
      return { outcome: 'UPDATED', entryId: source.id };
    }
    if (live >= LIMITS.entries) return declined('LIMIT_REACHED');
    live += 1;
    const back = known === null ? null : known.entry.id;
    take(item, fingerprint, back);
    return { outcome: 'IMPORTED', entryId: back };
  };
  return { next };
}

/** What items before did that the state does not know of yet. */
type Here = Readonly<{
  /** Entries whose text is another one by now. */
  updated: Set<EntryId>;
  /** Entries that were updated, brought back or found there. */
  met: Set<EntryId>;
  /** Source ids of new entries. */
  sources: Set<string>;
}>;

function declined(reason: DeclineReason, entryId: EntryId | null = null): Outcome {
  return { outcome: 'DECLINED', reason, entryId };
}

/**
 * Finds what the memory has of a text. PRESENT: an entry has it, live or deleted by hand. REMOVED: an entry has it that a revert, a reset
 * or a restore took out. EDITED: an entry had it until a person edited it. Null: nothing, or only what may come again as new.
 */
function findKnown(
  fingerprint: Fingerprint,
  state: MemoryState,
  here: Here,
  keep: boolean,
): Readonly<{ is: 'PRESENT' | 'REMOVED' | 'EDITED'; entry: EntryState }> | null {
  const ids = (state.byText.get(fingerprint) ?? []).filter((id) => !here.updated.has(id));
  const entries = ids.map((id) => state.entries.get(id)!);
  const live = entries.find((entry) => isLive(currentOf(entry).status)) ?? entries.find((entry) => currentOf(entry).removedBy === 'HAND');
  if (live !== undefined) return { is: 'PRESENT', entry: live };
  if (entries[0] !== undefined) return { is: 'REMOVED', entry: entries[0] };
  for (const id of state.byPastText.get(fingerprint) ?? []) {
    const entry = state.entries.get(id)!;
    const { status, removedBy, textBy } = currentOf(entry);
    if (removedBy === 'HAND') return { is: 'PRESENT', entry };
    const isThere = isLive(status) || here.met.has(id);
    const isEdited = (textBy === 'HAND' && !here.updated.has(id)) || wasReplacedByHand(entry, fingerprint);
    if (isThere && isEdited && !keep) return { is: 'EDITED', entry };
  }
  return null;
}

/** An import may have had its way with the entry since; the text that a person replaced stays replaced. */
function wasReplacedByHand({ versions }: EntryState, fingerprint: Fingerprint): boolean {
  return versions.some((version, index) => {
    const next = versions[index + 1];
    return version.fingerprint === fingerprint && next?.textBy === 'HAND' && next.fingerprint !== fingerprint;
  });
}

/**
 * Finds the entry that came from the same record of the other service with another text, unless it was taken out memory-wide. An id that
 * one dump uses twice names no record: what this import made or met already is left to stand. One that a person deleted or edited
 * stays so however often the id comes up, or the next import of the same dump would find another entry under it.
 */
function findSource(item: ScreenedItem, state: MemoryState, here: Here, own: ImportState | undefined, keep: boolean): EntryState | null {
  if (item.sourceId === null || here.sources.has(item.sourceId)) return null;
  const id = state.bySource.get(item.sourceId);
  const entry = id === undefined ? undefined : state.entries.get(id);
  if (entry === undefined) return null;
  const { removedBy, textBy } = currentOf(entry);
  if (removedBy === 'HAND') return entry;
  if (removedBy === 'WIDE' && !here.met.has(entry.id)) return null;
  if (textBy === 'HAND' && !here.updated.has(entry.id) && !keep) return entry;
  return here.met.has(entry.id) || own?.touched.has(entry.id) || own?.carried.has(entry.id) ? null : entry;
}
