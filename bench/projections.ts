/**
 * Measures the projections alone: rebuild, a live step, and reads of the present and the past. Fixed seed; prints what it found. Run it on
 * its own: `node bench/projections.ts`. The log is a real one on disk, with bytes in the size of sealed texts. Beside the time that passed
 * stands the CPU time of all threads, which other work on the machine disturbs less.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import type { EntryId, UserId } from '../src/domain/ids.ts';
import { makeFolders } from '../src/infra/database/folders.ts';
import { migrate } from '../src/infra/database/migrate.ts';
import { createProjection, finishProjection, openToApply, openToRead } from '../src/infra/database/projections.ts';
import { openSqlite } from '../src/infra/database/sqlite.ts';
import { LOG_MIGRATIONS, type LogTables } from '../src/infra/database/tables.ts';
import { insertEvents, sqliteLog } from '../src/infra/event-store/sql-log.ts';
import { createProjector } from '../src/infra/projector.ts';
import { rebuildInThread } from '../src/infra/rebuild.ts';
import { findHead } from '../src/projections/moments/queries.ts';
import { listActiveVersions } from '../src/projections/memory-versions/queries.ts';
import type { ProjectionTables } from '../src/projections/tables.ts';
import { createMemoryLog, entryId, type MemoryLog, userId } from '../test/projections/support/memory-log.ts';

const EVENTS = 100_000;
const USERS = 1_000;
const LONG = 10_000;
const TEXT = 'x'.repeat(180);
const MARK = 'm'.repeat(80);

function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** Puts one event that fits: up to `most` entries of the user are added, then they are edited, excluded and included. */
function putOne(log: MemoryLog, user: UserId, mine: EntryId[], most: number, random: () => number): void {
  const kind = random();
  if (mine.length < most && (mine.length < 5 || kind < 0.6)) {
    const id = entryId(`${user} ${mine.length}`);
    mine.push(id);
    log.put(user, 'EntryAdded', { entryId: id, section: 'CAREER', saved: null }, { secrets: { [id]: TEXT }, mark: MARK });
    return;
  }
  const id = mine[Math.floor(random() * mine.length)]!;
  if (kind < 0.8) log.put(user, 'EntryEdited', { entryId: id, text: true }, { secrets: { [id]: TEXT }, mark: MARK });
  else log.put(user, kind < 0.9 ? 'EntryExcluded' : 'EntryIncluded', { entryId: id });
}

async function storeLog(dataDir: string, log: MemoryLog): Promise<void> {
  const open = openSqlite<LogTables>(makeFolders(dataDir).log, { synchronous: 'OFF' });
  await migrate(open.db, LOG_MIGRATIONS);
  open.raw.exec('BEGIN');
  await insertEvents(sqliteLog(open), open.db, log.events);
  open.raw.exec(`UPDATE log_head SET position = ${log.events.length}; COMMIT`);
  open.close();
}

function cpuSince(before: NodeJS.CpuUsage, events: number): string {
  const { user, system } = process.cpuUsage(before);
  return `CPU ${((user + system) / events).toFixed(1)} µs an event`;
}

async function measureReads(name: string, count: number, read: (index: number) => Promise<unknown>): Promise<void> {
  for (let index = 0; index < 50; index++) await read(index);
  const times: number[] = [];
  for (let index = 0; index < count; index++) {
    const start = performance.now();
    await read(index);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (part: number): string => times[Math.floor(times.length * part)]!.toFixed(3);
  console.log(`${name}: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`);
}

async function measureMemory(db: Kysely<ProjectionTables>, user: UserId, name: string): Promise<void> {
  const head = (await findHead(db, user))!.revision;
  const random = createRandom(7);
  await measureReads(`${name}, present`, 400, () => listActiveVersions(db, user, head));
  const past = Array.from({ length: 20 }, () => Math.floor(random() * head));
  await measureReads(`${name}, at 20 random revisions`, 400, (index) => listActiveVersions(db, user, past[index % 20]!));
  await measureReads(`${name}, at the middle`, 400, () => listActiveVersions(db, user, Math.floor(head / 2)));
}

const root = mkdtempSync(join(tmpdir(), 'bench-projections-'));
try {
  console.log(
    `${cpus()[0]?.model ?? 'unknown CPU'}, ${availableParallelism()} cores, Node ${process.version}, SQLite, synchronous = NORMAL`,
  );
  const random = createRandom(1);
  const users = Array.from({ length: USERS }, (_, index) => userId(`user ${index}`));
  const entries = new Map<UserId, EntryId[]>(users.map((user) => [user, []]));
  const log = createMemoryLog();
  for (let index = 0; index < EVENTS; index++) {
    const user = users[Math.floor(random() * USERS)]!;
    putOne(log, user, entries.get(user)!, 100, random);
  }
  const many = join(root, 'many');
  await storeLog(many, log);
  for (const threads of [1, 2, 1, 2]) {
    const cpu = process.cpuUsage();
    const { events, ms } = await rebuildInThread(many, {}, threads === 2);
    console.log(
      `rebuild of ${events} events of ${USERS} users, ${threads} threads: ${Math.round(ms)} ms, ${Math.round((events / ms) * 1000)} events/s, ${cpuSince(cpu, events)}`,
    );
  }

  const long = userId('long');
  const mine: EntryId[] = [];
  for (let index = 0; index < LONG; index++) putOne(log, long, mine, 100, random);
  const both = join(root, 'both');
  await storeLog(both, log);
  const { name } = await rebuildInThread(both);
  const open = openToRead(makeFolders(both).projections, name);
  await measureMemory(open.db, long, `memory of 100 entries, ${LONG} events, among ${USERS} users`);
  open.close();

  const alone = createMemoryLog();
  const own: EntryId[] = [];
  for (let index = 0; index < LONG; index++) putOne(alone, long, own, 100, random);
  const one = join(root, 'one');
  await storeLog(one, alone);
  const rebuilt = await rebuildInThread(one);
  const single = openToRead(makeFolders(one).projections, rebuilt.name);
  await measureMemory(single.db, long, `memory of 100 entries, ${LONG} events, no other user`);
  single.close();

  for (const batch of [1, 8, 64, 512]) {
    const folder = mkdtempSync(join(root, `live-${batch}-`));
    const { name, open } = createProjection(folder);
    finishProjection(folder, name, open);
    const projector = createProjector({ log, open: openToApply(folder, name) });
    while (projector.checkpoint() < 20_000) await projector.step(10_000);
    const steps = Math.min(300, 8192 / batch);
    const cpu = process.cpuUsage();
    const start = performance.now();
    for (let index = 0; index < steps; index++) await projector.step(batch);
    const ms = performance.now() - start;
    console.log(
      `live step of ${batch} events: ${((ms / steps) * 1000).toFixed(0)} µs, ${((ms / steps / batch) * 1000).toFixed(0)} µs an event, ${cpuSince(cpu, steps * batch)}`,
    );
    projector.close();
  }
} finally {
  rmSync(root, { recursive: true, force: true });
}
