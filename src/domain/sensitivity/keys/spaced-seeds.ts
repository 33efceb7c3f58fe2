/** Authenticator seeds as they are shown for typing: blocks of four in base 32. */
import type { SensitiveHit } from '../hit.ts';
import { KEY } from './key-words.ts';
import { wordAt } from './named-keys.ts';
import { NAMING } from '../text/naming-words.ts';
import { isInSentence, type Reading } from '../text/naming.ts';
import { isPublished } from '../text/placeholder.ts';

const BLOCK = /^[a-z2-7]{4}$/;

/** Finds four or more blocks one space apart where a key or a second factor is named. */
export function findSpacedSeeds(reading: Reading): readonly SensitiveHit[] {
  const hits: SensitiveHit[] = [];
  const { texts, starts, ends, folded } = reading.words;
  for (let from = 0; from < texts.length; from++) {
    let to = from;
    while (to < texts.length && BLOCK.test(texts[to] ?? '') && (to === from || (starts[to] ?? 0) - (ends[to - 1] ?? 0) === 1)) to++;
    if (to - from < 4) continue;
    const start = starts[from] ?? 0;
    const end = ends[to - 1] ?? start;
    const compact = texts.slice(from, to).join('');
    const capitals = /^[A-Z2-7 -]+$/.test(folded.text.slice(start, end));
    const digits = compact.replaceAll(/[a-z]/g, '').length;
    if (
      (digits >= 2 || capitals) &&
      !isPublished(compact) &&
      isNamed(reading) &&
      !isInSentence(reading, NAMING.PUBLIC, wordAt(reading, start))
    )
      hits.push({ category: 'SECRET_KEY', start, end });
    from = to - 1;
  }
  return hits;
}

function isNamed(reading: Reading): boolean {
  return (reading.names.any & NAMING.KEY) !== 0 || (reading.keys.any & KEY.FACTOR) !== 0;
}
