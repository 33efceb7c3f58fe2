/** Creates the keyring: who a credential is, and wrapped keys. A destroyed key keeps its row, without the key. */
import { sql, type Kysely } from 'kysely';

export const name = '20261122-create-keyring';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table subject (
    subject_hash blob primary key not null,
    user_id text not null unique,
    created_at integer not null
  )`.execute(db);
  await sql`create table user_key (
    user_id text primary key not null,
    wrapped blob,
    created_at integer not null,
    destroyed_at integer
  )`.execute(db);
  await sql`create table data_key (
    user_id text not null,
    key_id text not null,
    wrapped blob,
    created_at integer not null,
    expires_at integer,
    destroyed_at integer,
    primary key (user_id, key_id)
  ) without rowid`.execute(db);
  await sql`create index data_key_expiry on data_key (expires_at) where expires_at is not null and destroyed_at is null`.execute(db);
}
