/**
 * Lines of a dump and what begins an entry: list marker, date prefix and tag, §3 of the import contract.
 *
 * A line keeps its number in the text it came from while quote marks and shared indentation are taken off around it. All reading here is of
 * one line at a time and linear in it; what lines mean together is decided in walk.ts.
 */
import type { SavedOn, Section } from '../memory/model.ts';
import { bareDate, datePrefix, withoutSeparator } from './date-prefix.ts';
import { FOREIGN_MONTH } from './date-words.ts';
import { sectionOf } from './sections.ts';

/** `as` is set where HTML says what the line is: an item has no mark of its own, a paragraph may have one. `indent` counts columns, a tab reaching the next multiple of four. */
export type Line = Readonly<{
  number: number;
  text: string;
  body: string;
  indent: number;
  as?: 'HEADING' | 'ENTRY' | 'PARAGRAPH';
  rank?: number;
}>;

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

/** Returns a text that a line ends with, with the white space that stands behind it there: two spaces break a line in Markdown. */
export const withTrailing = (line: Line, text: string): string => text + line.text.slice(line.text.trimEnd().length);

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

/** `* * *` and `- - -` are rules, not lists. */
const SPACED_RULE = /^([-*])(?:\s\1){2,}$/u;
const TAG = /^\[([^[\]]{1,60})\](?!\()/u;

/** Reads what begins an entry line; null for a line with neither list marker nor date prefix. */
export function headOf(line: Line): Head | null {
  const { body } = line;
  if (line.as === undefined && SPACED_RULE.test(body)) return null;
  const length = line.as === 'ENTRY' ? 0 : markerLength(body);
  let rest = body.slice(length);
  const task = length > 0 ? TASK_BOX.exec(rest) : null;
  if (task !== null) rest = rest.slice(task[0].length);
  const date = datePrefix(rest);
  if (length === 0 && date === null && line.as === undefined) return null;
  const numbered = /^\p{Nd}+\./u.test(body);
  const base = { marker: length > 0 || line.as !== undefined, numbered, taskBox: task !== null };
  if (date === null) return { ...base, date: null, tag: null, rest };
  const tag = TAG.exec(date.rest);
  const section = tag === null ? null : sectionOf(tag[1] ?? '');
  const content = tag === null || section === null ? date.rest : withoutSeparator(date.rest.slice(tag[0].length));
  return { ...base, date, tag: section, rest: content };
}
