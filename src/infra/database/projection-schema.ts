/**
 * The tables and indexes of a projection file. There are no migrations: another shape is another PROJECTION_VERSION, built anew beside the
 * old one. Indexes stand apart, because a rebuild makes them when all rows are there, which is quicker than row by row; the primary keys
 * are all that applying events needs.
 *
 * Every tree that an event touches costs a page to write, so there are as few as the reads allow: the changes of an entry are found through
 * its versions, those of an action through its revisions.
 *
 * Tables are clustered by user (WITHOUT ROWID), so what one user reads lies together, however many others there are.
 */

export const CREATE_TABLES = `
CREATE TABLE checkpoint (id INTEGER PRIMARY KEY CHECK (id = 1), position INTEGER NOT NULL) STRICT;
INSERT INTO checkpoint (id, position) VALUES (1, 0);
CREATE TABLE memory_head (
  user_id TEXT PRIMARY KEY NOT NULL, revision INTEGER NOT NULL, recorded_at INTEGER NOT NULL, quarantined INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE moment (
  user_id TEXT NOT NULL, from_revision INTEGER NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (user_id, from_revision)
) STRICT, WITHOUT ROWID;
CREATE TABLE memory_version (
  user_id TEXT NOT NULL, entry_id TEXT NOT NULL, from_revision INTEGER NOT NULL, to_revision INTEGER NOT NULL,
  change_index INTEGER NOT NULL, status TEXT NOT NULL, status_then TEXT NOT NULL, section TEXT NOT NULL,
  section_rank INTEGER NOT NULL, origin TEXT NOT NULL, created_revision INTEGER NOT NULL, created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL, text_revision INTEGER NOT NULL, content_revision INTEGER NOT NULL, import_id TEXT,
  item_index INTEGER, saved_value TEXT, saved_precision TEXT, instruction INTEGER NOT NULL, text BLOB, saved_text BLOB,
  PRIMARY KEY (user_id, entry_id, from_revision)
) STRICT, WITHOUT ROWID;
CREATE TABLE change (
  user_id TEXT NOT NULL, revision INTEGER NOT NULL, change_index INTEGER NOT NULL, entry_id TEXT NOT NULL, kind TEXT NOT NULL,
  at INTEGER NOT NULL, actor TEXT NOT NULL, action_id TEXT NOT NULL, section TEXT NOT NULL, import_id TEXT, item_index INTEGER,
  note BLOB, hash BLOB NOT NULL, PRIMARY KEY (user_id, revision, change_index)
) STRICT, WITHOUT ROWID;
CREATE TABLE action (
  user_id TEXT NOT NULL, action_id TEXT NOT NULL, kind TEXT NOT NULL, at INTEGER NOT NULL, from_revision INTEGER NOT NULL,
  to_revision INTEGER NOT NULL, actor TEXT NOT NULL, import_id TEXT, changed INTEGER NOT NULL, note BLOB, note_key TEXT,
  PRIMARY KEY (user_id, action_id)
) STRICT, WITHOUT ROWID;
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

export const CREATE_INDEXES = `
CREATE INDEX IF NOT EXISTS memory_version_by_end ON memory_version (user_id, to_revision, from_revision);
CREATE INDEX IF NOT EXISTS memory_version_by_begin ON memory_version (user_id, from_revision, to_revision);
CREATE INDEX IF NOT EXISTS change_by_import ON change (user_id, import_id, revision, change_index) WHERE import_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS action_by_begin ON action (user_id, from_revision);
CREATE INDEX IF NOT EXISTS import_item_by_entry ON import_item (user_id, entry_id) WHERE entry_id IS NOT NULL;
`;
