/** The rows of the staging: sealed chunks by user, import and number. */
import type { Kysely } from 'kysely';
import type { ImportId, UserId } from '../../domain/ids.ts';
import type { StagingTables } from '../database/tables.ts';
import { Unavailable } from '../event-store/event-store.ts';

export type StagedImport = Readonly<{ user: UserId; importId: ImportId }>;

export type StagedReader = Readonly<{
  findChunk(user: UserId, importId: ImportId, chunk: number): Promise<Uint8Array | undefined>;
  /** Lists what is staged, by user and import. */
  listStaged(): Promise<readonly StagedImport[]>;
}>;

/** Durable when it answers. */
export type StagedWriter = Readonly<{
  /** Stores all chunks of an import, numbered from 0, or none; in place of those it had. */
  putChunks(user: UserId, importId: ImportId, chunks: readonly Uint8Array[]): Promise<void>;
  deleteChunks(user: UserId, importId: ImportId): Promise<void>;
}>;

/** Returns the reading half; the connection may be read-only. */
export function createStagedReader(db: Kysely<StagingTables>): StagedReader {
  return {
    findChunk: (user, importId, chunk) =>
      guarded(async () => {
        const row = await db
          .selectFrom('staged_import')
          .select('sealed')
          .where('user_id', '=', user)
          .where('import_id', '=', importId)
          .where('chunk', '=', chunk)
          .executeTakeFirst();
        return row?.sealed;
      }),
    listStaged: () =>
      guarded(async () => {
        const rows = await db
          .selectFrom('staged_import')
          .select(['user_id', 'import_id'])
          .distinct()
          .orderBy('user_id')
          .orderBy('import_id')
          .execute();
        return rows.map((row) => ({ user: row.user_id, importId: row.import_id }));
      }),
  };
}

/** Returns the writing half. */
export function createStagedWriter(db: Kysely<StagingTables>): StagedWriter {
  return {
    putChunks: (user, importId, chunks) =>
      guarded(() =>
        db.transaction().execute(async (transaction) => {
          await transaction.deleteFrom('staged_import').where('user_id', '=', user).where('import_id', '=', importId).execute();
          for (const [chunk, sealed] of chunks.entries()) {
            await transaction.insertInto('staged_import').values({ user_id: user, import_id: importId, chunk, sealed }).execute();
          }
        }),
      ),
    deleteChunks: (user, importId) =>
      guarded(async () => {
        await db.deleteFrom('staged_import').where('user_id', '=', user).where('import_id', '=', importId).execute();
      }),
  };
}

async function guarded<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    throw new Unavailable('The staging of imports is out of reach.', { cause: error });
  }
}
