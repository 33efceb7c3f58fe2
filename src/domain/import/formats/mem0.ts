/**
 * mem0: rows with `memory` (an array, `results`, or lines; snake or camel case), and the text blocks that its editor plugin exports.
 *
 * A block runs from `---` and `id:` to the next such pair; its header ends at the next `---`. Categories and metadata are not content and give no
 * section. Rows with `isLatest` or `isForgotten` are Supermemory's.
 */
import { savedOnOf } from '../dates.ts';
import type { JsonDocument, TextDocument } from '../document.ts';
import type { Format } from '../format.ts';
import { isRow, textField } from '../json.ts';
import type { Line } from '../lines.ts';
import type { ParsedItem } from '../model.ts';
import { itemOf, notItemsOf, type Reading } from '../reading.ts';
import { objectRows, rowsOf, textOf } from '../rows.ts';
import { readRows } from './row-items.ts';

const isOwnWrapper = (value: unknown): boolean =>
  Array.isArray(value) || (isRow(value) && (Array.isArray(value['results']) || Object.hasOwn(value, 'memory')));

function isMem0(document: JsonDocument): boolean {
  const rows = objectRows(document);
  return (
    document.values.some(({ value }) => isOwnWrapper(value)) &&
    rows.some((row) => typeof row['memory'] === 'string') &&
    !rows.some((row) => Object.hasOwn(row, 'isLatest') || Object.hasOwn(row, 'isForgotten'))
  );
}

const isBlockStart = (lines: readonly Line[], at: number): boolean =>
  lines[at]?.body === '---' && /^id:(?:\s|$)/u.test(lines[at + 1]?.body ?? '');

/** The indexes where blocks begin; only those whose header has a date field and an end count. */
function blockStarts(lines: readonly Line[]): readonly number[] {
  const starts: number[] = [];
  for (let at = 0; at < lines.length; at++) if (isBlockStart(lines, at)) starts.push(at);
  const [first] = starts;
  return first !== undefined && headerOf(lines, first)?.fields.has('created_at') === true ? starts : [];
}

type Header = Readonly<{ fields: ReadonlyMap<string, string>; end: number }>;

function headerOf(lines: readonly Line[], start: number): Header | null {
  const fields = new Map<string, string>();
  for (let at = start + 1; at < lines.length; at++) {
    const body = lines[at]?.body ?? '';
    if (body === '---') return isBlockStart(lines, at) ? null : { fields, end: at };
    const colon = body.indexOf(':');
    if (colon > 0) fields.set(body.slice(0, colon).trim(), body.slice(colon + 1).trim());
  }
  return null;
}

function itemOfBlock({ lines, numbered }: TextDocument, start: number, end: number): ParsedItem | null {
  const header = headerOf(lines, start);
  if (header === null || header.end >= end) return null;
  const body = lines.slice(header.end + 1, end);
  const first = body.find((line) => line.body !== '');
  const last = body.findLast((line) => line.body !== '');
  const date = ['created_at', 'updated_at'].map((name) => header.fields.get(name) ?? '').find((text) => text !== '');
  return itemOf(body.map((line) => line.text).join('\n'), {
    savedOn: date === undefined ? null : savedOnOf(date),
    sourceId: header.fields.get('id') || null,
    lines: numbered && first !== undefined && last !== undefined ? [first.number, last.number] : null,
  });
}

function readBlocks(document: TextDocument): Reading | null {
  const starts = blockStarts(document.lines);
  if (starts.length === 0) return null;
  const items = starts.flatMap((start, index) => itemOfBlock(document, start, starts[index + 1] ?? document.lines.length) ?? []);
  return { items, unparsed: [], notItems: document.numbered ? notItemsOf(document.lines, items, null) : [], service: null };
}

export const mem0: Format = {
  format: 'MEM0',
  service: 'MEM0',
  recognises: (document) => {
    if (document.kind === 'TEXT') return !document.html && blockStarts(document.lines).length > 0;
    return document.kind === 'JSON' && isMem0(document);
  },
  read: (document) => {
    if (document.kind === 'TEXT') return readBlocks(document);
    if (document.kind !== 'JSON') return null;
    return readRows(rowsOf(document), { text: (row) => textField(row, 'memory') ?? textOf(row), strings: true });
  },
};
