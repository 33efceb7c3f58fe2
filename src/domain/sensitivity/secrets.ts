/**
 * Secret keys: what a machine is issued - keys and tokens of known formats, random values that are named as a key,
 * authenticator seeds, wallet phrases.
 *
 * Public keys, fingerprints, hashes and ids are as random; what the value is called decides.
 */
import { isIban } from './check-digits.ts';
import type { SensitiveHit } from './hit.ts';
import { KEY_FORMATS } from './key-formats.ts';
import { NAMING } from './naming-words.ts';
import { isExample, isInSentence, isNear, type Reading } from './naming.ts';
import { entropy, isPlaceholder, isPublished } from './placeholder.ts';
import { findPhrases } from './wallet.ts';

const LONG_RUN = /[A-Za-z0-9_\-+/=.:~$]{15}/;
const RUN = /(?<![A-Za-z0-9+/_.~-])(?:0x)?[A-Za-z0-9+/_~.-]{12,200}={0,2}(?![A-Za-z0-9+/=_~])/g;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const HEX = /^(?:0x)?[0-9a-f]+$/i;
const SETTING = /([A-Za-z][A-Za-z0-9_.-]{1,60})["']?\s{0,2}(?:=>|:=|[:=])\s{0,2}["']?$/;
const SECRET_SETTING =
  /(?:secret|token|api[-_]?key|apikey|access[-_]?key|private[-_]?key|privatekey|presharedkey|signing[-_]?key|encryption[-_]?key|account[-_]?key|auth|credential|bearer|[-_.]key|_pat|seed|mnemonic|dsn|appid|webhook)$/i;
const PUBLIC_SETTING =
  /(?:public|pub|publishable|primary|foreign|idempotency|partition|cache|sort|site|etag|sha|hash|digest|checksum|fingerprint|commit|nonce|max|min|count|limit|_id|[a-z]Id)[-_.]?(?:key|token|tokens)?$/i;
const WORDY = /^(?:[A-Za-z]+[-_./~])*[A-Za-z]+$/;

/** Finds keys, tokens, seeds and recovery phrases. */
export function findSecrets(reading: Reading): readonly SensitiveHit[] {
  const { text } = reading.words.folded;
  const hits: SensitiveHit[] = [...findPhrases(reading)];
  if (!LONG_RUN.test(text) && (reading.names.any & NAMING.KEY) === 0) return hits;
  for (const { marker, pattern } of KEY_FORMATS) {
    if (!text.includes(marker)) continue;
    for (const match of text.matchAll(pattern)) {
      if (isKnownExample(reading, match[0], match.index)) continue;
      hits.push({ category: 'SECRET_KEY', start: match.index, end: match.index + match[0].length });
    }
  }
  for (const match of text.matchAll(RUN)) {
    const value = match[0].replace(/[.:]+$/, '');
    if (!isRandom(value) || !isNamedSecret(reading, value, match.index)) continue;
    hits.push({ category: 'SECRET_KEY', start: match.index, end: match.index + value.length });
  }
  if ((reading.names.any & NAMING.KEY) !== 0) hits.push(...findSpacedSeeds(reading));
  return hits;
}

function isKnownExample(reading: Reading, value: string, at: number): boolean {
  if (value.startsWith('-----')) return /\.\.\.|<|xxxx|your/i.test(value) && value.length < 120;
  if (/(.)\1{7}|xxxx|example|your[-_]|abcdef0?123|1234567890abc|<|\.\.\./i.test(value) || isPublished(value)) return true;
  if (value.startsWith('eyJ') && value.split('.').some((part) => isPublished(part))) return true;
  return (
    isExample(reading, wordAt(reading, at)) &&
    /(?<![.\w])(?:example|sample|placeholder|dummy|fake|specimen|fictitious|beispiel\w*|exemple|ejemplo|esempio|przyklad\w*|jwt\.io)\b(?!\.\w)/.test(
      reading.words.folded.lower,
    )
  );
}

function wordAt(reading: Reading, offset: number): number {
  const index = reading.words.starts.findIndex((start) => start >= offset);
  return index < 0 ? Math.max(0, reading.words.starts.length - 1) : index;
}

/** Tells whether a run of characters is too random to be a word, a path, a version or a name. */
function isRandom(value: string): boolean {
  if (WORDY.test(value) || isPlaceholder(value)) return false;
  if (UUID.test(value)) return true;
  if (!/\d/.test(value) || !/[A-Za-z]/.test(value)) return false;
  if (/^(?:https?|www\.|v?\d+\.\d+)|\.(?:com|org|net|io|dev|internal|example|local|lan|ts|js|py|md|json|ya?ml)(?:$|[/:])/i.test(value))
    return false;
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
  const setting = SETTING.exec(text.slice(Math.max(0, at - 70), at))?.[1];
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

const SPACED_SEED = /(?<![A-Za-z0-9])[A-Za-z2-7]{4}(?:[ -][A-Za-z2-7]{4}){3,15}(?![A-Za-z0-9])/g;

/** Authenticator seeds as they are shown for typing: blocks of four in base 32. */
function findSpacedSeeds(reading: Reading): readonly SensitiveHit[] {
  const hits: SensitiveHit[] = [];
  for (const match of reading.words.folded.text.matchAll(SPACED_SEED)) {
    const compact = match[0].replaceAll(/[ -]/g, '');
    if (!/[2-7]/.test(compact) || isPublished(compact) || isInSentence(reading, NAMING.PUBLIC, wordAt(reading, match.index))) continue;
    hits.push({ category: 'SECRET_KEY', start: match.index, end: match.index + match[0].length });
  }
  return hits;
}
