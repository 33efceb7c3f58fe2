/**
 * Secret keys: what a machine is issued - keys and tokens of known formats, random values that are named as a key,
 * authenticator seeds, wallet phrases.
 */
import { isLetterOrDigit } from '../text/anchored.ts';
import type { SensitiveHit } from '../hit.ts';
import { KEY_FORMATS } from './key-formats.ts';
import { isMixed } from './key-runs.ts';
import { SAID_PUBLIC, findNamedKeys, wordAt } from './named-keys.ts';
import { isExample, type Reading } from '../text/naming.ts';
import { isPublished } from '../text/placeholder.ts';
import { matchShape, type Shape } from './shape.ts';
import { findSpacedSeeds } from './spaced-seeds.ts';
import { findPhrases } from './wallet.ts';

const LONG_RUN = /[A-Za-z0-9_\-+/=.:~$%|]{12}/;
const EXAMPLE_WORDS: ReadonlySet<string> = new Set(
  'example examples sample samples placeholder placeholders dummy fake specimen fictitious jwt beispiel platzhalter exemple ejemplo esempio przyklad'.split(
    ' ',
  ),
);

/** Finds keys, tokens, seeds and recovery phrases. */
export function findSecrets(reading: Reading): readonly SensitiveHit[] {
  const { text } = reading.words.folded;
  const hits: SensitiveHit[] = [...findPhrases(reading), ...findSpacedSeeds(reading)];
  if (!LONG_RUN.test(text)) return hits;
  for (const { marker, shape } of KEY_FORMATS) {
    if (!text.includes(marker)) continue;
    for (const { start, end } of findFormat(text, marker, shape)) {
      if (isKnownExample(reading, text.slice(start, end), start) || !isMixed(text.slice(start, end))) continue;
      hits.push({ category: 'SECRET_KEY', start, end });
    }
  }
  for (const hit of findNamedKeys(reading)) hits.push(hit);
  return hits;
}

/** Places of a format: its marker is looked up, and the shape is tried there and where the marker's run begins. */
function findFormat(text: string, marker: string, shape: Shape): readonly Readonly<{ start: number; end: number }>[] {
  const found: { start: number; end: number }[] = [];
  let at = text.indexOf(marker);
  while (at >= 0) {
    let next = at + 1;
    for (const start of new Set([at, runStart(text, at)])) {
      if (isLetterOrDigit(text.charCodeAt(start - 1))) continue;
      const end = matchShape(shape, text, start);
      if (end < 0) continue;
      found.push({ start, end });
      next = Math.max(next, end);
      break;
    }
    at = text.indexOf(marker, next);
  }
  return found;
}

/** Where the characters of keys that surround a place begin, at most 80 back. */
function runStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < 80 && (isLetterOrDigit(text.charCodeAt(start - 1)) || '_-.~-'.includes(text.charAt(start - 1)))) start--;
  while (start < at && !isLetterOrDigit(text.charCodeAt(start))) start++;
  return start;
}

function isKnownExample(reading: Reading, value: string, at: number): boolean {
  if (value.startsWith('-----')) return /\.\.\.|<|xxxx|your/i.test(value) && value.length < 120;
  if (/xxxx|example|your[-_]|abcdef0?123|1234567890abc|<|\.\.\./i.test(value) || isPublished(value)) return true;
  if (new Set(value.slice(-16)).size < 5 || SAID_PUBLIC.test(reading.words.folded.lower)) return true;
  if (value.startsWith('eyJ') && value.split('.').some((part) => isPublished(part))) return true;
  return isExample(reading, wordAt(reading, at)) && reading.words.texts.some((word) => EXAMPLE_WORDS.has(word));
}
