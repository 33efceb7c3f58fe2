import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { StoredEvent } from '../../src/infra/event-store/event-store.ts';
import { openSqlite } from '../../src/infra/database/sqlite.ts';
import { createProjector } from '../../src/infra/projector.ts';
import { loadChanges } from '../../src/projections/changes/queries.ts';
import { loadVersionsAt } from '../../src/projections/memory-versions/queries.ts';
import { findHead } from '../../src/projections/moments/queries.ts';
import type { ProjectionTables } from '../../src/projections/tables.ts';
import { createMemoryLog, entryId, type MemoryLog, opened, userId } from '../projections/support/memory-log.ts';
import { catchUp, dump, openTables } from '../projections/support/tables.ts';

const ada = userId('ada');
const bob = userId('bob');
const folder = mkdtempSync(join(tmpdir(), 'projector-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function add(log: MemoryLog, user: typeof ada, name: string): void {
  const id = entryId(name);
  log.put(user, 'EntryAdded', { entryId: id, section: 'CAREER', saved: null }, { secrets: { [id]: name } });
}

/** A log of two users in which one event is replaced. */
function damaged(change: (event: StoredEvent) => StoredEvent, at: number): MemoryLog {
  const log = createMemoryLog();
  for (const name of ['1', '2', '3', '4']) {
    add(log, ada, `ada ${name}`);
    add(log, bob, `bob ${name}`);
  }
  log.events[at] = change(log.events[at]!);
  return log;
}

describe('a step', () => {
  test('applies at most the limit, moves the checkpoint, and answers 0 at the end', async () => {
    const log = createMemoryLog();
    for (const name of ['a', 'b', 'c']) add(log, ada, name);
    const open = openTables();
    const projector = createProjector({ log, open });
    expect([await projector.step(2), projector.checkpoint()]).toEqual([2, 2]);
    expect([await projector.step(2), projector.checkpoint()]).toEqual([1, 3]);
    expect([await projector.step(2), projector.checkpoint()]).toEqual([0, 3]);
    projector.close();
    expect(open.raw.isOpen).toBe(false);
  });

  test('of two projectors on one file has an effect in one only', async () => {
    const log = createMemoryLog();
    for (let index = 0; index < 50; index++) add(log, index % 2 === 0 ? ada : bob, `entry ${index}`);
    const path = join(folder, 'two.db');
    const first = openTables(path);
    const second = openSqlite<ProjectionTables>(path);
    // Both read the log before either writes.
    const gate = Promise.withResolvers<void>();
    const late = { readAll: async (after: number, limit: number) => (await gate.promise, log.readAll(after, limit)) };
    const slow = createProjector({ log: late, open: second }).step(20);
    expect(await createProjector({ log, open: first }).step(20)).toBe(20);
    gate.resolve();
    expect(await slow).toBe(0);
    await catchUp(second, log, 7);
    const whole = openTables();
    await catchUp(whole, log);
    expect(dump(first)).toEqual(dump(whole));
    for (const open of [first, second, whole]) open.close();
  });

  test('leaves nothing behind when it cannot be written, and is taken again', async () => {
    const log = createMemoryLog();
    for (const name of ['a', 'b', 'c']) add(log, ada, name);
    const path = join(folder, 'full.db');
    const open = openTables(path);
    const pages = open.raw.prepare('PRAGMA page_count').get() as { page_count: number };
    open.raw.exec(`PRAGMA max_page_count = ${pages.page_count}`);
    for (let index = 0; index < 500; index++) add(log, bob, `much ${index}`);
    const projector = createProjector({ log, open });
    await expect(projector.step(1000)).rejects.toThrow(/full/);
    expect(projector.checkpoint()).toBe(0);
    expect(await findHead(open.db, ada)).toBeUndefined();
    open.raw.exec('PRAGMA max_page_count = 1000000');
    expect(await projector.step(1000)).toBe(503);
    expect(await findHead(open.db, bob)).toMatchObject({ revision: 500, quarantined: 0 });
    projector.close();
  });
});

describe('an event that cannot be applied', () => {
  const FAULTS: Readonly<Record<string, (event: StoredEvent) => StoredEvent>> = {
    'is not readable': (event) => ({ ...event, clear: '{' }),
    'is of an unknown type': (event) => ({ ...event, type: 'EntryFolded' }),
    'leaves a gap': (event) => ({ ...event, revision: event.revision + 1 }),
    'names an entry that is not there': (event) => ({
      ...event,
      type: 'EntryDeleted',
      clear: JSON.stringify({ ...(JSON.parse(event.clear) as object), data: { entryId: entryId('nobody') } }),
    }),
    'creates an entry twice': (event) => ({
      ...event,
      clear: JSON.stringify({ ...(JSON.parse(event.clear) as object), data: { entryId: entryId('ada 1'), section: 'OTHER', saved: null } }),
    }),
  };

  test.each(Object.entries(FAULTS).flatMap(([fault, change]) => [1, 3, 100].map((batch) => [fault, batch, change] as const)))(
    'because it %s quarantines its user at the last good revision, in batches of %i',
    async (_fault, batch, change) => {
      const log = damaged(change, 4);
      const open = openTables();
      const told: unknown[] = [];
      const projector = createProjector({ log, open, onQuarantine: (user, revision) => told.push([user, revision]) });
      while ((await projector.step(batch)) > 0);
      expect(projector.checkpoint()).toBe(8);
      expect(await findHead(open.db, ada)).toMatchObject({ revision: 2, quarantined: 1 });
      expect(await findHead(open.db, bob)).toMatchObject({ revision: 4, quarantined: 0 });
      expect(told).toEqual([[ada, log.events[4]!.revision]]);
      const whole = openTables();
      await catchUp(
        whole,
        damaged((event) => event, 4),
      );
      expect(dump(open, bob)).toEqual(dump(whole, bob));
      for (const one of [open, whole]) one.close();
    },
  );

  test('is healed by building the rows anew from a log that can be applied', async () => {
    const open = openTables();
    await catchUp(
      open,
      damaged((event) => ({ ...event, clear: '{' }), 4),
    );
    const healed = openTables();
    await catchUp(
      healed,
      damaged((event) => event, 4),
    );
    expect(await findHead(healed.db, ada)).toMatchObject({ revision: 4, quarantined: 0 });
    for (const one of [open, healed]) one.close();
  });

  test('does not hold back an erase of the same user', async () => {
    const log = damaged((event) => ({ ...event, clear: '{' }), 4);
    log.put(ada, 'EntryErased', { entryId: entryId('ada 1'), items: [] });
    const open = openTables();
    await catchUp(open, log, 3);
    const [row] = await loadVersionsAt(open.db, ada, 2, [entryId('ada 1')]);
    expect(row).toMatchObject({ status: 'ERASED', text: null });
    expect(await findHead(open.db, ada)).toMatchObject({ revision: 2, quarantined: 1 });
    open.close();
  });
});

test('the reason of a change is found, whether it stands beside a text or alone', async () => {
  const log = createMemoryLog();
  add(log, ada, 'one');
  const id = entryId('one');
  log.put(ada, 'EntryExcluded', { entryId: id }, { secrets: { [id]: 'too old' } });
  const open = openTables();
  await catchUp(open, log);
  const changes = await loadChanges(open.db, ada, [
    { revision: 1, index: 0 },
    { revision: 2, index: 0 },
  ]);
  expect(changes.map((change) => opened(change?.note))).toEqual(['one', 'too old']);
  open.close();
});
