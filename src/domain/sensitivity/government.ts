/** Numbers that a state gave to a person: with a word for them, or in a shape that hardly anything else has. */
import { isAhv, isCodiceFiscale, isCpf, isNino, isNir, isSpanishId, isSsn } from './check-digits.ts';
import type { SensitiveHit } from './hit.ts';
import { NAMING } from './naming-words.ts';
import { isExample, isNear, type Reading } from './naming.ts';
import type { NumberGroup } from './numbers.ts';
import { isPublished } from './placeholder.ts';

const CPF_SHAPE = /^\d{3}\.\d{3}\.\d{3}-\d{2}$/;
const DATE = /^(?:(?:19|20)\d\d[-./](?:0?[1-9]|1[0-2])[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./](?:19|20)?\d\d|(?:19|20)\d\d)$/;
const CURP = /^[A-Z]{4}\d{6}[HM][A-Z]{5}[A-Z0-9]\d$/;
const MRZ = /^[PIAV][A-Z<][A-Z]{3}[A-Z]+<<[A-Z<]+$/;
const SEQUENCE = /^(?:0?123456789?0?|98765432\d*)/;

/** Finds national ids, passports, licences and tax numbers of persons. */
export function findGovernmentIds(reading: Reading, groups: readonly NumberGroup[]): readonly SensitiveHit[] {
  const hits: SensitiveHit[] = [];
  const { text } = reading.words.folded;
  if (text.includes('<<')) {
    for (const { start, end } of findMrz(text)) hits.push({ category: 'GOVERNMENT_ID', start, end });
  }
  for (const group of groups) {
    if (isPublished(group.compact) || isPublished(group.digits) || new Set(group.digits).size < 2 || SEQUENCE.test(group.digits)) continue;
    if (isExample(reading, group.from)) continue;
    if (!isNamed(reading, group) && !isUnmistakable(reading, group)) continue;
    hits.push({ category: 'GOVERNMENT_ID', start: group.start, end: group.end });
  }
  return hits;
}

/** Name lines of machine-readable travel documents; the specimen state of ICAO Doc 9303 is Utopia (UTO). */
function findMrz(text: string): readonly Readonly<{ start: number; end: number }>[] {
  const found: { start: number; end: number }[] = [];
  let at = 0;
  while (at < text.length) {
    let end = at;
    while (end < text.length && (text.charAt(end) === '<' || (text.charAt(end) >= 'A' && text.charAt(end) <= 'Z'))) end++;
    const match = end - at >= 20 && text.slice(at + 2, at + 5) !== 'UTO' ? MRZ.exec(text.slice(at, Math.min(end, at + 90))) : null;
    if (match !== null) found.push({ start: at, end: at + match[0].length });
    at = end + 1;
  }
  return found;
}

/** A value of at least five digits (or a longer one with letters) beside a word for an id, with nothing else it could be. */
function isNamed(reading: Reading, group: NumberGroup): boolean {
  const { words } = reading;
  if (DATE.test(group.written)) return false;
  const rich =
    group.digits.length >= 5 ||
    (group.digits.length >= 4 && group.compact.length >= 7) ||
    (group.digits.length >= 3 && group.compact.length >= 9);
  if (!rich || group.compact.length > 24) return false;
  let between = 0;
  for (let index = group.from - 1; index >= 0 && between < 9; index--, between++) {
    if (words.sentences[index] !== words.sentences[group.from]) break;
    const bits = reading.names.bits[index] ?? 0;
    if ((bits & NAMING.GOVERNMENT) !== 0 && !isOtherWord(reading, group, index)) return true;
    if ((bits & NAMING.OTHER_NUMBER) !== 0) return false;
    if (/\d{5}/.test(words.texts[index] ?? '')) break;
  }
  return (
    isNear(reading, NAMING.GOVERNMENT, group.from, group.to, 6) &&
    !isNear(reading, NAMING.OTHER_NUMBER, group.from, group.to, 5) &&
    isAfterNoun(reading, group)
  );
}

/** Abbreviations that are everyday words of some language in small letters: Polish "nie", "dni" and "pan", English "sin". */
const ABBREVIATIONS: ReadonlySet<string> = new Set('nie dni pan sin tin cie cf rg social spi cnp rut fin mrz nik nino cuit'.split(' '));

/** "visa" is a word of cards too, where the number decides; an abbreviation in small letters is taken for the everyday word. */
function isOtherWord(reading: Reading, group: NumberGroup, index: number): boolean {
  const word = reading.words.texts[index] ?? '';
  if (!ABBREVIATIONS.has(word) || isPartOfPhrase(reading, index)) return word === 'visa';
  if (/^(?:social|sin|tin)$/.test(word) && group.compact.length === 9) return false;
  return reading.words.folded.text.slice(reading.words.starts[index], reading.words.ends[index]) === word;
}

/** "social security", "pan card": the phrase decides, however it is written. */
function isPartOfPhrase(reading: Reading, index: number): boolean {
  return reading.names.all.some(
    (mark) => mark.bit === NAMING.GOVERNMENT && mark.to - mark.from > 1 && mark.from <= index && mark.to > index,
  );
}

function isAfterNoun(reading: Reading, group: NumberGroup): boolean {
  for (let index = group.to; index < group.to + 6; index++) {
    if (((reading.names.bits[index] ?? 0) & NAMING.GOVERNMENT) !== 0 && !isOtherWord(reading, group, index))
      return reading.words.sentences[index] === reading.words.sentences[group.from];
  }
  return false;
}

function isUnmistakable(reading: Reading, group: NumberGroup): boolean {
  const { written, compact } = group;
  if (isCodiceFiscale(compact) || isNir(compact) || CURP.test(compact)) return true;
  if (isNear(reading, NAMING.OTHER_NUMBER, group.from, group.to, 7)) return false;
  return (
    isSsn(written) ||
    (CPF_SHAPE.test(written) && isCpf(group.digits)) ||
    isSpanishId(compact) ||
    isNino(compact) ||
    (written.startsWith('756.') && isAhv(group.digits))
  );
}
