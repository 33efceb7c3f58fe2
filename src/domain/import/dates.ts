/**
 * Saved dates: §4 of the import contract. A date keeps what was written (`raw`); `value` and `precision` only say what is certain.
 *
 * Nothing here asks the host for a time zone, a locale or the time. A clock time without an offset is dropped, an instant is converted to UTC
 * with its fraction cut. Ambiguous, impossible, relative and approximate dates and ranges have a raw text and no value.
 *
 * A text is read in three steps: the clock time and zone are taken out, each remaining word must be a date word, and what is left must
 * have one of a few shapes.
 */
import type { DatePrecision, SavedOn } from '../memory/model.ts';
import { calendarOf, isDay, type Calendar } from './calendar.ts';
import { clockOf, type Clock } from './clock.ts';
import { trimSigns } from './edges.ts';
import { APPROXIMATE, FILLERS, IGNORED, MONTHS, NO_DATE, RELATIVE, WEAK, WEEKDAYS, ZONES } from './date-words.ts';

/** `value` is null when the words are date words that name no certain date. `dated`: it has a year and a month, certain or not. */
export type DateReading = Readonly<{ value: string | null; precision: DatePrecision | null; dated: boolean }>;

const NOTHING: DateReading = { value: null, precision: null, dated: false };
/** Longer than any date that people write; keeps the reading of long cells and brackets cheap. */
const LONGEST = 80;
const PLAIN_DAY = /^(\d{4})-(\d{2})-(\d{2})$/u;
const NON_ASCII = /\P{ASCII}/u;

/** Returns the text in lower case, digits of all scripts, full-width signs and hyphens that do not break as ASCII, accents off. */
function fold(text: string): string {
  const lower = text.toLowerCase();
  if (!NON_ASCII.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('ł', 'l')
    .replaceAll('\u2010', '-')
    .replaceAll('\u301c', '~')
    .replaceAll(/[\u0660-\u0669\u06f0-\u06f9]/gu, (digit) => String(digit.charCodeAt(0) & 0xf));
}

/** Returns whether this stands for the absence of a date: empty, `unknown`, `n/a`, … in any case, with or without a full stop. */
export function isNoDate(text: string): boolean {
  const word = text.trim().toLowerCase();
  return NO_DATE.has(word) || (word.endsWith('.') && NO_DATE.has(word.slice(0, -1).trim()));
}

type Words = Readonly<{ core: string; vague: boolean; strong: boolean }>;

const CJK_DATE = /(\d{1,4})年(?:\s?(\d{1,2})月(?:\s?(\d{1,2})日)?)?/gu;
/** A month or day without its year: no date is certain then, and `?` says so. */
const CJK_PART = /\d{1,2}[月日]/gu;
const CJK_WEEKDAY = /[（(]?[月火水木金土日]曜日?[)）]?|[（(][月火水木金土日][)）]|(?:星期|周|週)[一二三四五六日天]/gu;
const TOKEN = /\d+|\p{L}+\d?|[~?]|[^\s\p{L}\d]/gu;
const SIGNS: ReadonlySet<string> = new Set([',', '.', '/', '-', '–', '—', '−', ':', '(', ')', "'", '’', '+', '|', 'º', 'ª', '·']);

/**
 * Reduces a folded date to digits, month numbers (`m5`) and signs. Null when a word is no date word.
 *
 * `strong` means that something in it can only be a date (a number, month, weekday, season, `yesterday`), not just `on` or `last`.
 */
function wordsOf(text: string): Words | null {
  const hasYear = /\d{4}/u.test(text);
  const parts: string[] = [];
  let vague = false;
  let strong = false;
  let weak = 0;
  for (const token of text.match(TOKEN) ?? []) {
    const digits = /^\d/u.test(token);
    const month = token === 'ago' && !hasYear ? undefined : MONTHS.get(token);
    if (digits) parts.push(token);
    else if (month !== undefined) parts.push(`m${month}`);
    else if (SIGNS.has(token)) parts.push(token);
    else if (token === '~' || token === '?' || APPROXIMATE.has(token) || RELATIVE.has(token)) vague = true;
    else if (!(
      WEEKDAYS.has(token) ||
      IGNORED.has(token) ||
      ZONES.has(token) ||
      token === 'am' ||
      token === 'pm' ||
      (hasYear && FILLERS.has(token))
    ))
      return null;
    if (WEAK.has(token)) weak++;
    strong ||=
      weak > 1 ||
      digits ||
      month !== undefined ||
      WEEKDAYS.has(token) ||
      ((APPROXIMATE.has(token) || RELATIVE.has(token)) && !WEAK.has(token));
  }
  return { core: parts.join(' '), vague, strong };
}

const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

function valueOf(date: Calendar, time: Clock | null): Pick<DateReading, 'value' | 'precision'> {
  const { year, month, day } = date;
  const none = { value: null, precision: null };
  if (year < 1 || (time !== null && !time.possible)) return none;
  if (month === null) return { value: pad(year, 4), precision: 'YEAR' };
  if (day === null) return month >= 1 && month <= 12 ? { value: `${pad(year, 4)}-${pad(month)}`, precision: 'MONTH' } : none;
  if (!isDay(year, month, day)) return none;
  if (time === null || time.offsetMinutes === null) return { value: `${pad(year, 4)}-${pad(month)}-${pad(day)}`, precision: 'DAY' };
  const midnight = new Date(0).setUTCFullYear(year, month - 1, day);
  return instantOf(midnight / 1000 + time.seconds - time.offsetMinutes * 60) ?? none;
}

/** Returns the UTC instant of epoch seconds, its fraction cut; null outside the years 1 to 9999. */
function instantOf(seconds: number): Pick<DateReading, 'value' | 'precision'> | null {
  const instant = new Date(Math.floor(seconds) * 1000);
  const year = instant.getUTCFullYear();
  if (Number.isNaN(year) || year < 1 || year > 9999) return null;
  return { value: `${instant.toISOString().slice(0, 19)}Z`, precision: 'INSTANT' };
}

/**
 * Reads a text that consists of date words only; null when it holds any other word or is a bare number that is no date.
 *
 * Linear in the text; texts over 80 characters are no dates. The result does not depend on the host.
 */
export function readDate(text: string): DateReading | null {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > LONGEST) return null;
  const plain = PLAIN_DAY.exec(trimmed);
  if (plain !== null) {
    return { ...valueOf({ year: Number(plain[1]), month: Number(plain[2]), day: Number(plain[3]) }, null), dated: true };
  }
  const folded = fold(trimmed);
  if (/^\d+$/u.test(folded)) return readNumber(folded);
  if (/^\d{10}\.\d+$/u.test(folded)) return { ...(instantOf(Number(folded)) ?? NOTHING), dated: true };
  return readWords(folded);
}

/** A bare number: 4 digits a year, 8 a day, 10 epoch seconds, 13 milliseconds; any other is no date. */
function readNumber(digits: string): DateReading | null {
  if (digits.length === 4) return { ...valueOf({ year: Number(digits), month: null, day: null }, null), dated: false };
  if (digits.length === 10) return { ...(instantOf(Number(digits)) ?? NOTHING), dated: true };
  if (digits.length === 13) return { ...(instantOf(Number(digits) / 1000) ?? NOTHING), dated: true };
  if (digits.length !== 8 || !/^(?:19|20)/u.test(digits)) return null;
  const date = calendarOf(digits);
  return { ...(date === null ? NOTHING : valueOf(date, null)), dated: true };
}

function readWords(folded: string): DateReading | null {
  const marked = /[年月日]/u.test(folded) ? withoutCjk(folded) : folded;
  const time = clockOf(marked);
  const words = wordsOf(withoutOrdinals(time === null ? marked : time.rest));
  if (words === null || (!words.strong && time === null)) return words !== null && isOnlyIgnored(marked) ? NOTHING : null;
  const core = trimSigns(words.core.replaceAll(/ ?\( ?\) ?/gu, ' '), `,.:|'’()-`);
  if (time === null && isMereNumbers(core) && !words.vague) return null;
  const dated = /\d{4}/u.test(core) && (/m\d/u.test(core) || /\d{1,4} ?[-/.] ?\d/u.test(core) || /\d{8}/u.test(core));
  const date = words.vague ? null : calendarOf(core);
  return { ...(date === null ? NOTHING : valueOf(date, time)), dated };
}

/** `2026年3月14日` as `2026-3-14`; weekdays go. What has no year stays a number, and vague. */
const withoutCjk = (text: string): string =>
  text
    .replaceAll(CJK_DATE, (_, ...groups: readonly unknown[]) => `${groups.slice(0, 3).filter(Boolean).join('-')} `)
    .replaceAll(CJK_WEEKDAY, ' ')
    .replaceAll(CJK_PART, (part) => `${part.slice(0, -1)} ? `);

const withoutOrdinals = (text: string): string =>
  text.replaceAll(/(?<=\d)(?:st|nd|rd|th|er|º|ª)(?!\p{L})/gu, ' ').replaceAll(/(?<=\p{L})\./gu, ' ');

/** `date`, `saved`: words that a template leaves behind. They are no text, and no date either. */
const isOnlyIgnored = (text: string): boolean => /^(?:saved|added|created|updated|date)(?: on)?:?$/u.test(text);

/** Numbers without a year, month name or the signs of a date: `0, 1`, `10 20`, `42`. */
const isMereNumbers = (core: string): boolean =>
  !/m\d|\d{4}/u.test(core) && !/^\d{1,2} ?([-/.]) ?\d{1,2}(?: ?\1 ?\d{2})?$/u.test(core) && /\d/u.test(core);

/**
 * Returns the saved date of a cell, bracket or field: null when it says that there is none, else raw and what is certain.
 *
 * Text that is no date at all keeps its raw text with a null value. Pure; never throws.
 */
export function savedOnOf(text: string): SavedOn | null {
  const raw = text.trim();
  if (isNoDate(raw)) return null;
  const { value, precision } = readDate(raw) ?? NOTHING;
  return { raw, value, precision };
}

/** Returns the saved date of a JSON number: epoch seconds, or milliseconds from 1e11 on; raw is its decimal text. */
export function savedOnOfNumber(epoch: number): SavedOn {
  const reading = instantOf(Math.abs(epoch) >= 1e11 ? epoch / 1000 : epoch) ?? NOTHING;
  return { raw: String(epoch), value: reading.value, precision: reading.precision };
}
