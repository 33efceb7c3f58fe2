/**
 * Pages of entries, with search. Without search a page is one read. With it, the user's rows that the rest of the filter takes are opened
 * and scanned, and the page is read among those that match.
 */
import { LedgerError } from '../domain/errors.ts';
import type { ImportId } from '../domain/ids.ts';
import type { EntryStatus, Origin, Section } from '../domain/memory/model.ts';
import { countVersions, listVersions, type EntryOrder, type VersionRow } from '../projections/memory-versions/queries.ts';
import type { Page, PageOf } from '../projections/page.ts';
import type { Context } from './context.ts';
import { contentOf, openRows } from './nodes.ts';
import { keepPage, keepTotal } from './page-cache.ts';
import { matchesSearch, searchWords } from './search.ts';

export type EntryListFilter = Readonly<{
  status?: readonly EntryStatus[] | null | undefined;
  section?: readonly Section[] | null | undefined;
  origin?: readonly Origin[] | null | undefined;
  importId?: ImportId | null | undefined;
  search?: string | null | undefined;
}>;

type EntryList = Readonly<{ rows: PageOf<VersionRow>; total: (context: Context) => Promise<number> | number }>;

/** How many rows a scan reads at a time: each read sorts all that stand, so there are few. */
const SCAN = 5_000;
/** How many texts are compared before other requests get their turn. */
const COMPARED_AT_ONCE = 200;
/** UTF-16 code units of a search. */
const LONGEST_SEARCH = 200;

/** Lists a page of the entries at a revision that the filter takes. Erased entries match no search. */
export async function listEntriesPage(
  context: Context,
  revision: number,
  { search, ...filter }: EntryListFilter,
  order: EntryOrder,
  page: Page,
): Promise<EntryList> {
  const { db, user } = context;
  if (search != null && search.length > LONGEST_SEARCH) {
    throw new LedgerError('INVALID_INPUT', `A search has at most ${LONGEST_SEARCH} characters. Give the words that matter.`);
  }
  const words = search == null ? [] : searchWords(search);
  if (words.length === 0) {
    const head = (await context.view.head()).revision;
    const key = JSON.stringify([user, head, revision, filter, order, page]);
    const rows = await keepPage(db, key, () => listVersions(db, user, revision, filter, order, page));
    const list = JSON.stringify([user, head, revision, filter]);
    return { rows, total: () => keepTotal(db, list, () => countVersions(db, user, revision, filter)) };
  }
  const entryIds = [];
  for (let after: Page['after'] = null; ;) {
    const some = await listVersions(db, user, revision, filter, 'OLDEST', { first: SCAN, after });
    await openRows(context, some.rows);
    for (const [index, row] of some.rows.entries()) {
      if (index % COMPARED_AT_ONCE === COMPARED_AT_ONCE - 1) await context.ports.wait(0);
      const content = await contentOf(context, row);
      if (content !== null && matchesSearch(content, words)) entryIds.push(row.entry_id);
    }
    if (!some.hasNext) break;
    after = some.keys.at(-1)!;
  }
  const rows = await listVersions(db, user, revision, { ...filter, entryIds }, order, page);
  return { rows, total: () => entryIds.length };
}
