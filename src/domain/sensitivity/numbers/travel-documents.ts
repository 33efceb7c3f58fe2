/**
 * Machine-readable lines of passports, visas and identity cards (ICAO Doc 9303): the name line, and the line of digits,
 * which is known by the check digits inside it. The specimen state Utopia (UTO) belongs to nobody.
 */
import { isDay } from './person-ids.ts';

const NAME_LINE = /^[PIAV][A-Z<][A-Z]{3}[A-Z]+<<[A-Z<]+$/;
/** Two lines: number, check, state, birth, check, sex, expiry, check. */
const PASSPORT_LINE = /^([A-Z0-9<]{9})(\d)([A-Z]{3}|[A-Z]<<)(\d{6})(\d)[MFX<](\d{6})(\d)/;
/** Three lines, the first: kind, state, number, check. */
const CARD_LINE = /^[IAC][A-Z0-9<]([A-Z]{3}|[A-Z]<<)([A-Z0-9<]{9})(\d)[A-Z0-9<]{0,15}$/;
/** Three lines, the second: birth, check, sex, expiry, check, state. */
const DATES_LINE = /^(\d{6})(\d)[MFX<](\d{6})(\d)([A-Z]{3}|[A-Z]<<)[A-Z0-9<]{0,12}$/;
const SPECIMEN = 'UTO';
const LEAST = 20;
const MOST = 90;

/** Finds such lines in a folded text; places in that text, the end exclusive. Reads each character once. */
export function findMachineReadable(text: string): readonly Readonly<{ start: number; end: number }>[] {
  if (!text.includes('<')) return [];
  const found: { start: number; end: number }[] = [];
  let at = 0;
  while (at < text.length) {
    let end = at;
    while (end < text.length && isUnit(text.charCodeAt(end))) end++;
    if (end - at >= LEAST && isDocumentLine(text.slice(at, Math.min(end, at + MOST)))) found.push({ start: at, end });
    at = end + 1;
  }
  return found;
}

function isUnit(code: number): boolean {
  return code === 60 || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

function isDocumentLine(line: string): boolean {
  if (!line.includes('<')) return false;
  if (NAME_LINE.test(line)) return line.slice(2, 5) !== SPECIMEN;
  const passport = PASSPORT_LINE.exec(line);
  if (passport !== null) {
    const [, number = '', check = '', state, birth = '', birthCheck = '', expiry = '', expiryCheck = ''] = passport;
    return state !== SPECIMEN && holds(number, check) && holds(birth, birthCheck) && holds(expiry, expiryCheck);
  }
  const card = CARD_LINE.exec(line);
  if (card !== null) return card[1] !== SPECIMEN && holds(card[2] ?? '', card[3] ?? '');
  const dates = DATES_LINE.exec(line);
  if (dates === null) return false;
  const [, birth = '', birthCheck = '', expiry = '', expiryCheck = '', state] = dates;
  return state !== SPECIMEN && isDay(birth.slice(2, 4), birth.slice(4, 6)) && holds(birth, birthCheck) && holds(expiry, expiryCheck);
}

/** Check digit of Doc 9303, part 3: weights 7, 3, 1; letters count from 10, a filler nothing. */
function holds(value: string, check: string): boolean {
  let sum = 0;
  for (let index = 0; index < value.length; index++) {
    const code = value.charCodeAt(index);
    const number = code === 60 ? 0 : code >= 65 ? code - 55 : code - 48;
    sum += number * ([7, 3, 1][index % 3] ?? 0);
  }
  return sum % 10 === Number(check);
}
