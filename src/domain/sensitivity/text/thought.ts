/** What belongs together although a full stop or a question mark stands between. */
import type { Words } from './words.ts';

/** Tells whether two words stand in one sentence; or the first in the one before, when that asks or the next begins with "it is". */
export function isSameThought(words: Words, index: number, at: number): boolean {
  const apart = (words.sentences[at] ?? 0) - (words.sentences[index] ?? 0);
  if (apart === 0) return true;
  if (apart !== 1) return false;
  const { lower } = words.folded;
  let first = at;
  while (first > 0 && words.sentences[first - 1] === words.sentences[at]) first--;
  const start = words.starts[first] ?? 0;
  const end = words.ends[first - 1] ?? 0;
  return (
    /[?\n:]/.test(lower.slice(end, start)) ||
    /^(?:it is|it's|that's|that is|its|es ist|c'est|es el|to jest|e il|それは)/.test(lower.slice(start, start + 8))
  );
}
