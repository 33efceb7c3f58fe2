/**
 * Whatever is done to a memory, the rows that are served give at every revision what the first so many events of the log give, under the
 * keys of today. The events are folded a second time, by `oracle.ts`, which knows nothing of how the rows are made. `FUZZ_RUNS` for more.
 */
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { EntryId, UserId } from '../../src/domain/ids.ts';
import { ENTRY_STATUSES } from '../../src/domain/memory/model.ts';
import type { SealedEvent } from '../../src/domain/memory/sealed-event.ts';
import { toSealedEvent } from '../../src/infra/event-store/codec.ts';
import { createDirectDumpReader } from '../../src/infra/import/direct-dump-reader.ts';
import { type Ledger, openLedger } from '../../src/infra/ledger.ts';
import { createLog } from '../../src/infra/log.ts';
import { openStoreInProcess, type Store } from '../../src/infra/store/client.ts';
import { countDiff, countImportDiff, listDiff, listImportDiff, listTextPairs } from '../../src/projections/diff/queries.ts';
import { countsBySection, listActiveVersions, listVersions, type VersionRow } from '../../src/projections/memory-versions/queries.ts';
import { findHead } from '../../src/projections/moments/queries.ts';
import { OPEN } from '../../src/projections/tables.ts';
import { NOW } from '../support/ids.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Made, moment, play, steps, type Step } from './drawn-commands.ts';
import { diffOf, foldAll, type Folded, type Memory } from './oracle.ts';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 60);
const STEPS = Number(process.env['FUZZ_STEPS'] ?? 36);
const ALL = { first: 10_000 };

const folder = mkdtempSync(join(tmpdir(), 'memory-ledger-property-'));
const problems: string[] = [];
let store: Store;
let ledger: Ledger;
let users = 0;

// One ledger for all runs, a user for each: other users' rows are always there, and must never show.
beforeAll(async () => {
  let time = NOW;
  store = await openStoreInProcess({ dataDir: folder, now: () => NOW });
  const log = createLog(
    (line) => problems.push(line),
    () => NOW,
  );
  ledger = await openLedger({ store, log, now: () => (time += 700), cacheBytes: 4 * 1024 * 1024, reader: createDirectDumpReader() });
});
afterAll(async () => {
  await ledger.close();
  rmSync(folder, { recursive: true, force: true });
});

it('gives at every revision what the first events of the log give', { timeout: 20_000 + RUNS * 2_000 }, async () => {
  const seen = { revisions: 0, refused: 0, edited: 0, removed: 0, erased: 0, updated: 0 };
  const moments = fc.array(moment, { minLength: 6, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(steps(STEPS), moments, async (drawn, shares) => {
      const { user, made } = await live(drawn);
      const events = await readEvents(user);
      const texts = await openAll(user, events);
      const folded = foldAll(events);
      const head = events.length;
      const row = await findHead(ledger.db(), user);
      expect([row?.revision ?? 0, row?.quarantined ?? 0]).toEqual([head, 0]);
      for (let revision = 0; revision <= head; revision++) await checkMemory(user, revision, folded, texts);
      await checkIntervals(user, folded, texts);
      for (let at = 0; at + 1 < shares.length; at += 2) {
        const [from, to] = [Math.round(shares[at]! * head), Math.round(shares[at + 1]! * head)];
        const kinds = await checkDiff(user, from, to, folded, texts);
        seen.edited += kinds.filter((kind) => kind === 'EDITED').length;
        seen.removed += kinds.filter((kind) => kind === 'REMOVED').length;
      }
      await checkImportDiffs(user, folded);
      seen.revisions += head;
      seen.refused += made.refused;
      seen.erased += folded.erased.size;
      seen.updated += events.filter((event) => event.type === 'EntryEdited' && event.data.item !== undefined).length;
    }),
    { numRuns: RUNS },
  );
  expect(problems).toEqual([]);
  // That the draws reach what they are meant to reach.
  if (RUNS >= 60) for (const [what, count] of Object.entries(seen)) expect(count, what).toBeGreaterThan(0);
});

async function live(drawn: readonly Step[]): Promise<Readonly<{ user: UserId; made: Made }>> {
  const user = await ledger.userOf('property', `run ${(users += 1)}`);
  const made: Made = { entries: [], imports: [], revision: 0, refused: 0 };
  for (const step of drawn) {
    await play(ledger, user, step, made);
    for (const event of await readEvents(user, made.revision + 1)) made.revision = event.revision;
    const known = (await readEvents(user)).flatMap((event) => (event.type === 'EntryImported' ? [event.data.entryId] : []));
    for (const id of known) if (!made.entries.includes(id)) made.entries.push(id);
  }
  expect(await ledger.waitForRevision(user, made.revision)).toBe(true);
  return { user, made };
}

async function readEvents(user: UserId, from = 1): Promise<SealedEvent[]> {
  const events: SealedEvent[] = [];
  for await (const page of store.events.readStream(user, { from })) events.push(...page.map(toSealedEvent));
  return events;
}

/** The texts of the log under today's keys, by entry and revision of the event; null once the key is destroyed. */
type Texts = (id: EntryId, revision: number) => string | null;

async function openAll(user: UserId, events: readonly SealedEvent[]): Promise<Texts> {
  const texts = new Map<string, string | null>();
  for (const { revision, secrets } of events) {
    for (const [keyId, sealed] of Object.entries(secrets) as [EntryId, Uint8Array][]) {
      const [secret] = await ledger.openTexts(user, [{ keyId, sealed }]);
      texts.set(`${keyId} ${revision}`, secret?.content ?? null);
    }
  }
  return (id, revision) => {
    const text = texts.get(`${id} ${revision}`);
    if (text === undefined) throw new Error('The fold names a text that the log does not have.');
    return text;
  };
}

const textOf = async (user: UserId, { entry_id, text }: VersionRow): Promise<string | null> =>
  text === null ? null : ((await ledger.openTexts(user, [{ keyId: entry_id, sealed: text }]))[0]?.content ?? null);

/** The memory at a revision as it is shown today: id, status, section, text. */
function shown(memory: Memory, { erased }: Folded, texts: Texts) {
  return [...memory].map(([id, { statusThen, section, from }]) => {
    const isErased = erased.has(id);
    return { id, status: isErased ? 'ERASED' : statusThen, section, text: isErased ? null : texts(id, from) };
  });
}

const byId = (a: Readonly<{ id: string }>, b: Readonly<{ id: string }>): number => (a.id < b.id ? -1 : 1);

async function checkMemory(user: UserId, revision: number, folded: Folded, texts: Texts): Promise<void> {
  const db = ledger.db();
  const expected = shown(folded.memories[revision]!, folded, texts).toSorted(byId);
  const read = async (rows: readonly VersionRow[]) =>
    Promise.all(rows.map(async (row) => ({ id: row.entry_id, status: row.status, section: row.section, text: await textOf(user, row) })));
  const { rows } = await listVersions(db, user, revision, { status: ENTRY_STATUSES }, 'SECTION', ALL);
  expect((await read(rows)).toSorted(byId), `revision ${revision}`).toEqual(expected);
  const active = await listActiveVersions(db, user, revision);
  expect((await read(active)).toSorted(byId), `active at ${revision}`).toEqual(expected.filter(({ status }) => status === 'ACTIVE'));
  const places = active.map((row) => [row.section_rank, row.created_revision] as const);
  expect(places).toEqual(places.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]));
  const counts = new Map<string, number>();
  for (const { status, section } of expected) counts.set(`${section} ${status}`, (counts.get(`${section} ${status}`) ?? 0) + 1);
  const counted = await countsBySection(db, user, revision);
  expect(new Map(counted.map(({ section, status, count }) => [`${section} ${status}`, count])), `counts at ${revision}`).toEqual(counts);
}

/** The versions of each entry tile the time since it was made, and the open ones are the present. */
async function checkIntervals(user: UserId, folded: Folded, texts: Texts): Promise<void> {
  const rows = await ledger
    .db()
    .selectFrom('memory_version')
    .selectAll()
    .where('user_id', '=', user)
    .orderBy('entry_id')
    .orderBy('from_revision')
    .execute();
  for (const [index, row] of rows.entries()) {
    const next = rows[index + 1];
    const isLast = next?.entry_id !== row.entry_id;
    const isFirst = rows[index - 1]?.entry_id !== row.entry_id;
    if (isFirst) expect(row.from_revision).toBe(row.created_revision);
    expect(row.to_revision).toBe(isLast ? OPEN : next.from_revision);
    expect(row.to_revision).toBeGreaterThan(row.from_revision);
    const then = folded.memories[row.from_revision]!.get(row.entry_id)!;
    expect([row.from_revision, row.status_then, row.section]).toEqual([then.begun, then.statusThen, then.section]);
  }
  const current = rows.filter((row) => row.to_revision === OPEN).map((row) => ({ id: row.entry_id, status: row.status }));
  const present = shown(folded.memories.at(-1)!, folded, texts).map(({ id, status }) => ({ id, status }));
  expect(current.toSorted(byId)).toEqual(present.toSorted(byId));
}

async function checkDiff(user: UserId, from: number, to: number, folded: Folded, texts: Texts): Promise<readonly string[]> {
  const db = ledger.db();
  const pairs = await listTextPairs(db, user, from, to);
  const except: EntryId[] = [];
  for (const { before, after, entry_id } of pairs) {
    const [a, b] = [await textOf(user, before!), await textOf(user, after!)];
    if (a !== null && a === b) except.push(entry_id);
  }
  const { rows } = await listDiff(db, user, from, to, { except }, ALL);
  // Erased texts are nobody's to compare: two events have one text when they are one event, or say so to who holds the key.
  const sameText = (id: EntryId, a: number, b: number): boolean => a === b || (!folded.erased.has(id) && texts(id, a) === texts(id, b));
  const expected = diffOf(folded.memories[from]!, folded.memories[to]!, sameText);
  expect(new Map(rows.map((row) => [row.entry_id, row.kind])), `diff of ${from} and ${to}`).toEqual(expected);
  expect(await countDiff(db, user, from, to, { except })).toEqual(countsOf([...expected.values()]));
  return [...expected.values()];
}

async function checkImportDiffs(user: UserId, folded: Folded): Promise<void> {
  const db = ledger.db();
  for (const [importId, touched] of folded.touched) {
    const expected = new Map<EntryId, string>();
    for (const [id, { first, last }] of touched) {
      const only = (memory: Memory): Memory => new Map([...memory].filter(([other]) => other === id));
      const kind = diffOf(only(folded.memories[first - 1]!), only(folded.memories[last]!), (_id, a, b) => a === b).get(id);
      if (kind !== undefined) expected.set(id, kind);
    }
    const { rows } = await listImportDiff(db, user, importId, {}, ALL);
    expect(new Map(rows.map((row) => [row.entry_id, row.kind]))).toEqual(expected);
    expect(await countImportDiff(db, user, importId, {})).toEqual(countsOf([...expected.values()]));
  }
}

function countsOf(kinds: readonly string[]) {
  const of = (kind: string): number => kinds.filter((each) => each === kind).length;
  return { added: of('ADDED'), edited: of('EDITED'), removed: of('REMOVED') };
}
