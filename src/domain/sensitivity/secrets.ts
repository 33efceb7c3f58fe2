/** Secret keys: what a machine is issued. Known formats first. */
import { KEY_FORMATS } from './key-formats.ts';
import { isPlaceholder } from './placeholder.ts';
import type { SensitiveHit } from './hit.ts';
import type { Folded } from './fold.ts';

const LONG_RUN = /[A-Za-z0-9_\-+/=.:]{15}/;

/** Finds keys and tokens of known formats. */
export function findSecrets(folded: Folded): readonly SensitiveHit[] {
  if (!LONG_RUN.test(folded.text)) return [];
  const hits: SensitiveHit[] = [];
  for (const { marker, pattern } of KEY_FORMATS) {
    if (!folded.text.includes(marker)) continue;
    for (const match of folded.text.matchAll(pattern)) {
      if (isPlaceholder(match[0])) continue;
      hits.push({ category: 'SECRET_KEY', start: match.index, end: match.index + match[0].length });
    }
  }
  return hits;
}

export const SECRET_PATTERNS: readonly RegExp[] = [LONG_RUN, ...KEY_FORMATS.map((format) => format.pattern)];
