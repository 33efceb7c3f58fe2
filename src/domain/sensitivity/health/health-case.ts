/**
 * Whose case a health word is, read from its clause: points for a verb of having, an owner, a reason, a time;
 * points off for a verb of work, a thing that work makes, other people, animals, people in stories, and jobs in health.
 *
 * Reads at most fourteen words back and ten on. `scoreBefore` is long because it is one pass whose signs bear on one another.
 */
import { CONTEXT } from '../text/context.ts';
import { isGeneral, isGroup, isMentioned, isStranger } from './health-subject.ts';
import { HEALTH } from './health-words.ts';
import type { Reading } from './health-reading.ts';
import type { Mark, Marks } from '../text/lexicon.ts';
import type { Words } from '../text/words.ts';

const PERSON = CONTEXT.SELF | CONTEXT.FAMILY;
const VERBS = HEALTH.HAVE | HEALTH.BE | HEALTH.TAKE;
const TERMS = HEALTH.CONDITION | HEALTH.SYMPTOM | HEALTH.MEDICINE | HEALTH.TREATMENT | HEALTH.STATE | HEALTH.MEASURE;
/** Between a verb of work and one of having: two thoughts, of which the second is the case. */
const AND = /^(?:and|und|et|y|i|e|oraz|sowie|or|as|if|while)$/;
const RELATIVE = /^(?:who|which|that|whose|qui|dont|mit|with|chi)$/;

/** Reads backwards from the term to the start of its clause: who has it, or what it is the topic of. */
export function scoreBefore({ words, marks, context }: Reading, mark: Mark, shaky: boolean): number {
  const clause = words.clauses[mark.from];
  let points = 0;
  let governed = false;
  let owned = false;
  let self = false;
  let verb = -1;
  let joined = false;
  let index = mark.from - 1;
  if (((marks.bits[mark.from] ?? 0) & HEALTH.STAFF) !== 0 && isJob(words, marks, context, mark.from)) return -3;
  for (; index >= 0 && words.clauses[index] === clause && mark.from - index <= 14; index--) {
    const health = marks.bits[index] ?? 0;
    const around = context.bits[index] ?? 0;
    const distance = mark.from - index;
    if ((health & HEALTH.IDIOM) !== 0) continue;
    if ((around & (CONTEXT.OTHERS | CONTEXT.TOPIC)) !== 0 || (health & HEALTH.FIGURE) !== 0) return points - 3;
    if ((health & HEALTH.PET) !== 0 && isSubject(marks, index, mark)) return points - 3;
    if ((health & HEALTH.STAFF) !== 0 && isJob(words, marks, context, index)) return points - 3;
    const about = (health & HEALTH.ABOUT) !== 0 && (health & HEALTH.HAVE) === 0;
    if (!governed && !about && (health & HEALTH.TAKE) !== 0 && distance <= 4 && (mark.bit & (HEALTH.MEDICINE | HEALTH.TREATMENT)) !== 0) {
      points += 1.5;
      governed = true;
      verb = index;
    }
    if (!governed && !about && (health & HEALTH.HAVE) !== 0 && distance <= 9) {
      points += shaky ? 1 : 1.5;
      governed = true;
      verb = index;
    }
    if (!governed && (health & HEALTH.BE) !== 0 && distance <= 3) {
      if (mark.bit === HEALTH.CARE) points -= 2;
      if (mark.bit === HEALTH.STATE || mark.bit === HEALTH.CONDITION || mark.bit === HEALTH.MEASURE) {
        points += 0.75;
        governed = true;
        verb = index;
      }
    }
    if ((governed && AND.test(words.texts[index] ?? '')) || (around & CONTEXT.REASON) !== 0) joined = true;
    if (!owned && (around & CONTEXT.OWN) !== 0 && distance <= 3) {
      points += 1;
      owned = true;
    }
    if (!self && (around & PERSON) !== 0) {
      points += (around & CONTEXT.FAMILY) !== 0 ? 0.75 : shaky ? 0.25 : 0.5;
      // "User faints": the sign as the verb.
      if (mark.bit === HEALTH.SYMPTOM && distance === 1) points += 0.5;
      self = true;
    }
    if ((around & CONTEXT.REASON) !== 0 && distance <= 5) points += 0.75;
    const work = (around & CONTEXT.WORK) !== 0 && (health & (HEALTH.HAVE | TERMS)) === 0;
    if (work || (about && (health & TERMS) === 0) || isRole(words, index)) points -= governed && joined ? 0.5 : 3;
    else if ((around & CONTEXT.THING) !== 0) points -= governed && distance > 4 ? 0.5 : 1.5;
  }
  const starts = index < 0 || words.sentences[index] !== words.sentences[mark.from];
  if (!starts && isAntecedent(words, marks, context, index)) return points - 3;
  if (!self && !owned && verb >= 0 && isStranger({ words, marks, context }, verb)) points -= 2;
  if (isGroup({ words, marks, context }, mark)) return points - 3;
  if (!governed && !self && mark.from - index <= 4 && starts) points += isGeneral(words, mark) && !owned ? -1 : 0.5;
  if (!governed && !owned && /^(?:about|uber)$/.test(words.texts[mark.from - 1] ?? '')) points -= 1.5;
  if (isNoted(words, mark)) points += 0.5;
  return points;
}

/** "Out on the 12th: colonoscopy", "Standing meetings only, sciatica.": a clause of its own, which has nothing else to say. */
function isNoted(words: Words, mark: Mark): boolean {
  const clause = words.clauses[mark.from];
  const first = words.clauses[mark.from - 1] === clause ? mark.from - 1 : mark.from;
  const last = words.clauses[mark.to] === clause ? mark.to + 1 : mark.to;
  if (words.clauses[first - 1] === clause || words.clauses[last] === clause || first === 0) return false;
  const before = words.folded.text.slice(words.ends[first - 1] ?? 0, words.starts[first]);
  return before.includes(':') || (before.includes(',') && words.sentences[last] !== words.sentences[mark.from]);
}

/** "People who live with HIV": the clause goes on about those before it. */
function isAntecedent(words: Words, marks: Marks, context: Marks, last: number): boolean {
  if (!RELATIVE.test(words.texts[last + 1] ?? '')) return false;
  return (
    ((context.bits[last] ?? 0) & (CONTEXT.OTHERS | CONTEXT.THING)) !== 0 || ((marks.bits[last] ?? 0) & (HEALTH.PET | HEALTH.FIGURE)) !== 0
  );
}

/** Tells whether a verb follows a word at once: "the dog had surgery", not "two cats and asthma". */
function isSubject(marks: Marks, index: number, mark: Mark): boolean {
  return index + 1 < mark.to && ((marks.bits[index + 1] ?? 0) & VERBS) !== 0;
}

/** "Is a nurse", "works as a midwife": somebody's job in health. */
function isJob(words: Words, marks: Marks, context: Marks, index: number): boolean {
  for (let before = index; before >= index - 4; before--) {
    if (words.clauses[before] !== words.clauses[index]) return false;
    if (before < index && ((marks.bits[before] ?? 0) & HEALTH.HAVE) !== 0) return false;
    if (isRole(words, before) || ((marks.bits[before] ?? 0) & HEALTH.BE) !== 0) return true;
    if (((context.bits[before] ?? 0) & CONTEXT.WORK) !== 0) return true;
  }
  return false;
}

/** "Works as a midwife": what somebody is by profession is no illness. */
function isRole(words: Words, index: number): boolean {
  return words.texts[index] === 'as' && (words.texts[index - 1] ?? '').startsWith('work');
}

/** Reads forwards from the term to the end of its clause: "depression classifier", "migraines keep me". */
export function scoreAfter({ words, marks, context }: Reading, mark: Mark): number {
  const clause = words.clauses[mark.from];
  let points = isMentioned({ words, marks, context }, mark) ? -3 : isDosed(words, mark) ? 1 : 0;
  let person = false;
  for (let index = mark.to; index < mark.to + 10 && words.clauses[index] === clause; index++) {
    const health = marks.bits[index] ?? 0;
    const around = context.bits[index] ?? 0;
    const adjacent = index < mark.to + 2 && (index === mark.to || (marks.bits[mark.to] ?? 0) === 0 || index === mark.to + 1);
    const thing = (around & (CONTEXT.THING | CONTEXT.OTHERS)) !== 0 || (health & (HEALTH.ABOUT | HEALTH.STAFF)) !== 0;
    if (thing && (health & (HEALTH.HAVE | HEALTH.INJURY | TERMS)) === 0) {
      points -= adjacent && !isLink(words.texts[mark.to] ?? '') ? 3 : 0.5;
      if (adjacent) break;
    }
    if ((health & HEALTH.HAVE) !== 0 && index <= mark.to + 3) points += 0.5;
    if ((around & PERSON) !== 0 && (around & CONTEXT.OWN) === 0) person = true;
    // "The tremor in my right hand".
    if ((around & CONTEXT.OWN) !== 0 && [1, 2, 3].some((next) => ((marks.bits[index + next] ?? 0) & HEALTH.BODY) !== 0)) person = true;
    if (thing && isLikened(words, mark, index)) return -3;
  }
  return points + (person || isInBody({ words, marks, context }, mark) ? 0.5 : 0);
}

/** "A broken bone as the logo": what follows "as" is what the thing serves for. */
function isLikened(words: Words, mark: Mark, thing: number): boolean {
  for (let index = mark.to; index < thing && index < mark.to + 3; index++)
    if (/^(?:as|als|comme|como|come|jako)$/.test(words.texts[index] ?? '')) return thing - index <= 3;
  return false;
}

/** "Tendonitis in both hands": a place in the body is somebody's. */
function isInBody({ words, marks }: Reading, mark: Mark): boolean {
  if (!/^(?:in|on|of|im|am|an|au|aux|dans|en|w|al|alla|ai|nel|nella)$/.test(words.texts[mark.to] ?? '')) return false;
  return [1, 2, 3].some(
    (next) => ((marks.bits[mark.to + next] ?? 0) & HEALTH.BODY) !== 0 && words.clauses[mark.to + next] === words.clauses[mark.from],
  );
}

/** "Lithium at eight", "Insulin um 7": a medicine and the hour for it. */
function isDosed(words: Words, mark: Mark): boolean {
  if (mark.bit !== HEALTH.MEDICINE || !/^(?:at|um|a|alle|o|las|twice|once|zweimal|dwa|due|deux|dos)$/.test(words.texts[mark.to] ?? ''))
    return false;
  return [1, 2].some((next) => HOUR.test(words.texts[mark.to + next] ?? '') && words.clauses[mark.to + next] === words.clauses[mark.from]);
}

const HOUR =
  /^(?:\d{1,2}h?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|noon|midnight|lunch|breakfast|dinner|night|daily|day|sieben|acht|neun|zehn|sept|huit|neuf|dix|siete|ocho|nueve|diez|sette|otto|nove|dieci|razy|volte|fois|veces|mal|taglich)$/;

/** Words that begin something new, so that what follows them does not belong to the term. */
function isLink(word: string): boolean {
  return /^(?:and|und|et|y|i|e|in|at|for|with|from|the|a|makes|keeps|means|que|and|user|he|she|they|w|na|mit|im|en|a|nel|per|pour|para|fur|no|kein|pas|sin|bez|senza)$/.test(
    word,
  );
}
