/**
 * Finds entries that look like an item, for a person to decide: by the character trigrams that two texts share (Jaccard similarity of the
 * sets), through an inverted index over the user's own entries. Never merges and never gates an outcome.
 *
 * Prefix filtering (Chaudhuri et al., 2006) names the candidates: two sets that reach the threshold share one of the rarest trigrams of
 * either, so only the postings of those are read. At most 48 candidates of an item are compared, those that share its rarest trigrams
 * first: exact for a memory of different texts, the best of the closest for one of thousands that differ in a number. Texts are folded by NFKC,
 * case and space; texts that are equal after folding are duplicates, not look-alikes, and are left out.
 */
import type { EntryId } from '../ids.ts';

export type IndexedText = Readonly<{ entryId: EntryId; content: string }>;

export type SimilarIndex = Readonly<{
  /** Returns at most 5 entries at or above the threshold, the closest first; the older one first where two are equally close. */
  find(content: string): readonly EntryId[];
}>;

/** Shared trigrams over all trigrams of both. Half: one word in five or six may differ. */
const THRESHOLD = 0.5;
const MOST = 5;
/** UTF-16 code units that are compared; what is longer is alike or not by its beginning. */
const COMPARED = 1_000;

/** Candidates of one item that are compared. */
const COMPARISONS = 48;

/** Indexes entries, given oldest first. Time and space are linear in their texts. */
export function indexSimilar(entries: readonly IndexedText[]): SimilarIndex {
  const ids = new Map<string, number>();
  const postings: number[][] = [];
  const folded = entries.map(({ content }) => fold(content));
  const sets = folded.map((text, number) => {
    const set = Int32Array.from(trigramsOf(text), (trigram) => {
      const id = ids.get(trigram) ?? ids.size;
      if (id === ids.size) {
        ids.set(trigram, id);
        postings.push([]);
      }
      postings[id]!.push(number);
      return id;
    });
    return set.sort();
  });
  const seen = new Int32Array(entries.length);
  let query = 0;

  const find = (content: string): readonly EntryId[] => {
    if (entries.length === 0) return [];
    const text = fold(content);
    const trigrams = trigramsOf(text);
    // Trigrams that no entry has are the rarest of all: they count for the size, and use up the prefix.
    const known = Int32Array.from([...trigrams].flatMap((trigram) => ids.get(trigram) ?? [])).sort();
    const prefix = trigrams.size - Math.ceil(THRESHOLD * trigrams.size) + 1 - (trigrams.size - known.length);
    const rarest = prefix < 1 ? [] : [...known].sort((a, b) => postings[a]!.length - postings[b]!.length).slice(0, prefix);
    const found: { number: number; score: number }[] = [];
    let comparisons = 0;
    query += 1;
    for (const id of rarest) {
      for (const number of postings[id]!) {
        if (seen[number] === query) continue;
        if (comparisons === COMPARISONS) break;
        comparisons += 1;
        seen[number] = query;
        const score = similarity(known, trigrams.size, sets[number]!);
        if (score >= THRESHOLD && folded[number] !== text) found.push({ number, score });
      }
    }
    found.sort((a, b) => b.score - a.score || a.number - b.number);
    return found.slice(0, MOST).map(({ number }) => entries[number]!.entryId);
  };
  return { find };
}

/** Jaccard similarity of two ascending sets; the first may have more members than it has ids. 0 when the sizes alone rule it out. */
function similarity(known: Int32Array, size: number, other: Int32Array): number {
  if (known.length < THRESHOLD * other.length || other.length < THRESHOLD * size) return 0;
  let shared = 0;
  for (let one = 0, two = 0; one < known.length && two < other.length;) {
    const difference = known[one]! - other[two]!;
    if (difference === 0) shared += 1;
    if (difference <= 0) one += 1;
    if (difference >= 0) two += 1;
  }
  return shared / (size + other.length - shared);
}

function fold(content: string): string {
  return content.slice(0, COMPARED).normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** The runs of three code points of a text with a space at either end, so that short words count. */
function trigramsOf(folded: string): ReadonlySet<string> {
  const points = Array.from(` ${folded} `);
  const set = new Set<string>();
  for (let index = 0; index + 2 < points.length; index += 1) set.add(points[index]! + points[index + 1]! + points[index + 2]!);
  if (set.size === 0) set.add(folded);
  return set;
}
