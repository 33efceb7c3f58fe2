/**
 * Opens an SQLite file through `node:sqlite`, raw and as Kysely sees it.
 *
 * One connection a call. Writers use WAL with `synchronous = FULL` where a commit must survive a power cut (log, keys) and NORMAL where
 * what is lost is replayed (projections). Prepared statements are kept per connection by their SQL text. A file that is created is
 * readable by its owner only; SQLite gives its companions (-wal, -shm) the same mode.
 */
import { closeSync, openSync } from 'node:fs';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { Kysely, SqliteDialect } from 'kysely';

export type SqliteOptions = Readonly<{
  readOnly?: boolean;
  synchronous?: 'FULL' | 'NORMAL' | 'OFF';
  cacheMb?: number;
  /** Overwrites deleted content with zeros. */
  secureDelete?: boolean;
}>;

export type Sqlite<Tables> = Readonly<{
  raw: DatabaseSync;
  db: Kysely<Tables>;
  /** Returns the cached prepared statement of an SQL text. */
  prepare(sql: string): StatementSync;
  close(): void;
}>;

const STATEMENTS_KEPT = 400;

/** Opens (and, unless read-only, creates) a database file; `:memory:` gives a private one. Throws when the file cannot be opened. */
export function openSqlite<Tables>(path: string, options: SqliteOptions = {}): Sqlite<Tables> {
  const readOnly = options.readOnly ?? false;
  if (!readOnly && path !== ':memory:') closeSync(openSync(path, 'a', 0o600));
  const raw = new DatabaseSync(path, { readOnly, timeout: 5_000 });
  if (!readOnly) {
    raw.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = ${options.synchronous ?? 'FULL'}; PRAGMA foreign_keys = ON`);
    raw.exec(`PRAGMA secure_delete = ${options.secureDelete === true ? 'ON' : 'OFF'}`);
  }
  raw.exec(`PRAGMA cache_size = -${(options.cacheMb ?? 16) * 1024}; PRAGMA temp_store = MEMORY`);
  const kept = new Map<string, StatementSync>();
  const prepare = (sql: string): StatementSync => {
    const known = kept.get(sql);
    if (known !== undefined) {
      // Moved to the end, so that what is dropped first is what was not used for longest.
      kept.delete(sql);
      kept.set(sql, known);
      return known;
    }
    const statement = raw.prepare(sql);
    if (kept.size >= STATEMENTS_KEPT) kept.delete(kept.keys().next().value!);
    kept.set(sql, statement);
    return statement;
  };
  const close = (): void => {
    kept.clear();
    if (raw.isOpen) raw.close();
  };
  const db = new Kysely<Tables>({
    dialect: new SqliteDialect({ database: { prepare: (sql) => asKyselyStatement(prepare(sql)), close } }),
  });
  return { raw, db, prepare, close };
}

/** Kysely's driver was written for better-sqlite3, whose statements say whether they read rows. */
function asKyselyStatement(statement: StatementSync) {
  return {
    reader: statement.columns().length > 0,
    all: (parameters: readonly unknown[]) => statement.all(...(parameters as SQLInputValue[])),
    run: (parameters: readonly unknown[]) => statement.run(...(parameters as SQLInputValue[])),
    iterate: (parameters: readonly unknown[]) => statement.iterate(...(parameters as SQLInputValue[])),
  };
}
