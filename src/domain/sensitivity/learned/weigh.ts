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
 * neither the rules nor the weights they were tried with had seen (`scripts/train-screen.ts --try`). What is found otherwise has a shape of its
 * own and stays.
 */
const SENSITIVE = 0.9;
const HARMLESS: Readonly<Partial<Record<SensitiveCategory, number>>> = { PASSWORD: -1.8, FINANCIAL: -2.2, HEALTH: -1.2 };

/** Returns the hits that the learned score leaves, and those that it adds. */
export function weigh(text: MarkedText, hits: readonly SensitiveHit[]): readonly SensitiveHit[] {
  const left = [...hits];
  const added: SensitiveHit[] = [];
  for (const { from, to, score, likeliest } of judge(text)) {
    const start = text.words.starts[from] ?? 0;
    const end = text.words.ends[to - 1] ?? 0;
    const inside = left.filter((hit) => hit.start < end && hit.end > start);
    if (inside.length === 0) {
      if (isSensitive(inside, score)) added.push({ category: likeliest(), start, end });
    } else if (!isSensitive(inside, score)) {
      for (const hit of inside) left.splice(left.indexOf(hit), 1);
    }
  }
  return [...left, ...added];
}

/** Tells whether a sentence with these hits and this score is sensitive. */
export function isSensitive(hits: readonly SensitiveHit[], score: number): boolean {
  if (hits.length === 0) return score > SENSITIVE;
  return hits.some(({ category, sure }) => sure === true || score >= (HARMLESS[category] ?? -Infinity));
}
