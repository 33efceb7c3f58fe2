/**
 * What the parts of the sensitivity screen say to one another.
 *
 * A hit is a category and a place, never a text: places are UTF-16 code units, the end exclusive, so that a caller can
 * underline them without this module ever repeating what stands there. Rules report places in the folded text;
 * `screen` turns them into places in the given one.
 */
import type { SensitiveCategory } from '../memory/model.ts';

/** `sure` says that the place or the shape of the value decides, whatever else the sentence is about. */
export type SensitiveHit = Readonly<{ category: SensitiveCategory; start: number; end: number; sure?: true }>;

export type Range = Readonly<{ start: number; end: number }>;
