/**
 * Personal finances: pay, debt, rent, savings, tax of the user or the household.
 *
 * A word of finance needs something to become a fact: a noun a figure, or somebody who has it or whom it troubles; a verb
 * of earning a figure and a person; a situation ("behind on the rent") nothing. What the sentence says of work, business,
 * other people and stories counts against it. Points as in the rules for health: LEAST makes a hit.
 */
import { CONTEXT } from './context.ts';
import { type Around, lookAround } from './finance-around.ts';
import { type Figure, readFigures } from './finance-figures.ts';
import { findSubject, hasOtherSubject, namesPerson, type Reading, TERMS } from './finance-people.ts';
import { FINANCE } from './finance-classes.ts';
import type { SensitiveHit } from './hit.ts';
import type { Mark, Marks } from './lexicon.ts';
import type { MarkedText } from './text-marks.ts';
import type { Words } from './words.ts';

const LEAST = 2;
/** How many words may stand between a term and its figure. */
const REACH = 16;
const ACRONYMS = /^(?:isa|ira|lisa|hsa|sipp|amt|ssp|smp|agi|pel|ral|imu|tari|pac|fido|snap|caf|apl|zus|mops)$/;
const MAKE = /^ma(?:kes?|de|king)$/;
const FILLER =
  /^(?:only|about|around|roughly|some|still|just|maybe|over|almost|nearly|another|nur|noch|etwa|rund|knapp|fast|solo|aun|todavia|unos|casi|encore|environ|presque|ancora|circa|quasi|jeszcze|tylko|okolo|prawie)$/;
const NO_FIGURE_NEEDED = FINANCE.STATE | FINANCE.PLIGHT | FINANCE.NOUN | FINANCE.DUE;

/** Finds what a text gives away about somebody's money. */
export function findFinances({ words, finance: marks, context }: MarkedText): readonly SensitiveHit[] {
  if ((marks.any & (TERMS | FINANCE.PERIOD | FINANCE.HOURLY)) === 0) return [];
  const figures = readFigures(words, marks);
  if (figures.length === 0 && (marks.any & NO_FIGURE_NEEDED) === 0) return [];
  const reading: Reading = { words, marks, context, figures };
  const hits: SensitiveHit[] = [];
  for (const mark of marks.all) {
    if ((mark.bit & TERMS) === 0 || isEverydayWord(words, mark) || isIdiom(marks, mark)) continue;
    const figure = findNearest(words, figures, mark);
    if (figure === null && (mark.bit & NO_FIGURE_NEEDED) === 0) continue;
    if (weigh(reading, mark, figure) >= LEAST) hits.push(hitOf(words, mark, figure));
  }
  for (const figure of figures) if (weighTimed(reading, figure) >= LEAST) hits.push(hitOf(words, figure, null));
  return hits;
}

function hitOf(words: Words, mark: Readonly<{ from: number; to: number }>, figure: Figure | null): SensitiveHit {
  const from = figure === null ? mark.from : Math.min(mark.from, figure.from);
  const to = figure === null ? mark.to : Math.max(mark.to, figure.to);
  return { category: 'FINANCIAL', start: words.starts[from] ?? 0, end: words.ends[to - 1] ?? 0 };
}

/** The last word tells: "no savings from caching" is an idiom, "make the rent" is none though "make the" is. */
function isIdiom(marks: Marks, mark: Mark): boolean {
  return ((marks.bits[mark.to - 1] ?? 0) & FINANCE.IDIOM) !== 0;
}

/** "ISA" is an account, "Isa" a name; "a raise" and "raise: 3 %" are pay, "raise an error" is none. */
function isEverydayWord(words: Words, mark: Mark): boolean {
  const word = words.texts[mark.from] ?? '';
  if (word === 'raise' && mark.to - mark.from === 1)
    return (
      !/^(?:an?|the|my|his|her|their|our|s|last|next|annual|yearly|pay|small|big|first)$/.test(words.texts[mark.from - 1] ?? '') &&
      !/^ ?[:=]/.test(words.folded.lower.slice(words.ends[mark.from], (words.ends[mark.from] ?? 0) + 2))
    );
  if (mark.to - mark.from > 1 || !ACRONYMS.test(word)) return false;
  return words.folded.text.slice(words.starts[mark.from], words.ends[mark.from]) !== word.toUpperCase();
}

/** The figure in the same sentence that is closest to the mark, money first. */
function findNearest(words: Words, figures: readonly Figure[], mark: Mark): Figure | null {
  let best: Figure | null = null;
  let least = Infinity;
  for (const figure of figures) {
    if (words.sentences[figure.from] !== words.sentences[mark.from]) continue;
    // "Il 730" names a tax form: a number is never the figure of the phrase that it is part of.
    if (figure.from < mark.to && figure.from >= mark.from) continue;
    if (figure.kind === 'BARE' && !isSum(figure)) continue;
    const gap = gapOf(mark, figure);
    const distance = gap + (figure.from < mark.from ? 0.5 : 0) + (figure.kind === 'MONEY' ? 0 : figure.kind === 'BARE' ? 4 : 8);
    if (distance < least && gap <= REACH) {
      best = figure;
      least = distance;
    }
  }
  return best;
}

/** How many words stand between; a unit such as "BTC" is part of its figure and has none. */
function gapOf(mark: Mark, figure: Figure): number {
  return Math.max(0, figure.from >= mark.to ? figure.from - mark.to : mark.from - figure.to);
}

/** A bare number is a sum of money from a hundred on, or before "an hour", "a year". */
function isSum(figure: Figure): boolean {
  return figure.kind === 'MONEY' || (figure.kind === 'BARE' && (figure.value >= 100 || (figure.per !== null && figure.value >= 5)));
}

function weigh(reading: Reading, mark: Mark, figure: Figure | null): number {
  const around = lookAround(reading, mark);
  const example = around.example ? -1 : 0;
  const topic = around.story + around.trade;
  switch (mark.bit) {
    case FINANCE.STATE:
      return 2.5 + topic * 1.5 + example;
    case FINANCE.PLIGHT:
      return hasDebtor(reading, mark) ? 2.5 + topic * 1.5 + example : 0;
    case FINANCE.NOUN:
      return weighNoun(around, figure, /^savings?$/.test(reading.words.texts[mark.to - 1] ?? '')) + topic + example;
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

function weighNoun(around: Around, figure: Figure | null, isSaving: boolean): number {
  const own = around.owned ? 0.5 : 0;
  if (figure?.kind === 'SHARE' && around.human && !isSaving) return 2 + own;
  if (figure !== null && figure.kind !== 'SHARE' && isSum(figure) && (figure.value >= 20 || figure.per !== null || around.owned))
    return (figure.kind === 'MONEY' ? 3 : 2.5) + own;
  return 1 + (around.human && (around.hold || around.trouble) ? 1 : around.owned && around.measure ? 0.5 : 0) + own;
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
  return mark.bit === FINANCE.DUE && around.trouble ? 2 + own : 0;
}

/** "Saved 12k for the wedding", "900 a month for a room"; a price alone is no personal finance. */
function weighPurpose(around: Around, figure: Figure | null): number {
  if (figure === null || figure.kind === 'SHARE' || !isSum(figure) || !around.human) return 0;
  const timed = figure.per === 'TIME' && figure.value >= 200;
  const dear = figure.value >= 50_000 && around.tie && (around.person || figure.kind === 'MONEY');
  return around.lend || timed || dear ? 2.25 : 0;
}

/** "Holds 1.4 BTC", "my shares, about 40k"; what an asset costs is everybody's to know. */
function weighAsset(around: Around, figure: Figure | null): number {
  if (figure === null || figure.kind === 'SHARE' || !isSum(figure)) return 0;
  if (!around.owned && !(around.human && around.tie) && !(around.person && around.is)) return 0;
  return 2.5 + (around.owned ? 0.25 : 0);
}

/** A verb of earning, owing or asking: what counts is its subject, and what stands between it and the figure. */
function weighVerb(reading: Reading, around: Around, mark: Mark, figure: Figure): number {
  const gap = gapOf(mark, figure);
  if (gap > (mark.bit === FINANCE.PAY || figure.per === 'HOUR' ? 14 : 9)) return 0;
  const subject = findSubject(reading, mark, false);
  if (subject === 'BUSINESS' || (subject === null && !around.human)) return 0;
  const isOneself = subject === 'PERSON';
  const floor = namesPerson(reading, mark) ? 0 : isOneself && mark.bit === FINANCE.PAY ? -0.25 : isOneself ? -1 : -2;
  return (bindsMoney(reading, around, mark, figure, gap) ? 2.5 : 0) + around.story + Math.max(around.trade, floor);
}

function bindsMoney(reading: Reading, around: Around, mark: Mark, figure: Figure, gap: number): boolean {
  const { words } = reading;
  if (mark.bit === FINANCE.ASK) return isAsked(words, mark, figure, gap);
  if (!isSum(figure)) return false;
  const timed = around.period || figure.per !== null;
  switch (mark.bit) {
    case FINANCE.PAY:
      if (MAKE.test(words.texts[mark.from] ?? '') && !isMade(words, mark, figure)) return false;
      return timed || (figure.value >= 1000 && (figure.kind === 'MONEY' || gap <= 6));
    case FINANCE.HAVE: {
      return (
        isObject(words, mark, figure) &&
        figure.kind === 'MONEY' &&
        figure.alone &&
        figure.value >= 300 &&
        !around.price &&
        around.trade > -0.5
      );
    }
    case FINANCE.RECEIVE:
      return timed && (figure.per === 'HOUR' || (figure.value >= 50 && gap <= 8));
    default:
      return true;
  }
}

/** "Has 3,000 euros", "has only 900 left". */
function isObject(words: Words, mark: Mark, figure: Figure): boolean {
  const gap = figure.from - mark.to;
  return gap === 0 || (gap === 1 && FILLER.test(words.texts[mark.to] ?? ''));
}

/** "Makes about 40k", not "makes a ring for 900 euros". */
function isMade(words: Words, mark: Mark, figure: Figure): boolean {
  const gap = figure.from - mark.to;
  return gap === 0 || (gap > 0 && gap <= 3 && !/^(?:an?|the)$/.test(words.texts[mark.to] ?? ''));
}

/** "Asks for 85k", "wants 6 % more". */
function isAsked(words: Words, mark: Mark, figure: Figure, gap: number): boolean {
  if (figure.kind === 'SHARE') return gap <= 3 && /^(?:more|mehr|raise|mas|wiecej|piu)$/.test(words.texts[figure.to] ?? '');
  if (words.clauses[mark.from] !== words.clauses[figure.from])
    return isPay(figure) && gap <= (words.clauses[figure.from - 1] === words.clauses[mark.from] ? 8 : 1);
  return isPay(figure) && gap <= (/^wants?$/.test(words.texts[mark.from] ?? '') ? 2 : 6);
}

/** A figure that can only be pay: a year's, or one an hour or a month. */
function isPay(figure: Figure): boolean {
  if (figure.kind === 'SHARE') return false;
  return figure.value >= 20_000 || (figure.per === 'HOUR' && figure.value >= 8) || (figure.per === 'TIME' && figure.value >= 250);
}

/** "They live on her 52k", "grandma's 60,000", but not "her 10k", which is a run. */
function isOwnSum({ words, context }: Reading, figure: Figure): boolean {
  if (((context.bits[figure.from - 1] ?? 0) & CONTEXT.OWN) === 0 || words.clauses[figure.from - 1] !== words.clauses[figure.from])
    return false;
  if (figure.kind === 'SHARE' || !figure.alone || figure.value < 500) return false;
  return figure.kind === 'BARE' || !/^(?:5|10)k$/.test(words.texts[figure.from] ?? '');
}

/** "320 euros every month go to Lublin": so much money in a while is somebody's own when nothing is bought or made. */
function weighTimed(reading: Reading, figure: Figure): number {
  if (!(figure.per !== null && isPay(figure)) && !isOwnSum(reading, figure)) return 0;
  const around = lookAround(reading, { bit: FINANCE.PERIOD, from: figure.from, to: figure.to });
  return around.near && !around.price && around.story + around.trade > -0.2 && !around.example ? 2.25 : 0;
}
