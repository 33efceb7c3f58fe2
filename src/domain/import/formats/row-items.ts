/**
 * Rows to items, as mem0, OpenMemory, ChatGPT's list and generic JSON share it.
 */
import { cleanText } from '../../clean-text.ts';
import type { Section } from '../../memory/model.ts';
import type { Row } from '../json.ts';
import { textField } from '../json.ts';
import type { ParsedItem } from '../model.ts';
import { itemOf, readingOf, type Reading } from '../reading.ts';
import { idOf, isGone, rowDate, textOf, type Listing } from '../rows.ts';
import { foldHeading, sectionOf } from '../sections.ts';

/** What a format adds to the common reading of a row. */
export type RowRules = Readonly<{ text?: (row: Row) => string | null; sections?: boolean; strings?: boolean; heading?: string }>;

/** A section or category field decides alone, known or not; without one the heading above does. */
function sectionField(row: Row, rules: RowRules): Section | null {
  if (rules.sections !== true) return null;
  const fields = ['section', 'category'].map((name) => textField(row, name)).filter((field) => field !== null);
  if (fields.length > 0) return fields.map(sectionOf).find((section) => section !== null) ?? null;
  return rules.heading === undefined ? null : sectionOf(rules.heading);
}

const SPEAKERS = new Set(['user', 'assistant', 'system', 'tool', 'human', 'developer', 'model']);

/** A message of a chat log is no memory, whatever it says. */
const isMessage = (row: Row): boolean =>
  !Object.hasOwn(row, 'memory') && [row['role'], row['sender']].some((who) => typeof who === 'string' && SPEAKERS.has(who.toLowerCase()));

/** Returns the item of a row; null for a deleted row or one without text. */
export function itemOfRow(row: Row | string, line: number | null, rules: RowRules): ParsedItem | null {
  const lines = line === null ? null : ([line, line] as const);
  const headings = rules.heading === undefined ? [] : [foldHeading(cleanText(rules.heading))];
  if (typeof row === 'string') {
    const section = rules.heading === undefined ? null : sectionOf(rules.heading);
    return rules.strings === true ? itemOf(row, { lines, headings, section }) : null;
  }
  if (isGone(row) || isMessage(row)) return null;
  const text = rules.text === undefined ? textOf(row) : rules.text(row);
  return itemOf(text ?? '', { savedOn: rowDate(row), section: sectionField(row, rules), sourceId: idOf(row), lines, headings });
}

/** Reads listed rows in order. */
export function readRows({ rows, unparsed }: Listing, rules: RowRules): Reading {
  return readingOf(
    rows.flatMap(({ row, line }) => itemOfRow(row, line, rules) ?? []),
    unparsed,
  );
}
