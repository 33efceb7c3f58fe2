/**
 * Lines of a dump and what begins an entry: list marker, date prefix and tag, §3 of the import contract.
 *
 * A line keeps its number in the text it came from while quote marks and shared indentation are taken off around it. All reading here is of
 * one line at a time and linear in it; what lines mean together is decided in walk.ts.
 */
import type { SavedOn, Section } from '../memory/model.ts';
import { FOREIGN_MONTH } from './date-words.ts';
import { isNoDate, readDate, savedOnOf } from './dates.ts';
import { sectionOf } from './sections.ts';

/** `as` is set where HTML says what the line is. `indent` counts columns, a tab reaching the next multiple of four. */
export type Line = Readonly<{ number: number; text: string; body: string; indent: number; as?: 'HEADING' | 'ENTRY'; rank?: number }>;

/** What begins an entry line. `date` is null without a date prefix; `dated.savedOn` is null when the prefix says that there is no date. */
export type Head = Readonly<{
  marker: boolean;
  numbered: boolean;
  taskBox: boolean;
  date: Readonly<{ savedOn: SavedOn | null; bracketed: boolean; dotted: boolean }> | null;
  tag: Section | null;
  rest: string;
}>;

const SPACES = /^[ \t]*/u;

/** Returns the width of the leading white space in columns. */
function indentOf(text: string): number {
  let columns = 0;
  for (const char of SPACES.exec(text)?.[0] ?? '') columns = char === '\t' ? columns - (columns % 4) + 4 : columns + 1;
  return columns;
}

export function lineOf(number: number, text: string): Line {
  return { number, text, body: text.trim(), indent: indentOf(text) };
}

/** Returns the text without up to `columns` columns of leading white space; a tab that reaches beyond leaves spaces. */
export function dedent(text: string, columns: number): string {
  if (columns === 0) return text;
  let column = 0;
  let at = 0;
  while (at < text.length && column < columns) {
    const char = text[at];
    if (char !== ' ' && char !== '\t') break;
    column = char === '\t' ? column - (column % 4) + 4 : column + 1;
    at++;
  }
  return ' '.repeat(Math.max(0, column - columns)) + text.slice(at);
}

function sharedIndent(lines: readonly Line[]): number {
  let shared = Infinity;
  for (const line of lines) if (line.body !== '') shared = Math.min(shared, line.indent);
  return shared === Infinity ? 0 : shared;
}

/**
 * Splits a clean text into lines, without the `>` that begins every non-blank line (as often as it does) and without shared indentation.
 */
export function linesOf(text: string): readonly Line[] {
  let lines = text.split('\n').map((line, index) => lineOf(index + 1, line));
  for (;;) {
    const shared = sharedIndent(lines);
    if (shared > 0) lines = lines.map((line) => lineOf(line.number, dedent(line.text, shared)));
    const quoted = lines.some((line) => line.body !== '') && lines.every((line) => line.body === '' || line.body.startsWith('>'));
    if (!quoted) return lines;
    lines = lines.map((line) => lineOf(line.number, line.text.trimStart().slice(1)));
  }
}

/** Joins lines of an entry: shared indentation goes, blank lines stay. */
export function joinDedented(lines: readonly Line[]): string {
  const shared = sharedIndent(lines);
  return lines.map((line) => (line.body === '' ? '' : dedent(line.text, shared))).join('\n');
}

const BULLET = /^[-*+•◦‣–—·](?:\s+|$)/u;
const NUMBER = /^\p{Nd}+[.)](?:\s+|(?=[[［【]))/u;
const BRACKET_NUMBER = /^(?:\(\d{1,3}\)|\[\d{1,3}\])(?:\s+|(?=\[))(?=\S)/u;
const TASK_BOX = /^\[[ xX]\](?:\s+|$)/u;
const GERMAN_DAY = /^\d{1,2}\.\s+(\p{L}+)\.?\s+\d{4}/u;

/** Returns the length of the list marker with the white space after it, 0 without one. */
function markerLength(text: string): number {
  const bullet = BULLET.exec(text) ?? BRACKET_NUMBER.exec(text);
  if (bullet !== null) return bullet[0].length;
  const number = NUMBER.exec(text);
  if (number === null || number[0].length === text.length) return 0;
  const month = GERMAN_DAY.exec(text)?.[1];
  const isDay = month !== undefined && FOREIGN_MONTH.test(month.toLowerCase().normalize('NFKD').replaceAll(/\p{M}/gu, ''));
  return isDay && bareDate(text) !== null ? 0 : number[0].length;
}

const CLOSING: ReadonlyMap<string, string> = new Map([
  ['[', ']'],
  ['(', ')'],
  ['［', '］'],
  ['【', '】'],
]);
const EMPHASIS = /^(?:\*{1,3}|_{1,3}|`{1,2})/u;
const SEPARATOR = /^\s*[-–—:.|](?:\s+|$)/u;
const DOT_SEPARATOR = /^\.(?:\s+|$)/u;
/** A bare date is at most this long; separators further on are not looked at. */
const BARE_DATE_REACH = 60;

type Prefix = Readonly<{ raw: string; length: number; bracketed: boolean }>;

/** A bracket at the start that holds nothing, a no-date word or only date words; no link and not doubled. */
function bracketDate(text: string): Prefix | null {
  const closing = CLOSING.get(text[0] ?? '');
  if (closing === undefined) return null;
  const end = bracketEnd(text, closing);
  if (end === -1) return null;
  const inner = text.slice(1, end).trim();
  const after = text.slice(end + 1, end + 40);
  if (after.startsWith('(') || after.startsWith(closing)) return null;
  // Code such as `() => x` begins with an empty bracket and is no entry without a date.
  if (inner === '' && text.startsWith('(') && /^\s*(?:=>|\{|;)/u.test(after)) return null;
  if (!isNoDate(inner) && readDate(inner) === null) return null;
  return { raw: inner, length: end + 1, bracketed: true };
}

/** The closing bracket within reach; a date may hold one pair of round brackets itself: `2023/05/20 (Sat) 02:21`. */
function bracketEnd(text: string, closing: string): number {
  const end = text.slice(0, 90).indexOf(closing, 1);
  return closing === ')' && end !== -1 && text.slice(1, end).includes('(') ? text.slice(0, 90).indexOf(closing, end + 1) : end;
}

const MAYBE_BARE = /^[\p{L}\p{Nd}~].{0,40}\p{Nd}/u;
const SEPARATORS_IN = /[-–—:.|](?=\s|$)/gu;

/** The longest date with year and month at the start that a separator follows. */
function bareDate(text: string): Prefix | null {
  const reach = text.slice(0, BARE_DATE_REACH);
  if (!MAYBE_BARE.test(reach)) return null;
  let found: Prefix | null = null;
  for (const match of reach.matchAll(SEPARATORS_IN)) {
    const raw = reach.slice(0, match.index).trimEnd();
    if (raw.length >= 6 && readDate(raw)?.dated === true) found = { raw, length: raw.length, bracketed: false };
  }
  return found;
}

type DatePrefix = Readonly<{ savedOn: SavedOn | null; bracketed: boolean; dotted: boolean; rest: string }>;

/** Takes the date prefix with the emphasis around it and one separator off; null without one. */
function datePrefix(text: string): DatePrefix | null {
  const first = text[0] ?? '';
  const mark = first === '*' || first === '_' || first === '`' ? (EMPHASIS.exec(text)?.[0] ?? '') : '';
  const inner = mark === '' ? text : text.slice(mark.length);
  const prefix = bracketDate(inner) ?? (mark === '' ? bareDate(inner) : (emphasisedDate(inner, mark) ?? bareDate(inner)));
  if (prefix === null) return null;
  const savedOn = savedOnOf(prefix.raw);
  let rest = inner.slice(prefix.length);
  let separated: string | null = null;
  if (mark !== '') {
    const early = SEPARATOR.exec(rest)?.[0] ?? /^\s*[-–—:.|]/u.exec(rest)?.[0] ?? '';
    if (rest.startsWith(mark)) rest = rest.slice(mark.length);
    else if (rest.slice(early.length).startsWith(mark)) {
      rest = rest.slice(early.length + mark.length);
      separated = early === '' ? null : early;
    } else {
      // The emphasis goes on beyond the date: it is the content's own.
      return { savedOn: isDateless(savedOn), bracketed: prefix.bracketed, dotted: false, rest: mark + withoutSeparator(rest) };
    }
  }
  const dotted = separated === null ? DOT_SEPARATOR.test(rest) : separated.trim() === '.';
  const trimmed = separated === null ? withoutSeparator(rest) : rest.trimStart();
  return { savedOn: isDateless(savedOn), bracketed: prefix.bracketed, dotted, rest: trimmed };
}

/** Words without any date in them (`date`, `saved`) were a template's, not a date. */
const isDateless = (savedOn: SavedOn | null): SavedOn | null =>
  savedOn?.value === null && /^(?:saved|added|created|updated|date)(?: on)?:?$/iu.test(savedOn.raw ?? '') ? null : savedOn;

/** `**2024-05-12**: text`: a bare date that the emphasis ends, with the separator inside or after it. */
function emphasisedDate(inner: string, mark: string): Prefix | null {
  const end = inner.slice(0, BARE_DATE_REACH).indexOf(mark);
  if (end < 4) return null;
  const whole = inner.slice(0, end).trimEnd();
  const raw = /[-–—:.|]$/u.test(whole) ? whole.slice(0, -1).trimEnd() : whole;
  const separated = raw !== whole || SEPARATOR.test(inner.slice(end + mark.length));
  return separated && readDate(raw)?.dated === true ? { raw, length: raw.length, bracketed: false } : null;
}

function withoutSeparator(text: string): string {
  const separator = SEPARATOR.exec(text);
  return separator === null ? text.trimStart() : text.slice(separator[0].length);
}

const TAG = /^\[([^[\]]{1,60})\](?!\()/u;

/** Reads what begins an entry line; null for a line with neither list marker nor date prefix. */
export function headOf(line: Line): Head | null {
  const { body } = line;
  const length = line.as === 'ENTRY' ? 0 : markerLength(body);
  let rest = body.slice(length);
  const task = length > 0 ? TASK_BOX.exec(rest) : null;
  if (task !== null) rest = rest.slice(task[0].length);
  const date = datePrefix(rest);
  if (length === 0 && date === null && line.as !== 'ENTRY') return null;
  const numbered = /^\p{Nd}+\./u.test(body);
  const base = { marker: length > 0 || line.as === 'ENTRY', numbered, taskBox: task !== null };
  if (date === null) return { ...base, date: null, tag: null, rest };
  const tag = TAG.exec(date.rest);
  const section = tag === null ? null : sectionOf(tag[1] ?? '');
  const content = tag === null || section === null ? date.rest : withoutSeparator(date.rest.slice(tag[0].length));
  return { ...base, date, tag: section, rest: content };
}
