/** Repeatable randomness and made-up entries: the same seed gives the same texts. */

/** Returns a generator of numbers in [0, 1) (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const VERBS = ['Prefers', 'Uses', 'Maintains', 'Reviews', 'Plans', 'Documents', 'Measures', 'Tests', 'Ships', 'Rewrites'];
const THINGS = [
  'the tide model',
  'a build pipeline',
  'the port map',
  'release notes',
  'the gauge gateway',
  'a style guide',
  'the replay tool',
];
const MANNERS = ['in small steps', 'before every release', 'with plain SQL', 'on the staging cluster', 'together with the team in Porto'];

/** Returns an entry's text, unlike any other with another `number`. */
export function entryText(random: () => number, number: number): string {
  const pick = (words: readonly string[]): string => words[Math.floor(random() * words.length)] ?? '';
  return `${pick(VERBS)} ${pick(THINGS)} ${pick(MANNERS)}, note ${number}.`;
}
