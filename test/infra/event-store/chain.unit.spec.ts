import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hashRecord, verifyChain } from '../../../src/infra/event-store/chain.ts';
import type { EventRecord } from '../../../src/infra/event-store/event-store.ts';
import { userId } from '../../support/ids.ts';
import { makeRecords } from '../../support/records.ts';

const records = makeRecords(userId(1), 5);

/** The definition, written the long way. */
function slowHash(record: EventRecord): Buffer {
  const number = (value: number): Buffer => {
    const bytes = Buffer.alloc(8);
    bytes.writeBigUInt64LE(BigInt(value));
    return bytes;
  };
  const fields = [
    Buffer.from(record.previousHash),
    Buffer.from(record.user),
    number(record.revision),
    Buffer.from(record.id),
    Buffer.from(record.type),
    number(record.schemaVersion),
    Buffer.from(record.clear),
    createHash('sha256').update(record.sealed).digest(),
  ];
  const hash = createHash('sha256');
  for (const field of fields) {
    const length = Buffer.alloc(4);
    length.writeUInt32LE(field.length);
    hash.update(length).update(field);
  }
  return hash.digest();
}

describe('the hash of a record', () => {
  it('is SHA-256 of its fields, each with its length', () => {
    const long = { ...records[2]!, clear: JSON.stringify('æ🦊'.repeat(5_000)) };
    for (const record of [...records, long]) expect(hashRecord(record)).toEqual(slowHash(record));
  });
});

describe('a chain', () => {
  it('verifies, and ends at its head', () => {
    expect(verifyChain(records)).toEqual({ ok: true, head: { revision: 5, hash: records[4]!.hash } });
    expect(verifyChain([])).toMatchObject({ ok: true, head: { revision: 0 } });
  });

  it('verifies from a head that is known', () => {
    expect(verifyChain(records.slice(2), records[1])).toMatchObject({ ok: true });
  });

  it.each<[string, Partial<EventRecord>]>([
    ['user', { user: userId(2) }],
    ['revision', { revision: 4 }],
    ['id', { id: records[0]!.id }],
    ['type', { type: 'EntryIncluded' }],
    ['schemaVersion', { schemaVersion: 2 }],
    ['clear', { clear: `${records[2]!.clear} ` }],
    ['sealed', { sealed: new Uint8Array(60) }],
    ['previousHash', { previousHash: new Uint8Array(32) }],
    ['hash', { hash: new Uint8Array(32) }],
  ])('shows a changed %s at its revision', (_, change) => {
    const changed = records.map((record, index) => (index === 2 ? { ...record, ...change } : record));
    expect(verifyChain(changed)).toEqual({ ok: false, brokenAt: 3 });
  });

  it('shows a record that was rewritten with a hash of its own at the next revision', () => {
    const rewritten = { ...records[2]!, clear: '{}' };
    const changed = records.map((record, index) => (index === 2 ? { ...rewritten, hash: hashRecord(rewritten) } : record));
    expect(verifyChain(changed)).toEqual({ ok: false, brokenAt: 4 });
  });

  it('shows a record that is missing or out of order', () => {
    expect(verifyChain(records.filter((_, index) => index !== 1))).toEqual({ ok: false, brokenAt: 2 });
    expect(verifyChain([records[1]!, records[0]!])).toEqual({ ok: false, brokenAt: 1 });
  });

  it('cannot show a tail that was cut: that needs a head kept elsewhere', () => {
    expect(verifyChain(records.slice(0, 3))).toMatchObject({ ok: true });
  });
});
