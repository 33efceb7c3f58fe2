/**
 * The sensitivity screen: says whether a text gives away what must never be stored, and where.
 *
 * Pure, linear in the length of the text, never throws. It answers categories and places only; no part of the text
 * leaves it. What it finds and what it cannot see is written down in docs/sensitivity.md.
 */
import { SENSITIVE_CATEGORIES, type SensitiveCategory } from '../memory/model.ts';
import { findFinances } from './finance/finance.ts';
import { fold, unfold } from './text/fold.ts';
import { findHealth } from './health/health.ts';
import type { Range, SensitiveHit } from './hit.ts';
import { findNumbered } from './numbers/numbered.ts';
import { findNumbers } from './numbers/numbers.ts';
import { findPasswords } from './passwords/passwords.ts';
import { findSecrets } from './keys/secrets.ts';
import { weigh } from './learned/weigh.ts';
import { type MarkedText, markText } from './text-marks.ts';
import { readWords } from './text/words.ts';

export type { SensitiveCategory, SensitiveHit };

/** Categories in the order of the API's enum, each once; ranges ascending, merged, at most 100. */
export type Screening = Readonly<{ categories: readonly SensitiveCategory[]; ranges: readonly Range[] }>;

const MAX_RANGES = 100;

/**
 * Screens a text; null when nothing sensitive was found.
 *
 * Ranges are UTF-16 code units of the text as given, the end exclusive. The same text always gets the same answer.
 */
export function screen(text: string): Screening | null {
  const folded = fold(text);
  const marked = markText(readWords(folded));
  const hits = weigh(marked, findByRules(marked));
  if (hits.length === 0) return null;
  const found = new Set(hits.map((hit) => hit.category));
  return {
    categories: SENSITIVE_CATEGORIES.filter((category) => found.has(category)),
    ranges: mergeRanges(hits.map((hit) => unfold(folded, hit.start, hit.end))),
  };
}

/** Finds what the rules know, before the learned score is asked. Places are in the folded text. */
export function findByRules(text: MarkedText): readonly SensitiveHit[] {
  const groups = findNumbers(text.words);
  return [...findPasswords(text, groups), ...findSecrets(text), ...findNumbered(text, groups), ...findFinances(text), ...findHealth(text)];
}

function mergeRanges(ranges: readonly Range[]): readonly Range[] {
  const merged: { start: number; end: number }[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last !== undefined && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else merged.push({ ...range });
  }
  return merged.slice(0, MAX_RANGES);
}
