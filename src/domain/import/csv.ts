/**
 * CSV records with the lines they stand on, §6 of the import contract.
 *
 * csv-parse reads them, told to be as lenient as spreadsheets are: a quote within an unquoted cell is text, records may differ in length. A quote
 * that nothing closes would be an error to it; from there on every quote is read as text, so that no line is lost.
 */
import { CsvError, parse } from 'csv-parse/sync';
import { columnsByHeader, headerKey } from './columns.ts';
import { headOf, lineOf } from './lines.ts';

export type CsvRecord = Readonly<{ cells: readonly string[]; firstLine: number; lastLine: number }>;

const SEPARATORS = [',', ';', '\t'] as const;
/** Is in no clean text: a first line that no separator splits is a single column. */
const NO_SEPARATOR = '\0';
const SEPARATOR_LINE = /^ *"?sep=(.)"?\s*$/iu;
/** Enough for a header with a quoted newline; longer first records are no headers. */
const HEADER_REACH = 4000;

type Raw = Readonly<{ record: readonly string[]; info: Readonly<{ lines: number }> }>;

function parseRecords(text: string, delimiter: string, options: Readonly<{ to?: number; quote?: false }> = {}): readonly Raw[] {
  return parse(text, {
    delimiter,
    info: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    record_delimiter: '\n',
    ...options,
  }) as unknown as readonly Raw[];
}

/** The first record under a separator; by its first line when a quote runs on too far. */
function firstRecord(text: string, delimiter: string): readonly string[] {
  const [line = ''] = text.slice(0, HEADER_REACH).split('\n', 1);
  if (!line.includes('"')) return line.split(delimiter);
  try {
    return parseRecords(text.slice(0, HEADER_REACH), delimiter, { to: 1 })[0]?.record ?? [];
  } catch {
    return line.split(delimiter);
  }
}

type Layout = Readonly<{ delimiter: string; header: readonly string[]; body: string; line: number }>;

/** Returns the separator (as declared, or the one that splits the first line most), the first record and where records begin. */
function layoutOf(text: string): Layout {
  const start = text.length - text.trimStart().length;
  const skipped = text.slice(0, start).split('\n').length - 1;
  // Leading white space may be an empty first cell of a tab-separated line: only whole lines are skipped.
  const trimmed = text.slice(text.lastIndexOf('\n', start - 1) + 1);
  const [first = ''] = trimmed.split('\n', 1);
  const declared = SEPARATOR_LINE.exec(first)?.[1];
  if (declared !== undefined) {
    const body = trimmed.slice(first.length + 1);
    return { delimiter: declared, header: firstRecord(body, declared), body, line: skipped + 2 };
  }
  let delimiter: string = NO_SEPARATOR;
  let most = 0;
  for (const candidate of SEPARATORS) {
    const count = countOutsideQuotes(trimmed.slice(0, HEADER_REACH), candidate);
    if (count > most) [delimiter, most] = [candidate, count];
  }
  return { delimiter, header: firstRecord(trimmed, delimiter), body: trimmed, line: skipped + 1 };
}

/** Counts a separator in the first record: up to the first newline, quoted parts left out. */
function countOutsideQuotes(text: string, separator: string): number {
  let count = 0;
  let quoted = false;
  for (const char of text) {
    if (char === '"') quoted = !quoted;
    else if (!quoted && char === '\n') break;
    else if (!quoted && char === separator) count++;
  }
  return count;
}

/** Words one of which is in the first record where a header (of memories or of a chat log) is. */
const HEADER_WORDS = /memory|content|text|entry|fact|note|author/iu;

const isName = (cell: string): boolean => cell.length <= 60 && cell.trim().split(/\s+/u).length <= 4 && !/[.!?]$/u.test(cell.trim());

/** Returns whether the first record of a text has a text column by name; `alone` whether it is the only column. */
export function csvHeader(text: string): Readonly<{ content: boolean; alone: boolean; chatLog: boolean }> {
  if (!HEADER_WORDS.test(text.trimStart().slice(0, HEADER_REACH))) return { content: false, alone: true, chatLog: false };
  const { header, body } = layoutOf(text);
  const [first = ''] = body.split('\n', 1);
  // A list or a sentence may begin with such a word as well: `- Text, images`, `Note, he likes tea.`
  if (headOf(lineOf(1, first)) !== null || !header.every(isName)) return { content: false, alone: true, chatLog: false };
  const keys = header.map(headerKey);
  const chatLog = keys.includes('author') && (keys.includes('message') || keys.includes('messagecontent'));
  return { content: columnsByHeader(header) !== null, alone: header.length < 2, chatLog };
}

/** Parses all records; those from a quote on that nothing closes (the file was cut off) without quotes. */
function recordsOf(body: string, delimiter: string): readonly Raw[] {
  try {
    return parseRecords(body, delimiter);
  } catch (error) {
    const whole = error instanceof CsvError && typeof error['records'] === 'number' ? error['records'] : 0;
    const before = whole === 0 ? [] : parseRecords(body, delimiter, { to: whole });
    const read = before.at(-1)?.info.lines ?? 0;
    const rest = body.split('\n').slice(read).join('\n');
    const after = parseRecords(rest, delimiter, { quote: false });
    return [...before, ...after.map(({ record, info }) => ({ record, info: { lines: info.lines + read } }))];
  }
}

/** Returns all records of a text in order, blank lines left out. Never throws. */
export function csvRecords(text: string): readonly CsvRecord[] {
  const { delimiter, body, line } = layoutOf(text);
  const raw = recordsOf(body, delimiter);
  const lineCount = body.split('\n').length;
  return raw.map(({ record, info }) => {
    const height = record.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
    const last = Math.min(info.lines, lineCount) + line - 1;
    return { cells: record, firstLine: last - height, lastLine: last };
  });
}
