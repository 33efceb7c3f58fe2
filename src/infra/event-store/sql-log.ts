/**
 * The statements of the SQL event store. Each is written once, in Kysely, for every dialect. Where its cost per row matters, SQLite runs
 * the very SQL text that Kysely compiled, as a prepared statement on the same connection (`quick`); both ways pass the contract suite.
 */
import { sql, type Kysely, type Transaction } from 'kysely';
import type { SQLInputValue } from 'node:sqlite';
import type { EventId, UserId } from '../../domain/ids.ts';
import type { EventTable, LogTables } from '../database/tables.ts';
import type { Sqlite } from '../database/sqlite.ts';
import type { EventRecord, StoredEvent } from './event-store.ts';

/** Statements prepared on one SQLite connection; the caller is in a transaction of that connection where it writes. */
export type QuickLog = Readonly<{
  findRevision(user: UserId): number | undefined;
  insert(event: StoredEvent): void;
  listAfter(after: number, limit: number): StoredEvent[];
}>;

/** A database that holds an event log. */
export type SqlLog = Readonly<{ db: Kysely<LogTables>; quick: QuickLog | null }>;

type Log = Kysely<LogTables> | Transaction<LogTables>;

/** Rows, or terms of a compound select, of one statement: SQLite takes 500 terms and 32,766 parameters. */
const CHUNK = 500;

/** Returns the log in an SQLite file, with the quick statements. */
export function sqliteLog(open: Sqlite<LogTables>): SqlLog {
  const { db, prepare } = open;
  const revisionSql = findRevisionQuery(db, '' as UserId).compile().sql;
  const insertSql = db.insertInto('event').values(toRow(NO_EVENT)).compile().sql;
  const listSql = listAfterQuery(db, 0, 0).compile().sql;
  return {
    db,
    quick: {
      findRevision: (user) => (prepare(revisionSql).get(user, 1) as { revision: number } | undefined)?.revision,
      insert: (event) => void prepare(insertSql).run(...(Object.values(toRow(event)) as SQLInputValue[])),
      listAfter: (after, limit) => (prepare(listSql).all(after, limit) as unknown as EventTable[]).map(toStored),
    },
  };
}

function findRevisionQuery(db: Log, user: UserId) {
  return db.selectFrom('event').select('revision').where('user_id', '=', user).orderBy('revision', 'desc').limit(1);
}

function listAfterQuery(db: Log, after: number, limit: number) {
  return db.selectFrom('event').selectAll().where('position', '>', after).orderBy('position').limit(limit);
}

/** Returns the revision of each of the streams; 0 for one that has no events. */
export async function readRevisions(log: SqlLog, db: Log, users: readonly UserId[]): Promise<Map<UserId, number>> {
  const revisions = new Map<UserId, number>(users.map((user) => [user, 0]));
  if (log.quick !== null) {
    for (const user of users) revisions.set(user, log.quick.findRevision(user) ?? 0);
    return revisions;
  }
  for (let i = 0; i < users.length; i += CHUNK) {
    // A correlated max() is one index seek per stream, however long it is; GROUP BY would walk the streams.
    const asked = sql.join(
      users.slice(i, i + CHUNK).map((user) => sql`select cast(${user} as text) as user_id`),
      sql` union all `,
    );
    const { rows } = await sql<{ user_id: UserId; revision: number | null }>`
      select asked.user_id, (select max(revision) from event where event.user_id = asked.user_id) as revision
      from (${asked}) as asked
    `.execute(db);
    for (const row of rows) revisions.set(row.user_id, row.revision ?? 0);
  }
  return revisions;
}

/** Inserts events that have their positions. */
export async function insertEvents(log: SqlLog, db: Log, events: readonly StoredEvent[]): Promise<void> {
  if (log.quick !== null) {
    for (const event of events) log.quick.insert(event);
    return;
  }
  for (let i = 0; i < events.length; i += CHUNK) {
    await db
      .insertInto('event')
      .values(events.slice(i, i + CHUNK).map(toRow))
      .execute();
  }
}

/** Lists events with `position > after`, in order, at most `limit`. */
export async function listAfter(log: SqlLog, after: number, limit: number): Promise<StoredEvent[]> {
  const { quick } = log;
  // Through Kysely's queue for the connection: not in the middle of an append that is not committed yet.
  if (quick !== null) return log.db.connection().execute(async () => quick.listAfter(after, limit));
  return (await listAfterQuery(log.db, after, limit).execute()).map(toStored);
}

/** Lists events of a stream from one revision to another, both included; backwards where `first` is the larger. */
export async function listStream(
  db: Log,
  user: UserId,
  range: Readonly<{ first: number; last: number; backwards: boolean; limit: number }>,
): Promise<StoredEvent[]> {
  const { first, last, backwards, limit } = range;
  const rows = await db
    .selectFrom('event')
    .selectAll()
    .where('user_id', '=', user)
    .where('revision', backwards ? '<=' : '>=', first)
    .where('revision', backwards ? '>=' : '<=', last)
    .orderBy('revision', backwards ? 'desc' : 'asc')
    .limit(limit)
    .execute();
  return rows.map(toStored);
}

/** Lists ids and positions of a stream's events from one revision to another, both included, in order. */
export async function listIds(db: Log, user: UserId, first: number, last: number): Promise<{ id: EventId; position: number }[]> {
  return db
    .selectFrom('event')
    .select(['id', 'position'])
    .where('user_id', '=', user)
    .where('revision', '>=', first)
    .where('revision', '<=', last)
    .orderBy('revision')
    .execute();
}

/** Returns the position of the last event; 0 for an empty log. */
export async function getHead(db: Log): Promise<number> {
  return (await db.selectFrom('log_head').select('position').where('id', '=', 1).executeTakeFirstOrThrow()).position;
}

/** Takes the next `count` positions for the transaction's own; answers with the last of them. */
export async function takePositions(db: Log, count: number): Promise<number> {
  const row = await db
    .updateTable('log_head')
    .set((one) => ({ position: one('position', '+', count) }))
    .where('id', '=', 1)
    .returning('position')
    .executeTakeFirstOrThrow();
  return row.position;
}

const NONE = new Uint8Array(0);
const NO_EVENT: StoredEvent = {
  user: '' as UserId,
  revision: 0,
  position: 0,
  id: '' as EventId,
  type: '',
  schemaVersion: 0,
  clear: '',
  sealed: NONE,
  previousHash: NONE,
  hash: NONE,
};

/** The order of the fields is the order of the parameters of the prepared statement. */
function toRow(event: StoredEvent): EventTable {
  return {
    position: event.position,
    user_id: event.user,
    revision: event.revision,
    id: event.id,
    type: event.type,
    schema_version: event.schemaVersion,
    clear: event.clear,
    sealed: event.sealed,
    previous_hash: event.previousHash,
    hash: event.hash,
  };
}

function toStored(row: EventTable): StoredEvent {
  return {
    user: row.user_id,
    revision: row.revision,
    position: row.position,
    id: row.id,
    type: row.type,
    schemaVersion: row.schema_version,
    clear: row.clear,
    sealed: row.sealed,
    previousHash: row.previous_hash,
    hash: row.hash,
  };
}

/** Returns a record with the position that it is stored at. */
export function placed(record: EventRecord, position: number): StoredEvent {
  const { user, revision, id, type, schemaVersion, clear, sealed, previousHash, hash } = record;
  return { user, revision, position, id, type, schemaVersion, clear, sealed, previousHash, hash };
}
