/**
 * How much a token looks like something that a person chose to type, from 0 (prose, a date, a version, a placeholder)
 * to 3 (mixed case, digits and a sign). Plain words count a little; only their place can make them a password.
 */
import { trimOutside } from '../text/anchored.ts';
import { isPlaceholder } from '../text/placeholder.ts';
import type { Token } from '../text/tokens.ts';
import { isOrdinary, isStrong } from './typed.ts';

/** Ids, versions and products: "GR-2040", "RT-2600ac", "Pixel-6a", "web-7f9c". */
const ISSUED =
  /^(?:[A-Z]{1,6}[-_]?\d[\dA-Z-]*[a-z]{0,3}|[A-Z0-9]{2,}(?:-[A-Z0-9]+)+|[A-Z][a-z]+-\d{1,4}[a-z]?|[A-Z]{2}\d{12,30}|[a-z]{2,10}-[0-9a-f]{4,8}|(?:UTC|GMT)[+-]\d+|\d{1,4}[A-Z]\d{1,3})$/;
/** Words and a number, as passwords, releases and branches are written: "node-24.1", "Whisper-large-v3", "lime-Otter-22". */
const NUMBERED =
  /^(?:[a-z]{1,4}[-_]?\d{1,4}|[a-z]+(?:-[a-z]+)?-v?\d{1,2}(?:\.\d+)*|\w+(?:-\w+)?-v\d+|[A-Z][a-z]{1,4}[-_]?v?\d{1,2}(?:\.\d+)*)$/;

/** Options, names that something is assigned to, and what is called a password instead of being one: "new-password". */
const NONE = /^-|[=:]$|:\d{2,5}$|\$(?:[A-Z_]{2}|[{(])|#\{|[Pp]assw(?:or[dt]|d)|PASSWORD|[Kk]ennwort|^\w+=|^[\w-]+\($/;

/** Words of several parts that are no password but a way to sign in, or what a German compound is about. */
const WAY = new Set(
  (
    'factor sign code link time passkey auth key finger print based only single multi step end self case read wide level free specific friendly one two off out ' +
    'password passwort kennwort login faktor anmeldung seite team projekt formular prinzip stelle system mail test app wlan wifi pin zeichen schutz zugang ' +
    'passe mot clave hasla'
  ).split(' '),
);

const IDIOMS: ReadonlySet<string> = new Set(
  'state-of-the-art out-of-the-box out-of-date out-of-band up-to-date back-to-back day-to-day peer-to-peer face-to-face step-by-step case-by-case point-to-point site-to-site work-in-progress proof-of-concept on-the-fly on-call-rota mother-in-law man-in-the-middle man-in-the-loop point-of-sale'.split(
    ' ',
  ),
);

/** The part of a token that a value is: quoted strings whole, others without the brackets and punctuation around them. */
export function valueOf(token: Token): string {
  return token.quoted ? token.text : trimOutside(token.text);
}

/** The part behind the slash of "wolke/Regenschirm7": a name and what was typed with it, not a path. */
export function secondHalf(token: Token): Readonly<{ start: number; end: number; value: number }> | null {
  const whole = valueOf(token);
  const slash = whole.indexOf('/');
  if (slash < 2 || !/^[a-z][\w.@-]{1,30}$/i.test(whole.slice(0, slash))) return null;
  const text = whole.slice(slash + 1);
  if (!/^[^\s()[\]{}<>]{4,40}$/.test(text) || text.endsWith('/')) return null;
  const value = valueScore({ text, start: 0, end: text.length, quoted: false });
  // "registry.lan/app:0d8aec" begins with a host.
  if (value < 1.5 || (value < 3 && /\.[a-z]{2,}$/i.test(whole.slice(0, slash)))) return null;
  return { start: token.start + slash + 1, end: token.start + whole.length, value };
}

/** The score of a token as a value, 0 to 3. */
export function valueScore(token: Token): number {
  const value = valueOf(token);
  if (value.length < 4 || value.length > 80 || !/[\p{L}\p{N}]{3}/u.test(value) || NONE.test(value) || isPlaceholder(value)) return 0;
  if (/^[a-z]+(?:-[a-z]+)+$/i.test(value)) return hyphenScore(value, token.quoted);
  if (isOrdinary(value)) return 0;
  const base = token.quoted ? 1 : 0;
  if (token.quoted && (/\s/.test(value) || isSentence(value))) return phraseScore(value.trim());
  if (/[<>{}()[\]]|^[/~.]|\/\/|@\w+\.|:$/.test(value)) return 0;
  if (isStrong(value)) {
    if (value.length > 24 && !isOfWords(value)) return 1.5;
    if (isHard(value)) return 3;
    if (ISSUED.test(value) || /^[0-9a-f]{6,64}$/.test(value)) return Math.min(3, base + 1);
    if (NUMBERED.test(value)) return Math.min(3, base + 1.5);
    return Math.min(3, base + (/^[a-z]{4,}\d{1,4}$|_/i.test(value) || hasCases(value) ? 2.5 : 2));
  }
  if (/^[a-z]{2,}[A-Z][a-z]+|^[A-Z][a-z]+[A-Z][a-z]+/.test(value)) return base + 1;
  return base + (/^[\p{L}'-]+$/u.test(value) ? 1 : 0.5);
}

/** Tells whether a value looks like what a machine or a maker gave out: an id, a product, a long random run. */
export function isIssued(value: string): boolean {
  return ISSUED.test(value) || /^[0-9a-f]{6,64}$/.test(value) || (value.length > 24 && !value.includes(' ') && !isOfWords(value));
}

/** Small and capital letters and digits with a sign that no product name has. */
function isHard(value: string): boolean {
  return /[A-Za-z]/.test(value) && (/[!#$%&*?=+~^]/.test(value) || (/_/.test(value) && hasCases(value) && /\d/.test(value)));
}

function hasCases(value: string): boolean {
  return /[a-z]/.test(value) && /[A-Z]/.test(value);
}

/** Three or more words or numbers with signs between, however long they are together. */
function isOfWords(value: string): boolean {
  const parts = value.split(/[-_. ]/);
  return parts.length > 2 && parts.every((part) => /^(?:[A-Za-z']{1,14}|\d{1,4})$/.test(part));
}

/** "Copper-lantern-moss" may be one, "two-factor" and "Zwei-Faktor-Anmeldung" are none. */
function hyphenScore(value: string, quoted: boolean): number {
  const parts = value.toLowerCase().split('-');
  if (IDIOMS.has(value.toLowerCase()) || parts.filter((part) => WAY.has(part)).length * 3 >= parts.length) return 0;
  return (quoted ? 1 : 0) + (parts.length > 2 ? 1.4 : 1);
}

/** Quoted words: two or three, or a longer phrase; a sentence with its full stop is speech. */
function phraseScore(value: string): number {
  if (/[.?!:]$|[{}<>()=]/.test(value) || isSentence(value)) return 0.5;
  return value.split(' ').length > 2 ? 2 : 1.5;
}

/** Japanese has no spaces; what is long or ends like a verb is said, not typed. */
function isSentence(value: string): boolean {
  return (
    /[\u3040-\u9fff]/.test(value) && (value.length > 14 || /(?:ます|です|する|した|って|せん|さい|ください|から|表示|とは)$/.test(value))
  );
}
