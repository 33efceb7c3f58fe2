/** Finds keys that nothing was ever sealed with: a crash came between the key and the append. */
import type { UserId } from '../../domain/ids.ts';
import type { DataKeyId, Keyring, KeyRef } from './keyring.ts';

/** Answers those of the ids that the log or the staging knows. */
export type FindKnown = (user: UserId, keyIds: readonly DataKeyId[]) => Promise<ReadonlySet<DataKeyId>>;

export const ORPHAN_AGE_MS = 24 * 60 * 60 * 1000;
const PAGE = 1_000;

/**
 * Destroys the keys that are older than a day and that nobody knows; answers how many. Leaves tombstones, so that a text that turned up after
 * all would read as erased, not as an error. Keys with an end (declined items) are left to their end.
 */
export async function sweepOrphans(
  keyring: Pick<Keyring, 'listCreated' | 'destroyKeys'>,
  findKnown: FindKnown,
  now: number,
): Promise<number> {
  let swept = 0;
  let after: KeyRef | null = null;
  for (;;) {
    const page: readonly KeyRef[] = await keyring.listCreated(after, now - ORPHAN_AGE_MS, PAGE);
    const byUser = Map.groupBy(page, (key) => key.user);
    for (const [user, keys] of byUser) {
      const keyIds = keys.map((key) => key.keyId);
      const known = await findKnown(user, keyIds);
      const orphans = keyIds.filter((keyId) => !known.has(keyId));
      if (orphans.length > 0) await keyring.destroyKeys(user, orphans, now);
      swept += orphans.length;
    }
    if (page.length < PAGE) return swept;
    after = page.at(-1)!;
  }
}
