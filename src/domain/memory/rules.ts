/**
 * What a text must be before anything else looks at it: the same rules on every write path. A text that passes is cleaned, not blank,
 * short enough, and holds nothing that the sensitivity screen finds. Refusals name the rule and the place, never the text.
 */
import { cleanText } from '../clean-text.ts';
import type { Refusal } from '../errors.ts';
import { screen } from '../sensitivity/screen.ts';
import { LIMITS, type TextRange } from './model.ts';

/** Unwraps to a value, or to why there is none. */
export type Result<Value> = Readonly<{ ok: true; value: Value }> | Readonly<{ ok: false; refusal: Refusal }>;

/** Counts code points: what the limits are in. */
export function codePoints(text: string): number {
  let count = text.length;
  for (let index = 0; index < text.length - 1; index += 1) {
    if ((text.charCodeAt(index) & 0xfc00) === 0xd800 && (text.charCodeAt(index + 1) & 0xfc00) === 0xdc00) count -= 1;
  }
  return count;
}

/**
 * Cleans and checks the text of an entry; `path` is where it stands in the input.
 *
 * Refuses with INVALID_INPUT when it is blank or longer than 4,000 code points after cleaning, with SENSITIVE_CONTENT when the screen
 * finds something; the ranges are UTF-16 code units of the input as it came.
 */
export function admitContent(input: string, path: readonly string[]): Result<string> {
  return admit(input, path, { what: 'An entry', max: LIMITS.contentLength });
}

/** Cleans and checks a reason: at most 500 code points; null and blank mean that none was given. */
export function admitReason(input: string | null, path: readonly string[]): Result<string | null> {
  if (input === null || cleanText(input) === '') return { ok: true, value: null };
  return admit(input, path, { what: 'A reason', max: LIMITS.reasonLength });
}

function admit(input: string, path: readonly string[], rule: Readonly<{ what: string; max: number }>): Result<string> {
  // Cleaning is linear, so the bound keeps hostile sizes from everything that is not; nothing that is removed is worth more than this.
  if (input.length > rule.max * 8) return tooLong(path, rule);
  const text = cleanText(input);
  if (text === '') {
    return refuse({
      code: 'INVALID_INPUT',
      path,
      message: `${rule.what} needs text: 1 to ${count(rule.max)} characters besides white space.`,
    });
  }
  if (codePoints(text) > rule.max) return tooLong(path, rule);
  const found = screen(text);
  if (found === null) return { ok: true, value: text };
  return refuse({
    code: 'SENSITIVE_CONTENT',
    path,
    message: `This looks like data that is never stored (${found.categories.join(', ')}). Take it out and try again.`,
    categories: found.categories,
    ranges: text === input ? found.ranges : inInput(input, text, found.ranges),
  });
}

/** Moves ranges of the cleaned text to the input: cleaning takes characters away, and changes line ends and lone surrogates one for one. */
function inInput(input: string, text: string, ranges: readonly TextRange[]): readonly TextRange[] {
  const places: number[] = [];
  for (let at = 0; at < input.length && places.length < text.length; at += 1) {
    const wanted = text[places.length];
    const isSame = input[at] === wanted || (wanted === '\n' && input[at] === '\r') || (wanted === '\ufffd' && !input[at]!.isWellFormed());
    if (isSame) places.push(at);
  }
  return ranges.map(({ start, end }) => ({ start: places[start] ?? 0, end: (places[end - 1] ?? input.length - 1) + 1 }));
}

function tooLong(path: readonly string[], rule: Readonly<{ what: string; max: number }>): Result<never> {
  return refuse({
    code: 'INVALID_INPUT',
    path,
    message: `${rule.what} has at most ${count(rule.max)} characters (Unicode code points). Shorten it, or split it in two.`,
  });
}

function count(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}

function refuse(refusal: Refusal): Readonly<{ ok: false; refusal: Refusal }> {
  return { ok: false, refusal };
}
