import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ImportId, itemId } from '../../src/domain/ids.ts';
import type { PutOptions } from './support/memory-log.ts';
import { planRevert } from '../../src/domain/memory/plan-revert.ts';
import { countImportDiff, listImportDiff } from '../../src/projections/diff/queries.ts';
import { listActions, loadActions } from '../../src/projections/actions/queries.ts';
import { listChanges } from '../../src/projections/changes/queries.ts';
import { countItems, listChangedSince, listItems, loadImportMarks, loadImports, loadItems } from '../../src/projections/imports/queries.ts';
import { findHead } from '../../src/projections/moments/queries.ts';
import { play, steps } from './support/history.ts';
import { createMemoryLog, entryId, importId, type MemoryLog, opened, T0, userId } from './support/memory-log.ts';
import { catchUp, dump, openTables } from './support/tables.ts';

const ada = userId('ada');
const page = { first: 100 };
const first = importId('first');
const second = importId('second');
const lines = { firstLine: 3, lastLine: 4 };
const saved = { value: '2026-05', precision: 'MONTH' } as const;

function byImport(id: ImportId): PutOptions {
  return { actor: 'IMPORT', action: { id: id as never, kind: 'IMPORT' }, at: T0 };
}

function start(log: MemoryLog, id: ImportId, total: number): void {
  const data = { importId: id, service: 'CHATGPT', format: 'CHATGPT', personalContext: 'WORK_ONLY', bytes: 99, total } as const;
  log.put(ada, 'ImportStarted', data, { ...byImport(id), mark: 'not items' });
}

/** Two entries imported, one declined, one sensitive, and the end of the import. */
function importFirst(log: MemoryLog): void {
  start(log, first, 4);
  for (const [index, name] of ['tea', 'coffee'].entries()) {
    const data = {
      entryId: entryId(name),
      section: 'CAREER',
      item: { importId: first, index },
      lines,
      saved,
      instruction: index === 1,
    } as const;
    log.put(ada, 'EntryImported', data, { ...byImport(first), secrets: { [entryId(name)]: name } });
  }
  const item = { lines, section: null, saved: null, instruction: false };
  const items = [
    { ...item, index: 2, outcome: 'DECLINED', reason: 'NOT_WORK_RELATED' },
    { ...item, index: 3, outcome: 'SENSITIVE' },
  ] as const;
  log.put(
    ada,
    'ImportItemsSettled',
    { importId: first, items },
    { ...byImport(first), mark: 'settled', secrets: { [itemId(first, 2)]: 'hobby' } },
  );
  const counts = { total: 4, imported: 2, updated: 0, duplicate: 0, declined: 1, sensitive: 1, unparsed: 0 };
  log.put(ada, 'ImportCompleted', { importId: first, counts }, byImport(first));
}

async function projected(fill: (log: MemoryLog) => void, batch = 1000) {
  const log = createMemoryLog();
  fill(log);
  const open = openTables();
  await catchUp(open, log, batch);
  return open;
}

describe('an import', () => {
  test('is pending, then processing, then completed, with counts so far', async () => {
    const log = createMemoryLog();
    importFirst(log);
    const open = openTables();
    const seen: unknown[] = [];
    for (const part of [1, 2, 4, 5]) {
      await catchUp(open, { readAll: (after) => Promise.resolve(log.events.slice(after, part)) });
      const [row] = await loadImports(open.db, ada, [first]);
      seen.push([row?.status, row?.imported, row?.declined, row?.to_revision]);
    }
    expect(seen).toEqual([
      ['PENDING', 0, 0, null],
      ['PROCESSING', 1, 0, null],
      ['PROCESSING', 2, 1, null],
      ['COMPLETED', 2, 1, 5],
    ]);
    const [row] = await loadImports(open.db, ada, [first]);
    expect(row).toMatchObject({ from_revision: 0, completed_at: T0, sensitive: 1, service: 'CHATGPT', error_code: null, last_revision: 5 });
    const [action] = await loadActions(open.db, ada, [1]);
    expect(action).toMatchObject({ kind: 'IMPORT', from_revision: 0, to_revision: 5, changed: 2, import_id: first, note_key: null });
    expect(opened(action?.note)).toBe('not items');
    open.close();
  });

  test('has an outcome, a text and a change for each item', async () => {
    const open = await projected(importFirst);
    const { rows } = await listItems(open.db, ada, first, {}, page);
    expect(rows.map((row) => [row.item_index, row.outcome, row.changed, opened(row.text), row.text_key])).toEqual([
      [0, 'IMPORTED', 1, 'tea', entryId('tea')],
      [1, 'IMPORTED', 1, 'coffee', entryId('coffee')],
      [2, 'DECLINED', 0, 'hobby', itemId(first, 2)],
      [3, 'SENSITIVE', 0, null, null],
    ]);
    expect(rows[0]).toMatchObject({ first_line: 3, last_line: 4, saved_value: '2026-05', saved_precision: 'MONTH', instruction: 0 });
    expect(await countItems(open.db, ada, first, { outcomes: ['DECLINED', 'SENSITIVE'] })).toBe(2);
    const marks = await loadImportMarks(open.db, ada, [
      { importId: first, revision: 4 },
      { importId: first, revision: 1 },
      { importId: first, revision: 2 },
    ]);
    expect(marks.map(opened)).toEqual(['settled', 'not items', null]);
    open.close();
  });

  test('has the changes of its own processing as its diff, whatever came between and after', async () => {
    const open = await projected((log) => {
      importFirst(log);
      log.put(ada, 'EntryEdited', { entryId: entryId('tea'), text: true }, { secrets: { [entryId('tea')]: 'green tea' } });
      start(log, second, 2);
      const edit = { entryId: entryId('coffee'), text: true, item: { importId: second, index: 0 }, lines, saved: null, instruction: false };
      log.put(ada, 'EntryEdited', edit, { ...byImport(second), secrets: { [entryId('coffee')]: 'espresso' } });
      log.put(ada, 'EntryDeleted', { entryId: entryId('coffee') });
    });
    const one = await listImportDiff(open.db, ada, first, {}, page);
    expect(one.rows.map((row) => [row.kind, row.before, opened(row.after?.text)])).toEqual([
      ['ADDED', null, 'tea'],
      ['ADDED', null, 'coffee'],
    ]);
    const two = await listImportDiff(open.db, ada, second, {}, page);
    expect(two.rows.map((row) => [row.kind, opened(row.before?.text), opened(row.after?.text)])).toEqual([
      ['EDITED', 'coffee', 'espresso'],
    ]);
    expect(await countImportDiff(open.db, ada, second, {})).toEqual({ added: 0, edited: 1, removed: 0 });
    open.close();
  });

  test('lists what a revert would leave alone as the domain plans it, and afterwards what it did leave', async () => {
    await fc.assert(
      fc.asyncProperty(steps(60), async (drawn) => {
        const log = createMemoryLog();
        const state = play(log, ada, 'ada', drawn);
        const open = openTables();
        await catchUp(open, log);
        for (const one of state.imports.values()) {
          const { rows } = await listChangedSince(open.db, ada, one.id, { first: 1000 });
          const listed = new Set(rows.map((row) => row.entry_id));
          const kept = log.events.find((event) => event.type === 'ImportReverted' && event.clear.includes(`"importId":"${one.id}"`));
          if (kept === undefined) expect(listed).toEqual(new Set(planRevert(one, state).kept));
          else expect(listed).toEqual(new Set((JSON.parse(kept.clear) as { data: { kept: string[] } }).data.kept));
        }
        open.close();
      }),
      { numRuns: 100 },
    );
  });
});

describe('a declined item', () => {
  test('names the entry that was made of it, which keeps its place in the dump', async () => {
    for (const batch of [1, 100]) {
      const open = await projected((log) => {
        importFirst(log);
        const data = { entryId: entryId('hobby'), section: 'OTHER', item: { importId: first, index: 2 }, saved: null } as const;
        log.put(ada, 'EntryAdded', data, { secrets: { [entryId('hobby')]: 'hobby' } });
      }, batch);
      const [item] = await loadItems(open.db, ada, [{ importId: first, index: 2 }]);
      expect(item).toMatchObject({ outcome: 'DECLINED', entry_id: entryId('hobby'), revision: 4 });
      const { rows } = await listChanges(open.db, ada, { entryId: entryId('hobby') }, page);
      expect(rows).toMatchObject([{ kind: 'ADDED', import_id: first, item_index: 2 }]);
      open.close();
    }
  });

  test('loses its text when it is erased, and when its import is reverted', async () => {
    const erased = await projected((log) => {
      importFirst(log);
      log.put(ada, 'ImportItemErased', { item: { importId: first, index: 2 } });
    });
    const reverted = await projected((log) => {
      importFirst(log);
      log.put(ada, 'ImportReverted', { importId: first, removed: [entryId('tea'), entryId('coffee')], revived: [], kept: [] });
    });
    for (const open of [erased, reverted]) {
      const [item] = await loadItems(open.db, ada, [{ importId: first, index: 2 }]);
      expect(item).toMatchObject({ outcome: 'DECLINED', text: null, text_key: null });
      open.close();
    }
  });
});

describe('an erase', () => {
  test('leaves no ciphertext of the entry in any row, in one batch and in many', async () => {
    for (const batch of [1, 3, 100]) {
      const open = await projected((log) => {
        importFirst(log);
        const id = entryId('tea');
        log.put(ada, 'EntryEdited', { entryId: id, text: true }, { secrets: { [id]: 'tea with milk' } });
        log.put(ada, 'EntryExcluded', { entryId: id }, { secrets: { [id]: 'tea reason' } });
        log.put(ada, 'EntryErased', { entryId: id, items: [{ importId: first, index: 2 }] });
      }, batch);
      const bytes = Object.values(dump(open))
        .flat()
        .flatMap((row) => Object.values(row as object))
        .filter((value) => value instanceof Uint8Array)
        .map((value) => opened(value) ?? '');
      expect(bytes).toContain('coffee');
      expect(bytes.filter((text) => /tea|hobby/.test(text))).toEqual([]);
      const { rows } = await listChanges(open.db, ada, { entryId: entryId('tea') }, page);
      expect(rows.map((row) => [row.kind, row.note])).toEqual([
        ['ERASED', null],
        ['EXCLUDED', null],
        ['EDITED', null],
        ['IMPORTED', null],
      ]);
      open.close();
    }
  });

  test('of the whole memory leaves nothing but the head', async () => {
    for (const batch of [1, 4, 100]) {
      const open = await projected((log) => {
        importFirst(log);
        log.put(ada, 'MemoryErased', {});
      }, batch);
      const left = Object.entries(dump(open, ada)).filter(([, rows]) => rows.length > 0);
      expect(left.map(([table]) => table)).toEqual(['memory_head']);
      expect(await findHead(open.db, ada)).toMatchObject({ revision: 6, quarantined: 0 });
      expect((await listActions(open.db, ada, {}, page)).rows).toEqual([]);
      open.close();
    }
  });
});
