/**
 * Pages by key, both ways. A key is the sort columns of a row, as plain values in their order; the API makes cursors of keys. A page begins
 * after (or ends before) a key whether or not the row with that key is still there, so nothing is skipped or repeated when rows come and go.
 */

/** The sort columns of a row: what a cursor encodes. */
export type PageKey = readonly (string | number | null)[];

/**
 * Which rows: the first so many after a key, or the last so many before one; both bounds may be given together. `first` or `last` must be
 * given, not both; the size is not limited here.
 */
export type Page = Readonly<{
  first?: number | null | undefined;
  after?: PageKey | null | undefined;
  last?: number | null | undefined;
  before?: PageKey | null | undefined;
}>;

/** Rows in the order of the list, whichever way they were read. `keys[i]` is the key of `rows[i]`. Both flags are exact. */
export type PageOf<Row> = Readonly<{
  rows: readonly Row[];
  keys: readonly PageKey[];
  hasNext: boolean;
  hasPrevious: boolean;
}>;
