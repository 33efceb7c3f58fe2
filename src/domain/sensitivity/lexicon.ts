/**
 * Lists of words and phrases, and the search for them: one pass over the words, a few map look-ups a word.
 *
 * An entry is a phrase in natural spelling. `stem*` matches the beginning of a word, `*ending` its end; that is how one
 * entry covers the inflections of Polish or the compounds of German. Entries part at commas and new lines and are folded
 * like the text, so "mot de passe" and "hasło" are written as people write them.
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
  stems: ReadonlyMap<string, readonly Entry[]>;
  endings: ReadonlyMap<string, readonly Entry[]>;
  /** Units of the longest stem or ending. */
  longest: number;
  /** What was found for a word before; no part of the meaning, and bounded. */
  memo: Map<string, readonly Entry[]>;
}>;

const MIN_PART = 3;
const MEMO_WORDS = 20_000;

/** Builds a lexicon from lists by class; the bit of a class comes from `bits`. */
export function buildLexicon<Name extends string>(bits: Readonly<Record<Name, number>>, lists: Readonly<Record<Name, string>>): Lexicon {
  let longest = MIN_PART;
  const lexicon = {
    words: new Map<string, Entry[]>(),
    stems: new Map<string, Entry[]>(),
    endings: new Map<string, Entry[]>(),
    memo: new Map(),
  };
  for (const name of Object.keys(lists) as Name[]) {
    for (const phrase of lists[name].split(/[,\n]/)) {
      if (phrase.trim() === '') continue;
      const tests = readTests(phrase);
      const first = tests[0];
      if (first === undefined) continue;
      if (first.kind !== 'word') longest = Math.max(longest, first.text.length);
      const table = first.kind === 'word' ? lexicon.words : first.kind === 'stem' ? lexicon.stems : lexicon.endings;
      const entries = table.get(first.text);
      const entry = { bit: bits[name], tests };
      if (entries === undefined) table.set(first.text, [entry]);
      else entries.push(entry);
    }
  }
  return { ...lexicon, longest };
}

function readTests(phrase: string): readonly Test[] {
  const tests: Test[] = [];
  for (const part of phrase.trim().split(/\s+/)) {
    const kind = part.endsWith('*') ? 'stem' : part.startsWith('*') ? 'ending' : 'word';
    const words = readWords(fold(part)).texts;
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
  const take = (entries: readonly Entry[], from: number): void => {
    for (const { bit, tests } of entries) {
      if (!matches(words, tests, from)) continue;
      const to = from + tests.length;
      all.push({ bit, from, to });
      any |= bit;
      for (let index = from; index < to; index++) bits[index] = (bits[index] ?? 0) | bit;
    }
  };
  for (let index = 0; index < words.texts.length; index++) take(entriesOf(lexicon, words.texts[index] ?? ''), index);
  return { all, bits, any };
}

/** Returns the entries whose first test a word passes; remembered, for texts say the same few thousand words. */
function entriesOf(lexicon: Lexicon, text: string): readonly Entry[] {
  const known = lexicon.memo.get(text);
  if (known !== undefined) return known;
  const entries = [...(lexicon.words.get(text) ?? [])];
  const longest = Math.min(text.length, lexicon.longest);
  for (let length = MIN_PART; length <= longest; length++) {
    entries.push(...(lexicon.stems.get(text.slice(0, length)) ?? []), ...(lexicon.endings.get(text.slice(text.length - length)) ?? []));
  }
  // Bounded, so that a stream of random words cannot grow it for ever.
  if (lexicon.memo.size >= MEMO_WORDS) lexicon.memo.clear();
  lexicon.memo.set(text, entries);
  return entries;
}

function matches(words: Words, tests: readonly Test[], from: number): boolean {
  for (let offset = 1; offset < tests.length; offset++) {
    const test = tests[offset];
    const text = words.texts[from + offset];
    if (test === undefined || text === undefined) return false;
    if (test.kind === 'word' ? text !== test.text : test.kind === 'stem' ? !text.startsWith(test.text) : !text.endsWith(test.text))
      return false;
  }
  return true;
}
