/**
 * AES-256-GCM on `node:crypto`: a random 96-bit nonce in front, the 16-byte tag at the end, additional data that is bound but not stored.
 *
 * Keys are KeyObjects throughout: OpenSSL takes a raw buffer four times slower than a prepared key (measured: 14 µs against 3.5 µs).
 */
import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject } from 'node:crypto';
import { random } from './random.ts';

const ALGORITHM = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;
const OPTIONS = { authTagLength: TAG };

/** What sealing adds to the length of a plain text. */
export const BOX_OVERHEAD = NONCE + TAG;

/** Ciphertext that does not open: another key, another place than it was sealed for, or damaged. */
export class Unopenable extends Error {
  override readonly name = 'Unopenable';
}

/** Returns 256 bits as a key; the bytes are copied. */
export function toKey(bytes: Uint8Array): KeyObject {
  if (bytes.length !== 32) throw new RangeError('A key has 32 bytes.');
  return createSecretKey(bytes);
}

/** Seals bytes into `target` from `at`, where length + BOX_OVERHEAD bytes must be free. */
export function sealInto(target: Buffer, at: number, key: KeyObject, plain: Uint8Array, bound: Uint8Array): void {
  const nonce = random(NONCE);
  const cipher = createCipheriv(ALGORITHM, key, nonce, OPTIONS);
  cipher.setAAD(bound);
  target.set(nonce, at);
  target.set(cipher.update(plain), at + NONCE);
  cipher.final();
  target.set(cipher.getAuthTag(), at + NONCE + plain.length);
}

/** Seals bytes: nonce, ciphertext, tag. */
export function seal(key: KeyObject, plain: Uint8Array, bound: Uint8Array): Buffer {
  const sealed = Buffer.allocUnsafe(plain.length + BOX_OVERHEAD);
  sealInto(sealed, 0, key, plain, bound);
  return sealed;
}

/** Opens what `seal` made with the same key and bound data. Throws Unopenable. */
export function open(key: KeyObject, sealed: Uint8Array, bound: Uint8Array): Buffer {
  if (sealed.length < BOX_OVERHEAD) throw new Unopenable('The sealed bytes are too short.');
  const decipher = createDecipheriv(ALGORITHM, key, sealed.subarray(0, NONCE), OPTIONS);
  decipher.setAAD(bound);
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG));
  const plain = decipher.update(sealed.subarray(NONCE, sealed.length - TAG));
  try {
    decipher.final();
  } catch {
    // The reason is not carried on: OpenSSL knows only that the tag is wrong.
    throw new Unopenable('The sealed bytes do not open with this key for this place.');
  }
  return plain;
}
