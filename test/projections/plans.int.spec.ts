/** How the reads of a memory find their rows: by index ranges of one user, whatever the revision and however many others there are. */
import { describe, expect, test } from 'vitest';
import { listActions, loadActions } from '../../src/projections/actions/queries.ts';
import { listChanges } from '../../src/projections/changes/queries.ts';
import { listDiff } from '../../src/projections/diff/queries.ts';
import { listLiveTexts } from '../../src/projections/memory-versions/live-texts.ts';
import { findMomentAt } from '../../src/projections/moments/queries.ts';
import { listActiveVersions, listVersions, loadVersionsAt } from '../../src/projections/memory-versions/queries.ts';
import { entryId, createMemoryLog, importId, T0, userId } from './support/memory-log.ts';
import { catchUp, openTables } from './support/tables.ts';
import { Kysely, SqliteDialect } from 'kysely';
import type { SQLInputValue } from 'node:sqlite';
import type { ProjectionTables } from '../../src/projections/tables.ts';

const ada = userId('ada');

/** A connection that notes the plan of each statement that it runs. */
async function watched() {
  const log = createMemoryLog();
  for (let index = 0; index < 100; index++) {
    const id = entryId(`entry ${index}`);
    log.put(ada, 'EntryAdded', { entryId: id, section: 'CAREER', saved: null }, { secrets: { [id]: 'text' } });
  }
  const open = openTables();
  await catchUp(open, log);
  const plans: string[] = [];
  const db = new Kysely<ProjectionTables>({
    dialect: new SqliteDialect({
      database: {
        close: () => open.close(),
        prepare: (text) => {
          const plan = open.raw.prepare(`EXPLAIN QUERY PLAN ${text}`);
          const statement = open.raw.prepare(text);
          return {
            reader: true,
            all: (values) => {
              plans.push(...plan.all(...(values as SQLInputValue[])).map((row) => String(row['detail'])));
              return statement.all(...(values as SQLInputValue[]));
            },
            run: (values) => statement.run(...(values as SQLInputValue[])),
            iterate: (values) => statement.iterate(...(values as SQLInputValue[])) as IterableIterator<never>,
          };
        },
      },
    }),
  });
  return { db, plans };
}

const page = { first: 10 };

describe('a read', () => {
  test('of the present and the newer half enters by the ends of intervals', async () => {
    for (const revision of [50, 75, 100]) {
      const { db, plans } = await watched();
      await listActiveVersions(db, ada, revision);
      await listVersions(db, ada, revision, {}, 'SECTION', page);
      expect(plans.filter((plan) => plan.includes('memory_version_by_end (user_id=? AND to_revision>?)'))).toHaveLength(2);
      expect(plans.filter((plan) => plan.startsWith('SCAN'))).toEqual([]);
    }
  });

  test('of the older half enters by their beginnings', async () => {
    for (const revision of [0, 10, 49]) {
      const { db, plans } = await watched();
      await listActiveVersions(db, ada, revision);
      await listVersions(db, ada, revision, {}, 'SECTION', page);
      expect(plans.filter((plan) => plan === 'SEARCH memory_version USING PRIMARY KEY (user_id=? AND from_revision<?)')).toHaveLength(2);
      expect(plans.filter((plan) => plan.startsWith('SCAN'))).toEqual([]);
    }
  });

  test('of single entries, a diff or a history scans no table', async () => {
    const { db, plans } = await watched();
    await loadVersionsAt(db, ada, 40, [entryId('entry 1'), entryId('entry 2')]);
    await listDiff(db, ada, 20, 80, {}, page);
    await listChanges(db, ada, { entryId: entryId('entry 1') }, page);
    expect(plans.at(-1)).toBe('SEARCH memory_version USING INDEX memory_version_by_entry (user_id=? AND entry_id=?)');
    await listChanges(db, ada, { importId: importId('one') }, page);
    expect(plans.at(-1)).toBe('SEARCH memory_version USING INDEX memory_version_by_cause (user_id=? AND cause_import_id=?)');
    await listChanges(db, ada, {}, page);
    await listLiveTexts(db, ada);
    expect(plans).toContain('SEARCH memory_version USING INDEX memory_version_by_end (user_id=? AND to_revision=?)');
    const scans = plans.filter((plan) => plan.startsWith('SCAN'));
    // Of the keys that were asked for, and of the entries that were touched; never of a table.
    expect(scans.filter((plan) => !/SCAN (k|t|p|\d+ CONSTANT ROWS?|\(subquery.*)$/.test(plan))).toEqual([]);
  });

  test('of what was done walks both halves in their order, and sorts nothing', async () => {
    const { db, plans } = await watched();
    await listActions(db, ada, {}, { first: 10, after: [50] });
    expect(plans).toContain('MERGE (UNION ALL)');
    expect(plans).toContain('SEARCH memory_version USING PRIMARY KEY (user_id=? AND from_revision<?)');
    await loadActions(db, ada, [7, 8]);
    expect(plans.filter((plan) => /SCAN|TEMP B-TREE|MATERIALIZE/.test(plan))).toEqual([]);
  });

  test('of the instant of a revision is one step into each of two trees', async () => {
    const { db, plans } = await watched();
    expect(await findMomentAt(db, ada, 50)).toBe(T0 + 50_000);
    expect(plans.filter((plan) => plan.startsWith('SEARCH') && plan.includes('from_revision'))).toEqual([
      'SEARCH m USING PRIMARY KEY (user_id=? AND from_revision<?)',
      'SEARCH v USING PRIMARY KEY (user_id=? AND from_revision<?)',
    ]);
  });
});
