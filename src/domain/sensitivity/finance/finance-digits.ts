/**
 * Numbers written with digits: "1,450", "2.350,00", "142 000", "17.80", "85k", "1.2 million", "8万5千". Dates, times,
 * versions, ratios and groups of an id are told apart here; what a number is worth in the sentence is not asked.
 */
import type { Read } from './finance-number.ts';
import { MULTIPLES, readKanjiTail } from './finance-spelled.ts';
import type { Words } from '../text/words.ts';

const DIGITS = /^(\d{1,12})([a-z]{0,4})$/;
const SUFFIX: ReadonlyMap<string, number> = new Map([
  ...'eur usd gbp zl pln chf kr kc czk h hr mo pm pa yr pcm'.split(' ').map((unit) => [unit, 1] as const),
  ...'k tys tsd ke keur'.split(' ').map((unit) => [unit, 1e3] as const),
  ...'m mm mio mln'.split(' ').map((unit) => [unit, 1e6] as const),
]);
const CURRENCY_SUFFIX = /^(?:eur|usd|gbp|zl|pln|chf|kr|kc|czk|keur|ke)$/;
const YEAR = /^(?:19|20)\d\d$/;

/** Reads "1,450", "2.350,00", "142 000", "17.80", "85k", "1.2 million", "8万5千". */
export function readNumber(words: Words, from: number): Read | null {
  const first = DIGITS.exec(words.texts[from] ?? '');
  if (first === null) return null;
  let digits = first[1] ?? '';
  let suffix = first[2] ?? '';
  let decimals = '';
  let grouped = false;
  let to = from + 1;
  while (suffix === '' && decimals === '' && to < words.texts.length) {
    const next = DIGITS.exec(words.texts[to] ?? '');
    const gap = between(words, to);
    if (next === null || gap.length !== 1) break;
    const part = next[1] ?? '';
    if (part.length === 3 && (grouped || digits.length <= 3) && /[.,' _]/.test(gap)) {
      digits += part;
      grouped = true;
    } else if (part.length <= 2 && /[.,]/.test(gap)) decimals = part;
    else break;
    suffix = next[2] ?? '';
    to++;
  }
  const scale = suffix === '' ? 1 : SUFFIX.get(suffix);
  if (scale === undefined) return { to, value: 0, thousands: false, unit: false, odd: true };
  const value = Number(`${digits}.${decimals}`) * scale;
  const same = words.sentences[to] === words.sentences[from];
  const multiple = suffix === '' && same && between(words, to) === ' ' ? MULTIPLES.get(words.texts[to] ?? '') : undefined;
  if (multiple !== undefined)
    return {
      to: to + 1,
      value: value * multiple,
      thousands: true,
      unit: false,
      odd: false,
    };
  const tail = suffix === '' ? readKanjiTail(words, to, value) : null;
  if (tail !== null) return { ...tail, thousands: true, unit: false, odd: false };
  const plain = suffix === '' && decimals === '';
  const odd =
    plain &&
    (digits.length > (grouped ? 8 : 6) ||
      digits.startsWith('0') ||
      (!grouped && YEAR.test(digits)) ||
      (/^\d+$/.test(words.texts[to] ?? '') && between(words, to) === ' '));
  return {
    to,
    value,
    thousands: scale > 1,
    unit: CURRENCY_SUFFIX.test(suffix),
    odd,
  };
}

/** What stands between a word and the one before it. */
export function between(words: Words, index: number): string {
  return words.folded.lower.slice(words.ends[index - 1] ?? 0, words.starts[index] ?? 0);
}

/**
 * The word behind a date, time, version, ratio or grouped id that begins here, or `from` when none does. A number with
 * one dash is a range ("70-80k") unless it begins with a year or a zero.
 */
export function chainFrom(words: Words, from: number): number {
  if (!/^\d/.test(words.texts[from] ?? '')) return from;
  let end = from + 1;
  let dashes = 0;
  let dots = 0;
  let odd = 0;
  let breaks = /^0\d/.test(words.texts[from] ?? '') ? 1 : 0;
  for (; end < words.texts.length && /^\d/.test(words.texts[end] ?? ''); end++) {
    const gap = between(words, end);
    const text = words.texts[end] ?? '';
    if (gap === '-') dashes += /^\d{5,}$/.test(text) ? 2 : 1;
    else if (gap === ':' || gap === '/') breaks++;
    else if (gap === ' ' && /^\d{4,}$/.test(text) && /^\d{2,}$/.test(words.texts[end - 1] ?? '')) breaks++;
    else if (gap === '.') {
      dots++;
      if (!/^\d{3}$/.test(text)) odd++;
    } else if (!/^[.,' ]$/.test(gap)) break;
  }
  const years = dashes > 0 && YEAR.test(words.texts[from] ?? '');
  return breaks > 0 || dashes > 1 || years || (dots > 1 && odd > 0) ? end : from;
}
