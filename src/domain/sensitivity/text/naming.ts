/** Questions about what stands around a value: is it named as this, as that, or as an example? */
import type { Mark } from './lexicon.ts';
import { NAMING } from './naming-words.ts';
import { LINKS } from '../numbers/number-words.ts';
import type { MarkedText } from '../text-marks.ts';

/** How many words around a value are read: sentences are shorter, and a text without full stops stays linear. */
const WINDOW = 120;

/** A text as the rules for values read it. */
export type Reading = MarkedText;

/** Tells whether a word of one of the classes stands within `reach` words of [from, to), in the same sentence or next line. */
export function isNear(reading: Reading, bits: number, from: number, to: number, reach: number): boolean {
  const { words, names } = reading;
  const last = Math.min(words.texts.length, to + reach);
  for (let index = Math.max(0, from - reach); index < last; index++) {
    if (index >= from && index < to) continue;
    if (((names.bits[index] ?? 0) & bits) !== 0 && Math.abs((words.sentences[index] ?? 0) - (words.sentences[from] ?? 0)) <= 1) return true;
  }
  return false;
}

/** Tells whether the sentence of a word says that its values are examples. */
export function isExample(reading: Reading, at: number): boolean {
  const { words, names } = reading;
  if ((names.any & NAMING.EXAMPLE) === 0) return false;
  return names.all.some(
    (mark) => mark.bit === NAMING.EXAMPLE && words.sentences[mark.from] === words.sentences[at] && isMeant(reading, mark),
  );
}

/** Lists the words that say so, first to last, also those that do it for numbers only; "sample boards" are something else. */
export function exampleWords(reading: Reading): readonly number[] {
  const { names } = reading;
  const bits = NAMING.EXAMPLE | NAMING.SAMPLE;
  if ((names.any & bits) === 0) return [];
  return names.all
    .filter((mark) => (mark.bit & bits) !== 0 && isMeant(reading, mark) && !isOfThing(reading, mark))
    .map((mark) => mark.from);
}

/** Tells whether the word for an example belongs to a thing behind it that no list of names has. */
function isOfThing(reading: Reading, mark: Mark): boolean {
  const { words, names } = reading;
  if (!/^(?:samples?|demo|example|mock|fixture)$/.test(words.texts[mark.from] ?? '')) return false;
  const next = words.texts[mark.to] ?? '';
  if (!/^[a-z]{4,}$/.test(next) || LINKS.has(next) || (names.bits[mark.to] ?? 0) !== 0) return false;
  return words.clauses[mark.to] === words.clauses[mark.from];
}

/** A host name under ".example" says nothing, and "RFC" does so only as a document with a number: in Mexico it is a tax id. */
function isMeant(reading: Reading, mark: Mark): boolean {
  const { words } = reading;
  const { text } = words.folded;
  if (text.charAt((words.starts[mark.from] ?? 0) - 1) === '.' || /^[.@]\w/.test(text.slice(words.ends[mark.to - 1] ?? 0))) return false;
  return words.texts[mark.from] !== 'rfc' || /^\d{3,4}$/.test(words.texts[mark.to] ?? '');
}

/** Tells whether a class occurs in the same sentence as a word. */
export function isInSentence(reading: Reading, bits: number, at: number): boolean {
  const { words, names } = reading;
  if ((names.any & bits) === 0) return false;
  const last = Math.min(words.texts.length, at + WINDOW);
  for (let index = Math.max(0, at - WINDOW); index < last; index++) {
    if (words.sentences[index] === words.sentences[at] && ((names.bits[index] ?? 0) & bits) !== 0) return true;
  }
  return false;
}
