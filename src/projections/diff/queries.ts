/**
 * Two moments of Claude's view compared, entry by entry, and what one import changed. Compares statuses as they were at the time, so that
 * an erase shows as REMOVED, and texts by the event that sealed them: an entry edited there and back again has two ciphertexts of one text,
 * which only who holds the keys can see are equal. `listTextPairs` gives these; pass the equal ones as `except`.
 */
import { type Kysely, sql } from 'kysely';
import type { DiffKind } from '../../domain/diff.ts';
import type { EntryId, ImportId, UserId } from '../../domain/ids.ts';
import type { Section } from '../../domain/memory/model.ts';
import { anyOf, every, type Fragment, readPage, type Sort } from '../fragments.ts';
import { changesOfImport } from '../imports/queries.ts';
import { loadVersionsFrom, type VersionRow } from '../memory-versions/queries.ts';
import type { Page, PageOf } from '../page.ts';
import type { ProjectionTables } from '../tables.ts';

type Db = Kysely<ProjectionTables>;

/** `before` and `after`: the entry at the two moments, in Claude's view or not; null when it did not exist. */
export type DiffRow = Readonly<{ kind: DiffKind; entry_id: EntryId; before: VersionRow | null; after: VersionRow | null }>;

/** Absent or empty fields take all. `sections`: that of the side Claude sees, `after` first. `except`: entries whose texts are equal after all. */
export type DiffFilter = Readonly<{
  kinds?: readonly DiffKind[] | null | undefined;
  sections?: readonly Section[] | null | undefined;
  except?: readonly EntryId[] | null | undefined;
}>;

export type DiffCounts = Readonly<{ added: number; edited: number; removed: number }>;

/** Lists what differs between two revisions in [0, head], `to` before `from` or not; by section, then oldest first. Keys: [section_rank, created_revision]. */
export async function listDiff(db: Db, user: UserId, from: number, to: number, filter: DiffFilter, page: Page): Promise<PageOf<DiffRow>> {
  return listPairs(db, user, touchedBetween(user, from, to), filter, page);
}

/** Counts what listDiff lists, by kind; the sum is the length of the list. */
export async function countDiff(db: Db, user: UserId, from: number, to: number, filter: DiffFilter): Promise<DiffCounts> {
  return countPairs(db, user, touchedBetween(user, from, to), filter);
}

/** Lists the EDITED entries of listDiff that stayed in their section: edited only if their texts differ. In no order. */
export async function listTextPairs(db: Db, user: UserId, from: number, to: number): Promise<readonly DiffRow[]> {
  const { rows } = await sql<PairRow>`
    ${pairs(user, touchedBetween(user, from, to))} select * from pair as p
    where p.kind = 'EDITED' and p.same_section = 1`.execute(db);
  return withVersions(db, user, rows);
}

/**
 * Lists what an import changed in Claude's view, from the changes of its own processing only: before the first and after the last of them,
 * whatever happened in between or since. Order and keys as listDiff.
 */
export async function listImportDiff(db: Db, user: UserId, importId: ImportId, filter: DiffFilter, page: Page): Promise<PageOf<DiffRow>> {
  return listPairs(db, user, touchedByImport(user, importId), filter, page);
}

/** Counts what listImportDiff lists, by kind. */
export async function countImportDiff(db: Db, user: UserId, importId: ImportId, filter: DiffFilter): Promise<DiffCounts> {
  return countPairs(db, user, touchedByImport(user, importId), filter);
}

/** An entry with where its two versions begin. */
type PairRow = Readonly<{
  entry_id: EntryId;
  kind: DiffKind;
  section_rank: number;
  created_revision: number;
  before_from: number | null;
  after_from: number | null;
}>;

const ORDER: Sort = { by: ['p.section_rank', 'p.created_revision'], descending: false };

/** The entries that may differ, with the revisions to compare them at. */
function touchedBetween(user: UserId, from: number, to: number): Fragment {
  return sql`select distinct entry_id, cast(${from} as bigint) as before_at, cast(${to} as bigint) as after_at from memory_version
    where user_id = ${user} and from_revision > ${Math.min(from, to)} and from_revision <= ${Math.max(from, to)}`;
}

/** What the import's own processing changed. */
function touchedByImport(user: UserId, importId: ImportId): Fragment {
  return sql`select entry_id, min(revision) - 1 as before_at, max(revision) as after_at from change
    where ${changesOfImport(user, importId)} group by entry_id`;
}

/** The rule of domain/diff.ts, as SQL. */
function pairs(user: UserId, touched: Fragment): Fragment {
  const versionAt = (revision: Fragment) => sql`(
    select max(w.from_revision) from memory_version as w
    where w.user_id = ${user} and w.entry_id = t.entry_id and w.from_revision <= ${revision})`;
  return sql`with touched as (${touched}), pair as (
    select t.entry_id, b.from_revision as before_from, a.from_revision as after_from,
      case
        when b.status_then = 'ACTIVE' and a.status_then = 'ACTIVE' then
          case when b.section <> a.section or b.content_revision <> a.content_revision then 'EDITED' end
        when b.status_then = 'ACTIVE' then 'REMOVED'
        when a.status_then = 'ACTIVE' then 'ADDED'
      end as kind,
      case when b.section = a.section then 1 else 0 end as same_section,
      case when a.status_then = 'ACTIVE' then a.section else b.section end as section,
      case when a.status_then = 'ACTIVE' then a.section_rank else b.section_rank end as section_rank,
      coalesce(b.created_revision, a.created_revision) as created_revision
    from touched as t
    left join memory_version as b
      on b.user_id = ${user} and b.entry_id = t.entry_id and b.from_revision = ${versionAt(sql`t.before_at`)}
    left join memory_version as a
      on a.user_id = ${user} and a.entry_id = t.entry_id and a.from_revision = ${versionAt(sql`t.after_at`)}
  )`;
}

function matching(filter: DiffFilter): Fragment {
  const { except } = filter;
  return every(
    sql`p.kind is not null`,
    anyOf('p.kind', filter.kinds),
    anyOf('p.section', filter.sections),
    except && except.length > 0 ? sql`not (p.kind = 'EDITED' and p.same_section = 1 and p.entry_id in (${sql.join(except)}))` : undefined,
  );
}

async function listPairs(db: Db, user: UserId, touched: Fragment, filter: DiffFilter, page: Page): Promise<PageOf<DiffRow>> {
  const keyOf = (row: PairRow) => [row.section_rank, row.created_revision];
  const found = await readPage<PairRow>(ORDER, page, keyOf, async (where, order, limit) => {
    const query = sql<PairRow>`
      ${pairs(user, touched)} select * from pair as p where ${every(matching(filter), where)} order by ${order} limit ${limit}`;
    return (await query.execute(db)).rows;
  });
  return { ...found, rows: await withVersions(db, user, found.rows) };
}

async function countPairs(db: Db, user: UserId, touched: Fragment, filter: DiffFilter): Promise<DiffCounts> {
  const { rows } = await sql<{ kind: DiffKind; count: number | string }>`
    ${pairs(user, touched)} select p.kind, count(*) as count from pair as p where ${matching(filter)} group by p.kind`.execute(db);
  const of = (kind: DiffKind): number => Number(rows.find((row) => row.kind === kind)?.count ?? 0);
  return { added: of('ADDED'), edited: of('EDITED'), removed: of('REMOVED') };
}

async function withVersions(db: Db, user: UserId, rows: readonly PairRow[]): Promise<readonly DiffRow[]> {
  const load = (side: 'before_from' | 'after_from') =>
    loadVersionsFrom(
      db,
      user,
      rows.map((row) => ({ entryId: row.entry_id, fromRevision: row[side] ?? 0 })),
    );
  const [before, after] = [await load('before_from'), await load('after_from')];
  return rows.map(({ kind, entry_id }, index) => ({
    kind,
    entry_id,
    before: before[index] ?? null,
    after: after[index] ?? null,
  }));
}
