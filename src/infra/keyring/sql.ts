/**
 * The keyring on SQL, its reading and its writing half. Inserts gather as appends do: one commit for all that waited.
 *
 * What is destroyed must be gone: the file is opened with `secure_delete`, which overwrites the row, and `scrub` empties SQLite's log,
 * which still has the page as it was. A destroy answers only after that; it can be repeated.
 */
import type { SQLInputValue } from 'node:sqlite';
import { sql, type Kysely } from 'kysely';
import type { KeyId, UserId } from '../../domain/ids.ts';
import type { Sqlite } from '../database/sqlite.ts';
import type { DataKeyTable, KeyTables } from '../database/tables.ts';
import { Unavailable } from '../event-store/event-store.ts';
import { gather, type Outcome } from '../store/gather.ts';
import { KeyTaken, type KeyAnswer, type KeyReader, type KeyWriter, type NewUser, type WrappedKey } from './keyring.ts';

/** Ids of one statement. */
const CHUNK = 5_000;
/** Rows of one insert: 6 parameters each. */
const INSERT_CHUNK = 500;

/** Returns the reading half; the connection may be read-only. */
export function createSqlKeyReader(db: Kysely<KeyTables>): KeyReader {
  return {
    findSubject: (subjectHash) =>
      guarded(async () => {
        const row = await db.selectFrom('subject').select('user_id').where('subject_hash', '=', subjectHash).executeTakeFirst();
        return row?.user_id;
      }),
    findUserKey: (user) =>
      guarded(async () => answerOf(await db.selectFrom('user_key').select('wrapped').where('user_id', '=', user).executeTakeFirst())),
    findKeys: (user, keyIds) =>
      guarded(async () => {
        const answers = new Map<(typeof keyIds)[number], KeyAnswer>();
        for (const keyId of keyIds) answers.set(keyId, { state: 'missing' });
        const asked = [...answers.keys()];
        for (let i = 0; i < asked.length; i += CHUNK) {
          const rows = await db
            .selectFrom('data_key')
            .select(['key_id', 'wrapped'])
            .where('user_id', '=', user)
            .where('key_id', 'in', asked.slice(i, i + CHUNK) as DataKeyTable['key_id'][])
            .execute();
          for (const row of rows) answers.set(row.key_id, answerOf(row));
        }
        return answers;
      }),
    listCreated: (after, before, limit) =>
      guarded(async () => {
        let query = db
          .selectFrom('data_key')
          .select(['user_id', 'key_id'])
          .where('created_at', '<', before)
          .where('destroyed_at', 'is', null)
          .where('expires_at', 'is', null);
        if (after !== null) {
          query = query.where(sql<boolean>`(user_id, key_id) > (${after.user}, ${after.keyId})`);
        }
        const rows = await query.orderBy('user_id').orderBy('key_id').limit(limit).execute();
        return rows.map((row) => ({ user: row.user_id, keyId: row.key_id }));
      }),
  };
}

function answerOf(row: { wrapped: Uint8Array | null } | undefined): KeyAnswer {
  if (row === undefined) return { state: 'missing' };
  return row.wrapped === null ? { state: 'destroyed' } : { state: 'present', wrapped: row.wrapped };
}

/** Inserts a key where its id is free, in the transaction of the caller on the same connection; answers whether it did. */
export type QuickInsert = (row: DataKeyTable) => boolean;

/** Returns the insert as a prepared statement, with the SQL text that Kysely compiled: four times quicker than building it per batch. */
export function sqliteQuickInsert({ db, prepare }: Sqlite<KeyTables>): QuickInsert {
  const empty = toRow({ user: '' as UserId, keyId: '' as KeyId, wrapped: new Uint8Array(0), createdAt: 0, expiresAt: null });
  const { sql: text } = insertQuery(db, [empty]).compile();
  return (row) => prepare(text).run(...(Object.values(row) as SQLInputValue[])).changes === 1;
}

function insertQuery(db: Kysely<KeyTables>, rows: readonly DataKeyTable[]) {
  return db
    .insertInto('data_key')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['user_id', 'key_id']).doNothing());
}

/**
 * Returns the writing half. `scrub` removes from the disk what a statement has overwritten; it throws when it could not. `quick` stands
 * beside the shared insert.
 */
export function createSqlKeyWriter(db: Kysely<KeyTables>, scrub: () => void, quick: QuickInsert | null = null): KeyWriter {
  const insert = gather<readonly WrappedKey[], void>(
    (items) => guarded(() => insertBatch(db, items, quick)),
    (keys) => keys.length,
    10_000,
  );
  return {
    insertKeys: async (keys) => {
      if (keys.length > 0) await insert(keys);
    },
    createUser: (user) => guarded(() => createUser(db, user)),
    destroyKeys: (user, keyIds, at) =>
      guarded(async () => {
        await db.transaction().execute(async (transaction) => {
          for (const keyId of keyIds) {
            await transaction
              .updateTable('data_key')
              .set({ wrapped: null, destroyed_at: at })
              .where('user_id', '=', user)
              .where('key_id', '=', keyId as DataKeyTable['key_id'])
              .where('destroyed_at', 'is', null)
              .execute();
          }
        });
        scrub();
      }),
    destroyUser: (user, at) =>
      guarded(async () => {
        const gone = { wrapped: null, destroyed_at: at };
        await db.transaction().execute(async (transaction) => {
          await transaction.deleteFrom('subject').where('user_id', '=', user).execute();
          await transaction.updateTable('user_key').set(gone).where('user_id', '=', user).where('destroyed_at', 'is', null).execute();
          await transaction.updateTable('data_key').set(gone).where('user_id', '=', user).where('destroyed_at', 'is', null).execute();
        });
        scrub();
      }),
    sweepExpired: (now) =>
      guarded(async () => {
        const rows = await db
          .updateTable('data_key')
          .set({ wrapped: null, destroyed_at: now })
          .where('expires_at', '<=', now)
          .where('destroyed_at', 'is', null)
          .returning(['user_id', 'key_id'])
          .execute();
        if (rows.length > 0) scrub();
        return rows.map((row) => ({ user: row.user_id, keyId: row.key_id }));
      }),
  };
}

async function createUser(db: Kysely<KeyTables>, { subjectHash, user, wrapped, createdAt }: NewUser) {
  return db.transaction().execute(async (transaction) => {
    const inserted = await transaction
      .insertInto('subject')
      .values({ subject_hash: subjectHash, user_id: user, created_at: createdAt })
      .onConflict((conflict) => conflict.column('subject_hash').doNothing())
      .returning('user_id')
      .executeTakeFirst();
    if (inserted === undefined) {
      const known = transaction.selectFrom('subject').select('user_id').where('subject_hash', '=', subjectHash);
      return (await known.executeTakeFirstOrThrow()).user_id;
    }
    await transaction.insertInto('user_key').values({ user_id: user, wrapped, created_at: createdAt, destroyed_at: null }).execute();
    return user;
  });
}

async function insertBatch(
  db: Kysely<KeyTables>,
  items: readonly (readonly WrappedKey[])[],
  quick: QuickInsert | null,
): Promise<readonly Outcome<void>[]> {
  const rows = items.flat().map(toRow);
  const taken = await db.transaction().execute(async (transaction) => {
    const others = new Set<string>();
    for (const row of await insertRows(transaction, rows, quick)) {
      const { wrapped } = await transaction
        .selectFrom('data_key')
        .select('wrapped')
        .where('user_id', '=', row.user_id)
        .where('key_id', '=', row.key_id)
        .executeTakeFirstOrThrow();
      const same = wrapped !== null && row.wrapped !== null && Buffer.compare(wrapped, row.wrapped) === 0;
      if (!same) others.add(`${row.user_id}/${row.key_id}`);
    }
    return others;
  });
  // A refused item may leave other keys of its own behind; nothing names them, and the orphan sweep takes them.
  return items.map((item) =>
    item.some((key) => taken.has(`${key.user}/${key.keyId}`))
      ? { ok: false, error: new KeyTaken('Another key stands under this id.') }
      : { ok: true, value: undefined },
  );
}

/** Inserts the rows whose ids are free; answers with those that may not have been inserted. */
async function insertRows(
  transaction: Kysely<KeyTables>,
  rows: readonly DataKeyTable[],
  quick: QuickInsert | null,
): Promise<readonly DataKeyTable[]> {
  if (quick !== null) return rows.filter((row) => !quick(row));
  const unsure: DataKeyTable[] = [];
  for (let i = 0; i < rows.length; i += INSERT_CHUNK) {
    const chunk = rows.slice(i, i + INSERT_CHUNK);
    const inserted = await insertQuery(transaction, chunk).returning('key_id').execute();
    if (inserted.length < chunk.length) unsure.push(...chunk);
  }
  return unsure;
}

function toRow(key: WrappedKey): DataKeyTable {
  return {
    user_id: key.user,
    key_id: key.keyId as DataKeyTable['key_id'],
    wrapped: key.wrapped,
    created_at: key.createdAt,
    expires_at: key.expiresAt,
    destroyed_at: null,
  };
}

async function guarded<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    throw new Unavailable('The keyring is out of reach.', { cause: error });
  }
}
