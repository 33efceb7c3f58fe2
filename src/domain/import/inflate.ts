/**
 * Unpacking with a limit: packed bytes go in by small steps, and what comes out is counted before more goes in.
 */
import type { Gunzip, Inflate } from 'fflate';

/** More came out than was allowed. */
export class TooLarge extends Error {}

/** Compressed bytes given to the inflater at a time; 1,032 times as many may come out before the total is looked at. */
const STEP = 2048;

/** Collects inflated chunks until their sum passes what is left of the total. */
export function collector(left: number): { push: (chunk: Uint8Array) => void; bytes: () => Uint8Array } {
  const chunks: Uint8Array[] = [];
  let length = 0;
  return {
    push: (chunk) => {
      length += chunk.length;
      if (length > left) throw new TooLarge();
      chunks.push(chunk);
    },
    bytes: () => {
      const all = new Uint8Array(length);
      let at = 0;
      for (const chunk of chunks) {
        all.set(chunk, at);
        at += chunk.length;
      }
      return all;
    },
  };
}

/** Feeds packed bytes to an inflater of fflate step by step. */
export function feed(inflater: Inflate | Gunzip, packed: Uint8Array): void {
  for (let at = 0; at < packed.length; at += STEP) inflater.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** Returns the CRC-32 of bytes, as zip archives carry it. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (let at = 0; at < bytes.length; at++) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}
