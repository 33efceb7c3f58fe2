/**
 * The learned part of the screen: a linear score of a sentence or a short text, from labelled lines.
 *
 * The rules know what they were told; this knows what the words of a thousand sensitive lines have in common. It answers
 * a score (above zero: rather sensitive) and, on request, the likeliest category. The weights are data, made by
 * `scripts/train-screen.ts` and the same everywhere; nothing is learned, and nothing of a text kept, while the program
 * runs.
 */
import { SENSITIVE_CATEGORIES, type SensitiveCategory } from '../../memory/model.ts';
import type { MarkedText } from '../text-marks.ts';
import type { Words } from '../text/words.ts';
import { eachFeature, type Window } from './features.ts';
import { LEARNED } from './weights.ts';

/** Longer texts are judged by the sentence, and a longer sentence in parts. */
const MOST_WORDS = 48;

/** Words `from` to before `to`; `likeliest` says which category it would be. */
export type Judgement = Readonly<{ from: number; to: number; score: number; likeliest: () => SensitiveCategory }>;

/** Judges a text: whole when it is short, else sentence by sentence. Linear. */
export function judge(text: MarkedText): readonly Judgement[] {
  return windowsOf(text.words).map(({ from, to }) => {
    const slots = slotsOf({ text, from, to });
    return { from, to, score: scoreOf(slots), likeliest: () => likeliest(slots) };
  });
}

/** The parts of a text that are judged on their own. */
function windowsOf({ texts, sentences }: Words): readonly Readonly<{ from: number; to: number }>[] {
  if (texts.length === 0) return [];
  if (texts.length <= MOST_WORDS) return [{ from: 0, to: texts.length }];
  const windows: { from: number; to: number }[] = [];
  let from = 0;
  for (let index = 1; index <= texts.length; index++) {
    if (index < texts.length && sentences[index] === sentences[from] && index - from < MOST_WORDS) continue;
    windows.push({ from, to: index });
    from = index;
  }
  return windows;
}

/** The learned features by their hash, open addressing; a slot holds the position of its weights plus one. */
type Table = Readonly<{ hashes: Int32Array; positions: Uint16Array; mask: number; decision: Int8Array; categories: Int8Array }>;

let table: Table | null = null;

/** Unpacks the weights when the first text is judged. */
function tableOf(): Table {
  if (table !== null) return table;
  const keys = new Int32Array(bytesOf(LEARNED.features).buffer);
  const mask = 2 ** Math.ceil(Math.log2(keys.length * 2)) - 1;
  const hashes = new Int32Array(mask + 1);
  const positions = new Uint16Array(mask + 1);
  for (let at = 0; at < keys.length; at++) {
    const hash = keys[at] ?? 0;
    let slot = hash & mask;
    while (positions[slot] !== 0) slot = (slot + 1) & mask;
    hashes[slot] = hash;
    positions[slot] = at + 1;
  }
  table = {
    hashes,
    positions,
    mask,
    decision: new Int8Array(bytesOf(LEARNED.decision).buffer),
    categories: new Int8Array(bytesOf(LEARNED.categories).buffer),
  };
  return table;
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const packed = atob(base64);
  const bytes = new Uint8Array(packed.length);
  for (let at = 0; at < packed.length; at++) bytes[at] = packed.charCodeAt(at);
  return bytes;
}

/** The positions of the learned features that some words have, each once. */
function slotsOf(window: Window): readonly number[] {
  const { hashes, positions, mask, decision } = tableOf();
  const seen = new Uint8Array((decision.length >> 3) + 1);
  const found: number[] = [];
  eachFeature(window, (feature) => {
    let slot = feature & mask;
    let position = positions[slot] ?? 0;
    while (position !== 0) {
      if (hashes[slot] === feature) {
        const number = position - 1;
        const bit = 1 << (number & 7);
        const byte = seen[number >> 3] ?? 0;
        if ((byte & bit) !== 0) return;
        seen[number >> 3] = byte | bit;
        found.push(number);
        return;
      }
      slot = (slot + 1) & mask;
      position = positions[slot] ?? 0;
    }
  });
  return found;
}

function scoreOf(slots: readonly number[]): number {
  const { decision } = tableOf();
  let sum = 0;
  for (const slot of slots) sum += decision[slot] ?? 0;
  return LEARNED.bias + LEARNED.scale * sum;
}

function likeliest(slots: readonly number[]): SensitiveCategory {
  const { categories } = tableOf();
  const count = SENSITIVE_CATEGORIES.length;
  const sums = LEARNED.categoryBiases.map((bias, category) =>
    slots.reduce((sum, slot) => sum + LEARNED.categoryScale * (categories[slot * count + category] ?? 0), bias),
  );
  return SENSITIVE_CATEGORIES[sums.indexOf(Math.max(...sums))] ?? 'PASSWORD';
}
