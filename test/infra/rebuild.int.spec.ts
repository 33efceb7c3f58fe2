import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { makeFolders } from '../../src/infra/database/folders.ts';
import { FolderInUse, lockFolder } from '../../src/infra/database/folder-lock.ts';
import { migrate } from '../../src/infra/database/migrate.ts';
import { findCurrent, openToApply, openToRead, switchProjection } from '../../src/infra/database/projections.ts';
import { openSqlite } from '../../src/infra/database/sqlite.ts';
import { LOG_MIGRATIONS, type LogTables } from '../../src/infra/database/tables.ts';
import { insertEvents, sqliteLog } from '../../src/infra/event-store/sql-log.ts';
import { openServing, rebuildInThread, rebuildInto, rebuildOffline, takeOver } from '../../src/infra/rebuild.ts';
import { findHead } from '../../src/projections/moments/queries.ts';
import { PROJECTION_VERSION } from '../../src/projections/tables.ts';
import { play, steps } from '../projections/support/history.ts';
import { createMemoryLog, entryId, type MemoryLog, userId } from '../projections/support/memory-log.ts';
import { catchUp, dump, openTables } from '../projections/support/tables.ts';

const ada = userId('ada');
const bob = userId('bob');
const root = mkdtempSync(join(tmpdir(), 'rebuild-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const newFolder = (): string => mkdtempSync(join(root, 'data-'));

function logOf(count: number): MemoryLog {
  const log = createMemoryLog();
  for (let index = 0; index < count; index++) {
    const id = entryId(`entry ${index}`);
    log.put(
      index % 3 === 0 ? ada : bob,
      'EntryAdded',
      { entryId: id, section: 'CAREER', saved: null },
      { secrets: { [id]: `text ${index}` } },
    );
  }
  return log;
}

const served = (log: MemoryLog) => ({ readAll: log.readAll, head: () => Promise.resolve(log.events.length) });

/** Puts a log into a data folder as the store would. */
async function store(dataDir: string, log: MemoryLog): Promise<void> {
  const open = openSqlite<LogTables>(makeFolders(dataDir).log);
  await migrate(open.db, LOG_MIGRATIONS);
  await insertEvents(sqliteLog(open), open.db, log.events);
  await open.db.updateTable('log_head').set({ position: log.events.length }).execute();
  open.close();
}

describe('a rebuild', () => {
  test('gives the rows that the live projector gives, whatever happened', async () => {
    await fc.assert(
      fc.asyncProperty(steps(60), steps(30), async (drawn, others) => {
        const log = createMemoryLog();
        play(log, ada, 'ada', drawn);
        play(log, bob, 'bob', others);
        const live = openTables();
        await catchUp(live, log, 5);
        const folder = newFolder();
        const rebuilt = await rebuildInto(folder, log);
        const open = openToRead(folder, rebuilt.name);
        expect(dump(open)).toEqual(dump(live));
        const indexes = 'SELECT name, sql FROM sqlite_schema ORDER BY name';
        expect(open.raw.prepare(indexes).all()).toEqual(live.raw.prepare(indexes).all());
        for (const one of [open, live]) one.close();
      }),
      { numRuns: 15 },
    );
  });

  test('quarantines who has an event that cannot be applied, and says so', async () => {
    const log = logOf(9);
    log.events[4] = { ...log.events[4]!, clear: '{' };
    const folder = newFolder();
    const rebuilt = await rebuildInto(folder, log);
    expect(rebuilt).toMatchObject({ events: 9, checkpoint: 9, quarantined: [bob] });
    const open = openToRead(folder, rebuilt.name);
    expect(await findHead(open.db, ada)).toMatchObject({ revision: 3, quarantined: 0 });
    expect(await findHead(open.db, bob)).toMatchObject({ revision: 2, quarantined: 1 });
    open.close();
  });

  test('leaves nothing behind when it fails', async () => {
    const folder = newFolder();
    await expect(rebuildInto(folder, { readAll: () => Promise.reject(new Error('no log')) })).rejects.toThrow('no log');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('runs offline on a folder, in a thread, and switches to the new file', async () => {
    const dataDir = newFolder();
    const log = logOf(30);
    await store(dataDir, log);
    const told: string[] = [];
    const rebuilt = await rebuildOffline(dataDir, (sentence) => told.push(sentence));
    const folder = makeFolders(dataDir).projections;
    expect(findCurrent(folder, 30)).toBe(rebuilt.name);
    expect(told.join('\n')).toContain('30 events');
    const live = openTables();
    await catchUp(live, log);
    const open = openToRead(folder, rebuilt.name);
    expect(dump(open)).toEqual(dump(live));
    for (const one of [open, live]) one.close();
  });

  test('in two threads gives the rows that the live projector gives, with users in both halves', async () => {
    const drawn = fc.sample(steps(60), { numRuns: 8, seed: 7 });
    const log = createMemoryLog();
    const people = drawn.map((_, index) => userId(`user ${index}`));
    expect(new Set(people.map((user) => user < 'V')).size).toBe(2);
    drawn.forEach((of, index) => play(log, people[index]!, `user ${index}`, of));
    const dataDir = newFolder();
    await store(dataDir, log);
    const rebuilt = await rebuildInThread(dataDir, {}, true);
    expect(rebuilt).toMatchObject({ events: log.events.length, checkpoint: log.events.length, quarantined: [] });
    const live = openTables();
    await catchUp(live, log, 20);
    const folder = makeFolders(dataDir).projections;
    const open = openToRead(folder, rebuilt.name);
    expect(dump(open)).toEqual(dump(live));
    expect(readdirSync(folder).filter((file) => file.includes('part'))).toEqual([]);
    for (const one of [open, live]) one.close();
  });

  test('in two threads says whose events cannot be applied in either half', async () => {
    const people = Array.from({ length: 20 }, (_, index) => userId(`user ${index}`));
    const ill = [people.find((user) => user < 'V')!, people.find((user) => user >= 'V')!];
    const log = createMemoryLog();
    for (const user of people) {
      for (const name of ['a', 'b']) log.put(user, 'EntryAdded', { entryId: entryId(`${user} ${name}`), section: 'CAREER', saved: null });
    }
    for (const user of ill) log.put(user, 'EntryDeleted', { entryId: entryId('nobody') });
    const dataDir = newFolder();
    await store(dataDir, log);
    const rebuilt = await rebuildInThread(dataDir, {}, true);
    expect(rebuilt.quarantined).toEqual(ill);
    const open = openToRead(makeFolders(dataDir).projections, rebuilt.name);
    for (const user of people) {
      expect(await findHead(open.db, user)).toMatchObject({ revision: 2, quarantined: ill.includes(user) ? 1 : 0 });
    }
    open.close();
  });

  test.each([7, 30])('in two threads refuses a log without its event %i, and leaves nothing behind', async (position) => {
    const dataDir = newFolder();
    await store(dataDir, logOf(30));
    const open = openSqlite<LogTables>(makeFolders(dataDir).log);
    open.raw.exec(`DELETE FROM event WHERE position = ${position}`);
    open.close();
    await expect(rebuildInThread(dataDir, {}, true)).rejects.toThrow(/damaged/);
    expect(readdirSync(makeFolders(dataDir).projections)).toEqual([]);
  });

  test('is refused offline while a server holds the folder', async () => {
    const dataDir = newFolder();
    const lock = lockFolder(dataDir, makeFolders(dataDir));
    await expect(rebuildOffline(dataDir, () => undefined)).rejects.toBeInstanceOf(FolderInUse);
    lock.release();
  });

  test.each([false, true])('stops when it is told to (in two threads: %s)', async (halves) => {
    const dataDir = newFolder();
    await store(dataDir, logOf(30));
    const stopping = new AbortController();
    const running = rebuildInThread(dataDir, { signal: stopping.signal }, halves);
    stopping.abort();
    await expect(running).rejects.toThrow();
    expect(readdirSync(makeFolders(dataDir).projections)).toEqual([]);
  });

  test('goes on beside a projector that serves, and is taken over with what came since', async () => {
    const folder = newFolder();
    const log = logOf(20);
    const options = { folder, log: served(log) };
    const serving = await openServing(options);
    const rebuilt = await rebuildInto(folder, log);
    expect(rebuilt.checkpoint).toBe(20);
    log.put(ada, 'EntryDeleted', { entryId: entryId('entry 0') });
    expect(await serving.projector.step(100)).toBe(1);
    log.put(ada, 'EntryRestored', { entryId: entryId('entry 0') });
    const next = await takeOver(options, rebuilt);
    serving.projector.close();
    expect(next.name).not.toBe(serving.name);
    expect(findCurrent(folder, 22)).toBe(next.name);
    expect(next.projector.checkpoint()).toBe(22);
    next.projector.close();
    const live = openTables();
    await catchUp(live, log);
    const open = openToRead(folder, next.name);
    expect(dump(open)).toEqual(dump(live));
    for (const one of [open, live]) one.close();
  });
});

describe('the projection that is served', () => {
  test('is opened as it was left, without a rebuild', async () => {
    const folder = newFolder();
    const log = logOf(10);
    const first = await openServing({ folder, log: served(log) });
    first.projector.close();
    const second = await openServing({
      folder,
      log: { readAll: () => Promise.reject(new Error('read')), head: () => Promise.resolve(10) },
    });
    expect(second.name).toBe(first.name);
    second.projector.close();
  });

  const DAMAGES: Readonly<Record<string, (folder: string, name: string) => void>> = {
    'the pointer is missing': (folder) => rmSync(join(folder, 'current')),
    'the pointer names another version': (folder, name) =>
      writeFileSync(join(folder, 'current'), name.replace(/^v\d+/, `v${PROJECTION_VERSION + 1}`)),
    'the pointer names something else': (folder) => writeFileSync(join(folder, 'current'), '../log/log.db'),
    'the file is missing': (folder, name) => rmSync(join(folder, name)),
    'the file is no database': (folder, name) => writeFileSync(join(folder, name), 'x'.repeat(10_000)),
    'the file is cut off': (folder, name) => truncateSync(join(folder, name), 0),
    'the file knows more than the log': (folder, name) => {
      const open = openToApply(folder, name);
      open.raw.exec('UPDATE checkpoint SET position = 11');
      open.close();
    },
  };

  test.each(Object.entries(DAMAGES))('is built anew before it is served when %s', async (_name, damage) => {
    const folder = newFolder();
    const log = logOf(10);
    const before = await openServing({ folder, log: served(log) });
    before.projector.close();
    damage(folder, before.name);
    expect(findCurrent(folder, 10)).toBeNull();
    const after = await openServing({ folder, log: served(log) });
    expect(after.projector.checkpoint()).toBe(10);
    expect(findCurrent(folder, 10)).toBe(after.name);
    after.projector.close();
    const open = openToRead(folder, after.name);
    expect(await findHead(open.db, bob)).toMatchObject({ revision: 6 });
    open.close();
  });

  test('keeps the file before it for a way back, and no older one', async () => {
    const folder = newFolder();
    const log = logOf(10);
    const names: string[] = [];
    for (let round = 0; round < 4; round++) {
      const { name } = await rebuildInto(folder, log);
      switchProjection(folder, name);
      names.push(name);
    }
    const files = readdirSync(folder).filter((file) => file.endsWith('.db'));
    expect(files.toSorted((a, b) => a.localeCompare(b))).toEqual(names.slice(2));
    switchProjection(folder, names[2]!);
    expect(findCurrent(folder, 10)).toBe(names[2]);
    expect(readFileSync(join(folder, 'current'), 'utf8')).toBe(`${names[2]}\n`);
    expect(existsSync(join(folder, names[3]!))).toBe(true);
  });
});
