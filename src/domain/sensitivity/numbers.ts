/**
 * Numbers as people write them: in groups, with dots or dashes, digit by digit, over a line break, digits in words.
 *
 * A group is a run of words with digits in them, one or two separators apart; short capital letters inside or beside it
 * belong to it ("JM 25 46 91 D"); a UUID is none. Whether a group is a card, an account or an order number is for the category to say.
 */
import type { Words } from './words.ts';

export type NumberGroup = Readonly<{
  from: number;
  to: number;
  start: number;
  end: number;
  written: string;
  compact: string;
  digits: string;
}>;

const SEPARATORS = /^[ .\-/_\n,*|]{1,2}$/;
const SHORT_CAPITALS = /^[A-Z]{1,2}$/;
const HAS_DIGIT = /\d/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const UUID_WORDS = 5;

/** Digits spelled out, by value; a run of at least four of them is a number. */
const SPELLED: ReadonlyMap<string, string> = new Map(
  [
    'zero oh null nul cero zerowe 〇',
    'one eins un une uno una jeden 一',
    'two zwei zwo deux dos dwa due 二',
    'three drei trois tres trzy tre 三',
    'four vier quatre cuatro cztery quattro 四',
    'five funf cinq cinco piec cinque 五',
    'six sechs seis szesc sei 六',
    'seven sieben sept siete siedem sette 七',
    'eight acht huit ocho osiem otto 八',
    'nine neun neuf nueve dziewiec nove 九',
  ].flatMap((words, digit) => words.split(' ').map((word): [string, string] => [word, String(digit)])),
);
const MIN_SPELLED = 4;
const MAX_SPELLED = 19;

/** Finds the groups of a text, in order. */
export function findNumbers(words: Words): readonly NumberGroup[] {
  const groups: NumberGroup[] = [];
  const { text } = words.folded;
  let index = 0;
  while (index < words.texts.length) {
    const spelled = readSpelled(words, index);
    if (spelled !== null) {
      groups.push(spelled);
      index = spelled.to;
      continue;
    }
    if (!HAS_DIGIT.test(words.texts[index] ?? '')) {
      index++;
      continue;
    }
    if (isUuid(words, index)) {
      index += UUID_WORDS;
      continue;
    }
    let from = index;
    while (from > 0 && from > index - 2 && isJoined(words, from - 1) && SHORT_CAPITALS.test(written(words, from - 1))) from--;
    let to = index + 1;
    while (
      to < words.texts.length &&
      isJoined(words, to - 1) &&
      (HAS_DIGIT.test(words.texts[to] ?? '') || SHORT_CAPITALS.test(written(words, to)))
    )
      to++;
    const start = words.starts[from] ?? 0;
    const end = words.ends[to - 1] ?? 0;
    const shown = text.slice(start, end);
    const compact = shown.replaceAll(/[^A-Za-z0-9]/g, '').toUpperCase();
    groups.push({ from, to, start, end, written: shown, compact, digits: compact.replaceAll(/\D/g, '') });
    index = to;
  }
  return groups;
}

/** "Four eight one six": a run of spelled digits that begins here, joined by spaces, commas or dashes. */
function readSpelled(words: Words, from: number): NumberGroup | null {
  let digits = '';
  let to = from;
  for (; to < words.texts.length && digits.length < MAX_SPELLED; to++) {
    const digit = SPELLED.get(words.texts[to] ?? '');
    if (digit === undefined || (to > from && !/^[ ,-]{1,2}$|^$/.test(words.folded.text.slice(words.ends[to - 1], words.starts[to])))) break;
    digits += digit;
  }
  if (digits.length < MIN_SPELLED) return null;
  const start = words.starts[from] ?? 0;
  const end = words.ends[to - 1] ?? 0;
  return { from, to, start, end, written: digits, compact: digits, digits };
}

/** A UUID is no number, though one in a few hundred begins with twelve digits that pass for a card. */
function isUuid(words: Words, index: number): boolean {
  const start = words.starts[index] ?? 0;
  return words.ends[index] === start + 8 && UUID.test(words.folded.lower.slice(start, start + 36));
}

function written(words: Words, index: number): string {
  return words.folded.text.slice(words.starts[index], words.ends[index]);
}

function isJoined(words: Words, index: number): boolean {
  const between = words.folded.text.slice(words.ends[index], words.starts[index + 1]);
  return SEPARATORS.test(between) && between !== ', ' && between !== '. ' && between !== ',\n' && between !== '\n-';
}
