/**
 * Writes what came of a batch, through statements of SQLite that are compiled once, within the transaction of the caller. Kysely is not
 * used here: building a statement for each row would cost more than running it, and a rebuild has some 16 microseconds an event in all.
 *
 * Users are written in the order of their ids, which is the order of the tables: a large batch then writes each page once.
 */
import type { UserId } from '../domain/ids.ts';
import { ProjectionFault, type UserWork } from './batch.ts';
import { COLUMNS, USER_TABLES } from './columns.ts';
import {
  bindMemoryVersion,
  bindWideAction,
  bindImport,
  bindImportItem,
  bindImportMark,
  bindMoment,
  bindMemoryHead,
} from './sqlite-bind.ts';
import type { Statement, Statements } from './sqlite-read.ts';

function insert(table: keyof typeof COLUMNS, conflict = ''): string {
  const columns = COLUMNS[table];
  return `INSERT INTO "${table}" (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')}) ${conflict}`;
}

const INSERT_VERSION = insert('memory_version');
/** The first version of an entry goes in only where it has none; the page of the index looked at is the one written to. */
const INSERT_FIRST_VERSION = `
  INSERT INTO memory_version (${COLUMNS.memory_version.join(', ')})
  SELECT ${COLUMNS.memory_version.map((_, index) => `?${index + 1}`).join(', ')}
  WHERE NOT EXISTS (SELECT 1 FROM memory_version WHERE user_id = ?1 AND entry_id = ?4)`;
const INSERT_ITEM = insert('import_item');
const INSERT_MARK = insert('import_mark');
const INSERT_MOMENT = insert('moment');
const CLOSE_VERSION = `UPDATE memory_version SET to_revision = ? WHERE user_id = ? AND from_revision = ? AND change_index = ?`;
const PUT_IMPORT = insert(
  'import',
  `ON CONFLICT (user_id, import_id) DO UPDATE SET ${COLUMNS.import
    .slice(2)
    .map((column) => `${column} = excluded.${column}`)
    .join(', ')}`,
);
const PUT_HEAD = insert(
  'memory_head',
  `ON CONFLICT (user_id) DO UPDATE SET
     revision = excluded.revision, recorded_at = excluded.recorded_at, quarantined = excluded.quarantined,
     action_id = excluded.action_id, action_revision = excluded.action_revision`,
);
const INSERT_ACTION = insert('wide_action');
/** An action that stood in the version of its only change gets a row of its own before it goes on. */
const WIDEN_ACTION = `
  INSERT INTO wide_action (user_id, revision, kind, at, to_revision, actor, import_id, changed, mark)
  SELECT user_id, from_revision, action_kind, changed_at, from_revision, actor, cause_import_id, 1, NULL FROM memory_version
  WHERE user_id = ? AND from_revision = ? AND change_index = 0 AND action_kind IS NOT NULL`;
const LEAVE_VERSION = `
  UPDATE memory_version SET action_kind = NULL
  WHERE user_id = ? AND from_revision = ? AND change_index = 0 AND action_kind IS NOT NULL`;
const CONTINUE_ACTION = `
  UPDATE wide_action SET to_revision = ?, changed = changed + ?, import_id = CASE WHEN import_id = ? THEN import_id END
  WHERE user_id = ? AND revision = ?`;

/** Writes the work of users. Throws what SQLite throws, for instance on rows that are there already. */
export function writeBatch(db: Statements, works: Iterable<UserWork>): void {
  const inOrder = [...works].sort((a, b) => (a.user < b.user ? -1 : 1));
  for (const work of inOrder) {
    const { user, head } = work;
    if (work.wiped) wipe(db, work);
    else {
      write(db, INSERT_MOMENT, bindMoment, work.moments);
      if (work.closed.length > 0) {
        const close = db.prepare(CLOSE_VERSION);
        for (const row of work.closed) close.run(row.to_revision, user, row.from_revision, row.change_index);
      }
      writeVersions(db, work);
      write(db, INSERT_ACTION, bindWideAction, work.actions.values());
      continueActions(db, work);
      const imports = [...work.touchedImports].map((id) => work.imports.get(id)!);
      write(db, PUT_IMPORT, bindImport, imports);
      write(db, INSERT_ITEM, bindImportItem, work.items);
      write(db, INSERT_MARK, bindImportMark, work.marks);
      writeItemEntries(db, work);
      erase(db, work);
    }
    write(db, PUT_HEAD, bindMemoryHead, [head]);
  }
}

function write<Row>(db: Statements, sql: string, bind: (statement: Statement, row: Row) => unknown, rows: Iterable<Row>): void {
  const statement = db.prepare(sql);
  for (const row of rows) bind(statement, row);
}

/** Of a user who had no event before this batch, nothing is there that an entry could repeat. */
function writeVersions(db: Statements, { base, versions }: UserWork): void {
  if (versions.length === 0) return;
  const next = db.prepare(INSERT_VERSION);
  const first = base === 0 ? next : db.prepare(INSERT_FIRST_VERSION);
  for (const version of versions) {
    const isFirst = version.from_revision === version.created_revision;
    const { changes } = bindMemoryVersion(isFirst ? first : next, version);
    if (Number(changes) !== 1) throw new ProjectionFault('An event creates an entry that is there.');
  }
}

function continueActions(db: Statements, { user, continued }: UserWork): void {
  for (const [revision, { to_revision, changed, import_id }] of continued) {
    if (Number(db.prepare(WIDEN_ACTION).run(user, revision).changes) === 1) db.prepare(LEAVE_VERSION).run(user, revision);
    const { changes } = db.prepare(CONTINUE_ACTION).run(to_revision, changed, import_id, user, revision);
    if (Number(changes) !== 1) throw new ProjectionFault('An event goes on with an action that is not there.');
  }
}

const ITEM_ENTRY = `UPDATE import_item SET entry_id = ? WHERE user_id = ? AND import_id = ? AND item_index = ?`;
const ERASE_ITEM = `UPDATE import_item SET text = NULL, text_key = NULL WHERE user_id = ? AND import_id = ? AND item_index = ?`;
/** The keys of declined items go with a revert. */
const ERASE_DECLINED = `UPDATE import_item SET text = NULL, text_key = NULL WHERE user_id = ? AND import_id = ? AND outcome = 'DECLINED'`;

function writeItemEntries(db: Statements, work: UserWork): void {
  for (const { importId, index, entryId } of work.itemEntries) db.prepare(ITEM_ENTRY).run(entryId, work.user, importId, index);
  for (const { importId, index } of work.erasedItems) db.prepare(ERASE_ITEM).run(work.user, importId, index);
  for (const importId of work.revertedImports) db.prepare(ERASE_DECLINED).run(work.user, importId);
}

/** All texts under the key of an entry stand in its versions, and in the items that its changes came of. */
const ERASE = [
  `UPDATE import_item SET text = NULL, text_key = NULL
   WHERE user_id = ?1 AND text_key = ?2 AND (import_id, item_index) IN (
     SELECT cause_import_id, cause_item_index FROM memory_version WHERE user_id = ?1 AND entry_id = ?2)`,
  `UPDATE memory_version
   SET status = 'ERASED', text = NULL, note = NULL, saved_text = NULL, saved_value = NULL, saved_precision = NULL
   WHERE user_id = ?1 AND entry_id = ?2`,
];

function erase(db: Statements, work: UserWork): void {
  for (const entryId of work.erasedEntries) for (const sql of ERASE) db.prepare(sql).run(work.user, entryId);
}

/** Everything of the user but the head, which says that the stream was read to its end. */
function wipe(db: Statements, work: UserWork): void {
  for (const table of USER_TABLES) if (table !== 'memory_head') db.prepare(`DELETE FROM "${table}" WHERE user_id = ?`).run(work.user);
}

/** Marks a user as quarantined at the last good revision. */
export function quarantine(db: Statements, user: UserId): void {
  db.prepare(
    `INSERT INTO memory_head (user_id, revision, recorded_at, quarantined, action_revision) VALUES (?, 0, 0, 1, 0)
              ON CONFLICT (user_id) DO UPDATE SET quarantined = 1`,
  ).run(user);
}
