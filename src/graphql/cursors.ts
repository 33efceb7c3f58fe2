/**
 * Cursors and pages of connections.
 *
 * A cursor is base64url of a JSON array: a digest of the list it belongs to (which list, of what, filter, order), then the keyset of its row.
 * The digest is no secret and no signature: it only catches a cursor used with another list, which would silently skip rows. Rows are
 * guarded by the user in every query.
 */
import { LedgerError } from '../domain/errors.ts';
import { LIMITS } from '../domain/memory/model.ts';
import type { Page, PageKey } from '../projections/page.ts';

export type PageArgs = Readonly<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;

export const DEFAULT_PAGE = 20;

const LONGEST = 512;

/** Names a list: equal for equal parts, whatever the order of their keys, and whatever is undefined or null in them. */
export function listDigest(...parts: readonly unknown[]): string {
  return hash53(JSON.stringify(parts.map(canonical)));
}

function canonical(value: unknown): unknown {
  if (value === undefined) return null;
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined && inner !== null);
  return entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, canonical(inner)]);
}

/** cyrb53 (public domain): 53 bits are enough to tell a client's own lists apart. */
function hash53(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}

/** Cursors by their key: pages are kept between requests, and so are the keys of their rows. */
const made = new WeakMap<PageKey, Readonly<{ list: string; cursor: string }>>();

/** Returns the cursor of a row in a list. */
export function encodeCursor(list: string, key: PageKey): string {
  const known = made.get(key);
  if (known?.list === list) return known.cursor;
  const cursor = Buffer.from(JSON.stringify([list, ...key])).toString('base64url');
  made.set(key, { list, cursor });
  return cursor;
}

/** Returns the keyset of a cursor. Throws INVALID_INPUT where it is none, or belongs to another list, filter or order. */
export function decodeCursor(list: string, cursor: string, argument: string): PageKey {
  const wrong = `\`${argument}\` must be a cursor of this list, with the same filter and order. Ask for the first page again.`;
  if (cursor.length > LONGEST) throw new LedgerError('INVALID_INPUT', wrong);
  let parsed: unknown;
  try {
    parsed = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    throw new LedgerError('INVALID_INPUT', wrong);
  }
  if (!Array.isArray(parsed) || parsed[0] !== list || parsed.length < 2) throw new LedgerError('INVALID_INPUT', wrong);
  const key = parsed.slice(1) as unknown[];
  const plain = key.every((part) => part === null || typeof part === 'string' || Number.isSafeInteger(part));
  if (!plain) throw new LedgerError('INVALID_INPUT', wrong);
  return key as PageKey;
}

/**
 * Reads the arguments of a connection: the first or the last so many rows, 20 when no number is given, between the cursors given.
 *
 * Throws INVALID_INPUT for both numbers at once, for one outside 1 to 100, and for a cursor of another list.
 */
export function readPage(args: PageArgs, list: string): Page {
  const first = args.first ?? null;
  const last = args.last ?? null;
  if (first !== null && last !== null) {
    throw new LedgerError('INVALID_INPUT', 'Give `first` to page forwards or `last` to page backwards, not both.');
  }
  const size = first ?? last ?? DEFAULT_PAGE;
  if (size < 1 || size > LIMITS.pageSize) {
    throw new LedgerError('INVALID_INPUT', `\`${last === null ? 'first' : 'last'}\` must be from 1 to ${LIMITS.pageSize}.`);
  }
  const after = args.after == null ? null : decodeCursor(list, args.after, 'after');
  const before = args.before == null ? null : decodeCursor(list, args.before, 'before');
  const backward = last !== null || (first === null && after === null && before !== null);
  return backward ? { last: size, after, before } : { first: size, after, before };
}
