/**
 * Health: one's own or a family member's conditions, symptoms, medication, treatment and results.
 *
 * A health word alone decides nothing. Each one gets points for what it is and for the words around it that make it
 * somebody's case (a verb of having, an owner, a reason, a time), and loses points for those that make it a topic (a verb
 * of work, a thing that work makes, other people). What reaches LEAST is a hit. The weights are round on purpose: they
 * encode "one strong sign, or two weak ones, and no topic", not a fit to some list. `health-case.ts` reads the clause,
 * `health-japanese.ts` a Japanese one, `health-sentence.ts` the sentence.
 */
import { CONTEXT } from '../text/context.ts';
import { scoreAfter, scoreBefore } from './health-case.ts';
import { scoreJapanese } from './health-japanese.ts';
import { scoreSentence } from './health-sentence.ts';
import type { Reading } from './health-reading.ts';
import { HEALTH } from './health-words.ts';
import type { SensitiveHit } from '../hit.ts';
import type { Mark, Marks } from '../text/lexicon.ts';
import type { MarkedText } from '../text-marks.ts';
import { isJapanese, type Words } from '../text/words.ts';

const LEAST = 2;
const TERMS = HEALTH.CONDITION | HEALTH.SYMPTOM | HEALTH.MEDICINE | HEALTH.TREATMENT | HEALTH.CARE | HEALTH.STATE | HEALTH.MEASURE;
const ALLERGIC = /^(?:allergi|alergi|uczulon)/;
/** Not to bear something is said of food and of much else. */
const BEARING =
  /^(?:vertrage|vertragt|tolerate|supporte|digere|tolera|tolero|toleruje|trawi|tollera|tollero|digerisce|eat|have|kein|keine|keinen|manger|comer|jesc|mangiare)$/;
const ADJECTIVE_LINK = /^(?:to|gegen|auf|aux?|a|al|alla|alle|agli|ai|na)$/;

/** Finds what a text gives away about somebody's health. */
export function findHealth({ words, health: marks, context }: MarkedText): readonly SensitiveHit[] {
  if ((marks.any & (TERMS | HEALTH.BODY)) === 0) return [];
  const hits: SensitiveHit[] = findPressure(words, marks, context);
  let told = 0;
  for (const mark of marks.all) {
    // What lies within a hit adds nothing to it.
    if (mark.to <= told) continue;
    const isTerm = (mark.bit & TERMS) !== 0;
    if (!isTerm && !(mark.bit === HEALTH.BODY && isHurt(words, marks, mark))) continue;
    if (((marks.bits[mark.from] ?? 0) & HEALTH.IDIOM) !== 0 || ((marks.bits[mark.to - 1] ?? 0) & HEALTH.IDIOM) !== 0) continue;
    if (score({ words, marks, context }, mark) < LEAST) continue;
    hits.push({ category: 'HEALTH', start: words.starts[mark.from] ?? 0, end: words.ends[mark.to - 1] ?? 0 });
    told = mark.to;
  }
  return hits;
}

const OVER = /^(?:over|zu|sur|sobre|na|su|per)$/;

/** "165 over 100" where a doctor, a medicine or a measure is named and no work is: a blood pressure. */
function findPressure(words: Words, marks: Marks, context: Marks): SensitiveHit[] {
  if ((marks.any & (HEALTH.CARE | HEALTH.MEASURE | HEALTH.MEDICINE)) === 0) return [];
  const hits: SensitiveHit[] = [];
  for (let index = 0; index < words.texts.length - 1; index++) {
    const upper = Number(words.texts[index]);
    if (!(upper >= 80 && upper <= 250)) continue;
    const spelled = OVER.test(words.texts[index + 1] ?? '');
    const last = index + (spelled ? 2 : 1);
    const lower = Number(words.texts[last]);
    if (!(lower >= 40 && lower <= 150 && upper - lower >= 15)) continue;
    if (!spelled && words.folded.text.slice(words.ends[index], words.starts[last]) !== '/') continue;
    if (isOwnReading({ words, marks, context }, index))
      hits.push({ category: 'HEALTH', start: words.starts[index] ?? 0, end: words.ends[last] ?? 0 });
  }
  return hits;
}

const NEIGHBOURS = 40;

function isOwnReading({ words, marks, context }: Reading, place: number): boolean {
  let medical = false;
  for (let index = Math.max(0, place - NEIGHBOURS); index < Math.min(words.texts.length, place + NEIGHBOURS); index++) {
    if (words.sentences[index] !== words.sentences[place]) continue;
    const topic = CONTEXT.WORK | CONTEXT.OTHERS | CONTEXT.EXAMPLE;
    if (((context.bits[index] ?? 0) & topic) !== 0 || ((marks.bits[index] ?? 0) & HEALTH.ABOUT) !== 0) return false;
    if (((marks.bits[index] ?? 0) & (HEALTH.CARE | HEALTH.MEASURE | HEALTH.MEDICINE)) !== 0) medical = true;
  }
  return medical;
}

/** Tells whether a part of the body is said to be broken, sore or replaced, close by in the same clause. */
function isHurt(words: Words, marks: Marks, body: Mark): boolean {
  const reach = isJapanese((words.texts[body.from] ?? '').charCodeAt(0)) ? 8 : 4;
  for (let index = body.from - reach; index < body.to + reach; index++) {
    if (words.clauses[index] !== words.clauses[body.from]) continue;
    const bits = marks.bits[index] ?? 0;
    if ((bits & HEALTH.INJURY) !== 0 && (bits & HEALTH.IDIOM) === 0 && (index < body.from || index >= body.to)) return true;
  }
  return false;
}

function score(reading: Reading, mark: Mark): number {
  const { words, marks } = reading;
  const allergen = isAllergy(words, mark) && hasAllergen(marks, mark);
  if (!allergen && isAllergy(words, mark) && isFigurative(words, mark)) return 0;
  const shaky = ((marks.bits[mark.from] ?? 0) & HEALTH.SHAKY) !== 0 && mark.to - mark.from < 2;
  const japanese = isJapanese((words.texts[mark.from] ?? '').charCodeAt(0));
  const clause = japanese ? scoreJapanese(reading, mark) : scoreBefore(reading, mark, shaky) + scoreAfter(reading, mark);
  return base(reading, mark, shaky) + (allergen ? 1 : 0) + clause + scoreSentence(reading, mark, shaky, japanese);
}

/** What a word is worth before anything around it is read: a diagnosis is nearly enough, a pain or a doctor is not. */
function base({ words, marks }: Reading, mark: Mark, shaky: boolean): number {
  switch (mark.bit) {
    case HEALTH.CONDITION:
    case HEALTH.MEDICINE:
      return shaky ? 1 : 1.5;
    case HEALTH.STATE:
      return shaky ? shakyState(words, marks, mark) : 2;
    case HEALTH.TREATMENT:
      return shaky ? 0.5 : 1.5;
    case HEALTH.SYMPTOM:
      return shaky ? 0.5 : 1;
    case HEALTH.MEASURE:
      return hasNumber(words, mark) ? 2 : 0.75;
    case HEALTH.BODY:
      return 1.5;
    default:
      return shaky ? 0.5 : 1;
  }
}

/** "Dry" and "clean" are states of a person only with a time ("clean since March"); "deaf" is half of one. */
function shakyState(words: Words, marks: Marks, mark: Mark): number {
  if (((marks.bits[mark.from] ?? 0) & (HEALTH.CONDITION | HEALTH.SYMPTOM)) !== 0) return 1;
  for (let index = mark.from - 5; index < mark.to + 5; index++)
    if (words.sentences[index] === words.sentences[mark.from] && ((marks.bits[index] ?? 0) & HEALTH.TIME) !== 0) return 1.5;
  return 0;
}

function hasNumber(words: Words, mark: Mark): boolean {
  for (let index = mark.to; index < mark.to + 8; index++) {
    if (words.sentences[index] !== words.sentences[mark.from]) return false;
    const code = (words.texts[index] ?? '').charCodeAt(0);
    if (code >= 48 && code <= 57) return true;
  }
  return false;
}

/** Tells whether a word of being allergic or of not bearing something starts or ends the mark. */
function isAllergy(words: Words, mark: Mark): boolean {
  if (ALLERGIC.test(words.texts[mark.from] ?? '')) return true;
  if (mark.to - mark.from < 2) return false;
  return BEARING.test(words.texts[mark.to - 1] ?? '') || BEARING.test(words.texts[mark.to - 2] ?? '');
}

function hasAllergen(marks: Marks, mark: Mark): boolean {
  for (let index = mark.to; index < mark.to + 8; index++) if (((marks.bits[index] ?? 0) & HEALTH.ALLERGEN) !== 0) return true;
  return false;
}

/** "Allergic to meetings": the adjective counts only with something that people are allergic to. */
function isFigurative(words: Words, mark: Mark): boolean {
  return !ALLERGIC.test(words.texts[mark.from] ?? '') || ADJECTIVE_LINK.test(words.texts[mark.to] ?? '');
}
