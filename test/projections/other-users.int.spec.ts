/** For every query: bob's rows are there, in numbers, and ada's answers are those of a database that has only ada. */
import type { Kysely } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { EntryId, ImportId, UserId } from '../../src/domain/ids.ts';
import { ENTRY_STATUSES } from '../../src/domain/memory/model.ts';
import { type ActionRow, listActions, listChangesOfAction, loadActions } from '../../src/projections/actions/queries.ts';
import {
  countChangesBetween,
  listChanges,
  listChangesBetween,
  loadChanges,
  loadLastChanges,
} from '../../src/projections/changes/queries.ts';
import { countDiff, countImportDiff, listDiff, listImportDiff, listTextPairs } from '../../src/projections/diff/queries.ts';
import {
  countItems,
  listChangedSince,
  listImports,
  listImportsSince,
  listItems,
  loadImportMarks,
  loadImports,
  loadItems,
} from '../../src/projections/imports/queries.ts';
import {
  countsBySection,
  countVersions,
  listActiveVersions,
  listVersions,
  loadVersionsAt,
  loadVersionsFrom,
  loadVersionsTo,
} from '../../src/projections/memory-versions/queries.ts';
import { findHead, findMomentAt, resolveMoment } from '../../src/projections/moments/queries.ts';
import type { ProjectionTables } from '../../src/projections/tables.ts';
import { play, type Step } from './support/history.ts';
import { createMemoryLog, type MemoryLog, userId } from './support/memory-log.ts';
import { catchUp, openTables } from './support/tables.ts';

const ada = userId('ada');
const bob = userId('bob');
const eve = userId('eve');
const page = { first: 100 };
const OPS: readonly Step['op'][] = [
  'add',
  'import',
  'add',
  'edit',
  'move',
  'exclude',
  'delete',
  'restore',
  'import',
  'finish',
  'addItem',
  'erase',
  'revert',
  'import',
  'add',
  'goBack',
];
const STEPS: readonly Step[] = Array.from({ length: 48 }, (_, index) => ({
  op: OPS[index % OPS.length]!,
  pick: index * 7,
  other: index * 3,
}));

type Known = Readonly<{ revision: number; entries: readonly EntryId[]; imports: readonly ImportId[]; actions: readonly ActionRow[] }>;
type Query = (db: Kysely<ProjectionTables>, user: UserId, ada: Known) => Promise<unknown>;

/** Every exported query; the keys that are asked for are ada's. */
const QUERIES: Readonly<Record<string, Query>> = {
  findHead: (db, user) => findHead(db, user),
  findMomentAt: (db, user, { revision }) => findMomentAt(db, user, revision - 2),
  resolveMoment: (db, user) => resolveMoment(db, user, { at: Number.MAX_SAFE_INTEGER }),
  listVersions: (db, user, { revision }) => listVersions(db, user, revision, { status: ENTRY_STATUSES }, 'SECTION', page),
  countVersions: (db, user, { revision }) => countVersions(db, user, revision, {}),
  countsBySection: (db, user, { revision }) => countsBySection(db, user, revision),
  listActiveVersions: (db, user, { revision }) => listActiveVersions(db, user, revision),
  loadVersionsAt: (db, user, { revision, entries }) => loadVersionsAt(db, user, revision, entries),
  loadVersionsFrom: (db, user, { entries }) =>
    loadVersionsFrom(
      db,
      user,
      each(entries, (entryId, fromRevision) => ({ entryId, fromRevision })),
    ),
  loadVersionsTo: (db, user, { entries }) =>
    loadVersionsTo(
      db,
      user,
      each(entries, (entryId, toRevision) => ({ entryId, toRevision })),
    ),
  listChanges: (db, user) => listChanges(db, user, {}, page),
  listChangesBetween: (db, user, { revision }) => listChangesBetween(db, user, 1, revision, 1000),
  countChangesBetween: (db, user, { revision }) => countChangesBetween(db, user, 1, revision),
  loadChanges: (db, user, { revision }) =>
    loadChanges(
      db,
      user,
      Array.from({ length: revision }, (_, at) => ({ revision: at, index: 0 })),
    ),
  loadLastChanges: (db, user, { revision, entries }) => loadLastChanges(db, user, revision, entries),
  listDiff: (db, user, { revision }) => listDiff(db, user, 3, revision, {}, page),
  countDiff: (db, user, { revision }) => countDiff(db, user, 3, revision, {}),
  listTextPairs: (db, user, { revision }) => listTextPairs(db, user, 3, revision),
  listImportDiff: (db, user, { imports }) => listImportDiff(db, user, imports[0]!, {}, page),
  countImportDiff: (db, user, { imports }) => countImportDiff(db, user, imports[0]!, {}),
  loadImports: (db, user, { imports }) => loadImports(db, user, imports),
  listImports: (db, user) => listImports(db, user, page),
  listImportsSince: (db, user) => listImportsSince(db, user, 0, 20),
  listItems: (db, user, { imports }) => listItems(db, user, imports[0]!, {}, page),
  countItems: (db, user, { imports }) => countItems(db, user, imports[0]!, {}),
  loadItems: (db, user, { imports }) =>
    loadItems(
      db,
      user,
      imports.map((importId) => ({ importId, index: 0 })),
    ),
  loadImportMarks: (db, user, { imports, revision }) =>
    loadImportMarks(
      db,
      user,
      imports.flatMap((importId) => Array.from({ length: revision }, (_, at) => ({ importId, revision: at }))),
    ),
  listChangedSince: (db, user, { imports }) => Promise.all(imports.map((importId) => listChangedSince(db, user, importId, page))),
  loadActions: (db, user, { actions }) =>
    loadActions(
      db,
      user,
      actions.map((action) => action.revision),
    ),
  listActions: (db, user) => listActions(db, user, {}, page),
  listChangesOfAction: (db, user, { actions }) =>
    listChangesOfAction(
      db,
      user,
      actions.find((action) => action.kind === 'IMPORT' && action.changed > 0)!,
      {},
      page,
    ),
};

function each<Key>(entries: readonly EntryId[], keyOf: (entryId: EntryId, revision: number) => Key): Key[] {
  return entries.flatMap((entryId) => Array.from({ length: 80 }, (_, at) => keyOf(entryId, at)));
}

async function projected(...users: readonly UserId[]) {
  const log: MemoryLog = createMemoryLog();
  // The same names give the same entries, imports and actions to both users: only the user tells them apart.
  const states = users.map((user) => play(log, user, 'same', user === ada ? STEPS : STEPS.slice(0, 40)));
  const open = openTables();
  await catchUp(open, log);
  return { open, state: states[0]! };
}

const alone = await projected(ada);
const shared = await projected(ada, bob);
const known: Known = {
  revision: alone.state.revision,
  entries: [...alone.state.entries.keys()],
  imports: [...alone.state.imports.keys()],
  actions: (await listActions(alone.open.db, ada, {}, page)).rows,
};

/** Rows that say nothing about another user: hashes differ with the place in the log. */
const withoutHashes = (answer: unknown): unknown =>
  JSON.parse(JSON.stringify(answer, (key, value: unknown) => (key === 'hash' ? undefined : value)) ?? 'null');
const isEmpty = (answer: unknown): boolean => !/"[A-Za-z0-9_-]{22}"|[1-9]/.test(JSON.stringify(answer) ?? '');

describe.each(Object.entries(QUERIES))('%s', (_name, query) => {
  test("answers with the user's own rows, and those only", async () => {
    const answer = await query(alone.open.db, ada, known);
    expect(isEmpty(answer)).toBe(false);
    expect(withoutHashes(await query(shared.open.db, ada, known))).toEqual(withoutHashes(answer));
    expect(isEmpty(await query(shared.open.db, eve, { ...known, revision: 0 }))).toBe(true);
  });
});
