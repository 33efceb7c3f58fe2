/** Creates the staging of imports: sealed chunks of items that wait to be settled. */
import { sql, type Kysely } from 'kysely';

export const name = '20261122-create-staged-import';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table staged_import (
    user_id text not null,
    import_id text not null,
    chunk integer not null,
    sealed blob not null,
    primary key (user_id, import_id, chunk)
  )`.execute(db);
}
