/** Loads data keys through the cache: one round trip to the keyring for all that it has to be asked about. */
import type { UserId } from '../../domain/ids.ts';
import type { DataKeyId, KeyAnswer, Keyring } from '../keyring/keyring.ts';
import { toKey } from './box.ts';
import type { UserKeys } from './derive.ts';
import type { CachedKey, KeyCache } from './key-cache.ts';
import { MissingKey } from './user-keys.ts';
import { unwrapKey } from './wrap.ts';

export type UnwrapFrom = Readonly<{ keyring: Pick<Keyring, 'findKeys'>; cache: KeyCache }>;

/** Work done between two looks at what else there is to do: about 2 ms of unwrapping. */
export const SLICE = 200;

/** Lets others have their turn. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

/**
 * Returns the entries of data keys of one user; a destroyed key has an entry without a key.
 *
 * Throws MissingKey where one is missing, unless `mayMiss`: then it is absent from the answer. Throws Unavailable.
 */
export async function loadDataKeys(
  from: UnwrapFrom,
  user: UserId,
  userKeys: UserKeys,
  keyIds: Iterable<DataKeyId>,
  mayMiss = false,
): Promise<Map<DataKeyId, CachedKey>> {
  const { keyring, cache } = from;
  const loaded = new Map<DataKeyId, CachedKey>();
  const asked: DataKeyId[] = [];
  for (const keyId of new Set(keyIds)) {
    const entry = cache.get(user, keyId);
    if (entry !== undefined && cache.isFresh(entry)) loaded.set(keyId, entry);
    else asked.push(keyId);
  }
  if (asked.length === 0) return loaded;
  const before = cache.evictions();
  const answers = await keyring.findKeys(user, asked);
  let done = 0;
  for (const [keyId, answer] of answers) {
    if (answer.state === 'missing') {
      if (mayMiss) continue;
      throw new MissingKey('The key of a text is missing.');
    }
    loaded.set(keyId, toEntry(cache, user, userKeys, keyId, answer, before));
    done += 1;
    if (done % SLICE === 0) await breathe();
  }
  return loaded;
}

function toEntry(
  cache: KeyCache,
  user: UserId,
  userKeys: UserKeys,
  keyId: DataKeyId,
  answer: Exclude<KeyAnswer, { state: 'missing' }>,
  before: number,
): CachedKey {
  const wrapped = answer.state === 'present' ? answer.wrapped : null;
  const known = cache.get(user, keyId);
  if (known !== undefined && known.wrapped !== null && wrapped !== null && Buffer.compare(known.wrapped, wrapped) === 0) {
    cache.touch(known);
    return known;
  }
  const key = wrapped === null ? null : toKey(unwrapKey(userKeys.wrapping, wrapped, ['data-key', user, keyId]));
  // What was read before an eviction may be what was evicted: used for this call, not kept.
  if (before !== cache.evictions()) return { key, wrapped, checkedAt: 0, texts: new Map(), weight: 0 };
  return cache.put(user, keyId, key, wrapped);
}
