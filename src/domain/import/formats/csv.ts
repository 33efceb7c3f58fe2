/**
 * CSV: a file named so, or text whose first record names a text column.
 *
 * Chat logs (columns for author and message) are no memories. Without a text column by name there is no header.
 */
import type { Service } from '../../memory/model.ts';
import { isClosing, serviceLine } from '../closing.ts';
import type { Document, TextDocument } from '../document.ts';
import { columnsByCells, columnsByHeader, cellsOf } from '../columns.ts';
import { csvHeader, csvRecords, type CsvRecord } from '../csv.ts';
import type { Format } from '../format.ts';
import { lineOf } from '../lines.ts';
import type { ParsedItem } from '../model.ts';
import { itemOf, notItemsOf, readingOf, type Reading } from '../reading.ts';

/** A name is only a hint: a file of dated entries is not CSV, whatever it is called. */
function isCsv(document: TextDocument): boolean {
  if (document.html) return false;
  const { content, alone, chatLog } = csvHeader(document.text);
  const named = /\.csv$/iu.test(document.name);
  if (chatLog) return true;
  if (content && !alone) return true;
  if (!content && !named) return false;
  const { signs } = document.reading();
  const looksLikeText = signs.bracketedDate || signs.evidence || (content && (signs.markers || signs.markdownHeadings));
  return !looksLikeText && document.dump().dumps.length === 0;
}

function read(document: Document): Reading | null {
  if (document.kind !== 'TEXT') return null;
  if (csvHeader(document.text).chatLog) return readingOf([]);
  const { records, service } = withoutClosing(csvRecords(document.text));
  const [first] = records;
  const named = first === undefined ? null : columnsByHeader(first.cells);
  const rows = named === null ? records : records.slice(1);
  const columns = named ?? columnsByCells(rows.map(({ cells }) => cells));
  const items = rows.flatMap(({ cells, firstLine, lastLine }): readonly ParsedItem[] => {
    const { content, savedOn, section, id, deleted } = cellsOf(cells, columns);
    const lines = document.numbered ? ([firstLine, lastLine] as const) : null;
    return deleted ? [] : oneOf(itemOf(content, { savedOn, section, sourceId: id, lines }));
  });
  const lines = document.text.split('\n').map((text, index) => lineOf(index + 1, text));
  return { items, unparsed: [], notItems: document.numbered ? notItemsOf(lines, items, null) : [], service };
}

/** Takes the lines off the end that close an answer: records of a single cell below records of several. */
function withoutClosing(all: readonly CsvRecord[]): Readonly<{ records: readonly CsvRecord[]; service: Service | null }> {
  let end = all.length;
  let service: Service | null = null;
  for (; end > 1 && (all[0]?.cells.length ?? 0) > 1; end--) {
    const [cell = '', ...more] = all[end - 1]?.cells ?? [];
    const named = more.length === 0 ? serviceLine(cell.trim()) : null;
    if (named === null && (more.length > 0 || !isClosing(cell.trim()))) break;
    service ??= named?.service ?? null;
  }
  return { records: all.slice(0, end), service };
}

const oneOf = (item: ParsedItem | null): readonly ParsedItem[] => (item === null ? [] : [item]);

export const csv: Format = { format: 'CSV', service: null, recognises: (document) => document.kind === 'TEXT' && isCsv(document), read };
