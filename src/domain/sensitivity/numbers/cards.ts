/**
 * Payment cards: numbers of 12 to 19 digits with the prefix and length of a network that pass the Luhn check.
 *
 * Every tenth order, parcel or device number passes Luhn too. In the blocks of a card ("4-4-4-4") a number is taken for
 * one unless it is called something else; in one piece it needs a word of cards or of paying near it, or stands alone.
 */
import { isCalledOther, isCalledSomething, isSample } from './called.ts';
import { cardNumbers, isCardNumber, oddCard, type CardNumber } from './card-numbers.ts';
import type { Range, SensitiveHit } from '../hit.ts';
import { NAMING } from '../text/naming-words.ts';
import { isInSentence } from '../text/naming.ts';
import { isBeforeColon, isCardInSentence, isOther, namesAfter, namesBefore, type Name, type Named } from './number-names.ts';
import type { NumberGroup } from './numbers.ts';
import { isPublished } from '../text/placeholder.ts';
import { isTestCard } from './test-cards.ts';

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
