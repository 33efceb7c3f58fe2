/**
 * Bank accounts: what money can be sent to. An IBAN speaks for itself, and so does a number in the print of some
 * country's banks; any other needs a word for an account, and a bank, its code or a payment near it.
 */
import { isBankCode, isClabe, isLocalAccount, looksLikeAccount } from './account-shapes.ts';
import { isRoutingNumber } from './check-digits.ts';
import type { SensitiveHit } from './hit.ts';
import type { FoundIban } from './iban.ts';
import { NAMING } from './naming-words.ts';
import { isInSentence } from './naming.ts';
import {
  isAmount,
  isCalledOther,
  isNamedInSentence,
  isOther,
  isSample,
  namesAfter,
  namesBefore,
  type Name,
  type Named,
} from './number-names.ts';
import { partsOf, type NumberGroup } from './numbers.ts';
import { isPublished } from './placeholder.ts';

const { ACCOUNT, BANK_ACCOUNT, ROUTING, BANKING, BANK_NAME, CARD, GOVERNMENT, ID_SHORT } = NAMING;

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
  for (const group of groups) {
    if (group.digits.length < 5 || ibans.some((iban) => group.start < iban.end && iban.start < group.end)) continue;
    const part = accountPart(named, group, groups);
    if (part !== null)
      hits.push({ category: 'BANK_ACCOUNT', start: part.start, end: part.end, isCertain: looksLikeAccount(part.written, part.compact) });
  }
  return hits;
}

/** The part of a group that is an account; null when none is. */
function accountPart(named: Named, group: NumberGroup, groups: readonly NumberGroup[]): NumberGroup | null {
  if (isPublished(group.digits)) return null;
  for (const part of partsOf(named.reading.words, group)) {
    if (part.digits.length < 5 || isPublished(part.digits)) continue;
    if (isAccount(named, part, groups)) return isSample(named, part.from) ? null : part;
  }
  return null;
}

function isAccount(named: Named, part: NumberGroup, groups: readonly NumberGroup[]): boolean {
  if (looksLikeAccount(part.written, part.compact)) return !isCalledOther(named, part);
  if (!isPlainNumber(part)) return false;
  if (
    isClabe(part.digits) &&
    /^\d{18}$|^\d{3}[ -]\d{3}[ -]\d{11}[ -]\d$/.test(part.written) &&
    isInSentence(named.reading, ACCOUNT | BANKING | ROUTING, part.from)
  )
    return !isCalledOther(named, part);
  const name = accountName(named, part);
  if (name === null) return isBehindBankCode(named, part, groups) || isPaidInto(named, part);
  if (isAmount(named.reading, part) || part.digits.length > 24 || isDate(part.written)) return false;
  if (isLocalAccount(part.written, part.digits)) return true;
  if (part.digits.length < 6 && !hasBankCode(named, part, groups)) return false;
  if ((name.bits & BANK_ACCOUNT) !== 0) return true;
  const { from } = part;
  const isOtherwiseNamed = (name.bits & (ACCOUNT | BANK_ACCOUNT)) === 0;
  if (isOtherwiseNamed) return hasBankCode(named, part, groups);
  return (
    isNamedInSentence(named, ROUTING | BANK_ACCOUNT, from) || isInSentence(named.reading, BANKING, from) || hasBankCode(named, part, groups)
  );
}

/** Digits in blocks: no letters inside, as hexadecimal ids have, and no blocks of one sign and another. */
function isPlainNumber(part: NumberGroup): boolean {
  return part.compact === part.digits && /^\d[\d .\-/]*$/.test(part.written);
}

function isDate(written: string): boolean {
  return /^(?:(?:19|20)\d\d[-./ ](?:0?[1-9]|1[0-2])[-./ ]\d{1,2}|\d{1,2}[-./ ]\d{1,2}[-./ ](?:19|20)?\d\d|(?:19|20)\d{2}[ -/]+(?:19|20)\d\d)$/.test(
    written,
  );
}

/** How many words may stand between an account and its name, before and after it. */
const REACH = 8;

/** The name of an account around a number, when no other kind of number is named nearer; "number" counts beside a bank's code. */
function accountName(named: Named, part: NumberGroup): Name | null {
  const { words } = named.reading;
  for (const name of namesBefore(named, part.from, REACH)) {
    if ((name.bits & (ACCOUNT | BANK_ACCOUNT)) !== 0 && !isOther(name.bits)) return name;
    if (isOther(name.bits) || (name.bits & GOVERNMENT) !== 0) return null;
    // "SIN" and "PAN" are words of many languages: they name the number only where it is theirs.
    if ((name.bits & (CARD | ROUTING | ID_SHORT)) !== 0 && name.gap <= 1) return null;
  }
  if (/^(?:number|no|nr|nummer|numero|n)$/.test(words.texts[part.from - 1] ?? '') && isNamedInSentence(named, ROUTING, part.from))
    return { at: part.from - 1, bits: 0, gap: 0 };
  const [after] = namesAfter(named, part.to, 6);
  if (after === undefined || (after.bits & (ACCOUNT | BANK_ACCOUNT)) === 0 || isOther(after.bits) || isCalledOther(named, part))
    return null;
  // "12345678, sort code ..., account 87654321": what follows belongs to the next number when that is nearer.
  const next = words.texts.findIndex((text, index) => index >= part.to && /\d{4}/.test(text));
  return next >= 0 && next - after.at <= 2 && next > after.at ? null : after;
}

/** "ABA 073460871 / 8310294475", "60-83-14, 31926470": a number without a name right behind the code of its bank. */
function isBehindBankCode(named: Named, part: NumberGroup, groups: readonly NumberGroup[]): boolean {
  if (
    part.digits.length < 6 ||
    part.digits.length > 18 ||
    isAmount(named.reading, part) ||
    isDate(part.written) ||
    isBankCode(part.written)
  )
    return false;
  if (namesBefore(named, part.from, 3).length > 0) return false;
  const at = groups.findIndex((group) => group.from <= part.from && part.to <= group.to);
  const previous = groups[at - 1];
  if (previous === undefined || part.from - previous.to > 3) return false;
  return isNamedBankCode(named, previous) || (isBankCode(previous.written) && isInSentence(named.reading, BANKING, part.from));
}

const INTO = /^(?:to|into|auf|sur|a|na|su|al|sul|at|til|naar|do)$/;

/** "Deposit my scholarship to 8834711290 at Equity Bank": money goes into a number, and a bank is named behind it. */
function isPaidInto(named: Named, part: NumberGroup): boolean {
  const { words, names } = named.reading;
  if (part.digits.length < 7 || part.digits.length > 20 || isAmount(named.reading, part) || isDate(part.written)) return false;
  if (!INTO.test(words.texts[part.from - 1] ?? '') || isCalledOther(named, part)) return false;
  return (
    names.all.some((mark) => mark.bit === BANK_NAME && mark.from >= part.to && mark.from - part.to <= 4) &&
    isInSentence(named.reading, BANKING, part.from)
  );
}

/** Tells whether the sentence has the code of a bank: one that is called so, or an Indian IFSC, which is known by its looks. */
function hasBankCode(named: Named, part: NumberGroup, groups: readonly NumberGroup[]): boolean {
  const { sentences } = named.reading.words;
  return groups.some(
    (group) =>
      (group.from < part.from || group.from >= part.to) && sentences[group.from] === sentences[part.from] && isNamedBankCode(named, group),
  );
}

function isNamedBankCode(named: Named, group: NumberGroup): boolean {
  if (/^[A-Z]{4}0[A-Z0-9]{6}$/.test(group.compact) && group.to - group.from === 1) return true;
  const [name] = namesBefore(named, group.from, 4);
  if (name === undefined || (name.bits & ROUTING) === 0 || isOther(name.bits)) return false;
  return (
    group.digits.length >= 3 && group.digits.length <= 9 && (group.digits.length !== 9 || isRoutingNumber(group.digits) || name.gap <= 1)
  );
}
