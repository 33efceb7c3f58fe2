import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findFinances } from '../../../src/domain/sensitivity/finance/finance.ts';
import { type Figure, readFigures } from '../../../src/domain/sensitivity/finance/finance-figures.ts';
import { fold } from '../../../src/domain/sensitivity/text/fold.ts';
import { markText } from '../../../src/domain/sensitivity/text-marks.ts';
import { readWords } from '../../../src/domain/sensitivity/text/words.ts';

const isFinancial = (text: string): boolean => findFinances(markText(readWords(fold(text)))).length > 0;

/** Each pair has the same word of money: once somebody's own, once a business's, a topic's, a story's, a figure of speech. */
const pairs: readonly (readonly [own: string, other: string])[] = [
  ['User’s wife makes 96k.', 'User’s app makes 96k.'],
  ['User works at a startup and makes 2,100 a month.', 'User works at a startup that makes 2,100 a month.'],
  ['As a waiter I get 11 an hour.', 'The waiter app gets 11 requests an hour.'],
  ['Rent 1,450/mo, due 1st', 'Rent for the stall: 1,450/mo'],
  ['salary: 72,000', 'salary_band: [72000, 81000]'],
  ['User has a mortgage.', 'User has a mortgage calculator.'],
  ['User is in debt.', 'The miller in user’s puppet show is in debt.'],
  ['User’s brother went bankrupt.', 'The bakery chain went bankrupt.'],
  ['User owes a colleague 300 dollars.', 'User owes a colleague a coffee.'],
  ['I’ve got 0.6 BTC on a Ledger.', 'Bitcoin fell to 58k.'],
  ['User lost 9k in a crypto scam.', 'User lost 9k rows.'],
  ['User is on 52k.', 'User is on 4480.'],
  ['User asks for 85,000.', 'User asks for 85,000 rows.'],
  ['The family lives on her 52k.', 'Her 10k took 52 minutes.'],
  ['User got a raise to 71,400.', 'User raised the limit to 71,400.'],
  ['My pay was cut by 12 %.', 'Memory use was cut by 12 %.'],
  ['User saved 12k for the house.', 'The house has 120 m².'],
  ['User pays 900 a month for a room in Cork.', 'User paid 900 euros for a piano.'],
  ['We can’t afford the flat any more.', 'We can’t afford downtime.'],
  ['The bank turned user down for a loan.', 'User trains bank tellers.'],
  ['User knows what a mortgage costs: 1,200 a month of her own.', 'User knows what a mortgage is.'],
  ['While I wrote the novel my savings went from 60k to 14k.', 'In the novel savings go from 60k to 14k.'],
  ['Er verdient 3.200 netto.', 'Er verdient Respekt.'],
  ['Meine Miete beträgt 980 Euro.', 'Der Chor zahlt 90 Euro Miete für den Probenraum.'],
  ['Je gagne 2 150 € net.', 'Il gagne toujours au scrabble.'],
  ['Mon loyer est de 890 €.', 'Le loyer d’un stand est de 45 €.'],
  ['Gano 1.420 al mes.', 'Gana quien llega primero.'],
  ['Debo 900 euros de la tarjeta.', 'Debe de estar en casa.'],
  ['Zarabiam 6 200 na rękę.', 'Zarabia punkty w grze.'],
  ['Rata kredytu wynosi 2 800 zł.', 'Tworzy aplikację do liczenia rat.'],
  ['Il mutuo ci costa 730 al mese.', 'Il coro ha 900 euro in cassa.'],
  ['Devo 4.000 euro a mia sorella.', 'Deve consegnare 300 pagine.'],
  ['手取りは月23万円です。', 'パン屋の家賃は15万円です。'],
  ['父から1,000万円を相続した。', '小説の主人公は借金に苦しんでいる。'],
];

type Line = Readonly<{ text: string; sensitive: boolean; lang: string }>;

const lines = readFileSync(new URL('../../fixtures/sensitive/finance.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Line);

/** Shares of the lines of a language that are personal finances and found, and that are not and flagged. */
function rates(lang: string): Readonly<{ recall: number; flagged: number }> {
  const share = (sensitive: boolean): number => {
    const those = lines.filter((line) => line.lang === lang && line.sensitive === sensitive);
    return those.filter((line) => isFinancial(line.text)).length / those.length;
  };
  return { recall: share(true), flagged: share(false) };
}

describe('screen > finances', () => {
  it.each(pairs)('finds "%s" and leaves "%s" alone', (own, other) => {
    expect([isFinancial(own), isFinancial(other)]).toEqual([true, false]);
  });

  it.each(['en', 'de', 'fr', 'es', 'pl', 'it', 'ja'])(
    'finds 0.9 of the facts and flags at most 0.07 of what comes near them on the lines in %s',
    (lang) => {
      const { recall, flagged } = rates(lang);
      expect(recall).toBeGreaterThanOrEqual(0.9);
      expect(flagged).toBeLessThanOrEqual(0.07);
    },
  );

  it('answers the word and its figure as the place', () => {
    const text = 'Says that the salary is 72,000 now.';
    expect(findFinances(markText(readWords(fold(text)))).map(({ start, end }) => text.slice(start, end))).toEqual(['salary is 72,000']);
  });
});

describe('readFigures', () => {
  const read = (text: string): readonly Figure[] => {
    const words = readWords(fold(text));
    return readFigures(words, markText(words).finance);
  };

  it.each([
    ['$4,200', 4200],
    ['2.350,50 €', 2350.5],
    ['142 000 zł', 142_000],
    ['CHF 4’000', 4000],
    ['85k', 85_000],
    ['1.2M', 1_200_000],
    ['60 grand', 60_000],
    ['a hundred thousand', 100_000],
    ['six figures', 100_000],
    ['12 tys. zł', 12_000],
    ['8万5千円', 85_000],
    ['三十万円', 300_000],
    ['₹12 lakh', 1_200_000],
  ])('reads %s as money', (text, value) => {
    expect(read(`Salary: ${text}`)).toMatchObject([{ kind: 'MONEY', value }]);
  });

  it.each([
    '2024-05-12',
    '14:30',
    '3.14.2',
    '06/29',
    '4539 5883 9769 1326',
    '#4471',
    '12-3148-0124134-50',
    'page 300',
    '40k stars',
    '350 ms',
    '2026',
  ])('leaves %s alone', (text) => {
    expect(read(`Notes on ${text}`)).toEqual([]);
  });

  it('says per how long a figure is', () => {
    expect(read('gets 17.80 an hour')).toMatchObject([{ kind: 'BARE', value: 17.8, per: 'HOUR' }]);
    expect(read('gets 1,980 a month')).toMatchObject([{ kind: 'BARE', value: 1980, per: 'TIME' }]);
    expect(read('gets 140 zł/h')).toMatchObject([{ kind: 'MONEY', value: 140, per: 'HOUR' }]);
  });

  it('takes a plain number beside a PIN or an account for a code', () => {
    expect(read('My card wants 2795')).toHaveLength(1);
    expect(read('My card wants the PIN 2795')).toEqual([]);
  });
});
