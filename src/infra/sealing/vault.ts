/**
 * Seals and opens for users: the only place where the keyring and the ciphertext meet.
 *
 * A key that an event needs is either new, because the caller says so, or must be in the keyring; one that is missing is an error and
 * never made anew. New keys are the caller's to make durable before the records that need them. Destroyed, missing and out of reach are
 * told apart everywhere: null, MissingKey, Unavailable.
 */
import type { KeyId, UserId } from '../../domain/ids.ts';
import { parseItemId } from '../../domain/ids.ts';
import type { FoldEvent } from '../../domain/memory/evolve.ts';
import type { Fingerprint, MemoryEvent, Secret } from '../../domain/memory/events.ts';
import { LIMITS } from '../../domain/memory/model.ts';
import type { Sealed, SealedEvent, SealedText } from '../../domain/memory/sealed-event.ts';
import type { ChainHead } from '../event-store/chain.ts';
import type { EventRecord } from '../event-store/event-store.ts';
import type { DataKeyId, Keyring, WrappedKey } from '../keyring/keyring.ts';
import { toKey } from './box.ts';
import { loadDataKeys, type UnwrapFrom } from './data-keys.ts';
import type { MasterKeys, UserKeys } from './derive.ts';
import { fingerprintOf, keyedHash } from './fingerprint.ts';
import { createKeyCache, type CachedKey } from './key-cache.ts';
import { openTextsWith } from './open-texts.ts';
import { openPart } from './part.ts';
import { random } from './random.ts';
import { sealEvents } from './seal-events.ts';
import { createUserKeyCache, MissingKey } from './user-keys.ts';
import { wrapKey } from './wrap.ts';

export type SealedBatch = Readonly<{ records: readonly EventRecord[]; newKeys: readonly WrappedKey[] }>;

/** What one user's key can do. Holds no data key: those are in a cache that forgets. */
export type UserVault = Readonly<{
  user: UserId;
  /** Equal for texts that differ only in case, white space or compatibility forms; 22 characters. */
  fingerprint(text: string): Fingerprint;
  /** HMAC of an idempotency key or of a command, 22 characters. */
  idempotencyHmac(value: string): string;
  /**
   * Makes the records that follow `head`, with new event ids. The secrets' keys in `fresh` are made, all others must exist; an item's key
   * that an attempt before a crash left behind is used again. `newKeys` must be durable before the records are appended.
   *
   * Throws MissingKey (also for a key that was destroyed) and Unavailable.
   */
  seal(events: readonly MemoryEvent[], head: ChainHead, fresh: ReadonlySet<KeyId>): Promise<SealedBatch>;
  /** Returns what the fold reads of an event; opens its mark and no text. Throws Unopenable. */
  openFold(event: SealedEvent): FoldEvent;
  /** Opens a mark. Throws Unopenable. */
  openMark(mark: Sealed): Readonly<Record<string, unknown>>;
  /** Makes a data key that is not of an entry; not cached. */
  newKey(keyId: DataKeyId, createdAt: number): WrappedKey;
}>;

/** Opens texts of one user, in order; null where the key was destroyed. One round trip for all keys that are not cached. */
export type OpenTexts = (user: UserId, texts: readonly SealedText[]) => Promise<readonly (Secret | null)[]>;

/** Opens marks of one user, in order. */
export type OpenMarks = (user: UserId, marks: readonly Sealed[]) => Promise<readonly Readonly<Record<string, unknown>>[]>;

export type Vault = Readonly<{
  /** Returns the user's vault. Throws MissingKey, MemoryIsErased, Unavailable. */
  user(user: UserId): Promise<UserVault>;
  /** Throws MissingKey, Unavailable, Unopenable; a memory that was erased has only destroyed keys. */
  openTexts: OpenTexts;
  /** Throws as `user` does, and Unopenable. */
  openMarks: OpenMarks;
  /** Returns a data key of the user, whatever it is of; null: destroyed. Throws MissingKey, Unavailable. */
  dataKey(user: UserId, keyId: DataKeyId): Promise<CachedKey['key']>;
  /** Forgets a key and what it opened. Call it after destroying the key, and on events that tell of it. */
  evictEntry(user: UserId, keyId: DataKeyId): void;
  evictUser(user: UserId): void;
}>;

export type VaultOptions = Readonly<{
  /** Of unwrapped keys and opened texts together; default 64 MiB. */
  cacheBytes?: number;
  /** How long a key is trusted without asking the keyring; default 60 s. */
  lifeMs?: number;
  maxUsers?: number;
  now?: () => number;
}>;

/** Returns the vault over a keyring. */
export function createVault(keyring: Pick<Keyring, 'findUserKey' | 'findKeys'>, master: MasterKeys, options: VaultOptions = {}): Vault {
  const now = options.now ?? Date.now;
  const lifeMs = options.lifeMs ?? 60_000;
  const cache = createKeyCache(options.cacheBytes ?? 64 * 1024 * 1024, lifeMs, now);
  const userKeys = createUserKeyCache(keyring, master, { maxUsers: options.maxUsers ?? 20_000, lifeMs, now });
  const from: UnwrapFrom = { keyring, cache };
  return {
    user: async (user) => userVault(user, await userKeys.get(user), from),
    openTexts: (user, texts) => openTextsWith(from, userKeys, user, texts),
    openMarks: async (user, marks) => {
      if (marks.length === 0) return [];
      const keys = await userKeys.get(user);
      return marks.map((mark) => openMark(keys, user, mark));
    },
    dataKey: async (user, keyId) => (await loadDataKeys(from, user, await userKeys.get(user), [keyId])).get(keyId)!.key,
    evictEntry: (user, keyId) => cache.evict(user, keyId),
    evictUser: (user) => {
      cache.evictUser(user);
      userKeys.evict(user);
    },
  };
}

function userVault(user: UserId, keys: UserKeys, from: UnwrapFrom): UserVault {
  const newKey = (keyId: DataKeyId, createdAt: number, bytes: Uint8Array = random(32)): WrappedKey => ({
    user,
    keyId,
    wrapped: wrapKey(keys.wrapping, bytes, ['data-key', user, keyId]),
    createdAt,
    expiresAt: parseItemId(keyId) === undefined ? null : createdAt + LIMITS.declinedTextMs,
  });
  return {
    user,
    fingerprint: (text) => fingerprintOf(keys.fingerprints, text),
    idempotencyHmac: (value) => keyedHash(keys.idempotency, value),
    openMark: (mark) => openMark(keys, user, mark),
    openFold: (event) => {
      const { type, meta, data } = event;
      return { type, meta, data, mark: event.mark === null ? {} : openMark(keys, user, event.mark) } as FoldEvent;
    },
    newKey: (keyId, createdAt) => newKey(keyId, createdAt),
    seal: async (events, head, fresh) => {
      const needed = keysNeeded(events);
      const known = await loadDataKeys(
        from,
        user,
        keys,
        [...needed.keys()].filter((keyId) => mayExist(keyId, fresh)),
        true,
      );
      const newKeys: WrappedKey[] = [];
      const sealing = new Map<KeyId, NonNullable<CachedKey['key']>>();
      for (const [keyId, at] of needed) {
        let entry = known.get(keyId) ?? (fresh.has(keyId) ? from.cache.get(user, keyId) : undefined);
        if (entry === undefined) {
          if (!fresh.has(keyId)) throw new MissingKey('The key of an entry is missing.');
          const bytes = random(32);
          const wrapped = newKey(keyId, at, bytes);
          entry = from.cache.put(user, keyId, toKey(bytes), wrapped.wrapped);
          newKeys.push(wrapped);
        } else if (fresh.has(keyId) && entry.wrapped !== null) {
          // Made by an attempt that did not get through: it may or may not be in the keyring, and inserting it again is no change.
          newKeys.push({ ...newKey(keyId, at), wrapped: entry.wrapped });
        }
        if (entry.key === null) throw new MissingKey('The key of an entry was destroyed.');
        sealing.set(keyId, entry.key);
      }
      return { records: sealEvents(user, events, head, keys.marks, (keyId) => sealing.get(keyId)!), newKeys };
    },
  };
}

/** An item's key id follows from its import, so it may be there from an attempt before a crash; an entry's is random. */
function mayExist(keyId: KeyId, fresh: ReadonlySet<KeyId>): boolean {
  return !fresh.has(keyId) || parseItemId(keyId) !== undefined;
}

/** The key ids of the events' secrets, with the instant of the first event that needs each. */
function keysNeeded(events: readonly MemoryEvent[]): Map<KeyId, number> {
  const needed = new Map<KeyId, number>();
  for (const event of events) {
    for (const keyId in event.secrets) if (!needed.has(keyId as KeyId)) needed.set(keyId as KeyId, event.meta.at);
  }
  return needed;
}

function openMark(keys: UserKeys, user: UserId, mark: Sealed): Readonly<Record<string, unknown>> {
  return openPart(keys.marks, user, null, mark) as Readonly<Record<string, unknown>>;
}
