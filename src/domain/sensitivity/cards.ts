/**
 * Payment cards: numbers of 12 to 19 digits with the prefix of an issuer that pass the Luhn check.
 *
 * Every tenth order, parcel or device number passes Luhn too, so what the number is called decides where a word says so.
 */
import { passesLuhn } from './luhn.ts';
import { isPublished } from './placeholder.ts';
import type { SensitiveHit } from './hit.ts';
import type { Folded } from './fold.ts';

const DIGITS = /(?<![\w.-])\d(?:[ .\-_/\n]{0,2}\d){11,18}(?![\w]|[.-]\d)/g;
const ISSUER = /^(?:4|5[0-8]|6|2[2-7]|3[0-9]|1946|8[1])/;

/** Finds card numbers. */
export function findCards(folded: Folded): readonly SensitiveHit[] {
  const hits: SensitiveHit[] = [];
  for (const match of folded.text.matchAll(DIGITS)) {
    const digits = match[0].replaceAll(/\D/g, '');
    if (!ISSUER.test(digits) || !passesLuhn(digits) || isPublished(digits)) continue;
    hits.push({ category: 'PAYMENT_CARD', start: match.index, end: match.index + match[0].length });
  }
  return hits;
}

export const CARD_PATTERNS: readonly RegExp[] = [DIGITS, ISSUER];
