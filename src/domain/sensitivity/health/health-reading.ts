/** What the rules of health read a mark with. */
import type { Marks } from '../text/lexicon.ts';
import type { Words } from '../text/words.ts';

/** What a mark is read with: the words, the marks of health and those of whose it is. */
export type Reading = Readonly<{ words: Words; marks: Marks; context: Marks }>;
