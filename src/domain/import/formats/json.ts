/**
 * Any other JSON or JSONL with memories: strings, or rows with `content`, `text`, `memory` or `fact` (PAM, MIF, Supermemory, …).
 *
 * An object with a section phrase among its keys and lists as values has its keys as headings.
 */
import type { Format } from '../format.ts';
import { isRow, type Row } from '../json.ts';
import type { ParsedItem, UnparsedPiece } from '../model.ts';
import { readingOf } from '../reading.ts';
import { brokenLines, isGone, listIn, rowsOf, textOf } from '../rows.ts';
import { sectionOf } from '../sections.ts';
import { itemOfRow, readRows } from './row-items.ts';

/** Returns the object whose keys are headings, looking into wrappers; null when there is none. */
function headedLists(value: unknown): Row | null {
  if (!isRow(value)) return null;
  if (Object.entries(value).some(([key, list]) => Array.isArray(list) && sectionOf(key) !== null)) return value;
  for (const name of ['memories', 'results', 'items', 'data', 'entries', 'memory']) {
    const inner = headedLists(value[name]);
    if (inner !== null) return inner;
  }
  return null;
}

function readHeaded(lists: Row): Readonly<{ items: readonly ParsedItem[]; unparsed: readonly UnparsedPiece[] }> {
  const items: ParsedItem[] = [];
  const unparsed: UnparsedPiece[] = [];
  for (const [heading, list] of Object.entries(lists)) {
    for (const row of Array.isArray(list) ? (list as readonly unknown[]) : []) {
      const item = isRow(row) || typeof row === 'string' ? itemOfRow(row, null, { strings: true, sections: true, heading }) : null;
      if (item !== null) items.push(item);
      else if (!isRow(row) && typeof row !== 'string') unparsed.push({ file: null, firstLine: null, lastLine: null });
    }
  }
  return { items, unparsed };
}

export const json: Format = {
  format: 'JSON',
  service: null,
  recognises: (document) =>
    document.kind === 'JSON' &&
    (document.values.some(({ value }) => headedLists(value) !== null || listIn(value) !== null) ||
      rowsOf(document).rows.some(({ row }) => typeof row === 'string' || (!isGone(row) && textOf(row) !== null))),
  read: (document) => {
    if (document.kind !== 'JSON') return null;
    const [only] = document.values;
    const lists = document.values.length === 1 ? headedLists(only?.value) : null;
    if (lists === null) return readRows(rowsOf(document), { strings: true, sections: true });
    const { items, unparsed } = readHeaded(lists);
    return readingOf(items, [...brokenLines(document), ...unparsed]);
  },
};
