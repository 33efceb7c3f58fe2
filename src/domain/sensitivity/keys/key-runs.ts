/** Runs of characters that keys are made of, how random they are, and the names that they are assigned to. */
import { isLetterOrDigit, trimEnd } from '../text/anchored.ts';
import { entropy, isPlaceholder } from '../text/placeholder.ts';

export type Run = Readonly<{ start: number; value: string }>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const HEX = /^(?:0x)?[0-9a-f]+$/i;
const BASE32 = /^[A-Z2-7]{16,64}$/;
const FILE_OR_HOST = /\.(?:com|org|net|io|dev|internal|example|local|lan|ts|js|py|md|json|ya?ml)(?![A-Za-z0-9])/i;

/** Runs of 12 to 200 characters that keys are made of, without a dot or colon at the end. */
export function runsOf(text: string): readonly Run[] {
  const runs: Run[] = [];
  let at = 0;
  while (at < text.length) {
    if (!isKeyUnit(text, at)) {
      at++;
      continue;
    }
    const start = at;
    while (at < text.length && isKeyUnit(text, at)) at++;
    while (at - start >= 12 && at < text.length && text.charAt(at) === '=') at++;
    const value = trimEnd(text.slice(start, at), '.');
    if (value.length >= 12 && value.length <= 200) runs.push({ start, value });
  }
  return runs;
}

function isKeyUnit(text: string, at: number): boolean {
  return isLetterOrDigit(text.charCodeAt(at)) || '+/_~.-'.includes(text.charAt(at));
}

/** The name that a value is assigned to: `NAME=`, `"name": "`, `name := '`. */
export function settingBefore(text: string, at: number): string | undefined {
  let end = at;
  const skip = (set: string, most: number): void => {
    for (let count = 0; count < most && end > 0 && set.includes(text.charAt(end - 1)); count++) end--;
  };
  skip('"\'', 1);
  skip(' ', 2);
  const before = end;
  skip('=:>', 2);
  if (end === before) return undefined;
  skip(' ', 2);
  skip('"\'', 1);
  let start = end;
  while (start > 0 && end - start < 60 && (isLetterOrDigit(text.charCodeAt(start - 1)) || '_.-'.includes(text.charAt(start - 1)))) start--;
  return end - start >= 2 ? text.slice(start, end) : undefined;
}

export function isUuid(value: string): boolean {
  return UUID.test(value);
}

/** Tells whether a run can be the seed of an authenticator: base 32, which may lack digits. */
export function isSeed(value: string): boolean {
  return BASE32.test(value) && entropy(value) >= 3;
}

/** Tells whether a run of characters is too random to be a word, a path, a version or a name. */
export function isRandom(value: string): boolean {
  if (!/\d/.test(value) || isPlaceholder(value)) return false;
  if (UUID.test(value)) return true;
  if (!/[A-Za-z]/.test(value)) return false;
  if (/^(?:https?|www\.|v?\d{1,6}\.\d)/i.test(value) || FILE_OR_HOST.test(value)) return false;
  const bits = entropy(value);
  if (HEX.test(value)) return value.length >= 20 && bits >= 2.6;
  if (BASE32.test(value)) return bits >= 3;
  return (
    value.length >= 14 &&
    bits >= 3.2 &&
    changes(value) >= 4 &&
    value.split(/[._~/-]/).some((part) => part.length >= 10 && /\d/.test(part) && /[A-Za-z]/.test(part))
  );
}

/** Issued values have digits or go back and forth between cases; "sk-blue-button-with-icon" is a name. */
export function isMixed(value: string): boolean {
  return /\d/.test(value) || changes(value) >= 8;
}

/** How often a value goes from letters to digits or back, or from one case to the other: words with a number do it once or twice. */
function changes(value: string): number {
  let count = 0;
  for (let index = 1; index < value.length; index++) {
    const now = kind(value.charCodeAt(index));
    if (now !== 3 && now !== kind(value.charCodeAt(index - 1))) count++;
  }
  return count;
}

function kind(code: number): number {
  if (code >= 48 && code <= 57) return 0;
  if (code >= 65 && code <= 90) return 1;
  return code >= 97 && code <= 122 ? 2 : 3;
}
