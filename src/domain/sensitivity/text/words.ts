/**
 * The folded text as words and clauses: what the context rules read.
 *
 * A word is a run of letters and digits; an apostrophe parts words ("user's" is "user" "s", "l'utente" is "l" "utente");
 * each Chinese or Japanese character is a word of its own, so that phrases of them match like phrases of words. A clause
 * ends at punctuation and before a conjunction that starts a new thought, for what holds on one side of "because" says
 * little about the other.
 */
import type { Folded } from './fold.ts';

export type Words = Readonly<{
  folded: Folded;
  texts: readonly string[];
  /** The words with one space after each, and where each begins in it: phrases are compared with this as strings. */
  joined: string;
  places: readonly number[];
  starts: readonly number[];
  ends: readonly number[];
  /** Number of the clause and of the sentence that each word belongs to, ascending. */
  clauses: readonly number[];
  sentences: readonly number[];
}>;

const CONJUNCTIONS: ReadonlySet<string> = new Set(
  (
    'because since so but although though while whereas when until unless however which who after before despite thus therefore otherwise ' +
    'weil da denn aber sondern obwohl wahrend seit nachdem deshalb daher sodass wenn nach wegen ' +
    'parce car puisque mais donc lorsque quand depuis apres bien qui ' +
    'porque pues pero aunque cuando desde tras despues mientras ' +
    'bo poniewaz gdyz ale wiec chociaz gdy kiedy dlatego po ' +
    'perche poiche quando dopo dunque quindi mentre sebbene siccome'
  ).split(' '),
);

/** Tells whether a UTF-16 unit is a Han character, a kana or a mark that stands among them. */
export function isJapanese(code: number): boolean {
  return (code >= 0x3040 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff) || code === 0x3005;
}

function isWordUnit(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 48 && code <= 57) ||
    (code >= 0x80 && !(code >= 0x2000 && code <= 0x303f) && code !== 0xa3 && code !== 0xa5 && code !== 0xb7)
  );
}

/** Splits a folded text into words, clauses and sentences. */
export function readWords(folded: Folded): Words {
  const { lower } = folded;
  const texts: string[] = [];
  const places: number[] = [];
  let joined = '';
  const starts: number[] = [];
  const ends: number[] = [];
  const clauses: number[] = [];
  const sentences: number[] = [];
  let clause = 0;
  let sentence = 0;
  let at = 0;
  while (at < lower.length) {
    const code = lower.charCodeAt(at);
    if (!isWordUnit(code)) {
      const stop = boundary(lower, at, code);
      if (stop > 0) clause++;
      if (stop > 1) sentence++;
      at++;
      continue;
    }
    let end = at + 1;
    if (!isJapanese(code)) while (end < lower.length && isPartOfWord(lower.charCodeAt(end))) end++;
    const text = lower.slice(at, end);
    if (CONJUNCTIONS.has(text)) clause++;
    texts.push(text);
    places.push(joined.length);
    joined += `${text} `;
    starts.push(at);
    ends.push(end);
    clauses.push(clause);
    sentences.push(sentence);
    at = end;
  }
  return { folded, texts, joined, places, starts, ends, clauses, sentences };
}

function isPartOfWord(code: number): boolean {
  return isWordUnit(code) && !isJapanese(code);
}

/** 2 for the end of a sentence, 1 for the end of a clause, 0 for what parts words only. */
function boundary(lower: string, at: number, code: number): 0 | 1 | 2 {
  const next = lower.charCodeAt(at + 1);
  const closes = at + 1 >= lower.length || next === 32 || next === 10 || next === 34 || next === 41;
  switch (code) {
    case 10: // new line
    case 0x3002: // 。
      return 2;
    case 46: // .
    case 33: // !
    case 63: // ?
      return closes && !isAbbreviation(lower, at) ? 2 : 0;
    case 44: // ,
    case 58: // :
      return closes ? 1 : 0;
    case 59: // ;
    case 40: // (
    case 41: // )
    case 0x3001: // 、
      return 1;
    case 45: // a dash between spaces
      return next === 32 && lower.charCodeAt(at - 1) === 32 ? 1 : 0;
    default:
      return 0;
  }
}

/** "Dr.", "no.", "e.g." and single letters end with a dot and no sentence. */
function isAbbreviation(lower: string, at: number): boolean {
  let start = at;
  while (start > 0 && at - start < 5 && isWordUnit(lower.charCodeAt(start - 1))) start--;
  const word = lower.slice(start, at);
  return word.length === 1 || ABBREVIATIONS.has(word);
}

const ABBREVIATIONS: ReadonlySet<string> = new Set(
  'dr mr mrs ms no nr reg kto cta st vs approx ca bzw usw prof sig num acct tel str bl inc ltd tys mln mio ul pkt godz ok zl itp avv dott sra dra av núm art fig resp min max'.split(
    ' ',
  ),
);
