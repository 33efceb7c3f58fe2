import { describe, expect, it } from 'vitest';
import { screen } from '../../../src/domain/sensitivity/screen.ts';

// Words that begin or fold like a sensitive word of another language: French "sourd", Polish "gryp", German "sucht",
// Italian "gotta", Spanish "paro". The lists of seven languages meet in one table, so each of these was found once.
const WORDS =
  'sourdough sordid cassette casserole blessed fouled spray hairspray grype garnish respray gotta metastable paralympic operator operetta cooperation ' +
  'attest hives contractions commotion keyhole Rotterdam rotation dissociate toc zona besucht gesucht Bekleidung Kooperation migrent egzemplarz jaskrawy ' +
  'ASTM Gerd Ira Isa eviction evicted embargo rate retry heritage tasse cadenas DOM RSA TOS reception psa nie';

const NUMBERS = [
  '7',
  '401',
  '730',
  '1040',
  '4096',
  '48123',
  '3.14.2',
  '8080',
  '#1e293b',
  '9f2c41ab77de',
  '22257064-5861-45cf-bc32-c08dea55ea36',
];

describe('screen > everyday lines', () => {
  it.each(WORDS.split(' '))('leaves "%s" alone', (word) => {
    expect([`User likes ${word}.`, `Works on ${word}.`, `Prefers ${word} over tea.`].filter((line) => screen(line) !== null)).toEqual([]);
  });

  it.each(NUMBERS)('never takes the number %s alone for a fact', (number) => {
    const lines = [`Entry number ${number}`, `Fact ${number}.`, `Keeps note ${number} about the tide gauges in Porto.`, `Uses ${number}.`];
    expect(lines.filter((line) => screen(line) !== null)).toEqual([]);
  });

  it('counts things without taking the count for money', () => {
    const lines = [
      'Has 45k stars on the repository.',
      'Lost 8k rows in March.',
      'Savings of 350 ms a request.',
      'Put 15 grand pianos into the scene.',
    ];
    expect(lines.filter((line) => screen(line) !== null)).toEqual([]);
  });
});

describe('screen > what is told in other words', () => {
  it.each([
    ['PASSWORD', 'The phone unlocks with four eight one six.'],
    ['PASSWORD', 'safe in the hallway: left 32, right 14, left 7'],
    ['PASSWORD', 'laptop - same password as last year plus an exclamation mark at the end'],
    ['PASSWORD', 'The archive is protected with Quarter3#Tax'],
    ['FINANCIAL', 'Freelances evenings for an extra 1.1k'],
    ['FINANCIAL', 'our mortgage jumped to 1,980 a month'],
    ['HEALTH', 'Hat eine Laktoseintoleranz und trinkt Hafermilch.'],
  ])('finds %s in "%s"', (category, line) => {
    expect(screen(line)?.categories).toEqual([category]);
  });
});
