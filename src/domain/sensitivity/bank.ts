/** Bank accounts: what money can be sent to. An IBAN speaks for itself; an account number needs its bank. */
import { ibanLength, isClabe, isIban, isRoutingNumber, mod97 } from './check-digits.ts';
import type { SensitiveHit } from './hit.ts';
import { NAMING } from './naming-words.ts';
import { isExample, isInSentence, isNear, type Reading } from './naming.ts';
import type { NumberGroup } from './numbers.ts';
import { isPublished } from './placeholder.ts';

const IBAN_START = /(?<![A-Za-z0-9])[A-Za-z]{2}\d\d(?=[ .\n-]{0,2}[A-Za-z0-9])/g;
const LETTER_OR_DIGIT = /[A-Za-z0-9]/;

/** Finds IBANs and account numbers that come with a bank's code or a word for a bank. */
export function findAccounts(reading: Reading, groups: readonly NumberGroup[]): readonly SensitiveHit[] {
  const hits: SensitiveHit[] = [];
  const example = (at: number): boolean => isExample(reading, at);
  for (const { start, end, compact } of findIbans(reading.words.folded.text)) {
    const at = Math.max(
      0,
      reading.words.starts.findIndex((from) => from >= start),
    );
    if (!isPublished(compact) && !example(at)) hits.push({ category: 'BANK_ACCOUNT', start, end });
  }
  const long = groups.filter((group) => group.digits.length >= 5);
  for (const group of long) {
    if (example(group.from) || isPublished(group.digits)) continue;
    if (isAccount(reading, group, long)) hits.push({ category: 'BANK_ACCOUNT', start: group.start, end: group.end });
  }
  return hits;
}

function findIbans(text: string): readonly Readonly<{ start: number; end: number; compact: string }>[] {
  const found: { start: number; end: number; compact: string }[] = [];
  for (const match of text.matchAll(IBAN_START)) {
    const length = ibanLength(match[0].slice(0, 2).toUpperCase());
    if (length === undefined) continue;
    let compact = '';
    let at = match.index;
    for (; at < text.length && compact.length < length && at - match.index < length * 2 + 4; at++) {
      const unit = text.charAt(at);
      if (LETTER_OR_DIGIT.test(unit)) compact += unit.toUpperCase();
      else if (!' .-\n'.includes(unit)) break;
    }
    if (compact.length === length && !LETTER_OR_DIGIT.test(text.charAt(at)) && isIban(compact))
      found.push({ start: match.index, end: at, compact });
  }
  return found;
}

function isAccount(reading: Reading, group: NumberGroup, all: readonly NumberGroup[]): boolean {
  const { from, to, digits } = group;
  const near = (bits: number, reach: number): boolean => isNear(reading, bits, from, to, reach);
  if (group.compact === digits && /^\d{26}$/.test(digits) && mod97(`${digits.slice(2)}2521${digits.slice(0, 2)}`) === 1) return true;
  if (isClabe(digits) && near(NAMING.ACCOUNT | NAMING.BANKING | NAMING.ROUTING, 6)) return true;
  const routed = isInSentence(reading, NAMING.ROUTING, from) || (isRoutingNumber(digits) && near(NAMING.ROUTING, 4));
  if (near(NAMING.OTHER_NUMBER, 3) && !routed) return false;
  const named = near(NAMING.ACCOUNT, 4);
  if (!named) return false;
  if (routed)
    return (
      digits.length >= 6 &&
      (all.length > 1 || isInSentence(reading, NAMING.BANKING, from) || /[^\x20-\x7e]/.test(reading.words.folded.text))
    );
  return digits.length >= 6 && digits.length <= 24 && isInSentence(reading, NAMING.BANKING, from);
}
