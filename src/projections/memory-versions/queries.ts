/**
 * Entries as they are and as they were. Every read names a revision, the head for the present, and sees exactly that: what is applied
 * while a request runs does not show in it. Rows carry ciphertext; erased entries are ERASED without text at every revision.
 */
import { type Kysely, sql } from 'kysely';
import type { EntryId, ImportId, UserId } from '../../domain/ids.ts';
import type { EntryStatus, Origin, Section } from '../../domain/memory/model.ts';
import { anyOf, columnsOf, equals, every, type Fragment, inOrder, keyTable, readPage, type Sort } from '../fragments.ts';
import { findHead } from '../moments/queries.ts';
import type { Page, PageKey, PageOf } from '../page.ts';
import type { MemoryVersionTable, ProjectionTables } from '../tables.ts';

type Db = Kysely<ProjectionTables>;

/** A version as it is shown. Its change is (from_revision, change_index); see loadChanges. */
export type VersionRow = Pick<MemoryVersionTable, (typeof VERSION_COLUMNS)[number]>;

/** The columns of VersionRow. */
export const VERSION_COLUMNS = [
  'entry_id',
  'from_revision',
  'to_revision',
  'change_index',
  'status',
  'section',
  'section_rank',
  'origin',
  'created_revision',
  'created_at',
  'changed_at',
  'import_id',
  'item_index',
  'saved_value',
  'saved_precision',
  'instruction',
  'text',
  'saved_text',
] as const satisfies readonly (keyof MemoryVersionTable)[];

const COLUMNS = columnsOf('v', VERSION_COLUMNS);

/** The orders of a list of entries; ties are broken by `created_revision`. SAVED_* put undated entries last. */
export type EntryOrder = 'SECTION' | 'NEWEST' | 'OLDEST' | 'LAST_CHANGED' | 'SAVED_NEWEST' | 'SAVED_OLDEST';

/** Absent or empty fields take all, except `status`: then ACTIVE and EXCLUDED. `entryIds: []` takes none. */
export type VersionFilter = Readonly<{
  status?: readonly EntryStatus[] | null | undefined;
  section?: readonly Section[] | null | undefined;
  origin?: readonly Origin[] | null | undefined;
  importId?: ImportId | null | undefined;
  entryIds?: readonly EntryId[] | null | undefined;
}>;

/** How many entries of a status a section has; sections and statuses without any are left out. */
export type SectionCountRow = Readonly<{ section: Section; status: EntryStatus; count: number }>;

/**
 * Lists the entries at a revision in [0, head], a page of them. Past the head answers as the head does; 0 gives an empty page.
 * Keys: SECTION [section_rank, created_revision], NEWEST and OLDEST [created_revision], LAST_CHANGED [from_revision, created_revision],
 * SAVED_* [saved_value, created_revision].
 */
export async function listVersions(
  db: Db,
  user: UserId,
  revision: number,
  filter: VersionFilter,
  orderBy: EntryOrder,
  page: Page,
): Promise<PageOf<VersionRow>> {
  const standing = await standingAt(db, user, revision);
  const filtered = matching(filter);
  return readPage<VersionRow>(SORTS[orderBy], page, KEYS[orderBy], async (where, order, limit) => {
    const query = sql<VersionRow>`
      select ${COLUMNS} from (${standing}) as k cross join memory_version as v
      where ${versionOfPlace(user)} and ${every(filtered, where)}
      order by ${order} limit ${limit}`;
    return (await query.execute(db)).rows;
  });
}

/** Counts what listVersions lists. */
export async function countVersions(db: Db, user: UserId, revision: number, filter: VersionFilter): Promise<number> {
  const standing = await standingAt(db, user, revision);
  const { rows } = await sql<{ count: number | string }>`
    select count(*) as count from (${standing}) as k cross join memory_version as v
    where ${versionOfPlace(user)} and ${matching(filter)}`.execute(db);
  return Number(rows[0]?.count ?? 0);
}

/** Counts the entries at a revision by section and status, deleted and erased ones too; in no order. */
export async function countsBySection(db: Db, user: UserId, revision: number): Promise<readonly SectionCountRow[]> {
  const standing = await standingAt(db, user, revision);
  const { rows } = await sql<Omit<SectionCountRow, 'count'> & { count: number | string }>`
    select v.section, v.status, count(*) as count from (${standing}) as k cross join memory_version as v
    where ${versionOfPlace(user)}
    group by v.section, v.status`.execute(db);
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

/** Lists all that Claude sees at a revision, by section, oldest first: what the memory's text is rendered from. */
export async function listActiveVersions(db: Db, user: UserId, revision: number): Promise<readonly VersionRow[]> {
  const standing = await standingAt(db, user, revision);
  const { rows } = await sql<VersionRow>`
    select ${COLUMNS} from (${standing}) as k cross join memory_version as v
    where ${versionOfPlace(user)} and v.status = 'ACTIVE'
    order by v.section_rank, v.created_revision`.execute(db);
  return rows;
}

/** Loads entries as they were at a revision, in the order asked for; undefined for one that did not exist then. */
export async function loadVersionsAt(
  db: Db,
  user: UserId,
  revision: number,
  entryIds: readonly EntryId[],
): Promise<readonly (VersionRow | undefined)[]> {
  if (entryIds.length === 0) return [];
  const { rows } = await sql<VersionRow>`
    with k (entry_id) as (${keyTable(entryIds.map((id) => [id]))})
    select ${COLUMNS} from k cross join memory_version as v
    where v.user_id = ${user} and v.entry_id = k.entry_id and v.from_revision = ${lastBegun(user, sql`<= ${revision}`)}`.execute(db);
  return inOrder(entryIds, rows, String, (row) => row.entry_id);
}

/** Loads the versions that begin at a revision, in the order asked for: what a change made (`Change.after`). */
export async function loadVersionsFrom(
  db: Db,
  user: UserId,
  keys: readonly Readonly<{ entryId: EntryId; fromRevision: number }>[],
): Promise<readonly (VersionRow | undefined)[]> {
  if (keys.length === 0) return [];
  const { rows } = await sql<VersionRow>`
    with k (entry_id, from_revision) as (${keyTable(keys.map((key) => [key.entryId, key.fromRevision]))})
    select ${COLUMNS} from k cross join memory_version as v where ${versionOfKey(user)}`.execute(db);
  return inOrder(
    keys,
    rows,
    (key) => `${key.entryId} ${key.fromRevision}`,
    (row) => `${row.entry_id} ${row.from_revision}`,
  );
}

/** Loads the versions that end at a revision, in the order asked for: what a change found (`Change.before`); undefined for a new entry. */
export async function loadVersionsTo(
  db: Db,
  user: UserId,
  keys: readonly Readonly<{ entryId: EntryId; toRevision: number }>[],
): Promise<readonly (VersionRow | undefined)[]> {
  if (keys.length === 0) return [];
  const { rows } = await sql<VersionRow>`
    with k (entry_id, to_revision) as (${keyTable(keys.map((key) => [key.entryId, key.toRevision]))})
    select ${COLUMNS} from k cross join memory_version as v
    where v.user_id = ${user} and v.entry_id = k.entry_id and v.to_revision = k.to_revision
      and v.from_revision = ${lastBegun(user, sql`< k.to_revision`)}`.execute(db);
  return inOrder(
    keys,
    rows,
    (key) => `${key.entryId} ${key.toRevision}`,
    (row) => `${row.entry_id} ${row.to_revision}`,
  );
}

/**
 * The intervals that hold a revision, by primary key: in the newer half of the history those that end after it, from an index alone, in the
 * older half those that began before it. A plus keeps a column from being what the index is entered by.
 */
async function standingAt(db: Db, user: UserId, revision: number): Promise<Fragment> {
  const head = (await findHead(db, user))?.revision ?? 0;
  const newer = revision * 2 >= head;
  return newer
    ? sql`select from_revision, change_index from memory_version
        where user_id = ${user} and to_revision > ${revision} and +from_revision <= ${revision}`
    : sql`select from_revision, change_index from memory_version
        where user_id = ${user} and from_revision <= ${revision} and +to_revision > ${revision}`;
}

function versionOfPlace(user: UserId): Fragment {
  return sql`v.user_id = ${user} and v.from_revision = k.from_revision and v.change_index = k.change_index`;
}

function versionOfKey(user: UserId): Fragment {
  return sql`v.user_id = ${user} and v.entry_id = k.entry_id and v.from_revision = k.from_revision`;
}

/** When the last version of k's entry began that began as said: one index seek, however many versions it has. */
function lastBegun(user: UserId, when: Fragment): Fragment {
  return sql`(select max(w.from_revision) from memory_version as w
    where w.user_id = ${user} and w.entry_id = k.entry_id and w.from_revision ${when})`;
}

function matching(filter: VersionFilter): Fragment {
  const { entryIds } = filter;
  return every(
    anyOf('v.status', filter.status) ?? sql`v.status in ('ACTIVE', 'EXCLUDED')`,
    anyOf('v.section', filter.section),
    anyOf('v.origin', filter.origin),
    equals('v.import_id', filter.importId),
    entryIds?.length === 0 ? sql`1 = 0` : anyOf('v.entry_id', entryIds),
  );
}

const CREATED = 'v.created_revision';
const SORTS: Readonly<Record<EntryOrder, Sort>> = {
  SECTION: { by: ['v.section_rank', CREATED], descending: false },
  NEWEST: { by: [CREATED], descending: true },
  OLDEST: { by: [CREATED], descending: false },
  LAST_CHANGED: { by: ['v.from_revision', CREATED], descending: true },
  SAVED_NEWEST: { by: ["coalesce(v.saved_value, '')", CREATED], descending: true },
  // No date is written with a letter first, so undated entries come last.
  SAVED_OLDEST: { by: ["coalesce(v.saved_value, 'undated')", CREATED], descending: false },
};
const KEYS: Readonly<Record<EntryOrder, (row: VersionRow) => PageKey>> = {
  SECTION: (row) => [row.section_rank, row.created_revision],
  NEWEST: (row) => [row.created_revision],
  OLDEST: (row) => [row.created_revision],
  LAST_CHANGED: (row) => [row.from_revision, row.created_revision],
  SAVED_NEWEST: (row) => [row.saved_value ?? '', row.created_revision],
  SAVED_OLDEST: (row) => [row.saved_value ?? 'undated', row.created_revision],
};
