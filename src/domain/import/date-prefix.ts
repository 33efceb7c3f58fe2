/**
 * The date that an entry line may begin with, §3 of the import contract: in a bracket, or bare with a separator behind it.
 *
 * Emphasis around it goes too, and one separator after it. What only looks like a date (a link, words in a bracket, a number behind the separator)
 * stays text. Linear in the line.
 */
import type { SavedOn } from '../memory/model.ts';
import { isNoDate, readDate, savedOnOf } from './dates.ts';

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

/** The date with year and month at the start that a separator follows. */
export function bareDate(text: string): Prefix | null {
  const reach = text.slice(0, BARE_DATE_REACH);
  if (!MAYBE_BARE.test(reach)) return null;
  let found: Prefix | null = null;
  for (const match of reach.matchAll(SEPARATORS_IN)) {
    const raw = reach.slice(0, match.index).trimEnd();
    if (raw.length < 6 || (found !== null && !goesOn(raw, found.length))) continue;
    if (readDate(raw)?.dated === true) found = { raw, length: raw.length, bracketed: false };
  }
  return found;
}

/**
 * Whether a date goes on behind a separator that could have ended it: `2024-05 – 2025-06`, `2025. 3. 14`. What is a number otherwise
 * (`2025-03-01 - 2. Bundesliga`) is text.
 */
function goesOn(raw: string, length: number): boolean {
  const behind = raw.slice(length).trimStart();
  const separator = behind.slice(0, 1);
  if (separator === '.') return readDate(raw)?.value != null;
  return /[-–—]/u.test(separator) && readDate(behind.slice(1))?.dated === true;
}

type DatePrefix = Readonly<{ savedOn: SavedOn | null; bracketed: boolean; dotted: boolean; rest: string }>;

/** Takes the date prefix with the emphasis around it and one separator off; null without one. */
export function datePrefix(text: string): DatePrefix | null {
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

/** Returns a text without one separator at its start. */
export function withoutSeparator(text: string): string {
  const separator = SEPARATOR.exec(text);
  return separator === null ? text.trimStart() : text.slice(separator[0].length);
}
