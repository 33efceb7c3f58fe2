/**
 * Unpacking with a limit: packed bytes go in by small steps, and what comes out is counted before more goes in.
 */
import { Gunzip, type Inflate } from 'fflate';

/** More came out than was allowed. */
export class TooLarge extends Error {}

/** Compressed bytes given to the inflater at a time; 1,032 times as many may come out before the total is looked at. */
const STEP = 2048;

/** Collects inflated chunks until their sum passes what is left of the total. */
export function collector(left: number): { push: (chunk: Uint8Array) => void; length: () => number; bytes: () => Uint8Array } {
  const chunks: Uint8Array[] = [];
  let length = 0;
  return {
    push: (chunk) => {
      length += chunk.length;
      if (length > left) throw new TooLarge();
      chunks.push(chunk);
    },
    length: () => length,
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

/** Checksum and length that the last member of a gzip ends with. */
const TRAILER_SIZE = 8;

/**
 * Returns what a gzip unpacks to, its members after one another; null when it is cut off or not what its last checksum says.
 *
 * Throws TooLarge above `left` bytes. The inflater may also throw on broken bytes; it does not notice all that is missing.
 */
export function gunzip(packed: Uint8Array, left: number): Uint8Array | null {
  const collected = collector(left);
  let lastMember = 0;
  const inflater = new Gunzip((chunk) => collected.push(chunk));
  inflater.onmember = () => (lastMember = collected.length());
  feed(inflater, packed);
  const bytes = collected.bytes();
  const trailer = new DataView(packed.buffer, packed.byteOffset + packed.length - TRAILER_SIZE, TRAILER_SIZE);
  const member = bytes.subarray(lastMember);
  return trailer.getUint32(0, true) === crc32(member) && trailer.getUint32(4, true) === member.length ? bytes : null;
}
