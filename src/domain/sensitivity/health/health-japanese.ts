/**
 * Whose case a Japanese health word is. The verb and what is made come after the term, so order says little: the part of
 * the sentence up to the next "because" (ので, から, ため) is read as a whole.
 */
import { CONTEXT } from '../text/context.ts';
import { HEALTH } from './health-words.ts';
import type { Reading } from './health-reading.ts';
import type { Mark } from '../text/lexicon.ts';
import type { Words } from '../text/words.ts';

/** How many characters around a term are read. */
const WINDOW = 120;

/** Points for and against what is said around a Japanese term; negative for a topic. */
export function scoreJapanese({ words, marks, context }: Reading, mark: Mark): number {
  let health = 0;
  let around = 0;
  const [first, last] = isToldApart({ words, marks, context }, mark) ? clauseOf(words, mark) : reason(words, mark);
  for (let index = first; index < last; index++) {
    if (words.sentences[index] !== words.sentences[mark.from]) continue;
    const overlap = index >= mark.from && index < mark.to;
    if (!overlap) health |= marks.bits[index] ?? 0;
    around |= isTrigger({ words, marks, context }, mark, index) ? 0 : (context.bits[index] ?? 0);
  }
  let points = isReason(words, mark) ? 0.5 : 0;
  if ((health & (HEALTH.HAVE | HEALTH.TAKE)) !== 0) points += 1;
  if ((health & HEALTH.TREATMENT) !== 0) points += 0.75;
  if ((around & (CONTEXT.SELF | CONTEXT.FAMILY)) !== 0) points += 0.5;
  if ((around & CONTEXT.WORK) !== 0) points -= 2;
  if ((around & CONTEXT.THING) !== 0) points -= 2;
  if ((around & CONTEXT.OTHERS) !== 0 || (health & (HEALTH.STAFF | HEALTH.FIGURE | HEALTH.ABOUT)) !== 0) points -= 2;
  if (isAnimals({ words, marks, context }, mark)) points -= 3;
  return points;
}

/** "画面で片頭痛が出る": what brings it on is no topic. */
function isTrigger({ words, context }: Reading, mark: Mark, index: number): boolean {
  let last = index;
  while (last < mark.from && ((context.bits[last] ?? 0) & CONTEXT.THING) !== 0) last++;
  return last > index && last < mark.from && words.texts[last] === 'で';
}

/** "花粉症で", "脳梗塞の後": what follows comes of it; or the line begins with it. */
function isReason(words: Words, mark: Mark): boolean {
  const next = `${words.texts[mark.to] ?? ''}${words.texts[mark.to + 1] ?? ''}`;
  return next.startsWith('で') || /^の[後影せた]$/.test(next) || words.sentences[mark.from - 1] !== words.sentences[mark.from];
}

function clauseOf(words: Words, mark: Mark): readonly [number, number] {
  let first = mark.from;
  let last = mark.to;
  while (first > 0 && mark.from - first < WINDOW && words.clauses[first - 1] === words.clauses[mark.from]) first--;
  while (last < words.texts.length && last - mark.to < WINDOW && words.clauses[last] === words.clauses[mark.from]) last++;
  return [first, last];
}

/** "ユーザーは緑内障で、": the clause of the term says whose it is; what the next one is about does not matter. */
function isToldApart({ words, marks, context }: Reading, mark: Mark): boolean {
  const [first, last] = clauseOf(words, mark);
  let personal = words.texts[last - 1] === 'で' && last - mark.to <= 2;
  for (let index = first; index < last; index++) {
    const around = context.bits[index] ?? 0;
    const health = marks.bits[index] ?? 0;
    if ((around & (CONTEXT.WORK | CONTEXT.THING | CONTEXT.OTHERS)) !== 0 || (health & (HEALTH.ABOUT | HEALTH.STAFF | HEALTH.FIGURE)) !== 0)
      return false;
    if ((around & (CONTEXT.SELF | CONTEXT.FAMILY)) !== 0) personal = true;
  }
  return personal;
}

/** "犬の薬", "猫が糖尿病": an animal's, when a particle ties it to the term. */
function isAnimals({ words, marks }: Reading, mark: Mark): boolean {
  for (let index = mark.from - 1; index >= 0 && words.clauses[index] === words.clauses[mark.from]; index--)
    if (((marks.bits[index] ?? 0) & HEALTH.PET) !== 0 && /^[がのはも]$/.test(words.texts[index + 1] ?? '')) return true;
  return false;
}

/** The words around a term up to the next "because", which parts reason and consequence. */
function reason(words: Words, mark: Mark): readonly [number, number] {
  let first = Math.max(0, mark.from - WINDOW);
  const last = Math.min(words.texts.length, mark.to + WINDOW);
  for (let index = first; index < last - 1; index++) {
    const pair = `${words.texts[index]}${words.texts[index + 1]}`;
    if (pair !== 'ので' && pair !== 'ため') continue;
    if (index >= mark.to) return [first, index + 2];
    first = index + 2;
  }
  return [first, last];
}
