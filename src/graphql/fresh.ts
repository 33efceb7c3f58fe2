/**
 * Rows of events that were just appended, as the projections will have them: what a mutation shows before reads have caught up.
 *
 * Only for events of one entry, and ImportStarted. Their texts are known to the request, so rows made here carry an empty stand-in for the
 * ciphertext. The rules are those of projections/<name>/apply.ts; a test compares the two.
 */
import type { EntryId, ImportId } from '../domain/ids.ts';
import type { EntryAdded, EntryEdited, ImportStarted, MemoryEvent } from '../domain/memory/events.ts';
import { SECTIONS, type ChangeKind, type EntryStatus } from '../domain/memory/model.ts';
import type { ChangeRow } from '../projections/changes/queries.ts';
import type { ImportRow } from '../projections/imports/queries.ts';
import type { VersionRow } from '../projections/memory-versions/queries.ts';
import { OPEN } from '../projections/tables.ts';
import type { AppendedEvent } from './ports.ts';
import type { Texts } from './texts.ts';

type OneEntry = Extract<
  MemoryEvent,
  { type: 'EntryAdded' | 'EntryEdited' | 'EntryExcluded' | 'EntryIncluded' | 'EntryDeleted' | 'EntryRestored' }
>;

const KINDS: Readonly<Record<OneEntry['type'], ChangeKind>> = {
  EntryAdded: 'ADDED',
  EntryEdited: 'EDITED',
  EntryExcluded: 'EXCLUDED',
  EntryIncluded: 'INCLUDED',
  EntryDeleted: 'DELETED',
  EntryRestored: 'RESTORED',
};

const STATUSES: Readonly<Partial<Record<OneEntry['type'], EntryStatus>>> = {
  EntryExcluded: 'EXCLUDED',
  EntryIncluded: 'ACTIVE',
  EntryDeleted: 'DELETED',
  EntryRestored: 'ACTIVE',
};

type FreshChange = Omit<ChangeRow, 'section'>;

function isOneEntry(event: MemoryEvent): event is OneEntry {
  return event.type in KINDS;
}

/** Returns the changes of events that each change one entry, in order; other events are left out. */
export function freshChanges(events: readonly AppendedEvent[], texts: Texts): readonly FreshChange[] {
  return events.flatMap(({ revision, hash, event }) => {
    if (!isOneEntry(event)) return [];
    const { entryId } = event.data;
    const item = 'item' in event.data ? event.data.item : undefined;
    return [
      {
        revision,
        change_index: 0,
        entry_id: entryId,
        kind: KINDS[event.type],
        at: event.meta.at,
        actor: event.meta.actor,
        action_revision: beganAt(events, event),
        import_id: item?.importId ?? null,
        item_index: item?.index ?? null,
        note: known(event, entryId, texts),
        hash,
      },
    ];
  });
}

/** The events that a command appended are all of its action so far. */
function beganAt(events: readonly AppendedEvent[], { meta }: OneEntry): number {
  return events.find(({ event }) => event.meta.action.id === meta.action.id)!.revision;
}

function known(event: OneEntry, entryId: EntryId, texts: Texts): Uint8Array {
  const standIn = new Uint8Array();
  texts.know(standIn, event.secrets[entryId] ?? {});
  return standIn;
}

/** Returns an entry as the last event of it left it: made of its EntryAdded, or folded onto the row that is there. Null where neither is. */
export function freshEntry(
  entryId: EntryId,
  row: VersionRow | undefined,
  events: readonly AppendedEvent[],
  texts: Texts,
): VersionRow | null {
  let entry = row ?? null;
  for (const { revision, event } of events) {
    if (!isOneEntry(event) || event.data.entryId !== entryId) continue;
    if (event.type === 'EntryAdded') entry = addedRow(event, revision, texts);
    else if (entry !== null && entry.from_revision < revision) entry = next(entry, event, revision, texts);
  }
  return entry;
}

function addedRow(event: EntryAdded, revision: number, texts: Texts): VersionRow {
  const { data, meta } = event;
  return {
    entry_id: data.entryId,
    from_revision: revision,
    to_revision: OPEN,
    change_index: 0,
    status: 'ACTIVE',
    section: data.section,
    section_rank: SECTIONS.indexOf(data.section),
    origin: 'ADDED',
    created_revision: revision,
    created_at: meta.at,
    changed_at: meta.at,
    import_id: data.item?.importId ?? null,
    item_index: data.item?.index ?? null,
    saved_value: data.saved?.value ?? null,
    saved_precision: data.saved?.precision ?? null,
    instruction: 0,
    text: known(event, data.entryId, texts),
    saved_text: null,
  };
}

function next(row: VersionRow, event: Exclude<OneEntry, EntryAdded>, revision: number, texts: Texts): VersionRow {
  const status = STATUSES[event.type] ?? row.status;
  const after = { ...row, from_revision: revision, change_index: 0, changed_at: event.meta.at, status };
  return event.type === 'EntryEdited' ? { ...after, ...edited(row, event, texts) } : after;
}

function edited(row: VersionRow, event: EntryEdited, texts: Texts): Partial<VersionRow> {
  const { entryId, section } = event.data;
  const moved = section === undefined ? {} : { section, section_rank: SECTIONS.indexOf(section) };
  if (event.secrets[entryId]?.content === undefined) return moved;
  return { ...moved, text: known(event, entryId, texts), saved_text: row.saved_text ?? row.text };
}

/** Returns the import that an ImportStarted among the events began; null where there is none. */
export function freshImport(events: readonly AppendedEvent[]): ImportRow | null {
  for (const { revision, event } of events) if (event.type === 'ImportStarted') return startedRow(event, revision);
  return null;
}

function startedRow({ data, meta }: ImportStarted, revision: number): ImportRow {
  const none = { imported: 0, updated: 0, duplicate: 0, declined: 0, sensitive: 0, unparsed: 0 };
  const importId: ImportId = data.importId;
  return {
    import_id: importId,
    status: 'PENDING',
    service: data.service,
    format: data.format,
    personal_context: data.personalContext,
    actor: meta.actor,
    started_at: meta.at,
    completed_at: null,
    from_revision: revision - 1,
    to_revision: null,
    reverted_at: null,
    bytes: data.bytes,
    total: data.total,
    ...none,
    error_code: null,
    last_revision: revision,
  };
}
