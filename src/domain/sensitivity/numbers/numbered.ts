/**
 * Numbers that stand for money or for a person: cards, accounts, ids. They share what is expensive, the names around
 * numbers, and what one of them has found, so that the digits of an IBAN are not read as a card.
 */
import { findAccounts } from './bank.ts';
import { findCardCodes } from './card-codes.ts';
import { findCards } from './cards.ts';
import { findGovernmentIds } from './government.ts';
import type { SensitiveHit } from '../hit.ts';
import { findIbans } from './iban.ts';
import { NAMING } from '../text/naming-words.ts';
import type { Reading } from '../text/naming.ts';
import { readNames } from './number-names.ts';
import type { NumberGroup } from './numbers.ts';
import { findMachineReadable } from './travel-documents.ts';

/** Accounts, cards and ids have at least as many letters and digits. */
const SHORTEST = 5;

/** Finds payment cards, bank accounts and numbers of persons; a text without a number costs nothing. */
export function findNumbered(reading: Reading, groups: readonly NumberGroup[]): readonly SensitiveHit[] {
  const { text } = reading.words.folded;
  const lines = findMachineReadable(text);
  const hits: SensitiveHit[] = lines.map(({ start, end }) => ({ category: 'GOVERNMENT_ID', start, end }));
  // Counts and years are what most lines with numbers have; only a card's codes are as short, also three digits in words.
  const isShort = groups.every((group) => group.compact.length < SHORTEST);
  if (isShort && (reading.names.any & (NAMING.CVV | NAMING.PIN | NAMING.CARD)) === 0) return hits;
  const named = readNames(reading);
  const ibans = findIbans(text);
  const accounts = findAccounts(named, groups, ibans);
  const taken = [...ibans, ...lines, ...accounts.filter((hit) => hit.isCertain)];
  const cards = findCards(named, groups, taken);
  return [
    ...hits,
    ...accounts.map(({ category, start, end }) => ({ category, start, end })),
    ...cards,
    ...findCardCodes(named, groups),
    ...findGovernmentIds(named, groups, [...taken, ...cards]),
  ];
}
