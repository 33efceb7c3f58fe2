/**
 * Columns of tables and CSV records, §6 of the import contract: which one is the text, which the date, which the section.
 *
 * Header names are compared without case, space, `_` and `-`. Without a text column by name the widest column is the text and a column that
 * holds nothing but dates is the date.
 */
import { isNoDate, readDate, savedOnOf } from './dates.ts';
import { trimSigns } from './edges.ts';
import type { SavedOn, Section } from '../memory/model.ts';
import { sectionOf } from './sections.ts';

const CONTENT = ['memory', 'content', 'text', 'entry', 'fact', 'note'];
const DATE = 'createdat created createdtimestamp savedon date saved datesaved timestamp when updatedat modified'.split(' ');
const SECTION = ['section', 'category'];

/** Indexes of columns; `dates` in order of preference. */
export type Columns = Readonly<{
  content: number;
  dates: readonly number[];
  section: number | null;
  id: number | null;
  states: readonly number[];
}>;
export type Cells = Readonly<{
  content: string;
  savedOn: SavedOn | null;
  section: Section | null;
  hasSection: boolean;
  id: string | null;
  deleted: boolean;
}>;

export const headerKey = (name: string): string => name.toLowerCase().replaceAll(/[\s_*`-]+/gu, '');

/** Returns the columns that a header names, null when it names none for the text. */
export function columnsByHeader(header: readonly string[]): Columns | null {
  const keys = header.map(headerKey);
  const all = (names: readonly string[]): number[] => names.map((name) => keys.indexOf(name)).filter((index) => index !== -1);
  const [content] = all(CONTENT);
  if (content === undefined) return null;
  return {
    content,
    dates: all(DATE),
    section: all(SECTION)[0] ?? null,
    id: all(['id'])[0] ?? null,
    states: all(['status', 'state', 'deleted', 'isdeleted', 'deletedat']),
  };
}

/** Returns the columns of records without a header: only dates and no-date words is the date, the most text is the content. */
export function columnsByCells(records: readonly (readonly string[])[]): Columns {
  const width = records.reduce((most, record) => Math.max(most, record.length), 1);
  const letters = Array.from({ length: width }, (): number => 0);
  const dated = Array.from({ length: width }, (): boolean => false);
  const other = Array.from({ length: width }, (): boolean => false);
  for (const record of records) {
    for (let column = 0; column < record.length; column++) {
      const cell = dateText((record[column] ?? '').trim());
      letters[column] = (letters[column] ?? 0) + cell.length;
      if (isNoDate(cell)) continue;
      if (other[column] !== true && readDate(cell) !== null) dated[column] = true;
      else other[column] = true;
    }
  }
  const dates = dated.flatMap((isDated, column) => (isDated && other[column] !== true ? [column] : []));
  let content = 0;
  let most = -1;
  for (let column = 0; column < width; column++) {
    const size = dates.includes(column) ? -1 : (letters[column] ?? 0);
    if (size > most) [content, most] = [column, size];
  }
  return { content, dates: dates.filter((column) => column !== content).slice(0, 1), section: null, id: null, states: [] };
}

const BRACKETED = /^(?:\[([^\]]*)\]|\(([^()]*)\)|［([^］]*)］|【([^】]*)】)$/u;

/** Returns a date without the bracket and emphasis around it (`[unknown]`, `**2025-03-04**`); any other cell as it is. */
function dateText(cell: string): string {
  const bare = trimSigns(cell, '*_`');
  const inner = (BRACKETED.exec(bare) ?? [bare]).findLast((group) => group !== undefined)?.trim() ?? '';
  return isNoDate(inner) || readDate(inner) !== null ? inner : cell;
}

/** Reads one record by its columns; a date that says there is none lets the next date column speak. */
export function cellsOf(record: readonly string[], columns: Columns): Cells {
  const cell = (index: number | null): string => (index === null ? '' : (record[index] ?? '').trim());
  const date = columns.dates.map((index) => dateText(cell(index))).find((text) => !isNoDate(text));
  const deleted = columns.states.map(cell).some((text) => text !== '' && /^(?:deleted|true|\d{4}-.*|\d{9,})$/iu.test(text));
  return {
    content: cell(columns.content),
    savedOn: date === undefined ? null : savedOnOf(date),
    section: sectionOf(cell(columns.section)),
    hasSection: columns.section !== null,
    id: cell(columns.id) === '' ? null : cell(columns.id),
    deleted,
  };
}
