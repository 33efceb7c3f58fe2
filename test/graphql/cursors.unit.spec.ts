import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCursor, encodeCursor, listDigest, readPage } from '../../src/graphql/cursors.ts';

const list = listDigest('entries', null, { section: ['CAREER'] }, 'SECTION');
const invalid = expect.objectContaining({ code: 'INVALID_INPUT' });

describe('cursors', () => {
  it('come back as the key they were made of', () => {
    const keys = fc.array(fc.oneof(fc.string(), fc.maxSafeInteger(), fc.constant(null)), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(keys, (key) => {
        const cursor = encodeCursor(list, key);
        expect(cursor).toMatch(/^[A-Za-z0-9_-]+$/);
        fc.pre(cursor.length <= 512);
        expect(decodeCursor(list, cursor, 'after')).toEqual(key.map((part) => (Object.is(part, -0) ? 0 : part)));
      }),
    );
  });

  it('are refused by a list of another filter, order or kind', () => {
    const cursor = encodeCursor(list, [1, 2]);
    const others = [
      listDigest('entries', null, { section: ['OTHER'] }, 'SECTION'),
      listDigest('entries', null, { section: ['CAREER'] }, 'NEWEST'),
      listDigest('entries', 7, { section: ['CAREER'] }, 'SECTION'),
      listDigest('history', { section: ['CAREER'] }),
    ];
    for (const other of others) expect(() => decodeCursor(other, cursor, 'after')).toThrow(invalid);
  });

  it('are the same however a filter is written', () => {
    expect(listDigest('x', { a: 1, b: { at: 2 } })).toBe(listDigest('x', { b: { at: 2 }, a: 1 }));
    expect(listDigest('x', { a: null, b: undefined, c: 3 })).toBe(listDigest('x', { c: 3 }));
  });

  it('are refused when they are none', () => {
    const wrong = ['', 'x', '%%%', 'bnVsbA', encodeCursor(list, []), encodeCursor('other', [1]), 'a'.repeat(600)];
    const nested = Buffer.from(JSON.stringify([list, { a: 1 }])).toString('base64url');
    for (const cursor of [...wrong, nested]) expect(() => decodeCursor(list, cursor, 'after'), cursor).toThrow(invalid);
  });
});

describe('a page', () => {
  it('is of 20 rows from the start when nothing is said', () => {
    expect(readPage({}, list)).toEqual({ first: 20, after: null, before: null });
  });

  it('goes backwards with last, and with before alone', () => {
    const before = encodeCursor(list, [5]);
    expect(readPage({ last: 3, before }, list)).toEqual({ last: 3, after: null, before: [5] });
    expect(readPage({ before }, list)).toEqual({ last: 20, after: null, before: [5] });
  });

  it('may lie between two cursors', () => {
    const [after, before] = [encodeCursor(list, [1]), encodeCursor(list, [9])];
    expect(readPage({ first: 2, after, before }, list)).toEqual({ first: 2, after: [1], before: [9] });
  });

  it('is refused with a size outside 1 to 100, and with both sizes', () => {
    for (const args of [{ first: 0 }, { first: 101 }, { last: 0 }, { last: 101 }, { first: -1 }, { first: 1, last: 1 }]) {
      expect(() => readPage(args, list), JSON.stringify(args)).toThrow(invalid);
    }
    expect(readPage({ first: 100 }, list)).toMatchObject({ first: 100 });
  });
});
