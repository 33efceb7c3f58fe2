/**
 * Personal finances: pay, debt, rent, savings, tax of the user or the household.
 *
 * A word of finance needs something to become a fact: a noun a figure, or somebody who has it or whom it troubles; a verb
 * of earning a figure and a person; a situation ("behind on the rent") nothing. What the sentence says of work, business,
 * other people and stories counts against it. Points as in the rules for health: LEAST makes a hit.
 */
import { type Figure, readFigures } from './finance-figures.ts';
import { findPeople, type Reading, TERMS } from './finance-people.ts';
import { gapOf, isSum } from './finance-sums.ts';
import { weigh, weighTimed } from './finance-weights.ts';
import { FINANCE } from './finance-classes.ts';
import type { SensitiveHit } from '../hit.ts';
import type { Mark, Marks } from '../text/lexicon.ts';
import type { MarkedText } from '../text-marks.ts';
import type { Words } from '../text/words.ts';

const LEAST = 2;
/** How many words may stand between a term and its figure. */
const REACH = 16;
const ACRONYMS = /^(?:isa|ira|lisa|hsa|sipp|amt|ssp|smp|agi|pel|ral|imu|tari|pac|fido|snap|caf|apl|pea|ike|ppk|zus|mops)$/;
const NO_FIGURE_NEEDED = FINANCE.STATE | FINANCE.PLIGHT | FINANCE.NOUN | FINANCE.DUE;

/** Finds what a text gives away about somebody's money. */
export function findFinances({ words, finance: marks, context }: MarkedText): readonly SensitiveHit[] {
  if (marks.any === 0) return [];
  const figures = readFigures(words, marks);
  if (figures.length === 0 && (marks.any & NO_FIGURE_NEEDED) === 0) return [];
  const reading: Reading = { words, marks, context, people: findPeople(words, marks, context) };
  const hits: SensitiveHit[] = [];
  // Marks and figures are both in order: figures too far before this mark are too far before the next.
  let first = 0;
  for (const mark of marks.all) {
    if ((mark.bit & TERMS) === 0 || isEverydayWord(words, mark) || isIdiom(marks, mark)) continue;
    while ((figures[first]?.to ?? Infinity) < mark.from - REACH) first++;
    const figure = findNearest(words, figures, first, mark);
    if (figure === null && (mark.bit & NO_FIGURE_NEEDED) === 0) continue;
    if (weigh(reading, mark, figure) >= LEAST) hits.push(hitOf(words, mark, figure));
  }
  for (const figure of figures) if (weighTimed(reading, figure) >= LEAST) hits.push(hitOf(words, figure, null));
  return hits;
}

function hitOf(words: Words, mark: Readonly<{ from: number; to: number }>, figure: Figure | null): SensitiveHit {
  const from = figure === null ? mark.from : Math.min(mark.from, figure.from);
  const to = figure === null ? mark.to : Math.max(mark.to, figure.to);
  return {
    category: 'FINANCIAL',
    start: words.starts[from] ?? 0,
    end: words.ends[to - 1] ?? 0,
  };
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
function findNearest(words: Words, figures: readonly Figure[], first: number, mark: Mark): Figure | null {
  let best: Figure | null = null;
  let least = Infinity;
  for (let index = first; index < figures.length; index++) {
    const figure = figures[index];
    if (figure === undefined || figure.from > mark.to + REACH) break;
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
