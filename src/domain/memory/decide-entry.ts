/** The rules of commands on single entries: add, edit, exclude, include, delete, restore, revert, and several at once. */
import type { EntryId } from '../ids.ts';
import type { AddEntry, ChangeEntries, EditEntry, RevertEntry } from './commands.ts';
import type { Fingerprint, Secrets } from './events.ts';
import { type Answer, type Draft, type Facts, textKey } from './facts.ts';
import { type BulkChange, LIMITS } from './model.ts';
import { findRevision } from './moments.ts';
import { duplicate, erasedBefore, erasedEntry, invalidState, limitReached, notFound, refuse } from './refusals.ts';
import { currentOf, type EntryState, isLive, type MemoryState, versionAt } from './state.ts';

/** A new entry; refused when its text is there (deleted ones too), was erased, or the memory is full. */
export function addEntry(command: AddEntry, state: MemoryState, facts: Facts): Answer {
  const text = facts.content;
  const [entryId] = facts.newEntryIds;
  if (text === null || entryId === undefined) throw new Error('AddEntry needs an admitted text and an id.');
  const taken = checkText(text.fingerprint, state, { except: null, evenIfErased: command.evenIfErased, path: ['content'] });
  if (taken !== null) return taken;
  if (state.live >= LIMITS.entries) return limitReached(['content']);
  const section = command.section ?? 'OTHER';
  const event: Draft = {
    type: 'EntryAdded',
    data: { entryId, section, saved: null },
    mark: { fingerprint: text.fingerprint },
    secrets: noted(entryId, facts, { content: text.content }),
  };
  return { ok: true, events: [event], entryIds: [entryId] };
}

/** Another text or section. What is so already is left; an entry that is out of the memory is refused. */
export function editEntry(command: EditEntry, state: MemoryState, facts: Facts): Answer {
  const entry = state.entries.get(command.entryId);
  if (entry === undefined) return notFound('entry', ['id']);
  const current = currentOf(entry);
  const refused = checkEditable(entry);
  if (refused !== null) return refused;
  if (command.content === null && command.section === null) {
    return refuse({ code: 'INVALID_INPUT', path: ['content'], message: 'An edit needs a content, a section, or both.' });
  }
  const present = facts.texts.get(textKey(entry.id, current.textRevision));
  const text = facts.content !== null && facts.content.content !== present?.content ? facts.content : null;
  const section = command.section !== null && command.section !== current.section ? command.section : null;
  if (text !== null) {
    const taken = checkText(text.fingerprint, state, { except: entry.id, evenIfErased: command.evenIfErased, path: ['content'] });
    if (taken !== null) return taken;
  }
  return edited(entry, facts, text, section);
}

/** Back to the text and section of a moment; the status stays. */
export function revertEntry(command: RevertEntry, state: MemoryState, facts: Facts): Answer {
  const entry = state.entries.get(command.entryId);
  if (entry === undefined) return notFound('entry', ['id']);
  const refused = checkEditable(entry);
  if (refused !== null) return refused;
  const moment = findRevision(command.to, state, ['to']);
  if (!moment.ok) return refuse(moment.refusal);
  const was = versionAt(entry, moment.value);
  if (was === undefined) {
    const message = `The entry did not exist at revision ${moment.value}. Give a moment from revision ${entry.versions[0]?.revision ?? 1} on.`;
    return refuse({ code: 'INVALID_INPUT', path: ['to'], message });
  }
  const current = currentOf(entry);
  const then = facts.texts.get(textKey(entry.id, was.textRevision));
  const text = then === undefined || then.content === facts.texts.get(textKey(entry.id, current.textRevision))?.content ? null : then;
  if (text !== null) {
    const taken = checkText(text.fingerprint, state, { except: entry.id, evenIfErased: true, path: ['to'] });
    if (taken !== null) return taken;
  }
  return edited(entry, facts, text, was.section === current.section ? null : was.section);
}

/** One change of status for each of the entries, all or none. */
export function changeEntries(command: ChangeEntries, state: MemoryState, facts: Facts): Answer {
  return restatus(command.change, [...new Set(command.entryIds)], state, facts, ['ids']);
}

/** Excludes, includes, deletes or restores; an entry that is so already adds no event. */
export function restatus(to: BulkChange, entryIds: readonly EntryId[], state: MemoryState, facts: Facts, path: readonly string[]): Answer {
  const events: Draft[] = [];
  const restored = new Map<Fingerprint, EntryId>();
  let live = state.live;
  for (const entryId of entryIds) {
    const entry = state.entries.get(entryId);
    if (entry === undefined) return notFound('entry', path);
    const { status, fingerprint } = currentOf(entry);
    if (status === 'ERASED') return erasedEntry(entryId, path);
    if (status === RESULT_OF[to] || (to === 'RESTORE' && isLive(status))) continue;
    if (status === 'DELETED' && to !== 'RESTORE') {
      return invalidState('This entry is deleted. Restore it first.', path, { entryId });
    }
    if (to === 'RESTORE') {
      const other = liveWith(fingerprint, state) ?? restored.get(fingerprint);
      if (other !== undefined) return duplicate(other, state, path);
      restored.set(fingerprint, entryId);
      live += 1;
      if (live > LIMITS.entries) return limitReached(path);
    }
    events.push({ type: EVENT_OF[to], data: { entryId }, mark: {}, secrets: noted(entryId, facts, {}) });
  }
  return { ok: true, events, entryIds };
}

const RESULT_OF = { EXCLUDE: 'EXCLUDED', INCLUDE: 'ACTIVE', DELETE: 'DELETED', RESTORE: 'ACTIVE' } as const;
const EVENT_OF = { EXCLUDE: 'EntryExcluded', INCLUDE: 'EntryIncluded', DELETE: 'EntryDeleted', RESTORE: 'EntryRestored' } as const;

/** Finds a live entry with this text. */
export function liveWith(fingerprint: Fingerprint, state: MemoryState): EntryId | undefined {
  return state.byText.get(fingerprint)?.find((id) => isLive(currentOf(state.entries.get(id)!).status));
}

/** Refuses a text that another entry has, a live one named first, or that was erased. */
export function checkText(
  fingerprint: Fingerprint,
  state: MemoryState,
  rule: Readonly<{ except: EntryId | null; evenIfErased: boolean; path: readonly string[] }>,
): Answer | null {
  const others = state.byText.get(fingerprint)?.filter((id) => id !== rule.except) ?? [];
  const other = others.find((id) => isLive(currentOf(state.entries.get(id)!).status)) ?? others[0];
  if (other !== undefined) return duplicate(other, state, rule.path);
  if (!rule.evenIfErased && state.erasedTexts.has(fingerprint)) return erasedBefore(rule.path);
  return null;
}

function checkEditable(entry: EntryState): Answer | null {
  const { status } = currentOf(entry);
  if (status === 'ERASED') return erasedEntry(entry.id, ['id']);
  if (status === 'DELETED') return invalidState('This entry is deleted. Restore it first, then edit it.', ['id'], { entryId: entry.id });
  return null;
}

function edited(
  entry: EntryState,
  facts: Facts,
  text: Facts['content'],
  section: EntryState['versions'][number]['section'] | null,
): Answer {
  if (text === null && section === null) return { ok: true, events: [], entryIds: [entry.id] };
  const event: Draft = {
    type: 'EntryEdited',
    data: { entryId: entry.id, ...(text === null ? {} : { text: true }), ...(section === null ? {} : { section }) },
    mark: text === null ? {} : { fingerprint: text.fingerprint },
    secrets: noted(entry.id, facts, text === null ? {} : { content: text.content }),
  };
  return { ok: true, events: [event], entryIds: [entry.id] };
}

/** The secret of an entry's event: its text, with the reason and the actor's name where there are some; none when all are absent. */
export function noted(entryId: EntryId, facts: Facts, text: Readonly<{ content?: string; savedRaw?: string }>): Secrets {
  const secret = {
    ...text,
    ...(facts.reason === null ? {} : { reason: facts.reason }),
    ...(facts.actorName === null ? {} : { actorName: facts.actorName }),
  };
  return Object.keys(secret).length === 0 ? {} : { [entryId]: secret };
}

/** The mark of a memory-wide event: reason and actor's name, where given. */
export function wideMark(facts: Facts): Readonly<{ reason?: string; actorName?: string }> {
  return {
    ...(facts.reason === null ? {} : { reason: facts.reason }),
    ...(facts.actorName === null ? {} : { actorName: facts.actorName }),
  };
}
