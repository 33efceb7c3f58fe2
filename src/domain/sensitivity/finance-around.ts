/**
 * What a sentence says around a word of finance: whose money it is, what happens to it, and whether it is a topic, a
 * business's or a story's. At most WINDOW words on each side are read, so that a text without full stops stays linear.
 */
import { CONTEXT } from './context.ts';
import type { Figure } from './finance-figures.ts';
import { FINANCE } from './finance-words.ts';
import type { Mark, Marks } from './lexicon.ts';
import { isJapanese, type Words } from './words.ts';

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
  example: boolean;
  /** Zero, or below it the more the sentence is about work, a business, other people or a story. */
  topic: number;
}>;

/** A sentence with its marks: what every question here is asked of. */
export type Reading = Readonly<{ words: Words; marks: Marks; context: Marks; figures: readonly Figure[] }>;

const WINDOW = 120;
export const TERMS =
  FINANCE.PAY |
  FINANCE.RECEIVE |
  FINANCE.ASK |
  FINANCE.LEND |
  FINANCE.NOUN |
  FINANCE.WEAK |
  FINANCE.DUE |
  FINANCE.PURPOSE |
  FINANCE.ASSET |
  FINANCE.STATE;
const FIRM = FINANCE.PAY | FINANCE.NOUN | FINANCE.STATE | FINANCE.ASSET | FINANCE.CURRENCY;
const PEOPLE = CONTEXT.SELF | CONTEXT.FAMILY;
const WORKED = CONTEXT.THING | CONTEXT.OTHERS;
/** What pays somebody is no business that is spoken of. */
const JOB =
  /^(?:budget|budgets|application|applications|job|jobs|role|position|gig|employer|shift|contract|post|work|school|degree|plan|plans|quarter|fixed|laptop)$/;
const COORDINATOR = /^(?:and|or|but|then|und|aber|et|y|e|i|a|oraz)$/;
const NAME = /^[A-Z][a-z]{2,15}$/;
const NO_NAME =
  /^(?:The|Our|This|That|These|Those|Each|Every|All|Some|Any|Most|Many|For|From|With|When|While|About|After|Before|Cloud|Team|Order|Invoice|Price|Prices|Total|How|What|Why|Where|Which|There|Here|If|It|Its|In|On|At|As|An|And|But|Not|No|New|Old|Average|Median|Monthly|Annual|Der|Die|Das|Ein|Eine|Les|Des|Une|Los|Las|Una|Gli|Per|Bei|Im|Am|Zum|Il|La|Le|El|Lo)$/;
const DETERMINER = /^(?:the|der|die|das|le|la|les|el|los|las|il|gli)$/;
/** Verbs in the form of a command begin no note. */
const COMMAND =
  /^(?:pay|put|get|take|keep|make|bring|ask|save|spend|buy|give|send|use|charge|receive|draw|borrow|lend|invest|live|offer|offers|want|need|have|raise)$/;
const LINK =
  /^(?:of|for|a|an|the|d|de|du|des|un|une|pour|fur|einen|eine|ein|den|die|der|das|di|del|della|dello|un|uno|una|per|para|za|na)$/;
const BEFORE_NOTE =
  /^(?:current|currently|monthly|annual|yearly|new|total|net|gross|remaining|open|still|now|my|our|about|roughly|note|to|self|fyi|reminder|the|a|an|some|user|s|and|also|only|just|first|last|three|two|both|next|this|that|month|year|aktuell|aktuelle|neues|neue|monatlich|unsere|meine|mein|ma|mon|mes|notre|mi|mis|nuestra|nuestro|moja|moj|nasza|nasz|mio|mia|miei|nostro|nostra|il|la|le|el|der|die|das|l)$/;

function bitsAt(marks: Marks, index: number): number {
  return marks.bits[index] ?? 0;
}

/** A capitalised word at the start of a sentence is taken for a person's name: "Devraj makes ...". */
function isName({ words, marks }: Reading, index: number): boolean {
  if (bitsAt(marks, index) !== 0 || (index > 0 && words.sentences[index - 1] === words.sentences[index])) return false;
  const written = words.folded.text.slice(words.starts[index], words.ends[index]);
  return NAME.test(written) && !NO_NAME.test(written);
}

function isPerson(reading: Reading, index: number): boolean {
  return (
    (bitsAt(reading.context, index) & PEOPLE) !== 0 ||
    (bitsAt(reading.marks, index) & (FINANCE.PERSON | FINANCE.ME)) !== 0 ||
    isName(reading, index)
  );
}

/** Tells whether the word has an owner at most three words before it, and no business between: not "my client's loans". */
function isOwned({ words, marks, context }: Reading, mark: Mark): boolean {
  for (let index = mark.from - 1; index >= mark.from - 4 && words.clauses[index] === words.clauses[mark.from]; index--) {
    const around = bitsAt(context, index);
    if ((around & CONTEXT.OWN) !== 0) {
      // "Clients get a checklist for their tax return": others are the owners.
      if (/^(?:their|ihre?|leurs?|loro)$/.test(words.texts[index] ?? '') && hasOthers(words, context, index)) return false;
      // "The company's rent": the owner stands before the "s".
      if (words.texts[index] !== 's' || index === 0) return true;
      return (bitsAt(context, index - 1) & (CONTEXT.BUSINESS | WORKED)) === 0;
    }
    if (JOB.test(words.texts[index] ?? '')) continue;
    if ((around & (CONTEXT.BUSINESS | WORKED)) !== 0 || (bitsAt(marks, index) & FINANCE.TRADE) !== 0) return false;
  }
  return false;
}

function hasOthers(words: Words, context: Marks, at: number): boolean {
  for (let index = at - 1; index >= 0 && index >= at - WINDOW && words.sentences[index] === words.sentences[at]; index--)
    if ((bitsAt(context, index) & CONTEXT.OTHERS) !== 0) return true;
  return false;
}

/** A note has no subject: its sentence or clause begins with the word, a verb in the third person, or a figure. */
function isNote(reading: Reading, mark: Mark): boolean {
  const { words, marks, context, figures } = reading;
  const first = firstOf(words, mark.from, words.sentences);
  if (startsNote(reading, first)) return true;
  // "Rent 1,450", "- current pay: 2,900", "Reminder: mortgage due".
  for (let index = mark.from - 1; index >= mark.from - 5 && words.clauses[index] === words.clauses[mark.from]; index--) {
    const text = words.texts[index] ?? '';
    if ((bitsAt(context, index) & (CONTEXT.BUSINESS | WORKED | CONTEXT.WORK)) !== 0) return false;
    // "The garage bills 92 euros" has a subject.
    if (index < mark.from - 1 && DETERMINER.test(text)) return false;
    if (
      !BEFORE_NOTE.test(text) &&
      (bitsAt(marks, index) & TERMS) === 0 &&
      !figures.some((figure) => figure.from <= index && figure.to > index)
    )
      return false;
  }
  const clause = firstOf(words, mark.from, words.clauses);
  return mark.from - clause < 5 && clause - first < 6 && (bitsAt(context, first) & CONTEXT.BUSINESS) === 0;
}

/** The first word of the clause or sentence that is no number: a date may stand before a note. */
function firstOf(words: Words, at: number, parts: readonly number[]): number {
  let first = at;
  while (first > 0 && at - first < WINDOW && parts[first - 1] === parts[at]) first--;
  while (first < at && /^\d{1,4}$/.test(words.texts[first] ?? '')) first++;
  return first;
}

function startsNote({ words, marks }: Reading, first: number): boolean {
  const bits = bitsAt(marks, first);
  const text = words.texts[first] ?? '';
  return (
    (bits & (FINANCE.PAY | FINANCE.LEND | FINANCE.RECEIVE | FINANCE.ASK | FINANCE.TIE | FINANCE.HOLD | FINANCE.TROUBLE | FINANCE.STATE)) !==
      0 &&
    !COMMAND.test(text) &&
    words.texts[first + 1] !== 'of' &&
    (bits & FINANCE.IDIOM) === 0
  );
}

/** Answers what the sentence says about whose money it is. */
export function lookAround(reading: Reading, mark: Mark): Around {
  const { words, marks, context } = reading;
  const japanese = isJapanese((words.texts[mark.from] ?? '').charCodeAt(0));
  const owned = isOwned(reading, mark);
  let person = owned;
  let seen = 0;
  let hold = false;
  let trouble = false;
  let herself = false;
  let example = false;
  let topic = 0;
  let compound = 0;
  let links = 0;
  const last = Math.min(words.texts.length, mark.to + WINDOW);
  for (let index = Math.max(0, mark.from - WINDOW); index < last; index++) {
    if (words.sentences[index] !== words.sentences[mark.from]) continue;
    const around = bitsAt(context, index);
    const bits = bitsAt(marks, index);
    person ||= isPerson(reading, index);
    herself ||= (around & CONTEXT.HERSELF) !== 0;
    example ||= (around & CONTEXT.EXAMPLE) !== 0;
    if (index >= mark.from && index < mark.to) continue;
    seen |= bits;
    if ((bits & FINANCE.HOLD) !== 0 && index < mark.from && mark.from - index <= 5) hold = true;
    if ((bits & FINANCE.HOLD) !== 0 && japanese && index >= mark.to && index - mark.to <= 5) hold = true;
    if ((bits & FINANCE.TROUBLE) !== 0 && index >= mark.from - 8 && index < mark.to + 8) trouble = true;
    if ((bits & FINANCE.IDIOM) !== 0) continue;
    const sameClause = words.clauses[index] === words.clauses[mark.from];
    const reach = mark.bit === FINANCE.STATE ? 4 : 2;
    if (sameClause && index >= mark.to && index < mark.to + reach + links && isTopicHead(bits, around, links > 0)) compound -= 2;
    else if (sameClause && index === mark.to + links && links < 3 && LINK.test(words.texts[index] ?? '')) links++;
    else topic += topicOf(reading, mark, index, japanese);
  }
  // "Builds a mortgage calculator and feeds it their own loan": work, and one's own case after all.
  if (topic < 0) topic /= (herself ? 6 : 1) * (owned ? 4 : 1);
  return {
    person,
    human: person || japanese || isNote(reading, mark),
    owned,
    period: (seen & (FINANCE.PERIOD | FINANCE.HOURLY)) !== 0,
    tie: (seen & (FINANCE.TIE | FINANCE.LEND)) !== 0,
    is: (seen & FINANCE.IS) !== 0,
    lend: (seen & FINANCE.LEND) !== 0,
    hold,
    trouble,
    example,
    topic: topic + compound,
  };
}

/** Behind "of a", "for the" only a place of business makes a topic: "rent of a stall", but "salary at the company". */
function isTopicHead(bits: number, around: number, linked: boolean): boolean {
  return (((around & WORKED) !== 0 && !linked) || (bits & FINANCE.TRADE) !== 0) && (bits & (FIRM | FINANCE.PERSON)) === 0;
}

/** What one word of the sentence takes from its being somebody's own money. */
function topicOf({ words, marks, context }: Reading, mark: Mark, index: number, japanese: boolean): number {
  const bits = bitsAt(marks, index);
  const around = bitsAt(context, index);
  const before = index < mark.from || japanese;
  const sameClause = words.clauses[index] === words.clauses[mark.from];
  if ((bits & FINANCE.TALE) !== 0) return -2;
  if ((bits & FINANCE.STUDY) !== 0 && before && sameClause) return -1.5;
  if (!sameClause && !japanese && (around & CONTEXT.WORK) === 0) return 0;
  if (JOB.test(words.texts[index] ?? '')) return 0;
  if ((around & CONTEXT.BUSINESS) !== 0 && (bits & (FINANCE.NOUN | FINANCE.PAY)) === 0) return before ? -1.5 : -0.25;
  if ((bits & FINANCE.TRADE) !== 0 && (bits & (FIRM | FINANCE.PERSON)) === 0) return before ? -1 : -0.75;
  // "Owes a colleague 300": other people are who one deals with.
  if ((around & CONTEXT.OTHERS) !== 0) return mark.bit === FINANCE.LEND && !before ? 0 : -1.5;
  if ((bits & (FINANCE.TIE | FINANCE.HOLD | FINANCE.LEND | FINANCE.PAY | FINANCE.TROUBLE)) !== 0) return 0;
  if ((around & CONTEXT.WORK) !== 0 && index < mark.from) return sameClause ? -1.5 : -0.75;
  if ((around & CONTEXT.THING) !== 0) return before ? -1 : -0.25;
  return 0;
}

/**
 * Answers who is the subject of a verb: "User's wife makes", "User works at a bank and makes" are a person's, "user's app
 * makes", "a tool that makes" are a business's. Null when no subject is named.
 */
export function findSubject(reading: Reading, mark: Mark): 'PERSON' | 'BUSINESS' | null {
  const { words, marks, context } = reading;
  const japanese = isJapanese((words.texts[mark.from] ?? '').charCodeAt(0));
  let coordinated = false;
  for (
    let index = mark.from - 1;
    index >= 0 && index >= mark.from - WINDOW && words.sentences[index] === words.sentences[mark.from];
    index--
  ) {
    const text = words.texts[index] ?? '';
    if (words.clauses[index] !== words.clauses[mark.from] || (COORDINATOR.test(text) && mark.from - index <= 3)) coordinated = true;
    if (
      isPerson(reading, index) &&
      !(words.texts[index + 1] === 's' && index + 2 < mark.from && !isPersonal(reading, index + 2, mark.from))
    )
      return 'PERSON';
    const isBusiness = (bitsAt(context, index) & (WORKED | CONTEXT.BUSINESS)) !== 0 || (bitsAt(marks, index) & FINANCE.TRADE) !== 0;
    if (isBusiness && (!coordinated || japanese) && !JOB.test(text) && (bitsAt(marks, index) & (FIRM | FINANCE.IDIOM)) === 0)
      return 'BUSINESS';
  }
  return null;
}

/** "User's wife", "my job": what a person owns before the verb is a person or a job, or nothing that we know. */
function isPersonal({ context, marks, words }: Reading, from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    if (JOB.test(words.texts[index] ?? '')) return true;
    if ((bitsAt(context, index) & (WORKED | CONTEXT.BUSINESS)) !== 0 && (bitsAt(marks, index) & FIRM) === 0) return false;
  }
  return true;
}
