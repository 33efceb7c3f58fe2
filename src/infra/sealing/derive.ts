/**
 * Keys derived from keys, by HKDF-SHA-256: one key, one purpose. The labels are stored contracts in effect: another label is another key,
 * and nothing sealed before would open.
 */
import { hkdfSync, type KeyObject } from 'node:crypto';
import { toKey } from './box.ts';

export type MasterKeys = Readonly<{
  /** Wraps user keys. */
  wrapping: KeyObject;
  /** HMAC of issuer and subject. */
  subjects: KeyObject;
}>;

export type UserKeys = Readonly<{
  /** Wraps data keys. */
  wrapping: KeyObject;
  marks: KeyObject;
  fingerprints: KeyObject;
  idempotency: KeyObject;
}>;

/** Returns the keys that a master key (32 bytes) stands for. */
export function deriveMasterKeys(master: Uint8Array): MasterKeys {
  return { wrapping: derive(master, 'master/wrapping'), subjects: derive(master, 'master/subjects') };
}

/** Returns the keys that a user key (32 bytes) stands for. */
export function deriveUserKeys(user: Uint8Array): UserKeys {
  return {
    wrapping: derive(user, 'user/wrapping'),
    marks: derive(user, 'user/marks'),
    fingerprints: derive(user, 'user/fingerprints'),
    idempotency: derive(user, 'user/idempotency'),
  };
}

function derive(key: Uint8Array, purpose: string): KeyObject {
  return toKey(new Uint8Array(hkdfSync('sha256', key, '', `memory-ledger/1/${purpose}`, 32)));
}
