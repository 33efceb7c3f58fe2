/**
 * The hash chain of a stream: every record's hash covers its content and the hash before it.
 *
 * `hash = SHA-256(previousHash, user, revision, event id, type, schemaVersion, clear, SHA-256(sealed))`, each field with its length in
 * front (4 bytes, little endian; numbers as 8 bytes). It still verifies after an erase, which destroys keys and not records. It shows
 * an edit inside a history; a cut tail, or a stream that is gone, shows only against a head that was kept elsewhere.
 */
import { hash } from 'node:crypto';
import type { EventRecord } from './event-store.ts';

/** What the first record of a stream has before it. */
export const ZERO_HASH: Uint8Array = new Uint8Array(32);

type Hashed = Omit<EventRecord, 'hash'>;

let scratch = Buffer.allocUnsafe(4096);

/** Returns the hash of a record: 32 bytes. */
export function hashRecord(record: Hashed): Buffer {
  // Room for the longest UTF-8 that each text can have, so that lengths need not be counted first.
  const room = 256 + 3 * (record.user.length + record.id.length + record.type.length + record.clear.length);
  if (scratch.length < room) scratch = Buffer.allocUnsafe(room * 2);
  let at = putBytes(record.previousHash, 0);
  at = putText(record.user, at);
  at = putNumber(record.revision, at);
  at = putText(record.id, at);
  at = putText(record.type, at);
  at = putNumber(record.schemaVersion, at);
  at = putText(record.clear, at);
  at = putBytes(hash('sha256', record.sealed, 'buffer'), at);
  return hash('sha256', scratch.subarray(0, at), 'buffer');
}

function putBytes(bytes: Uint8Array, at: number): number {
  scratch.writeUInt32LE(bytes.length, at);
  scratch.set(bytes, at + 4);
  return at + 4 + bytes.length;
}

function putText(text: string, at: number): number {
  const length = scratch.write(text, at + 4, 'utf8');
  scratch.writeUInt32LE(length, at);
  return at + 4 + length;
}

function putNumber(value: number, at: number): number {
  scratch.writeUInt32LE(8, at);
  scratch.writeBigUInt64LE(BigInt(value), at + 4);
  return at + 12;
}

/** A place in a stream: so many events, the last with this hash. */
export type ChainHead = Readonly<{ revision: number; hash: Uint8Array }>;

export type ChainReport = Readonly<{ ok: true; head: ChainHead } | { ok: false; brokenAt: number }>;

/**
 * Verifies records of one stream, in order, against the head before them (the empty stream's when absent).
 *
 * `brokenAt` is the first revision that is missing, of another user, not linked to the one before it, or not what its hash says.
 */
export function verifyChain(records: Iterable<EventRecord>, before: ChainHead = { revision: 0, hash: ZERO_HASH }): ChainReport {
  let head = before;
  let user: string | undefined;
  for (const record of records) {
    const next = head.revision + 1;
    user ??= record.user;
    const linked = record.revision === next && record.user === user && Buffer.compare(record.previousHash, head.hash) === 0;
    if (!linked || Buffer.compare(hashRecord(record), record.hash) !== 0) return { ok: false, brokenAt: next };
    head = { revision: next, hash: record.hash };
  }
  return { ok: true, head };
}
