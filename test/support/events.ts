/** One event of every type, with marks and secrets as they are written; all of one user, in an order that could have happened. */
import { itemId, type EntryId } from '../../src/domain/ids.ts';
import type { EventMeta, MemoryEvent } from '../../src/domain/memory/events.ts';
import type { ActionKind } from '../../src/domain/memory/model.ts';
import { NOW, actionId, entryId, importId } from './ids.ts';

const meta = (kind: ActionKind, minute: number): EventMeta => ({
  at: NOW + minute * 60_000,
  actor: kind === 'IMPORT' ? 'IMPORT' : 'USER',
  action: { id: actionId(minute), kind },
});
const counts = { total: 5, imported: 1, updated: 1, duplicate: 1, declined: 1, sensitive: 1, unparsed: 0 };
const dump = importId(1);
const lines = (first: number, last = first) => ({ firstLine: first, lastLine: last });
const saved = { value: '2026-02', precision: 'MONTH' } as const;
const fingerprint = 'fingerprint----------1';

/** An entry with a text of its own. */
export function entryAdded(
  entry: EntryId,
  content: string,
  minute = 1,
  fingerprintOf: (text: string) => string = () => fingerprint,
): MemoryEvent {
  return {
    type: 'EntryAdded',
    meta: meta('ADD_ENTRY', minute),
    data: { entryId: entry, section: 'OTHER', saved: null },
    mark: { fingerprint: fingerprintOf(content) },
    secrets: { [entry]: { content } },
  };
}

/** One event of every type, in the order of a life. */
export function everyEvent(): MemoryEvent[] {
  return [
    {
      type: 'ImportStarted',
      meta: meta('IMPORT', 1),
      data: { importId: dump, service: 'CHATGPT', format: 'CHATGPT', personalContext: 'WORK_ONLY', bytes: 1_024, total: 5 },
      mark: { reason: 'moving over', notItems: [{ file: null, first: 1, last: 2 }], idempotency: { key: 'k', digest: 'd' } },
      secrets: {},
    },
    {
      type: 'EntryImported',
      meta: meta('IMPORT', 2),
      data: {
        entryId: entryId(1),
        section: 'CAREER',
        item: { importId: dump, index: 0 },
        lines: lines(3, 4),
        saved,
        instruction: false,
        similar: [entryId(2)],
      },
      mark: { fingerprint, sourceId: 'mem-1' },
      secrets: { [entryId(1)]: { content: 'Works on ledgers in Århus.', savedRaw: 'Feb 2026', file: 'memories.json' } },
    },
    {
      type: 'ImportItemsSettled',
      meta: meta('IMPORT', 2),
      data: {
        importId: dump,
        items: [
          { index: 2, outcome: 'DUPLICATE', lines: lines(6), section: null, saved: null, instruction: false, entryId: entryId(1) },
          {
            index: 3,
            outcome: 'DECLINED',
            lines: lines(7),
            section: 'OTHER',
            saved,
            instruction: false,
            reason: 'NOT_WORK_RELATED',
            similar: [],
          },
          { index: 4, outcome: 'SENSITIVE', lines: { firstLine: null, lastLine: null }, section: null, saved: null, instruction: true },
        ],
      },
      mark: { sensitive: { 4: ['PASSWORD'] }, files: { 4: 'memories.json' }, declined: { 3: fingerprint } },
      secrets: { [itemId(dump, 3)]: { content: 'Likes sailing 🦊.' } },
    },
    {
      type: 'EntryEdited',
      meta: meta('IMPORT', 2),
      data: { entryId: entryId(2), section: 'PROJECTS', item: { importId: dump, index: 1 }, lines: lines(5), saved, instruction: false },
      mark: { fingerprint, sourceId: 'mem-2' },
      secrets: { [entryId(2)]: { content: 'Ships on Fridays.', reason: 'import', actorName: 'ChatGPT' } },
    },
    { type: 'ImportCompleted', meta: meta('IMPORT', 3), data: { importId: dump, counts }, mark: {}, secrets: {} },
    { type: 'ImportFailed', meta: meta('IMPORT', 4), data: { importId: importId(2), code: 'INTERNAL', counts }, mark: {}, secrets: {} },
    {
      type: 'EntryAdded',
      meta: meta('ADD_ENTRY', 5),
      data: { entryId: entryId(3), section: 'OTHER', item: { importId: dump, index: 3 }, saved: null },
      mark: { fingerprint },
      secrets: { [entryId(3)]: { content: 'Likes sailing 🦊.' } },
    },
    { type: 'EntryExcluded', meta: meta('EXCLUDE_ENTRY', 6), data: { entryId: entryId(1) }, mark: {}, secrets: {} },
    { type: 'EntryIncluded', meta: meta('INCLUDE_ENTRY', 7), data: { entryId: entryId(1) }, mark: {}, secrets: {} },
    {
      type: 'EntryDeleted',
      meta: meta('DELETE_ENTRY', 8),
      data: { entryId: entryId(1) },
      mark: {},
      secrets: { [entryId(1)]: { reason: 'out of date' } },
    },
    { type: 'EntryRestored', meta: meta('RESTORE_ENTRY', 9), data: { entryId: entryId(1) }, mark: {}, secrets: {} },
    {
      type: 'MemoryRestored',
      meta: meta('RESTORE_MEMORY', 10),
      data: { to: 4, revived: [{ entryId: entryId(1), revision: 2 }], removed: [entryId(3)] },
      mark: { reason: 'a mistake' },
      secrets: {},
    },
    { type: 'MemoryReset', meta: meta('RESET_MEMORY', 11), data: { removed: [entryId(1), entryId(2)] }, mark: {}, secrets: {} },
    {
      type: 'ImportReverted',
      meta: meta('REVERT_IMPORT', 12),
      data: { importId: dump, removed: [entryId(1)], revived: [{ entryId: entryId(2), revision: 1 }], kept: [entryId(3)] },
      mark: {},
      secrets: {},
    },
    {
      type: 'ImportItemErased',
      meta: meta('ERASE_IMPORT_ITEM', 13),
      data: { item: { importId: dump, index: 3 } },
      mark: {},
      secrets: {},
    },
    {
      type: 'EntryErased',
      meta: meta('ERASE_ENTRY', 14),
      data: { entryId: entryId(3), items: [{ importId: dump, index: 3 }] },
      mark: {},
      secrets: {},
    },
    { type: 'MemoryErased', meta: meta('ERASE_MEMORY', 15), data: {}, mark: {}, secrets: {} },
  ];
}
