/**
 * How much a word of finance and the figure beside it speak for a fact. Points as in the rules for health: round, and meant
 * as "one strong sign, or two weak ones, and no topic".
 */
import { CONTEXT } from '../text/context.ts';
import { type Around, lookAround } from './finance-around.ts';
import type { Figure } from './finance-figures.ts';
import { hasOtherSubject } from './finance-notes.ts';
import type { Reading } from './finance-people.ts';
import { findSubject } from './finance-subject.ts';
import { isPay, isSum } from './finance-sums.ts';
import { weighVerb } from './finance-verbs.ts';
import { FINANCE } from './finance-classes.ts';
import type { Mark } from '../text/lexicon.ts';

/** Answers the points of a mark with the figure that is nearest to it, if any. */
export function weigh(reading: Reading, mark: Mark, figure: Figure | null): number {
  const around = lookAround(reading, mark);
  const example = around.example ? -1 : 0;
  const topic = around.story + around.trade;
  switch (mark.bit) {
    case FINANCE.STATE:
      return 2.5 + topic * 1.5 + example;
    case FINANCE.PLIGHT:
      return hasDebtor(reading, mark) ? 2.5 + topic * 1.5 + example : 0;
    case FINANCE.NOUN:
      return (
        weighNoun(around, figure, /^savings?$/.test(reading.words.texts[mark.to - 1] ?? ''), isSureNoun(reading, mark)) + topic + example
      );
    case FINANCE.WEAK:
    case FINANCE.DUE:
      return weighWeak(around, mark, figure) + topic * 1.25 + example;
    case FINANCE.PURPOSE:
      return weighPurpose(around, figure) + topic + example;
    case FINANCE.ASSET:
      return weighAsset(around, figure) + topic + example;
    default:
      return figure === null ? 0 : weighVerb(reading, around, mark, figure) + example;
  }
}

/** "The bakery chain went bankrupt" says nothing of the user. */
function hasDebtor(reading: Reading, mark: Mark): boolean {
  const subject = findSubject(reading, mark, true);
  return subject === 'PERSON' || (subject === null && !hasOtherSubject(reading, mark));
}

/** Nouns that need no figure beside a verb; "in bonds" and "a loan from" are said of other things too. */
function isSureNoun({ words }: Reading, mark: Mark): boolean {
  return !/^(?:a|in|loan|bankruptcy|disability|irs|hmrc|1099|base|slots|sign|brokerage|s|estate|debts?|allowance|royalties|tuition|at|on|to|credit)$/.test(
    words.texts[mark.from] ?? '',
  );
}

function weighNoun(around: Around, figure: Figure | null, isSaving: boolean, isSure: boolean): number {
  const own = around.owned ? 0.5 : 0;
  if (figure?.kind === 'SHARE' && around.human && !isSaving) return 2 + own;
  if (figure !== null && figure.kind !== 'SHARE' && isSum(figure) && (figure.value >= 20 || figure.per !== null || around.owned))
    return (figure.kind === 'MONEY' ? 3 : 2.5) + own;
  const isCase = around.human && (around.hold || around.trouble);
  const isTold = isSure && around.near && around.told && around.story + around.trade > -0.1;
  return 1 + (isCase || isTold ? 1 : around.owned && around.measure ? 0.5 : 0) + own;
}

/** "Rent", "bonus", "loan" are a business's as often: somebody must be there, and something must tie the money to them. */
function weighWeak(around: Around, mark: Mark, figure: Figure | null): number {
  if (!around.human) return 0;
  const own = around.owned ? 0.25 : 0;
  if (figure !== null && figure.kind !== 'SHARE' && isSum(figure) && (figure.value >= 50 || around.period || figure.per !== null)) {
    const tied = around.tie || around.is || around.period || around.owned || figure.per !== null || mark.from < figure.from;
    return (tied ? 2.5 : 1.5) + own;
  }
  if (figure?.kind === 'SHARE' && figure.to === mark.from) return 2 + own;
  return mark.bit === FINANCE.DUE && around.trouble && (around.near || !around.person) ? 2 + own : 0;
}

/** "Saved 12k for the wedding", "900 a month for a room"; a price alone is no personal finance. */
function weighPurpose(around: Around, figure: Figure | null): number {
  if (figure === null || figure.kind === 'SHARE' || !isSum(figure) || !around.human) return 0;
  const timed = figure.per === 'TIME' && figure.value >= 200;
  const dear = figure.value >= 50_000 && around.tie && (around.person || figure.kind === 'MONEY');
  return around.lend || around.hold || timed || dear ? 2.25 : 0;
}

/** "Holds 1.4 BTC", "my shares, about 40k"; what an asset costs is everybody's to know. */
function weighAsset(around: Around, figure: Figure | null): number {
  if (figure === null || figure.kind === 'SHARE' || !isSum(figure)) return 0;
  if (!around.owned && !(around.human && around.tie) && !(around.person && around.is)) return 0;
  return 2.5 + (around.owned ? 0.25 : 0);
}

/** "They live on her 52k", "grandma's 60,000", but not "her 10k", which is a run. */
function isOwnSum({ words, context }: Reading, figure: Figure): boolean {
  if (((context.bits[figure.from - 1] ?? 0) & CONTEXT.OWN) === 0 || words.clauses[figure.from - 1] !== words.clauses[figure.from])
    return false;
  if (figure.kind === 'SHARE' || !figure.alone || figure.value < 500) return false;
  return figure.kind === 'BARE' || !/^(?:5|10)k$/.test(words.texts[figure.from] ?? '');
}

/** "320 euros every month go to Lublin": so much money in a while is somebody's own when nothing is bought or made. */
export function weighTimed(reading: Reading, figure: Figure): number {
  if (!(figure.per !== null && isPay(figure)) && !isOwnSum(reading, figure)) return 0;
  const around = lookAround(reading, {
    bit: FINANCE.PERIOD,
    from: figure.from,
    to: figure.to,
  });
  return around.near && !around.price && around.story + around.trade > -0.2 && !around.example ? 2.25 : 0;
}
