/** What makes a number without the looks of an account one: its name, the code of its bank, money that goes into it. */
import { isBankCode, isSortCode } from './account-shapes.ts';
import { isCalledOther } from './called.ts';
import { isRoutingNumber } from './check-digits.ts';
import { NAMING } from '../text/naming-words.ts';
import { isInSentence } from '../text/naming.ts';
import { isNamedInSentence, isOther, namesAfter, namesBefore, type Name, type Named } from './number-names.ts';
import { isUtility } from './number-words.ts';
import type { NumberGroup } from './numbers.ts';

const { ACCOUNT, BANK_ACCOUNT, ROUTING, BANKING, BANK_NAME, CARD, GOVERNMENT, ID_SHORT } = NAMING;

/** How many words may stand between an account and its name, before and after it. */
const BEFORE = 8;
const AFTER = 6;

/**
 * Returns the name of an account around a number, when no other kind of number is named nearer; null when there is none.
 * Its bits are 0 for the bare word "number", which is one only beside the code of a bank.
 */
export function accountName(named: Named, part: NumberGroup): Name | null {
  const { words } = named.reading;
  for (const name of namesBefore(named, part.from, BEFORE)) {
    if ((name.bits & (ACCOUNT | BANK_ACCOUNT)) !== 0 && !isOther(name.bits)) return isOfUtility(named, part, name) ? null : name;
    if (isOther(name.bits) || (name.bits & GOVERNMENT) !== 0) return null;
    // "SIN" and "PAN" are words of many languages: they name the number only where it is theirs.
    const isOnLine = words.sentences[name.at] === words.sentences[part.from];
    if ((name.bits & (CARD | ROUTING | ID_SHORT)) !== 0 && name.gap <= 1 && isOnLine) return null;
  }
  if (/^(?:number|no|nr|nummer|numero|n|n°)$/.test(words.texts[part.from - 1] ?? '') && isNamedInSentence(named, ROUTING, part.from))
    return { at: part.from - 1, bits: 0, gap: 0 };
  const [after] = namesAfter(named, part.to, AFTER);
  if (after === undefined || (after.bits & (ACCOUNT | BANK_ACCOUNT)) === 0 || isOther(after.bits) || isCalledOther(named, part))
    return null;
  // "12345678, sort code ..., account 87654321": what follows belongs to the next number when that is nearer.
  const next = words.texts.slice(after.at, after.at + 3).some((text) => /\d{4}/.test(text));
  return next ? null : after;
}

/** "Water bill, account no. 447188293" is a customer's number. */
function isOfUtility(named: Named, part: NumberGroup, name: Name): boolean {
  if ((name.bits & BANK_ACCOUNT) !== 0) return false;
  const from = Math.max(0, name.at - 8);
  return named.reading.words.texts.slice(from, part.from).some(isUtility) && !isNamedInSentence(named, ROUTING, part.from);
}

/** "ABA 073460871 / 8310294475", "60-83-14, 31926470": a number without a name right behind the code of its bank. */
export function isBehindBankCode(named: Named, part: NumberGroup, groups: readonly NumberGroup[]): boolean {
  if (part.digits.length < 6 || part.digits.length > 18 || isBankCode(part.written)) return false;
  const previous = groups.filter((group) => group.to <= part.from && part.from - group.to <= 3).at(-1);
  if (previous === undefined) return isBeforeBankCode(named, part, groups);
  if (namesBefore(named, part.from, 3).some((name) => name.at >= previous.to && (name.bits & BANK_ACCOUNT) === 0)) return false;
  if (isNamedBankCode(named, previous)) return true;
  return (isBankCode(previous.written) || isRoutingNumber(previous.written)) && isInSentence(named.reading, BANKING, part.from);
}

/** "1029384457, routing 026009593": the code stands behind the account. */
function isBeforeBankCode(named: Named, part: NumberGroup, groups: readonly NumberGroup[]): boolean {
  if (part.digits.length < 7 || namesBefore(named, part.from, 3).length > 0) return false;
  const next = groups.find((group) => group.from >= part.to);
  return next !== undefined && next.from - part.to <= 3 && next.from > part.to && isNamedBankCode(named, next);
}

const INTO = /^(?:to|into|auf|sur|a|na|su|al|sul|at|til|naar|do|へ|に)$/;
const TRANSFER = /^(?:neft|rtgs|imps|bacs|wire|wires|sepa|ach|uberweis\w*|virement|bonific\w*|przelew\w*|transferir|transfiere)$/;

/**
 * "Deposit my scholarship to 8834711290 at Equity Bank", "NEFT to 918010044718829", "stipend: Maybank 114471882934": money
 * goes into a number, and a bank is named beside it or the way that only banks send money.
 */
export function isPaidInto(named: Named, part: NumberGroup): boolean {
  const { words, names } = named.reading;
  const digits = part.digits.length;
  if (digits < 7 || digits > 20 || namesBefore(named, part.from, 3).length > 0 || isCalledOther(named, part)) return false;
  const isBank = (index: number): boolean =>
    ((names.bits[index] ?? 0) & BANK_NAME) !== 0 && words.sentences[index] === words.sentences[part.from];
  if (INTO.test(words.texts[part.from - 1] ?? '')) {
    if (words.texts.slice(Math.max(0, part.from - 5), part.from - 1).some((word) => TRANSFER.test(word))) return true;
    return isInSentence(named.reading, BANKING, part.from) && [0, 1, 2, 3, 4].some((gap) => isBank(part.to + gap));
  }
  if (!isBank(part.from - 1)) return false;
  // The name of the bank is a word of banking too: another one has to say that money goes there.
  for (let index = Math.max(0, part.from - 12); index < part.to + 12; index++) {
    if (words.sentences[index] === words.sentences[part.from] && ((names.bits[index] ?? 0) & BANKING) !== 0 && !isBank(index)) return true;
  }
  return false;
}

/**
 * Tells whether the sentence has the code of a bank: one that is called so, or known by its looks, as an Indian IFSC is and a UK sort code
 * that is no date.
 */
export function hasBankCode(named: Named, part: NumberGroup, groups: readonly NumberGroup[]): boolean {
  const { sentences } = named.reading.words;
  return groups.some(
    (group) =>
      (group.to <= part.from || group.from >= part.to) && sentences[group.from] === sentences[part.from] && isNamedBankCode(named, group),
  );
}

function isNamedBankCode(named: Named, group: NumberGroup): boolean {
  if ((/^[A-Z]{4}0[A-Z0-9]{6}$/.test(group.compact) && group.to - group.from === 1) || isSortCode(group.written)) return true;
  const [name] = namesBefore(named, group.from, 4);
  if (name === undefined || (name.bits & ROUTING) === 0 || isOther(name.bits)) return false;
  const digits = group.digits.length;
  return digits >= 3 && digits <= 9 && (digits !== 9 || isRoutingNumber(group.digits) || name.gap <= 1);
}
