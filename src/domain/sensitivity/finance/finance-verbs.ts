/** Verbs of earning, having, owing and asking: who their subject is, and whether the figure is their object. */
import type { Around } from './finance-around.ts';
import type { Figure } from './finance-figures.ts';
import { namesPerson, type Reading } from './finance-people.ts';
import { findSubject } from './finance-subject.ts';
import { gapOf, isPay, isSum } from './finance-sums.ts';
import { FINANCE } from './finance-classes.ts';
import type { Mark } from '../text/lexicon.ts';
import type { Words } from '../text/words.ts';

const MAKE = /^ma(?:kes?|de|king)$/;
/** Verbs that take numbers of anything: "is on 4480", "lost 3712". */
const SHAKY_PAY = /^(?:ma(?:kes?|de|king)|is|am|m|s|was|are|re|on|now|both|still|live[sd]?|living|vi[st]|viv\w*|zyj\w*)$/;
const SHAKY_LEND =
  /^(?:lost|loses|put|puts|putting|left|gave|took|takes|taking|hold(?:s|ing)|owns|moved|invest\w*|sank|sunk|poured|withdr[ae]ws?|perd\w*|pers[oi]|verloren|stracil\w*|steck\w*|met[eot]\w*|place|mise|laisse|dejo|lasci\w*|wlozyl\w*|wrzuca\w*|contribut\w*)$/;
const FILLER =
  /^(?:only|about|around|roughly|some|still|just|maybe|over|almost|nearly|another|nur|noch|etwa|rund|knapp|fast|solo|aun|todavia|unos|casi|encore|environ|presque|ancora|circa|quasi|jeszcze|tylko|okolo|prawie)$/;

/** A verb of earning, owing or asking: what counts is its subject, and what stands between it and the figure. */
export function weighVerb(reading: Reading, around: Around, mark: Mark, figure: Figure): number {
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
      // "Charges 64 a night" is a price, "charges 95 an hour" pay.
      if ((words.texts[mark.from] ?? '').startsWith('charg') && around.price) return false;
      return (
        timed ||
        (figure.value >= 1000 &&
          (figure.kind === 'MONEY' || (gap <= 6 && (isGrouped(figure) || !SHAKY_PAY.test(words.texts[mark.from] ?? '')))))
      );
    case FINANCE.HAVE:
      if (!figure.currency || !figure.alone || figure.value < 300) return false;
      return isObject(words, mark, figure) && !around.price && around.trade > -0.5;
    case FINANCE.RECEIVE:
      // "Got 25,000 euros from grandpa".
      if (around.family && figure.currency && figure.value >= 1000 && gap <= 8) return true;
      return timed && (figure.per === 'HOUR' || (figure.value >= 50 && gap <= 8));
    default:
      return figure.kind === 'MONEY' || isGrouped(figure) || mark.to - mark.from > 1 || !SHAKY_LEND.test(words.texts[mark.from] ?? '');
  }
}

/** "1,900", which hardly anybody writes who means a code or a size. */
function isGrouped(figure: Figure): boolean {
  return figure.value >= 1000 && figure.to - figure.from > 1;
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
