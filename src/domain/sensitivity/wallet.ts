/**
 * Wallet phrases: 12 to 24 words of a BIP-39 list in a row whose checksum holds.
 *
 * Prose never passes: even of twelve words that are all on the list only one in sixteen runs has the checksum. The phrases
 * of the standard's own tests are published and give nobody away.
 */
import { mnemonicToEntropy } from '@scure/bip39';
import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import type { SensitiveHit } from './hit.ts';
import { NAMING } from './naming-words.ts';
import { isExample, type Reading } from './naming.ts';

const WORDS: ReadonlySet<string> = new Set(english);
const LENGTHS: readonly number[] = [24, 21, 18, 15, 12];

/** Finds recovery phrases, also numbered or with commas between the words. */
export function findPhrases(reading: Reading): readonly SensitiveHit[] {
  const { texts, starts, ends } = reading.words;
  const hits: SensitiveHit[] = [];
  let run: number[] = [];
  for (let index = 0; index <= texts.length; index++) {
    const text = texts[index] ?? '';
    if (WORDS.has(text)) {
      run.push(index);
      continue;
    }
    if (run.length > 0 && /^\d{1,2}$/.test(text)) continue;
    const phrase = run.length >= 12 ? longest(reading, run) : null;
    if (phrase !== null) hits.push({ category: 'SECRET_KEY', start: starts[phrase.from] ?? 0, end: ends[phrase.to] ?? 0 });
    run = [];
  }
  return hits;
}

function longest(reading: Reading, run: readonly number[]): Readonly<{ from: number; to: number }> | null {
  const named = (reading.names.any & NAMING.KEY) !== 0;
  for (const length of LENGTHS) {
    for (let at = 0; at + length <= run.length && at < 24; at++) {
      const indexes = run.slice(at, at + length);
      const words = indexes.map((index) => reading.words.texts[index] ?? '');
      const from = indexes[0] ?? 0;
      const to = indexes.at(-1) ?? from;
      if (new Set(words).size < length / 2 || isExample(reading, from)) return null;
      if (isValid(words) || (named && length === run.length)) return { from, to };
    }
  }
  return null;
}

function isValid(words: readonly string[]): boolean {
  try {
    mnemonicToEntropy(words.join(' '), english);
    return true;
  } catch {
    return false;
  }
}
