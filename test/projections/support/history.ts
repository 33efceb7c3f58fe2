/**
 * Histories that could have happened: steps drawn by a property become events that fit the state so far, which the domain folds beside. What
 * the fold says is what the rows are compared with.
 */
import * as fc from 'fast-check';
import type { EntryId, ImportId, UserId } from '../../../src/domain/ids.ts';
import { itemId } from '../../../src/domain/ids.ts';
import type { MemoryEventType } from '../../../src/domain/memory/events.ts';
import { evolve, type FoldEvent } from '../../../src/domain/memory/evolve.ts';
import { SECTIONS } from '../../../src/domain/memory/model.ts';
import { planRevert } from '../../../src/domain/memory/plan-revert.ts';
import { currentOf, emptyState, type EntryState, isLive, type MemoryState, versionAt } from '../../../src/domain/memory/state.ts';
import { type actionId, type DataOf, entryId, idOf, importId, type MemoryLog, type PutOptions, T0 } from './memory-log.ts';

const OPS = [
  'add',
  'add',
  'add',
  'edit',
  'edit',
  'move',
  'exclude',
  'include',
  'delete',
  'restore',
  'import',
  'finish',
  'revert',
  'addItem',
  'goBack',
  'reset',
  'erase',
  'bulk',
] as const;

export type Step = Readonly<{ op: (typeof OPS)[number]; pick: number; other: number }>;

export const steps = (maxLength: number): fc.Arbitrary<Step[]> =>
  fc.array(fc.record({ op: fc.constantFrom(...OPS), pick: fc.nat(1000), other: fc.nat(1000) }), { minLength: 1, maxLength });

/** Puts the events that the steps mean into the log, for one user; answers with the fold of them. Steps that do not fit put nothing. */
export function play(log: MemoryLog, user: UserId, name: string, drawn: readonly Step[]): MemoryState {
  const state = emptyState(user);
  let count = 0;
  const put = <Type extends MemoryEventType>(type: Type, data: DataOf<Type>, mark: object = {}, options: PutOptions = {}): void => {
    // Every third event shares its instant with the one before, as the events of a batch do.
    const at = T0 + (state.revision - (state.revision % 3)) * 1000;
    const action = options.action ?? {
      id: idOf<ReturnType<typeof actionId>>(`${name} ${state.revision}`),
      kind: 'CHANGE_ENTRIES' as const,
    };
    log.put(user, type, data, { ...options, at, action });
    evolve(state, { type, data, mark, meta: { at, actor: 'USER', action } } as unknown as FoldEvent);
  };
  const pickFrom = <T>(list: readonly T[], index: number): T | undefined => (list.length === 0 ? undefined : list[index % list.length]);
  const entryWith = (statuses: readonly string[], index: number): EntryState | undefined =>
    pickFrom(
      [...state.entries.values()].filter((entry) => statuses.includes(currentOf(entry).status)),
      index,
    );
  const fresh = (): string => `${name}-${++count}`;
  const fingerprint = (text: string): { fingerprint: string } => ({ fingerprint: text });
  const ofImport = (id: ImportId) => ({ id: id as unknown as ReturnType<typeof actionId>, kind: 'IMPORT' as const });

  for (const { op, pick, other } of drawn) {
    const section = SECTIONS[other % SECTIONS.length]!;
    if (op === 'add') {
      const text = fresh();
      const id = entryId(text);
      put('EntryAdded', { entryId: id, section, saved: null }, fingerprint(text), { secrets: { [id]: text } });
    } else if (op === 'edit' || op === 'move') {
      const entry = entryWith(['ACTIVE', 'EXCLUDED'], pick);
      if (entry === undefined) continue;
      const text = fresh();
      const data = op === 'edit' ? { text: true } : { section, ...(other % 5 === 0 ? { text: true } : {}) };
      const hasText = 'text' in data;
      // A move may come with a reason, which must not be taken for the text.
      const secrets = { [entry.id]: hasText ? text : `reason ${text}` };
      put('EntryEdited', { entryId: entry.id, ...data }, hasText ? fingerprint(text) : {}, { secrets });
    } else if (op === 'exclude' || op === 'include' || op === 'delete' || op === 'restore') {
      const from = { exclude: ['ACTIVE'], include: ['EXCLUDED'], delete: ['ACTIVE', 'EXCLUDED'], restore: ['DELETED'] }[op];
      const entry = entryWith(from, pick);
      const type = { exclude: 'EntryExcluded', include: 'EntryIncluded', delete: 'EntryDeleted', restore: 'EntryRestored' } as const;
      if (entry !== undefined) put(type[op], { entryId: entry.id });
    } else if (op === 'import') {
      importSome(pick, other);
    } else if (op === 'finish') {
      const one = pickFrom(
        [...state.imports.values()].filter((other) => other.status === 'PROCESSING'),
        pick,
      );
      if (one !== undefined) {
        const counts = { total: one.processed, ...one.counts };
        put('ImportCompleted', { importId: one.id, counts }, {}, { action: ofImport(one.id) });
      }
    } else if (op === 'revert') {
      const one = pickFrom(
        [...state.imports.values()].filter((other) => other.status !== 'REVERTED'),
        pick,
      );
      if (one === undefined) continue;
      put('ImportReverted', { importId: one.id, ...planRevert(one, state) });
    } else if (op === 'addItem') {
      const one = pickFrom([...state.imports.values()], pick);
      const declined = one === undefined ? undefined : [...one.declined].find(([, item]) => item.entryId === null);
      if (one === undefined || declined === undefined) continue;
      const text = fresh();
      const id = entryId(text);
      const item = { importId: one.id, index: declined[0] };
      put('EntryAdded', { entryId: id, section, item, saved: null }, fingerprint(text), { secrets: { [id]: text } });
    } else if (op === 'goBack') {
      goBack(pick % (state.revision + 1));
    } else if (op === 'reset') {
      if (pick % 3 !== 0) continue;
      const removed = [...state.entries.values()].filter((entry) => isLive(currentOf(entry).status)).map((entry) => entry.id);
      if (removed.length > 0) put('MemoryReset', { removed }, { reason: 'start again' }, { mark: 'start again' });
    } else if (op === 'bulk') {
      const action = { id: idOf<ReturnType<typeof actionId>>(`${name} bulk ${state.revision}`), kind: 'CHANGE_ENTRIES' as const };
      const all = [...state.entries.values()].filter((entry) => currentOf(entry).status === 'ACTIVE').slice(0, 1 + (pick % 4));
      for (const entry of all) put('EntryExcluded', { entryId: entry.id }, {}, { action, secrets: { [entry.id]: `reason ${fresh()}` } });
    } else {
      const entry = entryWith(['ACTIVE', 'EXCLUDED', 'DELETED'], pick);
      if (entry !== undefined && other % 2 === 0) put('EntryErased', { entryId: entry.id, items: [] });
    }
  }
  return state;

  function importSome(pick: number, other: number): void {
    const id = importId(fresh());
    const options = { action: ofImport(id) };
    const data = { importId: id, service: null, format: 'MARKDOWN', personalContext: 'WORK_ONLY', bytes: 10, total: 5 } as const;
    put('ImportStarted', data, { notItems: [] }, { ...options, mark: 'not items' });
    const lines = { firstLine: 1, lastLine: 2 };
    for (let index = 0; index < 1 + (pick % 3); index++) {
      const text = fresh();
      const entry = entryId(text);
      const saved = index === 0 ? ({ value: `2026-0${1 + (other % 9)}`, precision: 'MONTH' } as const) : null;
      const imported = {
        entryId: entry,
        section: SECTIONS[(other + index) % 6]!,
        item: { importId: id, index },
        lines,
        saved,
        instruction: other % 2 === 0,
      };
      put('EntryImported', imported, fingerprint(text), { ...options, secrets: { [entry]: text } });
    }
    const edited = [...state.entries.values()].find((entry) => isLive(currentOf(entry).status) && entry.importId !== id);
    if (edited !== undefined && other % 3 === 0) {
      const text = fresh();
      const data = { entryId: edited.id, text: true, item: { importId: id, index: 3 }, lines, saved: null, instruction: false };
      put('EntryEdited', data, fingerprint(text), { ...options, secrets: { [edited.id]: text } });
    }
    const duplicate = [...state.entries.keys()][0];
    const common = { lines, section: null, saved: null, instruction: false };
    const declined = { ...common, index: 4, outcome: 'DECLINED', reason: 'TOO_LONG' } as const;
    const items =
      duplicate === undefined ? [declined] : [declined, { ...common, index: 5, outcome: 'DUPLICATE', entryId: duplicate } as const];
    put('ImportItemsSettled', { importId: id, items }, {}, { ...options, mark: 'settled', secrets: { [itemId(id, 4)]: fresh() } });
  }

  function goBack(to: number): void {
    const removed: EntryId[] = [];
    const revived: { entryId: EntryId; revision: number }[] = [];
    for (const entry of state.entries.values()) {
      const now = currentOf(entry);
      const was = versionAt(entry, to);
      if (now.status === 'ERASED') continue;
      if (was === undefined || was.status === 'DELETED') {
        if (isLive(now.status)) removed.push(entry.id);
      } else if (was.status !== now.status || was.section !== now.section || was.textRevision !== now.textRevision) {
        revived.push({ entryId: entry.id, revision: was.revision });
      }
    }
    if (removed.length + revived.length > 0) put('MemoryRestored', { to, revived, removed });
  }
}
