/**
 * Lists of words and phrases, and the search for them: one pass over the words, a few map look-ups a word.
 *
 * An entry is a phrase in natural spelling. `stem*` matches the beginning of a word, `*ending` its end; that is how one
 * entry covers the inflections of Polish or the compounds of German. Entries part at commas and new lines and are folded
 * like the text, so "mot de passe" and "hasło" are written as people write them. Lists of seven languages meet in one
 * table, and folding takes accents off: a stem must not begin an everyday word of another language.
 *
 * Nothing of a screened text is kept between two searches. A cache of words was measured to save nothing once stems are
 * found by their first units, and it held words of texts that may have been erased since.
 */
import { fold } from './fold.ts';
import { readWords, type Words } from './words.ts';

/** A found phrase: its class as a bit, the words from `from` to before `to`. */
export type Mark = Readonly<{ bit: number; from: number; to: number }>;

export type Marks = Readonly<{
  all: readonly Mark[];
  /** For each word, the bits of the classes of the phrases that cover it. */
  bits: Int32Array;
  /** The bits of all classes that occur anywhere. */
  any: number;
}>;

type Entry = Readonly<{ bit: number; tests: readonly Test[] }>;
type Test = Readonly<{ kind: 'word' | 'stem' | 'ending'; text: string }>;

export type Lexicon = Readonly<{
  words: ReadonlyMap<string, readonly Entry[]>;
  /** By the first `LONG` units of the stem, or `SHORT` ones of a short stem; endings by their last. */
  stems: ReadonlyMap<string, readonly Entry[]>;
  endings: ReadonlyMap<string, readonly Entry[]>;
}>;

const LONG = 5;
/** No stem or ending is shorter than this. */
const SHORT = 3;

/** Builds a lexicon from lists by class; the bit of a class comes from `bits`. */
export function buildLexicon<Name extends string>(bits: Readonly<Record<Name, number>>, lists: Readonly<Record<Name, string>>): Lexicon {
  const words = new Map<string, Entry[]>();
  const stems = new Map<string, Entry[]>();
  const endings = new Map<string, Entry[]>();
  for (const name of Object.keys(lists) as Name[]) {
    for (const phrase of lists[name].split(/[,\n]/)) {
      if (phrase.trim() === '') continue;
      const tests = readTests(phrase);
      const first = tests[0];
      if (first === undefined) continue;
      const part = first.text.length >= LONG ? LONG : SHORT;
      const [table, key] =
        first.kind === 'word'
          ? [words, first.text]
          : first.kind === 'stem'
            ? [stems, first.text.slice(0, part)]
            : [endings, first.text.slice(-part)];
      const entries = table.get(key);
      const entry = { bit: bits[name], tests };
      if (entries === undefined) table.set(key, [entry]);
      else entries.push(entry);
    }
  }
  return { words, stems, endings };
}

const PLAIN = /^[a-z0-9]+$/;

function readTests(phrase: string): readonly Test[] {
  const tests: Test[] = [];
  for (const part of phrase.trim().split(/\s+/)) {
    const kind = part.endsWith('*') ? 'stem' : part.startsWith('*') ? 'ending' : 'word';
    const bare = kind === 'stem' ? part.slice(0, -1) : kind === 'ending' ? part.slice(1) : part;
    // Most entries are plain words; reading only the others as text halves the time that the tables take.
    const words = PLAIN.test(bare) ? [bare] : readWords(fold(part)).texts;
    words.forEach((text, index) => {
      const last = index === words.length - 1;
      tests.push({ kind: kind === 'stem' && last ? 'stem' : kind === 'ending' && index === 0 ? 'ending' : 'word', text });
    });
  }
  return tests;
}

/** Finds every phrase of the lexicon, overlapping ones included, in the order of their first word. */
export function findMarks(words: Words, lexicon: Lexicon): Marks {
  const all: Mark[] = [];
  const bits = new Int32Array(words.texts.length);
  let any = 0;
  const take = (entries: readonly Entry[] | undefined, from: number): void => {
    if (entries === undefined) return;
    for (const { bit, tests } of entries) {
      if (!matches(words, tests, from)) continue;
      const to = from + tests.length;
      all.push({ bit, from, to });
      any |= bit;
      for (let index = from; index < to; index++) bits[index] = (bits[index] ?? 0) | bit;
    }
  };
  for (let index = 0; index < words.texts.length; index++) {
    const text = words.texts[index] ?? '';
    take(lexicon.words.get(text), index);
    for (const part of [SHORT, LONG]) {
      if (text.length < part) break;
      take(lexicon.stems.get(text.slice(0, part)), index);
      take(lexicon.endings.get(text.slice(-part)), index);
    }
  }
  return { all, bits, any };
}

function matches(words: Words, tests: readonly Test[], from: number): boolean {
  for (let offset = 0; offset < tests.length; offset++) {
    const test = tests[offset];
    const text = words.texts[from + offset];
    if (test === undefined || text === undefined) return false;
    if (test.kind === 'word' ? text !== test.text : test.kind === 'stem' ? !text.startsWith(test.text) : !text.endsWith(test.text))
      return false;
  }
  return true;
}
