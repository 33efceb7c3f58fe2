/**
 * PINs, door and recovery codes: numbers that the words around them make a code (`code-evidence.ts`), and the turns of
 * dials. A number that is an example, a postal code or the security code of a card is none.
 */
import { CODE_BAR, SURE, codeScore } from './code-evidence.ts';
import { findSteps, findTurns } from './dial-turns.ts';
import type { SensitiveHit } from '../hit.ts';
import type { Marks } from '../text/lexicon.ts';
import { LOCK } from './lock-words.ts';
import { NAMING } from '../text/naming-words.ts';
import { isInSentence, isNear, type Reading } from '../text/naming.ts';
import type { NumberGroup } from '../numbers/numbers.ts';
import { isSample } from '../text/samples.ts';

/** Finds PINs, the codes of doors, alarms and safes, and recovery codes. */
export function codes(reading: Reading, locks: Marks, groups: readonly NumberGroup[]): readonly SensitiveHit[] {
  const hits: SensitiveHit[] = [];
  const turns = findTurns(reading.words, locks) ?? findSteps(reading.words, locks);
  if (turns !== null) hits.push(turns);
  if (
    (locks.any &
      (LOCK.PIN | LOCK.RECOVERY | LOCK.CODE | LOCK.SECRET | LOCK.HARD | LOCK.SOFT | LOCK.OPENING | LOCK.KEYING | LOCK.SYSTEM)) ===
    0
  )
    return hits;
  for (const group of groups) {
    const score = codeScore(reading.words, locks, group);
    if (score < CODE_BAR || isElse(reading, group)) continue;
    // A code of three digits beside a card number is the card's.
    if (group.digits.length === 3 && groups.some(({ digits }) => digits.length >= 13 && digits.length <= 19)) continue;
    hits.push({ category: 'PASSWORD', start: group.start, end: group.end, ...(score >= SURE ? { sure: true } : {}) });
  }
  return hits;
}

/** Where a card bears its security code, which is for `cards.ts`. */
const ON_CARD =
  /\b(?:on|at) the (?:back|front|reverse)\b|\bauf der (?:ruckseite|vorderseite)\b|\bau (?:dos|verso)\b|\b(?:al|en el) (?:dorso|reverso)\b|\bna (?:odwrocie|rewersie)\b|\bsul retro\b|裏面/;

/** Numbers that look like a code in every other way. */
function isElse(reading: Reading, group: NumberGroup): boolean {
  const { names } = reading;
  if (/^(?:1234|12345|123456|0000|000000|1111)$/.test(group.digits) || /^(?:19|20)\d\d-\d/.test(group.written)) return true;
  if (isSample(reading, group.from) || isPostal(reading, group)) return true;
  if ((names.any & NAMING.GOVERNMENT) !== 0 && isNear(reading, NAMING.GOVERNMENT, group.from, group.to, 3)) return true;
  if ((names.any & NAMING.CARD) !== 0 && ON_CARD.test(reading.words.folded.lower)) return true;
  return (names.any & NAMING.CVV) !== 0 && (names.any & NAMING.CARD) !== 0 && isNear(reading, NAMING.CVV, group.from, group.to, 10);
}

const INDIA =
  /\b(?:india|bengaluru|bangalore|mumbai|delhi|chennai|hyderabad|pune|kolkata|kochi|jaipur|noida|gurgaon|gurugram|ahmedabad|karnataka|kerala|maharashtra|tamil nadu)\b/;

/** In India "PIN code" is a postal code, of six digits. */
function isPostal(reading: Reading, group: NumberGroup): boolean {
  if (group.digits.length !== 6 || !isInSentence(reading, NAMING.POSTAL, group.from)) return false;
  const before = reading.words.texts.slice(Math.max(0, group.from - 4), group.from);
  if (before.includes('pin') && INDIA.test(reading.words.folded.lower)) return true;
  return before.some((word, index) => word === 'pincode' || (word === 'pin' && before[index + 1] === 'code'));
}
