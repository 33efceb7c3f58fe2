/**
 * Folds events into the state: `evolve(state, event)` is the only writer of a MemoryState. It reads clear data and marks, never a text,
 * and never refuses: what was appended has happened. One handler an event type; a type without one does not compile.
 */
import type { EntryId, ImportId } from '../ids.ts';
import type { EntrySource, Fingerprint, ItemRef, MemoryEvent, MemoryEventType } from './events.ts';
import { LIMITS, type Section } from './model.ts';
import {
  currentOf,
  type EntryState,
  type ImportState,
  isLive,
  type MemoryState,
  type RemovedBy,
  type Touched,
  type Version,
} from './state.ts';

type WithoutSecrets<E extends MemoryEvent> = E extends MemoryEvent ? Omit<E, 'secrets'> : never;

/** What the fold reads of an event. */
export type FoldEvent = WithoutSecrets<MemoryEvent>;

type Handlers = { readonly [Type in MemoryEventType]: (state: MemoryState, event: Extract<FoldEvent, { type: Type }>) => void };

/** Applies the next event of the stream; `state.revision` grows by one. Changes `state` in place and returns it. */
export function evolve(state: MemoryState, event: FoldEvent): MemoryState {
  if (state.action?.id !== event.meta.action.id) state.action = { id: event.meta.action.id, from: state.revision };
  state.revision += 1;
  if (event.meta.at !== state.at || state.moments.length === 0) {
    state.moments.push({ revision: state.revision, at: event.meta.at });
    state.at = event.meta.at;
  }
  (handlers[event.type] as (state: MemoryState, event: FoldEvent) => void)(state, event);
  const { idempotency } = event.mark;
  if (idempotency !== undefined) {
    state.remembered.set(idempotency.key, {
      digest: idempotency.digest,
      from: state.action?.from ?? state.revision - 1,
      to: state.revision,
      actionId: event.meta.action.id,
    });
    if (state.remembered.size > LIMITS.idempotencyKeys) state.remembered.delete(state.remembered.keys().next().value!);
  }
  return state;
}

const handlers: Handlers = {
  ImportStarted(state, { data, meta }) {
    state.imports.set(data.importId, {
      id: data.importId,
      startedAt: meta.at,
      startedRevision: state.revision,
      total: data.total,
      status: 'PENDING',
      processed: 0,
      counts: { imported: 0, updated: 0, duplicate: 0, declined: 0, sensitive: 0, unparsed: 0 },
      touched: new Map(),
      carried: new Map(),
      declined: new Map(),
    });
  },
  EntryImported(state, { data, mark }) {
    create(state, data.entryId, data.section, mark.fingerprint, {
      origin: 'IMPORTED',
      importId: data.item.importId,
      sourceId: mark.sourceId ?? null,
    });
    touch(state, data.item, data.entryId, { kind: 'ADDED', before: null, revision: state.revision });
    settle(state, data.item.importId, 'imported');
  },
  ImportItemsSettled(state, { data, mark }) {
    for (const item of data.items) {
      const one = settle(state, data.importId, COUNT_OF[item.outcome]);
      if (item.outcome === 'DUPLICATE' && item.entryId !== undefined) one.carried.set(item.entryId, state.revision);
      if (item.outcome !== 'DECLINED' || item.reason === undefined) continue;
      one.declined.set(item.index, {
        reason: item.reason,
        section: item.section,
        revision: state.revision,
        fingerprint: mark.declined?.[item.index] ?? null,
        entryId: null,
        erased: false,
      });
    }
  },
  ImportCompleted(state, { data }) {
    importOf(state, data.importId).status = 'COMPLETED';
  },
  ImportFailed(state, { data }) {
    importOf(state, data.importId).status = 'FAILED';
  },
  ImportReverted(state, { data }) {
    importOf(state, data.importId).status = 'REVERTED';
    for (const entryId of data.removed) remove(state, entryId, 'WIDE');
    for (const source of data.revived) revive(state, source);
  },
  EntryAdded(state, { data, mark }) {
    create(state, data.entryId, data.section, mark.fingerprint, { origin: 'ADDED', importId: null, sourceId: mark.sourceId ?? null });
    if (data.item === undefined) return;
    const declined = importOf(state, data.item.importId).declined.get(data.item.index);
    if (declined !== undefined) declined.entryId = data.entryId;
  },
  EntryEdited(state, { data, mark }) {
    const entry = entryOf(state, data.entryId);
    const before = currentOf(entry);
    const hasText = mark.fingerprint !== undefined;
    change(state, entry, {
      section: data.section ?? before.section,
      fingerprint: mark.fingerprint ?? before.fingerprint,
      textRevision: hasText ? state.revision : before.textRevision,
      editRevision: state.revision,
      textBy: data.item !== undefined ? 'IMPORT' : 'HAND',
    });
    if (mark.sourceId !== undefined) nameSource(state, entry, mark.sourceId);
    if (data.item === undefined) return;
    touch(state, data.item, entry.id, { kind: 'EDITED', before: before.revision, revision: state.revision });
    settle(state, data.item.importId, 'updated');
  },
  EntryExcluded(state, { data }) {
    change(state, entryOf(state, data.entryId), { status: 'EXCLUDED' });
  },
  EntryIncluded(state, { data }) {
    change(state, entryOf(state, data.entryId), { status: 'ACTIVE' });
  },
  EntryDeleted(state, { data }) {
    remove(state, data.entryId, 'HAND');
  },
  EntryRestored(state, { data }) {
    const entry = entryOf(state, data.entryId);
    const before = currentOf(entry).revision;
    change(state, entry, { status: 'ACTIVE' });
    if (data.item === undefined) return;
    touch(state, data.item, entry.id, { kind: 'RESTORED', before, revision: state.revision });
    settle(state, data.item.importId, 'imported');
  },
  MemoryRestored(state, { data }) {
    for (const entryId of data.removed) remove(state, entryId, 'WIDE');
    for (const source of data.revived) revive(state, source);
  },
  MemoryReset(state, { data }) {
    for (const entryId of data.removed) remove(state, entryId, 'WIDE');
  },
  EntryErased(state, { data }) {
    const entry = entryOf(state, data.entryId);
    state.erasedTexts.add(currentOf(entry).fingerprint);
    for (const version of entry.versions) {
      state.erasedTexts.add(version.fingerprint);
      drop(state.byPastText, version.fingerprint, entry.id);
    }
    change(state, entry, { status: 'ERASED' });
    drop(state.byText, currentOf(entry).fingerprint, entry.id);
    unnameSource(state, entry);
    for (const item of data.items) eraseItem(state, item);
  },
  ImportItemErased(state, { data }) {
    eraseItem(state, data.item);
  },
  MemoryErased(state) {
    state.erased = true;
    for (const map of [state.entries, state.byText, state.byPastText, state.bySource, state.imports, state.remembered]) map.clear();
    state.erasedTexts.clear();
    state.live = 0;
  },
};

const COUNT_OF = { DUPLICATE: 'duplicate', DECLINED: 'declined', SENSITIVE: 'sensitive', UNPARSED: 'unparsed' } as const;

function entryOf(state: MemoryState, id: EntryId): EntryState {
  const entry = state.entries.get(id);
  if (entry === undefined) throw new Error(`Revision ${state.revision} names an entry that the stream has not created.`);
  return entry;
}

function importOf(state: MemoryState, id: ImportId): ImportState {
  const one = state.imports.get(id);
  if (one === undefined) throw new Error(`Revision ${state.revision} names an import that the stream has not started.`);
  return one;
}

function create(
  state: MemoryState,
  id: EntryId,
  section: Section,
  fingerprint: Fingerprint,
  from: Readonly<{ origin: EntryState['origin']; importId: ImportId | null; sourceId: string | null }>,
): void {
  const { revision } = state;
  const textBy = from.origin === 'IMPORTED' || from.sourceId !== null ? 'IMPORT' : 'HAND';
  const entry: EntryState = {
    id,
    origin: from.origin,
    importId: from.importId,
    versions: [
      { revision, status: 'ACTIVE', section, fingerprint, textRevision: revision, editRevision: revision, textBy, removedBy: null },
    ],
    sourceId: null,
  };
  state.entries.set(id, entry);
  state.live += 1;
  put(state.byText, fingerprint, id);
  if (from.sourceId !== null) nameSource(state, entry, from.sourceId);
}

/** Appends a version that differs from the one before as said, and keeps the indexes in step. */
function change(state: MemoryState, entry: EntryState, to: Partial<Omit<Version, 'revision'>>): void {
  const before = currentOf(entry);
  const { status } = { ...before, ...to };
  const after: Version = { ...before, ...to, revision: state.revision, removedBy: status === 'DELETED' ? (to.removedBy ?? null) : null };
  if (before.revision === state.revision) entry.versions.pop();
  entry.versions.push(after);
  state.live += Number(isLive(after.status)) - Number(isLive(before.status));
  if (after.fingerprint === before.fingerprint) return;
  drop(state.byText, before.fingerprint, entry.id);
  put(state.byPastText, before.fingerprint, entry.id);
  put(state.byText, after.fingerprint, entry.id);
  drop(state.byPastText, after.fingerprint, entry.id);
}

function remove(state: MemoryState, id: EntryId, removedBy: RemovedBy): void {
  change(state, entryOf(state, id), { status: 'DELETED', removedBy });
}

function revive(state: MemoryState, source: EntrySource): void {
  const entry = entryOf(state, source.entryId);
  const before = currentOf(entry);
  const was = entry.versions.find((version) => version.revision === source.revision);
  if (was === undefined) throw new Error(`Revision ${state.revision} names a version that the stream has not.`);
  const edited = was.fingerprint !== before.fingerprint || was.section !== before.section || was.textRevision !== before.textRevision;
  change(state, entry, {
    status: was.status,
    section: was.section,
    fingerprint: was.fingerprint,
    textRevision: was.textRevision,
    editRevision: edited ? state.revision : before.editRevision,
    textBy: was.textBy,
    removedBy: was.removedBy,
  });
}

function touch(state: MemoryState, item: ItemRef, entryId: EntryId, what: Touched): void {
  const { touched } = importOf(state, item.importId);
  const known = touched.get(entryId);
  if (known === undefined) touched.set(entryId, what);
  else known.revision = what.revision;
}

function settle(state: MemoryState, importId: ImportId, count: keyof ImportState['counts']): ImportState {
  const one = importOf(state, importId);
  one.counts[count] += 1;
  one.processed += 1;
  if (one.status === 'PENDING') one.status = 'PROCESSING';
  return one;
}

function eraseItem(state: MemoryState, item: ItemRef): void {
  const declined = importOf(state, item.importId).declined.get(item.index);
  if (declined === undefined) return;
  declined.erased = true;
  if (declined.fingerprint !== null) state.erasedTexts.add(declined.fingerprint);
}

/** The last entry that an import named by a source id has it; an entry has at most one. */
function nameSource(state: MemoryState, entry: EntryState, sourceId: string): void {
  unnameSource(state, entry);
  entry.sourceId = sourceId;
  state.bySource.set(sourceId, entry.id);
}

function unnameSource(state: MemoryState, entry: EntryState): void {
  if (entry.sourceId !== null && state.bySource.get(entry.sourceId) === entry.id) state.bySource.delete(entry.sourceId);
}

function put(index: Map<string, EntryId[]>, key: string, id: EntryId): void {
  const ids = index.get(key);
  if (ids === undefined) index.set(key, [id]);
  else if (!ids.includes(id)) ids.push(id);
}

function drop(index: Map<string, EntryId[]>, key: string, id: EntryId): void {
  const ids = index.get(key);
  if (ids === undefined) return;
  const left = ids.filter((other) => other !== id);
  if (left.length === 0) index.delete(key);
  else index.set(key, left);
}
