/** Wrapped keys: a key sealed by the key above it, bound to whose it is. A format byte, then the box: 61 bytes. */
import type { KeyObject } from 'node:crypto';
import { BOX_OVERHEAD, Unopenable, open, sealInto } from './box.ts';

const FORMAT = 1;

/** Wraps a key's 32 bytes for its place: `['user-key', user]`, or `['data-key', user, keyId]`. */
export function wrapKey(wrapping: KeyObject, key: Uint8Array, place: readonly string[]): Buffer {
  const wrapped = Buffer.allocUnsafe(1 + key.length + BOX_OVERHEAD);
  wrapped[0] = FORMAT;
  sealInto(wrapped, 1, wrapping, key, boundTo(place));
  return wrapped;
}

/** Returns the bytes of a key that was wrapped for this place. Throws Unopenable. */
export function unwrapKey(wrapping: KeyObject, wrapped: Uint8Array, place: readonly string[]): Buffer {
  if (wrapped[0] !== FORMAT) throw new Unopenable('The bytes are not a wrapped key.');
  return open(wrapping, wrapped.subarray(1), boundTo(place));
}

/** Ids have no line breaks, so this cannot be read two ways. */
function boundTo(place: readonly string[]): Buffer {
  return Buffer.from(`${FORMAT}\n${place.join('\n')}`, 'latin1');
}
