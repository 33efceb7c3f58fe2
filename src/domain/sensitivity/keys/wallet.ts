/**
 * Wallet phrases: 12 to 24 words of a BIP-39 list in a row whose checksum holds, or as many words without any small word
 * between them where a text calls them such a phrase, in whatever language their list is.
 *
 * Prose never passes: even of twelve words that are all on the list only one in sixteen runs has the checksum. The phrases
 * of the standard's own tests are published and give nobody away.
 */
import { mnemonicToEntropy } from '@scure/bip39';
import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import type { SensitiveHit } from '../hit.ts';
import { KEY } from './key-words.ts';
import { NAMING } from '../text/naming-words.ts';
import { isExample, type Reading } from '../text/naming.ts';
import { STOP } from '../passwords/passphrase.ts';

const WORDS: ReadonlySet<string> = new Set(english);
const LENGTHS: readonly number[] = [24, 21, 18, 15, 12];

/** Entropies of the test vectors of BIP-39 (trezor/python-mnemonic, vectors.json), but for those of one repeated byte. */
const PUBLISHED: ReadonlySet<string> = new Set([
  '9e885d952ad362caeb4efe34a8e91bd2',
  '6610b25967cdcca9d59875f5cb50b0ea75433311869e930b',
  '68a79eaca2324873eacc50cb9c6eca8cc68ea5d936f98787c60c7ebc74e6ce7c',
  'c0ba5a8e914111210f2bd131f3d5e08d',
  '6d9be1ee6ebd27a258115aad99b7317b9c8d28b6d76431c3',
  '9f6a2878b2520799a44ef18bc7df394e7061a224d2c33cd015b157d746869863',
  '23db8160a31d3e0dca3688ed941adbf3',
  '8197a4a47f0425faeaa69deebc05ca29c0a5b5cc76ceacc0',
  '066dca1a2bb7e8a1db2832148ce9933eea0f3ac9548d793112d9a95c9407efad',
  'f30f8c1da665478f49b001d94c5fc452',
  'c10ec20dc3cd9f652c7fac2f1230f7a3c828389a14392f05',
  'f585c11aec520db57dd353c69554b21a89b20fb0650966fa0a9d6f74fd989d8f',
]);

/** Cheap to ask before the words are looked up. */
const NAMES =
  /seed|phrase|frase|fraz|wallet|mnemon|bip|ledger|trezor|recover|recup|wiederherst|merkphrase|semilla|odzyskiwan|portfel|seme|フレーズ|ウォレット|ニーモニック/;

type Range = Readonly<{ from: number; to: number }>;

/** Finds recovery phrases, also numbered or with commas between the words. */
export function findPhrases(reading: Reading): readonly SensitiveHit[] {
  const { texts, starts, ends, folded } = reading.words;
  if (texts.length < 12) return [];
  const called = NAMES.test(folded.lower) && (reading.keys.any & KEY.PHRASE) !== 0;
  const named = (reading.names.any & NAMING.KEY) !== 0 || called;
  const hits: SensitiveHit[] = [];
  const add = (phrase: Range | null): void => {
    if (phrase !== null) hits.push({ category: 'SECRET_KEY', start: starts[phrase.from] ?? 0, end: ends[phrase.to] ?? 0 });
  };
  let run: number[] = [];
  for (let index = 0; index <= texts.length; index++) {
    const text = texts[index] ?? '';
    if (WORDS.has(text)) {
      run.push(index);
      continue;
    }
    if (run.length > 0 && /^\d{1,2}$/.test(text)) continue;
    if (run.length >= 12) add(longest(reading, run, named));
    run = [];
  }
  if (called && hits.length === 0) add(calledSo(reading));
  return hits;
}

function longest(reading: Reading, run: readonly number[], named: boolean): Range | null {
  for (const length of LENGTHS) {
    let found: Range | null = null;
    for (let at = 0; at + length <= run.length && at < 24; at++) {
      const indexes = run.slice(at, at + length);
      const words = indexes.map((index) => reading.words.texts[index] ?? '');
      const from = indexes[0] ?? 0;
      const to = indexes.at(-1) ?? from;
      if (new Set(words).size < length / 2 || isExample(reading, from)) return null;
      const entropy = entropyOf(words);
      if (entropy !== null && (PUBLISHED.has(entropy) || /^(..)\1*$/.test(entropy))) return null;
      if (entropy !== null || (named && length === run.length)) found ??= { from, to };
    }
    if (found !== null) return found;
  }
  return null;
}

/** The entropy that a phrase stands for, in hexadecimal; null when its checksum is wrong. */
function entropyOf(words: readonly string[]): string | null {
  try {
    return [...mnemonicToEntropy(words.join(' '), english)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  } catch {
    return null;
  }
}

/** Twelve words or more behind the word for a wallet phrase, with nothing but numbers, commas and spaces between. */
function calledSo(reading: Reading): Range | null {
  const marks = reading.keys;
  const { texts, starts, ends, folded } = reading.words;
  const seed = marks.all.find((mark) => mark.bit === KEY.PHRASE);
  if (seed === undefined) return null;
  let from = -1;
  let to = -1;
  let count = 0;
  for (let index = 0; index < texts.length; index++) {
    const text = texts[index] ?? '';
    if (count > 0 && /^\d{1,2}$/.test(text)) continue;
    const parted = to >= 0 && !/^[ ,.\n\d)-]{1,6}$/.test(folded.lower.slice(ends[to], starts[index]));
    if (parted || STOP.has(text) || !/^[a-z]{3,10}$/.test(text) || ((marks.bits[index] ?? 0) & KEY.PHRASE) !== 0) {
      if (count >= 12 || index > seed.to + 60) break;
      count = 0;
      to = -1;
      if (parted && !STOP.has(text) && /^[a-z]{3,10}$/.test(text)) index--;
      continue;
    }
    if (count === 0) from = index;
    count++;
    to = index;
  }
  // Phrases of the English list were judged by their checksum.
  const foreign = texts.slice(from, to + 1).some((text) => !WORDS.has(text) && !/^\d/.test(text));
  return count >= 12 && count <= 25 && foreign && !isExample(reading, from) ? { from, to } : null;
}
