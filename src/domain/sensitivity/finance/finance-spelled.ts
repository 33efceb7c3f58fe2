/**
 * Numbers in words: "two hundred thousand", "half a million", "six figures", "zweitausend", "五百万". Their values are of
 * the right size and no closer: they are only compared with bounds.
 */
import type { Read } from './finance-number.ts';
import type { Words } from '../text/words.ts';

/** What a number is multiplied by in a word of its own: "60 grand", "12 tys.". */
export const MULTIPLES: ReadonlyMap<string, number> = new Map([
  ...'hundred hundert cientos'.split(' ').map((word) => [word, 1e2] as const),
  ...'k grand thousand tausend tsd mille mil mila tys tysiac tysiace tysiecy'.split(' ').map((word) => [word, 1e3] as const),
  ...'lakh lakhs'.split(' ').map((word) => [word, 1e5] as const),
  ...'million millions mio mln m millionen millones milioni miliony milion millon milione'.split(' ').map((word) => [word, 1e6] as const),
  ['crore', 1e7],
]);
const KANJI: ReadonlyMap<string, number> = new Map([
  ['百', 1e2],
  ['千', 1e3],
  ['万', 1e4],
  ['億', 1e8],
]);
const KANJI_DIGITS = '〇一二三四五六七八九';
const COMPOUND_NUMBER =
  /^(?:[a-z]{3,14}(?:tausend|hundert)[a-z]{0,20}|(?:due|tre|quattro|cinque|sei|sette|otto|nove|dieci|undici|dodici|quindici|venti|trenta|quaranta|cinquanta|sessanta|settanta|ottanta|novanta|cento)[a-z]{0,8}mila[a-z]{0,16})$/;
const SPELLED: ReadonlySet<string> = new Set(
  (
    'a half one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety couple few several quarter ' +
    'ein eine zwei drei vier funf sechs sieben acht neun zehn elf zwolf zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig ' +
    'un une deux trois quatre cinq sept huit neuf dix vingt trente quarante cinquante soixante ' +
    'dos tres cuatro cinco seis siete ocho nueve diez veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien ' +
    'dwa trzy cztery piec szesc siedem osiem dziewiec dziesiec dwadziescia trzydziesci czterdziesci piecdziesiat sto dwiescie kilka ' +
    'due tre quattro cinque sei sette otto nove dieci venti trenta quaranta cinquanta sessanta settanta ottanta novanta cento'
  ).split(' '),
);
const FIGURES = /^(?:figures?|figure|chiffres|cifras|cifre|cyfr\w{0,4})$/;
const COUNT_OF_FIGURES: ReadonlyMap<string, number> = new Map(
  [
    'four vier quatre cuatro cztery quattro',
    'five funf cinq cinco piec cinque',
    'six sechs six seis szesc sei',
    'seven sieben sept siete siedem sette',
  ].flatMap((words, index) => words.split(' ').map((word) => [word, 10 ** (index + 3)] as const)),
);

/** Reads what follows a number in kanji, "万5千"; `first` is the number. Null when there is nothing. */
export function readKanjiTail(words: Words, from: number, first: number): Readonly<{ to: number; value: number }> | null {
  let to = from;
  let value = 0;
  let current = first;
  for (;;) {
    const multiple = KANJI.get(words.texts[to] ?? '');
    if (multiple === undefined) break;
    value += Math.max(1, current) * multiple;
    current = 0;
    to++;
    if (/^\d{1,4}$/.test(words.texts[to] ?? '') && words.starts[to] === words.ends[to - 1]) current = Number(words.texts[to++]);
  }
  return to === from ? null : { to, value: value + current };
}

/** Reads "五百万" and "二十万": the value is not worked out closer than its largest unit. */
export function readKanji(words: Words, from: number): Read | null {
  let to = from;
  let value = 0;
  for (; to < words.texts.length; to++) {
    const text = words.texts[to] ?? '';
    const multiple = text === '十' ? 10 : KANJI.get(text);
    const digit = KANJI_DIGITS.indexOf(text);
    if (text === '' || (multiple === undefined && digit < 0)) break;
    value = multiple === undefined ? value + digit : Math.max(1, value) * multiple;
  }
  if (to - from < 2) return null;
  return { to, value, thousands: value >= 1000, unit: false, odd: false };
}

/** Reads "two hundred thousand", "half a million", "six figures", "zweitausend", "a couple of grand". */
export function readSpelled(words: Words, from: number): Read | null {
  const first = words.texts[from] ?? '';
  const spelled = SPELLED.has(first);
  if (COMPOUND_NUMBER.test(first)) return spelledRead(from + 1, 1000);
  if (FIGURES.test(words.texts[from + 1] ?? '') && COUNT_OF_FIGURES.has(first))
    return spelledRead(from + 2, COUNT_OF_FIGURES.get(first) ?? 0);
  if (first === 'sechsstellig' || first === 'funfstellig') return spelledRead(from + 1, 1e4);
  if (!spelled && !MULTIPLES.has(first)) return null;
  let last = 0;
  let value = 0;
  for (let index = from; index < from + 9 && words.sentences[index] === words.sentences[from]; index++) {
    const text = words.texts[index] ?? '';
    const multiple = MULTIPLES.get(text);
    if (multiple !== undefined && !(text === 'k' || text === 'm')) {
      value = Math.max(1, value) * multiple;
      last = index + 1;
    } else if (!SPELLED.has(text) && !/^(?:and|of|e|y|i|und)$/.test(text)) break;
  }
  if (last === 0) return null;
  const alone = last === from + 1;
  return alone && !/^(?:mille|mil|tausend|tysiac|grand)$/.test(first) ? null : spelledRead(last, value);
}

function spelledRead(to: number, value: number): Read {
  return { to, value, thousands: value >= 1000, unit: false, odd: false };
}
