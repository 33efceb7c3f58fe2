/**
 * From events to what was done. Every event belongs to an action, so the part that all share stands in `putAction`; one handler an event
 * type says which import it is about, and where its reason stands.
 */
import type { ImportId, KeyId } from '../../domain/ids.ts';
import type { Sealed, SealedEvent } from '../../domain/memory/sealed-event.ts';
import { type Handlers, ProjectionFault, type Touched, type UserWork, versionsMadeAt } from '../batch.ts';

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
 * Counts the event in its action, or begins the action with it. An action whose only event makes one change of one entry stands in the
 * version that came of it; with the first further event it gets a row of its own.
 */
export function putAction(work: UserWork, event: SealedEvent, touched: readonly Touched[]): void {
  const { head } = work;
  const { id } = event.meta.action;
  const revision = beganAt(work, event);
  head.action_id = id;
  head.action_revision = revision;
  for (const { after } of touched) after.action_revision = revision;
  const { importId, noteKey } = (aboutHandlers[event.type] as (work: UserWork, event: SealedEvent) => About)(work, event);
  if (revision < event.revision) goOn(work, event, revision, importId, touched.length);
  else if (noteKey !== null && touched.length === 1) touched[0]!.after.action_kind = event.meta.action.kind;
  else begin(work, event, importId, noteKey === null ? event.mark : null, touched.length);
}

/**
 * The revision of the first event of the event's action. The events of an action follow each other, except those of an import, whose
 * action has its id and begins with its start.
 */
function beganAt({ head, imports }: UserWork, { meta, revision }: SealedEvent): number {
  const { id } = meta.action;
  if (head.action_id === id) return head.action_revision;
  const started = imports.get(id as string as ImportId);
  return started === undefined ? revision : started.from_revision + 1;
}

function begin(
  work: UserWork,
  { user, revision, meta }: SealedEvent,
  importId: ImportId | null,
  mark: Sealed | null,
  changed: number,
): void {
  const { at, actor, action } = meta;
  const { kind } = action;
  work.actions.set(revision, { user_id: user, revision, kind, at, to_revision: revision, actor, import_id: importId, changed, mark });
}

function goOn(work: UserWork, event: SealedEvent, began: number, importId: ImportId | null, changed: number): void {
  if (began > work.base && !work.actions.has(began)) widen(work, began);
  const known = work.actions.get(began) ?? work.continued.get(began);
  if (known === undefined) {
    work.continued.set(began, { to_revision: event.revision, changed, import_id: importId });
    return;
  }
  known.to_revision = event.revision;
  known.changed += changed;
  if (known.import_id !== importId) known.import_id = null;
}

/** Gives a row of its own to an action of this batch that stood in a version until now. */
function widen(work: UserWork, began: number): void {
  const [first] = versionsMadeAt(work, began);
  const kind = first?.action_kind;
  if (first === undefined || kind === null || kind === undefined)
    throw new ProjectionFault('An event goes on with an action that is not there.');
  first.action_kind = null;
  const { user_id, changed_at: at, actor, cause_import_id: import_id } = first;
  work.actions.set(began, { user_id, revision: began, kind, at, to_revision: began, actor, import_id, changed: 1, mark: null });
}
