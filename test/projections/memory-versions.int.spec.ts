import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MemoryState } from '../../src/domain/memory/state.ts';
import { currentOf, versionAt } from '../../src/domain/memory/state.ts';
import { diffKind } from '../../src/domain/diff.ts';
import { countDiff, listDiff } from '../../src/projections/diff/queries.ts';
import {
  countsBySection,
  countVersions,
  listActiveVersions,
  listVersions,
  loadVersionsAt,
  loadVersionsTo,
  type VersionFilter,
} from '../../src/projections/memory-versions/queries.ts';
import { findHead, findMomentAt, resolveMoment } from '../../src/projections/moments/queries.ts';
import { OPEN } from '../../src/projections/tables.ts';
import { ENTRY_STATUSES, SECTIONS } from '../../src/domain/memory/model.ts';
import { createMemoryLog, opened, userId } from './support/memory-log.ts';
import { play, steps } from './support/history.ts';
import { catchUp, dump, openTables } from './support/tables.ts';

const ada = userId('ada');
const bob = userId('bob');
const ALL: VersionFilter = { status: ENTRY_STATUSES };

/** What the fold says about the memory at a revision, under today's keys: what has been erased since is ERASED. */
function folded(state: MemoryState, revision: number) {
  return [...state.entries.values()]
    .flatMap((entry) => {
      const version = versionAt(entry, revision);
      if (version === undefined) return [];
      const erased = currentOf(entry).status === 'ERASED';
      return [{ entry, version, status: erased ? 'ERASED' : version.status }];
    })
    .sort(
      (a, b) =>
        SECTIONS.indexOf(a.version.section) - SECTIONS.indexOf(b.version.section) ||
        a.entry.versions[0]!.revision - b.entry.versions[0]!.revision,
    );
}

describe('the memory at a revision', () => {
  test('is the fold of the events up to it, at every revision of any history', async () => {
    await fc.assert(
      fc.asyncProperty(steps(40), steps(20), fc.integer({ min: 1, max: 50 }), async (drawn, others, batch) => {
        const log = createMemoryLog();
        const state = play(log, ada, 'ada', drawn);
        const other = play(log, bob, 'bob', others);
        const open = openTables();
        await catchUp(open, log, batch);
        for (const [user, fold] of [
          [ada, state],
          [bob, other],
        ] as const) {
          expect((await findHead(open.db, user))?.revision ?? 0).toBe(fold.revision);
          for (let revision = 0; revision <= fold.revision; revision++) {
            const expected = folded(fold, revision);
            const { rows } = await listVersions(open.db, user, revision, ALL, 'SECTION', { first: 1000 });
            expect(rows.map((row) => [row.entry_id, row.status, row.section, row.from_revision, row.created_revision])).toEqual(
              expected.map(({ entry, version, status }) => [
                entry.id,
                status,
                version.section,
                version.revision,
                entry.versions[0]!.revision,
              ]),
            );
            expect(rows.map((row) => opened(row.text))).toEqual(
              expected.map(({ version, status }) => (status === 'ERASED' ? null : version.fingerprint)),
            );
            const active = await listActiveVersions(open.db, user, revision);
            expect(active).toEqual(rows.filter((row) => row.status === 'ACTIVE'));
            expect(await countVersions(open.db, user, revision, ALL)).toBe(expected.length);
            const counted = (await countsBySection(open.db, user, revision)).reduce((sum, row) => sum + row.count, 0);
            expect(counted).toBe(expected.length);
            const ids = [...fold.entries.keys()];
            const loaded = await loadVersionsAt(open.db, user, revision, ids);
            expect(loaded.filter((row) => row !== undefined).length).toBe(expected.length);
            for (const row of rows) expect(loaded).toContainEqual(row);
            const moment = fold.moments.findLast((one) => one.revision <= revision);
            expect(await findMomentAt(open.db, user, revision)).toBe(moment?.at ?? null);
          }
          for (const { at } of fold.moments) {
            const last = fold.moments.find((one) => one.at > at);
            expect(await resolveMoment(open.db, user, { at })).toEqual({
              revision: last === undefined ? fold.revision : last.revision - 1,
              at,
            });
          }
        }
        open.close();
      }),
      { numRuns: 60 },
    );
  });

  test('differs between any two revisions as the domain says', async () => {
    await fc.assert(
      fc.asyncProperty(steps(30), fc.nat(), fc.nat(), async (drawn, one, two) => {
        const log = createMemoryLog();
        const state = play(log, ada, 'ada', drawn);
        play(log, bob, 'bob', drawn);
        const open = openTables();
        await catchUp(open, log, 7);
        const [from, to] = [one % (state.revision + 1), two % (state.revision + 1)];
        const expected = [...state.entries.values()].flatMap((entry) => {
          const [before, after] = [from, to].map((revision) => {
            const version = versionAt(entry, revision);
            return version === undefined ? null : { status: version.status, section: version.section, content: version.textRevision };
          });
          const kind = diffKind(before!, after!);
          return kind === undefined ? [] : [[entry.id, kind] as const];
        });
        const { rows } = await listDiff(open.db, ada, from, to, {}, { first: 1000 });
        expect(new Map(rows.map((row) => [row.entry_id, row.kind]))).toEqual(new Map(expected));
        const { added, edited, removed } = await countDiff(open.db, ada, from, to, {});
        expect(added + edited + removed).toBe(rows.length);
        const keys = (await listDiff(open.db, ada, from, to, {}, { first: 1000 })).keys;
        expect(keys).toEqual(keys.toSorted((a, b) => Number(a[0]) - Number(b[0]) || Number(a[1]) - Number(b[1])));
        open.close();
      }),
      { numRuns: 60 },
    );
  });
});

describe('intervals of an entry', () => {
  test('tile from its creation on, without gap or overlap, and each was made by one change', async () => {
    await fc.assert(
      fc.asyncProperty(steps(60), fc.integer({ min: 1, max: 20 }), async (drawn, batch) => {
        const log = createMemoryLog();
        play(log, ada, 'ada', drawn);
        const open = openTables();
        await catchUp(open, log, batch);
        const rows = await open.db.selectFrom('memory_version').selectAll().orderBy('entry_id').orderBy('from_revision').execute();
        for (const [index, row] of rows.entries()) {
          const next = rows[index + 1];
          const isLast = next?.entry_id !== row.entry_id;
          expect(row.to_revision).toBe(isLast ? OPEN : next.from_revision);
          expect(row.from_revision).toBeLessThan(row.to_revision);
          if (rows[index - 1]?.entry_id !== row.entry_id) expect(row.from_revision).toBe(row.created_revision);
          const change = await open.db
            .selectFrom('change')
            .selectAll()
            .where('revision', '=', row.from_revision)
            .where('change_index', '=', row.change_index)
            .executeTakeFirstOrThrow();
          expect(change.entry_id).toBe(row.entry_id);
          const [before] = await loadVersionsTo(open.db, ada, [{ entryId: row.entry_id, toRevision: row.from_revision }]);
          expect(before === undefined).toBe(row.from_revision === row.created_revision);
        }
        const { count } = await open.db
          .selectFrom('change')
          .select((one) => one.fn.countAll<number>().as('count'))
          .executeTakeFirstOrThrow();
        expect(count).toBe(rows.length);
        open.close();
      }),
      { numRuns: 60 },
    );
  });
});

describe('rows', () => {
  test('are the same whatever the batches were, and the same events again change nothing', async () => {
    await fc.assert(
      fc.asyncProperty(steps(60), steps(30), fc.integer({ min: 1, max: 30 }), async (drawn, others, batch) => {
        const log = createMemoryLog();
        play(log, ada, 'ada', drawn);
        play(log, bob, 'bob', others);
        const [one, all] = [openTables(), openTables()];
        await catchUp(one, log, batch);
        await catchUp(all, log, 10_000);
        expect(dump(one)).toEqual(dump(all));
        all.raw.exec('UPDATE checkpoint SET position = 0');
        await catchUp(all, log, batch);
        expect(dump(one)).toEqual(dump(all));
        for (const open of [one, all]) open.close();
      }),
      { numRuns: 60 },
    );
  });
});
