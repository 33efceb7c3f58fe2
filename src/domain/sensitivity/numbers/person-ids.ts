/**
 * Numbers that states give to persons, by country: shape, date of birth inside, check digits.
 *
 * Compact values in, upper case, no separators. Nothing here reads a clock: a day need only exist in some year. Which of
 * these values speak for themselves and which need a word beside them is for `id-shapes.ts` to say. Long, because it is one
 * table of seventy numbers with the arithmetic of each.
 */
import { passesLuhn, passesMod11And10, passesMod11And2, passesVerhoeff, rest, weighted } from './check-digits.ts';

/** `names` are the everyday abbreviations of the number, folded and in small letters. */
export type PersonId = Readonly<{ key: string; names: string; shape: RegExp; holds: (value: string) => boolean }>;

const MONTH_LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Tells whether a month and a day, two digits each, exist in some year. */
export function isDay(month: string, day: string): boolean {
  const last = MONTH_LENGTHS[Number(month) - 1];
  return last !== undefined && Number(day) >= 1 && Number(day) <= last;
}

const digit = (value: string, index: number): number => value.charCodeAt(index) - 48;
const always = (): boolean => true;
/** YYMMDD at the beginning. */
const yymmdd = (value: string): boolean => isDay(value.slice(2, 4), value.slice(4, 6));
/** DDMMYY at the beginning. */
const ddmmyy = (value: string): boolean => isDay(value.slice(2, 4), value.slice(0, 2));
const two = (value: number): string => String(value).padStart(2, '0');

function passesMod11(value: string, weights: readonly number[]): boolean {
  return weighted(value, weights) % 11 === 0;
}

/** Estonia and Lithuania: a second row of weights where the first leaves 10. */
function passesBaltic(value: string): boolean {
  const first = weighted(value, [1, 2, 3, 4, 5, 6, 7, 8, 9, 1]) % 11;
  const check = first < 10 ? first : (weighted(value, [3, 4, 5, 6, 7, 8, 9, 1, 2, 3]) % 11) % 10;
  return check === digit(value, 10) && isDay(value.slice(3, 5), value.slice(5, 7));
}

function isRodneCislo(value: string): boolean {
  const month = Number(value.slice(2, 4));
  const born = [0, 20, 50, 70].map((shift) => month - shift).find((candidate) => candidate >= 1 && candidate <= 12);
  if (born === undefined || !isDay(two(born), value.slice(4, 6))) return false;
  return value.length === 9 || rest(value, 11) === 0 || (rest(value.slice(0, 9), 11) === 10 && value.endsWith('0'));
}

function isPesel(value: string): boolean {
  const month = Number(value.slice(2, 4)) % 20;
  return isDay(two(month), value.slice(4, 6)) && weighted(value, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 === 0;
}

function isFodselsnummer(value: string): boolean {
  const day = Number(value.slice(0, 2)) % 40;
  const month = Number(value.slice(2, 4)) % 40;
  return (
    isDay(two(month), two(day)) &&
    passesMod11(value, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) &&
    passesMod11(value, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1])
  );
}

function isPersonnummer(value: string): boolean {
  const short = value.slice(-10);
  return isDay(short.slice(2, 4), two(Number(short.slice(4, 6)) % 60)) && passesLuhn(short);
}

function isJmbg(value: string): boolean {
  const sum = weighted(value, [7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]);
  return ddmmyy(value) && /^\d{4}[089]/.test(value) && ((11 - (sum % 11)) % 11) % 10 === digit(value, 12);
}

function isCnp(value: string): boolean {
  const sum = weighted(value, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11;
  return isDay(value.slice(3, 5), value.slice(5, 7)) && (sum === 10 ? 1 : sum) === digit(value, 12);
}

function isEgn(value: string): boolean {
  const month = Number(value.slice(2, 4)) % 20;
  return isDay(two(month), value.slice(4, 6)) && (weighted(value, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11) % 10 === digit(value, 9);
}

function isTckn(value: string): boolean {
  const odd = digit(value, 0) + digit(value, 2) + digit(value, 4) + digit(value, 6) + digit(value, 8);
  const even = digit(value, 1) + digit(value, 3) + digit(value, 5) + digit(value, 7);
  const tenth = (((odd * 7 - even) % 10) + 10) % 10;
  return tenth === digit(value, 9) && (odd + even + tenth) % 10 === digit(value, 10);
}

function isCodiceFiscale(value: string): boolean {
  const odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];
  let sum = 0;
  for (let index = 0; index < 15; index++) {
    const code = value.charCodeAt(index);
    const position = code >= 65 ? code - 65 : code - 48;
    sum += index % 2 === 0 ? (odd[position] ?? 0) : position;
  }
  return value.charCodeAt(15) - 65 === sum % 26;
}

function isSpanishId(value: string): boolean {
  const number = value.slice(0, -1).replace('X', '0').replace('Y', '1').replace('Z', '2');
  return 'TRWAGMYFPDXBNJZSQVHLCKE'.charAt(Number(number) % 23) === value.at(-1);
}

/** The number itself reads Corsica's departments 2A and 2B as 19 and 18. */
function isNir(value: string): boolean {
  const number = value.slice(0, 13).replace('2A', '19').replace('2B', '18');
  return 97 - rest(number, 97) === Number(value.slice(13));
}

function isCpf(value: string): boolean {
  const first = ((weighted(value, [10, 9, 8, 7, 6, 5, 4, 3, 2]) * 10) % 11) % 10;
  const second = ((weighted(value, [11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) * 10) % 11) % 10;
  return value.endsWith(`${first}${second}`);
}

function isInsz(value: string): boolean {
  const check = Number(value.slice(9));
  const month = Number(value.slice(2, 4)) % 20;
  if (month > 12 || Number(value.slice(4, 6)) > 31) return false;
  return 97 - rest(value.slice(0, 9), 97) === check || 97 - rest(`2${value.slice(0, 9)}`, 97) === check;
}

function isPps(value: string): boolean {
  const more = value.charAt(8);
  const extra = more === '' || more === 'W' ? 0 : (more.charCodeAt(0) - 64) * 9;
  return 'WABCDEFGHIJKLMNOPQRSTUV'.charAt((weighted(value, [8, 7, 6, 5, 4, 3, 2]) + extra) % 23) === value.charAt(7);
}

function isHetu(value: string): boolean {
  const number = value.replaceAll(/[^0-9]/g, '').slice(0, 9);
  return ddmmyy(value) && '0123456789ABCDEFHJKLMNPRSTUVWXY'.charAt(rest(number, 31)) === value.at(-1);
}

/** German pension insurance: the letter counts as its two-digit place in the alphabet. */
function isGermanPension(value: string): boolean {
  const number = value.slice(0, 8) + two(value.charCodeAt(8) - 64) + value.slice(9, 11);
  let sum = 0;
  const factors = [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1];
  for (let index = 0; index < 12; index++) {
    const product = digit(number, index) * (factors[index] ?? 0);
    sum += Math.floor(product / 10) + (product % 10);
  }
  return sum % 10 === digit(value, 11) && isDay(value.slice(4, 6), value.slice(2, 4));
}

/** German tax id: among its first ten digits one occurs two or three times, and all others once at most. */
function isGermanTaxId(value: string): boolean {
  const first = value.slice(0, 10);
  const repeated = [...new Set(first)].filter((one) => first.indexOf(one) !== first.lastIndexOf(one));
  const distinct = new Set(first).size;
  return repeated.length === 1 && distinct >= 8 && passesMod11And10(value);
}

function isAustrianInsurance(value: string): boolean {
  const sum = weighted(value, [3, 7, 9, 0, 5, 8, 4, 2, 1, 6]);
  return sum % 11 === digit(value, 3) && isDay(value.slice(6, 8), value.slice(4, 6));
}

function isKennitala(value: string): boolean {
  const day = Number(value.slice(0, 2)) % 40;
  return isDay(value.slice(2, 4), two(day)) && passesMod11(value, [3, 2, 7, 6, 5, 4, 3, 2, 1]);
}

/** Swiss and Liechtenstein AHV numbers are EAN-13 of the made-up country 756. */
function isAhv(value: string): boolean {
  return weighted(value, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]) % 10 === 0;
}

function isCitizenCard(value: string): boolean {
  let sum = 0;
  for (let index = 0; index < 12; index++) {
    const code = value.charCodeAt(index);
    const place = code >= 65 ? code - 55 : code - 48;
    sum += index % 2 === 1 ? place : place > 4 ? place * 2 - 9 : place * 2;
  }
  return sum % 10 === 0;
}

function isPortuguese(value: string): boolean {
  return ((11 - (weighted(value, [9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11) % 10 === digit(value, 8);
}

function isRut(value: string): boolean {
  let sum = 0;
  for (let index = 2; index <= value.length; index++) sum += digit(value, value.length - index) * (((index - 2) % 6) + 2);
  return '0K987654321'.charAt(sum % 11) === value.at(-1) && Number(value.slice(0, -1)) < 50_000_000;
}

function isCuit(value: string): boolean {
  const check = 11 - (weighted(value, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11);
  return (check === 11 ? 0 : check === 10 ? 9 : check) === digit(value, 10);
}

function isEcuadorian(value: string): boolean {
  let sum = 0;
  for (let index = 0; index < 9; index++) {
    const product = digit(value, index) * (index % 2 === 0 ? 2 : 1);
    sum += product > 9 ? product - 9 : product;
  }
  return (10 - (sum % 10)) % 10 === digit(value, 9);
}

function isCedulaUruguay(value: string): boolean {
  const number = value.padStart(8, '0');
  return (10 - (weighted(number, [2, 9, 8, 7, 6, 3, 4]) % 10)) % 10 === digit(number, 7);
}

function isCurp(value: string): boolean {
  const alphabet = '0123456789ABCDEFGHIJKLMN_OPQRSTUVWXYZ';
  let sum = 0;
  for (let index = 0; index < 17; index++) sum += alphabet.indexOf(value.charAt(index)) * (18 - index);
  return isDay(value.slice(6, 8), value.slice(8, 10)) && (10 - (sum % 10)) % 10 === digit(value, 17);
}

function isMyNumber(value: string): boolean {
  const left = weighted(value, [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
  return (left <= 1 ? 0 : 11 - left) === digit(value, 11);
}

function isRrn(value: string): boolean {
  return yymmdd(value) && (11 - (weighted(value, [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]) % 11)) % 10 === digit(value, 12);
}

function isRic(value: string): boolean {
  return isDay(value.slice(10, 12), value.slice(12, 14)) && passesMod11And2(value);
}

/** Taiwan: the letter stands for a number from 10 to 35, in an order of its own. */
function isTaiwanese(value: string): boolean {
  const letter = 'ABCDEFGHJKLMNPQRSTUVXYWZIO'.indexOf(value.charAt(0)) + 10;
  const sum = Math.floor(letter / 10) + (letter % 10) * 9 + weighted(value.slice(1), [8, 7, 6, 5, 4, 3, 2, 1, 1]);
  return sum % 10 === 0;
}

/** Hong Kong: one or two letters, six digits, a check character that is written in brackets. */
function isHkid(value: string): boolean {
  const padded = value.padStart(9, ' ');
  let sum = 0;
  for (let index = 0; index < 9; index++) {
    const code = padded.charCodeAt(index);
    const number = code === 32 ? 36 : code >= 65 ? code - 55 : code - 48;
    sum += (index === 8 && code === 65 ? 10 : number) * (9 - index);
  }
  return sum % 11 === 0;
}

function isNric(value: string): boolean {
  const first = value.charAt(0);
  const sum = weighted(value.slice(1), [2, 7, 6, 5, 4, 3, 2]) + (first === 'T' || first === 'G' ? 4 : first === 'M' ? 3 : 0);
  const letters = first === 'S' || first === 'T' ? 'JZIHGFEDCBA' : first === 'M' ? 'KLJNPQRTUWX' : 'XWUTRQPNMLK';
  return letters.charAt(first === 'M' ? 10 - (sum % 11) : sum % 11) === value.at(-1);
}

function isThai(value: string): boolean {
  return (11 - (weighted(value, [13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 10 === digit(value, 12);
}

function isTaxFileNumber(value: string): boolean {
  return value.length === 9 ? passesMod11(value, [1, 4, 3, 7, 5, 8, 6, 9, 10]) : passesMod11(value, [10, 7, 8, 4, 6, 3, 5, 1]);
}

function isIrd(value: string): boolean {
  const number = value.padStart(9, '0');
  if (Number(number) < 10_000_000 || Number(number) > 200_000_000) return false;
  const first = (11 - (weighted(number, [3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
  const check = first < 10 ? first : (11 - (weighted(number, [7, 4, 3, 2, 5, 2, 7, 6]) % 11)) % 11;
  return check === digit(number, 8);
}

function isNhs(value: string): boolean {
  return passesMod11(value, [10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
}

function isUtr(value: string): boolean {
  return '21987654321'.charAt(weighted(value.slice(1), [6, 7, 8, 9, 10, 5, 4, 3, 2]) % 11) === value.charAt(0);
}

/** UK driving licence: initial letters of the surname, the day of birth (a woman's month plus 50), initials, check. */
function isUkLicence(value: string): boolean {
  return isDay(two(Number(value.slice(6, 8)) % 50), value.slice(8, 10));
}

function isUkrainian(value: string): boolean {
  const sum =
    5 * digit(value, 1) + 7 * digit(value, 2) + 9 * digit(value, 3) + 4 * digit(value, 4) + 6 * digit(value, 5) + 10 * digit(value, 6);
  return ((((sum + 5 * digit(value, 7) + 7 * digit(value, 8) - digit(value, 0)) % 11) + 11) % 11) % 10 === digit(value, 9);
}

function isSnils(value: string): boolean {
  return (weighted(value, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101) % 100 === Number(value.slice(9));
}

function isHungarianTaxId(value: string): boolean {
  return weighted(value, [1, 2, 3, 4, 5, 6, 7, 8, 9]) % 11 === digit(value, 9);
}

function isTaj(value: string): boolean {
  return weighted(value, [3, 7, 3, 7, 3, 7, 3, 7]) % 10 === digit(value, 8);
}

const SSN = /^(?!000|666|9)\d{3}(?!00)\d\d(?!0000)\d{4}$/;
const ITIN = /^9\d\d(?:5\d|6[0-5]|7\d|8[0-8]|9[0-24-9])\d{4}$/;

/** The table. The keys are those of `stdnum`, where it has the number: the tests compare the two. */
export const PERSON_IDS: readonly PersonId[] = [
  { key: 'ar/cuit', names: 'cuit cuil', shape: /^2[0347]\d{9}$/, holds: isCuit },
  { key: 'at/vnr', names: 'svnr', shape: /^\d{10}$/, holds: isAustrianInsurance },
  { key: 'au/tfn', names: 'tfn', shape: /^\d{8,9}$/, holds: isTaxFileNumber },
  { key: 'au/medicare', names: '', shape: /^[2-6]\d{9,10}$/, holds: (v) => weighted(v, [1, 3, 7, 9, 1, 3, 7, 9]) % 10 === digit(v, 8) },
  { key: 'be/nn', names: 'nn niss insz', shape: /^\d{11}$/, holds: isInsz },
  { key: 'bg/egn', names: 'egn', shape: /^\d{10}$/, holds: isEgn },
  { key: 'br/cpf', names: 'cpf', shape: /^(?!(\d)\1{10})\d{11}$/, holds: isCpf },
  { key: 'ca/sin', names: 'sin nas', shape: /^[1-79]\d{8}$/, holds: passesLuhn },
  { key: 'ch/ssn', names: 'ahv avs', shape: /^756\d{10}$/, holds: isAhv },
  { key: 'cl/rut', names: 'rut run', shape: /^\d{7,8}[0-9K]$/, holds: isRut },
  { key: 'cn/ric', names: 'ric', shape: /^[1-9]\d{5}(?:19|20)\d{9}[0-9X]$/, holds: isRic },
  { key: 'cz/rc', names: 'rc', shape: /^\d{9,10}$/, holds: isRodneCislo },
  { key: 'de/idnr', names: 'idnr', shape: /^[1-9]\d{10}$/, holds: isGermanTaxId },
  { key: 'de/svnr', names: 'svnr rvnr', shape: /^\d{8}[A-Z]\d{3}$/, holds: isGermanPension },
  { key: 'dk/cpr', names: 'cpr', shape: /^\d{10}$/, holds: ddmmyy },
  { key: 'do/cedula', names: 'cedula', shape: /^\d{11}$/, holds: passesLuhn },
  { key: 'ec/ci', names: 'ci', shape: /^(?:0[1-9]|1\d|2[0-4]|30)[0-6]\d{7}$/, holds: isEcuadorian },
  { key: 'ee/ik', names: 'ik', shape: /^[1-8]\d{10}$/, holds: passesBaltic },
  { key: 'es/dni', names: 'dni nif', shape: /^\d{8}[A-Z]$/, holds: isSpanishId },
  { key: 'es/nie', names: 'nie nif', shape: /^[XYZ]\d{7}[A-Z]$/, holds: isSpanishId },
  { key: 'es/nss', names: 'nss naf', shape: /^\d{12}$/, holds: (v) => rest(v.slice(0, 10), 97) === Number(v.slice(10)) },
  { key: 'fi/hetu', names: 'hetu', shape: /^\d{6}[A-FU-Y]?\d{3}[0-9A-Y]$/, holds: isHetu },
  { key: 'fr/nif', names: 'spi nif', shape: /^[0-3]\d{12}$/, holds: (v) => rest(v.slice(0, 10), 511) === Number(v.slice(10)) },
  { key: 'fr/nir', names: 'nir', shape: /^[12378]\d{2}(?:0[1-9]|1[0-2]|[2-9]\d)(?:\d\d|2[AB])\d{8}$/, holds: isNir },
  {
    key: 'gb/nino',
    names: 'nino ni',
    shape: /^(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/,
    holds: always,
  },
  { key: 'gb/nhs', names: 'nhs', shape: /^\d{10}$/, holds: isNhs },
  { key: 'gb/utr', names: 'utr', shape: /^\d{10}$/, holds: isUtr },
  { key: 'gb/licence', names: '', shape: /^[A-Z9]{5}\d[0156]\d[0-3]\d{2}[A-Z9]{2}[A-Z0-9]{3}$/, holds: isUkLicence },
  { key: 'gr/amka', names: 'amka', shape: /^\d{11}$/, holds: (v) => ddmmyy(v) && passesLuhn(v) },
  { key: 'hk/hkid', names: 'hkid', shape: /^[A-Z]{1,2}\d{6}[0-9A]$/, holds: isHkid },
  { key: 'hr/oib', names: 'oib', shape: /^\d{11}$/, holds: passesMod11And10 },
  { key: 'hu/tax', names: '', shape: /^8\d{9}$/, holds: isHungarianTaxId },
  { key: 'hu/taj', names: 'taj', shape: /^\d{9}$/, holds: isTaj },
  { key: 'id/nik', names: 'nik ktp', shape: /^[1-9]\d{15}$/, holds: (v) => isDay(v.slice(8, 10), two(Number(v.slice(6, 8)) % 40)) },
  { key: 'ie/pps', names: 'pps ppsn', shape: /^\d{7}[A-W][A-IW]?$/, holds: isPps },
  { key: 'il/idnr', names: 'tz', shape: /^\d{9}$/, holds: passesLuhn },
  { key: 'in/aadhaar', names: 'aadhaar', shape: /^[2-9]\d{11}$/, holds: passesVerhoeff },
  { key: 'in/pan', names: 'pan', shape: /^[A-Z]{3}P[A-Z]\d{4}[A-Z]$/, holds: always },
  { key: 'in/epic', names: 'epic', shape: /^[A-Z]{3}\d{7}$/, holds: (v) => passesLuhn(v.slice(3)) },
  { key: 'is/kennitala', names: 'kt kennitala', shape: /^[0-7]\d{8}[089]$/, holds: isKennitala },
  {
    key: 'it/codicefiscale',
    names: 'cf',
    shape: /^[A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]$/,
    holds: isCodiceFiscale,
  },
  { key: 'jp/mynumber', names: '', shape: /^\d{12}$/, holds: isMyNumber },
  { key: 'kr/rrn', names: 'rrn', shape: /^\d{6}[1-8]\d{6}$/, holds: isRrn },
  { key: 'lt/asmens', names: '', shape: /^[3-6]\d{10}$/, holds: passesBaltic },
  { key: 'lv/code', names: '', shape: /^(?:32\d{9}|\d{11})$/, holds: (v) => v.startsWith('32') || ddmmyy(v) },
  { key: 'mx/curp', names: 'curp', shape: /^[A-Z]{4}\d{6}[HMX][A-Z]{5}[A-Z0-9]\d$/, holds: isCurp },
  { key: 'mx/rfc', names: 'rfc', shape: /^[A-Z]{4}\d{6}[A-Z0-9]{3}$/, holds: (v) => isDay(v.slice(6, 8), v.slice(8, 10)) },
  { key: 'my/nric', names: 'nric mykad ic', shape: /^\d{6}(?!00|17|18|19|20)\d{6}$/, holds: yymmdd },
  { key: 'nl/bsn', names: 'bsn', shape: /^\d{8,9}$/, holds: (v) => passesMod11(v.padStart(9, '0'), [9, 8, 7, 6, 5, 4, 3, 2, -1]) },
  { key: 'no/fodselsnummer', names: 'fnr', shape: /^\d{11}$/, holds: isFodselsnummer },
  { key: 'nz/ird', names: 'ird', shape: /^\d{8,9}$/, holds: isIrd },
  { key: 'pk/cnic', names: 'cnic nicop', shape: /^[1-7]\d{11}[1-9]$/, holds: always },
  { key: 'pl/pesel', names: 'pesel', shape: /^\d{11}$/, holds: isPesel },
  { key: 'pt/cc', names: 'cc', shape: /^\d{9}[A-Z0-9]{2}\d$/, holds: isCitizenCard },
  { key: 'pt/nif', names: 'nif', shape: /^(?:[123]\d|45)\d{7}$/, holds: isPortuguese },
  { key: 'ro/cnp', names: 'cnp', shape: /^[1-9]\d{12}$/, holds: isCnp },
  { key: 'rs/jmbg', names: 'jmbg emso', shape: /^\d{13}$/, holds: isJmbg },
  { key: 'ru/snils', names: 'snils', shape: /^\d{11}$/, holds: isSnils },
  { key: 'se/personnummer', names: 'pnr', shape: /^(?:19|20)?\d{10}$/, holds: isPersonnummer },
  { key: 'sg/nric', names: 'nric fin', shape: /^[STFGM]\d{7}[A-Z]$/, holds: isNric },
  { key: 'th/idnr', names: '', shape: /^[1-8]\d{12}$/, holds: isThai },
  { key: 'tr/tckimlik', names: 'tckn tc kimlik', shape: /^[1-9]\d{10}$/, holds: isTckn },
  { key: 'tw/natid', names: '', shape: /^[A-Z][1289]\d{8}$/, holds: isTaiwanese },
  { key: 'ua/rntrc', names: 'rnokpp', shape: /^\d{10}$/, holds: isUkrainian },
  { key: 'us/ssn', names: 'ssn social ss soc', shape: SSN, holds: always },
  { key: 'us/itin', names: 'itin tin', shape: ITIN, holds: always },
  { key: 'us/tin', names: 'tin', shape: SSN, holds: always },
  { key: 'uy/cedula', names: 'ci cedula', shape: /^[1-9]\d{6,7}$/, holds: isCedulaUruguay },
  { key: 'za/idnr', names: '', shape: /^\d{10}[01][89]\d$/, holds: (v) => yymmdd(v) && passesLuhn(v) },
];

const BY_KEY: ReadonlyMap<string, PersonId> = new Map(PERSON_IDS.map((id) => [id.key, id]));

/** Tells whether a compact value is a right number of this kind. Throws for a kind that the table lacks. */
export function isPersonId(key: string, compact: string): boolean {
  const id = BY_KEY.get(key);
  if (id === undefined) throw new Error(`no such id: ${key}`);
  return id.shape.test(compact) && id.holds(compact);
}

/** Tells whether a compact value is a right number of some kind; of a kind with this everyday name, when one is given. */
export function isSomePersonId(compact: string, name?: string): boolean {
  return PERSON_IDS.some((id) => (name === undefined || id.names.split(' ').includes(name)) && id.shape.test(compact) && id.holds(compact));
}
