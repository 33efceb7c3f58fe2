/**
 * Pieces of SQL that the queries share: lists of columns, conditions, keys as a table, pages by key. Queries are written as `sql` templates:
 * they read as what runs, and Kysely compiles one in a few microseconds.
 */
import { type RawBuilder, sql } from 'kysely';
import type { Page, PageKey, PageOf } from './page.ts';

export type Fragment = RawBuilder<unknown>;

/** Returns columns of an alias as a list. The names come from code, never from input. */
export function columnsOf(alias: string, columns: readonly string[]): Fragment {
  return sql.raw(columns.map((column) => `${alias}.${column}`).join(', '));
}

/** Joins conditions by AND; those that are undefined take everything. */
export function every(...conditions: readonly (Fragment | undefined)[]): Fragment {
  const given = conditions.filter((condition) => condition !== undefined);
  return given.length === 0 ? sql`1 = 1` : sql.join(given, sql` and `);
}

/** One of the values; undefined, which takes everything, where none are given. */
export function anyOf(column: string, values: readonly string[] | null | undefined): Fragment | undefined {
  if (values === null || values === undefined || values.length === 0) return undefined;
  return sql`${sql.raw(column)} in (${sql.join(values)})`;
}

/** Equal to a value; undefined, which takes everything, where none is given. */
export function equals(column: string, value: string | null | undefined): Fragment | undefined {
  return value === null || value === undefined ? undefined : sql`${sql.raw(column)} = ${value}`;
}

/** Keys as the rows of a table; the types are said, because PostgreSQL takes a bare parameter for text. */
export function keyTable(keys: readonly (readonly (string | number)[])[]): Fragment {
  const row = (key: readonly (string | number)[]): Fragment =>
    sql`(${sql.join(key.map((part) => (typeof part === 'number' ? sql`cast(${part} as bigint)` : sql`cast(${part} as text)`)))})`;
  return sql`values ${sql.join(keys.map(row))}`;
}

/** What a list is sorted by: expressions that are never null, all in one direction. The last makes the key unique. */
export type Sort = Readonly<{ by: readonly string[]; descending: boolean }>;

/** Reads rows: those that meet a condition, in an order, at most so many. */
export type ReadRows<Row> = (where: Fragment, orderBy: Fragment, limit: number) => Promise<readonly Row[]>;

/**
 * Reads a page: one row more than asked for tells whether there are more, and where the page starts at a key, one row on the other side of
 * it tells the same of that side.
 */
export async function readPage<Row>(sort: Sort, page: Page, keyOf: (row: Row) => PageKey, read: ReadRows<Row>): Promise<PageOf<Row>> {
  const { after = null, before = null } = page;
  const backwards = typeof page.first !== 'number';
  const size = page.first ?? page.last ?? 0;
  const [near, far] = backwards ? [before, after] : [after, before];
  const bounds = every(beyond(sort, after, false), beyond(sort, before, true));
  const found = await read(bounds, orderOf(sort, backwards), size + 1);
  const rows = found.slice(0, size);
  // Beyond the far key there may be rows too, and up to the near one, that one included, where its row is still there.
  const further = found.length > size || (far !== null && (await read(upTo(sort, far, backwards), orderOf(sort, backwards), 1)).length > 0);
  const nearer = near !== null && (await read(upTo(sort, near, !backwards), orderOf(sort, !backwards), 1)).length > 0;
  if (backwards) rows.reverse();
  const [hasNext, hasPrevious] = backwards ? [nearer, further] : [further, nearer];
  return { rows, keys: rows.map(keyOf), hasNext, hasPrevious };
}

function orderOf({ by, descending }: Sort, reversed: boolean): Fragment {
  const direction = descending === reversed ? 'asc' : 'desc';
  return sql.raw(by.map((column) => `${column} ${direction}`).join(', '));
}

/** The rows after a key; before it when `reversed`. */
function beyond(sort: Sort, key: PageKey | null, reversed: boolean): Fragment | undefined {
  return key === null ? undefined : compare(sort, key, sort.descending === reversed ? '>' : '<');
}

/** The rows from a key on, its own included; those up to it when `reversed`. */
function upTo(sort: Sort, key: PageKey, reversed: boolean): Fragment {
  return compare(sort, key, sort.descending === reversed ? '>=' : '<=');
}

function compare({ by }: Sort, key: PageKey, operator: string): Fragment {
  return sql`(${sql.raw(by.join(', '))}) ${sql.raw(operator)} (${sql.join(by.map((_, index) => key[index] ?? null))})`;
}

/** Puts rows in the order of the keys that they were asked for by. */
export function inOrder<Key, Row>(
  keys: readonly Key[],
  rows: readonly Row[],
  nameOfKey: (key: Key) => string,
  nameOfRow: (row: Row) => string,
): readonly (Row | undefined)[] {
  const found = new Map(rows.map((row) => [nameOfRow(row), row]));
  return keys.map((key) => found.get(nameOfKey(key)));
}
