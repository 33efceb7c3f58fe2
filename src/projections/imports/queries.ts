/**
 * Imports, their items, and what became of them since.
 */
import { type Kysely, sql } from 'kysely';
import type { EntryId, ImportId, UserId } from '../../domain/ids.ts';
import type { ItemOutcome } from '../../domain/memory/model.ts';
import { COLUMNS } from '../columns.ts';
import { anyOf, columnsOf, every, type Fragment, inOrder, keyTable, readPage, type Sort } from '../fragments.ts';
import { VERSION_COLUMNS, type VersionRow } from '../memory-versions/queries.ts';
import type { Page, PageOf } from '../page.ts';
import { type ImportItemTable, type ImportMarkTable, type ImportTable, OPEN, type ProjectionTables } from '../tables.ts';

type Db = Kysely<ProjectionTables>;

export type ImportRow = Omit<ImportTable, 'user_id' | 'kept'>;

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
  if (ids.length === 0) return [];
  const { rows } = await sql<ImportRow>`
    select ${IMPORT} from import as i where i.user_id = ${user} and ${anyOf('i.import_id', ids)!}`.execute(db);
  return inOrder(ids, rows, String, (row) => row.import_id);
}

/** Lists imports newest first, a page of them. Keys: [from_revision]. */
export async function listImports(db: Db, user: UserId, page: Page): Promise<PageOf<ImportRow>> {
  return readPage<ImportRow>(
    NEWEST,
    page,
    (row) => [row.from_revision],
    async (where, order, limit) => {
      const query = sql<ImportRow>`
      select ${IMPORT} from import as i where i.user_id = ${user} and ${where} order by ${order} limit ${limit}`;
      return (await query.execute(db)).rows;
    },
  );
}

/** Lists the imports that started, moved on, ended or were reverted after a revision, the latest first, at most `limit`. */
export async function listImportsSince(db: Db, user: UserId, afterRevision: number, limit: number): Promise<readonly ImportRow[]> {
  const { rows } = await sql<ImportRow>`
    select ${IMPORT} from import as i where i.user_id = ${user} and i.last_revision > ${afterRevision}
    order by i.last_revision desc limit ${limit}`.execute(db);
  return rows;
}

/** Lists the settled items of an import in the order of the dump, a page of them. Keys: [item_index]. */
export async function listItems(db: Db, user: UserId, importId: ImportId, filter: ItemFilter, page: Page): Promise<PageOf<ItemRow>> {
  return readPage<ItemRow>(
    DUMP_ORDER,
    page,
    (row) => [row.item_index],
    async (where, order, limit) => {
      const query = sql<ItemRow>`
      select ${ITEM} from import_item as i
      where i.user_id = ${user} and i.import_id = ${importId} and ${every(anyOf('i.outcome', filter.outcomes), where)}
      order by ${order} limit ${limit}`;
      return (await query.execute(db)).rows;
    },
  );
}

/** Counts what listItems lists. */
export async function countItems(db: Db, user: UserId, importId: ImportId, filter: ItemFilter): Promise<number> {
  const { rows } = await sql<{ count: number | string }>`
    select count(*) as count from import_item as i
    where i.user_id = ${user} and i.import_id = ${importId} and ${every(anyOf('i.outcome', filter.outcomes))}`.execute(db);
  return Number(rows[0]?.count ?? 0);
}

/** Loads items in the order asked for; undefined for one that is not there or not settled yet. */
export async function loadItems(db: Db, user: UserId, keys: readonly ItemKey[]): Promise<readonly (ItemRow | undefined)[]> {
  if (keys.length === 0) return [];
  const { rows } = await sql<ItemRow>`
    with k (import_id, item_index) as (${keyTable(keys.map((key) => [key.importId, key.index]))})
    select ${ITEM} from k cross join import_item as i
    where i.user_id = ${user} and i.import_id = k.import_id and i.item_index = k.item_index`.execute(db);
  return inOrder(
    keys,
    rows,
    (key) => `${key.importId} ${key.index}`,
    (row) => `${row.import_id} ${row.item_index}`,
  );
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
  if (keys.length === 0) return [];
  const { rows } = await sql<ImportMarkTable>`
    with k (import_id, revision) as (${keyTable(keys.map((key) => [key.importId, key.revision]))})
    select m.import_id, m.revision, m.mark from k cross join import_mark as m
    where m.user_id = ${user} and m.import_id = k.import_id and m.revision = k.revision`.execute(db);
  const marks = inOrder(
    keys,
    rows,
    (key) => `${key.importId} ${key.revision}`,
    (row) => `${row.import_id} ${row.revision}`,
  );
  return marks.map((row) => row?.mark);
}

/**
 * Lists the entries, as they are now, that the import added or changed and that a revert would leave alone: text or section changed after the
 * import's own last change of it, another import that stands carried it since, or it was edited by the import and has another status now.
 * Once the import is reverted: those that the revert did leave alone. In Claude's order; keys: [section_rank, created_revision].
 */
export async function listChangedSince(db: Db, user: UserId, importId: ImportId, page: Page): Promise<PageOf<VersionRow>> {
  const kept = await findKept(db, user, importId);
  const left = kept === null ? changedSince(user, importId) : leftAlone(user, kept);
  return readPage<VersionRow>(
    CLAUDES_ORDER,
    page,
    (row) => [row.section_rank, row.created_revision],
    async (where, order, limit) => {
      const query = sql<VersionRow>`
      select ${columnsOf('v', VERSION_COLUMNS)} ${left} and ${where} order by ${order} limit ${limit}`;
      return (await query.execute(db)).rows;
    },
  );
}

/** The changes that an import's own processing made: its action began with it, that of a revert or of an item added later did not. */
export function changesOfImport(user: UserId, importId: ImportId): Fragment {
  return sql`user_id = ${user} and import_id = ${importId} and action_revision = (
    select from_revision + 1 from import where user_id = ${user} and import_id = ${importId})`;
}

/** The entries that the revert of an import left alone; null when it was not reverted. */
async function findKept(db: Db, user: UserId, importId: ImportId): Promise<readonly EntryId[] | null> {
  const { rows } = await sql<{ kept: string | null }>`
    select kept from import where user_id = ${user} and import_id = ${importId}`.execute(db);
  const kept = rows[0]?.kept ?? null;
  return kept === null ? null : (JSON.parse(kept) as EntryId[]);
}

function leftAlone(user: UserId, kept: readonly EntryId[]): Fragment {
  return sql`from memory_version as v
    where v.user_id = ${user} and v.to_revision = ${OPEN} and ${anyOf('v.entry_id', kept) ?? sql`1 = 0`}`;
}

/** The rule of domain/memory/plan-revert.ts, as far as it can be seen without fingerprints: a clash of texts is not. */
function changedSince(user: UserId, importId: ImportId): Fragment {
  return sql`
    from (
      select entry_id, min(revision) as first_revision, max(revision) as last_revision from change
      where ${changesOfImport(user, importId)} group by entry_id) as o
    cross join memory_version as v
    left join memory_version as b on b.user_id = ${user} and b.entry_id = o.entry_id and b.from_revision = (
      select max(w.from_revision) from memory_version as w
      where w.user_id = ${user} and w.entry_id = o.entry_id and w.from_revision < o.first_revision)
    where v.user_id = ${user} and v.entry_id = o.entry_id and v.from_revision = (
      select max(w.from_revision) from memory_version as w where w.user_id = ${user} and w.entry_id = o.entry_id)
      and v.status <> 'ERASED'
      and (v.status <> 'DELETED' or b.status_then in ('ACTIVE', 'EXCLUDED'))
      and (
        v.text_revision > o.last_revision
        or b.status_then in ('ACTIVE', 'EXCLUDED') and b.status_then <> v.status_then
        or exists (
          select 1 from import_item as i
          join import as other on other.user_id = ${user} and other.import_id = i.import_id and other.status <> 'REVERTED'
          where i.user_id = ${user} and i.entry_id = o.entry_id and i.import_id <> ${importId} and i.revision > o.last_revision
            and i.outcome in ('IMPORTED', 'UPDATED', 'DUPLICATE')))`;
}

const NEWEST: Sort = { by: ['i.from_revision'], descending: true };
const DUMP_ORDER: Sort = { by: ['i.item_index'], descending: false };
const CLAUDES_ORDER: Sort = { by: ['v.section_rank', 'v.created_revision'], descending: false };

const IMPORT = columnsOf(
  'i',
  COLUMNS.import.slice(1).filter((column) => column !== 'kept'),
);

/** The text of an item that became or changed an entry stands once, in the version that it made. */
const VERSION_TEXT = sql`(
  select v.text from memory_version as v
  where i.changed = 1 and v.user_id = i.user_id and v.entry_id = i.entry_id and v.from_revision = i.revision)`;
const ITEM = sql`${columnsOf(
  'i',
  COLUMNS.import_item.slice(1).filter((column) => column !== 'text'),
)}, coalesce(i.text, ${VERSION_TEXT}) as text, ${VERSION_TEXT} as version_text`;
