/** The keys of users, unwrapped and derived, cached; asked again after 60 s, as data keys are. */
import type { UserId } from '../../domain/ids.ts';
import type { Keyring } from '../keyring/keyring.ts';
import { deriveUserKeys, type MasterKeys, type UserKeys } from './derive.ts';
import { createLru } from './lru.ts';
import { unwrapKey } from './wrap.ts';

/** A key that must be there is not: nothing is sealed or opened in its place. */
export class MissingKey extends Error {
  override readonly name = 'MissingKey';
}

/** The memory was erased with its key; nothing of this user opens any more. */
export class MemoryIsErased extends Error {
  override readonly name = 'MemoryIsErased';
}

export type UserKeyCache = Readonly<{
  /** Throws MissingKey, MemoryIsErased, Unavailable. */
  get(user: UserId): Promise<UserKeys>;
  evict(user: UserId): void;
}>;

type Cached = { readonly keys: UserKeys; readonly wrapped: Uint8Array; checkedAt: number };

/** Returns a cache of the keys of at most `maxUsers` users. */
export function createUserKeyCache(
  keyring: Pick<Keyring, 'findUserKey'>,
  master: MasterKeys,
  options: Readonly<{ maxUsers: number; lifeMs: number; now: () => number }>,
): UserKeyCache {
  const lru = createLru<Cached>(options.maxUsers);
  let evictions = 0;
  return {
    get: async (user) => {
      const cached = lru.get(user);
      if (cached !== undefined && options.now() - cached.checkedAt < options.lifeMs) return cached.keys;
      const before = evictions;
      const answer = await keyring.findUserKey(user);
      if (answer.state === 'missing') throw new MissingKey('The key of a user is missing.');
      if (answer.state === 'destroyed') {
        lru.delete(user);
        throw new MemoryIsErased('This memory was erased.');
      }
      if (cached !== undefined && Buffer.compare(cached.wrapped, answer.wrapped) === 0) {
        cached.checkedAt = options.now();
        return cached.keys;
      }
      const keys = deriveUserKeys(unwrapKey(master.wrapping, answer.wrapped, ['user-key', user]));
      if (before === evictions) lru.set(user, { keys, wrapped: answer.wrapped, checkedAt: options.now() }, 1);
      return keys;
    },
    evict: (user) => {
      evictions += 1;
      lru.delete(user);
    },
  };
}
