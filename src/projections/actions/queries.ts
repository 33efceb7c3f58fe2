/**
 * What was done: one row for each mutation that changed something and each import.
 */
import { type Kysely, sql } from 'kysely';
import type { ImportId, UserId } from '../../domain/ids.ts';
import type { ActionKind, ActorKind, ChangeKind } from '../../domain/memory/model.ts';
import { type ChangeRow, listChanges } from '../changes/queries.ts';
import { COLUMNS } from '../columns.ts';
import { anyOf, columnsOf, equals, every, inOrder, readPage, type Sort } from '../fragments.ts';
import type { Page, PageOf } from '../page.ts';
import type { ActionView, ProjectionTables } from '../tables.ts';

type Db = Kysely<ProjectionTables>;

/** Named by `revision`, that of its first event. */
export type ActionRow = Omit<ActionView, 'user_id'>;

/** Absent or empty fields take all. Takes an action with an event after `afterRevision`, up to and including `toRevision`. */
export type ActionFilter = Readonly<{
  kinds?: readonly ActionKind[] | null | undefined;
  actors?: readonly ActorKind[] | null | undefined;
  importId?: ImportId | null | undefined;
  afterRevision?: number | null | undefined;
  toRevision?: number | null | undefined;
}>;

/** Loads actions by the revision of their first event, in the order asked for; undefined where there is none. */
export async function loadActions(db: Db, user: UserId, revisions: readonly number[]): Promise<readonly (ActionRow | undefined)[]> {
  if (revisions.length === 0) return [];
  const { rows } = await sql<ActionRow>`
    select ${ACTION} from action as a where a.user_id = ${user} and a.revision in (${sql.join(revisions)})`.execute(db);
  return inOrder(revisions, rows, String, (row) => String(row.revision));
}

/** Lists actions newest first by when they began, a page of them. Keys: [revision]. */
export async function listActions(db: Db, user: UserId, filter: ActionFilter, page: Page): Promise<PageOf<ActionRow>> {
  const { afterRevision, toRevision } = filter;
  const filtered = every(
    sql`a.user_id = ${user}`,
    anyOf('a.kind', filter.kinds),
    anyOf('a.actor', filter.actors),
    equals('a.import_id', filter.importId),
    typeof afterRevision === 'number' ? sql`a.to_revision > ${afterRevision}` : undefined,
    typeof toRevision === 'number' ? sql`a.revision <= ${toRevision}` : undefined,
  );
  return readPage<ActionRow>(
    NEWEST,
    page,
    (row) => [row.revision],
    async (where, order, limit) => {
      const query = sql<ActionRow>`select ${ACTION} from action as a where ${every(filtered, where)} order by ${order} limit ${limit}`;
      return (await query.execute(db)).rows;
    },
  );
}

/** Lists the changes of an action newest first, a page of them. Keys: [revision, change_index]. */
export async function listChangesOfAction(
  db: Db,
  user: UserId,
  action: ActionRow,
  filter: Readonly<{ kinds?: readonly ChangeKind[] | null | undefined }>,
  page: Page,
): Promise<PageOf<ChangeRow>> {
  return listChanges(db, user, { action, kinds: filter.kinds }, page);
}

const NEWEST: Sort = { by: ['a.revision'], descending: true };

const ACTION = columnsOf('a', COLUMNS.action.slice(1));
