/** The rules of memory-wide commands: restore to a moment, reset, erase. One event each, with ids and source revisions, no text. */
import { parseItemId } from '../ids.ts';
import type { EraseEntry, EraseImportItem, RestoreMemory } from './commands.ts';
import { wideMark } from './decide-entry.ts';
import type { EntrySource, Fingerprint, ItemRef } from './events.ts';
import type { Answer, Draft, Facts } from './facts.ts';
import type { EntryId } from '../ids.ts';
import { findRevision } from './moments.ts';
import { invalidState, notFound, refuse } from './refusals.ts';
import { currentOf, isLive, type MemoryState, type Version, versionAt } from './state.ts';

/** The memory as of a moment, except for what was erased since; nothing to do is a success without an event. */
export function restoreMemory(command: RestoreMemory, state: MemoryState, facts: Facts): Answer {
  const moment = findRevision(command.to, state, ['to']);
  if (!moment.ok) return refuse(moment.refusal);
  const { revived, removed } = planRestore(state, moment.value);
  if (revived.length === 0 && removed.length === 0) return { ok: true, events: [] };
  const data = { to: moment.value, revived, removed };
  return { ok: true, events: [{ type: 'MemoryRestored', data, mark: wideMark(facts), secrets: {} }] };
}

/**
 * Lists what has to change for the memory to be as it was at a revision: entries that were otherwise (to bring back as of the version
 * of then) and entries that did not exist (to delete).
 */
export function planRestore(
  state: MemoryState,
  revision: number,
): Readonly<{ revived: readonly EntrySource[]; removed: readonly EntryId[] }> {
  const revived: EntrySource[] = [];
  const removed: EntryId[] = [];
  for (const entry of state.entries.values()) {
    const current = currentOf(entry);
    if (current.status === 'ERASED') continue;
    const was = versionAt(entry, revision);
    if (was === undefined) {
      if (current.status !== 'DELETED') removed.push(entry.id);
    } else if (differs(was, current)) {
      revived.push({ entryId: entry.id, revision: was.revision });
    }
  }
  return { revived, removed };
}

function differs(was: Version, current: Version): boolean {
  return was.status !== current.status || was.section !== current.section || was.textRevision !== current.textRevision;
}

/** Deletes every live entry; history stays. */
export function resetMemory(state: MemoryState, facts: Facts): Answer {
  const removed = [...state.entries.values()].filter((entry) => isLive(currentOf(entry).status)).map((entry) => entry.id);
  if (removed.length === 0) return { ok: true, events: [] };
  return { ok: true, events: [{ type: 'MemoryReset', data: { removed }, mark: wideMark(facts), secrets: {} }] };
}

/** Destroys an entry's text, and declined items with any text that it ever had. */
export function eraseEntry(command: EraseEntry, state: MemoryState): Answer {
  const entry = state.entries.get(command.entryId);
  if (entry === undefined) return notFound('entry', ['id']);
  if (currentOf(entry).status === 'ERASED') return { ok: true, events: [], entryIds: [entry.id] };
  const texts = new Set(entry.versions.map((version) => version.fingerprint));
  const data = { entryId: entry.id, items: declinedWith(texts, state) };
  return { ok: true, events: [{ type: 'EntryErased', data, mark: {}, secrets: {} }], entryIds: [entry.id] };
}

/** Destroys the text of a declined item, and of all others with the same text: the same dump again declines it again. */
export function eraseImportItem(command: EraseImportItem, state: MemoryState): Answer {
  const item = parseItemId(command.itemId);
  const one = item === undefined ? undefined : state.imports.get(item.importId);
  if (item === undefined || one === undefined || item.index >= one.total) return notFound('import item', ['id']);
  const declined = one.declined.get(item.index);
  if (declined === undefined) return invalidState('Only an item that was declined keeps a text of its own.', ['id'], { importId: one.id });
  if (declined.erased) return { ok: true, events: [], importId: one.id };
  const same = declined.fingerprint === null ? [] : declinedWith(new Set([declined.fingerprint]), state);
  const others = same.filter((other) => other.importId !== item.importId || other.index !== item.index);
  const events = [item, ...others].map((each): Draft => ({ type: 'ImportItemErased', data: { item: each }, mark: {}, secrets: {} }));
  return { ok: true, events, importId: one.id };
}

function declinedWith(texts: ReadonlySet<Fingerprint>, state: MemoryState): readonly ItemRef[] {
  const items: ItemRef[] = [];
  for (const one of state.imports.values()) {
    for (const [index, item] of one.declined) {
      if (!item.erased && item.fingerprint !== null && texts.has(item.fingerprint)) items.push({ importId: one.id, index });
    }
  }
  return items;
}
