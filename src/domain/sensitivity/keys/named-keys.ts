/**
 * Random values that are named as a key: by the setting they are assigned to, by a word for a key near them, or by their
 * issuer when they look like its keys. Public keys, hashes and ids are as random; what they are called spares them.
 */
import { isIban } from '../numbers/iban.ts';
import type { SensitiveHit } from '../hit.ts';
import { isRandom, isSeed, isUuid, runsOf, settingBefore, type Run } from './key-runs.ts';
import { KEY } from './key-words.ts';
import type { Marks } from '../text/lexicon.ts';
import { NAMING } from '../text/naming-words.ts';
import { isExample, isNear, type Reading } from '../text/naming.ts';
import { entropy, isPlaceholder, isPublished } from '../text/placeholder.ts';
import { matchShape } from './shape.ts';
import { VENDOR_KEYS } from './vendor-keys.ts';

const SECRET_SETTING =
  /(?:secret|token|api[-_]?key|apikey|access[-_]?key|private[-_]?key|privatekey|presharedkey|signing[-_]?key|encryption[-_]?key|account[-_]?key|auth|credential|bearer|[-_.]key|_pat|seed|mnemonic|dsn|appid|webhook)$/i;
/** Sessions and keys that end like an id. */
const ID_SETTING = /(?:^|[-_.])(?:sessionid|session_id|phpsessid|jsessionid|asp\.net_sessionid|sid|cookie|appid)$/i;
const KEY_OF_DATA =
  /\b(?:ids?|event|zone|board|file key|s3 key|redis key|object key|cache key|map key|kms key|key id)(?: is| =|:)? ?["']?$/;
const DATA = /\b(?:table|i18n|bucket|dictionary|cache|redis|dataset|rows?|tabelle|tabla|tabela|tabella)\b/;
const UUID_CALLED =
  /^["']? (?:as|is|als|ist|comme|est|como|es|jako|to|come|e) (?:[a-z']+ ){0,3}(?:key|token|secret|schlussel|cle|jeton|clave|klucz|chiave)/;
const PUBLIC_SETTING =
  /(?:public|pub|publishable|primary|foreign|idempotency|partition|cache|sort|site|etag|sha|hash|digest|checksum|fingerprint|commit|nonce|max|min|count|limit|_id|[a-z]Id|recaptcha|request|trace|client)[-_.]?(?:key|token|tokens|id)?$/i;
const PUBLIC_TEXT = /ssh-(?:rsa|ed25519|dss)|ecdsa-sha2|sha256:|pub(?:lic)?\s{0,2}key|recipient/i;
const UUID_NAME = /\b(?:key|keys|token|tokens|secret|secrets|schlussel|zugriffstoken|jeton|cle|clave|klucz|kluczem|chiave)\b|キー|トークン/;

/** Keys that the documentation of a product gives to everybody. */
export const SAID_PUBLIC =
  /\b(?:published|publicly documented) (?:[a-z]{1,12} ){0,2}(?:test|default|sample|demo|secret|key|token)\b|\bpublished default\b/;

/** Finds the runs that are keys because of what they are called. */
export function findNamedKeys(reading: Reading): readonly SensitiveHit[] {
  const { text } = reading.words.folded;
  const hits: SensitiveHit[] = [];
  const marks = reading.keys;
  for (const run of runsOf(text)) {
    const random = isRandom(run.value);
    if (!random && !/\d/.test(run.value) && !isSeed(run.value)) continue;
    const named = (random && isNamedSecret(reading, marks, run)) || (isSeed(run.value) && isFactor(reading, marks, run));
    if (!named && !isOfVendor(reading, marks, run)) continue;
    hits.push({ category: 'SECRET_KEY', start: run.start, end: run.start + run.value.length });
  }
  return hits;
}

function isNamedSecret(reading: Reading, marks: Marks, { value, start }: Run): boolean {
  const { text, lower } = reading.words.folded;
  const setting = settingBefore(text, start);
  const index = wordAt(reading, start);
  if (isExample(reading, index) || isIban(value.toUpperCase()) || SAID_PUBLIC.test(lower)) return false;
  if (setting !== undefined && ID_SETTING.test(setting)) return true;
  if (setting !== undefined && PUBLIC_SETTING.test(setting)) return false;
  if (setting !== undefined && SECRET_SETTING.test(setting)) return true;
  if (isKeyOfData(lower.slice(Math.max(0, start - 70), start))) return false;
  const to = index + Math.max(1, wordsIn(reading, start, value.length));
  // Long values are hardly anything else, so that their name may stand farther off.
  const reach = value.length >= 20 && !isUuid(value) ? 16 : 9;
  const named = isNear(reading, NAMING.KEY, index, to, reach) || isWithin(reading, marks, KEY.EXTRA, index, reach);
  if (!named || isPublic(reading, index, to, text)) return false;
  if (!isUuid(value)) return true;
  const after = lower.slice(start + value.length, start + value.length + 50);
  return !DATA.test(lower) && (UUID_NAME.test(lower.slice(Math.max(0, start - 45), start)) || UUID_CALLED.test(after));
}

/** "The S3 key is exports/2025/...", "Figma file key ...": names of data, not of a secret. */
function isKeyOfData(before: string): boolean {
  // A path or a name space before the value belongs to it.
  const cut = /[:/]$/.test(before) ? Math.max(0, before.lastIndexOf(' ') + 1) : before.length;
  return KEY_OF_DATA.test(before.slice(0, cut));
}

function isPublic(reading: Reading, from: number, to: number, text: string): boolean {
  return isNear(reading, NAMING.PUBLIC, from, to, 7) || PUBLIC_TEXT.test(text);
}

/** "The setup key for the authenticator is MSGF...": base 32 beside a word for a second factor. */
function isFactor(reading: Reading, marks: Marks, { value, start }: Run): boolean {
  const index = wordAt(reading, start);
  if (isPublished(value) || isExample(reading, index)) return false;
  return (marks.any & KEY.FACTOR) !== 0 && isWithin(reading, marks, KEY.FACTOR, index, 16);
}

function isOfVendor(reading: Reading, marks: Marks, { value, start }: Run): boolean {
  const before = reading.words.folded.lower.slice(Math.max(0, start - 70), start);
  const labelled = /[:=] ?["']?$/.test(before);
  if ((!labelled && (marks.any & KEY.KEY) === 0) || isPlaceholder(value) || isKeyOfData(before)) return false;
  const index = wordAt(reading, start);
  if (!(labelled || isWithin(reading, marks, KEY.KEY, index, 14)) || isExample(reading, index)) return false;
  if (!/[a-z]/i.test(value) || /^[a-z]+[-_.]?\d{0,4}$/i.test(value) || entropy(value) < 2.8) return false;
  const { texts } = reading.words;
  for (let at = Math.max(0, index - 12); at < Math.min(texts.length, index + 12); at++) {
    const shapes = VENDOR_KEYS.get(texts[at] ?? '');
    if (shapes?.some((shape) => matchShape(shape, value, 0) === value.length) === true)
      return !isPublic(reading, index, index + 1, reading.words.folded.text);
  }
  return false;
}

function isWithin(reading: Reading, marks: Marks, bit: number, at: number, reach: number): boolean {
  const to = Math.min(marks.bits.length, at + reach);
  for (let index = Math.max(0, at - reach); index < to; index++) {
    const apart = Math.abs((reading.words.sentences[index] ?? 0) - (reading.words.sentences[at] ?? 0));
    if (((marks.bits[index] ?? 0) & bit) !== 0 && apart <= 1) return true;
  }
  return false;
}

/** The first word that begins at an offset or behind it, else the last. */
export function wordAt(reading: Reading, offset: number): number {
  const { starts } = reading.words;
  let from = 0;
  let to = starts.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((starts[middle] ?? 0) < offset) from = middle + 1;
    else to = middle;
  }
  return Math.max(0, Math.min(from, starts.length - 1));
}

function wordsIn(reading: Reading, start: number, length: number): number {
  const { starts } = reading.words;
  const first = wordAt(reading, start);
  let index = first;
  while (index < starts.length && (starts[index] ?? 0) < start + length) index++;
  return index - first;
}
