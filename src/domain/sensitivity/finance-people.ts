/**
 * Whose money a sentence is about: who is spoken of, who owns the word, who is the subject of the verb.
 *
 * A note without a subject ("Rent 1,450/mo", "owes his brother 300") is about its owner. A subject that is an app, a
 * company or other people is a business, whatever the sentence says later.
 */
import { CONTEXT } from './context.ts';
import type { Figure } from './finance-figures.ts';
import { FINANCE } from './finance-classes.ts';
import type { Mark, Marks } from './lexicon.ts';
import { isJapanese, type Words } from './words.ts';

/** A text with its marks and figures: what every question about it is asked of. */
export type Reading = Readonly<{ words: Words; marks: Marks; context: Marks; figures: readonly Figure[] }>;

/** How many words on each side are read, so that a text without full stops stays linear. */
export const WINDOW = 120;
/** The classes that can be a hit. */
export const TERMS =
  FINANCE.PAY |
  FINANCE.RECEIVE |
  FINANCE.HAVE |
  FINANCE.ASK |
  FINANCE.LEND |
  FINANCE.NOUN |
  FINANCE.WEAK |
  FINANCE.DUE |
  FINANCE.PURPOSE |
  FINANCE.ASSET |
  FINANCE.STATE |
  FINANCE.PLIGHT;
/** Words of finance that are never the thing that a compound is about. */
export const FIRM = FINANCE.PAY | FINANCE.NOUN | FINANCE.STATE | FINANCE.PLIGHT | FINANCE.ASSET | FINANCE.CURRENCY;
/** Things that work makes, and people one does not live with. */
export const WORKED = CONTEXT.THING | CONTEXT.OTHERS;
const VERBS = FINANCE.PAY | FINANCE.LEND | FINANCE.RECEIVE | FINANCE.ASK | FINANCE.TIE | FINANCE.HOLD;
/** What pays somebody is no business that is spoken of. */
export const JOB =
  /^(?:bot|chatbot|assistant|fine|fines|budget|budgets|application|applications|job|jobs|role|position|gig|employer|shift|contract|post|work|school|degree|plan|plans|quarter|fixed|laptop)$/;
const EMPLOYER = /^(?:employer|school|job)$/;
const COORDINATOR = /^(?:and|or|but|then|und|aber|et|y|e|i|oraz)$/;
const DETERMINER = /^(?:the|a|an|der|die|das|ein|eine|le|la|les|un|une|el|los|las|una|il|gli|uno)$/;
const ANYBODYS =
  /^(?:bills?|factur|rechnung|invoice|fattur|recibo|fees?|cards?|accounts?|offer|payments?|deposit|tax|fund|credit|card|loan|settlement)/;
const NAME = /^[A-Z][a-z]{2,15}$/;
const NO_NAME =
  /^(?:The|Our|This|That|These|Those|Each|Every|All|Some|Any|Most|Many|For|From|With|When|While|About|After|Before|Cloud|Team|Order|Invoice|Price|Prices|Total|How|What|Why|Where|Which|There|Here|If|It|Its|In|On|At|As|An|And|But|Not|No|New|Old|School|Bank|Landlord|Employer|Company|Shop|Museum|Club|Szkola|Firma|Schule|Verein|Ecole|Empresa|Azienda|Scuola|Klub|Average|Median|Monthly|Annual|Der|Die|Das|Ein|Eine|Les|Des|Une|Los|Las|Una|Gli|Per|Bei|Im|Am|Zum|Il|La|Le|El|Lo)$/;
/** Whoever says "my" is there. */
const FIRST_PERSON =
  /^(?:my|our|mein|meine[mnrs]?|unser|unsere[mnrs]?|mon|ma|mes|notre|nos|mis|nuestr[ao]s?|moj|moja|moje|mojej|moim|nasz|nasza|nasze|mi[oe]|mia|miei|nostr[oaie])$/;
/** Verbs in the form of a command begin no note. */
const COMMAND =
  /^(?:pay|put|get|take|keep|make|bring|ask|save|spend|buy|give|send|use|charge|receive|draw|borrow|lend|invest|live|offer|offers|want|need|have|raise|cover|stop|cut|skip|miss)$/;
const BEFORE_NOTE =
  /^(?:current|currently|monthly|annual|yearly|new|total|net|gross|remaining|open|still|now|my|our|about|roughly|note|to|self|fyi|reminder|the|a|an|some|user|s|and|also|only|just|first|last|three|two|both|next|this|that|month|year|aktuell|aktuelle|neues|neue|monatlich|unsere|meine|mein|ma|mon|mes|notre|mi|mis|nuestra|nuestro|moja|moj|nasza|nasz|mio|mia|miei|nostro|nostra|il|la|le|el|der|die|das|l)$/;

export function bitsAt(marks: Marks, index: number): number {
  return marks.bits[index] ?? 0;
}

/** Tells whether a word names the user, one of the family or somebody by name. */
export function isPerson(reading: Reading, index: number): boolean {
  return (
    FIRST_PERSON.test(reading.words.texts[index] ?? '') ||
    (bitsAt(reading.context, index) & (CONTEXT.SELF | CONTEXT.FAMILY)) !== 0 ||
    (bitsAt(reading.marks, index) & (FINANCE.PERSON | FINANCE.ME)) !== 0 ||
    isName(reading, index)
  );
}

/** "The firm pays me": the person is in the phrase itself. */
export function namesPerson(reading: Reading, mark: Mark): boolean {
  for (let index = mark.from; index < mark.to; index++) if (isPerson(reading, index) && reading.words.texts[index + 1] !== 's') return true;
  return false;
}

/** A capitalised word that begins a sentence and has a verb of money or an "'s" behind it: "Devraj makes", "Anika's". */
function isName({ words, marks, context }: Reading, index: number): boolean {
  if ((bitsAt(marks, index) | bitsAt(context, index)) !== 0) return false;
  if (index > 0 && words.sentences[index - 1] === words.sentences[index]) return false;
  const next = words.texts[index + 1] ?? '';
  if ((bitsAt(marks, index + 1) & VERBS) === 0 && next !== 's' && next !== 'and') return false;
  const written = words.folded.text.slice(words.starts[index], words.ends[index]);
  return NAME.test(written) && !NO_NAME.test(written);
}

/** Tells whether the word has an owner at most four words before it and no business between: not "my client's loans". */
export function isOwned({ words, marks, context }: Reading, mark: Mark): boolean {
  for (let index = mark.from - 1; index >= mark.from - 4 && words.clauses[index] === words.clauses[mark.from]; index--) {
    const around = bitsAt(context, index);
    const text = words.texts[index] ?? '';
    if ((around & CONTEXT.OWN) !== 0) {
      // "Clients get a checklist for their tax return": others are the owners.
      if (/^(?:their|ihre?|leurs?|loro)$/.test(text) && hasOthers(words, context, index)) return false;
      // "The company's rent": the owner stands before the "s".
      if (text !== 's' || index === 0) return true;
      if ((bitsAt(context, index - 1) & (CONTEXT.BUSINESS | WORKED)) !== 0) return false;
      return (bitsAt(context, index - 1) & (CONTEXT.SELF | CONTEXT.FAMILY)) !== 0 || !DETERMINER.test(words.texts[index - 2] ?? '');
    }
    if (JOB.test(text)) continue;
    if ((around & (CONTEXT.BUSINESS | WORKED)) !== 0 || (bitsAt(marks, index) & FINANCE.TRADE) !== 0) return false;
  }
  return false;
}

function hasOthers(words: Words, context: Marks, at: number): boolean {
  for (let index = at - 1; index >= 0 && index >= at - WINDOW && words.sentences[index] === words.sentences[at]; index--)
    if ((bitsAt(context, index) & CONTEXT.OTHERS) !== 0) return true;
  return false;
}

/** Tells whether the sentence is a note: it begins with the word, a verb in the third person, or a figure. */
export function isNote(reading: Reading, mark: Mark): boolean {
  const { words, marks, context, figures } = reading;
  const first = firstOf(words, mark.from, words.sentences);
  const clause = firstOf(words, mark.from, words.clauses);
  if (startsNote(reading, first) || startsNote(reading, clause)) return true;
  if (isKey(reading, mark, clause)) return true;
  // "The bill was 212 euros" may be anybody's.
  if (DETERMINER.test(words.texts[mark.from - 1] ?? '') && ANYBODYS.test(words.texts[mark.from] ?? '')) return false;
  // "Rent 1,450", "- current pay: 2,900", "Reminder: mortgage due".
  for (let index = mark.from - 1; index >= mark.from - 5 && words.clauses[index] === words.clauses[mark.from]; index--) {
    const text = words.texts[index] ?? '';
    if ((bitsAt(context, index) & (CONTEXT.BUSINESS | WORKED | CONTEXT.WORK)) !== 0) return false;
    // "The garage bills 92 euros" has a subject.
    if (index < mark.from - 1 && DETERMINER.test(text)) return false;
    const isFigure = figures.some((figure) => figure.from <= index && figure.to > index);
    if (!BEFORE_NOTE.test(text) && (bitsAt(marks, index) & TERMS) === 0 && !isFigure) return false;
  }
  return mark.from - clause < 5 && clause - first < 6 && (bitsAt(context, first) & CONTEXT.BUSINESS) === 0;
}

/** "cc debt: 11.2k", "visa bill = 900": what is written like a setting is a note, unless a business is named. */
function isKey({ words, context }: Reading, mark: Mark, clause: number): boolean {
  if (mark.from - clause > 3 || !/^ ?[:=]/.test(words.folded.lower.slice(words.ends[mark.to - 1] ?? 0, (words.ends[mark.to - 1] ?? 0) + 2)))
    return false;
  for (let index = clause; index < mark.from; index++)
    if ((bitsAt(context, index) & (CONTEXT.BUSINESS | WORKED | CONTEXT.WORK)) !== 0) return false;
  return true;
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
  if ((bits & (VERBS | FINANCE.TROUBLE | FINANCE.STATE | FINANCE.PLIGHT)) === 0 || (bits & FINANCE.IDIOM) !== 0) return false;
  return !COMMAND.test(words.texts[first] ?? '') && words.texts[first + 1] !== 'of';
}

/** Tells whether the sentence begins with "the" or "a" and something else than the word: "The choir pays 90 in rent". */
export function hasOtherSubject(reading: Reading, mark: Mark): boolean {
  const first = firstOf(reading.words, mark.from, reading.words.sentences);
  return (
    mark.from - first > 2 && DETERMINER.test(reading.words.texts[first] ?? '') && !isPerson(reading, first + 1) && !isPerson(reading, first)
  );
}

/**
 * Answers who is the subject of a verb: "User's wife makes", "User works at a bank and makes" are a person's, "user's app
 * makes", "a tool that makes" are a business's. Null when no subject is named. An employer is a business only for what
 * it suffers itself: `strict`.
 */
export function findSubject(reading: Reading, mark: Mark, strict: boolean): 'PERSON' | 'BUSINESS' | null {
  const { words, marks, context } = reading;
  if (namesPerson(reading, mark)) return 'PERSON';
  const japanese = isJapanese((words.texts[mark.from] ?? '').charCodeAt(0));
  let coordinated = false;
  const floor = Math.max(0, mark.from - WINDOW);
  for (let index = mark.from - 1; index >= floor && words.sentences[index] === words.sentences[mark.from]; index--) {
    const text = words.texts[index] ?? '';
    if (words.clauses[index] !== words.clauses[mark.from] || (COORDINATOR.test(text) && mark.from - index <= 3)) coordinated = true;
    if (isPerson(reading, index) && !ownsBusiness(reading, index, mark.from)) return 'PERSON';
    if (coordinated && !japanese) continue;
    if ((bitsAt(marks, index) & (FIRM | FINANCE.IDIOM)) !== 0) continue;
    const isBusiness = (bitsAt(context, index) & (WORKED | CONTEXT.BUSINESS)) !== 0 || (bitsAt(marks, index) & FINANCE.TRADE) !== 0;
    if ((isBusiness && !JOB.test(text)) || (strict && EMPLOYER.test(text))) return 'BUSINESS';
  }
  return null;
}

/** "User's wife", "user's job" are personal; "user's app" is not. */
function ownsBusiness({ words, marks, context }: Reading, person: number, verb: number): boolean {
  if (words.texts[person + 1] !== 's') return false;
  for (let index = person + 2; index < verb; index++) {
    if (JOB.test(words.texts[index] ?? '')) return false;
    if ((bitsAt(context, index) & (WORKED | CONTEXT.BUSINESS)) !== 0 && (bitsAt(marks, index) & FIRM) === 0) return true;
  }
  return false;
}
