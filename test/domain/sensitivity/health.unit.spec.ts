import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { WORDNET } from '../../../src/domain/sensitivity/health/health-wordnet.ts';
import { findHealth } from '../../../src/domain/sensitivity/health/health.ts';
import { markText } from '../../../src/domain/sensitivity/text-marks.ts';
import { fold } from '../../../src/domain/sensitivity/text/fold.ts';
import { readWords } from '../../../src/domain/sensitivity/text/words.ts';

/** What the rules say, before the learned score weighs them. */
const hitsOf = (text: string): ReturnType<typeof findHealth> => findHealth(markText(readWords(fold(text))));
const isHealth = (text: string): boolean => hitsOf(text).length > 0;

/** Each pair has the same medical word: once somebody's own case, once a job, a topic, an animal's, a figure of speech. */
const pairs: readonly (readonly [own: string, other: string])[] = [
  ['Since the concussion in March user avoids screens after six.', 'Concussion protocols are what user drafts for the league.'],
  ['User takes the bus, epilepsy rules out driving.', 'User’s dog has epilepsy and takes phenobarbital.'],
  ['Warfarin means user has INR checks on Tuesdays.', 'User builds the warfarin dose calculator.'],
  ['User’s brother lives with HIV.', 'People who live with HIV told user their stories.'],
  ['User has PTSD and wants no surprise calls.', 'Writes a thriller in which the detective has PTSD.'],
  ['Thursdays 4 pm: therapist', 'User works as a therapist in Graz.'],
  ['Out on the 12th: colonoscopy', 'Colonoscopy is a chapter in the course that user edits.'],
  ['HbA1c 7.9 at the last check', 'HbA1c is a column in the table of the lab.'],
  ['165 over 100 at the doctor’s, so no night tours', 'The monitor is 165 over 100 pixels in the mock.'],
  ['Lithium at eight and at twenty', 'Lithium batteries at eight pallets a day'],
  ['I cannot tolerate lactose.', 'I cannot tolerate flaky tests.'],
  ['User is allergic to shellfish.', 'User is allergic to meetings.'],
  ['My anxiety is worst on Mondays.', 'User insists on "person with anxiety" in the copy.'],
  ['Sober since March.', 'A sober tone, please.'],
  ['User’s mother has dementia.', 'Recipes for residents with dementia are what user collects.'],
  ['Bin krankgeschrieben bis Ende Mai.', 'Die Praxissoftware druckt Krankschreibungen.'],
  ['Der Sohn hat Neurodermitis.', 'Der Hund hat Neurodermitis.'],
  ['Il est en arrêt maladie jusqu’en mars.', 'Le tableau montre les arrêts maladie par service.'],
  ['Ma fille est suivie pour anorexie.', 'Développe une appli de suivi de l’anorexie.'],
  ['Está de baja por depresión.', 'Escribe un artículo sobre la depresión.'],
  ['Tomo metformina por la mañana.', 'Traduce prospectos de metformina.'],
  ['Jest na L4 do piątku.', 'Panel pokazuje zwolnienia lekarskie według działów.'],
  ['Syn ma padaczkę.', 'Jego pies ma padaczkę.'],
  ['È in malattia fino a lunedì.', 'Il pannello mostra le malattie per reparto.'],
  ['Soffre di emicrania.', 'Sviluppa un’app per chi soffre di emicrania.'],
  ['明るい画面で片頭痛が出る。', '片頭痛の記録画面を開発している。'],
  ['ユーザーは緑内障で、長時間の画面作業を避けている。', '緑内障患者向けの画面を作っている。'],
  ['母がてんかんの薬を飲んでいる。', '犬がてんかんの薬を飲んでいる。'],
];

type Line = Readonly<{ text: string; sensitive: boolean; lang: string }>;

const lines = readFileSync(new URL('../../fixtures/sensitive/health.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Line);

/** Shares of the lines of a language that are somebody's case and found, and that are not and flagged. */
function rates(lang: string): Readonly<{ recall: number; flagged: number }> {
  const share = (sensitive: boolean): number => {
    const those = lines.filter((line) => line.lang === lang && line.sensitive === sensitive);
    return those.filter((line) => isHealth(line.text)).length / those.length;
  };
  return { recall: share(true), flagged: share(false) };
}

describe('screen > health', () => {
  it.each(pairs)('finds "%s" and leaves "%s" alone', (own, other) => {
    expect([isHealth(own), isHealth(other)]).toEqual([true, false]);
  });

  // These lines taught the rules, so the floors guard against a loss; docs/sensitivity.md has figures on lines they had not seen.
  it.each(['en', 'de', 'fr', 'es', 'pl', 'it', 'ja'])('keeps the labelled lines in %s', (lang) => {
    const { recall, flagged } = rates(lang);
    expect(recall).toBeGreaterThanOrEqual(0.95);
    expect(flagged).toBeLessThanOrEqual(0.015);
  });

  it.each(['atorvastatin', 'pantoprazole', 'sitagliptin', 'dupilumab', 'Ozempic', 'EpiPen', 'Elvanse', 'Eutirox', 'Euthyrox'])(
    'knows the medicine %s by its ending or its name',
    (name) => {
      expect(isHealth(`Takes ${name} every morning.`)).toBe(true);
    },
  );

  it.each(['April', 'concept', 'histidine', 'stentor', 'operetta', 'sourdough', 'egzemplarz', 'protezione', 'chiarire', 'Merck'])(
    'does not take %s for a medicine or an illness',
    (word) => {
      expect(isHealth(`User has ${word} on the list.`)).toBe(false);
    },
  );

  it('has the terms of WordNet whose every sense is medical, and no others', () => {
    const conditions = new Set(WORDNET.CONDITION.split(','));
    expect(['sarcoidosis', 'macular degeneration', 'dyspraxia', 'myasthenia gravis'].map((term) => conditions.has(term))).toEqual([
      true,
      true,
      false,
      true,
    ]);
    expect(['depression', 'cold', 'stroke', 'cramp', 'xenophobia', 'hunger'].filter((term) => conditions.has(term))).toEqual([]);
  });

  it('answers where the word stands', () => {
    expect(hitsOf('User has sarcoidosis.')).toEqual([{ category: 'HEALTH', start: 9, end: 20 }]);
  });
});
