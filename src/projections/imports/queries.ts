/**
 * Imports, their items, and what became of them since.
 */
import type { Kysely } from 'kysely';
import type { ImportId, UserId } from '../../domain/ids.ts';
import type { ItemOutcome } from '../../domain/memory/model.ts';
import type { VersionRow } from '../memory-versions/queries.ts';
import type { Page, PageOf } from '../page.ts';
import type { ImportItemTable, ImportTable, ProjectionTables } from '../tables.ts';

type Db = Kysely<ProjectionTables>;

export type ImportRow = Omit<ImportTable, 'user_id'>;

/**
 * `text` (under `text_key`) has the item's content, raw date and file. `version_text` is the sealed text of the version that the item made,
 * under the key of `entry_id`: look there for what `text` lacks. Both null: nothing was stored, or it was destroyed. Categories and files of
 * items without a text are in the mark at (import_id, revision): see loadImportMarks. Its change is (revision, 0) where `changed` is 1.
 */
export type ItemRow = Omit<ImportItemTable, 'user_id'> & Readonly<{ version_text: Uint8Array | null }>;

/** Absent or empty takes all. */
export type ItemFilter = Readonly<{ outcomes?: readonly ItemOutcome[] | null | undefined }>;

/** Names an item. */
export type ItemKey = Readonly<{ importId: ImportId; index: number }>;

/** Loads imports in the order asked for; undefined where there is none. */
export async function loadImports(db: Db, user: UserId, ids: readonly ImportId[]): Promise<readonly (ImportRow | undefined)[]> {
  throw new Error('to follow');
}

/** Lists imports newest first, a page of them. Keys: [from_revision]. */
export async function listImports(db: Db, user: UserId, page: Page): Promise<PageOf<ImportRow>> {
  throw new Error('to follow');
}

/** Lists the imports that started, moved on, ended or were reverted after a revision, the latest first, at most `limit`. */
export async function listImportsSince(db: Db, user: UserId, afterRevision: number, limit: number): Promise<readonly ImportRow[]> {
  throw new Error('to follow');
}

/** Lists the settled items of an import in the order of the dump, a page of them. Keys: [item_index]. */
export async function listItems(db: Db, user: UserId, importId: ImportId, filter: ItemFilter, page: Page): Promise<PageOf<ItemRow>> {
  throw new Error('to follow');
}

/** Counts what listItems lists. */
export async function countItems(db: Db, user: UserId, importId: ImportId, filter: ItemFilter): Promise<number> {
  throw new Error('to follow');
}

/** Loads items in the order asked for; undefined for one that is not there or not settled yet. */
export async function loadItems(db: Db, user: UserId, keys: readonly ItemKey[]): Promise<readonly (ItemRow | undefined)[]> {
  throw new Error('to follow');
}

/**
 * Loads the sealed marks of an import's events by revision, in the order asked for. `notItems` is at the import's `from_revision + 1`,
 * categories and files of a settled item at the item's `revision`.
 */
export async function loadImportMarks(
  db: Db,
  user: UserId,
  keys: readonly Readonly<{ importId: ImportId; revision: number }>[],
): Promise<readonly (Uint8Array | undefined)[]> {
  throw new Error('to follow');
}

/**
 * Lists the live entries, as they are now, that the import added or changed and that a revert leaves (or left) alone: text or section
 * changed after the import's own last change of it, or another import carried it too. In Claude's order; keys: [section_rank, created_revision].
 */
export async function listChangedSince(db: Db, user: UserId, importId: ImportId, page: Page): Promise<PageOf<VersionRow>> {
  throw new Error('to follow');
}
