/**
 * Signs that a health word is nobody's here: its verb has a stranger as subject, it is a word spoken of, or it is quoted.
 */
import { CONTEXT } from '../text/context.ts';
import { HEALTH } from './health-words.ts';
import type { Reading } from './health-reading.ts';
import type { Mark, Marks } from '../text/lexicon.ts';
import type { Words } from '../text/words.ts';

const ARTICLES: ReadonlySet<string> = new Set(
  'the a an der die das ein eine le la l un une les el los las una il lo gli i uno this that these those each every some any many most'.split(
    ' ',
  ),
);

/**
 * "The detective has", "a woman lives with": who has it is named by a common noun, and is neither the user nor of the family.
 * `verb` is the place of the verb of having. A part of the body has things on behalf of its owner.
 */
export function isStranger({ words, marks, context }: Reading, verb: number): boolean {
  for (let noun = verb - 1; noun >= Math.max(0, verb - 3); noun--) {
    if (words.clauses[noun] !== words.clauses[verb]) return false;
    const around = context.bits[noun] ?? 0;
    const health = marks.bits[noun] ?? 0;
    if ((around & (CONTEXT.SELF | CONTEXT.FAMILY | CONTEXT.OWN)) !== 0) return false;
    if ((health & (HEALTH.BODY | HEALTH.TIME | HEALTH.CARE | HEALTH.STAFF | HEALTH.TREATMENT)) !== 0) return false;
    if (ARTICLES.has(words.texts[noun] ?? '')) return noun < verb - 1;
  }
  return false;
}

const TITLE =
  /^(?:word|title|name|term|topic|theme|subject|album|song|band|book|novel|film|game|column|table|class|library|chapter|wort|titel|name|begriff|thema|mot|titre|nom|palabra|titulo|slowo|tytul|parola|titolo)$/;

/** "Anxiety is the title of an album", "the surgery is our biggest customer": the word is spoken of, or names a thing. */
export function isMentioned({ words, marks, context }: Reading, mark: Mark): boolean {
  if (isCleft(words, marks, mark)) return true;
  const verb = [0, 1, 2, 3, 4].map((next) => mark.to + next).find((index) => ((marks.bits[index] ?? 0) & (HEALTH.BE | HEALTH.HAVE)) !== 0);
  if (verb === undefined || ((marks.bits[verb] ?? 0) & HEALTH.BE) === 0 || words.clauses[verb] !== words.clauses[mark.from]) return false;
  if (/^(?:what|was|que|che|co)$/.test(words.texts[mark.from - 1] ?? '')) return true;
  if ([1, 2, 3].some((next) => TITLE.test(words.texts[verb + next] ?? ''))) return true;
  if (((context.bits[mark.from - 1] ?? 0) & CONTEXT.OWN) !== 0 && words.texts[mark.from - 1] !== 's') return false;
  for (let index = verb + 1; index <= verb + 4; index++) {
    if (words.clauses[index] !== words.clauses[mark.from] || ((marks.bits[index] ?? 0) & HEALTH.HAVE) !== 0) return false;
    if (((context.bits[index] ?? 0) & (CONTEXT.THING | CONTEXT.OTHERS | CONTEXT.TOPIC)) !== 0) return true;
    if (index < verb + 3 && (((context.bits[index] ?? 0) & CONTEXT.WORK) !== 0 || ((marks.bits[index] ?? 0) & HEALTH.ABOUT) !== 0))
      return true;
  }
  return false;
}

/** "Claims for surgery are what user files": what stands before is the object of some work. */
function isCleft(words: Words, marks: Marks, mark: Mark): boolean {
  for (let index = mark.to; index <= mark.to + 4; index++)
    if (/^(?:what|was|ce|lo|quello|co)$/.test(words.texts[index + 1] ?? '') && ((marks.bits[index] ?? 0) & HEALTH.BE) !== 0) return true;
  return false;
}

const MODAL = /^(?:must|can|cannot|should|may|might|shall|muss|kann|soll|sollte|doit|peut|debe|puede|musi|moze|deve|puo)$/;

/** "Insulin must travel cold": what is said of it holds for everybody's. */
export function isGeneral(words: Words, mark: Mark): boolean {
  return MODAL.test(words.texts[mark.to] ?? '');
}

const WITH = /^(?:with|avec|con|having|without)$/;
const BEFORE_GROUP = /^(?:for|of|by|to|from|about|among|the|and|as|most|many|some|all|few|other|pour|des|les|para|los|las|de)$/;

/** "Recipes for residents with diabetes": a plural that is neither the family nor a part of the body. */
export function isGroup({ words, marks, context }: Reading, mark: Mark): boolean {
  for (let link = mark.from - 1; link >= mark.from - 2; link--) {
    if (!WITH.test(words.texts[link] ?? '')) continue;
    const noun = words.texts[link - 1] ?? '';
    if (noun.length < 4 || !noun.endsWith('s') || noun.endsWith('ss')) return false;
    const known =
      ((context.bits[link - 1] ?? 0) & (CONTEXT.FAMILY | CONTEXT.SELF | CONTEXT.OWN)) !== 0 || (marks.bits[link - 1] ?? 0) !== 0;
    return !known && BEFORE_GROUP.test(words.texts[link - 2] ?? '');
  }
  return false;
}

/** "Never 'dementia sufferer'": between quotation marks in a sentence that says more, and nobody says "I" there. */
export function isQuoted(words: Words, mark: Mark): boolean {
  const { text } = words.folded;
  const start = words.starts[mark.from] ?? 0;
  const end = words.ends[mark.to - 1] ?? 0;
  for (const quote of ['"', "'"]) {
    const open = text.slice(Math.max(0, start - 60), start).lastIndexOf(quote);
    if (open < 0) continue;
    const from = Math.max(0, start - 60) + open;
    const to = text.slice(end, end + 60).indexOf(quote);
    if (to < 0 || !isOpen(text, from) || !isFree(text.charCodeAt(end + to + 1))) continue;
    return !/(?:^|[^a-z])(?:i|my|we|our|ich|mein|je|mon|ma)(?:[^a-z]|$)/.test(words.folded.lower.slice(from, end + to));
  }
  return false;
}

/** A quotation mark opens behind a space; behind a colon, a comma or a brace it belongs to data. */
function isOpen(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 2), at);
  return isFree(text.charCodeAt(at - 1)) && !/[:={[,]\s?$/.test(before);
}

/** Tells whether a quotation mark with this unit on its outer side opens or closes; an apostrophe has letters on both sides. */
function isFree(code: number): boolean {
  return Number.isNaN(code) || !((code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122));
}
