/**
 * Bank accounts: what money can be sent to. An IBAN speaks for itself, and so does a number in the print of some
 * country's banks; any other needs a word for an account, and a bank, its code or a payment near it.
 */
import { accountName, hasBankCode, isBehindBankCode, isPaidInto } from './account-evidence.ts';
import { isClabe, isLocalAccount, looksLikeAccount } from './account-shapes.ts';
import { isAmount, isCalledOther, isSample } from './called.ts';
import type { SensitiveHit } from '../hit.ts';
import type { FoundIban } from './iban.ts';
import { NAMING } from '../text/naming-words.ts';
import { isInSentence, isNear } from '../text/naming.ts';
import { isNamedInSentence, type Named } from './number-names.ts';
import { partsOf, type NumberGroup } from './numbers.ts';
import { isPublished } from '../text/placeholder.ts';

const { ACCOUNT, BANK_ACCOUNT, ROUTING, BANKING } = NAMING;

/** A hit, and whether its digits can be nothing else. */
export type AccountHit = SensitiveHit & Readonly<{ isCertain: boolean }>;

/** Finds accounts; `ibans` are those of the same text. */
export function findAccounts(named: Named, groups: readonly NumberGroup[], ibans: readonly FoundIban[]): readonly AccountHit[] {
  const { words } = named.reading;
  const hits: AccountHit[] = [];
  for (const { start, end, compact } of ibans) {
    const at = words.starts.findIndex((from) => from >= start);
    if (!isPublished(compact) && !isSample(named, Math.max(0, at))) hits.push({ category: 'BANK_ACCOUNT', start, end, isCertain: true });
  }
  for (const [index, group] of groups.entries()) {
    if (group.digits.length < 5 || ibans.some((iban) => group.start < iban.end && iban.start < group.end)) continue;
    const part = accountPart(named, group, groups.slice(Math.max(0, index - NEAR), index + NEAR));
    if (part === null) continue;
    const { start, end, written, compact } = part;
    hits.push({ category: 'BANK_ACCOUNT', start, end, isCertain: looksLikeAccount(written, compact) });
  }
  return hits;
}

/** How many numbers before and after one are looked at for the code of its bank: a table of numbers stays linear. */
const NEAR = 8;

/** The part of a group that is an account; null when none is. */
function accountPart(named: Named, group: NumberGroup, groups: readonly NumberGroup[]): NumberGroup | null {
  if (isPublished(group.digits)) return null;
  const parts = partsOf(named.reading.words, group);
  // The code of a bank may be in the same run of digits: "064000017 8834711290".
  const all = parts.length === 1 ? groups : [...groups, ...parts.slice(1)];
  for (const part of parts) {
    if (part.digits.length < 5 || isPublished(part.digits)) continue;
    if (isAccount(named, part, all)) return isSample(named, part.from) ? null : part;
  }
  return null;
}

function isAccount(named: Named, part: NumberGroup, groups: readonly NumberGroup[]): boolean {
  if (looksLikeAccount(part.written, part.compact)) return !isCalledOther(named, part);
  if (!isPlainNumber(part)) return false;
  if (isNamedClabe(named, part)) return !isCalledOther(named, part);
  if (part.digits.length > 24 || isDate(part.written) || isAmount(named, part)) return false;
  const name = accountName(named, part);
  if (name === null) return isBehindBankCode(named, part, groups) || isPaidInto(named, part);
  if (isLocalAccount(part.written, part.digits)) return true;
  if (part.digits.length >= 6 && (name.bits & BANK_ACCOUNT) !== 0) return true;
  if (hasBankCode(named, part, groups)) return true;
  // "Number" alone names an account only beside the code of a bank.
  if (part.digits.length < 6 || (name.bits & (ACCOUNT | BANK_ACCOUNT)) === 0) return false;
  return (
    isNamedInSentence(named, ROUTING | BANK_ACCOUNT, part.from) ||
    isInSentence(named.reading, BANKING, part.from) ||
    isNear(named.reading, ROUTING | BANKING, part.from, part.to, 8)
  );
}

/** Digits in blocks: no letters inside, as hexadecimal ids have. */
function isPlainNumber(part: NumberGroup): boolean {
  return part.compact === part.digits && /^\d[\d .\-/]*$/.test(part.written);
}

function isNamedClabe(named: Named, part: NumberGroup): boolean {
  if (!isClabe(part.digits) || !/^\d{18}$|^\d{3}[ -]\d{3}[ -]\d{11}[ -]\d$/.test(part.written)) return false;
  return isInSentence(named.reading, ACCOUNT | BANKING | ROUTING, part.from);
}

const DATE =
  /^(?:(?:19|20)\d\d[-./ ](?:0?[1-9]|1[0-2])[-./ ]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./](?:19|20)?\d\d|(?:19|20)\d{2}[ -/]+(?:19|20)\d\d)$/;

function isDate(written: string): boolean {
  return DATE.test(written);
}
