/**
 * What happened to entries. A change is named by (revision, change_index); the versions before and after it are those that end and begin
 * at its revision (loadVersionsTo, loadVersionsFrom).
 */
import { type Kysely, sql } from 'kysely';
import type { EntryId, ImportId, UserId } from '../../domain/ids.ts';
import type { ActorKind, ChangeKind, Section } from '../../domain/memory/model.ts';
import { COLUMNS } from '../columns.ts';
import { anyOf, columnsOf, equals, every, type Fragment, inOrder, keyTable, readPage, type Sort } from '../fragments.ts';
import type { Page, PageOf } from '../page.ts';
import type { ActionView, ChangeView, ProjectionTables } from '../tables.ts';

type Db = Kysely<ProjectionTables>;

/** `note` stands under the entry's key and may be the whole Secret of its event; null: look in the action. */
export type ChangeRow = Omit<ChangeView, 'user_id'>;

/** Absent or empty fields take all. After `afterRevision`, up to and including `toRevision`. */
export type ChangeFilter = Readonly<{
  kinds?: readonly ChangeKind[] | null | undefined;
  entryId?: EntryId | null | undefined;
  importId?: ImportId | null | undefined;
  action?: Pick<ActionView, 'revision' | 'to_revision'> | null | undefined;
  actors?: readonly ActorKind[] | null | undefined;
  sections?: readonly Section[] | null | undefined;
  afterRevision?: number | null | undefined;
  toRevision?: number | null | undefined;
}>;

/** Names a change. */
export type ChangeRef = Readonly<{ revision: number; index: number }>;

/** Lists changes newest first, a page of them. Keys: [revision, change_index]. */
export async function listChanges(db: Db, user: UserId, filter: ChangeFilter, page: Page): Promise<PageOf<ChangeRow>> {
  const filtered = matching(user, filter);
  return readPage<ChangeRow>(NEWEST, page, keyOf, async (where, order, limit) => {
    const query = sql<ChangeRow>`select ${CHANGE} from change as c where ${every(filtered, where)} order by ${order} limit ${limit}`;
    return (await query.execute(db)).rows;
  });
}

/** Lists the first `limit` changes after one revision, up to and including another, in the order they happened. */
export async function listChangesBetween(
  db: Db,
  user: UserId,
  afterRevision: number,
  toRevision: number,
  limit: number,
): Promise<readonly ChangeRow[]> {
  const { rows } = await sql<ChangeRow>`
    select ${CHANGE} from change as c where ${matching(user, { afterRevision, toRevision })}
    order by c.revision, c.change_index limit ${limit}`.execute(db);
  return rows;
}

/** Counts the changes after one revision, up to and including another. */
export async function countChangesBetween(db: Db, user: UserId, afterRevision: number, toRevision: number): Promise<number> {
  const { rows } = await sql<{ count: number | string }>`
    select count(*) as count from change as c where ${matching(user, { afterRevision, toRevision })}`.execute(db);
  return Number(rows[0]?.count ?? 0);
}

/** Loads changes in the order asked for; undefined where there is none. */
export async function loadChanges(db: Db, user: UserId, refs: readonly ChangeRef[]): Promise<readonly (ChangeRow | undefined)[]> {
  if (refs.length === 0) return [];
  const { rows } = await sql<ChangeRow>`
    with k (revision, change_index) as (${keyTable(refs.map((ref) => [ref.revision, ref.index]))})
    select ${CHANGE} from k cross join change as c
    where c.user_id = ${user} and c.revision = k.revision and c.change_index = k.change_index`.execute(db);
  return inOrder(
    refs,
    rows,
    (ref) => `${ref.revision} ${ref.index}`,
    (row) => `${row.revision} ${row.change_index}`,
  );
}

/** Loads the last change at or before a revision of each entry, in the order asked for. (A version names its own: see VersionRow.) */
export async function loadLastChanges(
  db: Db,
  user: UserId,
  revision: number,
  entryIds: readonly EntryId[],
): Promise<readonly (ChangeRow | undefined)[]> {
  if (entryIds.length === 0) return [];
  const { rows } = await sql<ChangeRow>`
    with k (entry_id) as (${keyTable(entryIds.map((id) => [id]))})
    select ${CHANGE} from k cross join change as c
    where c.user_id = ${user} and c.entry_id = k.entry_id and c.revision = (
      select max(w.from_revision) from memory_version as w
      where w.user_id = ${user} and w.entry_id = k.entry_id and w.from_revision <= ${revision})`.execute(db);
  return inOrder(entryIds, rows, String, (row) => row.entry_id);
}

const NEWEST: Sort = { by: ['c.revision', 'c.change_index'], descending: true };
const keyOf = (row: ChangeRow) => [row.revision, row.change_index];

const CHANGE = columnsOf('c', COLUMNS.change.slice(1));

/** The revisions of an action bound its changes; others may stand in between. */
function ofAction({ revision, to_revision }: Pick<ActionView, 'revision' | 'to_revision'>): Fragment {
  return sql`c.action_revision = ${revision} and c.revision >= ${revision} and c.revision <= ${to_revision}`;
}

function matching(user: UserId, filter: ChangeFilter): Fragment {
  const { afterRevision, toRevision } = filter;
  return every(
    sql`c.user_id = ${user}`,
    equals('c.entry_id', filter.entryId),
    equals('c.import_id', filter.importId),
    filter.action == null ? undefined : ofAction(filter.action),
    anyOf('c.kind', filter.kinds),
    anyOf('c.actor', filter.actors),
    anyOf('c.section', filter.sections),
    typeof afterRevision === 'number' ? sql`c.revision > ${afterRevision}` : undefined,
    typeof toRevision === 'number' ? sql`c.revision <= ${toRevision}` : undefined,
  );
}
