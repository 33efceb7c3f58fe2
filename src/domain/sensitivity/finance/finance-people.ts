/** Whose money a sentence is about: who is spoken of, and who owns a word. */
import { CONTEXT } from '../text/context.ts';
import { FINANCE } from './finance-classes.ts';
import type { Mark, Marks } from '../text/lexicon.ts';
import type { Words } from '../text/words.ts';

/** A text with its marks: what every question about it is asked of. */
export type Reading = Readonly<{
  words: Words;
  marks: Marks;
  context: Marks;
  /** 1 for each word that names the user, one of the family or somebody by name. */
  people: Uint8Array;
}>;

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
/** Verbs of money. */
export const VERBS = FINANCE.PAY | FINANCE.LEND | FINANCE.RECEIVE | FINANCE.ASK | FINANCE.TIE | FINANCE.HOLD;
/** What pays somebody is no business that is spoken of. */
export const JOB =
  /^(?:bot|chatbot|assistant|fine|fines|budget|budgets|application|applications|job|jobs|role|position|gig|employer|shift|contract|post|work|school|degree|plan|plans|quarter|fixed|laptop)$/;
/** Articles. */
export const DETERMINER = /^(?:the|a|an|der|die|das|ein|eine|le|la|les|un|une|el|los|las|una|il|gli|uno)$/;
const NAME = /^[A-Z][a-z]{2,15}$/;
const NO_NAME =
  /^(?:The|Our|This|That|These|Those|Each|Every|All|Some|Any|Most|Many|For|From|With|When|While|About|After|Before|Cloud|Team|Order|Invoice|Price|Prices|Total|How|What|Why|Where|Which|There|Here|If|It|Its|In|On|At|As|An|And|But|Not|No|New|Old|School|Bank|Landlord|Employer|Company|Shop|Museum|Club|Szkola|Firma|Schule|Verein|Ecole|Empresa|Azienda|Scuola|Klub|Average|Median|Monthly|Annual|Der|Die|Das|Ein|Eine|Les|Des|Une|Los|Las|Una|Gli|Per|Bei|Im|Am|Zum|Il|La|Le|El|Lo)$/;
const BEHIND_IL = /^(?:a|est|ne|n|lui|me|m|se|s|y|en|va|vit|faut|travaille|cherche|veut|peut|n'|etait|avait)$/;
/** Whoever says "my" is there. */
const FIRST_PERSON =
  /^(?:my|our|mein|meine[mnrs]?|unser|unsere[mnrs]?|mon|mes|notre|nos|mis|nuestr[ao]s?|moj|moja|moje|mojej|moim|nasz|nasza|nasze|mi[oe]|mia|miei|nostr[oaie])$/;

/** The bits of the classes that cover a word. */
export function bitsAt(marks: Marks, index: number): number {
  return marks.bits[index] ?? 0;
}

/** Finds the words that name the user, one of the family or somebody by name. */
export function findPeople(words: Words, marks: Marks, context: Marks): Uint8Array {
  const people = new Uint8Array(words.texts.length);
  for (let index = 0; index < people.length; index++) {
    const isNamed =
      (bitsAt(context, index) & (CONTEXT.SELF | CONTEXT.FAMILY)) !== 0 ||
      (bitsAt(marks, index) & (FINANCE.PERSON | FINANCE.ME)) !== 0 ||
      FIRST_PERSON.test(words.texts[index] ?? '') ||
      isName(words, marks, context, index);
    if (isNamed && !isItalianArticle(words, marks, index)) people[index] = 1;
  }
  return people;
}

/** "Il" is "he" in French before a verb, and "the" in Italian before anything else. */
function isItalianArticle(words: Words, marks: Marks, index: number): boolean {
  if (words.texts[index] !== 'il') return false;
  return (
    (bitsAt(marks, index + 1) & (VERBS | FINANCE.HAVE | FINANCE.IS | FINANCE.ME)) === 0 && !BEHIND_IL.test(words.texts[index + 1] ?? '')
  );
}

/** Tells whether a word names one of them. */
export function isPerson(reading: Reading, index: number): boolean {
  return reading.people[index] === 1;
}

/** "The firm pays me": the person is in the phrase itself. */
export function namesPerson(reading: Reading, mark: Mark): boolean {
  for (let index = mark.from; index < mark.to; index++) if (isPerson(reading, index) && reading.words.texts[index + 1] !== 's') return true;
  return false;
}

/** A capitalised word that begins a sentence and has a verb of money or an "'s" behind it: "Devraj makes", "Anika's". */
function isName(words: Words, marks: Marks, context: Marks, index: number): boolean {
  if ((bitsAt(marks, index) | bitsAt(context, index)) !== 0) return false;
  if (index > 0 && words.sentences[index - 1] === words.sentences[index]) return false;
  const next = words.texts[index + 1] ?? '';
  if ((bitsAt(marks, index + 1) & VERBS) === 0 && next !== 's' && next !== 'and') return false;
  const written = words.folded.text.slice(words.starts[index], words.ends[index]);
  return NAME.test(written) && !NO_NAME.test(written);
}

/** Tells whether the word has an owner at most four words before it and no business between: not "my client's loans". */
export function isOwned({ words, marks, context, people }: Reading, mark: Mark): boolean {
  // "My rent" and "wife's pay" are phrases of their own.
  if (mark.to - mark.from > 1 && (bitsAt(context, mark.from) & CONTEXT.OWN) !== 0)
    return words.texts[mark.from] !== 's' || people[mark.from - 1] === 1;
  for (let index = mark.from - 1; index >= mark.from - 4 && words.clauses[index] === words.clauses[mark.from]; index--) {
    const around = bitsAt(context, index);
    const text = words.texts[index] ?? '';
    // "Ma" is "my" in French and "has" in Polish.
    if ((around & CONTEXT.OWN) !== 0 && !(text === 'ma' && index < mark.from - 1)) {
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
