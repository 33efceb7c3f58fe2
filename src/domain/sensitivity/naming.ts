/** Questions about what stands around a value: is it named as this, as that, or as an example? */
import { NAMING } from './naming-words.ts';
import type { MarkedText } from './text-marks.ts';

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

/**
 * Tells whether the sentence of a word says that its values are examples; a host name under ".example" says nothing, and
 * "RFC" does so only as a document with a number, for in Mexico it is a tax id. `bits` may ask for more classes.
 */
export function isExample(reading: Reading, at: number, bits: number = NAMING.EXAMPLE): boolean {
  const { words, names } = reading;
  if ((names.any & bits) === 0) return false;
  for (const mark of names.all) {
    if ((mark.bit & bits) === 0 || words.sentences[mark.from] !== words.sentences[at]) continue;
    const { text } = words.folded;
    const inName = text.charAt((words.starts[mark.from] ?? 0) - 1) === '.' || /^[.@]\w/.test(text.slice(words.ends[mark.to - 1] ?? 0));
    const isTaxId = words.texts[mark.from] === 'rfc' && !/^\d{3,4}$/.test(words.texts[mark.to] ?? '');
    if (!inName && !isTaxId) return true;
  }
  return false;
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
