/**
 * Numbers that a state gave to a person: beside a word for one, or in a print that hardly anything else has.
 *
 * A name may stand before or after the number. An abbreviation that is a word of some language ("nie", "sin", "pan")
 * counts when it stands in capitals, as a key, or before a number that checks out as the one it abbreviates.
 */
import { isTaken } from './cards.ts';
import type { Range, SensitiveHit } from './hit.ts';
import { isCompanyId, looksLikePersonId } from './id-shapes.ts';
import { NAMING } from './naming-words.ts';
import { isInSentence } from './naming.ts';
import {
  isAmount,
  isBeforeColon,
  isCalledOther,
  isCalledSomething,
  isInPhrase,
  isOther,
  isSample,
  namesAfter,
  namesBefore,
  type Name,
  type Named,
} from './number-names.ts';
import { LINKS } from './number-words.ts';
import { partsOf, type NumberGroup } from './numbers.ts';
import { isSomePersonId } from './person-ids.ts';
import { isPublished } from './placeholder.ts';

const { GOVERNMENT, ID_SHORT, ACCOUNT, BANK_ACCOUNT, ROUTING, CARD, CVV, PIN, ADMIN, COMPANY, OTHER_NUMBER } = NAMING;

const DATE =
  /^(?:(?:19|20)\d\d[-./ ](?:0?[1-9]|1[0-2])[-./ ]\d{1,2}|\d{1,2}[-./ ]\d{1,2}[-./ ](?:19|20)?\d\d|(?:0?[1-9]|1[0-2])[-./](?:19|20)?\d\d|(?:19|20)\d\d(?:[ /-]+(?:19|20)?\d\d)?)$/;
const SEQUENCE = /^(?:0?1234567(?:8(?:90?)?)?|98765432\d?)$/;

/** Finds national ids, passports, licences and tax numbers of persons; what is in `taken` is something else. */
export function findGovernmentIds(named: Named, groups: readonly NumberGroup[], taken: readonly Range[]): readonly SensitiveHit[] {
  const hits: SensitiveHit[] = [];
  for (const group of groups) {
    if (group.compact.length < 5 || isTaken(taken, group) || isWorthless(group)) continue;
    const part = partsOf(named.reading.words, group).find((candidate) => isPersonsNumber(named, candidate));
    if (part === undefined || isSample(named, group.from)) continue;
    hits.push({ category: 'GOVERNMENT_ID', start: part.start, end: part.end });
  }
  return hits;
}

/** Published specimens, runs of one digit, and numbers counted off. The US reserves 987-65-432x for advertisements. */
function isWorthless(group: NumberGroup): boolean {
  return isPublished(group.compact) || isPublished(group.digits) || new Set(group.digits).size < 2 || SEQUENCE.test(group.digits);
}

function isPersonsNumber(named: Named, part: NumberGroup): boolean {
  if (part.compact.length < 5 || isWorthless(part) || isAmount(named.reading, part)) return false;
  if (isRich(part) && isNamed(named, part)) return true;
  const looks = looksLikePersonId(part.written.toUpperCase(), part.compact);
  if (looks === null || isCalledOther(named, part) || isCompanyId(part.written, part.compact)) return false;
  return looks === 'sure' || isInSentence(named.reading, ADMIN, part.from) || !isCalledSomething(named, part.from);
}

/** At least five digits, or a longer value with letters; no date. */
function isRich(part: NumberGroup): boolean {
  if (part.compact.length > 24 || DATE.test(part.written)) return false;
  const digits = part.digits.length;
  return (
    digits >= 6 ||
    (digits === 5 && !/^\d{2}[.,]\d{3}$/.test(part.written)) ||
    (digits >= 4 && part.compact.length >= 7) ||
    (digits >= 3 && part.compact.length >= 9)
  );
}

/** How many words may stand between a number and its name, before and after it. */
const BEFORE = 10;
const AFTER = 7;

function isNamed(named: Named, part: NumberGroup): boolean {
  const before = namesBefore(named, part.from, BEFORE);
  for (const [index, name] of before.entries()) {
    // "My PPS number on the form: 8344026RA": behind a colon the form is where the number stands, not what it is.
    if (isOther(name.bits) && !((name.bits & OTHER_NUMBER) === 0 && isBeforeColon(named, name))) return false;
    if (isIdName(named, part, name)) return isTight(named, part, name) && !isOfCompany(named, part, name);
    const further = before[index + 1];
    if (further !== undefined && further.gap - name.gap === 1 && isIdName(named, part, further)) continue;
    if ((name.bits & (ACCOUNT | BANK_ACCOUNT | ROUTING | CARD | CVV | PIN)) !== 0 && name.gap <= 1) return false;
  }
  if (isCalledOther(named, part)) return false;
  for (const name of namesAfter(named, part.to, AFTER)) {
    if (isOther(name.bits)) return false;
    if (!isIdName(named, part, name)) continue;
    return isLinked(named, part, name) && !isOfCompany(named, part, name);
  }
  return false;
}

/** "48213 passports" are many; "868557148 is my SSN" and "C83416966 (passport)" link the two. */
function isLinked(named: Named, part: NumberGroup, name: Name): boolean {
  const { words } = named.reading;
  if (name.gap > 0) return true;
  const between = words.folded.text.slice(part.end, words.starts[name.at]);
  return /[^ ]/.test(between) || looksLikePersonId(part.written, part.compact) !== null || part.compact !== part.digits;
}

function isIdName(named: Named, part: NumberGroup, name: Name): boolean {
  if ((name.bits & GOVERNMENT) !== 0) return true;
  if ((name.bits & ID_SHORT) === 0) return false;
  const { words } = named.reading;
  const word = words.texts[name.at] ?? '';
  if (isInPhrase(named.reading, ID_SHORT, name.at)) return isSomePersonId(part.compact) || (part.compact.length >= 7 && name.gap <= 4);
  if (isSomePersonId(part.compact, word)) return true;
  if (LOOSE.has(word)) return false;
  const written = words.folded.text.slice(words.starts[name.at], words.ends[name.at]);
  if (/^(?:social|sin|tin)$/.test(word) && part.compact.length === 9) return true;
  return (written !== word && written === written.toUpperCase()) || (part.compact.length >= 7 && isKey(named, name));
}

/** Abbreviations of so many things that capitals prove nothing. */
const LOOSE: ReadonlySet<string> = new Set('ni nn ci cc tc ic ik run rc kt fnr pnr naf nas taj epic fin ric'.split(' '));

/** "rut_colaborador=17...", "dni: 54...": the word is the name of a field. */
function isKey(named: Named, name: Name): boolean {
  const { words } = named.reading;
  return /^[\w-]{0,24}["']?\s?[=:]/.test(words.folded.text.slice(words.ends[name.at] ?? 0, (words.ends[name.at] ?? 0) + 28));
}

/** A short number needs its name right before it: in "passport renewals took 10471 minutes" others stand between. */
function isTight(named: Named, part: NumberGroup, name: Name): boolean {
  if (part.compact !== part.digits || part.digits.length >= 8 || name.gap === 0) return true;
  const { words } = named.reading;
  // The series of a Polish identity card stands apart: "dowód ABS 447182".
  const from = isSeries(named, part.from - 1) ? part.from - 1 : part.from;
  if (/[:=#-] ?["']?$/.test(words.folded.text.slice(words.ends[from - 1], words.starts[from]))) return true;
  return words.texts.slice(name.at + 1, from).every((word, index) => LINKS.has(word) || (named.bits[name.at + 1 + index] ?? 0) !== 0);
}

function isSeries(named: Named, at: number): boolean {
  const { words } = named.reading;
  return /^[A-Z]{1,3}$/.test(words.folded.text.slice(words.starts[at], words.ends[at]));
}

const TAX = /^(?:tax|steuer\w*|st|fiscal\w*|nip|nif|rfc|cuit|rut|tin|contribu\w*|idnr|taxpayer|taxid|identif\w*|registration)$/;
const MINE = /^(?:my|mine|personal|meine?r?|mon|ma|mi|mio|mia|moj\w?|私)$/;

/** Tax numbers of companies are printed on their invoices: "the tax number of the GmbH", "the client's tax number". */
function isOfCompany(named: Named, part: NumberGroup, name: Name): boolean {
  const { words, names } = named.reading;
  if (!words.texts.slice(Math.max(0, name.at - 1), name.at + 2).some((word) => TAX.test(word))) return false;
  if (isCompanyId(part.written, part.compact)) return true;
  const from = Math.max(0, name.at - 4);
  // What stands behind the number says for whom it is, not whose it is.
  const to = name.at < part.from ? Math.min(part.from, name.at + 6) : name.at + 6;
  if (words.texts.slice(from, to).some((word) => MINE.test(word))) return false;
  return words.texts.slice(from, to).some((_word, index) => ((names.bits[from + index] ?? 0) & COMPANY) !== 0);
}
