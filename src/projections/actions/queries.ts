/**
 * What was done: one row for each mutation that changed something and each import.
 */
import type { Kysely } from 'kysely';
import type { ActionId, ImportId, UserId } from '../../domain/ids.ts';
import type { ActionKind, ActorKind, ChangeKind } from '../../domain/memory/model.ts';
import type { ChangeRow } from '../changes/queries.ts';
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
  throw new Error('to follow');
}

/** Lists actions newest first by when they began, a page of them. Keys: [from_revision]. */
export async function listActions(db: Db, user: UserId, filter: ActionFilter, page: Page): Promise<PageOf<ActionRow>> {
  throw new Error('to follow');
}

/** Lists the changes of an action newest first, a page of them. Keys: [revision, change_index]. */
export async function listChangesOfAction(
  db: Db,
  user: UserId,
  actionId: ActionId,
  filter: Readonly<{ kinds?: readonly ChangeKind[] | null | undefined }>,
  page: Page,
): Promise<PageOf<ChangeRow>> {
  throw new Error('to follow');
}
