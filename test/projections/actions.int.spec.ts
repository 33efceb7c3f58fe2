/** What was done: one row for each action of any history, however its events were cut into batches. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listActions, listChangesOfAction, loadActions } from '../../src/projections/actions/queries.ts';
import { listChanges } from '../../src/projections/changes/queries.ts';
import { toSealedEvent } from '../../src/infra/event-store/codec.ts';
import { createMemoryLog, opened, userId } from './support/memory-log.ts';
import { play, steps } from './support/history.ts';
import { catchUp, openTables } from './support/tables.ts';

const ada = userId('ada');
const bob = userId('bob');
const all = { first: 1000 };

describe('actions', () => {
  test('are those that the events name, with their revisions, changes and notes', async () => {
    await fc.assert(
      fc.asyncProperty(steps(50), steps(20), fc.integer({ min: 1, max: 12 }), async (drawn, others, batch) => {
        const log = createMemoryLog();
        play(log, ada, 'ada', drawn);
        play(log, bob, 'bob', others);
        const open = openTables();
        await catchUp(open, log, batch);
        const events = log.events.map(toSealedEvent).filter((event) => event.user === ada);
        const named = [...Map.groupBy(events, (event) => event.meta.action.id).values()];
        const expected = named.toSorted((a, b) => b[0]!.revision - a[0]!.revision);
        const { rows } = await listActions(open.db, ada, {}, all);
        expect(rows.map((row) => [row.revision, row.from_revision, row.to_revision, row.kind, row.at, row.actor])).toEqual(
          expected.map((of) => {
            const [first, last] = [of[0]!, of.at(-1)!];
            const { at, actor, action } = first.meta;
            return [first.revision, first.revision - 1, last.revision, action.kind, at, actor];
          }),
        );
        const changes = (await listChanges(open.db, ada, {}, all)).rows;
        for (const [index, row] of rows.entries()) {
          const mine = changes.filter((change) => expected[index]!.some((event) => event.revision === change.revision));
          expect(row.changed).toBe(mine.length);
          expect((await listChangesOfAction(open.db, ada, row, {}, all)).rows).toEqual(mine);
          const [first] = expected[index]!;
          const { data } = first!;
          const key = 'entryId' in data ? data.entryId : null;
          const erased = key !== null && changes.some((change) => change.entry_id === key && change.kind === 'ERASED');
          const note = key === null ? opened(first!.mark) : erased ? null : opened(first!.secrets[key]);
          expect([opened(row.note), row.note_key]).toEqual([note, note === null ? null : key]);
        }
        expect(
          await loadActions(
            open.db,
            ada,
            rows.map((row) => row.revision),
          ),
        ).toEqual(rows);
        expect((await listActions(open.db, ada, {}, { first: 3 })).rows).toEqual(rows.slice(0, 3));
        open.close();
      }),
      { numRuns: 60 },
    );
  });
});
