/**
 * Whether a number is named as a person's id: by a full name, an abbreviation that fits it, before or after it, and neither
 * as the subject of some work ("SSN validator") nor as that of a company.
 */
import { isCalledOther } from './called.ts';
import { isCompanyId, looksLikePersonId } from './id-shapes.ts';
import { NAMING } from '../text/naming-words.ts';
import { isBeforeColon, isInPhrase, isOther, namesAfter, namesBefore, type Name, type Named } from './number-names.ts';
import { isTopic, LINKS } from './number-words.ts';
import type { NumberGroup } from './numbers.ts';
import { isSomePersonId } from './person-ids.ts';

/** An address of the internet, each part as it is written there: a cédula has leading zeros, "1.018.447.182". */
const ADDRESS = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)$/;

const { GOVERNMENT, ID_SHORT, ACCOUNT, BANK_ACCOUNT, ROUTING, CARD, CVV, PIN, COMPANY, OTHER_NUMBER } = NAMING;

const DATE =
  /^(?:(?:19|20)\d\d[-./ ](?:0?[1-9]|1[0-2])[-./ ]\d{1,2}|\d{1,2}[-./ ]\d{1,2}[-./ ](?:19|20)?\d\d|(?:0?[1-9]|1[0-2])[-./](?:19|20)?\d\d|(?:19|20)\d\d(?:[ /-]+(?:19|20)?\d\d)?)$/;

/** At least five digits, or a longer value with letters; no date. */
function isRich(part: NumberGroup): boolean {
  if (part.compact.length > 24 || DATE.test(part.written) || ADDRESS.test(part.written)) return false;
  const digits = part.digits.length;
  return (
    digits >= 6 ||
    (digits >= 1 && /^[A-Z0-9]{9,10}$/.test(part.written)) ||
    (digits === 5 && !/^\d{2}[.,]\d{3}$/.test(part.written)) ||
    (digits >= 4 && part.compact.length >= 7) ||
    (digits >= 3 && part.compact.length >= 9)
  );
}

/** How many words may stand between a number and its name, before and after it. */
const BEFORE = 10;
const AFTER = 7;

/** Tells whether a number stands beside a name for a person's id, and is such as ids are: five digits or more, no date. */
export function isNamedId(named: Named, part: NumberGroup): boolean {
  if (!isRich(part)) return false;
  const before = namesBefore(named, part.from, BEFORE);
  for (const [index, name] of before.entries()) {
    // "My PPS number on the form: 8344026RA": behind a colon the form is where the number stands, not what it is.
    if (isOther(name.bits) && !((name.bits & OTHER_NUMBER) === 0 && isBeforeColon(named, name))) return false;
    if (isIdName(named, part, name) && !isSubject(named, part, name)) return isTight(named, part, name) && !isOfCompany(named, part, name);
    const further = before[index + 1];
    if (further !== undefined && further.gap - name.gap === 1 && isIdName(named, part, further)) continue;
    const isAnother = (name.bits & (ACCOUNT | BANK_ACCOUNT | ROUTING | CARD | CVV | PIN)) !== 0 && name.gap <= 1;
    if (isAnother && part.compact === part.digits) return false;
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
  if (words.folded.text.startsWith('(', words.ends[name.at])) return false; // "sin(447188293)" is a function
  if (isSomePersonId(part.compact, word)) return true;
  // A licence is to drive where its number looks like one, "V625-460-81-149-0"; others are for programs.
  if (/^licen[cs]e$/.test(word)) return name.gap === 0 && /^[A-Z]{1,2}\d{6,14}$/.test(part.compact);
  if (LOOSE.has(word)) return false;
  const written = words.folded.text.slice(words.starts[name.at], words.ends[name.at]);
  if (/^(?:social|sin|tin|alien)$/.test(word) && part.compact.length === 9) return true;
  if (word === 'dni' && name.gap === 0 && part.digits.length === 8) return true;
  return (written !== word && written === written.toUpperCase()) || (part.compact.length >= 7 && isKey(named, name));
}

/** Abbreviations of so many things that capitals prove nothing. */
const LOOSE: ReadonlySet<string> = new Set('ni nn ci cc tc ic ik run rc kt fnr pnr naf nas taj epic fin ric pan cf ss soc nhs'.split(' '));

/** "rut_colaborador=17...", "dni: 54...": the word is the name of a field. */
function isKey(named: Named, name: Name): boolean {
  const { words } = named.reading;
  return /^[\w-]{0,24}["']?\s?[=:]/.test(words.folded.text.slice(words.ends[name.at] ?? 0, (words.ends[name.at] ?? 0) + 28));
}

/** "The SSN validator has 868557148 tests", but "SSN field: 868-55-7148". */
function isSubject(named: Named, part: NumberGroup, name: Name): boolean {
  const { words } = named.reading;
  if (!isTopic(words.texts[name.at + 1] ?? '')) return false;
  if (part.compact !== part.digits) return false;
  // "ssn_count: 44718829" is a count whatever follows the name of the field.
  if (words.folded.text.charAt(words.ends[name.at] ?? 0) === '_') return true;
  return !/[:=] ?["']?$/.test(words.folded.text.slice(words.ends[part.from - 1], part.start));
}

/** A short number needs its name right before it: in "passport renewals took 10471 minutes" others stand between. */
function isTight(named: Named, part: NumberGroup, name: Name): boolean {
  const { words } = named.reading;
  const isLong = part.compact.length >= 8;
  const isFull = (name.bits & GOVERNMENT) !== 0;
  if (name.gap === 0 || (isLong && (isFull || isSomePersonId(part.compact, words.texts[name.at])))) return true;
  // The series of a Polish identity card stands apart: "dowód ABS 447182".
  const from = isSeries(named, part.from - 1) ? part.from - 1 : part.from;
  if (/[:=#-] ?["']?$/.test(words.folded.text.slice(words.ends[from - 1], words.starts[from]))) return true;
  for (let index = name.at + 1; index < from; index++) {
    const bits = named.bits[index] ?? 0;
    if (LINKS.has(words.texts[index] ?? '')) continue;
    if (isFull ? bits === 0 && !isSeries(named, index) : (bits & ID_SHORT) === 0) return false;
  }
  return true;
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
