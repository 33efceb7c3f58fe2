/** Random bytes from a pool, because asking the system for 12 bytes costs as much as asking for 12,000. Bytes are given out once. */
import { randomFillSync } from 'node:crypto';

const POOL = 16 * 1024;
let pool = Buffer.alloc(0);
let used = 0;

/** Returns `length` (at most 1024) random bytes of the system's generator, for the caller's use only. */
export function random(length: number): Buffer {
  if (used + length > pool.length) {
    // A new pool each time: bytes that were given out are views of the old one.
    pool = randomFillSync(Buffer.allocUnsafeSlow(POOL));
    used = 0;
  }
  used += length;
  return pool.subarray(used - length, used);
}
