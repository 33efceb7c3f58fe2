/** Creates the event log: one row an event, and the position of the last one. */
import { sql, type Kysely } from 'kysely';

export const name = '20261122-create-event-log';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table event (
    position integer primary key not null,
    user_id text not null,
    revision integer not null,
    id text not null,
    type text not null,
    schema_version integer not null,
    clear text not null,
    sealed blob not null,
    previous_hash blob not null,
    hash blob not null,
    unique (user_id, revision)
  )`.execute(db);
  await sql`create table log_head (id integer primary key not null check (id = 1), position integer not null)`.execute(db);
  await sql`insert into log_head (id, position) values (1, 0)`.execute(db);
}
