/**
 * Secret keys: what a machine is issued - keys and tokens of known formats, random values that are named as a key,
 * authenticator seeds, wallet phrases.
 *
 * Public keys, fingerprints, hashes and ids are as random; what the value is called decides.
 */
import { isLetterOrDigit, trimEnd } from './anchored.ts';
import { isIban } from './check-digits.ts';
import type { SensitiveHit } from './hit.ts';
import { KEY_FORMATS } from './key-formats.ts';
import { NAMING } from './naming-words.ts';
import { isExample, isInSentence, isNear, type Reading } from './naming.ts';
import { entropy, isPlaceholder, isPublished } from './placeholder.ts';
import { matchShape, type Shape } from './shape.ts';
import { findPhrases } from './wallet.ts';

const LONG_RUN = /[A-Za-z0-9_\-+/=.:~$]{15}/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const HEX = /^(?:0x)?[0-9a-f]+$/i;
const SECRET_SETTING =
  /(?:secret|token|api[-_]?key|apikey|access[-_]?key|private[-_]?key|privatekey|presharedkey|signing[-_]?key|encryption[-_]?key|account[-_]?key|auth|credential|bearer|[-_.]key|_pat|seed|mnemonic|dsn|appid|webhook)$/i;
const PUBLIC_SETTING =
  /(?:public|pub|publishable|primary|foreign|idempotency|partition|cache|sort|site|etag|sha|hash|digest|checksum|fingerprint|commit|nonce|max|min|count|limit|_id|[a-z]Id)[-_.]?(?:key|token|tokens)?$/i;
const FILE_OR_HOST = /\.(?:com|org|net|io|dev|internal|example|local|lan|ts|js|py|md|json|ya?ml)(?![A-Za-z0-9])/i;

/** Finds keys, tokens, seeds and recovery phrases. */
export function findSecrets(reading: Reading): readonly SensitiveHit[] {
  const { text } = reading.words.folded;
  const hits: SensitiveHit[] = [...findPhrases(reading)];
  if (!LONG_RUN.test(text) && (reading.names.any & NAMING.KEY) === 0) return hits;
  for (const { marker, shape } of KEY_FORMATS) {
    if (!text.includes(marker)) continue;
    for (const { start, end } of findFormat(text, marker, shape)) {
      if (isKnownExample(reading, text.slice(start, end), start) || !isMixed(text.slice(start, end))) continue;
      hits.push({ category: 'SECRET_KEY', start, end });
    }
  }
  for (const { start, value } of runsOf(text)) {
    if (!isRandom(value) || !isNamedSecret(reading, value, start)) continue;
    hits.push({ category: 'SECRET_KEY', start, end: start + value.length });
  }
  if ((reading.names.any & NAMING.KEY) !== 0) hits.push(...findSpacedSeeds(reading));
  return hits;
}

/** Issued values have digits or go back and forth between cases; "sk-blue-button-with-icon" is a name. */
function isMixed(value: string): boolean {
  return /\d/.test(value) || changes(value) >= 8;
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

/** Runs of 12 to 200 characters that keys are made of, without a dot or colon at the end. */
function runsOf(text: string): readonly Readonly<{ start: number; value: string }>[] {
  const runs: { start: number; value: string }[] = [];
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
function settingBefore(text: string, at: number): string | undefined {
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

function isKnownExample(reading: Reading, value: string, at: number): boolean {
  if (value.startsWith('-----')) return /\.\.\.|<|xxxx|your/i.test(value) && value.length < 120;
  if (/xxxx|example|your[-_]|abcdef0?123|1234567890abc|<|\.\.\./i.test(value) || isPublished(value)) return true;
  if (new Set(value.slice(-16)).size < 5) return true;
  if (value.startsWith('eyJ') && value.split('.').some((part) => isPublished(part))) return true;
  return isExample(reading, wordAt(reading, at)) && reading.words.texts.some((word) => EXAMPLE_WORDS.has(word));
}

const EXAMPLE_WORDS: ReadonlySet<string> = new Set(
  'example examples sample samples placeholder placeholders dummy fake specimen fictitious jwt beispiel platzhalter exemple ejemplo esempio przyklad'.split(
    ' ',
  ),
);

function wordAt(reading: Reading, offset: number): number {
  const index = reading.words.starts.findIndex((start) => start >= offset);
  return index < 0 ? Math.max(0, reading.words.starts.length - 1) : index;
}

/** Tells whether a run of characters is too random to be a word, a path, a version or a name. */
function isRandom(value: string): boolean {
  if (!/\d/.test(value) || isPlaceholder(value)) return false;
  if (UUID.test(value)) return true;
  if (!/[A-Za-z]/.test(value)) return false;
  if (/^(?:https?|www\.|v?\d{1,6}\.\d)/i.test(value) || FILE_OR_HOST.test(value)) return false;
  const bits = entropy(value);
  if (HEX.test(value)) return value.length >= 20 && bits >= 2.6;
  if (/^[A-Z2-7]{16,64}$/.test(value)) return bits >= 3;
  return (
    value.length >= 14 &&
    bits >= 3.2 &&
    changes(value) >= 4 &&
    value.split(/[._~/-]/).some((part) => part.length >= 10 && /\d/.test(part) && /[A-Za-z]/.test(part))
  );
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

function isNamedSecret(reading: Reading, value: string, at: number): boolean {
  const { text } = reading.words.folded;
  const setting = settingBefore(text, at);
  if (setting !== undefined && PUBLIC_SETTING.test(setting)) return false;
  const index = wordAt(reading, at);
  if (isExample(reading, index) || isIban(value.toUpperCase())) return false;
  if (setting !== undefined && SECRET_SETTING.test(setting)) return true;
  const length = reading.words.starts.filter((start) => start >= at && start < at + value.length).length;
  const key = isNear(reading, NAMING.KEY, index, index + Math.max(1, length), 9);
  if (!key) return false;
  const other = isNear(reading, NAMING.PUBLIC, index, index + Math.max(1, length), 7);
  if (other || /ssh-(?:rsa|ed25519|dss)|ecdsa-sha2|sha256:|pub(?:lic)?\s{0,2}key/i.test(text)) return false;
  return (
    !UUID.test(value) ||
    /\b(?:key|token|secret|schlussel|cle|clave|klucz|chiave)\b/.test(reading.words.folded.lower.slice(Math.max(0, at - 30), at))
  );
}

/** Authenticator seeds as they are shown for typing: blocks of four in base 32. */
function findSpacedSeeds(reading: Reading): readonly SensitiveHit[] {
  const hits: SensitiveHit[] = [];
  const { texts, starts, ends } = reading.words;
  for (let from = 0; from < texts.length; from++) {
    let to = from;
    while (to < texts.length && /^[a-z2-7]{4}$/.test(texts[to] ?? '') && (to === from || (starts[to] ?? 0) - (ends[to - 1] ?? 0) === 1))
      to++;
    if (to - from < 4) continue;
    const compact = texts.slice(from, to).join('');
    const digits = compact.replaceAll(/[a-z]/g, '').length;
    const start = starts[from] ?? 0;
    if (digits >= 2 && !isPublished(compact) && !isInSentence(reading, NAMING.PUBLIC, wordAt(reading, start))) {
      hits.push({ category: 'SECRET_KEY', start, end: ends[to - 1] ?? start });
    }
    from = to - 1;
  }
  return hits;
}
