/** Card numbers by themselves: which digits can be one, and how people part them. Whether one is meant is for `cards.ts`. */
import { passesLuhn } from './check-digits.ts';
import { isCardInSentence, type Named } from './number-names.ts';
import type { NumberGroup } from './numbers.ts';
import { isPublished } from '../text/placeholder.ts';
import { isTestCard } from './test-cards.ts';

/** A card number in a text: its words, the end exclusive, and its digits. */
export type CardNumber = Readonly<{ from: number; to: number; digits: string; isOneBlock: boolean }>;

/** Lists the card numbers in a group: one block, the usual blocks, digit by digit, or digits in words; none that is published. */
export function cardNumbers(named: Named, group: NumberGroup): readonly CardNumber[] {
  if (group.written === group.digits && group.to - group.from > 1)
    return isCardNumber(group.digits) ? [{ from: group.from, to: group.to, digits: group.digits, isOneBlock: false }] : [];
  const found: CardNumber[] = [];
  const { texts } = named.reading.words;
  const last = Math.min(group.to, group.from + MAX_WORDS);
  for (let from = group.from; from < last; from++) {
    let digits = '';
    let layout = '';
    let best: CardNumber | null = null;
    for (let to = from; to < group.to && digits.length < 19; to++) {
      const text = texts[to] ?? '';
      if (!/^\d{1,19}$/.test(text)) break;
      digits += text;
      layout += String(Math.min(text.length, 9));
      if (digits.length < 12 || digits.length > 19 || !isCardLayout(layout) || !isCardNumber(digits)) continue;
      if (isPublished(digits) || isTestCard(digits)) return [];
      best = { from, to: to + 1, digits, isOneBlock: to === from };
    }
    if (best === null) continue;
    found.push(best);
    from = best.to - 1;
  }
  return found;
}

/**
 * Lists a group that is a card number as a whole, in blocks that nobody is used to or glued to its name: only
 * where a card is named.
 */
export function oddCard(named: Named, group: NumberGroup): readonly CardNumber[] {
  const { digits, from, to } = group;
  if (digits.length < 13 || digits.length > 19) return [];
  const isGlued = /^(?:VISA|MASTERCARD|AMEX|CARD|CC|PAN)\d{13,19}$/.test(group.compact);
  if (!isGlued && (group.compact !== digits || !isCardInSentence(named, from))) return [];
  return isCardNumber(digits) && !isPublished(digits) && !isTestCard(digits) ? [{ from, to, digits, isOneBlock: false }] : [];
}

/** Further into a group no card begins: a table of numbers stays linear. */
const MAX_WORDS = 80;

/** The ways in which people part a card number; 9 stands for one long block. */
const LAYOUTS: ReadonlySet<string> = new Set(
  '9 44 444 4444 44441 44442 44443 4441 4442 4443 84 48 88 844 484 448 888 8444 848 884 465 464 455 446 4445 466 468 66 664 666 77 69 93 94 68 86'.split(
    ' ',
  ),
);

function isCardLayout(layout: string): boolean {
  return LAYOUTS.has(layout) || (layout.length >= 6 && new Set(layout).size === 1);
}

/** Prefixes and lengths of the networks; Maestro's and UnionPay's ranges are wide and overlap the others. */
const NETWORKS: readonly (readonly [prefix: RegExp, lengths: string])[] = [
  [/^4/, '13 16 19'],
  [/^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, '16'],
  [/^3[47]/, '15'],
  [/^(?:30[0-5]|309|3[689])/, '14 16 19'],
  [/^35/, '16 17 18 19'],
  [/^(?:6011|64[4-9]|65)/, '16 19'],
  [/^(?:62|81)/, '16 17 18 19'],
  [/^(?:60|82|508|353|356)/, '16'],
  [/^220[0-4]/, '16 17 18 19'],
  [/^(?:9792|8600|9860|5019|5067|4576|636368|606282|5060|507[89])/, '16 18 19'],
  [/^(?:50|5[6-9]|6[0137])/, '12 13 14 15 16 17 18 19'],
];

/** Tells whether digits are a card number: prefix and length of a network, and Luhn. */
export function isCardNumber(digits: string): boolean {
  if (!passesLuhn(digits)) return false;
  return NETWORKS.some(([prefix, lengths]) => prefix.test(digits) && lengths.split(' ').includes(String(digits.length)));
}
