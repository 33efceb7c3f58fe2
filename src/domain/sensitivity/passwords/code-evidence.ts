/**
 * What speaks for a number being a code that opens something, added up.
 *
 * A word for a code, a lock, a verb of keying in or of opening, a link such as "is" or "with" right before the number,
 * and a shape that people write codes in speak for it; a counted noun behind it, a word for what else a number is, and
 * a line about making such things speak against it. No single sign reaches the bar.
 */
import { leadTo, tailScore } from './code-signs.ts';
import { shapeScore } from './code-shape.ts';
import type { Marks } from '../text/lexicon.ts';
import { LOCK } from './lock-words.ts';
import type { NumberGroup } from '../numbers/numbers.ts';
import { isSameThought } from '../text/thought.ts';
import type { Words } from '../text/words.ts';

/** A number at or above this is a code. */
export const CODE_BAR = 3;

/** At or above this nothing else in the sentence matters. */
export const SURE = 5.5;

/** How many words before and behind a number are read. */
const BEFORE = 16;
const AFTER = 10;

/** What the other words of the thought add and take, each class once. */
const CIRCUMSTANCES: readonly (readonly [classes: number, points: number])[] = [
  [LOCK.HARD, 2],
  [LOCK.SOFT, 1],
  [LOCK.KEYING, 1.5],
  [LOCK.OPENING, 1.5],
  [LOCK.SETTING, 1],
  [LOCK.SPELLING, 1],
  [LOCK.REMINDER, 0.5],
  [LOCK.NOCODE, -4],
  [LOCK.TOPIC, -2],
];

/** The score of a number; see the head of this file. */
export function codeScore(words: Words, locks: Marks, group: NumberGroup): number {
  const seen = classesAround(words, locks, group);
  const { labelled, linked, asked, meant } = leadTo(words, locks, group);
  const named = (seen & (LOCK.PIN | LOCK.CODE | LOCK.SECRET)) !== 0;
  const keyed = (seen & LOCK.KEYING) !== 0 && linked;
  let score = shapeScore(group, named && linked, meant && (seen & (LOCK.OPENING | LOCK.KEYING)) !== 0, seen);
  score += labelled || asked ? 1.5 : linked ? 1 : 0;
  score += tailScore(words.folded.lower, group.end, keyed);
  if ((seen & (LOCK.PIN | LOCK.RECOVERY)) !== 0) score += 3;
  else if ((seen & (LOCK.CODE | LOCK.SECRET)) !== 0) score += 2;
  for (const [classes, points] of CIRCUMSTANCES) if ((seen & classes) !== 0) score += points;
  if ((seen & (LOCK.GUARDING | LOCK.HARD)) === LOCK.GUARDING) score += 1;
  if ((seen & LOCK.OTHER) !== 0 && !(linked && (seen & LOCK.PIN) !== 0)) score -= 3;
  return score;
}

/** The classes of the words in the same thought; what else a number is counts only right before or behind it. */
function classesAround(words: Words, locks: Marks, group: NumberGroup): number {
  const { lower } = words.folded;
  const from = Math.max(0, group.from - BEFORE);
  const to = Math.min(words.texts.length, group.to + AFTER);
  let seen = 0;
  for (let index = from; index < to; index++) {
    if (index >= group.from && index < group.to) continue;
    let bits = locks.bits[index] ?? 0;
    if (bits === 0 || !isSameThought(words, index, group.from)) continue;
    const distance = index < group.from ? group.from - index : index - group.to + 1;
    if (distance > (index < group.from ? 3 : 1) || (bits & (LOCK.HARD | LOCK.PIN)) !== 0) bits &= ~LOCK.OTHER;
    if ((bits & LOCK.OTHER) !== 0 && index < group.from && lower.slice(words.ends[index], group.start).includes(',')) bits &= ~LOCK.OTHER;
    if ((bits & LOCK.NOCODE) !== 0) bits &= ~(LOCK.CODE | LOCK.PIN);
    if ((bits & LOCK.NOCODE) !== 0 && distance > 8) bits &= ~LOCK.NOCODE;
    if ((bits & LOCK.CODE) !== 0 && (bits & LOCK.NOCODE) === 0 && CODES.test(words.texts[index] ?? '') && isSpare(words, index))
      bits |= LOCK.RECOVERY;
    // "Barcode 20011 and pin 4471": the nearest name is the number's.
    if (index < group.from && (bits & (LOCK.PIN | LOCK.CODE)) !== 0) seen &= ~(LOCK.OTHER | LOCK.NOCODE);
    seen |= bits;
  }
  return seen;
}

const CODES = /^(?:codes?|\w*codes?|codigos?|kody?|kodow|codic[ei]|コード)$/;
const SPARE =
  /^(?:backup|back|recovery|rescue|spare|emergency|reserve|2fa|ersatz|notfall|wiederherstellung|secours|recuperation|respaldo|recuperacion|emergencia|zapasow\w*|awaryjn\w*|odzyskiwania|recupero|riserva|emergenza|予備|復旧)$/;

/** "Backup sign-in codes", "códigos de acceso de respaldo": what the codes are for, up to four words away. */
function isSpare(words: Words, code: number): boolean {
  for (let index = Math.max(0, code - 4); index <= code + 4; index++) {
    if (SPARE.test(words.texts[index] ?? '') && words.sentences[index] === words.sentences[code]) return true;
  }
  return false;
}
