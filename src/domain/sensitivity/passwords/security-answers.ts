/**
 * Answers to security questions.
 *
 * What a question is about ("first pet") and a name that a link leads to are not enough: people have pets. An institution
 * that asks, a verb of answering or the word for such a question must stand by.
 */
import type { SensitiveHit } from '../hit.ts';
import type { Marks } from '../text/lexicon.ts';
import { LOCK } from './lock-words.ts';
import type { Reading } from '../text/naming.ts';
import { isDescriptive } from './passphrase.ts';
import { isSample } from '../text/samples.ts';
import { isSameThought } from '../text/thought.ts';

const ANSWER_BAR = 4;
const REACH = 16;

const COPULA: ReadonlySet<string> = new Set(
  'is was are s ist war lautet heisst hiess est c etait es era jest to byl byla e e fu は が answer antwort reponse respuesta odpowiedz risposta with mit avec con z wants expects hears gets will will veut quiere chce vuole'.split(
    ' ',
  ),
);
const EXPLICIT =
  /security|secret|recovery|maiden|memorable|verification|sicherheits|geheim|madchenname|securite|secrete|jeune fille|seguridad|secreta|soltera|pomocnicz|bezpieczenstw|kontroln|panienski|sicurezza|segreta|nubile|秘密|旧姓/;

/** "The answer to the question" says little about who asks. */
const GENERIC = /^(?:answer (?:to|for|on)|antwort auf|reponse a la|respuesta a la|odpowiedzi? na|risposta alla)/;

/** Finds answers: the question they belong to is named in the same thought. */
export function answers(reading: Reading, locks: Marks): readonly SensitiveHit[] {
  if ((locks.any & LOCK.QUESTION) === 0) return [];
  const { words } = reading;
  const hits: SensitiveHit[] = [];
  for (const mark of locks.all) {
    if (mark.bit !== LOCK.QUESTION || isSample(reading, mark.from)) continue;
    const around = Math.max(0, mark.from - REACH);
    const to = Math.min(words.texts.length, mark.to + REACH);
    for (let index = around; index < to; index++) {
      if (index >= mark.from && index < mark.to) continue;
      if (!isNameOf(reading, locks, index, mark.to) || answerScore(reading, locks, mark.from, index) < ANSWER_BAR) continue;
      hits.push({ category: 'PASSWORD', start: words.starts[index] ?? 0, end: words.ends[index] ?? 0 });
      break;
    }
  }
  return hits;
}

/** Tells whether a word may be an answer: a name or something quoted, right behind a link. */
function isNameOf(reading: Reading, locks: Marks, index: number, question: number): boolean {
  const { words } = reading;
  const { text } = words.folded;
  const start = words.starts[index] ?? 0;
  const written = text.slice(start, words.ends[index]);
  const gap = text.slice(words.ends[index - 1] ?? 0, start);
  const labelled = /[:=>?]|\) | '|["\u300c]/.test(gap);
  const apposed = index <= question + 1 && /^, $/.test(gap);
  const linked = labelled || apposed || [1, 2, 3].some((back) => isLink(reading, locks, index - back));
  if (!linked || written === 'User' || ((locks.bits[index] ?? 0) & (LOCK.QUESTION | LOCK.ANSWERING | LOCK.ASKER)) !== 0) return false;
  if (/^[A-Z][\w-]{2,30}$/.test(written) || /(?: '|["\u300c])$/.test(gap)) return true;
  if (written > '\u3040') return index > question;
  return labelled && written.length >= 4 && !isDescriptive(written) && /^["')]{0,2}(?:[.,;)]|$| \()/.test(text.slice(words.ends[index]));
}

function isLink(reading: Reading, locks: Marks, index: number): boolean {
  return COPULA.has(reading.words.texts[index] ?? '') || ((locks.bits[index] ?? 0) & LOCK.ANSWERING) !== 0;
}

function answerScore(reading: Reading, locks: Marks, question: number, answer: number): number {
  const { words } = reading;
  let seen = 0;
  let explicit = false;
  for (let index = Math.max(0, answer - REACH); index < Math.min(words.texts.length, answer + REACH); index++) {
    if (!isSameThought(words, Math.min(index, answer), Math.max(index, answer))) continue;
    const bits = locks.bits[index] ?? 0;
    seen |= bits;
    explicit ||= (bits & LOCK.QUESTION) !== 0 && EXPLICIT.test(words.texts[index] ?? '');
  }
  let score = 3.5;
  if ((seen & LOCK.QUESTION) === 0) score -= words.sentences[question] === words.sentences[answer] ? 0 : 3;
  if (explicit) score += 1;
  if (GENERIC.test(words.joined.slice(words.places[question], (words.places[question] ?? 0) + 30))) score -= 1;
  if ((seen & LOCK.ANSWERING) !== 0) score += 1;
  if ((seen & LOCK.ASKER) !== 0) score += 1;
  if ((seen & (LOCK.ASKING | LOCK.SECRET)) !== 0) score += 1;
  if ((seen & LOCK.TOPIC) !== 0) score -= 2;
  return score;
}
