/** The combinations of dials: "left 32, right 14, left 7", "14 à gauche, 3 à droite", "first 77, then 31". */
import type { SensitiveHit } from '../hit.ts';
import type { Marks } from '../text/lexicon.ts';
import { LOCK } from './lock-words.ts';
import type { Words } from '../text/words.ts';

const TURN =
  /^(?:left|right|links|rechts|gauche|droite|izquierda|derecha|lewo|prawo|sinistra|destra|左|右|back|clockwise|anticlockwise|counterclockwise|l|r)$/;
const STEP = /^(?:first|then|erst|zuerst|dann|abord|puis|ensuite|primero|luego|despues|najpierw|potem|prima|poi)$/;
const GLUE = /^(?:to|past|at|on|auf|bis|jusqu|hasta|a|na|nach|w|en|sur|に|の)$/;

/** Finds two or more turns in a text that names what they open; steps without a direction need a lock, not just a device. */
export function findTurns(words: Words, locks: Marks): SensitiveHit | null {
  let first = -1;
  let last = -1;
  let turns = 0;
  let isDial = false;
  for (let index = 0; index < words.texts.length; index++) {
    if (!/^\d{1,4}$/.test(words.texts[index] ?? '')) continue;
    const word = (at: number): string => words.texts[at] ?? '';
    const before = GLUE.test(word(index - 1)) ? index - 2 : index - 1;
    const after = GLUE.test(word(index + 1)) ? index + 2 : index + 1;
    const dial = TURN.test(word(before)) || (TURN.test(word(after)) && isTogether(words, index, after));
    if (!dial && !(STEP.test(word(before)) && endsThere(words, index))) continue;
    isDial ||= dial;
    if (first < 0) first = Math.min(index, Math.max(0, before));
    last = index;
    turns++;
  }
  const locked = LOCK.PIN | LOCK.HARD | (isDial ? LOCK.SOFT : 0);
  if (turns < 2 || (locks.any & locked) === 0 || (locks.any & LOCK.TOPIC) !== 0) return null;
  return { category: 'PASSWORD', start: words.starts[first] ?? 0, end: words.ends[last] ?? 0 };
}

const THEN = /^(?:, ?| ?- ?| |,? (?:then|and|and then|dann|und|puis|et|luego|y|potem|i|poi|e) )$/;

/** "The combination goes 18, 4, 36": three or more numbers of one or two digits behind the word for one. */
export function findSteps(words: Words, locks: Marks): SensitiveHit | null {
  if ((locks.any & (LOCK.PIN | LOCK.KEYING | LOCK.HARD)) === 0 || (locks.any & LOCK.TOPIC) !== 0) return null;
  const locked = (locks.any & (LOCK.HARD | LOCK.SOFT)) !== 0 ? LOCK.PIN | LOCK.KEYING : LOCK.PIN;
  const { texts, starts, ends } = words;
  for (let from = 0; from < texts.length; from++) {
    let to = from;
    while (/^\d{1,2}$/.test(texts[to] ?? '') && (to === from || THEN.test(words.folded.lower.slice(ends[to - 1], starts[to])))) to++;
    if (to - from >= 3 && to - from <= 6) {
      const near = locks.bits.slice(Math.max(0, from - 10), from).some((bits) => (bits & locked) !== 0 && (bits & LOCK.NOCODE) === 0);
      const labelled =
        (locks.any & LOCK.HARD) !== 0 && /(?::| is) $/.test(words.folded.lower.slice(Math.max(0, (starts[from] ?? 0) - 4), starts[from]));
      if (near || labelled) return { category: 'PASSWORD', start: starts[from] ?? 0, end: ends[to - 1] ?? 0 };
    }
    from = Math.max(from, to - 1);
  }
  return null;
}

/** "14 à gauche": only spaces between the number and its side. */
function isTogether(words: Words, from: number, to: number): boolean {
  return /^[^,;.\n]*$/.test(words.folded.text.slice(words.ends[from], words.starts[to]));
}

function endsThere(words: Words, index: number): boolean {
  return index + 1 >= words.texts.length || /[^ ]/.test(words.folded.text.slice(words.ends[index], words.starts[index + 1]));
}
