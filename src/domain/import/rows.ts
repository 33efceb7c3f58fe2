/**
 * Rows of structured dumps, §4 and §6 of the import contract: where they are, what their text, date and id are, which are deleted.
 */
import type { SavedOn } from '../memory/model.ts';
import { cleanText } from '../clean-text.ts';
import { savedOnOf, savedOnOfNumber } from './dates.ts';
import type { JsonDocument } from './document.ts';
import { isRow, textField, type Row } from './json.ts';
import type { UnparsedPiece } from './model.ts';

export const WRAPPERS = ['memories', 'results', 'items', 'data', 'entries'] as const;
const TEXTS = ['content', 'text', 'memory', 'fact'];
const DATES = [
  'created_at',
  'createdAt',
  'created',
  'created_timestamp',
  'saved_on',
  'date',
  'timestamp',
  'updated_at',
  'updatedAt',
  'modified',
];

/** A row of a list with the line it stands on; strings are rows too. */
export type ListedRow = Readonly<{ row: Row | string; line: number | null }>;
export type Listing = Readonly<{ rows: readonly ListedRow[]; unparsed: readonly UnparsedPiece[] }>;

/** Returns the list in a JSON value: itself, or that of its first wrapper that has one; null when there is none. */
export function listIn(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  if (!isRow(value)) return null;
  for (const name of WRAPPERS) {
    const inner = Object.hasOwn(value, name) ? value[name] : undefined;
    const list = Array.isArray(inner) ? inner : isRow(inner) ? listIn(inner) : null;
    if (list !== null) return list;
  }
  return null;
}

/** Returns the rows of a document: of its list, or its lines. What is neither object nor string is unparsed. */
export function rowsOf(document: JsonDocument): Listing {
  const rows: ListedRow[] = [];
  const unparsed: UnparsedPiece[] = [...brokenLines(document)];
  for (const { value, line } of document.values) {
    for (const row of listIn(value) ?? [value]) {
      if (isRow(row) || typeof row === 'string') rows.push({ row, line });
      else unparsed.push(piece(line));
    }
  }
  return { rows, unparsed };
}

/** Returns what of a document is no row: broken lines, and what is neither object nor string in its list. */
export const unparsedOf = (document: JsonDocument): readonly UnparsedPiece[] => rowsOf(document).unparsed;

/** Returns the lines of JSONL that are no JSON. */
export const brokenLines = ({ broken }: JsonDocument): readonly UnparsedPiece[] => broken.map(piece);

const piece = (line: number | null): UnparsedPiece => ({ file: null, firstLine: line, lastLine: line });

/** Returns the objects among the rows; detection looks at these. */
export const objectRows = (document: JsonDocument): readonly Row[] =>
  rowsOf(document).rows.flatMap(({ row }) => (typeof row === 'string' ? [] : [row]));

/** Returns the text of a row: the first of content, text, memory, fact that is not blank. */
export function textOf(row: Row): string | null {
  for (const name of TEXTS) {
    const text = textField(row, name);
    if (text !== null) return text;
  }
  return null;
}

/** Returns the date of a row: that of the first of its date fields, `temporal` included, that is not empty. */
export function rowDate(row: Row): SavedOn | null {
  const temporal = isRow(row['temporal']) ? row['temporal'] : {};
  return firstDate([row, temporal], DATES);
}

/** Returns the date under the first name that is not empty in one of the rows; `unknown` is not empty, and no date. */
export function firstDate(rows: readonly Row[], names: readonly string[]): SavedOn | null {
  for (const name of names) {
    for (const row of rows) {
      const value = Object.hasOwn(row, name) ? unwrapped(row[name]) : null;
      if (value !== null) return typeof value === 'number' ? savedOnOfNumber(value) : savedOnOf(value);
    }
  }
  return null;
}

/** A date as a number or non-blank text, out of `{"$date": …}`; null for all that is empty. */
function unwrapped(value: unknown): number | string | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'string') return cleanText(value) === '' ? null : cleanText(value);
  if (!isRow(value)) return null;
  const long = value['$numberLong'];
  return typeof long === 'string' && /^-?\d{1,17}$/u.test(long) ? Number(long) : unwrapped(value['$date']);
}

const isDeletedWord = (value: unknown): boolean => typeof value === 'string' && value.trim().toLowerCase() === 'deleted';

/** Returns whether a row is no memory any more: deleted by state, flag or date, forgotten, or an old version. */
export function isGone(row: Row): boolean {
  const deletedAt = row['deleted_at'] ?? row['deletedAt'];
  return (
    isDeletedWord(row['state']) ||
    isDeletedWord(row['status']) ||
    row['deleted'] === true ||
    row['is_deleted'] === true ||
    row['isDeleted'] === true ||
    (deletedAt != null && deletedAt !== '' && deletedAt !== false) ||
    row['isForgotten'] === true ||
    row['isLatest'] === false
  );
}

/** Returns the id of a row as text, null without one. */
export function idOf(row: Row): string | null {
  const { id } = row;
  if (typeof id === 'number') return String(id);
  return typeof id === 'string' && cleanText(id) !== '' ? cleanText(id) : null;
}
