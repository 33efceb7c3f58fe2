/**
 * What was done: one row for each mutation that changed something and each import.
 */
import { type Kysely, sql } from 'kysely';
import type { ActionId, ImportId, UserId } from '../../domain/ids.ts';
import type { ActionKind, ActorKind, ChangeKind } from '../../domain/memory/model.ts';
import { type ChangeRow, listChanges } from '../changes/queries.ts';
import { COLUMNS } from '../columns.ts';
import { anyOf, columnsOf, equals, every, inOrder, readPage, type Sort } from '../fragments.ts';
import type { Page, PageOf } from '../page.ts';
import type { ActionTable, ProjectionTables } from '../tables.ts';

type Db = Kysely<ProjectionTables>;

export type ActionRow = Omit<ActionTable, 'user_id'>;

/** Absent or empty fields take all. Takes an action with an event after `afterRevision`, up to and including `toRevision`. */
export type ActionFilter = Readonly<{
  kinds?: readonly ActionKind[] | null | undefined;
  actors?: readonly ActorKind[] | null | undefined;
  importId?: ImportId | null | undefined;
  afterRevision?: number | null | undefined;
  toRevision?: number | null | undefined;
}>;

/** Loads actions in the order asked for; undefined where there is none. */
export async function loadActions(db: Db, user: UserId, ids: readonly ActionId[]): Promise<readonly (ActionRow | undefined)[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<ActionRow>`
    select ${ACTION} from action as a where a.user_id = ${user} and ${anyOf('a.action_id', ids)!}`.execute(db);
  return inOrder(ids, rows, String, (row) => row.action_id);
}

/** Lists actions newest first by when they began, a page of them. Keys: [from_revision]. */
export async function listActions(db: Db, user: UserId, filter: ActionFilter, page: Page): Promise<PageOf<ActionRow>> {
  const { afterRevision, toRevision } = filter;
  const filtered = every(
    sql`a.user_id = ${user}`,
    anyOf('a.kind', filter.kinds),
    anyOf('a.actor', filter.actors),
    equals('a.import_id', filter.importId),
    typeof afterRevision === 'number' ? sql`a.to_revision > ${afterRevision}` : undefined,
    typeof toRevision === 'number' ? sql`a.from_revision < ${toRevision}` : undefined,
  );
  return readPage<ActionRow>(
    NEWEST,
    page,
    (row) => [row.from_revision],
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
  actionId: ActionId,
  filter: Readonly<{ kinds?: readonly ChangeKind[] | null | undefined }>,
  page: Page,
): Promise<PageOf<ChangeRow>> {
  return listChanges(db, user, { actionId, kinds: filter.kinds }, page);
}

const NEWEST: Sort = { by: ['a.from_revision'], descending: true };

/** The note of an action that began with a text is that text, which stands once, in the version of its first event. */
const ACTION = sql`${columnsOf(
  'a',
  COLUMNS.action.slice(1).filter((column) => column !== 'note'),
)}, coalesce(a.note, (
  select v.text from memory_version as v
  where v.user_id = a.user_id and v.entry_id = a.note_key and v.from_revision = a.from_revision + 1
    and v.content_revision = v.from_revision)) as note`;
