/**
 * Rules and learned score together. A hit that is sure stays. A hit of wording goes where the score of its sentence speaks
 * clearly against it, and a sentence without a hit is one where the score speaks clearly for it.
 */
import type { SensitiveCategory } from '../../memory/model.ts';
import type { SensitiveHit } from '../hit.ts';
import type { MarkedText } from '../text-marks.ts';
import { judge } from './judge.ts';

/**
 * Scores from which a sentence without a hit is sensitive, and below which a hit of wording is dropped, by category. Chosen on batches that
 * were left out of the learning (`scripts/train-screen.ts --try`); the rules had read some of them by then. What is found otherwise has a shape
 * of its own and stays.
 */
const SENSITIVE = 1.5;
const HARMLESS: Readonly<Partial<Record<SensitiveCategory, number>>> = { PASSWORD: -1.8, FINANCIAL: -1.8, HEALTH: -1 };

/** Returns the hits that the learned score leaves, and those that it adds. Linear in text and hits. */
export function weigh(text: MarkedText, hits: readonly SensitiveHit[]): readonly SensitiveHit[] {
  const windows = judge(text).map((window) => ({
    ...window,
    start: text.words.starts[window.from] ?? 0,
    end: text.words.ends[window.to - 1] ?? 0,
    inside: [] as SensitiveHit[],
  }));
  const kept = new Set<SensitiveHit>();
  let first = 0;
  for (const hit of hits.toSorted((a, b) => a.start - b.start)) {
    while (first + 1 < windows.length && (windows[first]?.end ?? 0) <= hit.start) first++;
    let overlaps = false;
    for (let at = first; (windows[at]?.start ?? Infinity) < hit.end; at++) {
      windows[at]?.inside.push(hit);
      overlaps = true;
    }
    if (!overlaps) kept.add(hit);
  }
  const added: SensitiveHit[] = [];
  for (const { start, end, inside, score, likeliest } of windows) {
    if (!isSensitive(inside, score)) continue;
    if (inside.length === 0) added.push({ category: likeliest(), start, end });
    for (const hit of inside) kept.add(hit);
  }
  return [...kept, ...added];
}

/** Tells whether a sentence with these hits and this score is sensitive. */
export function isSensitive(hits: readonly SensitiveHit[], score: number): boolean {
  if (hits.length === 0) return score > SENSITIVE;
  return hits.some(({ category, sure }) => sure === true || score >= (HARMLESS[category] ?? -Infinity));
}
