/**
 * From events to imports and their items. Counts grow item by item while an import runs, and are those of its last event once it has ended.
 */
import type { EntryId, ImportId, KeyId } from '../../domain/ids.ts';
import { itemId } from '../../domain/ids.ts';
import type { ItemLines, ItemRef, SavedValue } from '../../domain/memory/events.ts';
import type { ImportCounts, ItemOutcome, Section } from '../../domain/memory/model.ts';
import type { SealedEvent } from '../../domain/memory/sealed-event.ts';
import { type EventOf, type Handlers, openVersion, ProjectionFault, type UserWork } from '../batch.ts';
import type { ImportItemTable, ImportTable } from '../tables.ts';

const NOTHING = (): void => undefined;

const COUNT_OF = {
  IMPORTED: 'imported',
  UPDATED: 'updated',
  DUPLICATE: 'duplicate',
  DECLINED: 'declined',
  SENSITIVE: 'sensitive',
  UNPARSED: 'unparsed',
} as const satisfies Record<ItemOutcome, keyof ImportCounts>;

/** The change of imports and items that each event means. */
export const importHandlers: Handlers<void> = {
  ImportStarted(work, event) {
    const { data, meta, revision } = event;
    work.imports.set(data.importId, {
      user_id: event.user,
      import_id: data.importId,
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
      imported: 0,
      updated: 0,
      duplicate: 0,
      declined: 0,
      sensitive: 0,
      unparsed: 0,
      error_code: null,
      kept: null,
      last_revision: revision,
    });
    work.touchedImports.add(data.importId);
    putMark(work, event, data.importId);
  },
  EntryImported(work, event) {
    const { data } = event;
    putItem(work, event, { ...data, ...data.item, outcome: 'IMPORTED', text: null });
  },
  ImportItemsSettled(work, event) {
    const { importId, items } = event.data;
    for (const item of items) {
      const key = itemId(importId, item.index);
      const text = event.secrets[key] ?? null;
      putItem(work, event, { ...item, importId, text, textKey: text === null ? null : key });
    }
    putMark(work, event, importId);
  },
  ImportCompleted: (work, event) => end(work, event, 'COMPLETED', null),
  ImportFailed: (work, event) => end(work, event, 'FAILED', event.data.code),
  ImportReverted(work, { data, meta, revision }) {
    const one = importOf(work, data.importId, revision);
    one.status = 'REVERTED';
    one.reverted_at = meta.at;
    one.kept = JSON.stringify(data.kept);
    one.to_revision ??= revision;
    work.revertedImports.push(data.importId);
  },
  EntryAdded(work, { data }) {
    if (data.item !== undefined) work.itemEntries.push({ ...data.item, entryId: data.entryId });
  },
  EntryEdited(work, event) {
    const { entryId, item, lines, saved, instruction, similar } = event.data;
    if (item === undefined) return;
    const { section } = openVersion(work, entryId);
    putItem(work, event, { ...item, entryId, lines, saved, instruction, similar, section, outcome: 'UPDATED', text: null });
  },
  EntryRestored(work, event) {
    const { entryId, item, lines, instruction } = event.data;
    if (item === undefined) return;
    const { section, saved_value: value, saved_precision: precision } = openVersion(work, entryId);
    const text = event.secrets[entryId] ?? null;
    putItem(work, event, { ...item, entryId, lines, saved: { value, precision }, instruction, section, outcome: 'IMPORTED', text });
  },
  EntryExcluded: NOTHING,
  EntryIncluded: NOTHING,
  EntryDeleted: NOTHING,
  MemoryRestored: NOTHING,
  MemoryReset: NOTHING,
  EntryErased(work, { data }) {
    work.erasedItems.push(...data.items);
  },
  ImportItemErased(work, { data }) {
    work.erasedItems.push(data.item);
  },
  MemoryErased: NOTHING,
};

type Settling = ItemRef &
  Readonly<{
    outcome: ItemOutcome;
    lines?: ItemLines | undefined;
    section: Section | null;
    saved?: SavedValue | null | undefined;
    instruction?: boolean | undefined;
    similar?: readonly EntryId[] | undefined;
    entryId?: EntryId;
    reason?: ImportItemTable['decline_reason'];
    text: Uint8Array | null;
    textKey?: KeyId | null;
  }>;

/** Puts a settled item and counts it. One that made a change stands under the key of its entry. */
function putItem(work: UserWork, event: SealedEvent, item: Settling): void {
  const one = importOf(work, item.importId, event.revision);
  if (one.status === 'PENDING') one.status = 'PROCESSING';
  one[COUNT_OF[item.outcome]] += 1;
  const changed = item.outcome === 'IMPORTED' || item.outcome === 'UPDATED';
  work.items.push({
    user_id: event.user,
    import_id: item.importId,
    item_index: item.index,
    outcome: item.outcome,
    decline_reason: item.reason ?? null,
    first_line: item.lines?.firstLine ?? null,
    last_line: item.lines?.lastLine ?? null,
    section: item.section,
    saved_value: item.saved?.value ?? null,
    saved_precision: item.saved?.precision ?? null,
    instruction: Number(item.instruction ?? false),
    entry_id: item.entryId ?? null,
    revision: event.revision,
    settled_at: event.meta.at,
    changed: Number(changed),
    similar: item.similar === undefined ? '[]' : JSON.stringify(item.similar),
    text: item.text,
    text_key: changed ? (item.entryId ?? null) : (item.textKey ?? null),
  });
}

function end(work: UserWork, event: EventOf<'ImportCompleted' | 'ImportFailed'>, status: ImportTable['status'], code: string | null): void {
  const { data, meta, revision } = event;
  const one = importOf(work, data.importId, revision);
  Object.assign(one, data.counts);
  one.status = status;
  one.error_code = code;
  one.completed_at = meta.at;
  one.to_revision = revision;
}

/** Returns an import that the event moves on. Throws ProjectionFault where it was not started. */
function importOf(work: UserWork, importId: ImportId, revision: number): ImportTable {
  const one = work.imports.get(importId);
  if (one === undefined) throw new ProjectionFault('An event names an import that the stream has not started.');
  one.last_revision = revision;
  work.touchedImports.add(importId);
  return one;
}

function putMark(work: UserWork, event: SealedEvent, importId: ImportId): void {
  if (event.mark === null) return;
  work.marks.push({ user_id: event.user, import_id: importId, revision: event.revision, mark: event.mark });
}
