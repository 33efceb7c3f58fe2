import * as fc from 'fast-check';
import { stdnum } from 'stdnum';
import { describe, expect, it } from 'vitest';
import { PERSON_IDS, isPersonId } from '../../../src/domain/sensitivity/numbers/person-ids.ts';

type Validator = Readonly<{ validate: (value: string) => Readonly<{ isValid: boolean }> }>;

/** The validator of `stdnum` for one of our keys, "nl/bsn"; undefined for what it does not have. */
function oracle(key: string): Validator | undefined {
  const [country = '', name = ''] = key.split('/');
  const countries = stdnum as unknown as Readonly<Record<string, Readonly<Record<string, Validator>>>>;
  return countries[country.toUpperCase()]?.[name];
}

function isRight(key: string, value: string): boolean {
  try {
    return oracle(key)?.validate(value).isValid === true;
  } catch {
    return false;
  }
}

const digits = (count: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...'0123456789'.split('')), minLength: count, maxLength: count });
const two = (least: number, most: number): fc.Arbitrary<string> =>
  fc.integer({ min: least, max: most }).map((value) => String(value).padStart(2, '0'));
const letters = (set: string, count = 1): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...set.split('')), minLength: count, maxLength: count });
const AZ = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const joined = (...parts: readonly (string | fc.Arbitrary<string>)[]): fc.Arbitrary<string> =>
  fc.tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part))).map((pieces) => pieces.join(''));
/** Days of people who are grown up on any day on which this runs: stdnum refuses days to come. */
const yymmdd = joined(two(50, 95), two(1, 12), two(1, 28));
const ddmmyy = joined(two(1, 28), two(1, 12), two(50, 95));

// Values of the right shape; one in ten to a hundred of each has the right check digit.
const shaped: Readonly<Record<string, fc.Arbitrary<string>>> = {
  'ar/cuit': joined('20', digits(9)),
  'at/vnr': joined(digits(4), ddmmyy),
  'au/tfn': digits(9),
  'bg/egn': joined(yymmdd, digits(4)),
  'br/cpf': digits(11),
  'ca/sin': joined('7', digits(8)),
  'ch/ssn': joined('756', digits(10)),
  'cn/ric': joined('11010119', yymmdd, digits(3), letters('0123456789X')),
  'do/cedula': digits(11),
  'ec/ci': joined('171', digits(7)),
  'ee/ik': joined('3', yymmdd, digits(4)),
  'es/dni': joined(digits(8), letters(AZ)),
  'es/nie': joined(letters('XYZ'), digits(7), letters(AZ)),
  'fr/nif': joined('1', digits(12)),
  'fr/nir': joined('1', two(50, 95), two(1, 12), '75', digits(8)),
  'gb/nino': joined(letters('ABCEGHJ', 2), digits(6), letters('ABCDE')),
  'gb/utr': digits(10),
  'gr/amka': joined(ddmmyy, digits(5)),
  'hr/oib': digits(11),
  'ie/pps': joined(digits(7), letters(AZ)),
  'il/idnr': digits(9),
  'in/aadhaar': joined('5', digits(11)),
  'in/epic': joined(letters(AZ, 3), digits(7)),
  'is/kennitala': joined(ddmmyy, digits(3), '9'),
  'it/codicefiscale': joined('BRTLCU', two(50, 95), letters('ABCDEHLMPRST'), two(1, 28), 'F205', letters(AZ)),
  'lt/asmens': joined('3', yymmdd, digits(4)),
  'nl/bsn': digits(9),
  'nz/ird': joined('1', digits(8)),
  'pl/pesel': joined(yymmdd, digits(5)),
  'pt/cc': joined(digits(9), letters(AZ, 2), digits(1)),
  'pt/nif': joined('2', digits(8)),
  'ro/cnp': joined('1', yymmdd, two(1, 40), digits(4)),
  'rs/jmbg': joined(two(1, 28), two(1, 12), '9', two(50, 95), digits(6)),
  'th/idnr': digits(13),
  'tr/tckimlik': joined('4', digits(10)),
  'tw/natid': joined(letters(AZ), '1', digits(8)),
  'ua/rntrc': digits(10),
  'uy/cedula': joined('4', digits(7)),
  'za/idnr': joined(yymmdd, digits(4), '08', digits(1)),
};

// What stdnum leaves out or lets in besides: areas that were never given, companies, and one to many letters.
const narrower: Readonly<Record<string, fc.Arbitrary<string>>> = {
  'be/nn': joined(yymmdd, two(1, 99), digits(3)),
  'cz/rc': joined(yymmdd, digits(4)),
  'dk/cpr': joined(ddmmyy, digits(4)),
  'de/svnr': joined(digits(2), ddmmyy, letters(AZ), digits(3)),
  'es/nss': digits(12),
  'hk/hkid': joined(letters(AZ), digits(7)),
  'kr/rrn': joined(yymmdd, '1', digits(6)),
  'my/nric': joined(yymmdd, digits(6)),
  'no/fodselsnummer': joined(ddmmyy, digits(5)),
  'pk/cnic': joined('3', digits(12)),
};

describe('numbers of persons', () => {
  it('have one key each', () => {
    expect(new Set(PERSON_IDS.map(({ key }) => key)).size).toBe(PERSON_IDS.length);
  });

  it.each(Object.entries(shaped))('of %s are right exactly when stdnum says so', (key, values) => {
    expect(oracle(key)).toBeDefined();
    fc.assert(
      fc.property(values, (value) => {
        expect(isPersonId(key, value)).toBe(isRight(key, value));
      }),
      { numRuns: 400, seed: 1 },
    );
  });

  it.each(Object.entries(narrower))('of %s are right whenever stdnum says so', (key, values) => {
    expect(oracle(key)).toBeDefined();
    fc.assert(
      fc.property(values, (value) => {
        if (isRight(key, value)) expect(isPersonId(key, value)).toBe(true);
      }),
      { numRuns: 400, seed: 1 },
    );
  });

  // Printed examples of the issuers, and some made to fit.
  it.each([
    ['au/medicare', '2123456701'],
    ['cl/rut', '123456785'],
    ['de/idnr', '86095742719'],
    ['de/svnr', '65170839J003'],
    ['fi/hetu', '131052308T'],
    ['gb/licence', 'MORGA657054SM9IJ'],
    ['gb/nhs', '9434765919'],
    ['hu/tax', '8071592153'],
    ['hu/taj', '111111110'],
    ['jp/mynumber', '123456789018'],
    ['mx/curp', 'BOXW310820HNERXN09'],
    ['ru/snils', '11223344595'],
    ['se/personnummer', '198112189876'],
    ['sg/nric', 'S1234567D'],
    ['sg/nric', 'M5398242L'],
  ])('of %s take the printed example %s, and not its neighbour', (key, value) => {
    expect(isPersonId(key, value)).toBe(true);
    if (key !== 'gb/licence' && key !== 'au/medicare') expect(isPersonId(key, nextOf(value))).toBe(false);
  });
});

/** The same value with another last character of its kind. */
function nextOf(value: string): string {
  const last = value.at(-1) ?? '';
  const next = /\d/.test(last) ? String((Number(last) + 1) % 10) : last === 'Z' ? 'A' : String.fromCharCode(last.charCodeAt(0) + 1);
  return value.slice(0, -1) + next;
}
