/**
 * Brings a database to the schema of this release. Migrations are dated, verb first, and frozen once released: they import nothing of
 * ours, and a change is a new one. The schema after all of them stands in src/infra/database/schema/, compared by a spec.
 */
import type { Kysely } from 'kysely';

export type Migration = Readonly<{ name: string; up(db: Kysely<unknown>): Promise<void> }>;

/** The database was written by a newer release, or by something else. */
export class UnknownSchema extends Error {
  override readonly name = 'UnknownSchema';
}

type MigrationTables = { migration: { name: string } };

/**
 * Applies the migrations that this database does not have yet, in order, each in a transaction of its own. Idempotent.
 *
 * Throws UnknownSchema where the database has a migration that this release does not know.
 */
export async function migrate<Tables>(db: Kysely<Tables>, migrations: readonly Migration[]): Promise<void> {
  const known = db as unknown as Kysely<MigrationTables>;
  await known.schema
    .createTable('migration')
    .ifNotExists()
    .addColumn('name', 'text', (column) => column.primaryKey().notNull())
    .execute();
  const rows = await known.selectFrom('migration').select('name').orderBy('name').execute();
  const applied = new Set(rows.map((row) => row.name));
  const names = new Set(migrations.map((migration) => migration.name));
  const foreign = rows.find((row) => !names.has(row.name));
  if (foreign !== undefined) {
    throw new UnknownSchema(`The database has the migration ${foreign.name}, which this release does not know. Start a newer release.`);
  }
  for (const migration of migrations) {
    if (applied.has(migration.name)) continue;
    await known.transaction().execute(async (transaction) => {
      await migration.up(transaction as unknown as Kysely<unknown>);
      await transaction.insertInto('migration').values({ name: migration.name }).execute();
    });
  }
}
