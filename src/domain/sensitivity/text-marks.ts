/** A text with what the lexicons say of its words: found once, read by every rule and by the learned part. */
import { CONTEXT_WORDS } from './text/context.ts';
import { FINANCE_WORDS } from './finance/finance-words.ts';
import { HEALTH_WORDS } from './health/health-words.ts';
import { KEY_WORDS } from './keys/key-words.ts';
import { type Marks, searchFor } from './text/lexicon.ts';
import { LOCK_WORDS } from './passwords/lock-words.ts';
import { NAMING_WORDS } from './text/naming-words.ts';
import type { Words } from './text/words.ts';

export type MarkedText = Readonly<{
  words: Words;
  names: Marks;
  locks: Marks;
  keys: Marks;
  finance: Marks;
  health: Marks;
  context: Marks;
}>;

const search = searchFor([NAMING_WORDS, LOCK_WORDS, KEY_WORDS, FINANCE_WORDS, HEALTH_WORDS, CONTEXT_WORDS]);

const EMPTY: Marks = { all: [], bits: new Int32Array(0), any: 0 };

/** Finds the phrases of all lexicons in a text. */
export function markText(words: Words): MarkedText {
  const [names = EMPTY, locks = EMPTY, keys = EMPTY, finance = EMPTY, health = EMPTY, context = EMPTY] = search(words);
  return { words, names, locks, keys, finance, health, context };
}
