/**
 * An independent fold: the memory at every revision, from the decrypted events of the log, as the comments of events.ts say what
 * they mean. Shares no code with `evolve` or the projections. Keeps a whole copy of the memory for each revision; made for tests only.
 */
import type { EntryId, ImportId } from '../../src/domain/ids.ts';
import type { EntryStatus, Section } from '../../src/domain/memory/model.ts';
import type { SealedEvent } from '../../src/domain/memory/sealed-event.ts';

/** `statusThen`: the status at the time, an erase since left aside. `from`: the event that holds the text. */
export type Then = Readonly<{ statusThen: EntryStatus; section: Section; from: number; begun: number }>;
export type Memory = ReadonlyMap<EntryId, Then>;
export type Folded = Readonly<{
  /** By revision, from 0. */
  memories: readonly Memory[];
  erased: ReadonlySet<EntryId>;
  /** The entries that each import's own processing changed: first and last revision. */
  touched: ReadonlyMap<ImportId, ReadonlyMap<EntryId, Readonly<{ first: number; last: number }>>>;
}>;

/** Folds a stream from its beginning. */
export function foldAll(events: readonly SealedEvent[]): Folded {
  const memories: Memory[] = [new Map()];
  const erased = new Set<EntryId>();
  const touched = new Map<ImportId, Map<EntryId, { first: number; last: number }>>();
  for (const event of events) {
    const { revision } = event;
    const before = memories[revision - 1]!;
    const after = new Map(before);
    for (const [id, change] of changesOf(event, memories)) after.set(id, { ...(before.get(id) ?? NEW), ...change, begun: revision });
    if (event.type === 'EntryErased') erased.add(event.data.entryId);
    memories.push(after);
    if (event.type === 'ImportStarted') touched.set(event.data.importId, new Map());
    const own = touched.get(event.meta.action.id as string as ImportId);
    if (own === undefined) continue;
    for (const [id] of changesOf(event, memories)) own.set(id, { first: own.get(id)?.first ?? revision, last: revision });
  }
  return { memories, erased, touched };
}

const NEW: Then = { statusThen: 'ACTIVE', section: 'OTHER', from: 0, begun: 0 };
type Changes = readonly (readonly [EntryId, Partial<Then>])[];

/** What an event makes of entries; what it does not name stays. */
function changesOf(event: SealedEvent, memories: readonly Memory[]): Changes {
  const { revision } = event;
  const revived = (sources: readonly Readonly<{ entryId: EntryId; revision: number }>[]): Changes =>
    sources.map(({ entryId, revision: at }) => {
      const { statusThen, section, from } = memories[at]!.get(entryId)!;
      return [entryId, { statusThen, section, from }];
    });
  const removed = (ids: readonly EntryId[]): Changes => ids.map((id) => [id, { statusThen: 'DELETED' }]);
  switch (event.type) {
    case 'EntryAdded':
    case 'EntryImported':
      return [[event.data.entryId, { statusThen: 'ACTIVE', section: event.data.section, from: revision }]];
    case 'EntryEdited': {
      const section = event.data.section === undefined ? {} : { section: event.data.section };
      return [[event.data.entryId, { ...section, ...(event.data.text === true ? { from: revision } : {}) }]];
    }
    case 'EntryExcluded':
      return [[event.data.entryId, { statusThen: 'EXCLUDED' }]];
    case 'EntryIncluded':
    case 'EntryRestored':
      return [[event.data.entryId, { statusThen: 'ACTIVE' }]];
    case 'EntryDeleted':
      return [[event.data.entryId, { statusThen: 'DELETED' }]];
    case 'EntryErased':
      return [[event.data.entryId, { statusThen: 'ERASED' }]];
    case 'ImportReverted':
    case 'MemoryRestored':
      return [...removed(event.data.removed), ...revived(event.data.revived)];
    case 'MemoryReset':
      return removed(event.data.removed);
    default:
      return [];
  }
}

export type DiffKind = 'ADDED' | 'EDITED' | 'REMOVED';

/** Claude's view at one moment against another; `sameText` tells of two events whether the texts in them are equal. */
export function diffOf(before: Memory, after: Memory, sameText: (id: EntryId, a: number, b: number) => boolean): Map<EntryId, DiffKind> {
  const found = new Map<EntryId, DiffKind>();
  for (const id of new Set([...before.keys(), ...after.keys()])) {
    const [was, is] = [before.get(id), after.get(id)];
    const [seenThen, seenNow] = [was?.statusThen === 'ACTIVE', is?.statusThen === 'ACTIVE'];
    if (seenThen && !seenNow) found.set(id, 'REMOVED');
    else if (!seenThen && seenNow) found.set(id, 'ADDED');
    else if (seenThen && seenNow && (was!.section !== is!.section || !sameText(id, was!.from, is!.from))) found.set(id, 'EDITED');
  }
  return found;
}
