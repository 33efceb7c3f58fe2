/** Who does it: the subject of a verb of money. An app, a company or other people are a business, whatever comes later. */
import { CONTEXT } from '../text/context.ts';
import type { Mark } from '../text/lexicon.ts';
import { isJapanese } from '../text/words.ts';
import { FINANCE } from './finance-classes.ts';
import { bitsAt, FIRM, isPerson, JOB, namesPerson, type Reading, WINDOW, WORKED } from './finance-people.ts';

const EMPLOYER = /^(?:employer|school|job)$/;
const COORDINATOR = /^(?:and|or|but|then|und|aber|et|y|e|i|oraz)$/;

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
