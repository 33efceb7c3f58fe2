/**
 * Numbers as people write them: in groups, with dots or dashes, digit by digit, over a line break.
 *
 * A group is a run of words with digits in them, one or two separators apart; short capital letters inside or beside it
 * belong to it ("JM 25 46 91 D"). Whether a group is a card, an account or an order number is for the category to say.
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

/** Finds the groups of a text, in order. */
export function findNumbers(words: Words): readonly NumberGroup[] {
  const groups: NumberGroup[] = [];
  const { text } = words.folded;
  let index = 0;
  while (index < words.texts.length) {
    if (!HAS_DIGIT.test(words.texts[index] ?? '')) {
      index++;
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

function written(words: Words, index: number): string {
  return words.folded.text.slice(words.starts[index], words.ends[index]);
}

function isJoined(words: Words, index: number): boolean {
  const between = words.folded.text.slice(words.ends[index], words.starts[index + 1]);
  return SEPARATORS.test(between) && between !== ', ' && between !== '. ' && between !== ',\n' && between !== '\n-';
}
