/**
 * Payment cards: numbers of 12 to 19 digits with the prefix and length of a network that pass the Luhn check.
 *
 * Every tenth order, parcel or device number passes Luhn too. In the blocks of a card ("4-4-4-4") a number is taken for
 * one unless it is called something else; in one piece it needs a word of cards or of paying near it, or stands alone.
 */
import { passesLuhn } from './check-digits.ts';
import type { Range, SensitiveHit } from './hit.ts';
import { NAMING } from './naming-words.ts';
import { isInSentence } from './naming.ts';
import { isCalledOther, isCalledSomething, isSample } from './called.ts';
import { isBeforeColon, isCardInSentence, isOther, namesAfter, namesBefore, type Name, type Named } from './number-names.ts';
import type { NumberGroup } from './numbers.ts';
import { isPublished } from './placeholder.ts';
import { isTestCard } from './test-cards.ts';

/** A card number in a text: its words, the end exclusive, and its digits. */
type CardNumber = Readonly<{ from: number; to: number; digits: string; isOneBlock: boolean }>;

/** Finds card numbers; those inside one of `taken`, such as an IBAN, are none. */
export function findCards(named: Named, groups: readonly NumberGroup[], taken: readonly Range[]): readonly SensitiveHit[] {
  const hits: SensitiveHit[] = [];
  const { words } = named.reading;
  const free = groups.filter((group) => !isTaken(taken, group));
  for (const group of free) {
    if (group.digits.length < 12) continue;
    for (const card of [...cardNumbers(named, group), ...oddCard(named, group)]) {
      if (!isCard(named, card)) continue;
      hits.push({ category: 'PAYMENT_CARD', start: words.starts[card.from] ?? 0, end: words.ends[card.to - 1] ?? 0 });
    }
  }
  return hits.length > 0 ? hits : spreadCards(named, free);
}

/** Tells whether a group lies within something that was found before. */
export function isTaken(taken: readonly Range[], group: NumberGroup): boolean {
  return taken.some((range) => group.start < range.end && range.start < group.end);
}

/** The words of a group that make up a card number: one block, the usual blocks, digit by digit, or digits in words. */
function cardNumbers(named: Named, group: NumberGroup): readonly CardNumber[] {
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

/** A group that is a card number as a whole, in blocks that nobody is used to or glued to its name: only where a card is named. */
function oddCard(named: Named, group: NumberGroup): readonly CardNumber[] {
  const { digits, from, to } = group;
  if (digits.length < 13 || digits.length > 19 || !isCardInSentence(named, from)) return [];
  const isGlued = group.compact !== digits && /^(?:VISA|MASTERCARD|AMEX|CARD|CC|PAN)?\d{13,19}$/.test(group.compact);
  if (group.compact !== digits && !isGlued) return [];
  return isCardNumber(digits) && !isPublished(digits) && !isTestCard(digits) ? [{ from, to, digits, isOneBlock: false }] : [];
}

/** How many words may stand between the pieces of a card number that is told in pieces. */
const SPREAD = 3;

/** "4539 5883, then 9769 1326": a card number that a sentence about a card tells in pieces. */
function spreadCards(named: Named, groups: readonly NumberGroup[]): readonly SensitiveHit[] {
  const { words, names } = named.reading;
  if ((names.any & NAMING.CARD) === 0) return [];
  for (const [index, first] of groups.entries()) {
    if (first.compact !== first.digits || first.digits.length > 12 || first.digits.length < 2) continue;
    let { digits, to } = first;
    for (const next of groups.slice(index + 1, index + 8)) {
      if (next.compact !== next.digits || next.from - to > SPREAD || words.sentences[next.from] !== words.sentences[first.from]) break;
      digits += next.digits;
      to = next.to;
      if (digits.length < 15 || digits.length > 16 || !isCardNumber(digits) || isPublished(digits) || isTestCard(digits)) continue;
      if (!isCardInSentence(named, first.from) || isSample(named, first.from) || isCalledOther(named, first)) continue;
      return [{ category: 'PAYMENT_CARD', start: first.start, end: words.ends[to - 1] ?? 0 }];
    }
  }
  return [];
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

function isCardNumber(digits: string): boolean {
  if (!passesLuhn(digits)) return false;
  return NETWORKS.some(([prefix, lengths]) => prefix.test(digits) && lengths.split(' ').includes(String(digits.length)));
}

/** Lengths that only odd cards have: alone they say little. */
function isUnusual(digits: string): boolean {
  return digits.length < 14 || digits.length === 17 || digits.length === 18 || (digits.length < 16 && /^[56]/.test(digits));
}

const EXPIRY = /\b(?:0[1-9]|1[0-2])(?:\s?[/-]\s?)(?:20)?[2-4]\d\b/;

/** How far a card word reaches. */
const REACH = 8;

function isCard(named: Named, card: CardNumber): boolean {
  if (isSample(named, card.from) || isInIdentifier(named, card)) return false;
  const before = namesBefore(named, card.from, REACH);
  const after = namesAfter(named, card.to, REACH);
  if (isCalledOther(named, card) && !isPaidWith(named, card, before)) return isCardAllTheSame(named, before, after);
  const [nearest] = before;
  const isNamedNot = nearest !== undefined && nearest.gap <= 1 && (nearest.bits & NOT_CARD) !== 0 && !isCardName(nearest);
  if (isNamedNot && !before.some(isCardName) && !after.some(isCardName)) return false;
  if (before.some(isCardName) || after.some(isCardName)) return true;
  if (isCardInSentence(named, card.from) || hasExpiry(named, card)) return true;
  if (isUnusual(card.digits)) return false;
  const isPaying = isInSentence(named.reading, NAMING.CHARGE, card.from);
  if (isPaying && !card.isOneBlock) return true;
  if (isCalledSomething(named, card.from)) return false;
  if (isPaying || !card.isOneBlock) return true;
  return wordsInSentence(named, card) <= 6 && !isCalledId(named, card.from);
}

/** "tok_4471882934718829": digits behind an underscore are part of a name. */
function isInIdentifier(named: Named, card: CardNumber): boolean {
  const { words } = named.reading;
  return words.folded.text.charAt((words.starts[card.from] ?? 0) - 1) === '_';
}

/** "Switches the ad account to 4716 1088 ...": something else is put on a number in the blocks of a card. */
function isPaidWith(named: Named, card: CardNumber, before: readonly Name[]): boolean {
  const preposition = named.reading.words.texts[card.from - 1] ?? '';
  return (
    !card.isOneBlock &&
    (before[0]?.gap ?? 0) > 0 &&
    /^(?:to|with|on|onto|auf|mit|sur|avec|con|en|a|na|su|sulla|alla|で|に)$/.test(preposition)
  );
}

const NOT_CARD = NAMING.ACCOUNT | NAMING.BANK_ACCOUNT | NAMING.GOVERNMENT | NAMING.ROUTING;

function isCardName(name: Name): boolean {
  return (name.bits & (NAMING.CARD | NAMING.CVV)) !== 0 && !isOther(name.bits);
}

/**
 * "Order 4539..., paid by card" is an order; "card number for the order 4539...", "a card to hold the room: 4539..." are
 * cards, because the card is named as near or the thing is only what it is for.
 */
function isCardAllTheSame(named: Named, before: readonly Name[], after: readonly Name[]): boolean {
  const [nearest] = before;
  if (before.slice(0, 2).some((name) => isCardName(name) && name.gap <= 2)) return true;
  if (nearest !== undefined && isBeforeColon(named, nearest) && before.some(isCardName)) return true;
  const [next] = after;
  return next !== undefined && isCardName(next) && next.gap <= 1 && nearest?.gap !== 0;
}

function hasExpiry(named: Named, card: CardNumber): boolean {
  const { words } = named.reading;
  const end = words.ends[card.to - 1] ?? 0;
  return EXPIRY.test(words.folded.text.slice(end, end + 40));
}

/** "The id of the drone is 5232...": ids are numbers that pass Luhn once in ten. */
function isCalledId(named: Named, from: number): boolean {
  return named.reading.words.texts
    .slice(Math.max(0, from - 6), from)
    .some((word) => /^(?:ids?|uid|identifier|key|hash|code|number|nummer|numero)$/.test(word));
}

function wordsInSentence(named: Named, card: CardNumber): number {
  const { sentences } = named.reading.words;
  let count = 0;
  for (let at = card.from - 1; at >= 0 && count < 9 && sentences[at] === sentences[card.from]; at--) count++;
  for (let at = card.to; at < sentences.length && count < 9 && sentences[at] === sentences[card.from]; at++) count++;
  return count;
}
