/** Numbers as short as the codes of a card, also inside or behind longer ones. */
import type { NumberGroup } from './numbers.ts';
import { digitOf } from './spelled.ts';
import type { Words } from '../text/words.ts';

/** A number in a text: its words, the end exclusive, and its digits. */
export type ShortNumber = Readonly<{ from: number; to: number; digits: string }>;

/** Lists the numbers of three to six digits, also digit by digit or in words, that are no part of a longer one. */
export function shortNumbers(words: Words, groups: readonly NumberGroup[]): readonly ShortNumber[] {
  const codes: ShortNumber[] = [];
  for (const group of groups) {
    if (group.digits.length <= 6) {
      if (group.compact === group.digits && group.digits.length >= 3 && !isDated(group.written)) codes.push(group);
      continue;
    }
    for (let at = group.from; at < group.to; at++) {
      const text = words.texts[at] ?? '';
      // The last block of "4539 5883 9769 1326 417" is the code behind the number.
      if (/^\d{3,4}$/.test(text) && (at === group.to - 1 || /[\n,|]/.test(words.folded.text.slice(words.ends[at], words.starts[at + 1]))))
        codes.push({ from: at, to: at + 1, digits: text });
    }
  }
  for (let at = 0; at < words.texts.length; at++) {
    let to = at;
    let digits = '';
    for (let digit = digitOf(words.texts[to]); digit !== undefined; digit = digitOf(words.texts[to])) {
      digits += digit;
      to++;
    }
    if (digits.length === 3) codes.push({ from: at, to, digits });
    if (to > at) at = to;
  }
  return codes;
}

/** "08/27" and "2027" beside a code are the expiry. */
function isDated(written: string): boolean {
  return /^(?:0?[1-9]|1[0-2])[/.-]\d\d(?:\d\d)?$/.test(written) || /^\d{1,2}[:h]\d\d$/.test(written);
}
