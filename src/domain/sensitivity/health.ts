/**
 * Health: one's own or a family member's conditions, symptoms, medication, treatment and results.
 *
 * A health word alone decides nothing. Each one gets points for what it is and for the words around it that make it
 * somebody's case (a verb of having, an owner, a reason, a time), and loses points for those that make it a topic (a verb
 * of work, a thing that work makes, other people). What reaches LEAST is a hit. The weights are round on purpose: they
 * encode "one strong sign, or two weak ones, and no topic", not a fit to some list.
 */
import { CONTEXT } from './context.ts';
import { HEALTH, HEALTH_WORDS } from './health-words.ts';
import type { SensitiveHit } from './hit.ts';
import { findMarks, type Mark, type Marks } from './lexicon.ts';
import { isJapanese, type Words } from './words.ts';

const LEAST = 2;
/** How many words around a term are read: sentences are shorter, and a text without full stops stays linear. */
const WINDOW = 120;
const TERMS = HEALTH.CONDITION | HEALTH.SYMPTOM | HEALTH.MEDICINE | HEALTH.TREATMENT | HEALTH.CARE | HEALTH.STATE | HEALTH.MEASURE;
const ALLERGIC = /^(?:allergi|alergi|uczulon)/;
const ADJECTIVE_LINK = /^(?:to|gegen|auf|aux?|a|al|alla|alle|agli|ai|na)$/;

/** Finds what a text gives away about somebody's health. */
export function findHealth(words: Words, context: () => Marks): readonly SensitiveHit[] {
  const marks = findMarks(words, HEALTH_WORDS);
  if ((marks.any & (TERMS | HEALTH.BODY)) === 0) return [];
  const hits: SensitiveHit[] = [];
  for (const mark of marks.all) {
    const isTerm = (mark.bit & TERMS) !== 0;
    if (!isTerm && !(mark.bit === HEALTH.BODY && isHurt(words, marks, mark))) continue;
    if (((marks.bits[mark.from] ?? 0) & HEALTH.IDIOM) !== 0 || ((marks.bits[mark.to - 1] ?? 0) & HEALTH.IDIOM) !== 0) continue;
    if (score(words, marks, context(), mark) < LEAST) continue;
    hits.push({ category: 'HEALTH', start: words.starts[mark.from] ?? 0, end: words.ends[mark.to - 1] ?? 0 });
  }
  return hits;
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

function isShaky(marks: Marks, mark: Mark): boolean {
  return ((marks.bits[mark.from] ?? 0) & HEALTH.SHAKY) !== 0 && mark.to - mark.from < 2;
}

/** Tells whether a verb follows a word at once: "the dog had surgery", not "two cats and asthma". */
function isSubject(marks: Marks, index: number, term: number): boolean {
  return index + 1 < term && ((marks.bits[index + 1] ?? 0) & (HEALTH.HAVE | HEALTH.BE | HEALTH.TAKE)) !== 0;
}

function base(marks: Marks, mark: Mark, words: Words): number {
  const shaky = isShaky(marks, mark);
  switch (mark.bit) {
    case HEALTH.CONDITION:
    case HEALTH.MEDICINE:
    case HEALTH.STATE:
      return shaky ? 1 : 2;
    case HEALTH.TREATMENT:
      return shaky ? 0.5 : 1.5;
    case HEALTH.SYMPTOM:
      return shaky ? 0.5 : 1;
    case HEALTH.MEASURE:
      return hasNumber(words, mark) ? 2 : 0.75;
    case HEALTH.BODY:
      return 1.25;
    default:
      return 0.5;
  }
}

function hasNumber(words: Words, mark: Mark): boolean {
  for (let index = mark.to; index < mark.to + 8; index++) {
    if (words.sentences[index] !== words.sentences[mark.from]) return false;
    const code = (words.texts[index] ?? '').charCodeAt(0);
    if (code >= 48 && code <= 57) return true;
  }
  return false;
}

function score(words: Words, marks: Marks, context: Marks, mark: Mark): number {
  if (isFigurative(words, marks, mark)) return 0;
  const japanese = isJapanese((words.texts[mark.from] ?? '').charCodeAt(0));
  let points = base(marks, mark, words);
  points += japanese
    ? scoreJapanese(words, marks, context, mark)
    : scoreBefore(words, marks, context, mark) + scoreAfter(words, marks, context, mark);
  points += scoreSentence(words, marks, context, mark);
  return points;
}

/** "Allergic to meetings": the adjective counts only with something that people are allergic to. */
function isFigurative(words: Words, marks: Marks, mark: Mark): boolean {
  if (!ALLERGIC.test(words.texts[mark.from] ?? '')) return false;
  if (!ADJECTIVE_LINK.test(words.texts[mark.to] ?? '')) return false;
  for (let index = mark.to; index < mark.to + 8; index++) if (((marks.bits[index] ?? 0) & HEALTH.ALLERGEN) !== 0) return false;
  return true;
}

/** Reads backwards from the term to the start of its clause: who has it, or what it is the topic of. */
function scoreBefore(words: Words, marks: Marks, context: Marks, mark: Mark): number {
  const clause = words.clauses[mark.from];
  let points = 0;
  const shaky = isShaky(marks, mark);
  let governed = false;
  let owned = false;
  let self = false;
  let index = mark.from - 1;
  for (; index >= 0 && words.clauses[index] === clause && mark.from - index <= 14; index--) {
    const health = marks.bits[index] ?? 0;
    const around = context.bits[index] ?? 0;
    const distance = mark.from - index;
    if ((health & HEALTH.IDIOM) !== 0) continue;
    if ((around & (CONTEXT.OTHERS | CONTEXT.TOPIC)) !== 0) return points - 3;
    if ((health & HEALTH.PET) !== 0 && isSubject(marks, index, mark.from)) return points - 3;
    if (!governed && (health & HEALTH.TAKE) !== 0 && distance <= 4 && (mark.bit & (HEALTH.MEDICINE | HEALTH.TREATMENT)) !== 0) {
      points += 1.5;
      governed = true;
    }
    if (!governed && (health & HEALTH.HAVE) !== 0 && distance <= 9) {
      points += shaky ? 1 : 1.5;
      governed = true;
    }
    if (!governed && (health & HEALTH.BE) !== 0 && distance <= 3) {
      if (mark.bit === HEALTH.CARE) points -= 2;
      if (mark.bit === HEALTH.STATE || mark.bit === HEALTH.CONDITION || mark.bit === HEALTH.MEASURE) {
        points += 0.75;
        governed = true;
      }
    }
    if (!owned && (around & CONTEXT.OWN) !== 0 && distance <= 3) {
      points += 1;
      owned = true;
    }
    if (!self && (around & (CONTEXT.SELF | CONTEXT.FAMILY)) !== 0) {
      points += (around & CONTEXT.FAMILY) !== 0 ? 0.75 : shaky ? 0.25 : 0.5;
      self = true;
    }
    if ((around & CONTEXT.REASON) !== 0 && distance <= 5) points += 0.75;
    if (((around & CONTEXT.WORK) !== 0 && (health & (HEALTH.HAVE | HEALTH.STATE)) === 0) || isRole(words, index))
      points -= governed ? 0.5 : 3;
    else if ((around & CONTEXT.THING) !== 0) points -= governed && distance > 4 ? 0.5 : 1.5;
  }
  if (!governed && !self && mark.from - index <= 4 && (index < 0 || words.sentences[index] !== words.sentences[mark.from])) points += 0.5;
  return points;
}

/** "Works as a midwife": what somebody is by profession is no illness. */
function isRole(words: Words, index: number): boolean {
  return words.texts[index] === 'as' && (words.texts[index - 1] ?? '').startsWith('work');
}

const TITLE =
  /^(?:word|title|name|term|topic|theme|subject|album|song|band|book|novel|film|game|column|table|class|library|chapter|wort|titel|name|begriff|thema|mot|titre|nom|palabra|titulo|slowo|tytul|parola|titolo)$/;

/** "Anxiety is the title of an album": the word is spoken of, not the thing. */
function isMentioned(words: Words, marks: Marks, mark: Mark): boolean {
  if (((marks.bits[mark.to] ?? 0) & HEALTH.BE) === 0) return false;
  return [1, 2, 3].some((next) => TITLE.test(words.texts[mark.to + next] ?? ''));
}

function scoreAfter(words: Words, marks: Marks, context: Marks, mark: Mark): number {
  const clause = words.clauses[mark.from];
  let points = isMentioned(words, marks, mark) ? -3 : 0;
  for (let index = mark.to; index < mark.to + 10 && words.clauses[index] === clause; index++) {
    const health = marks.bits[index] ?? 0;
    const around = context.bits[index] ?? 0;
    const adjacent = index < mark.to + 2 && (index === mark.to || (marks.bits[mark.to] ?? 0) === 0 || index === mark.to + 1);
    if ((around & (CONTEXT.THING | CONTEXT.OTHERS)) !== 0 && (health & (HEALTH.HAVE | HEALTH.INJURY | HEALTH.TREATMENT)) === 0) {
      points -= adjacent && !isLink(words.texts[mark.to] ?? '') ? 3 : 0.5;
      if (adjacent) break;
    }
    if ((health & HEALTH.HAVE) !== 0 && index <= mark.to + 3) points += 0.5;
  }
  return points;
}

/** Words that begin something new, so that what follows them does not belong to the term. */
function isLink(word: string): boolean {
  return /^(?:and|und|et|y|i|e|in|at|for|with|from|the|a|makes|keeps|means|que|and|user|he|she|they|w|na|mit|im|en|a|nel|per|pour|para|fur)$/.test(
    word,
  );
}

/** The words around a Japanese term up to the next "because" (ので, から, ため), which parts reason and consequence. */
function japaneseReason(words: Words, mark: Mark): readonly [number, number] {
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

/** In Japanese the verb and what is made come after the term, so order says little; the clause is read as a whole. */
function scoreJapanese(words: Words, marks: Marks, context: Marks, mark: Mark): number {
  let health = 0;
  let around = 0;
  const [first, last] = japaneseReason(words, mark);
  for (let index = first; index < last; index++) {
    if (words.sentences[index] !== words.sentences[mark.from]) continue;
    const overlap = index >= mark.from && index < mark.to;
    if (!overlap) health |= marks.bits[index] ?? 0;
    around |= context.bits[index] ?? 0;
  }
  let points = 0;
  if ((health & (HEALTH.HAVE | HEALTH.TAKE)) !== 0) points += 1;
  if ((health & HEALTH.TREATMENT) !== 0) points += 0.75;
  if ((around & (CONTEXT.SELF | CONTEXT.FAMILY)) !== 0) points += 0.5;
  if ((around & CONTEXT.WORK) !== 0) points -= 2;
  if ((around & CONTEXT.THING) !== 0) points -= 2;
  if ((around & CONTEXT.OTHERS) !== 0) points -= 2;
  return points;
}

/** Looks at the rest of the sentence: times, "own", and a topic set by the clause before. */
function scoreSentence(words: Words, marks: Marks, context: Marks, mark: Mark): number {
  const sentence = words.sentences[mark.from];
  const clause = words.clauses[mark.from] ?? 0;
  let time = false;
  let herself = false;
  let example = false;
  let topicBefore = false;
  let personal = false;
  const last = Math.min(words.texts.length, mark.to + WINDOW);
  for (let index = Math.max(0, mark.from - WINDOW); index < last; index++) {
    if (words.sentences[index] !== sentence) continue;
    const here = words.clauses[index] === clause;
    const around = context.bits[index] ?? 0;
    if (here && ((marks.bits[index] ?? 0) & HEALTH.TIME) !== 0) time = true;
    if (here && (around & CONTEXT.HERSELF) !== 0) herself = true;
    if ((around & CONTEXT.EXAMPLE) !== 0) example = true;
    if (here && ((around & (CONTEXT.SELF | CONTEXT.OWN | CONTEXT.FAMILY)) !== 0 || ((marks.bits[index] ?? 0) & HEALTH.HAVE) !== 0))
      personal = true;
    // "Wartet auf" is no upkeep: a verb of having is not also one of work.
    const having = ((marks.bits[index] ?? 0) & HEALTH.HAVE) !== 0;
    if ((words.clauses[index] ?? 0) < clause && !having && (around & (CONTEXT.WORK | CONTEXT.OTHERS)) !== 0) topicBefore = true;
  }
  return (time ? 0.5 : 0) + (herself ? 1 : 0) - (example ? 1 : 0) - (topicBefore && !personal ? 2 : 0);
}
