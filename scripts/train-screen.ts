/**
 * Learns the weights of the screen's learned part from labelled lines and writes them to
 * src/domain/sensitivity/learned/weights.ts: `node scripts/train-screen.ts [--check | --try] [file.jsonl ...]`.
 * Without files, the lines in test/fixtures/sensitive.
 *
 * `--check` writes nothing and ends with 1 if the file is not what the lines and lexicons give.
 * `--try` writes nothing. It leaves out each batch in turn, learns from the others and prints how the batch left out is
 * judged: by the score alone, by the rules alone, and by both as the screen does. (Rules that were written with a batch in
 * sight flatter the last two.)
 *
 * Logistic regression by stochastic gradient descent with a step per weight (AdaGrad) and L2; the order is drawn from a
 * fixed seed, so that the same lines and lexicons give the same weights.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { SENSITIVE_CATEGORIES } from '../src/domain/memory/model.ts';
import { eachFeature } from '../src/domain/sensitivity/learned/features.ts';
import { fold } from '../src/domain/sensitivity/text/fold.ts';
import type { SensitiveHit } from '../src/domain/sensitivity/hit.ts';
import { isSensitive as isJudged } from '../src/domain/sensitivity/learned/weigh.ts';
import { findByRules } from '../src/domain/sensitivity/screen.ts';
import { markText } from '../src/domain/sensitivity/text-marks.ts';
import { readWords } from '../src/domain/sensitivity/text/words.ts';

type Line = Readonly<{ text: string; sensitive: boolean; categories: readonly string[]; batch?: number | string }>;
type Example = Readonly<{ line: Line; features: readonly number[] }>;
type Scorer = Readonly<{ weights: Float64Array; bias: number }>;

/** How many features are kept: those that weigh most. */
const KEPT = 16_000;
/** A feature of fewer lines is chance. */
const LEAST_LINES = 2;
const EPOCHS = 14;
const RATE = 0.3;
/** Pull towards zero at each step of a weight. */
const L2 = 0.03;
const OUT = new URL('../src/domain/sensitivity/learned/weights.ts', import.meta.url);
const FIXTURES = new URL('../test/fixtures/sensitive/', import.meta.url).pathname;

const given = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const files = given.length > 0 ? given : ['lines.jsonl', 'own.jsonl', 'health.jsonl', 'finance.jsonl'].map((name) => FIXTURES + name);
const lines = files.flatMap(readLines);

function readLines(file: string): readonly Line[] {
  const name = file.split('/').at(-1) ?? '';
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line)
    .map((line) => ({ ...line, batch: line.batch ?? name }));
}

/** Features are numbered as they come. */
const numbers = new Map<number, number>();
const hashes: number[] = [];

function exampleOf(line: Line): Example {
  const text = markText(readWords(fold(line.text)));
  const found = new Set<number>();
  eachFeature({ text, from: 0, to: text.words.texts.length }, (hash) => {
    let number = numbers.get(hash);
    if (number === undefined) {
      number = hashes.length;
      numbers.set(hash, number);
      hashes.push(hash);
    }
    found.add(number);
  });
  return { line, features: [...found] };
}

/** Learns one score: above zero where `isYes`. */
function learn(examples: readonly Example[], isYes: (line: Line) => boolean): Scorer {
  const weights = new Float64Array(hashes.length);
  const squares = new Float64Array(hashes.length);
  const order = Uint32Array.from(examples.keys());
  const counts = new Uint32Array(hashes.length);
  for (const { features } of examples) for (const feature of features) counts[feature] = (counts[feature] ?? 0) + 1;
  const read = examples.map(({ features }) => Uint32Array.from(features.filter((feature) => (counts[feature] ?? 0) >= LEAST_LINES)));
  let bias = 0;
  let state = 20_261_122;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let last = order.length - 1; last > 0; last--) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      const other = state % (last + 1);
      [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
    }
    for (const index of order) {
      const { line } = examples[index] as Example;
      const features = read[index] as Uint32Array;
      let sum = bias;
      for (const feature of features) sum += weights[feature] ?? 0;
      const error = 1 / (1 + Math.exp(-sum)) - (isYes(line) ? 1 : 0);
      bias -= 0.05 * error;
      for (const at of features) {
        const gradient = error + L2 * (weights[at] ?? 0);
        squares[at] = (squares[at] ?? 0) + gradient * gradient;
        weights[at] = (weights[at] ?? 0) - (RATE * gradient) / Math.sqrt((squares[at] ?? 0) + 1);
      }
    }
  }
  const least = Math.abs([...weights].toSorted((a, b) => Math.abs(b) - Math.abs(a))[KEPT] ?? 0);
  return { weights: weights.map((weight) => (Math.abs(weight) > least ? weight : 0)), bias };
}

const scoreOf = ({ weights, bias }: Scorer, features: readonly number[]): number =>
  features.reduce((sum, feature) => sum + (weights[feature] ?? 0), bias);

/** Writes the features that weigh most, with a byte for the decision and one for each category, in base64. */
function write(examples: readonly Example[]): void {
  const decision = learn(examples, isSensitive);
  const sensitive = examples.filter(({ line }) => line.sensitive);
  const categories = SENSITIVE_CATEGORIES.map((category) => learn(sensitive, (line) => line.categories.includes(category)));
  const kept = [...hashes.keys()].filter((number) => decision.weights[number] !== 0);
  const scale = largest([decision]) / 127;
  const categoryScale = largest(categories) / 127;
  const file = `/**
 * The weights of the learned part, written by scripts/train-screen.ts from ${examples.length} labelled lines: for each feature its hash
 * (32 bits, little-endian), a signed byte for the decision and one for each category, in base64.
 */
export const LEARNED = {
  bias: ${decision.bias.toFixed(6)},
  scale: ${scale.toFixed(8)},
  categoryBiases: [${categories.map(({ bias }) => bias.toFixed(6)).join(', ')}],
  categoryScale: ${categoryScale.toFixed(8)},
  features: '${base64(Int32Array.from(kept, (number) => hashes[number] ?? 0))}',
  decision: '${base64(Int8Array.from(kept, (number) => Math.round((decision.weights[number] ?? 0) / scale)))}',
  categories: '${base64(Int8Array.from(kept.flatMap((number) => categories.map(({ weights }) => Math.round((weights[number] ?? 0) / categoryScale)))))}',
} as const;
`;
  if (process.argv.includes('--check')) {
    if (readFileSync(OUT, 'utf8') === file) return;
    console.error('The weights are not those of the lines and lexicons: run node scripts/train-screen.ts.');
    process.exitCode = 1;
    return;
  }
  writeFileSync(OUT, file);
  console.log(`${kept.length} features of ${hashes.length}, ${(file.length / 1024).toFixed(0)} KiB`);
}

const largest = (scorers: readonly Scorer[]): number =>
  Math.max(...scorers.map(({ weights }) => weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0)));

const base64 = (array: Int32Array | Int8Array): string => Buffer.from(array.buffer, array.byteOffset, array.byteLength).toString('base64');

const isSensitive = (line: Line): boolean => line.sensitive;

type Judged = Readonly<{ sensitive: boolean; score: number; hits: readonly SensitiveHit[] }>;

function tryOut(examples: readonly Example[]): void {
  const judged: Judged[] = [];
  for (const batch of new Set(lines.map((line) => line.batch))) {
    const scorer = learn(
      examples.filter(({ line }) => line.batch !== batch),
      isSensitive,
    );
    const own = examples
      .filter(({ line }) => line.batch === batch)
      .map(({ line, features }) => ({
        sensitive: line.sensitive,
        score: scoreOf(scorer, features),
        hits: findByRules(markText(readWords(fold(line.text)))),
      }));
    judged.push(...own);
    print(`batch ${batch}`, own);
  }
  print('together', judged);
}

function print(name: string, judged: readonly Judged[]): void {
  const rate = (isFlagged: (item: Judged) => boolean): string =>
    [true, false]
      .map((sensitive) => judged.filter((item) => item.sensitive === sensitive))
      .map((those) => share(those.filter(isFlagged).length, those.length))
      .join(' at ');
  console.log(
    `${name}: ${judged.length} lines, score alone ${rate(({ score }) => score > 0)}, rules alone ${rate(({ hits }) => hits.length > 0)}, both ${rate(({ score, hits }) => isJudged(hits, score))}`,
  );
}

const share = (part: number, whole: number): string => (whole === 0 ? '-' : (part / whole).toFixed(3));

const examples = lines.map(exampleOf);
if (process.argv.includes('--try')) tryOut(examples);
else write(examples);
