/**
 * What a number is called: the names around it, the longest phrase first, the nearest word first.
 *
 * "Library card" is no card and "customer account" no account, so of the phrases that cover a word the longest decides.
 * Of the names before a number the nearest decides; a thing that merely has a number ("order", "box") counts only right
 * before it, for a passport may be shown for an order.
 */
import type { Mark } from '../text/lexicon.ts';
import { NAMING } from '../text/naming-words.ts';
import { exampleWords, type Reading } from '../text/naming.ts';
import type { Words } from '../text/words.ts';

const { CARD, CVV, PIN, ACCOUNT, BANK_ACCOUNT, ROUTING, GOVERNMENT, ID_SHORT, OTHER_NUMBER, NUMBERED_THING } = NAMING;
const ALL = CARD | CVV | PIN | ACCOUNT | BANK_ACCOUNT | ROUTING | GOVERNMENT | ID_SHORT | OTHER_NUMBER | NUMBERED_THING;

/** A text with the name that covers each word, if any, as bits of NAMING. */
export type Named = Readonly<{
  reading: Reading;
  bits: Int32Array;
  /** Words that say that numbers are made up. */ samples: readonly number[];
}>;

/** Decides what each word of a text names. */
export function readNames(reading: Reading): Named {
  const count = reading.words.texts.length;
  const bits = new Int32Array(count);
  const lengths = new Int32Array(count);
  for (const mark of reading.names.all) {
    if ((mark.bit & ALL) === 0) continue;
    const length = mark.to - mark.from;
    for (let index = mark.from; index < mark.to; index++) {
      const known = lengths[index] ?? 0;
      if (length < known) continue;
      bits[index] = length > known ? mark.bit : (bits[index] ?? 0) | mark.bit;
      lengths[index] = length;
    }
  }
  return { reading, bits, samples: exampleWords(reading) };
}

/** A naming word beside a number: its place, its bits, how many words stand between. */
export type Name = Readonly<{ at: number; bits: number; gap: number }>;

/** Words that may stand between a thing and its number. */
export const NUMBER_WORD = /^(?:no|nr|num|number|n|n°|id|nummer|numero|code|番|号)$/;

/**
 * Lists the names before a word, nearest first: at most `reach` words back in the same sentence, or in the line before
 * where a line ends in between, and not past another long number.
 */
export function namesBefore(named: Named, from: number, reach: number): readonly Name[] {
  const { words } = named.reading;
  const found: Name[] = [];
  let direct = true;
  for (let index = from - 1; index >= 0 && from - index <= reach; index--) {
    if (!isSameThought(named, index, from)) break;
    const text = words.texts[index] ?? '';
    if (/\d{6}/.test(text)) break;
    let bits = named.bits[index] ?? 0;
    const apart = words.folded.text.slice(words.ends[index], words.starts[index + 1]);
    if (!direct || !/^[ #:="'(]*$/.test(apart) || isPurpose(words, index)) bits &= ~NUMBERED_THING;
    if (bits !== 0) found.push({ at: index, bits, gap: from - index - 1 });
    // "Order no. 4539", "box #447", but not "for the flights - 4039".
    if (!NUMBER_WORD.test(text)) direct = false;
  }
  return found;
}

/** "For the ferry booking: 5271...": what a number is for is not what it is. */
function isPurpose(words: Words, at: number): boolean {
  const from = Math.max(0, at - 3);
  return words.texts.slice(from, at).some((word, index) => FOR.test(word) && words.sentences[from + index] === words.sentences[at]);
}

const FOR = /^(?:for|fur|pour|para|per|dla|do|zu|zur|zum)$/;

/** Lists the names after a number, nearest first, in the same sentence. */
export function namesAfter(named: Named, to: number, reach: number): readonly Name[] {
  const { words } = named.reading;
  const found: Name[] = [];
  const last = Math.min(words.texts.length, to + reach);
  for (let index = to; index < last; index++) {
    if (words.sentences[index] !== words.sentences[to - 1]) break;
    if (/\d{6}/.test(words.texts[index] ?? '')) break;
    const bits = named.bits[index] ?? 0;
    if (bits !== 0) found.push({ at: index, bits, gap: index - to });
  }
  return found;
}

/** The same sentence; or the line before, for a label and its value often stand on two; or a name cut short or
 * asked for, "Kontonr. 1503", "the cvv? 773". */
function isSameThought(named: Named, index: number, from: number): boolean {
  const { words } = named.reading;
  const apart = (words.sentences[from] ?? 0) - (words.sentences[index] ?? 0);
  if (apart === 0) return true;
  if (apart !== 1 || from - index > 4) return false;
  if (words.folded.text.slice(words.ends[index], words.starts[from]).includes('\n')) return true;
  return from - index === 1 && named.bits[index] !== 0 && '.?!'.includes(words.folded.text.charAt(words.ends[index] ?? 0));
}

/** Tells whether one of the classes covers a word of the sentence, as the longest phrase there. */
export function isNamedInSentence(named: Named, bits: number, at: number): boolean {
  return (
    (named.reading.names.any & bits) !== 0 && someInSentence(named.reading.words, at, (index) => ((named.bits[index] ?? 0) & bits) !== 0)
  );
}

/** Tells whether the sentence speaks of a payment card, also inside a longer name ("PIN of the card"); a library card is none. */
export function isCardInSentence(named: Named, at: number): boolean {
  const { words, names } = named.reading;
  if ((names.any & CARD) === 0) return false;
  return someInSentence(
    words,
    at,
    (index) => ((names.bits[index] ?? 0) & CARD) !== 0 && !isOther(named.bits[index] ?? 0) && ((named.bits[index] ?? 0) & GOVERNMENT) === 0,
  );
}

/** How many words on each side of a number belong to its sentence: a text without full stops stays linear. */
const SENTENCE = 60;

function someInSentence(words: Words, at: number, test: (index: number) => boolean): boolean {
  const sentence = words.sentences[at];
  for (let index = at - 1; index >= Math.max(0, at - SENTENCE) && words.sentences[index] === sentence; index--)
    if (test(index)) return true;
  const last = Math.min(words.texts.length, at + SENTENCE);
  for (let index = at; index < last && words.sentences[index] === sentence; index++) if (test(index)) return true;
  return false;
}

/** A word may be a name of two kinds; one for another number is believed. */
export function isOther(bits: number): boolean {
  return (bits & (OTHER_NUMBER | NUMBERED_THING)) !== 0;
}

/** Tells whether a colon follows a name: "the form: 8344026RA". */
export function isBeforeColon(named: Named, name: Name): boolean {
  return named.reading.words.folded.text.charAt(named.reading.words.ends[name.at] ?? 0) === ':';
}

/** Tells whether a phrase of several words of a class covers a word. */
export function isInPhrase(reading: Reading, bit: number, at: number): boolean {
  return reading.names.all.some((mark: Mark) => mark.bit === bit && mark.to - mark.from > 1 && mark.from <= at && mark.to > at);
}
