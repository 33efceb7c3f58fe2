/**
 * Numbers that a state gave to a person: beside a word for one, or in a print that hardly anything else has.
 *
 * A name may stand before or after the number. An abbreviation that is a word of some language ("nie", "sin", "pan")
 * counts when it stands in capitals, as a key, or before a number that checks out as the one it abbreviates.
 */
import { isAmount, isCalledOther, isCalledSomething, isSample } from './called.ts';
import { isTaken } from './cards.ts';
import type { Range, SensitiveHit } from '../hit.ts';
import { isNamedId } from './id-names.ts';
import { isCompanyId, looksLikePersonId } from './id-shapes.ts';
import { NAMING } from '../text/naming-words.ts';
import { isInSentence } from '../text/naming.ts';
import type { Named } from './number-names.ts';
import { partsOf, type NumberGroup } from './numbers.ts';
import { isPublished } from '../text/placeholder.ts';

const SEQUENCE = /^(?:0?1234567(?:8(?:90?)?)?|98765432\d?)$/;

/** Finds national ids, passports, licences and tax numbers of persons; what is in `taken` is something else. */
export function findGovernmentIds(named: Named, groups: readonly NumberGroup[], taken: readonly Range[]): readonly SensitiveHit[] {
  const hits: SensitiveHit[] = [];
  for (const group of groups) {
    if (group.compact.length < 5 || isTaken(taken, group)) continue;
    const parts = partsOf(named.reading.words, group);
    const part =
      [withNames(named, group), ...parts].find((candidate) => candidate !== null && isPersonsNumber(named, candidate)) ?? undefined;
    if (part === undefined || isWorthless(group) || isSample(named, group.from)) continue;
    hits.push({ category: 'GOVERNMENT_ID', start: part.start, end: part.end });
  }
  return hits;
}

/** "BRT LCU 84M16 F205R": a codice fiscale in blocks begins with two that have no digit, and so are in no group. */
function withNames(named: Named, group: NumberGroup): NumberGroup | null {
  if (!/^\d\d[A-Z]\d\d[A-Z]\d{3}[A-Z]$/.test(group.compact)) return null;
  const { words } = named.reading;
  const from = group.from - 2;
  const start = words.starts[from];
  const written = start === undefined ? '' : words.folded.text.slice(start, group.end);
  return start !== undefined && /^[A-Za-z]{3} [A-Za-z]{3} /.test(written)
    ? { ...group, from, start, written, compact: written.replaceAll(/[^A-Za-z0-9]/g, '').toUpperCase() }
    : null;
}

/** Published specimens, runs of one digit, and numbers counted off. The US reserves 987-65-432x for advertisements. */
function isWorthless(group: NumberGroup): boolean {
  return (
    isPublished(group.compact) ||
    isPublished(group.digits) ||
    group.compact === group.compact.charAt(0).repeat(group.compact.length) ||
    SEQUENCE.test(group.digits)
  );
}

function isPersonsNumber(named: Named, part: NumberGroup): boolean {
  if (part.compact.length < 5 || isAmount(named, part)) return false;
  return (isNamedId(named, part) || isKnownByLooks(named, part)) && !isWorthless(part);
}

function isKnownByLooks(named: Named, part: NumberGroup): boolean {
  const looks = looksLikePersonId(part.written.toUpperCase(), part.compact);
  if (looks === null || isCalledOther(named, part) || isCompanyId(part.written, part.compact)) return false;
  // Codes of products have eight or nine characters too; what is longer and checks out needs no more.
  if (looks === 'sure' && part.compact.length > 10) return true;
  const { words } = named.reading;
  if (isInSentence(named.reading, NAMING.ADMIN, part.from) || /^ids?$/.test(words.texts[part.from - 1] ?? '')) return true;
  return (looks === 'sure' || isOfSomebody(named, part)) && !isCalledSomething(named, part.from);
}

const SOMEBODY =
  /^(?:user|users|utente|usuari[oa]|utilisateur|utilisatrice|nutzer\w*|uzytkown\w*|my|me|mine|i|mein\w*|mir|ich|mon|moi|mi|mio|mia|moj\w*|moi\w*|me|私|僕|ユ)$/;

/** Tells whether a line of few words, or one that speaks of the user, stands around a number. */
function isOfSomebody(named: Named, part: NumberGroup): boolean {
  const { texts, sentences } = named.reading.words;
  const from = Math.max(0, part.from - 12);
  const near = texts.slice(from, part.to + 12).filter((_word, index) => sentences[from + index] === sentences[part.from]);
  return near.length - (part.to - part.from) <= 2 || near.some((word) => SOMEBODY.test(word));
}
