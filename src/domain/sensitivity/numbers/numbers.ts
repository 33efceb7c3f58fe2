/**
 * Numbers as people write them: in groups, with dots or dashes, digit by digit, over a line break, digits in words.
 *
 * A group is a run of words with digits in them, one or two separators apart; short capital letters inside or beside it
 * belong to it ("JM 25 46 91 D"); a UUID is none. Whether a group is a card, an account or an order number is for the category to say.
 */
import { readSpelled } from './spelled.ts';
import type { Words } from '../text/words.ts';

export type NumberGroup = Readonly<{
  from: number;
  to: number;
  start: number;
  end: number;
  written: string;
  compact: string;
  digits: string;
}>;

const SEPARATORS = /^[ .\-/_\n,*|\u00b7]{1,2}$/;
const SHORT_CAPITALS = /^[A-Z]{1,2}$/;
const HAS_DIGIT = /\d/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const UUID_WORDS = 5;

/** Finds the groups of a text, in order. */
export function findNumbers(words: Words): readonly NumberGroup[] {
  const groups: NumberGroup[] = [];
  let index = 0;
  while (index < words.texts.length) {
    const spelled = readWordsAsGroup(words, index);
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
    groups.push(groupOf(words, from, to));
    index = to;
  }
  return groups;
}

function groupOf(words: Words, from: number, to: number): NumberGroup {
  const start = words.starts[from] ?? 0;
  const end = words.ends[to - 1] ?? 0;
  const shown = words.folded.text.slice(start, end);
  const compact = shown.replaceAll(/[^A-Za-z0-9]/g, '').toUpperCase();
  return { from, to, start, end, written: shown, compact, digits: compact.replaceAll(/\D/g, '') };
}

/** How many groups are read out of one: a run of numbers without end stays linear. */
const MAX_PARTS = 12;

/**
 * Lists what a group may be once it is parted from its neighbours: the group itself, without the short capitals before
 * and behind it ("NI JM 25 46 91 D"), and the pieces between its spaces and commas ("868-55-7148 01/02/1980").
 */
export function partsOf(words: Words, group: NumberGroup): readonly NumberGroup[] {
  if (group.written === group.digits) return [group];
  const parts = [group];
  let { from, to } = group;
  for (; from < to - 1 && SHORT_CAPITALS.test(written(words, from)); from++) parts.push(groupOf(words, from + 1, to));
  for (; to > from + 1 && SHORT_CAPITALS.test(written(words, to - 1)); to--) parts.push(groupOf(words, from, to - 1));
  for (let index = from, first = from; index < to && parts.length < MAX_PARTS; index++) {
    const gap = words.folded.text.slice(words.ends[index], words.starts[index + 1]);
    if (index < to - 1 && !/[ \n,]/.test(gap)) continue;
    if (index + 1 - first < to - from) parts.push(groupOf(words, first, index + 1));
    first = index + 1;
  }
  return parts;
}

/** Digits in words that begin here, as a group. */
function readWordsAsGroup(words: Words, from: number): NumberGroup | null {
  const spelled = readSpelled(words, from);
  if (spelled === null) return null;
  const { to, digits } = spelled;
  return { from, to, start: words.starts[from] ?? 0, end: words.ends[to - 1] ?? 0, written: digits, compact: digits, digits };
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
  // "4539 - 5883 - 9769 - 1326": blocks of four stand apart from ranges of years by being many, which is for others to see.
  if (between === ' - ' || between === ' / ') return isBlock(words, index) && isBlock(words, index + 1);
  return SEPARATORS.test(between) && between !== ', ' && between !== '. ' && between !== ',\n' && between !== '\n-';
}

function isBlock(words: Words, index: number): boolean {
  return /^\d{4}$/.test(words.texts[index] ?? '');
}
