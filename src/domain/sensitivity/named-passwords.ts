/**
 * Passwords in prose: a word for one, and beside it a value that looks typed, a passphrase behind "is", or a
 * description that gives it away ("the dog's name plus the year").
 */
import { trimOutside } from './anchored.ts';
import type { SensitiveHit } from './hit.ts';
import { NAMING } from './naming-words.ts';
import { isExample, type Reading } from './naming.ts';
import { STOP, passphrase } from './passphrase.ts';
import { isPlaceholder } from './placeholder.ts';
import { afterParticle, tokensOf, type Token } from './tokens.ts';
import { isOrdinary, isStrong, isTyped } from './typed.ts';

const CONNECTOR =
  /^(?:is|are|was|=|:|->|=>|-|to|lautet|ist|heisst|est|es|e|e'|sono|wa|c'est|jest|the|set|now|still|always|currently|just|sigue|siendo|toujours|immer|noch|that|reads|it's|its|called|being|ciagle|nadal|ancora|sempre|siempre|zu|auf|a|en|in|na|an|mit|con|avec|z|with|by|using|via|als|come|como|comme)$/;
const FIRM = /^(?:is|are|was|=|:|->|=>|lautet|ist|heisst|est|es|e|sono|c'est|jest|it's)$/;
/** "To" is a copula in Polish only. */
const POLISH = /has[lł]|kod|[ąęłśźż]/i;
const DESCRIBED =
  /\b(?:followed by|plus the year|backwards|spelled|spelt|the name of (?:the|his|her|their|my)|(?:dog|cat|pet|wife|husband|daughter|son|kid|birth)[a-z]{0,4}'s? (?:name|birthday)|his birthday|her birthday|(?:my|user's) birthday|name and (?:the )?year|gefolgt von|name (?:des hundes|der katze|meines|seines|meiner|seiner|ihres|ihrer)|nom d[ue] (?:chien|chat)|nombre del? (?:perro|gato)|imie (?:psa|kota)|nome del (?:cane|gatto)|suivi de|seguid[oa] de|seguit[oa] d[ai]|a potem rok)\b/i;

/** "The same as last year plus an exclamation mark": who knows the old one has the new one. */
const SAME = /\b(?:same|gleiche|selbe|meme|mism[ao]|tak[ai]e? samo|to samo|stess[ao])\b/i;
const VARIED =
  /\b(?:plus|but with|with (?:a|an|the|two)|except|followed|nur mit|mit einem|avec un|mais avec|mas un|pero con|con un|tylko z|z dopisanym|piu un|con il)\b/i;
const OPENS =
  /(?:unlock|decrypt|entsperr|entschlussel|deverrouill|dechiffr|desbloque|descifr|odblokow|odszyfrow|sblocc|decifr|復号|解凍|ロック解除)/;
/** Less sure of a lock: a quoted value behind one of these needs a sign or a digit inside. */
const ENTERS = /\b(?:gets? in(?:to)?|logs? in(?:to)?|signs? in(?:to)?|types?|entra[rn]?|accede[rn]?|loguje|wpisuje|tippt|tape|digita)\b/;
const BY = /^(?:with|using|mit|avec|con|z|par|per|usando)$/;
/** Words of several parts that are no password but a way to sign in. */
const WAY = /(?:factor|sign|code|link|time|passkey|auth|key|finger|print|based|only|single|multi|step)/i;

/** The key of a wireless network is a password. */
const WIFI = /\b(?:wi-?fi|wlan|ssid|hotspot|router|wpa[23]?)\b/;

/** Finds passwords beside a word for one, or behind a verb of signing in. */
export function namedPasswords(reading: Reading): readonly SensitiveHit[] {
  const hits: SensitiveHit[] = [];
  const { words, names } = reading;
  const { text } = words.folded;
  for (const mark of names.all) {
    const wifi = mark.bit === NAMING.KEY && WIFI.test(words.folded.lower);
    if (mark.bit !== NAMING.PASSWORD && mark.bit !== NAMING.LOGIN && !wifi) continue;
    // Most words for signing in are words for a password too; reading on from there once is enough.
    if (mark.bit === NAMING.LOGIN && ((names.bits[mark.to - 1] ?? 0) & NAMING.PASSWORD) !== 0) continue;
    const noun = words.ends[mark.to - 1] ?? 0;
    if (/[=\w$@/}]/.test(text.charAt(noun)) || /[/@${]/.test(text.charAt((words.starts[mark.from] ?? 0) - 1))) continue;
    if (mark.bit === NAMING.LOGIN && (names.any & NAMING.PUBLIC) !== 0) continue;
    const end = stretchEnd(text, noun);
    const found =
      account(text, noun, end) ??
      valueAfter(text, noun, end, mark.bit === NAMING.PASSWORD || wifi) ??
      (mark.bit === NAMING.PASSWORD && !(words.texts[mark.from] ?? '').startsWith('log') ? valueBefore(reading, mark.from) : null);
    if (found !== null) hits.push({ category: 'PASSWORD', ...found });
    else if (
      mark.bit === NAMING.PASSWORD &&
      (isDescribed(text, noun, end) || isNamedAfter(text, words.starts[mark.from] ?? 0)) &&
      !isExample(reading, mark.from)
    ) {
      hits.push({ category: 'PASSWORD', start: words.starts[mark.from] ?? 0, end });
    }
  }
  return hits;
}

function isDescribed(text: string, noun: number, end: number): boolean {
  if (DESCRIBED.test(text.slice(noun, end))) return true;
  const from = Math.max(0, noun - 40);
  const same = text.slice(from, end).search(SAME);
  return same >= 0 && VARIED.test(text.slice(from + same, end));
}

const PERSONAL =
  /\b(?:name|birthday|birth date|date of birth|birth year|registration|number plate|licence plate|license plate|postcode|zip code|phone number|surname|anniversary|initials|nickname|geburtstag|geburtsdatum|kennzeichen|spitzname|anniversaire|date de naissance|plaque|cumpleanos|matricula|apodo|urodziny|data urodzenia|rejestracja|compleanno|data di nascita|targa|soprannome)\b/i;
const RULE = /\b(?:never|not|don't|avoid|shouldn't|instead|nie|nicht|pas|no|non|evita|tells?|forbids?|rules?)\b/i;
const SERVING = /\b(?:as|als|comme|como|come|jako)(?: [a-z']{1,8}){0,2} $/i;

/** "Uses the number plate of the first car as the password": what it is made of stands before the word. */
function isNamedAfter(text: string, noun: number): boolean {
  const before = text.slice(Math.max(0, noun - 90), noun);
  if (!PERSONAL.test(before) || RULE.test(before)) return false;
  return (
    SERVING.test(before) ||
    (/\b(?:for|fur|pour|para|do|per)(?: [a-z']{1,10}){0,3} $/i.test(before) &&
      VARIED.test(before) &&
      /\b(?:use|type|pick|nimmt|utilis|usa|uzywa)/i.test(before))
  );
}

/** "Login for the library: mhollins / buttercup": name and password behind a colon. */
function account(text: string, noun: number, end: number): Readonly<{ start: number; end: number }> | null {
  const match = /^ (?:for|at|to|on|fur|am|bei|zum|pour|para|de|del|do|per|su) [^:\n]{2,40}: ?[^\s/|]{2,40} ?[/|] ?([^\s/|]{4,40})$/.exec(
    text.slice(noun, end),
  );
  const value = match?.[1] === undefined ? '' : trimOutside(match[1]);
  if (value.length < 4 || isPlaceholder(value)) return null;
  const start = text.lastIndexOf(value, end);
  return { start, end: start + value.length };
}

const PROTECTS =
  /(?:protected|encrypted|secured|locked|geschutzt|verschlusselt|protege|chiffre|protegid|cifrad|zaszyfrowan|zabezpieczon|protett|cifrat)/;

/** "The archive is protected with Quarter3#Tax": only what no algorithm is called. */
function protectingValues(text: string, at: number): readonly SensitiveHit[] {
  const tokens = tokensOf(text, at, Math.min(text.length, at + 90));
  const hits: SensitiveHit[] = [];
  for (const [index, token] of tokens.entries()) {
    const bare = token.quoted ? token.text : trimOutside(token.text);
    if (BY.test(tokens[index - 1]?.text.toLowerCase() ?? '') && isTyped(bare) && isStrong(bare) && /[_!#$%&*?]/.test(bare))
      hits.push({ category: 'PASSWORD', start: token.start, end: token.start + bare.length });
  }
  return hits;
}

/** "Use "birch-12" to unlock the file", "the archive decrypts with Blau_Wal42": no word for a password, but what it does. */
export function openingValues(reading: Reading): readonly SensitiveHit[] {
  const { text, lower } = reading.words.folded;
  const opens = lower.search(OPENS);
  const guards = lower.search(PROTECTS);
  if (guards >= 0 && opens < 0) return protectingValues(text, guards);
  const at = opens >= 0 ? opens : (reading.names.any & (NAMING.ACCESS | NAMING.PASSWORD | NAMING.LOGIN)) === 0 ? -1 : lower.search(ENTERS);
  if (at < 0) return [];
  const tokens = tokensOf(text, Math.max(0, at - 90), Math.min(text.length, at + 90));
  const hits: SensitiveHit[] = [];
  for (const [index, token] of tokens.entries()) {
    const bare = token.quoted ? token.text : trimOutside(token.text);
    const by = BY.test(tokens[index - 1]?.text.toLowerCase() ?? '');
    const chosen = token.quoted && by && /^ ?[a-z]{2,20}(?:[-_ ][a-z]{2,20}){1,5} ?$/i.test(bare) && !WAY.test(bare);
    if (opens < 0 ? token.quoted && isStrong(bare) && !/\s/.test(bare) : ((token.quoted || by) && isStrong(bare)) || chosen)
      hits.push({ category: 'PASSWORD', start: token.start, end: token.start + bare.length });
  }
  return hits;
}

/** Where the thought that began with the noun ends: a line break, a full stop before a capital, 120 units. */
function stretchEnd(text: string, from: number): number {
  const stop = text.slice(from, from + 120).search(/\n|[.!?] [A-Z][a-z]+ [a-z]/);
  return stop < 0 ? Math.min(text.length, from + 120) : from + stop;
}

function valueAfter(text: string, from: number, to: number, isPassword: boolean): Readonly<{ start: number; end: number }> | null {
  const tokens = tokensOf(text, from, to);
  let firm = /^["']{0,2}\s{0,2}[:=]/.test(text.slice(from, from + 4));
  let straight = true;
  const aside = ASIDE.test(tokens[0]?.text ?? '');
  for (const [index, token] of tokens.entries()) {
    const bare = trimOutside(token.text);
    if (token.quoted) {
      if (isPlaceholder(token.text) || isOrdinary(token.text)) return null;
      if (
        isStrong(token.text) ||
        (isPassword && (straight || firm || isFirm(tokens[index - 1])) && (/\s/.test(token.text) || /[\d_]/.test(token.text) || index <= 4))
      )
        return token;
    } else if (isStrong(bare) && index < 12) {
      return { start: token.start, end: token.start + bare.length };
    }
    const small = bare.toLowerCase();
    if (BY.test(tokens[index - 1]?.text.toLowerCase() ?? '') && /^[a-z]+(?:-[a-z]+){2,5}$/i.test(bare) && !WAY.test(bare))
      return { start: token.start, end: token.start + bare.length };
    if (FIRM.test(small) || (small === 'to' && POLISH.test(text)) || /[:=]$/.test(token.text)) {
      if (/[:=]$/.test(token.text)) straight = true;
      firm = straight || firm;
    }
    const behind = afterParticle(token);
    if (behind !== null && isStrong(trimOutside(behind.text)))
      return { start: behind.start, end: behind.start + trimOutside(behind.text).length };
    const last = tokens.length - 1;
    if (isPassword && aside && index === last && FIRM.test(tokens[index - 1]?.text.toLowerCase() ?? '') && isOddWord(bare))
      return { start: token.start, end: token.start + bare.length };
    if (isPassword && index === 0 && last === 0 && isSecond(text, from) && isOddWord(bare))
      return { start: token.start, end: token.start + bare.length };
    if (CONNECTOR.test(small) || bare === '') continue;
    if (isPassword && firm && straight) {
      const phrase = passphrase(tokens.slice(index), SENTENCE.test(text.slice(Math.max(0, from - 10), from + 1)));
      if (phrase !== null) return phrase;
    }
    straight = false;
    firm = false;
  }
  return null;
}

const SENTENCE = /(?:phrase|sentence|satz|frase|zdanie):$/i;
const ASIDE = /^(?:for|of|to|at|in|on|fur|furs|vom|von|zum|im|am|des|der|de|du|del|para|do|na|per|di|dell'\w*|della)$/i;

/** A word that says nothing about a password: capitalised, hyphenated or with digits, or at least none of those that do. */
function isOddWord(bare: string): boolean {
  if (!/^[A-Za-z0-9'-]{4,30}$/.test(bare) || STOP.has(bare.toLowerCase()) || isPlaceholder(bare) || WAY.test(bare)) return false;
  return /[-\d]|^[A-Z]/.test(bare) || !/(?:ed|ing|able|ible|ly|en|ous|al|ive|ent|ant)$/.test(bare);
}

const NAMED_USER = /\b(?:login|user|username|account|benutzer|nutzer|compte|identifiant|usuario|utente|uzytkownik)\b/i;

/** "Login is guest, password tomato": the word stands second, behind a name to sign in with. */
function isSecond(text: string, noun: number): boolean {
  const before = text.slice(Math.max(0, noun - 60), noun);
  return /[,;/|] ?[a-z]{2,12}$/i.test(before) && NAMED_USER.test(before);
}

function isFirm(token: Token | undefined): boolean {
  return token !== undefined && (FIRM.test(token.text.toLowerCase()) || /[:=]$/.test(token.text));
}

/** "Kolibri#551 is the password": the value stands first. */
function valueBefore(reading: Reading, noun: number): Readonly<{ start: number; end: number }> | null {
  const { words } = reading;
  const { text } = words.folded;
  const to = words.starts[noun] ?? 0;
  const from = Math.max(text.lastIndexOf('\n', to - 1) + 1, to - 80);
  for (const token of tokensOf(text, from, to).slice(-9)) {
    const bare = token.quoted ? token.text : trimOutside(token.text);
    const gap = text.slice(token.end, to);
    const linked =
      gap.length <= 12 ||
      (gap.length <= 45 && /^\W{0,4}(?:is|ist|est|es|to|e|as|als|comme|como|come|jako|jest|opens|unlocks|gets|works)\b/.test(gap));
    if (linked && isStrong(bare)) return { start: token.start, end: token.start + bare.length };
    if (token.quoted && !isPlaceholder(bare) && /\b(?:is|ist|est|es|to|e)\b/.test(text.slice(token.end, to))) return token;
  }
  return null;
}
