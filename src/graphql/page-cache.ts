/**
 * Pages of entries that were read before, kept between requests: most reads of a memory come between two changes of it.
 *
 * A page is a function of the user's events up to the head (an erase, which alone changes the past, moves the head too), so a key that names
 * user, head, revision, filter, order and page is never stale, and nothing has to be thrown away but for room. Rows hold ciphertext; their
 * texts are opened anew for each request, so a destroyed key is obeyed at once. A rebuilt projection is another connection and starts empty.
 */
import type { VersionRow } from '../projections/memory-versions/queries.ts';
import type { PageOf } from '../projections/page.ts';

type Rows = PageOf<VersionRow>;
type Kept = { pages: Map<string, Rows>; rows: number; totals: Map<string, number> };

/** Some 15 MB of rows, the pages used last. */
const MOST_ROWS = 20_000;
/** Some 2 MB of keys. */
const MOST_TOTALS = 5_000;

const kept = new WeakMap<object, Kept>();

/** Answers the page of a key on a connection: kept, or read now. */
export async function keepPage(connection: object, key: string, read: () => Promise<Rows>): Promise<Rows> {
  const own = keptOf(connection);
  const known = own.pages.get(key);
  if (known !== undefined) {
    own.pages.delete(key);
    own.pages.set(key, known);
    return known;
  }
  const page = await read();
  put(own, key, page);
  return page;
}

/** Answers how many rows a list has, by the same kind of key: kept, or counted now. */
export async function keepTotal(connection: object, key: string, count: () => Promise<number>): Promise<number> {
  const { totals } = keptOf(connection);
  const known = totals.get(key);
  if (known !== undefined) return known;
  const total = await count();
  totals.set(key, total);
  if (totals.size > MOST_TOTALS) totals.delete(totals.keys().next().value!);
  return total;
}

function keptOf(connection: object): Kept {
  const known = kept.get(connection);
  if (known !== undefined) return known;
  const own: Kept = { pages: new Map(), rows: 0, totals: new Map() };
  kept.set(connection, own);
  return own;
}

function put(own: Kept, key: string, page: Rows): void {
  // An empty page takes room too: its key.
  const size = (rows: Rows): number => rows.rows.length + 1;
  if (own.pages.has(key)) return;
  own.pages.set(key, page);
  own.rows += size(page);
  for (const [oldest, old] of own.pages) {
    if (own.rows <= MOST_ROWS) return;
    own.pages.delete(oldest);
    own.rows -= size(old);
  }
}
