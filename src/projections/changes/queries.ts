/**
 * What happened to entries. A change is named by (revision, change_index); the versions before and after it are those that end and begin
 * at its revision (loadVersionsTo, loadVersionsFrom).
 */
import type { Kysely } from 'kysely';
import type { ActionId, EntryId, ImportId, UserId } from '../../domain/ids.ts';
import type { ActorKind, ChangeKind, Section } from '../../domain/memory/model.ts';
import type { Page, PageOf } from '../page.ts';
import type { ChangeTable, ProjectionTables } from '../tables.ts';

type Db = Kysely<ProjectionTables>;

/** `note` stands under the entry's key and may be the whole Secret of its event; null: look in the action. */
export type ChangeRow = Omit<ChangeTable, 'user_id'>;

/** Absent or empty fields take all. After `afterRevision`, up to and including `toRevision`. */
export type ChangeFilter = Readonly<{
  kinds?: readonly ChangeKind[] | null | undefined;
  entryId?: EntryId | null | undefined;
  importId?: ImportId | null | undefined;
  actionId?: ActionId | null | undefined;
  actors?: readonly ActorKind[] | null | undefined;
  sections?: readonly Section[] | null | undefined;
  afterRevision?: number | null | undefined;
  toRevision?: number | null | undefined;
}>;

/** Names a change. */
export type ChangeRef = Readonly<{ revision: number; index: number }>;

/** Lists changes newest first, a page of them. Keys: [revision, change_index]. */
export async function listChanges(db: Db, user: UserId, filter: ChangeFilter, page: Page): Promise<PageOf<ChangeRow>> {
  throw new Error('to follow');
}

/** Lists the first `limit` changes after one revision, up to and including another, in the order they happened. */
export async function listChangesBetween(
  db: Db,
  user: UserId,
  afterRevision: number,
  toRevision: number,
  limit: number,
): Promise<readonly ChangeRow[]> {
  throw new Error('to follow');
}

/** Counts the changes after one revision, up to and including another. */
export async function countChangesBetween(db: Db, user: UserId, afterRevision: number, toRevision: number): Promise<number> {
  throw new Error('to follow');
}

/** Loads changes in the order asked for; undefined where there is none. */
export async function loadChanges(db: Db, user: UserId, refs: readonly ChangeRef[]): Promise<readonly (ChangeRow | undefined)[]> {
  throw new Error('to follow');
}

/** Loads the last change at or before a revision of each entry, in the order asked for. (A version names its own: see VersionRow.) */
export async function loadLastChanges(
  db: Db,
  user: UserId,
  revision: number,
  entryIds: readonly EntryId[],
): Promise<readonly (ChangeRow | undefined)[]> {
  throw new Error('to follow');
}
