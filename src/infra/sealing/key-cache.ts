/**
 * Data keys that were unwrapped, and the texts that were opened with them. A text lives in the entry of its key, so that destroying the
 * key takes the text along; nothing here can outlive its key.
 *
 * An entry is trusted for 60 s after the keyring vouched for it, then it is asked again: the longest that another process, which destroyed
 * the key, can still be shown the text by this one. A destroyed key is remembered as such; that does not change any more.
 */
import type { KeyObject } from 'node:crypto';
import type { UserId } from '../../domain/ids.ts';
import type { Secret } from '../../domain/memory/events.ts';
import type { DataKeyId } from '../keyring/keyring.ts';
import { createLru } from './lru.ts';

export type CachedKey = {
  /** Null: destroyed. */
  readonly key: KeyObject | null;
  readonly wrapped: Uint8Array | null;
  /** When the keyring last vouched for it, epoch milliseconds. */
  checkedAt: number;
  /** Opened texts by event id: a key seals at most one in each event. */
  readonly texts: Map<string, Secret>;
  weight: number;
};

export type KeyCache = Readonly<{
  /** Returns the entry of a key, however old; `isFresh` tells whether it may be read with. */
  get(user: UserId, keyId: DataKeyId): CachedKey | undefined;
  isFresh(entry: CachedKey): boolean;
  /** The keyring vouched for it again. */
  touch(entry: CachedKey): void;
  put(user: UserId, keyId: DataKeyId, key: KeyObject | null, wrapped: Uint8Array | null): CachedKey;
  putText(user: UserId, keyId: DataKeyId, entry: CachedKey, eventId: string, text: Secret): void;
  evict(user: UserId, keyId: DataKeyId): void;
  evictUser(user: UserId): void;
  /** Grows with each eviction: what was read before one must not be put after it. */
  evictions(): number;
}>;

/** A KeyObject with its native half and its entry, roughly (measured). */
const KEY_WEIGHT = 1_000;

/** Returns an empty cache of at most `maxBytes`, roughly; `now` in epoch milliseconds. */
export function createKeyCache(maxBytes: number, lifeMs: number, now: () => number): KeyCache {
  const lru = createLru<CachedKey>(maxBytes);
  const nameOf = (user: UserId, keyId: DataKeyId): string => `${user}/${keyId}`;
  let evicted = 0;
  return {
    get: (user, keyId) => lru.get(nameOf(user, keyId)),
    isFresh: (entry) => entry.key === null || now() - entry.checkedAt < lifeMs,
    touch: (entry) => {
      entry.checkedAt = now();
    },
    put: (user, keyId, key, wrapped) => {
      const entry: CachedKey = { key, wrapped, checkedAt: now(), texts: new Map(), weight: KEY_WEIGHT };
      lru.set(nameOf(user, keyId), entry, entry.weight);
      return entry;
    },
    putText: (user, keyId, entry, eventId, text) => {
      const name = nameOf(user, keyId);
      if (entry.texts.has(eventId) || lru.get(name) !== entry) return;
      entry.texts.set(eventId, text);
      entry.weight += weigh(text);
      lru.set(name, entry, entry.weight);
    },
    evict: (user, keyId) => {
      evicted += 1;
      lru.delete(nameOf(user, keyId));
    },
    evictUser: (user) => {
      evicted += 1;
      lru.deleteWhere((name) => name.startsWith(`${user}/`));
    },
    evictions: () => evicted,
  };
}

function weigh(text: Secret): number {
  let units = 0;
  for (const value of Object.values(text)) units += value.length;
  return 200 + 2 * units;
}
