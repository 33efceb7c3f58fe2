/** The rules of commands on imports that have started: revert, and adding items that were declined. */
import { type EntryId, itemId, parseItemId } from '../ids.ts';
import type { AddImportItem, AddImportItems, RevertImport } from './commands.ts';
import { checkText, noted, wideMark } from './decide-entry.ts';
import type { Fingerprint, ItemRef } from './events.ts';
import { type AdmittedText, type Answer, type Draft, type Facts, textKey } from './facts.ts';
import { LIMITS, type Section } from './model.ts';
import { planRevert } from './plan-revert.ts';
import { erasedEntry, invalidState, limitReached, notFound, refuse } from './refusals.ts';
import { currentOf, type DeclinedItem, isLive, type MemoryState } from './state.ts';

/** Takes back what the import did, except where something else changed it since; cancels an import that runs. */
export function revertImport(command: RevertImport, state: MemoryState, facts: Facts): Answer {
  const one = state.imports.get(command.importId);
  if (one === undefined) return notFound('import', ['id']);
  if (one.status === 'REVERTED') return invalidState('This import was reverted before.', ['id'], { importId: one.id });
  const data = { importId: one.id, ...planRevert(one, state) };
  return { ok: true, events: [{ type: 'ImportReverted', data, mark: wideMark(facts), secrets: {} }], importId: one.id };
}

/** Adds one declined item as it stands, or with another text; one that has its entry already is a success without a change. */
export function addImportItem(command: AddImportItem, state: MemoryState, facts: Facts): Answer {
  const found = findDeclined(command.itemId, state, facts, ['id']);
  if (!('declined' in found)) return found;
  const { declined, ref } = found;
  if (declined.entryId !== null) return { ok: true, events: [], entryIds: [declined.entryId], importId: ref.importId };
  const text = facts.content ?? facts.texts.get(textKey(itemId(ref.importId, ref.index), declined.revision));
  const path = command.content === null ? ['id'] : ['content'];
  if (text === undefined) {
    return refuse({ code: 'INVALID_INPUT', path: ['content'], message: 'The text of this item is not kept. Give the content to add.' });
  }
  const taken = checkText(text.fingerprint, state, { except: null, evenIfErased: command.evenIfErased, path });
  if (taken !== null) return taken;
  if (state.live >= LIMITS.entries) return limitReached(path);
  const [entryId] = facts.newEntryIds;
  if (entryId === undefined) throw new Error('AddImportItem needs an id.');
  const event = added(entryId, ref, command.section ?? declined.section ?? 'OTHER', text, facts);
  return { ok: true, events: [event], entryIds: [entryId], importId: ref.importId };
}

/** Adds declined items as they stand, all or none. One that has its entry, or whose text is there already, is left as it is. */
export function addImportItems(command: AddImportItems, state: MemoryState, facts: Facts): Answer {
  const events: Draft[] = [];
  const entryIds: EntryId[] = [];
  const seen = new Set<Fingerprint>();
  const ids = facts.newEntryIds.values();
  for (const id of new Set(command.itemIds)) {
    const found = findDeclined(id, state, facts, ['ids']);
    if (!('declined' in found)) return found;
    const { declined, ref } = found;
    if (declined.entryId !== null) continue;
    const text = facts.texts.get(textKey(id, declined.revision));
    if (text === undefined)
      return invalidState('The text of one of these items is not kept: add that one alone, with its content.', ['ids']);
    const known = state.byText.get(text.fingerprint);
    if (known !== undefined || seen.has(text.fingerprint)) continue;
    seen.add(text.fingerprint);
    if (state.live + events.length >= LIMITS.entries) return limitReached(['ids']);
    const entryId = ids.next().value;
    if (entryId === undefined) throw new Error('AddImportItems needs an id for each item.');
    events.push(added(entryId, ref, declined.section ?? 'OTHER', text, facts));
    entryIds.push(entryId);
  }
  return { ok: true, events, entryIds };
}

function findDeclined(
  id: string,
  state: MemoryState,
  facts: Facts,
  path: readonly string[],
): Answer | Readonly<{ declined: DeclinedItem; ref: ItemRef }> {
  const ref = parseItemId(id);
  const one = ref === undefined ? undefined : state.imports.get(ref.importId);
  if (ref === undefined || one === undefined || ref.index >= one.total) return notFound('import item', path);
  const of = { importId: one.id };
  const declined = one.declined.get(ref.index);
  if (declined === undefined)
    return invalidState('Only an item that was declined can be added. Add the text as an entry instead.', path, of);
  if (declined.entryId !== null) {
    const entry = state.entries.get(declined.entryId);
    if (entry !== undefined && isLive(currentOf(entry).status)) return { declined, ref };
    if (entry !== undefined && currentOf(entry).status === 'ERASED') return erasedEntry(entry.id, path);
    return invalidState('This item was added before, and its entry was deleted since. Restore that entry.', path, {
      ...of,
      entryId: declined.entryId,
    });
  }
  if (declined.erased || one.status === 'REVERTED' || facts.now >= one.startedAt + LIMITS.declinedTextMs) {
    return invalidState('The text of this item has been destroyed. Add it as an entry, with its content.', path, of);
  }
  return { declined, ref };
}

function added(entryId: EntryId, item: ItemRef, section: Section, text: AdmittedText, facts: Facts): Draft {
  const raw = text.savedRaw === undefined ? {} : { savedRaw: text.savedRaw };
  return {
    type: 'EntryAdded',
    data: { entryId, section, item, saved: text.saved ?? null },
    mark: { fingerprint: text.fingerprint },
    secrets: noted(entryId, facts, { content: text.content, ...raw }),
  };
}
