/**
 * Account numbers that can be told from their looks, without an IBAN: how banks of a country print them, and their check
 * digits. What is printed this way is hardly anything else, unless it is called something else.
 */
import { isDay } from './person-ids.ts';
import { mod97, passesLuhn, rest, weighted } from './check-digits.ts';

type Shape = readonly [name: string, written: RegExp, holds: (compact: string) => boolean];

const always = (): boolean => true;

/** Mexican CLABE: 3-7-1, each product by its last digit. */
export function isClabe(digits: string): boolean {
  if (!/^\d{18}$/.test(digits)) return false;
  let sum = 0;
  for (let index = 0; index < 17; index++) sum += ((digits.charCodeAt(index) - 48) * ([3, 7, 1][index % 3] ?? 0)) % 10;
  return (10 - (sum % 10)) % 10 === digits.charCodeAt(17) - 48;
}

/** Argentine CBU and CVU: a block of eight and one of fourteen, each with its check digit. */
export function isCbu(digits: string): boolean {
  if (!/^\d{22}$/.test(digits)) return false;
  return (
    weighted(digits, [7, 1, 3, 9, 7, 1, 3, 1]) % 10 === 0 &&
    weighted(digits.slice(8), [3, 9, 7, 1, 3, 9, 7, 1, 3, 9, 7, 1, 3, 1]) % 10 === 0
  );
}

/** Polish NRB: the IBAN without its PL. */
export function isNrb(digits: string): boolean {
  return /^\d{26}$/.test(digits) && mod97(`${digits.slice(2)}2521${digits.slice(0, 2)}`) === 1;
}

/** Czech and Slovak accounts: prefix and number each by their weights. */
function isCzech(written: string): boolean {
  const [account = ''] = written.split('/');
  const weights = [6, 3, 7, 9, 10, 5, 8, 4, 2, 1];
  return account.split('-').every((part) => weighted(part.padStart(10, '0'), weights) % 11 === 0);
}

function isNorwegian(digits: string): boolean {
  return weighted(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;
}

function isSpanish(digits: string): boolean {
  const check = (ten: string): number => {
    const value = 11 - (weighted(ten, [1, 2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11);
    return value === 11 ? 0 : value === 10 ? 1 : value;
  };
  return digits.slice(8, 10) === `${check(`00${digits.slice(0, 8)}`)}${check(digits.slice(10))}`;
}

/** French RIB: bank, counter, account, key; letters count as on a telephone. */
export function isRib(compact: string): boolean {
  if (!/^\d{10}[A-Z0-9]{11}\d{2}$/.test(compact)) return false;
  const number = compact.replaceAll(/[A-Z]/g, (letter) => '12345678912345678923456789'.charAt(letter.charCodeAt(0) - 65));
  return (
    (89 * rest(number.slice(0, 5), 97) +
      15 * rest(number.slice(5, 10), 97) +
      3 * rest(number.slice(10, 21), 97) +
      Number(number.slice(21))) %
      97 ===
    0
  );
}

function isHungarian(digits: string): boolean {
  const weights = [9, 7, 3, 1, 9, 7, 3, 1];
  const rest16 = digits.slice(8);
  return weighted(digits, weights) % 10 === 0 && weighted(rest16, rest16.length > 8 ? [...weights, ...weights] : weights) % 10 === 0;
}

const SHAPES: readonly Shape[] = [
  ['nz', /^\d\d[- ]\d{4}[- ]\d{7}[- ]\d{2,3}$/, always],
  ['gb', /^\d\d-\d\d-\d\d[ ,/\n]{1,2}\d{8}$/, always],
  ['ca', /^\d{5}-\d{3}-\d{7,12}$/, always],
  ['no', /^\d{4}[ .]\d\d[ .]\d{5}$/, isNorwegian],
  ['be', /^\d{3}-\d{7}-\d\d$/, (digits) => (rest(digits.slice(0, 10), 97) || 97) === Number(digits.slice(10))],
  ['es', /^\d{4}[ -]\d{4}[ -]\d\d[ -]\d{10}$/, isSpanish],
  ['rs', /^\d{3}-\d{13}-\d\d$/, (digits) => mod97(digits) === 1],
  ['hu', /^\d{8}-\d{8}(?:-\d{8})?$/, isHungarian],
  ['pl', /^\d\d(?:[ -]?\d{4}){6}$/, isNrb],
  ['ar', /^\d{22}$|^\d{8}[ -]\d{14}$/, isCbu],
  ['fr', /^\d{5}[ -]\d{5}[ -][A-Z0-9]{11}[ -]\d\d$/, isRib],
  ['pe', /^\d{3}-\d{3}-\d{12}-\d\d$/, always],
  ['is', /^\d{4}-\d\d-\d{6}$/, always],
];

/** Tells whether a number, as written and without separators, is printed like an account of some country. */
export function looksLikeAccount(written: string, compact: string): boolean {
  if (compact.length < 11 || compact.length > 26) return false;
  if (/^(?:\d{1,6}-)?\d{2,10}\/\d{4}$/.test(written)) return written.includes('-') && isCzech(written);
  return SHAPES.some(([, shape, holds]) => shape.test(written) && holds(compact));
}

/** Tells whether a number looks like the code of a bank, not of an account: UK sort code, Australian BSB, Indian IFSC. */
export function isBankCode(written: string): boolean {
  return /^(?:\d\d[- ]\d\d[- ]\d\d|\d{3}[- ]\d{3}|[A-Za-z]{4}0[A-Za-z0-9]{6})$/.test(written);
}

/** Tells whether a number is written like a UK sort code and is no date. */
export function isSortCode(written: string): boolean {
  const match = /^(\d\d)-(\d\d)-(\d\d)$/.exec(written);
  return (
    match !== null &&
    !isDay(match[2] ?? '', match[1] ?? '') &&
    !isDay(match[2] ?? '', match[3] ?? '') &&
    !isDay(match[1] ?? '', match[2] ?? '')
  );
}

/** Tells whether a short Czech or Slovak account, or a Swedish giro number, checks out: enough beside a word for one. */
export function isLocalAccount(written: string, digits: string): boolean {
  if (/^\d{2,10}\/\d{4}$/.test(written)) return isCzech(written);
  return /^\d{3,4}-\d{4}$/.test(written) && passesLuhn(digits);
}
