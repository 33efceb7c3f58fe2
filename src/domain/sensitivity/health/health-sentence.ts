/**
 * What the whole sentence says of a health word: a time, an appointment, somebody named before, a second sign of health, and
 * against it an example, a quotation and a topic that the clause before has set.
 *
 * Reads at most WINDOW words to either side, so that a text without full stops stays linear.
 */
import { CONTEXT } from '../text/context.ts';
import { isQuoted } from './health-subject.ts';
import { HEALTH } from './health-words.ts';
import type { Reading } from './health-reading.ts';
import type { Mark } from '../text/lexicon.ts';

const WINDOW = 120;
const PERSON = CONTEXT.SELF | CONTEXT.FAMILY;
const TERMS = HEALTH.CONDITION | HEALTH.SYMPTOM | HEALTH.MEDICINE | HEALTH.TREATMENT | HEALTH.STATE | HEALTH.MEASURE;

const DATE = /^\d{1,2}(?:st|nd|rd|th|h|am|pm)$/;

/** Who is seen and what is done at a time is an appointment: "Thursdays 4 pm: therapist". */
function isAppointment(mark: Mark): boolean {
  return mark.bit === HEALTH.CARE || mark.bit === HEALTH.TREATMENT;
}

/** What stands around a term in its sentence, each thing once. */
type Signs = {
  time: boolean;
  when: boolean;
  herself: boolean;
  personHere: boolean;
  having: boolean;
  personBefore: boolean;
  company: boolean;
  caused: boolean;
  example: boolean;
  topic: boolean;
  topicBefore: boolean;
  othersBefore: boolean;
};

/** Points for and against what the sentence says; `shaky` is a term with other meanings. */
export function scoreSentence(reading: Reading, mark: Mark, shaky: boolean, japanese: boolean): number {
  const signs = readSigns(reading, mark, japanese);
  let points = (signs.time ? 0.5 : 0) + (signs.herself ? 1 : 0) - (signs.example ? 1 : 0) + (signs.company && !japanese ? 0.5 : 0);
  if (isAppointment(mark) && signs.when && !signs.topic) points += shaky ? 0.5 : 1;
  // "No video because of migraines": a reason is not about what it explains.
  const about = (signs.topicBefore && !signs.caused) || signs.othersBefore;
  if (about && !signs.personHere && !signs.having) points -= 2;
  else if (signs.personBefore && !signs.personHere && !japanese) points += 0.5;
  return isQuoted(reading.words, mark) ? points - 1.5 : points;
}

function readSigns({ words, marks, context }: Reading, mark: Mark, japanese: boolean): Signs {
  const signs: Signs = {
    time: false,
    when: false,
    herself: false,
    personHere: false,
    having: false,
    personBefore: false,
    company: false,
    caused: false,
    example: false,
    topic: false,
    topicBefore: false,
    othersBefore: false,
  };
  const clause = words.clauses[mark.from] ?? 0;
  const last = Math.min(words.texts.length, mark.to + WINDOW);
  for (let index = Math.max(0, mark.from - WINDOW); index < last; index++) {
    if (words.sentences[index] !== words.sentences[mark.from]) continue;
    const around = context.bits[index] ?? 0;
    const health = marks.bits[index] ?? 0;
    if ((health & HEALTH.TIME) !== 0 || DATE.test(words.texts[index] ?? '')) signs.when = true;
    if ((around & CONTEXT.EXAMPLE) !== 0) signs.example = true;
    if ((around & (CONTEXT.WORK | CONTEXT.OTHERS | CONTEXT.THING)) !== 0 || (health & (HEALTH.ABOUT | HEALTH.FIGURE)) !== 0)
      signs.topic = true;
    if (words.clauses[index] === clause) {
      const inside = index >= mark.from && index < mark.to;
      if ((health & HEALTH.TIME) !== 0) signs.time = true;
      if ((health & HEALTH.HAVE) !== 0) signs.having = true;
      if ((around & CONTEXT.HERSELF) !== 0) signs.herself = true;
      if ((around & (PERSON | CONTEXT.OWN)) !== 0) signs.personHere = true;
      if ((around & CONTEXT.REASON) !== 0 && words.clauses[index - 1] !== clause) signs.caused = true;
      if (!inside && (health & (TERMS | HEALTH.CARE)) !== 0 && (health & HEALTH.IDIOM) === 0) signs.company = true;
    } else if (index < mark.from) {
      if ((around & PERSON) !== 0) signs.personBefore = true;
      // "Wartet auf" is no upkeep: a verb of having is not also one of work.
      if ((health & HEALTH.HAVE) !== 0) continue;
      if ((around & (CONTEXT.WORK | CONTEXT.TOPIC)) !== 0) signs.topicBefore = true;
      if ((around & CONTEXT.OTHERS) !== 0) signs.othersBefore = true;
      if (!japanese && (health & (HEALTH.FIGURE | HEALTH.ABOUT)) !== 0 && (health & TERMS) === 0) signs.topicBefore = true;
    }
  }
  return signs;
}
