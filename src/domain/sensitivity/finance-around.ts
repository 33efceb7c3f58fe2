/**
 * What a sentence says around a word of finance: whether somebody is there, what happens to the money, and how much of it
 * is about work, a business, other people or a story. One reading of at most WINDOW words on each side.
 */
import { CONTEXT } from './context.ts';
import { bitsAt, FIRM, hasOtherSubject, isNote, isOwned, isPerson, JOB, type Reading, WINDOW, WORKED } from './finance-people.ts';
import { FINANCE } from './finance-words.ts';
import type { Mark } from './lexicon.ts';
import { isJapanese } from './words.ts';

export type Around = Readonly<{
  /** The user, the family or a name is spoken of. */
  person: boolean;
  /** A person, or nobody in a note, which is about its owner. */
  human: boolean;
  /** The word itself belongs to one of them: "my old student loan". */
  owned: boolean;
  period: boolean;
  tie: boolean;
  /** The weaker tie of a thing to its price. */
  is: boolean;
  lend: boolean;
  hold: boolean;
  trouble: boolean;
  measure: boolean;
  /** A ticket, a membership: what is paid for without being the household's affair. */
  price: boolean;
  example: boolean;
  /** Zero, or below it the more the sentence is about work, a business, other people or a story. */
  topic: number;
}>;

const HOLD_REACH = 5;
const TROUBLE_REACH = 8;
const LINK = /^(?:of|for|a|an|the|d|de|du|des|un|une|pour|fur|einen|eine|ein|den|die|der|das|di|del|della|dello|uno|una|per|para|za|na)$/;

/** Answers what the sentence says around a mark. */
export function lookAround(reading: Reading, mark: Mark): Around {
  const { words, marks, context } = reading;
  const japanese = isJapanese((words.texts[mark.from] ?? '').charCodeAt(0));
  const owned = isOwned(reading, mark);
  let person = false;
  let seen = 0;
  let said = 0;
  let hold = false;
  let trouble = false;
  let measure = false;
  let topic = 0;
  let compound = 0;
  let links = 0;
  const last = Math.min(words.texts.length, mark.to + WINDOW);
  for (let index = Math.max(0, mark.from - WINDOW); index < last; index++) {
    if (words.sentences[index] !== words.sentences[mark.from]) continue;
    person ||= isPerson(reading, index);
    said |= bitsAt(context, index);
    if (index >= mark.from && index < mark.to) continue;
    const bits = bitsAt(marks, index);
    seen |= bits;
    hold ||= (bits & FINANCE.HOLD) !== 0 && isNear(index, mark, HOLD_REACH, japanese ? HOLD_REACH : 0);
    trouble ||= (bits & FINANCE.TROUBLE) !== 0 && isNear(index, mark, TROUBLE_REACH, TROUBLE_REACH);
    measure ||= (bits & FINANCE.MEASURE) !== 0 && isNear(index, mark, TROUBLE_REACH, TROUBLE_REACH);
    if ((bits & FINANCE.IDIOM) !== 0) continue;
    const sameClause = words.clauses[index] === words.clauses[mark.from];
    const reach = mark.bit === FINANCE.STATE ? 4 : 2;
    if (sameClause && index >= mark.to && index < mark.to + reach + links && isTopicHead(reading, index, links > 0)) compound -= 2;
    else if (sameClause && index === mark.to + links && links < 3 && LINK.test(words.texts[index] ?? '')) links++;
    else topic += topicOf(reading, mark, index, japanese);
  }
  const human = person || owned || japanese || isNote(reading, mark);
  if (!human && hasOtherSubject(reading, mark)) topic -= 1.25;
  // "Builds a mortgage calculator and feeds it their own loan": work, and one's own case after all.
  if (topic < 0) topic /= ((said & CONTEXT.HERSELF) !== 0 ? 6 : 1) * (owned ? 4 : 1);
  return {
    person,
    human,
    owned,
    period: (seen & (FINANCE.PERIOD | FINANCE.HOURLY)) !== 0,
    tie: (seen & (FINANCE.TIE | FINANCE.LEND)) !== 0,
    is: (seen & FINANCE.IS) !== 0,
    lend: (seen & FINANCE.LEND) !== 0,
    hold,
    trouble,
    measure,
    price: (seen & FINANCE.PRICE) !== 0,
    example: (said & CONTEXT.EXAMPLE) !== 0,
    topic: topic + compound,
  };
}

function isNear(index: number, mark: Mark, before: number, after: number): boolean {
  return index < mark.from ? mark.from - index <= before : index < mark.to + after;
}

/** "Mortgage calculator"; behind "of a", "for the" only a place of business counts: "rent of a stall". */
function isTopicHead({ marks, context }: Reading, index: number, linked: boolean): boolean {
  const bits = bitsAt(marks, index);
  const isHead = (!linked && (bitsAt(context, index) & WORKED) !== 0) || (bits & FINANCE.TRADE) !== 0;
  return isHead && (bits & (FIRM | FINANCE.PERSON)) === 0;
}

/** What one word of the sentence takes from its being somebody's own money. */
function topicOf({ words, marks, context }: Reading, mark: Mark, index: number, japanese: boolean): number {
  const bits = bitsAt(marks, index);
  const around = bitsAt(context, index);
  const before = index < mark.from || japanese;
  const sameClause = words.clauses[index] === words.clauses[mark.from];
  if ((bits & FINANCE.TALE) !== 0) return -2;
  if ((bits & FINANCE.STUDY) !== 0 && (before || mark.bit === FINANCE.ASK) && sameClause) return -1.5;
  const isBusiness =
    (around & CONTEXT.BUSINESS) !== 0 && (bits & (FINANCE.NOUN | FINANCE.PAY)) === 0 && !JOB.test(words.texts[index] ?? '');
  if (!sameClause && !japanese && (around & CONTEXT.WORK) === 0)
    return isBusiness && before && (mark.bit & (FINANCE.NOUN | FINANCE.STATE)) === 0 ? -0.75 : 0;
  if (isBusiness) return before ? -1.5 : -0.25;
  if (JOB.test(words.texts[index] ?? '')) return 0;
  if ((bits & FINANCE.TRADE) !== 0 && (bits & (FIRM | FINANCE.PERSON)) === 0) return before ? -1 : -0.25;
  // "Owes a colleague 300": other people are who one deals with.
  if ((around & CONTEXT.OTHERS) !== 0) return mark.bit === FINANCE.LEND && !before ? 0 : -1.5;
  if ((bits & (FINANCE.TIE | FINANCE.HOLD | FINANCE.LEND | FINANCE.PAY | FINANCE.TROUBLE)) !== 0) return 0;
  if ((around & CONTEXT.WORK) !== 0) return index > mark.from || mark.bit === FINANCE.PERIOD ? 0 : sameClause ? -1.5 : -0.75;
  return (around & CONTEXT.THING) === 0 ? 0 : before ? -1 : -0.25;
}
