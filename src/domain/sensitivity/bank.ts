/** Bank accounts: what money can be sent to. An IBAN speaks for itself; an account number needs its bank. */
import { isLetterOrDigit } from './anchored.ts';
import { ibanLength, isClabe, isIban, isRoutingNumber, mod97 } from './check-digits.ts';
import type { SensitiveHit } from './hit.ts';
import { NAMING } from './naming-words.ts';
import { isExample, isInSentence, isNear, type Reading } from './naming.ts';
import type { NumberGroup } from './numbers.ts';
import { isPublished } from './placeholder.ts';

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

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function findIbans(text: string): readonly Readonly<{ start: number; end: number; compact: string }>[] {
  const found: { start: number; end: number; compact: string }[] = [];
  for (let first = 0; first + 15 <= text.length; first++) {
    // Two digits behind two letters are rare enough that this test alone skips almost every place.
    if (!isDigit(text.charCodeAt(first + 2)) || !isDigit(text.charCodeAt(first + 3)) || isLetterOrDigit(text.charCodeAt(first - 1)))
      continue;
    const length = ibanLength(text.slice(first, first + 2).toUpperCase());
    if (length === undefined) continue;
    let compact = '';
    let at = first;
    for (; at < text.length && compact.length < length && at - first < length * 2 + 4; at++) {
      const unit = text.charAt(at);
      if (isLetterOrDigit(text.charCodeAt(at))) compact += unit.toUpperCase();
      else if (!' .-\n'.includes(unit)) break;
    }
    if (compact.length === length && !isLetterOrDigit(text.charCodeAt(at)) && isIban(compact))
      found.push({ start: first, end: at, compact });
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
