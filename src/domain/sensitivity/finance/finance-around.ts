/**
 * What a sentence says around a word of finance: whether somebody is there, what happens to the money, and how much of it
 * is about work, a business, other people or a story. One reading of at most WINDOW words on each side.
 */
import { CONTEXT } from '../text/context.ts';
import { hasOtherOwner, hasOtherSubject, isNote } from './finance-notes.ts';
import { bitsAt, isOwned, isPerson, type Reading, WINDOW } from './finance-people.ts';
import { isTopicHead, storyOf, tradeOf } from './finance-topics.ts';
import { FINANCE } from './finance-classes.ts';
import type { Mark } from '../text/lexicon.ts';
import { isJapanese } from '../text/words.ts';

export type Around = Readonly<{
  /** The user, the family or a name is spoken of. */
  person: boolean;
  /** The same, in the word's own clause. */
  near: boolean;
  /** A person, or nobody in a note, which is about its owner. */
  human: boolean;
  /** The word itself belongs to one of them: "my old student loan". */
  owned: boolean;
  /** One of the family is spoken of. */
  family: boolean;
  period: boolean;
  tie: boolean;
  /** The weaker tie of a thing to its price. */
  is: boolean;
  lend: boolean;
  hold: boolean;
  /** A verb of having, paying, owing stands close by. */
  told: boolean;
  trouble: boolean;
  measure: boolean;
  /** A ticket, a membership: what is paid for without being the household's affair. */
  price: boolean;
  example: boolean;
  /** Zero, or below it the more the sentence is a story, a question or a thing that is named after the word. */
  story: number;
  /** Zero, or below it the more the sentence is about work, a business or other people. */
  trade: number;
}>;

/** What needs a person close by. */
const SOFT = FINANCE.WEAK | FINANCE.DUE | FINANCE.PURPOSE | FINANCE.ASSET | FINANCE.PERIOD;
const HOLD_REACH = 5;
const TOLD_REACH = 4;
const TROUBLE_REACH = 8;
const LINK = /^(?:of|for|a|an|the|d|de|du|des|un|une|pour|fur|einen|eine|ein|den|die|der|das|di|del|della|dello|uno|una|per|para|za|na)$/;

/** Answers what the sentence says around a mark. */
export function lookAround(reading: Reading, mark: Mark): Around {
  const { words, marks, context } = reading;
  const japanese = isJapanese((words.texts[mark.from] ?? '').charCodeAt(0));
  const owned = isOwned(reading, mark);
  let person = false;
  let near = false;
  let seen = 0;
  let said = 0;
  let hold = false;
  let told = false;
  let trouble = false;
  let measure = false;
  let apart = false;
  let story = 0;
  let trade = 0;
  let compound = 0;
  let links = 0;
  const last = Math.min(words.texts.length, mark.to + WINDOW);
  for (let index = Math.max(0, mark.from - WINDOW); index < last; index++) {
    if (words.sentences[index] !== words.sentences[mark.from]) continue;
    if ((!person || !near) && isPerson(reading, index)) {
      person = true;
      near ||= words.clauses[index] === words.clauses[mark.from];
    }
    said |= bitsAt(context, index);
    if (index >= mark.from && index < mark.to) continue;
    const bits = bitsAt(marks, index);
    seen |= bits;
    hold ||= (bits & FINANCE.HOLD) !== 0 && isNear(index, mark, HOLD_REACH, japanese ? HOLD_REACH : 0);
    told ||= (bits & (FINANCE.TIE | FINANCE.LEND | FINANCE.RECEIVE)) !== 0 && isNear(index, mark, TOLD_REACH, 2);
    trouble ||= (bits & FINANCE.TROUBLE) !== 0 && isNear(index, mark, TROUBLE_REACH, TROUBLE_REACH);
    measure ||= (bits & FINANCE.MEASURE) !== 0 && isNear(index, mark, TROUBLE_REACH, TROUBLE_REACH);
    if ((bits & FINANCE.IDIOM) !== 0) continue;
    const sameClause = words.clauses[index] === words.clauses[mark.from];
    const reach = mark.bit === FINANCE.STATE ? 4 : 2;
    if (sameClause && index >= mark.to && index < mark.to + reach + links && isTopicHead(reading, index, links > 0)) compound -= 2;
    else if (sameClause && index === mark.to + links && links < 3 && LINK.test(words.texts[index] ?? '')) links++;
    else {
      story += storyOf(reading, mark, index, sameClause, japanese);
      trade += tradeOf(reading, mark, index, sameClause, japanese);
      apart ||= !sameClause && index < mark.from && (bitsAt(context, index) & CONTEXT.BUSINESS) !== 0;
    }
  }
  const human = person || owned || japanese || isNote(reading, mark);
  if (hasOtherSubject(reading, mark)) {
    // "The cooperative's income was 310,000, user lays out the report": whose it is stands there.
    if (!human || (!near && hasOtherOwner(reading, mark))) trade -= 1.25;
    else if (!near && !owned && (mark.bit & SOFT) !== 0) trade -= 0.75;
  }
  if (mark.bit === FINANCE.STATE && !near && apart) trade -= 0.75;
  // "Builds a mortgage calculator and feeds it their own loan": work, and one's own case after all.
  const share = ((said & CONTEXT.HERSELF) === 0 ? 1 : 1 / 6) * (owned ? 1 / 4 : 1);
  return {
    person,
    near,
    human,
    owned,
    family: (said & CONTEXT.FAMILY) !== 0,
    period: (seen & (FINANCE.PERIOD | FINANCE.HOURLY)) !== 0,
    tie: (seen & (FINANCE.TIE | FINANCE.LEND | FINANCE.RECEIVE | FINANCE.PAY)) !== 0,
    is: (seen & FINANCE.IS) !== 0,
    lend: (seen & FINANCE.LEND) !== 0,
    hold,
    told,
    trouble,
    measure,
    price: (seen & FINANCE.PRICE) !== 0,
    example: (said & CONTEXT.EXAMPLE) !== 0,
    story: story * share + compound,
    trade: trade * share,
  };
}

function isNear(index: number, mark: Mark, before: number, after: number): boolean {
  return index < mark.from ? mark.from - index <= before : index < mark.to + after;
}
