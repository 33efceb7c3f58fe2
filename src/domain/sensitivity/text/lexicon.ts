/**
 * Lists of words and phrases, and the search for them: one pass over the words for all lexicons, some map look-ups a word.
 *
 * An entry is a phrase in natural spelling. `stem*` matches the beginning of a word, `*ending` its end; that is how one
 * entry covers the inflections of Polish or the compounds of German. Entries part at commas and new lines and are folded
 * like the text, so "mot de passe" and "hasło" are written as people write them. Lists of seven languages meet in one
 * table, and folding takes accents off: a stem must not begin an everyday word of another language.
 *
 * The table is built when it is first searched, and entries stay strings: the lists have more than twenty thousand, and a
 * start that never screens pays for none. Nothing of a screened text is kept between two searches. A cache of words was
 * measured to save nothing once stems are found by their first units, and it held words of texts that may have been
 * erased since.
 */
import { foldList } from './fold.ts';
import type { Words } from './words.ts';

/** A found phrase: its class as a bit, the words from `from` to before `to`. */
export type Mark = Readonly<{ bit: number; from: number; to: number }>;

export type Marks = Readonly<{
  all: readonly Mark[];
  /** For each word, the bits of the classes of the phrases that cover it. */
  bits: Int32Array;
  /** The bits of all classes that occur anywhere. */
  any: number;
}>;

/**
 * A phrase as it stands in `Words.joined`, without the space behind it; `open` if it ends with a stem. One with a stem or an
 * ending before its last word cannot be compared as a string and has its words apart in `tests`.
 */
type Entry = Readonly<{ lexicon: number; bit: number; text: string; open: boolean; count: number; tests: readonly string[] | null }>;

type Table = Readonly<{
  words: Map<string, Word>;
  /** By the first `LONG` units of the stem, or `SHORT` ones of a short stem; endings by their last. */
  stems: Map<string, Entry[]>;
  endings: Map<string, Entry[]>;
  /** By a hash of three units, whether a stem begins so (1) or an ending ends so (2): most words ask no further. */
  edges: Uint8Array;
}>;

/**
 * A word as an entry of its own, which most entries are, and as the first one of phrases. `classes` are pairs of lexicon and bits; `phrases`
 * are found by their second word, for "in" and "the" begin hundreds; `loose` are those whose second word is not whole.
 */
type Word = { classes: number[]; phrases: Map<string, Entry[]> | null; loose: Entry[] | null };

/** Adds its phrases to a table, as the lexicon of this number. */
export type Lexicon = (table: Table, lexicon: number) => void;

const LONG = 5;
/** No stem or ending is shorter than this. */
const SHORT = 3;

/**
 * Returns a lexicon of lists by class; the bit of a class comes from `bits`. A class may have several lists.
 */
export function buildLexicon<Name extends string>(
  bits: Readonly<Record<Name, number>>,
  lists: Readonly<Record<Name, string | readonly string[]>>,
): Lexicon {
  return (table, lexicon) => {
    for (const name of Object.keys(lists) as Name[]) {
      for (const list of [lists[name]].flat()) for (const line of list.split('\n')) addLine(table, lexicon, bits[name], line);
    }
  };
}

/** Returns the search for the phrases of several lexicons; its answers come in their order. */
export function searchFor(lexicons: readonly Lexicon[]): (words: Words) => readonly Marks[] {
  let table: Table | null = null;
  return (words) => {
    if (table === null) {
      table = { words: new Map(), stems: new Map(), endings: new Map(), edges: new Uint8Array(EDGES) };
      for (const [number, lexicon] of lexicons.entries()) lexicon(table, number);
    }
    return findMarks(words, table, lexicons.length);
  };
}

/** Everything that is no word of a folded text, as `words.ts` reads it, but for the signs of this list. */
const BETWEEN = /[^a-z0-9*,\u0080-\uffff]+/g;
/** What makes a line worth rewriting: most have nothing but words, commas and single spaces. */
const ODD = /[^a-z0-9*, \u0080-\uffff]| {2}/;
const JAPANESE = /[\u3005\u3040-\u30ff\u3400-\u9fff]/;
const EACH_JAPANESE = /[\u3005\u3040-\u30ff\u3400-\u9fff]/g;

function addLine(table: Table, lexicon: number, bit: number, line: string): void {
  // Each Japanese character is a word of its own; most lines are plain English and cost one test.
  const lower = foldList(line);
  const spaced = JAPANESE.test(lower) ? lower.replaceAll(EACH_JAPANESE, ' $& ') : lower;
  for (const part of (ODD.test(spaced) ? spaced.replaceAll(BETWEEN, ' ') : spaced).split(',')) {
    const phrase = part.trim();
    if (phrase !== '') addPhrase(table, lexicon, bit, phrase);
  }
}

function addPhrase(table: Table, lexicon: number, bit: number, phrase: string): void {
  const space = phrase.indexOf(' ');
  const star = phrase.indexOf('*');
  if (space < 0 && star < 0) {
    addClass(wordOf(table, phrase).classes, lexicon, bit);
    return;
  }
  const first = space < 0 ? phrase : phrase.slice(0, space);
  const open = star >= 0 && star === phrase.length - 1;
  if (space >= 0 && (star < 0 || open)) {
    const word = wordOf(table, first);
    const next = phrase.indexOf(' ', space + 1);
    const second = phrase.slice(space + 1, next < 0 ? phrase.length : next);
    const entry = { lexicon, bit, text: open ? phrase.slice(0, -1) : phrase, open, count: countWords(phrase), tests: null };
    if (second.endsWith('*')) addTo((word.loose ??= []), entry);
    else add((word.phrases ??= new Map<string, Entry[]>()), second, entry);
    return;
  }
  const tests = space < 0 ? null : phrase.split(' ');
  const entry = { lexicon, bit, text: phrase.replace('*', ''), open: true, count: tests?.length ?? 1, tests };
  if (first.startsWith('*')) {
    add(table.endings, first.slice(first.length > LONG ? -LONG : -SHORT), entry);
    markEdge(table, first, first.length - SHORT, ENDS);
  } else if (first.endsWith('*')) {
    add(table.stems, first.slice(0, first.length > LONG ? LONG : SHORT), entry);
    markEdge(table, first, 0, BEGINS);
  } else addTo((wordOf(table, first).loose ??= []), entry);
}

function wordOf(table: Table, text: string): Word {
  let word = table.words.get(text);
  if (word === undefined) table.words.set(text, (word = { classes: [], phrases: null, loose: null }));
  return word;
}

function addClass(classes: number[], lexicon: number, bit: number): void {
  for (let at = 0; at < classes.length; at += 2) {
    if (classes[at] !== lexicon) continue;
    classes[at + 1] = (classes[at + 1] ?? 0) | bit;
    return;
  }
  classes.push(lexicon, bit);
}

function countWords(phrase: string): number {
  let count = 1;
  for (let at = phrase.indexOf(' '); at >= 0; at = phrase.indexOf(' ', at + 1)) count++;
  return count;
}

function add(entries: Map<string, Entry[]>, key: string, entry: Entry): void {
  const known = entries.get(key);
  if (known === undefined) entries.set(key, [entry]);
  else addTo(known, entry);
}

function addTo(entries: Entry[], entry: Entry): void {
  if (!entries.some((other) => other.lexicon === entry.lexicon && other.bit === entry.bit && other.text === entry.text))
    entries.push(entry);
}

const EDGES = 1 << 12;
const BEGINS = 1;
const ENDS = 2;

function edgeOf(text: string, at: number): number {
  return (text.charCodeAt(at) * 961 + text.charCodeAt(at + 1) * 31 + text.charCodeAt(at + 2)) & (EDGES - 1);
}

function markEdge({ edges }: Table, text: string, at: number, sign: number): void {
  const edge = edgeOf(text, at);
  edges[edge] = (edges[edge] ?? 0) | sign;
}

type Found = { all: Mark[]; bits: Int32Array; any: number };

/** Finds every phrase of each lexicon, overlapping ones included, in the order of their first word. */
function findMarks(words: Words, table: Table, lexicons: number): readonly Marks[] {
  const { texts } = words;
  const found = Array.from({ length: lexicons }, (): Found => ({ all: [], bits: new Int32Array(texts.length), any: 0 }));
  for (let index = 0; index < texts.length; index++) {
    const text = texts[index] ?? '';
    const word = table.words.get(text);
    if (word !== undefined) {
      const { classes, phrases, loose } = word;
      for (let at = 0; at < classes.length; at += 2) {
        for (let left = classes[at + 1] ?? 0; left !== 0; left &= left - 1) mark(found[classes[at] ?? 0], left & -left, index, index + 1);
      }
      if (phrases !== null) take(words, found, phrases.get(texts[index + 1] ?? ''), index, false);
      if (loose !== null) take(words, found, loose, index, false);
    }
    if (text.length < SHORT) continue;
    if (((table.edges[edgeOf(text, 0)] ?? 0) & BEGINS) !== 0) {
      take(words, found, table.stems.get(text.slice(0, SHORT)), index, false);
      if (text.length >= LONG) take(words, found, table.stems.get(text.slice(0, LONG)), index, false);
    }
    if (((table.edges[edgeOf(text, text.length - SHORT)] ?? 0) & ENDS) !== 0) {
      take(words, found, table.endings.get(text.slice(-SHORT)), index, true);
      if (text.length >= LONG) take(words, found, table.endings.get(text.slice(-LONG)), index, true);
    }
  }
  return found;
}

function take(words: Words, found: readonly Found[], entries: readonly Entry[] | undefined, from: number, ending: boolean): void {
  if (entries === undefined) return;
  for (const entry of entries) if (matches(words, entry, from, ending)) mark(found[entry.lexicon], entry.bit, from, from + entry.count);
}

function mark(found: Found | undefined, bit: number, from: number, to: number): void {
  if (found === undefined) return;
  found.all.push({ bit, from, to });
  found.any |= bit;
  for (let index = from; index < to; index++) found.bits[index] = (found.bits[index] ?? 0) | bit;
}

function matches(words: Words, entry: Entry, from: number, ending: boolean): boolean {
  if (entry.tests !== null) return entry.tests.every((test, offset) => isWord(test, words.texts[from + offset]));
  if (ending) return (words.texts[from] ?? '').endsWith(entry.text);
  const place = words.places[from] ?? 0;
  return words.joined.startsWith(entry.text, place) && (entry.open || words.joined.charCodeAt(place + entry.text.length) === 32);
}

function isWord(test: string, text: string | undefined): boolean {
  if (text === undefined) return false;
  if (test.endsWith('*')) return text.startsWith(test.slice(0, -1));
  return test.startsWith('*') ? text.endsWith(test.slice(1)) : text === test;
}
