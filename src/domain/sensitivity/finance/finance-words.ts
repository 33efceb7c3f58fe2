/**
 * The words of personal finances, by the part they play, from one file a language. Written for this project from
 * general knowledge.
 */
import { FINANCE, type FinanceClass, type FinanceLists } from './finance-classes.ts';
import { ENGLISH } from './finance-english.ts';
import { FRENCH } from './finance-french.ts';
import { GERMAN } from './finance-german.ts';
import { ITALIAN } from './finance-italian.ts';
import { JAPANESE } from './finance-japanese.ts';
import { POLISH } from './finance-polish.ts';
import { SPANISH } from './finance-spanish.ts';
import { buildLexicon } from '../text/lexicon.ts';

const LANGUAGES: readonly FinanceLists[] = [ENGLISH, GERMAN, FRENCH, SPANISH, POLISH, ITALIAN, JAPANESE];

/** Every phrase with "user" is also one with "the user". */
function listOf(name: FinanceClass): readonly string[] {
  const theUser = ENGLISH[name].split(',').filter((phrase) => / user\b/.test(phrase));
  return [...LANGUAGES.map((language) => language[name]), theUser.map((phrase) => phrase.replace(/\buser\b/, 'the user')).join()];
}

export const FINANCE_WORDS = buildLexicon(
  FINANCE,
  Object.fromEntries((Object.keys(FINANCE) as FinanceClass[]).map((name) => [name, listOf(name)])) as Record<
    FinanceClass,
    readonly string[]
  >,
);
