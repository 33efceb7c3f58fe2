/**
 * Two texts compared word by word, for showing an edit. The parts, without those REMOVED, are the second text to the letter; without those
 * ADDED, the first. Runs of space are words too, so nothing is lost.
 */
import { diffWordsWithSpace } from 'diff';

export const TEXT_PART_KINDS = ['SAME', 'REMOVED', 'ADDED'] as const;
export type TextPart = Readonly<{ kind: (typeof TEXT_PART_KINDS)[number]; text: string }>;

/** At most this many parts: what differs more is shown as removed and added from there on. */
export const MAX_PARTS = 200;

/**
 * Beyond this many edits the search for the shortest difference costs more than it tells: its time grows with their square, a page may ask
 * for a hundred of them, and most of what it finds there would be cut off by MAX_PARTS.
 */
const MAX_EDITS = 500;

/** Compares two texts. Equal texts are one SAME part, or none when empty. */
export function diffWords(before: string, after: string): readonly TextPart[] {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: MAX_EDITS });
  if (changes === undefined) return partsOf(before, after);
  const parts = changes
    .filter((change) => change.value !== '')
    .map((change): TextPart => ({ kind: change.added ? 'ADDED' : change.removed ? 'REMOVED' : 'SAME', text: change.value }));
  return parts.length <= MAX_PARTS ? parts : cut(parts);
}

function partsOf(before: string, after: string): readonly TextPart[] {
  const parts: readonly TextPart[] = [
    { kind: 'REMOVED', text: before },
    { kind: 'ADDED', text: after },
  ];
  return parts.filter((part) => part.text !== '');
}

/** Keeps the first parts, and joins the rest into one removal and one addition. */
function cut(parts: readonly TextPart[]): readonly TextPart[] {
  const kept = parts.slice(0, MAX_PARTS - 2);
  const rest = parts.slice(MAX_PARTS - 2);
  const textWithout = (kind: TextPart['kind']): string =>
    rest
      .filter((part) => part.kind !== kind)
      .map((part) => part.text)
      .join('');
  return [...kept, ...partsOf(textWithout('ADDED'), textWithout('REMOVED'))];
}
