/**
 * Notes without a subject: "Rent 1,450/mo", "owes his brother 300", "cc debt: 11.2k". They are about their owner, unless
 * something else is named first.
 */
import { CONTEXT } from '../text/context.ts';
import { bitsAt, DETERMINER, isPerson, JOB, type Reading, TERMS, VERBS, WINDOW, WORKED } from './finance-people.ts';
import { FINANCE } from './finance-classes.ts';
import type { Mark } from '../text/lexicon.ts';
import type { Words } from '../text/words.ts';

/** What stands in front of anybody's note: "The bill was 212 euros". */
const ANYBODYS =
  /^(?:bills?|factur|rechnung|invoice|fattur|recibo|fees?|cards?|accounts?|offer|payments?|deposit|tax|fund|credit|card|loan|settlement|fonds|fondo|fundusz)/;
const CREDITOR =
  /^(?:bank|banca|banque|banco|landlord|landlady|lender|taxman|irs|hmrc|finanzamt|vermieter|vermieterin|bailiff|court|jobcentre|insurer|dealer|casera|casero|proprio|hospital|council)$/;
/** Verbs in the form of a command begin no note. */
const COMMAND =
  /^(?:pay|put|get|take|keep|make|bring|ask|save|spend|buy|give|send|use|charge|receive|draw|borrow|lend|invest|live|offer|offers|want|need|have|raise|cover|stop|cut|skip|miss)$/;
const BEFORE_NOTE =
  /^(?:current|currently|monthly|annual|yearly|new|total|net|gross|remaining|open|still|now|my|our|about|roughly|note|to|self|fyi|reminder|the|a|an|some|user|s|and|also|only|just|first|last|three|two|both|next|this|that|month|year|aktuell|aktuelle|neues|neue|monatlich|unsere|meine|mein|ma|mon|mes|notre|mi|mis|nuestra|nuestro|moja|moj|nasza|nasz|mio|mia|miei|nostro|nostra|il|la|le|el|der|die|das|l)$/;

/** Tells whether the sentence is a note: it begins with the word, a verb in the third person, or a figure. */
export function isNote(reading: Reading, mark: Mark): boolean {
  const { words, marks, context } = reading;
  const first = firstOf(words, mark.from, words.sentences);
  const clause = firstOf(words, mark.from, words.clauses);
  if (startsNote(reading, first) || startsNote(reading, clause)) return true;
  if (isKey(reading, mark, clause)) return true;
  // "The bill was 212 euros" may be anybody's.
  if (DETERMINER.test(words.texts[mark.from - 1] ?? '') && ANYBODYS.test(words.texts[mark.from] ?? '')) return false;
  // "Rent 1,450", "- current pay: 2,900", "Reminder: mortgage due".
  for (let index = mark.from - 1; index >= mark.from - 5 && words.clauses[index] === words.clauses[mark.from]; index--) {
    const text = words.texts[index] ?? '';
    if (JOB.test(text)) continue;
    if ((bitsAt(context, index) & (CONTEXT.BUSINESS | WORKED | CONTEXT.WORK)) !== 0) return false;
    // "The garage bills 92 euros" has a subject.
    if (index < mark.from - 1 && DETERMINER.test(text)) return false;
    if (!BEFORE_NOTE.test(text) && (bitsAt(marks, index) & (TERMS | FINANCE.TROUBLE)) === 0 && !/^\d/.test(text)) return false;
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

/**
 * Tells whether the sentence begins with "the" or "a" and something else than the word: "The choir pays 90 in rent". A bank
 * or a landlord is nobody's subject: what they do, they do to the user.
 */
export function hasOtherSubject(reading: Reading, mark: Mark): boolean {
  const { texts, sentences } = reading.words;
  const first = firstOf(reading.words, mark.from, sentences);
  if (mark.from - first <= 2 || !DETERMINER.test(texts[first] ?? '') || CREDITOR.test(texts[first + 1] ?? '')) return false;
  return !isPerson(reading, first + 1) && !isPerson(reading, first);
}

/** Tells whether such a subject owns the word: "The cooperative's net income". */
export function hasOtherOwner(reading: Reading, mark: Mark): boolean {
  const first = firstOf(reading.words, mark.from, reading.words.sentences);
  return reading.words.texts[first + 2] === 's' && mark.from - first < 6 && hasOtherSubject(reading, mark);
}
