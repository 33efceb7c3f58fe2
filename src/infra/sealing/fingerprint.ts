/**
 * What makes two texts the same: HMAC-SHA-256 of the folded text under a key of the user's, the first 128 bits. Without that key a
 * fingerprint tells nothing, and those of two users cannot be compared.
 */
import { createHmac, type KeyObject } from 'node:crypto';
import type { Fingerprint } from '../../domain/memory/events.ts';

/** Returns the text as fingerprints see it: NFKC, lower case, runs of white space as one space, none at the ends. */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, ' ').trim();
}

/** Returns the fingerprint of a text: 22 characters of base64url. */
export function fingerprintOf(key: KeyObject, text: string): Fingerprint {
  return keyedHash(key, foldText(text));
}

/** Returns 128 bits of the HMAC of a string, as 22 characters of base64url. */
export function keyedHash(key: KeyObject, text: string): string {
  return createHmac('sha256', key).update(text, 'utf8').digest().subarray(0, 16).toString('base64url');
}
