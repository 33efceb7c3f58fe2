/** The texts of a user's live entries, as ciphertext: what an import looks for look-alikes in. */
import type { Kysely } from 'kysely';
import type { EntryId, UserId } from '../../domain/ids.ts';
import type { Sealed } from '../../domain/memory/sealed-event.ts';
import { OPEN, type ProjectionTables } from '../tables.ts';

/** Lists the sealed texts of the ACTIVE and EXCLUDED entries of now, oldest first. One indexed read. */
export async function listLiveTexts(
  db: Kysely<ProjectionTables>,
  user: UserId,
): Promise<readonly Readonly<{ keyId: EntryId; sealed: Sealed }>[]> {
  const rows = await db
    .selectFrom('memory_version')
    .select(['entry_id', 'text', 'created_revision'])
    .where('user_id', '=', user)
    .where('to_revision', '=', OPEN)
    .where('status', 'in', ['ACTIVE', 'EXCLUDED'])
    .orderBy('created_revision')
    .execute();
  return rows.flatMap((row) => (row.text === null ? [] : [{ keyId: row.entry_id, sealed: row.text }]));
}
