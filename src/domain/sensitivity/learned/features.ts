/**
 * What the learned part of the screen sees of a text: a set of numbered features.
 *
 * A feature is a word, two or three words near one another, the shape of a value ("four digits", "letters and digits
 * mixed"), a class of the lexicons, or such a pair; each is hashed to 32 bits, so that neither a dictionary nor a word of
 * a text is kept. Integers only: the same text has the same features everywhere. Linear in the number of words.
 */
import type { Marks } from '../text/lexicon.ts';
import type { MarkedText } from '../text-marks.ts';
import type { Words } from '../text/words.ts';

/** The kinds of features, so that the same words in another part are another feature. */
const KIND = {
  WORD: 1,
  STEM: 2,
  PAIR: 3,
  FIRST: 4,
  NEAR: 5,
  CLASS: 6,
  CLASSES: 7,
  CLASS_VALUE: 8,
  BEFORE_VALUE: 9,
  AFTER_VALUE: 10,
  BEFORE_SHAPE: 11,
  AFTER_SHAPE: 12,
  SIGN: 13,
} as const;

const END = 7;
const STEM_LENGTH = 5;
/** How far from a value its neighbours are read, in words. */
const REACH = 4;
/** How far apart two classes make a pair, in words. */
const CLASS_REACH = 3;
/** Longer words are read up to here. */
const MOST_UNITS = 32;

/** Words `from` to before `to` of a text. */
export type Window = Readonly<{ text: MarkedText; from: number; to: number }>;

/** Calls `visit` with each feature of a window, a 32-bit integer; often more than once. */
export function eachFeature(window: Window, visit: (feature: number) => void): void {
  const { text, from, to } = window;
  const { words } = text;
  // Weights are learned with the classes in this order.
  const marks = [text.health, text.finance, text.context, text.names, text.locks, text.keys];
  const add = (kind: number, a: number, b: number): void => visit(hash3(kind, a, b));
  const ids: number[] = [];
  for (let index = from; index < to; index++) ids.push(shapeOf(words, index) || hashOf(words.texts[index] ?? '', MOST_UNITS));
  const values = ids.map((id) => id > 0 && id < 256);
  addWords(words, from, ids, add);
  addValues(ids, values, add);
  addClasses(marks, from, ids, values, add);
  addSigns(words, from, to, add);
}

type Add = (kind: number, a: number, b: number) => void;

function addWords(words: Words, from: number, ids: readonly number[], add: Add): void {
  add(KIND.FIRST, ids[0] ?? END, 0);
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at] ?? 0;
    add(KIND.WORD, id, 0);
    add(KIND.PAIR, id, ids[at + 1] ?? END);
    for (let next = at + 2; next <= at + 3 && next < ids.length; next++) add(KIND.NEAR, id, ids[next] ?? 0);
    const text = words.texts[from + at] ?? '';
    if (text.length > STEM_LENGTH) add(KIND.STEM, hashOf(text, STEM_LENGTH), 0);
  }
}

/** The words around each value, with its shape and without. */
function addValues(ids: readonly number[], values: readonly boolean[], add: Add): void {
  for (let at = 0; at < ids.length; at++) {
    if (values[at] !== true) continue;
    const id = ids[at] ?? 0;
    for (let step = 1; step <= REACH; step++) {
      const before = ids[at - step];
      const after = ids[at + step];
      if (before !== undefined) {
        add(KIND.BEFORE_SHAPE, id, before);
        add(KIND.BEFORE_VALUE, before, 0);
      }
      if (after !== undefined) {
        add(KIND.AFTER_SHAPE, id, after);
        add(KIND.AFTER_VALUE, after, 0);
      }
    }
  }
}

/** Each class of each lexicon that covers a word, and each pair of classes near one another. */
function addClasses(marks: readonly Marks[], from: number, ids: readonly number[], values: readonly boolean[], add: Add): void {
  const classes = ids.map((_, at) => classesAt(marks, from + at));
  for (let at = 0; at < ids.length; at++) {
    for (const one of classes[at] ?? []) {
      add(KIND.CLASS, one, 0);
      for (let step = 1; step <= CLASS_REACH; step++) {
        for (const other of classes[at + step] ?? []) add(KIND.CLASSES, one, other);
        if (values[at + step] === true) add(KIND.CLASS_VALUE, one, ids[at + step] ?? 0);
      }
    }
  }
}

const NONE: readonly number[] = [];

function classesAt(marks: readonly Marks[], index: number): readonly number[] {
  let found: number[] | null = null;
  for (let lexicon = 0; lexicon < marks.length; lexicon++) {
    let bits = marks[lexicon]?.bits[index] ?? 0;
    while (bits !== 0) {
      const lowest = bits & -bits;
      (found ??= []).push(lexicon * 32 + 32 - Math.clz32(lowest));
      bits ^= lowest;
    }
  }
  return found ?? NONE;
}

const SIGNS: readonly RegExp[] = [/[$€£¥₹]\s?\d|\d\s?[$€£¥₹]/, /(?:^|\s)["'`“”«„]\S/, /[<{[]\w/, /[^\s\w.,'’"-]/];

function addSigns({ folded, starts, ends }: Words, from: number, to: number, add: Add): void {
  const text = folded.text.slice(starts[from] === undefined ? 0 : Math.max(0, starts[from] - 1), (ends[to - 1] ?? 0) + 1);
  for (let sign = 0; sign < SIGNS.length; sign++) if (SIGNS[sign]?.test(text) === true) add(KIND.SIGN, sign, 0);
}

/** A number for what a word looks like when it is a value: 0 for an ordinary word. */
function shapeOf(words: Words, index: number): number {
  const text = words.texts[index] ?? '';
  let digits = 0;
  let letters = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) digits++;
    else if (code >= 97 && code <= 122) letters++;
  }
  if (digits === 0) return 0;
  if (digits === text.length) {
    if (digits === 4 && (text.startsWith('19') || text.startsWith('20'))) return 30;
    return 10 + Math.min(digits, 18);
  }
  if (letters === 0) return 0;
  const written = words.folded.text.slice(words.starts[index], words.ends[index]);
  const mixed = written !== text && written !== text.toUpperCase();
  return 40 + (mixed ? 1 : 0) + (text.length > 12 ? 2 : 0) + (digits > letters ? 4 : 0);
}

/** FNV-1a over the first `most` units of a word; never a small number, which shapes have. */
function hashOf(text: string, most: number): number {
  let hash = 0x811c9dc5;
  const length = Math.min(text.length, most);
  for (let at = 0; at < length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash | 0x100;
}

function hash3(kind: number, a: number, b: number): number {
  let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b ^ (kind << 24), 0x85ebca6b) ^ Math.imul(kind, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return hash ^ (hash >>> 15);
}
