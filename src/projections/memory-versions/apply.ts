/**
 * From events to versions of entries. One handler an event type; each answers with what it did to which entry, in the order of
 * `change_index`, and changes/apply.ts makes changes of that.
 *
 * Statuses: what is created or restored is ACTIVE, an edit leaves the status, a version that comes back has the status it had.
 */
import { changeKind } from '../../domain/change-kind.ts';
import type { EntryId } from '../../domain/ids.ts';
import type { EntrySource } from '../../domain/memory/events.ts';
import { type EntryStatus, SECTIONS, type Section } from '../../domain/memory/model.ts';
import type { SealedEvent } from '../../domain/memory/sealed-event.ts';
import {
  createVersion,
  type EventOf,
  type Handlers,
  nextVersion,
  openVersion,
  sourceVersion,
  type Touched,
  type UserWork,
} from '../batch.ts';
import { type MemoryVersionTable, OPEN } from '../tables.ts';

const NOTHING: readonly Touched[] = [];

const RANKS = new Map<Section, number>(SECTIONS.map((section, index) => [section, index]));

/** The change of versions that each event means. */
export const versionHandlers: Handlers<readonly Touched[]> = {
  ImportStarted: () => NOTHING,
  ImportItemsSettled: () => NOTHING,
  ImportCompleted: () => NOTHING,
  ImportFailed: () => NOTHING,
  ImportItemErased: () => NOTHING,
  EntryImported(work, event) {
    const after = firstVersion(event);
    after.origin = 'IMPORTED';
    after.instruction = Number(event.data.instruction);
    createVersion(work, after);
    return [{ kind: 'IMPORTED', after }];
  },
  EntryAdded(work, event) {
    const after = firstVersion(event);
    createVersion(work, after);
    return [{ kind: 'ADDED', after }];
  },
  EntryEdited(work, event) {
    const { data, secrets, revision } = event;
    const before = openVersion(work, data.entryId);
    const sealed = hasText(event) ? secrets[data.entryId] : undefined;
    const after = nextVersion(work, event, before, 0);
    after.text_revision = revision;
    if (data.section !== undefined) putIn(after, data.section);
    if (data.instruction !== undefined) after.instruction = Number(data.instruction);
    if (sealed !== undefined) {
      after.text = sealed;
      after.content_revision = revision;
      after.saved_text = savedTextOf(before);
    }
    if (data.saved !== undefined) {
      after.saved_value = data.saved?.value ?? null;
      after.saved_precision = data.saved?.precision ?? null;
      after.saved_text = null;
    }
    return [{ kind: 'EDITED', after }];
  },
  EntryExcluded: (work, event) => restatus(work, event, 'EXCLUDED', 'EXCLUDED'),
  EntryIncluded: (work, event) => restatus(work, event, 'ACTIVE', 'INCLUDED'),
  EntryDeleted: (work, event) => restatus(work, event, 'DELETED', 'DELETED'),
  EntryRestored(work, event) {
    const touched = restatus(work, event, 'ACTIVE', 'RESTORED');
    if (event.data.instruction !== undefined) touched[0]!.after.instruction = Number(event.data.instruction);
    return touched;
  },
  ImportReverted: (work, event) => fanOut(work, event, event.data.removed, event.data.revived),
  MemoryRestored: (work, event) => fanOut(work, event, event.data.removed, event.data.revived),
  MemoryReset: (work, event) => fanOut(work, event, event.data.removed, []),
  EntryErased(work, event) {
    const touched = restatus(work, event, 'ERASED', 'ERASED');
    Object.assign(touched[0]!.after, { text: null, saved_text: null, saved_value: null, saved_precision: null });
    work.erasedEntries.push(event.data.entryId);
    return touched;
  },
  MemoryErased(work) {
    work.wiped = true;
    return NOTHING;
  },
};

function firstVersion(event: EventOf<'EntryImported' | 'EntryAdded'>): MemoryVersionTable {
  const { data, meta, revision } = event;
  const { item } = data;
  return {
    user_id: event.user,
    from_revision: revision,
    change_index: 0,
    entry_id: data.entryId,
    to_revision: OPEN,
    status: 'ACTIVE',
    status_then: 'ACTIVE',
    section: data.section,
    section_rank: RANKS.get(data.section)!,
    origin: 'ADDED',
    created_revision: revision,
    created_at: meta.at,
    changed_at: meta.at,
    text_revision: revision,
    content_revision: revision,
    import_id: item?.importId ?? null,
    item_index: item?.index ?? null,
    saved_value: data.saved?.value ?? null,
    saved_precision: data.saved?.precision ?? null,
    instruction: 0,
    text: event.secrets[data.entryId] ?? null,
    saved_text: null,
    kind: 'ADDED',
    actor: meta.actor,
    action_revision: 0,
    action_kind: null,
    cause_import_id: null,
    cause_item_index: null,
    note: null,
    hash: event.hash,
  };
}

/** Where the raw date stays readable when the text that it came with is replaced by one without a date. */
function savedTextOf(before: MemoryVersionTable): Uint8Array | null {
  if (before.saved_text !== null) return before.saved_text;
  return before.saved_value !== null || before.import_id !== null ? before.text : null;
}

/** An edit by an import has a text always; one by hand says so, and has one where it has no section. */
function hasText({ data }: EventOf<'EntryEdited'>): boolean {
  return data.text ?? (data.item !== undefined || data.section === undefined);
}

function restatus(
  work: UserWork,
  event: EventOf<'EntryExcluded' | 'EntryIncluded' | 'EntryDeleted' | 'EntryRestored' | 'EntryErased'>,
  status: EntryStatus,
  kind: Touched['kind'],
): readonly Touched[] {
  const after = nextVersion(work, event, openVersion(work, event.data.entryId), 0);
  after.status = after.status_then = status;
  return [{ kind, after }];
}

/** One event about many entries: each that it lists gets a version, as in the fold, and with it the next change index. */
function fanOut(work: UserWork, event: SealedEvent, removed: readonly EntryId[], revived: readonly EntrySource[]): readonly Touched[] {
  const touched: Touched[] = [];
  const comeBack = new Set(revived.map((source) => source.entryId));
  const put = (entryId: EntryId, to: Partial<MemoryVersionTable>): void => {
    const before = openVersion(work, entryId);
    const kind = changeKind(sideOf(before), sideOf({ ...before, ...to })) ?? (to.status === 'DELETED' ? 'DELETED' : 'EDITED');
    touched.push({ kind, after: Object.assign(nextVersion(work, event, before, touched.length), to) });
  };
  for (const entryId of removed) if (!comeBack.has(entryId)) put(entryId, { status: 'DELETED', status_then: 'DELETED' });
  for (const source of revived) put(source.entryId, asItWas(work, source, event.revision));
  return touched;
}

function asItWas(work: UserWork, { entryId, revision }: EntrySource, now: number): Partial<MemoryVersionTable> {
  const was = sourceVersion(work, entryId, revision);
  const before = openVersion(work, entryId);
  const edited = was.section !== before.section || was.content_revision !== before.content_revision;
  return {
    status: was.status_then,
    status_then: was.status_then,
    section: was.section,
    section_rank: was.section_rank,
    text_revision: edited ? now : before.text_revision,
    content_revision: was.content_revision,
    saved_value: was.saved_value,
    saved_precision: was.saved_precision,
    instruction: was.instruction,
    text: was.text,
    saved_text: was.saved_text,
  };
}

function sideOf(version: MemoryVersionTable) {
  return { status: version.status_then, section: version.section, content: version.content_revision };
}

function putIn(version: MemoryVersionTable, section: Section): void {
  version.section = section;
  version.section_rank = RANKS.get(section)!;
}
