/**
 * The tables and indexes of a projection file. There are no migrations: another shape is another PROJECTION_VERSION, built anew beside the
 * old one. Indexes stand apart, because a rebuild makes them when all rows are there, which is quicker than row by row; the primary keys
 * are all that applying events needs.
 *
 * Every tree that an event touches costs a page to write, so there are as few as the reads allow: a version and the change that made it are
 * one row, and so is the action where that is all it did. `change` and `action` are views on these rows; SQLite reads through a UNION ALL
 * by its indexes only where the columns of both halves have the same affinity, which is what the CASTs and CASEs are for.
 *
 * Tables are clustered by user (WITHOUT ROWID), so what one user reads lies together, however many others there are.
 */

export const CREATE_TABLES = `
CREATE TABLE checkpoint (id INTEGER PRIMARY KEY CHECK (id = 1), position INTEGER NOT NULL) STRICT;
INSERT INTO checkpoint (id, position) VALUES (1, 0);
CREATE TABLE memory_head (
  user_id TEXT PRIMARY KEY NOT NULL, revision INTEGER NOT NULL, recorded_at INTEGER NOT NULL, quarantined INTEGER NOT NULL,
  action_id TEXT, action_revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE moment (
  user_id TEXT NOT NULL, from_revision INTEGER NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (user_id, from_revision)
) STRICT, WITHOUT ROWID;
CREATE TABLE memory_version (
  user_id TEXT NOT NULL, from_revision INTEGER NOT NULL, change_index INTEGER NOT NULL, entry_id TEXT NOT NULL,
  to_revision INTEGER NOT NULL, status TEXT NOT NULL, status_then TEXT NOT NULL, section TEXT NOT NULL,
  section_rank INTEGER NOT NULL, origin TEXT NOT NULL, created_revision INTEGER NOT NULL, created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL, text_revision INTEGER NOT NULL, content_revision INTEGER NOT NULL, import_id TEXT,
  item_index INTEGER, saved_value TEXT, saved_precision TEXT, instruction INTEGER NOT NULL, text BLOB, saved_text BLOB,
  kind TEXT NOT NULL, actor TEXT NOT NULL, action_revision INTEGER NOT NULL, action_kind TEXT, cause_import_id TEXT,
  cause_item_index INTEGER, note BLOB, hash BLOB NOT NULL, PRIMARY KEY (user_id, from_revision, change_index)
) STRICT, WITHOUT ROWID;
CREATE TABLE wide_action (
  user_id TEXT NOT NULL, revision INTEGER NOT NULL, kind TEXT NOT NULL, at INTEGER NOT NULL, to_revision INTEGER NOT NULL,
  actor TEXT NOT NULL, import_id TEXT, changed INTEGER NOT NULL, mark BLOB, PRIMARY KEY (user_id, revision)
) STRICT, WITHOUT ROWID;
CREATE VIEW change AS
SELECT user_id, from_revision AS revision, change_index, entry_id, kind, changed_at AS at, actor, action_revision, section,
  cause_import_id AS import_id, cause_item_index AS item_index,
  CASE WHEN content_revision = from_revision THEN text ELSE note END AS note, hash
FROM memory_version;
CREATE VIEW action AS
SELECT user_id, from_revision AS revision, action_kind AS kind, changed_at AS at, from_revision - 1 AS from_revision,
  from_revision AS to_revision, actor, cause_import_id AS import_id, CAST(1 AS INTEGER) AS changed,
  CASE WHEN content_revision = from_revision THEN text ELSE note END AS note,
  CASE WHEN CASE WHEN content_revision = from_revision THEN text ELSE note END IS NOT NULL THEN entry_id END AS note_key
FROM memory_version WHERE change_index = 0 AND action_kind IS NOT NULL
UNION ALL
SELECT a.user_id, a.revision, a.kind, a.at, a.revision - 1, a.to_revision, a.actor, a.import_id, a.changed,
  coalesce(a.mark, (SELECT c.note FROM change AS c WHERE c.user_id = a.user_id AND c.revision = a.revision AND c.change_index = 0)),
  CASE WHEN a.mark IS NULL THEN (
    SELECT c.entry_id FROM change AS c
    WHERE c.user_id = a.user_id AND c.revision = a.revision AND c.change_index = 0 AND c.note IS NOT NULL) END
FROM wide_action AS a;
CREATE TABLE import (
  user_id TEXT NOT NULL, import_id TEXT NOT NULL, status TEXT NOT NULL, service TEXT, format TEXT NOT NULL,
  personal_context TEXT NOT NULL, actor TEXT NOT NULL, started_at INTEGER NOT NULL, completed_at INTEGER,
  from_revision INTEGER NOT NULL, to_revision INTEGER, reverted_at INTEGER, bytes INTEGER NOT NULL, total INTEGER NOT NULL,
  imported INTEGER NOT NULL, updated INTEGER NOT NULL, duplicate INTEGER NOT NULL, declined INTEGER NOT NULL,
  sensitive INTEGER NOT NULL, unparsed INTEGER NOT NULL, error_code TEXT, kept TEXT, last_revision INTEGER NOT NULL,
  PRIMARY KEY (user_id, import_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE import_item (
  user_id TEXT NOT NULL, import_id TEXT NOT NULL, item_index INTEGER NOT NULL, outcome TEXT NOT NULL, decline_reason TEXT,
  first_line INTEGER, last_line INTEGER, section TEXT, saved_value TEXT, saved_precision TEXT, instruction INTEGER NOT NULL,
  entry_id TEXT, revision INTEGER NOT NULL, settled_at INTEGER NOT NULL, changed INTEGER NOT NULL, similar TEXT NOT NULL,
  text BLOB, text_key TEXT, PRIMARY KEY (user_id, import_id, item_index)
) STRICT, WITHOUT ROWID;
CREATE TABLE import_mark (
  user_id TEXT NOT NULL, import_id TEXT NOT NULL, revision INTEGER NOT NULL, mark BLOB NOT NULL,
  PRIMARY KEY (user_id, import_id, revision)
) STRICT, WITHOUT ROWID;
`;

/** The index that applying events to users who have rows needs: where the last version of an entry is. */
export const CREATE_ENTRY_INDEX = `
CREATE INDEX IF NOT EXISTS memory_version_by_entry ON memory_version (user_id, entry_id, from_revision, change_index);
`;

/**
 * The statistics are not measured but said: without any, SQLite takes all rows of a user for few, and reads his whole history where an
 * index leads to one entry. How many rows share the first column of an index, the first two, and so on; the same in every file.
 */
export const CREATE_INDEXES = `${CREATE_ENTRY_INDEX}CREATE INDEX IF NOT EXISTS memory_version_by_end ON memory_version (user_id, to_revision, from_revision, change_index);
CREATE INDEX IF NOT EXISTS memory_version_by_cause
  ON memory_version (user_id, cause_import_id, from_revision, change_index) WHERE cause_import_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS import_item_by_entry ON import_item (user_id, entry_id) WHERE entry_id IS NOT NULL;
ANALYZE checkpoint;
DELETE FROM sqlite_stat1;
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('memory_version', 'memory_version', '1000000 1000 10 1'),
  ('memory_version', 'memory_version_by_entry', '1000000 1000 5 1 1'),
  ('memory_version', 'memory_version_by_end', '1000000 1000 10 2 1'),
  ('memory_version', 'memory_version_by_cause', '500000 1000 100 1 1');
ANALYZE sqlite_schema;
`;
