/**
 * From events to what was done. Every event belongs to an action, so the part that all share stands in `putAction`; one handler an event
 * type says which import it is about, and where its reason stands.
 */
import type { ImportId, KeyId } from '../../domain/ids.ts';
import type { SealedEvent } from '../../domain/memory/sealed-event.ts';
import type { Handlers, Touched, UserWork } from '../batch.ts';

/** `noteKey`: the key of the secret that may hold the reason; null: the mark may. */
type About = Readonly<{ importId: ImportId | null; noteKey: KeyId | null }>;

const ofMemory = (): About => ({ importId: null, noteKey: null });
const ofImport = (_work: UserWork, { data }: Readonly<{ data: Readonly<{ importId: ImportId }> }>): About => ({
  importId: data.importId,
  noteKey: null,
});
const ofEntry = (
  _work: UserWork,
  { data }: Readonly<{ data: Readonly<{ entryId: KeyId; item?: Readonly<{ importId: ImportId }> }> }>,
): About => ({ importId: data.item?.importId ?? null, noteKey: data.entryId });

/** What each event says about its action. */
export const aboutHandlers: Handlers<About> = {
  ImportStarted: ofImport,
  ImportItemsSettled: ofImport,
  ImportCompleted: ofImport,
  ImportFailed: ofImport,
  ImportReverted: ofImport,
  EntryImported: ofEntry,
  EntryAdded: ofEntry,
  EntryEdited: ofEntry,
  EntryExcluded: ofEntry,
  EntryIncluded: ofEntry,
  EntryDeleted: ofEntry,
  EntryRestored: ofEntry,
  EntryErased: ofEntry,
  ImportItemErased: (_work, { data }) => ({ importId: data.item.importId, noteKey: null }),
  MemoryRestored: ofMemory,
  MemoryReset: ofMemory,
  MemoryErased: ofMemory,
};

/**
 * Counts the event in its action, and begins the action with its first event. The row says what this batch adds to a stored one: writing
 * adds `changed`, moves `to_revision`, keeps the rest, and forgets the import of an action that is about several.
 */
export function putAction(work: UserWork, event: SealedEvent, touched: readonly Touched[]): void {
  const { id, kind } = event.meta.action;
  const known = work.actions.get(id);
  const { importId, noteKey } = (aboutHandlers[event.type] as (work: UserWork, event: SealedEvent) => About)(work, event);
  if (known !== undefined) {
    known.changed += touched.length;
    known.to_revision = event.revision;
    if (known.import_id !== importId) known.import_id = null;
    return;
  }
  const note = noteKey === null ? event.mark : (event.secrets[noteKey] ?? null);
  const standsInVersion = touched[0]?.after.content_revision === event.revision;
  work.actions.set(id, {
    user_id: event.user,
    action_id: id,
    kind,
    at: event.meta.at,
    from_revision: event.revision - 1,
    to_revision: event.revision,
    actor: event.meta.actor,
    import_id: importId,
    changed: touched.length,
    note: standsInVersion ? null : note,
    note_key: note === null ? null : noteKey,
  });
}
