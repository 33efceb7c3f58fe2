/**
 * The port of the keyring: who a credential is, and the wrapped keys of users and texts.
 *
 * Keys are insert-only. A destroyed key leaves a tombstone, so that "destroyed" (the text is erased), "missing" (something is wrong) and
 * out of reach (Unavailable: stop and retry) are three answers that nothing can confuse. Whose e-mail address it was is not here: a
 * credential is an HMAC of issuer and subject under a key of the master key's.
 *
 * Reading and writing are apart because with SQLite they run in different threads.
 */
import { createHmac } from 'node:crypto';
import type { ImportId, KeyId, UserId } from '../../domain/ids.ts';
import type { MasterKeys } from '../sealing/derive.ts';
import { random } from '../sealing/random.ts';
import { wrapKey } from '../sealing/wrap.ts';

/** What a data key is of: an entry, a declined item, or the staging of an import. */
export type DataKeyId = KeyId | ImportId;

export type WrappedKey = Readonly<{
  user: UserId;
  keyId: DataKeyId;
  wrapped: Uint8Array;
  /** Epoch milliseconds; `expiresAt` null: kept until it is destroyed. */
  createdAt: number;
  expiresAt: number | null;
}>;

export type KeyAnswer = Readonly<{ state: 'present'; wrapped: Uint8Array } | { state: 'destroyed' } | { state: 'missing' }>;

/** Names a data key. */
export type KeyRef = Readonly<{ user: UserId; keyId: DataKeyId }>;

export type NewUser = Readonly<{ subjectHash: Uint8Array; user: UserId; wrapped: Uint8Array; createdAt: number }>;

/** Every method throws Unavailable when the keyring is out of reach. */
export type KeyReader = Readonly<{
  findSubject(subjectHash: Uint8Array): Promise<UserId | undefined>;
  findUserKey(user: UserId): Promise<KeyAnswer>;
  /** One round trip; every id asked for has an answer. */
  findKeys(user: UserId, keyIds: readonly DataKeyId[]): Promise<ReadonlyMap<DataKeyId, KeyAnswer>>;
  /** Lists present keys without an end that are older than `before`, by user and key id, after `after`; at most `limit`. */
  listCreated(after: KeyRef | null, before: number, limit: number): Promise<readonly KeyRef[]>;
}>;

/** Every method is durable when it answers, and throws Unavailable when the keyring is out of reach. */
export type KeyWriter = Readonly<{
  /** Answers with the user that the subject has: the new one, or the one it had. */
  createUser(user: NewUser): Promise<UserId>;
  /** Inserts keys. The identical key again is no change; another key under a taken id throws KeyTaken. */
  insertKeys(keys: readonly WrappedKey[]): Promise<void>;
  /** Destroys keys and leaves tombstones; of a key that is destroyed or missing, nothing. Not in the file nor its log afterwards. */
  destroyKeys(user: UserId, keyIds: readonly DataKeyId[], at: number): Promise<void>;
  /** Destroys the user's key and all data keys, and forgets whose they were. */
  destroyUser(user: UserId, at: number): Promise<void>;
  /** Destroys the keys whose end has come; answers with them. */
  sweepExpired(now: number): Promise<readonly KeyRef[]>;
}>;

export type Keyring = Omit<KeyReader, 'findSubject'> &
  Omit<KeyWriter, 'createUser'> &
  Readonly<{
    findUser(issuer: string, subject: string): Promise<UserId | undefined>;
    /** Idempotent: the same credential has the same user from the first call on, whoever else calls at the same time. */
    getOrCreateUser(issuer: string, subject: string, newUserId: UserId, now: number): Promise<UserId>;
  }>;

/** Another key stands under this id already. Keys are never overwritten. */
export class KeyTaken extends Error {
  override readonly name = 'KeyTaken';
}

/** Returns the keyring over its two halves. */
export function createKeyring(reader: KeyReader, writer: KeyWriter, master: MasterKeys): Keyring {
  const { findSubject, ...reading } = reader;
  const { createUser, ...writing } = writer;
  const hashOf = (issuer: string, subject: string): Buffer =>
    createHmac('sha256', master.subjects)
      .update(JSON.stringify([issuer, subject]), 'utf8')
      .digest();
  return {
    ...reading,
    ...writing,
    findUser: (issuer, subject) => findSubject(hashOf(issuer, subject)),
    getOrCreateUser: async (issuer, subject, newUserId, now) => {
      const subjectHash = hashOf(issuer, subject);
      const known = await findSubject(subjectHash);
      if (known !== undefined) return known;
      const wrapped = wrapKey(master.wrapping, random(32), ['user-key', newUserId]);
      return createUser({ subjectHash, user: newUserId, wrapped, createdAt: now });
    },
  };
}
