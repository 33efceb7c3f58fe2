/** Tells whether values are said to be examples; a demo is none, since people do log in to demos. */
import { NAMING } from './naming-words.ts';
import { isExample, type Reading } from './naming.ts';

const WEAK = /^(?:demos?|sandbox|docs|documentation|documentacion|dokumentation|dokumentacja)$/;

/** Tells whether the sentence of a word says that its values are examples, by more than naming a demo or the docs. */
export function isSample(reading: Reading, at: number): boolean {
  if (!isExample(reading, at)) return false;
  const { words, names } = reading;
  return names.all.some(
    (mark) => mark.bit === NAMING.EXAMPLE && words.sentences[mark.from] === words.sentences[at] && !WEAK.test(words.texts[mark.from] ?? ''),
  );
}
