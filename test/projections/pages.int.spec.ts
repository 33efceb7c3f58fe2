import * as fc from 'fast-check';
import type { Kysely } from 'kysely';
import { describe, expect, test } from 'vitest';
import { ENTRY_STATUSES } from '../../src/domain/memory/model.ts';
import { listActions } from '../../src/projections/actions/queries.ts';
import { listChanges } from '../../src/projections/changes/queries.ts';
import { listDiff } from '../../src/projections/diff/queries.ts';
import { listImports, listItems } from '../../src/projections/imports/queries.ts';
import { type EntryOrder, listVersions } from '../../src/projections/memory-versions/queries.ts';
import type { Page, PageKey, PageOf } from '../../src/projections/page.ts';
import type { ProjectionTables } from '../../src/projections/tables.ts';
import { play, steps } from './support/history.ts';
import { createMemoryLog, userId } from './support/memory-log.ts';
import { catchUp, openTables } from './support/tables.ts';

const ada = userId('ada');

type List = (db: Kysely<ProjectionTables>, revision: number, page: Page) => Promise<PageOf<unknown>>;

const versions =
  (order: EntryOrder): List =>
  (db, revision, page) =>
    listVersions(db, ada, revision, { status: ENTRY_STATUSES }, order, page);

const LISTS: Readonly<Record<string, List>> = {
  'entries by section': versions('SECTION'),
  'entries, newest first': versions('NEWEST'),
  'entries, oldest first': versions('OLDEST'),
  'entries, last changed first': versions('LAST_CHANGED'),
  'entries, newest date first': versions('SAVED_NEWEST'),
  'entries, oldest date first': versions('SAVED_OLDEST'),
  'live entries': (db, revision, page) => listVersions(db, ada, revision, {}, 'SECTION', page),
  changes: (db, _revision, page) => listChanges(db, ada, {}, page),
  'changes of some kinds': (db, _revision, page) => listChanges(db, ada, { kinds: ['ADDED', 'DELETED'] }, page),
  actions: (db, _revision, page) => listActions(db, ada, {}, page),
  imports: (db, _revision, page) => listImports(db, ada, page),
  'items of an import': async (db, _revision, page) => {
    const { rows } = await listImports(db, ada, { first: 1 });
    return rows[0] === undefined
      ? { rows: [], keys: [], hasNext: false, hasPrevious: false }
      : listItems(db, ada, rows[0].import_id, {}, page);
  },
  'a diff': (db, revision, page) => listDiff(db, ada, Math.floor(revision / 3), revision, {}, page),
};

describe.each(Object.entries(LISTS))('%s', (_name, list) => {
  test('come in pages that agree with the whole list, forwards and backwards', async () => {
    await fc.assert(
      fc.asyncProperty(steps(40), fc.integer({ min: 1, max: 5 }), fc.nat(), async (drawn, size, at) => {
        const log = createMemoryLog();
        const state = play(log, ada, 'ada', drawn);
        play(log, userId('bob'), 'bob', drawn);
        const open = openTables();
        await catchUp(open, log);
        const revision = at % (state.revision + 1);
        const all = await list(open.db, revision, { first: 10_000 });
        expect([all.hasNext, all.hasPrevious]).toEqual([false, false]);
        expect(new Set(all.keys.map((key) => JSON.stringify(key))).size).toBe(all.rows.length);

        const forwards: unknown[] = [];
        for (let after: PageKey | undefined; ;) {
          const page = await list(open.db, revision, { first: size, after });
          expect(page.hasPrevious).toBe(forwards.length > 0);
          forwards.push(...page.rows);
          expect(page.hasNext).toBe(forwards.length < all.rows.length);
          if (!page.hasNext) break;
          after = page.keys.at(-1);
        }
        expect(forwards).toEqual(all.rows);

        const backwards: unknown[] = [];
        for (let before: PageKey | undefined; ;) {
          const page = await list(open.db, revision, { last: size, before });
          expect(page.hasNext).toBe(backwards.length > 0);
          backwards.unshift(...page.rows);
          expect(page.hasPrevious).toBe(backwards.length < all.rows.length);
          if (!page.hasPrevious) break;
          before = page.keys[0];
        }
        expect(backwards).toEqual(all.rows);

        if (all.rows.length > 2) {
          const between = await list(open.db, revision, { first: 100, after: all.keys[0], before: all.keys.at(-1) });
          expect(between.rows).toEqual(all.rows.slice(1, -1));
          expect([between.hasPrevious, between.hasNext]).toEqual([true, true]);
        }
        open.close();
      }),
      { numRuns: 15 },
    );
  });
});
