/**
 * What a sentence says around a word of finance: whether somebody is there, what happens to the money, and how much of it
 * is about work, a business, other people or a story. One reading of at most WINDOW words on each side.
 */
import { CONTEXT } from './context.ts';
import { bitsAt, FIRM, hasOtherSubject, isNote, isOwned, isPerson, JOB, type Reading, WINDOW, WORKED } from './finance-people.ts';
import { FINANCE } from './finance-classes.ts';
import type { Mark } from './lexicon.ts';
import { isJapanese, type Words } from './words.ts';

export type Around = Readonly<{
  /** The user, the family or a name is spoken of. */
  person: boolean;
  /** The same, in the word's own clause. */
  near: boolean;
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
  /** Zero, or below it the more the sentence is a story, a question or a thing that is named after the word. */
  story: number;
  /** Zero, or below it the more the sentence is about work, a business or other people. */
  trade: number;
}>;

/** What needs a person close by. */
const SOFT = FINANCE.WEAK | FINANCE.DUE | FINANCE.PURPOSE | FINANCE.ASSET | FINANCE.PERIOD;
const HOLD_REACH = 5;
const TROUBLE_REACH = 8;
const LINK = /^(?:of|for|a|an|the|d|de|du|des|un|une|pour|fur|einen|eine|ein|den|die|der|das|di|del|della|dello|uno|una|per|para|za|na)$/;

/** Words that are verbs of work behind a person, and nouns elsewhere: "the process ate the savings". */
const NOUNS_TOO =
  /^(?:process|processes|report|reports|study|studies|test|tests|code|codes|design|designs|train|trains|store|stores|document|documents|research|support|help|show|shows|plan|plans|model|models|lead|ship|ships|track|tracks|schedule|schedules|plot|records|run|review|reviews|benchmark|label|labels|draws|display|displays|audits|audit|interview|interviews)$/;
const BEFORE_VERB = /^(?:user|i|we|he|she|they|you|who|that|to|and|will|can|must|does|did|also|now|then|mostly|currently|often|still)$/;
/** What a business rents. */
const PREMISES =
  /^(?:practice|clinic|salon|kiosk|premises|stand|hall|warehouse|storefront|office|offices|workshop|atelier|shop|store|cafe|bakery|gallery|clubhouse|laden|praxis|buro|halle|saal|raum|probenraum|boutique|bureau|salle|emplacement|local|nave|oficina|puesto|sala|sali|lokal|lokalu|biuro|negozio|ufficio|capannone)$/;

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
  if (hasOtherSubject(reading, mark)) trade -= !human ? 1.25 : !near && !owned && (mark.bit & SOFT) !== 0 ? 0.75 : 0;
  if (mark.bit === FINANCE.STATE && !near && apart) trade -= 0.75;
  // "Builds a mortgage calculator and feeds it their own loan": work, and one's own case after all.
  const share = ((said & CONTEXT.HERSELF) === 0 ? 1 : 1 / 6) * (owned ? 1 / 4 : 1);
  return {
    person,
    near,
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
    story: story * share + compound,
    trade: trade * share,
  };
}

function isNear(index: number, mark: Mark, before: number, after: number): boolean {
  return index < mark.from ? mark.from - index <= before : index < mark.to + after;
}

function isNounHere(words: Words, index: number): boolean {
  if (!NOUNS_TOO.test(words.texts[index] ?? '') || index === 0) return false;
  return words.sentences[index - 1] === words.sentences[index] && !BEFORE_VERB.test(words.texts[index - 1] ?? '');
}

/** "Mortgage calculator"; behind "of a", "for the" only a place of business counts: "rent of a stall". */
function isTopicHead({ words, marks, context }: Reading, index: number, linked: boolean): boolean {
  const bits = bitsAt(marks, index);
  if ((bits & (FIRM | FINANCE.PERSON)) !== 0) return false;
  if ((bits & FINANCE.TRADE) !== 0) return true;
  return linked ? PREMISES.test(words.texts[index] ?? '') : (bitsAt(context, index) & WORKED) !== 0;
}

/** What one word takes from the sentence's being a fact: a story, or somebody who asks and explains. */
function storyOf({ marks }: Reading, mark: Mark, index: number, sameClause: boolean, japanese: boolean): number {
  const bits = bitsAt(marks, index);
  if ((bits & FINANCE.TALE) !== 0) return -2;
  if ((bits & FINANCE.STUDY) === 0 || !sameClause) return 0;
  return index < mark.from || japanese || mark.bit === FINANCE.ASK ? -1.5 : 0;
}

/** What one word takes from its being somebody's own money: work, a business, other people. */
function tradeOf({ words, marks, context }: Reading, mark: Mark, index: number, sameClause: boolean, japanese: boolean): number {
  const bits = bitsAt(marks, index);
  const around = bitsAt(context, index);
  if ((bits & (FINANCE.TALE | FINANCE.STUDY)) !== 0) return 0;
  const before = index < mark.from || japanese;
  const isJob = JOB.test(words.texts[index] ?? '');
  const isBusiness = (around & CONTEXT.BUSINESS) !== 0 && (bits & (FINANCE.NOUN | FINANCE.PAY)) === 0 && !isJob;
  if (!sameClause && !japanese && (around & CONTEXT.WORK) === 0)
    return isBusiness && before && (mark.bit & (FINANCE.NOUN | FINANCE.STATE)) === 0 ? -0.75 : 0;
  if (isBusiness) return before ? -1.5 : -0.25;
  if (isJob) return 0;
  if ((bits & FINANCE.TRADE) !== 0 && (bits & (FIRM | FINANCE.PERSON)) === 0) return japanese ? -1.5 : before ? -1 : -0.25;
  // "Owes a colleague 300": other people are who one deals with.
  if ((around & CONTEXT.OTHERS) !== 0) return mark.bit === FINANCE.LEND && !before ? 0 : -1.5;
  if ((bits & (FINANCE.TIE | FINANCE.HOLD | FINANCE.LEND | FINANCE.PAY | FINANCE.TROUBLE)) !== 0) return 0;
  if ((around & CONTEXT.WORK) !== 0 && !isNounHere(words, index))
    return index > mark.from || mark.bit === FINANCE.PERIOD ? 0 : sameClause ? -1.5 : -0.75;
  return (around & CONTEXT.THING) === 0 ? 0 : before ? -1 : -0.25;
}
