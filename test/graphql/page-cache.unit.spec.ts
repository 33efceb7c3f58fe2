import { describe, expect, it } from 'vitest';
import { keepPage } from '../../src/graphql/page-cache.ts';
import type { VersionRow } from '../../src/projections/memory-versions/queries.ts';
import type { PageOf } from '../../src/projections/page.ts';

const page = (length: number): PageOf<VersionRow> => ({
  rows: Array.from({ length }, () => ({}) as VersionRow),
  keys: [],
  hasNext: false,
  hasPrevious: false,
});

function reader(connection: object, length = 1) {
  let reads = 0;
  const get = async (key: string): Promise<number> => {
    await keepPage(connection, key, async () => {
      reads += 1;
      return page(length);
    });
    return reads;
  };
  return get;
}

describe('pages that were read before', () => {
  it('are read once for a key', async () => {
    const get = reader({});
    expect([await get('a'), await get('a'), await get('b'), await get('a')]).toEqual([1, 1, 2, 2]);
  });

  it('are of one connection: a rebuilt projection starts empty', async () => {
    const [old, rebuilt] = [reader({}), reader({})];
    expect([await old('a'), await rebuilt('a')]).toEqual([1, 1]);
  });

  it('make room for others, those used longest ago first', async () => {
    const get = reader({}, 4_999);
    for (const key of ['a', 'b', 'c', 'd', 'a', 'e']) await get(key);
    expect(await get('a')).toBe(5);
    expect(await get('b')).toBe(6);
  });

  it('keep nothing of a read that failed', async () => {
    const connection = {};
    await expect(keepPage(connection, 'a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await reader(connection)('a')).toBe(1);
  });
});
