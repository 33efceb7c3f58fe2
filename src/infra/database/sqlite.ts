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

/** A database file is damaged, is none, or may not be read and written by this user. */
export class UnusableFile extends Error {
  override readonly name = 'UnusableFile';
}

const STATEMENTS_KEPT = 400;

/** Opens (and, unless read-only, creates) a database file; `:memory:` gives a private one. Throws UnusableFile. */
export function openSqlite<Tables>(path: string, options: SqliteOptions = {}): Sqlite<Tables> {
  const readOnly = options.readOnly ?? false;
  const raw = openRaw(path, readOnly, options);
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

function openRaw(path: string, readOnly: boolean, options: SqliteOptions): DatabaseSync {
  let raw: DatabaseSync | undefined;
  try {
    if (!readOnly && path !== ':memory:') closeSync(openSync(path, 'a', 0o600));
    raw = new DatabaseSync(path, { readOnly, timeout: 5_000 });
    if (!readOnly) {
      raw.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = ${options.synchronous ?? 'FULL'}; PRAGMA foreign_keys = ON`);
      raw.exec(`PRAGMA secure_delete = ${options.secureDelete === true ? 'ON' : 'OFF'}`);
    }
    raw.exec(`PRAGMA cache_size = -${(options.cacheMb ?? 16) * 1024}; PRAGMA temp_store = MEMORY`);
    return raw;
  } catch (error) {
    if (raw?.isOpen === true) raw.close();
    throw new UnusableFile(whyUnusable(path, error), { cause: error });
  }
}

/** SQLITE_CORRUPT and SQLITE_NOTADB, with their extended codes in the higher bits. */
const DAMAGED: ReadonlySet<number> = new Set([11, 26]);

function whyUnusable(path: string, error: unknown): string {
  const code = error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : 0;
  if (DAMAGED.has(code)) return `The file ${path} is damaged, or no database. Put a copy of it back, then start again.`;
  return `The file ${path} cannot be opened. See that it is there, that this user may read and write it, and that the disk has room.`;
}

/** Asking a statement for its columns takes longer than some statements. */
const readers = new WeakMap<StatementSync, boolean>();

/** Kysely's driver was written for better-sqlite3, whose statements say whether they read rows. */
function asKyselyStatement(statement: StatementSync) {
  let reader = readers.get(statement);
  if (reader === undefined) readers.set(statement, (reader = statement.columns().length > 0));
  return {
    reader,
    all: (parameters: readonly unknown[]) => statement.all(...(parameters as SQLInputValue[])),
    run: (parameters: readonly unknown[]) => statement.run(...(parameters as SQLInputValue[])),
    iterate: (parameters: readonly unknown[]) => statement.iterate(...(parameters as SQLInputValue[])),
  };
}
