import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/domain/sensitivity/text/fold.ts';
import { findNumbered } from '../../../src/domain/sensitivity/numbers/numbered.ts';
import { findNumbers } from '../../../src/domain/sensitivity/numbers/numbers.ts';
import { markText } from '../../../src/domain/sensitivity/text-marks.ts';
import { readWords } from '../../../src/domain/sensitivity/text/words.ts';

type Line = Readonly<{ text: string; sensitive: boolean; categories: readonly string[] }>;

const NUMBERED: readonly string[] = ['PAYMENT_CARD', 'BANK_ACCOUNT', 'GOVERNMENT_ID'];

/** The categories of cards, accounts and ids that these rules alone find, each once. */
function categoriesOf(text: string): readonly string[] {
  const words = readWords(fold(text));
  const hits = findNumbered(markText(words), findNumbers(words));
  return NUMBERED.filter((category) => hits.some((hit) => hit.category === category));
}

const lines = readFileSync(new URL('../../fixtures/sensitive/numbers.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Line);

// Written with the rules, to hold what they cover: sixty countries, seven languages, notes, forms, code. docs/sensitivity.md has
// the figures on lines of others.
describe('numbers of cards, accounts and persons', () => {
  it('are found in each line that has one, and nothing is found in the others', () => {
    const wrong = lines.filter(
      ({ text, categories }) => categoriesOf(text).join() !== NUMBERED.filter((category) => categories.includes(category)).join(),
    );
    expect(lines.length).toBeGreaterThan(1_000);
    expect(wrong.map(({ text }) => text)).toEqual([]);
  });

  it.each([
    ['Card 4539 5883 9769 1326', 'Order 4539 5883 9769 1326'],
    ['pay with 4539588397691326', 'the id of the drone is 4539588397691326'],
    ['The three digits on the back of the card are 417.', 'The three digits on the back of the bus are 417.'],
    ['The PIN of the debit card is 2795.', 'The PIN of the SIM card is 2795.'],
    ['Sort code 60-83-14, account 31926470', 'Customer account 31926470, sorted by code'],
    ['NEFT to 918010044718829', 'Ticket 918010044718829'],
    ['My SSN is 868-55-7148.', 'The SSN validator has 44718829 tests.'],
    ['rut_colaborador=17.429.997-8', 'rut_count=44718829'],
    ['My tax number is 12 345 678 903.', 'The client’s tax number is 12-3456719.'],
    ['My FIN is G7156146T.', 'The fin of the plane is G7156140T.'],
    ['passport: C83416966', 'passport renewals took 10471 minutes'],
  ])('are seen in "%s", and not in "%s"', (own, other) => {
    expect([categoriesOf(own).length, categoriesOf(other).length]).toEqual([1, 0]);
  });

  it('leave hexadecimal ids behind the word "number" alone', () => {
    const line = 'Ids by number at the bank: 9f2c41ab 77de4471 0a1b2c3d 44aa55bb 1e293b4c, routed to branch 12';
    expect(categoriesOf(line)).toEqual([]);
  });

  it('read the line of digits of a passport by its check digits', () => {
    const line = 'YB42783504ITA8803148F3005121<<<<<<<<<<<<<<08';
    expect(categoriesOf(line)).toEqual(['GOVERNMENT_ID']);
    expect(categoriesOf(line.replace('3504', '3604'))).toEqual([]);
    expect(categoriesOf('L898902C36UTO7408122F1204159ZE184226B<<<<<10')).toEqual([]);
  });

  it('do not see a card in the digits of an IBAN', () => {
    expect(categoriesOf('My share of the tips goes to GB18 HRBL 3011 2425 6050 77.')).toEqual(['BANK_ACCOUNT']);
  });

  it('take their time in proportion to the text, however it is made', () => {
    const slow = ['4539 5883 9769 1326 ', 'A1 ', 'DE48 ', '1-1-1-', '1 ', 'one two ', 'AB 12 CD 34 ', 'P<DEU', 'cvv 123 pin 4567 card '];
    for (const piece of slow) {
      // Linear rules take some 10 ms for this, quadratic ones seconds.
      const text = piece.repeat(Math.ceil(24_000 / piece.length));
      categoriesOf(text);
      const before = performance.now();
      categoriesOf(text);
      expect(performance.now() - before).toBeLessThan(400);
    }
  });
});
