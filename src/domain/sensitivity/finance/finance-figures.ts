/**
 * The figures of a text, as somebody reads them who looks for money: how much, how surely money, per how long.
 *
 * A figure is money when a currency or a thousand says so ("$4", "60 grand", "12 tys.", "3万", "two hundred thousand",
 * "six figures"), a share when a percent sign does, and bare otherwise. Dates, times, versions, ratios, groups of an id
 * and numbers behind "#" or "page" are none. What counts a thing is none either: "40k stars", "350 ms".
 */
import { isAlone, isNamed } from './finance-counted.ts';
import { between, chainFrom, readNumber } from './finance-digits.ts';
import type { Read } from './finance-number.ts';
import { readKanji, readSpelled } from './finance-spelled.ts';
import { FINANCE } from './finance-classes.ts';
import type { Marks } from '../text/lexicon.ts';
import type { Words } from '../text/words.ts';

export type Figure = Readonly<{
  /** The words from `from` to before `to`. */
  from: number;
  to: number;
  value: number;
  kind: 'MONEY' | 'BARE' | 'SHARE';
  /** A currency is named, not only a thousand. */
  currency: boolean;
  /** What stands directly behind: "an hour", or a longer time. */
  per: 'HOUR' | 'TIME' | null;
  /** No word follows that it could count or price: "$400", not "a $400 bike". */
  alone: boolean;
}>;

/** How many words apart a code and its name may stand. */
const CODE_REACH = 24;
const HOUR_REACH = 7;
/** Currencies that stand before their number as well. */
const BEFORE =
  /^(?:usd|eur|gbp|chf|jpy|pln|inr|cad|aud|sek|nok|dkk|czk|brl|mxn|sgd|nzd|zar|huf|hkd|thb|aed|sar|rs|kr|fr|zl|euro?s?|dollars?|btc|eth)$/;

/** Answers the figures of a text in order. */
export function readFigures(words: Words, marks: Marks): readonly Figure[] {
  const figures: Figure[] = [];
  for (let index = 0; index < words.texts.length; index++) {
    const broken = chainFrom(words, index);
    if (broken > index) {
      index = broken - 1;
      continue;
    }
    const read = readNumber(words, index) ?? readSpelled(words, index) ?? readKanji(words, index);
    if (read === null) continue;
    const figure = judge(words, marks, index, read);
    if (figure !== null && !(figure.kind === 'BARE' && isPlain(words, index) && isCoded(words, marks, index))) figures.push(figure);
    index = (figure?.to ?? read.to) - 1;
  }
  return figures;
}

/** A number without separators, sign or unit, as codes are written. */
function isPlain(words: Words, index: number): boolean {
  const grouped = /^\d/.test(words.texts[index + 1] ?? '') && /^[.,']$/.test(between(words, index + 1));
  return !grouped && /^\d+$/.test(words.texts[index] ?? '');
}

/** Tells whether the sentence speaks of a PIN, an account number or the like. */
function isCoded(words: Words, marks: Marks, at: number): boolean {
  if ((marks.any & FINANCE.CODE) === 0) return false;
  for (let index = Math.max(0, at - CODE_REACH); index < at + CODE_REACH; index++)
    if (is(marks, index, FINANCE.CODE) && words.sentences[index] === words.sentences[at]) return true;
  return false;
}

function judge(words: Words, marks: Marks, from: number, read: Read): Figure | null {
  const { lower } = words.folded;
  const start = words.starts[from] ?? 0;
  const end = words.ends[read.to - 1] ?? 0;
  const before = lower.slice(Math.max(0, start - 2), start);
  const after = lower.slice(end, end + 3);
  const same = words.sentences[read.to] === words.sentences[from];
  // "2 millions d'euros", "200 de lei": a currency behind one small word.
  const gap = /^(?:d|de|di|of)$/.test(words.texts[read.to] ?? '') ? 1 : 0;
  const unitBehind = same && is(marks, read.to + gap, FINANCE.CURRENCY) && !isPoundOfWeight(words, read);
  const unitBefore = BEFORE.test(words.texts[from - 1] ?? '') && start - (words.ends[from - 1] ?? 0) <= 1;
  const to = unitBehind ? read.to + gap + 1 : read.to;
  const per = periodAt(words, marks, to) ?? (read.value < 100 && isHourly(words, marks, from) ? 'HOUR' : null);
  if (read.unit || /[$€£¥₹]/.test(before) || /^ ?[$€£¥₹]/.test(after) || unitBehind || unitBefore)
    return {
      from,
      to,
      value: read.value,
      kind: 'MONEY',
      currency: true,
      per,
      alone: isAlone(words, marks, to, from),
    };
  if (/^ ?%/.test(after) || (same && is(marks, read.to, FINANCE.SHARE)))
    return {
      from,
      to: read.to,
      value: read.value,
      kind: 'SHARE',
      currency: false,
      per: null,
      alone: true,
    };
  if (!isAlone(words, marks, read.to, from)) return null;
  if (read.thousands) return { from, to, value: read.value, kind: 'MONEY', currency: false, per, alone: true };
  if ((read.odd && per === null) || /[#@_/*+\\]$/.test(before) || /[a-z]-$/.test(before) || isNamed(words, from) || isPort(lower, start))
    return null;
  return { from, to, value: read.value, kind: 'BARE', currency: false, per, alone: true };
}

/** "host.lan:8200" */
function isPort(lower: string, start: number): boolean {
  return /\.[a-z]{2,10}:$/.test(lower.slice(Math.max(0, start - 12), start));
}

function is(marks: Marks, index: number, bits: number): boolean {
  return ((marks.bits[index] ?? 0) & bits) !== 0;
}

/** "Lost twelve pounds" is about weight. */
function isPoundOfWeight(words: Words, read: Read): boolean {
  return read.value < 80 && /^pounds?$/.test(words.texts[read.to] ?? '');
}

/** "An hourly wage of 13.60": the hour stands before. */
function isHourly(words: Words, marks: Marks, at: number): boolean {
  for (let index = Math.max(0, at - HOUR_REACH); index < at; index++)
    if (is(marks, index, FINANCE.HOURLY) && words.sentences[index] === words.sentences[at]) return true;
  return false;
}

/** What stands at a word: "an hour", "a month", "/h"; one word such as "net" may stand before it. */
function periodAt(words: Words, marks: Marks, at: number): 'HOUR' | 'TIME' | null {
  for (let index = at; index < at + 2; index++) {
    if (words.sentences[index] !== words.sentences[at - 1]) return null;
    if (is(marks, index, FINANCE.HOURLY) || (/^(?:h|hr|hour|std)$/.test(words.texts[index] ?? '') && between(words, index).includes('/')))
      return 'HOUR';
    if (
      is(marks, index, FINANCE.PERIOD) ||
      (/^(?:month|year|week|yr|mo|mies|mes|mois|mese|monat|m-c)$/.test(words.texts[index] ?? '') && between(words, index).includes('/'))
    )
      return 'TIME';
    if (
      !/^(?:net|nett|gross|netto|brutto|nets|bruts|net[io]s?|lordi|warm|kalt|cash|each|zl|chf|eur|euro|euros)$/.test(
        words.texts[index] ?? '',
      )
    )
      return null;
  }
  return null;
}
