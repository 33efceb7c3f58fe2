/** Answers to security questions. */
import type { SensitiveHit } from './hit.ts';
import { NAMING } from './naming-words.ts';
import { isExample, type Reading } from './naming.ts';

const ANSWER: ReadonlySet<string> = new Set(
  'answer answers answered antwort reponse repond respuesta responde odpowiedz odpowiada risposta risponde 答'.split(' '),
);
const COPULA: ReadonlySet<string> = new Set('is was are ist war lautet est es to jest e era は'.split(' '));
const CAPITALISED = /^[A-Z][\w-]{2,30}$/;

/** Answers to security questions: the question is named, and a name follows "is" or "answer" in the same text. */
export function answers(reading: Reading): readonly SensitiveHit[] {
  const { words, names } = reading;
  const hits: SensitiveHit[] = [];
  for (const mark of names.all) {
    if (mark.bit !== NAMING.QUESTION || isExample(reading, mark.from)) continue;
    const answered = words.texts.some((text) => ANSWER.has(text));
    let given = false;
    for (let index = Math.max(1, mark.from - 12); index < mark.to + 14 && index < words.texts.length; index++) {
      if (index >= mark.from && index < mark.to) continue;
      const written = words.folded.text.slice(words.starts[index], words.ends[index]);
      const linked = [1, 2, 3].some((back) => COPULA.has(words.texts[index - back] ?? '') || ANSWER.has(words.texts[index - back] ?? ''));
      const labelled = ':=?)'.includes(words.folded.text.slice((words.starts[index] ?? 0) - 2, words.starts[index]).trim() || '-');
      const japanese = index > mark.to && words.texts[index - 1] === 'は' && (words.texts[index] ?? '') > '\u3040';
      if ((CAPITALISED.test(written) && written !== 'User' && (linked || labelled || answered)) || japanese) given = true;
    }
    if (given) hits.push({ category: 'PASSWORD', start: words.starts[mark.from] ?? 0, end: words.ends[mark.to - 1] ?? 0 });
  }
  return hits;
}
