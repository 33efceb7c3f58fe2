/** What takes from a sentence's being somebody's own fact: stories and questions, work, business, other people. */
import { CONTEXT } from '../text/context.ts';
import { bitsAt, FIRM, JOB, type Reading, WORKED } from './finance-people.ts';
import { FINANCE } from './finance-classes.ts';
import type { Mark } from '../text/lexicon.ts';
import type { Words } from '../text/words.ts';

/** Words that are verbs of work behind a person, and nouns elsewhere: "the process ate the savings". */
const NOUNS_TOO =
  /^(?:process|processes|report|reports|study|studies|test|tests|code|codes|design|designs|train|trains|store|stores|document|documents|research|support|help|show|shows|plan|plans|model|models|lead|ship|ships|track|tracks|schedule|schedules|plot|records|run|review|reviews|benchmark|label|labels|draws|display|displays|audits|audit|interview|interviews)$/;
const BEFORE_VERB = /^(?:user|i|we|he|she|they|you|who|that|to|and|will|can|must|does|did|also|now|then|mostly|currently|often|still)$/;
/** "Has told nobody about the debts": not other people's debts. */
const ANYONE = /^(?:anyone|someone|somebody|others)$/;
/** What a business rents. */
const PREMISES =
  /^(?:practice|clinic|salon|kiosk|premises|stand|hall|warehouse|storefront|office|offices|workshop|atelier|shop|store|cafe|bakery|gallery|clubhouse|laden|praxis|buro|halle|saal|raum|probenraum|boutique|bureau|salle|emplacement|local|nave|oficina|puesto|sala|sali|lokal|lokalu|biuro|negozio|ufficio|capannone)$/;

/** "Mortgage calculator"; behind "of a", "for the" only a place of business counts: "rent of a stall". */
export function isTopicHead({ words, marks, context }: Reading, index: number, linked: boolean): boolean {
  const bits = bitsAt(marks, index);
  if ((bits & (FIRM | FINANCE.PERSON)) !== 0) return false;
  if ((bits & FINANCE.TRADE) !== 0) return true;
  if (linked) return PREMISES.test(words.texts[index] ?? '');
  return (bitsAt(context, index) & WORKED) !== 0 && words.texts[index - 1] !== 'as';
}

/** What one word takes from the sentence's being a fact: a story, or somebody who asks and explains. */
export function storyOf({ marks }: Reading, mark: Mark, index: number, sameClause: boolean, japanese: boolean): number {
  const bits = bitsAt(marks, index);
  if ((bits & FINANCE.TALE) !== 0) return -2;
  if ((bits & FINANCE.STUDY) === 0 || !sameClause) return 0;
  return index < mark.from || japanese || mark.bit === FINANCE.ASK ? -1.5 : 0;
}

/** What one word takes from its being somebody's own money: work, a business, other people. */
export function tradeOf({ words, marks, context }: Reading, mark: Mark, index: number, sameClause: boolean, japanese: boolean): number {
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
  if ((around & CONTEXT.OTHERS) !== 0 && !ANYONE.test(words.texts[index] ?? '') && words.texts[index - 1] !== 'as')
    return mark.bit === FINANCE.LEND && !before ? 0 : -1.5;
  if ((bits & (FINANCE.TIE | FINANCE.HOLD | FINANCE.LEND | FINANCE.PAY | FINANCE.TROUBLE)) !== 0) return 0;
  if ((around & CONTEXT.WORK) !== 0 && !isNounHere(words, index))
    return index > mark.from || mark.bit === FINANCE.PERIOD ? 0 : sameClause ? -1.5 : -0.75;
  return (around & CONTEXT.THING) === 0 ? 0 : before ? -1 : -0.25;
}

function isNounHere(words: Words, index: number): boolean {
  if (!NOUNS_TOO.test(words.texts[index] ?? '') || index === 0) return false;
  return words.sentences[index - 1] === words.sentences[index] && !BEFORE_VERB.test(words.texts[index - 1] ?? '');
}
