/**
 * Numbers that stand for money or for a person: cards, accounts, ids. They share what is expensive, the names around
 * numbers, and what one of them has found, so that the digits of an IBAN are not read as a card.
 */
import { findAccounts } from './bank.ts';
import { findCardCodes } from './card-codes.ts';
import { findCards } from './cards.ts';
import { findGovernmentIds } from './government.ts';
import type { SensitiveHit } from './hit.ts';
import { findIbans } from './iban.ts';
import { NAMING } from './naming-words.ts';
import type { Reading } from './naming.ts';
import { readNames } from './number-names.ts';
import type { NumberGroup } from './numbers.ts';
import { findMachineReadable } from './travel-documents.ts';

/** Finds payment cards, bank accounts and numbers of persons; a text without a number costs nothing. */
export function findNumbered(reading: Reading, groups: readonly NumberGroup[]): readonly SensitiveHit[] {
  const { text } = reading.words.folded;
  const lines = findMachineReadable(text);
  const hits: SensitiveHit[] = lines.map(({ start, end }) => ({ category: 'GOVERNMENT_ID', start, end }));
  // Three digits in words are no group yet may be a security code.
  if (groups.length === 0 && (reading.names.any & NAMING.CVV) === 0) return hits;
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
