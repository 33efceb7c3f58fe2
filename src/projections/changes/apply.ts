/**
 * From what an event did to entries to changes. One handler an event type says what the event adds to each of its changes: the import
 * that caused it, and the key that its reason stands under.
 */
import type { EntryId, ImportId } from '../../domain/ids.ts';
import type { SealedEvent } from '../../domain/memory/sealed-event.ts';
import type { Handlers, Touched, UserWork } from '../batch.ts';

/** `noteKey`: the entry whose secret in this event may hold a reason. */
type Cause = Readonly<{ importId: ImportId | null; itemIndex: number | null; noteKey: EntryId | null }>;

const NO_CAUSE: Cause = { importId: null, itemIndex: null, noteKey: null };

const ofEntry = (_work: UserWork, event: Readonly<{ data: Readonly<{ entryId: EntryId }> }>): Cause => ({
  importId: null,
  itemIndex: null,
  noteKey: event.data.entryId,
});

const ofItem = (
  _work: UserWork,
  { data }: Readonly<{ data: Readonly<{ entryId: EntryId; item?: Readonly<{ importId: ImportId; index: number }> }> }>,
): Cause => ({ importId: data.item?.importId ?? null, itemIndex: data.item?.index ?? null, noteKey: data.entryId });

/** What each event says about its changes. */
export const causeHandlers: Handlers<Cause> = {
  ImportStarted: () => NO_CAUSE,
  ImportItemsSettled: () => NO_CAUSE,
  ImportCompleted: () => NO_CAUSE,
  ImportFailed: () => NO_CAUSE,
  ImportItemErased: () => NO_CAUSE,
  MemoryErased: () => NO_CAUSE,
  MemoryRestored: () => NO_CAUSE,
  MemoryReset: () => NO_CAUSE,
  ImportReverted: (_work, { data }) => ({ importId: data.importId, itemIndex: null, noteKey: null }),
  EntryImported: ofItem,
  EntryAdded: ofItem,
  EntryEdited: ofItem,
  EntryRestored: ofItem,
  EntryExcluded: ofEntry,
  EntryIncluded: ofEntry,
  EntryDeleted: ofEntry,
  EntryErased: ofEntry,
};

/** Puts the change into each version that the event made. */
export function putChanges(work: UserWork, event: SealedEvent, touched: readonly Touched[]): void {
  if (touched.length === 0) return;
  const cause = (causeHandlers[event.type] as (work: UserWork, event: SealedEvent) => Cause)(work, event);
  const sealed = cause.noteKey === null ? null : (event.secrets[cause.noteKey] ?? null);
  for (const { kind, after } of touched) {
    after.kind = kind;
    after.cause_import_id = cause.importId;
    after.cause_item_index = cause.itemIndex;
    after.note = after.content_revision === event.revision ? null : sealed;
  }
}
