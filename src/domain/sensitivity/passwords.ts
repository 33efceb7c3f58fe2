/**
 * Passwords: what a person types to get in - passwords, passphrases, PINs, door and recovery codes, security answers.
 *
 * A value counts when its place names it (a command, an address, `password=`), or when a word for a password or a lock
 * stands beside it and it looks like something typed. Sentences about passwords have the word and no such value.
 */
import { findAnchored, isLetterOrDigit, trimOutside } from './anchored.ts';
import type { SensitiveHit } from './hit.ts';
import { NAMING } from './naming-words.ts';
import { isExample, isInSentence, isNear, type Reading } from './naming.ts';
import type { NumberGroup } from './numbers.ts';
import { PASSWORD_COMMANDS, PASSWORD_SYNTAX } from './password-syntax.ts';
import { isPlaceholder } from './placeholder.ts';

const CONNECTOR =
  /^(?:is|are|was|=|:|->|=>|-|to|lautet|ist|heisst|est|es|e|e'|sono|wa|c'est|jest|the|set|now|still|always|currently|just|sigue|siendo|toujours|immer|noch|that|reads|it's|its|called|being|ciagle|nadal|ancora|sempre|siempre|zu|auf|a|en|in|na|an|mit|con|avec|z|with|by|using|via|als|come|como|comme)$/;
const FIRM = /^(?:is|are|was|=|:|->|=>|lautet|ist|heisst|est|es|e|sono|c'est|jest|it's)$/;
/** "To" is a copula in Polish only. */
const POLISH = /has[lł]|kod|[ąęłśźż]/i;
const DESCRIBED =
  /\b(?:followed by|plus the year|backwards|spelled|spelt|the name of (?:the|his|her|their|my)|(?:dog|cat|pet|wife|husband|daughter|son|kid|birth)[a-z]{0,4}'s? (?:name|birthday)|his birthday|her birthday|(?:my|user's) birthday|name and (?:the )?year|gefolgt von|name (?:des hundes|der katze|meines|seines|meiner|seiner|ihres|ihrer)|nom d[ue] (?:chien|chat)|nombre del? (?:perro|gato)|imie (?:psa|kota)|nome del (?:cane|gatto)|suivi de|seguid[oa] de|seguit[oa] d[ai]|a potem rok)\b/i;
/** What stands beside the word "password" in prose and is none: addresses, dates, measures, file names, algorithms. */
const ORDINARY: readonly RegExp[] = [
  /^(?:https?:|www\.|\$\d|\d?\d:\d\d|AAAA[A-Z]|1password$)/i,
  /^[\w.+-]+@[\w.-]+$/,
  /^v?\d+(?:\.\d+)+(?:-[a-z0-9.]+)?$/i,
  /^\d+[-/.]\d+[-/.]\d+$/,
  /^\d+(?:[.,]\d+)?(?:%|px|ms|s|h|d|kb|mb|gb|x|st|nd|rd|th|k|am|pm|\+)?$/i,
  /^[~.]*\/[\w./-]*$/,
  /^[a-z]+(?:-[a-z]+)+$/i,
  /^[\w.]+\(/,
  /^[\w-]+\.(?:ts|js|py|md|json|ya?ml|env|txt|go|rs|toml|com|org|net|io|de|dev|internal|example|local|lan)$/i,
  /^(?:utf|sha|md|aes|rsa|ed|base|argon|bcrypt|pbkdf|oauth|http|tls|ssl|wpa|ipv|web|auth|sso|k|e)-?\d+[a-z]*$/i,
  /^[a-z]+\/[a-z]+$/i,
  /^[a-z]+'[a-z]{1,2}$/i,
  /^\w{1,3}=\d+$/,
];

function isOrdinary(value: string): boolean {
  return ORDINARY.some((pattern) => pattern.test(value));
}

/** Finds passwords, PINs and codes. */
export function findPasswords(reading: Reading, groups: readonly NumberGroup[]): readonly SensitiveHit[] {
  const hits: SensitiveHit[] = [];
  hits.push(...placedPasswords(reading));
  if ((reading.names.any & (NAMING.PASSWORD | NAMING.LOGIN | NAMING.KEY)) !== 0) hits.push(...namedPasswords(reading));
  if ((reading.names.any & (NAMING.CODE | NAMING.ACCESS)) !== 0) hits.push(...codes(reading, groups));
  if ((reading.names.any & NAMING.QUESTION) !== 0) hits.push(...answers(reading));
  return hits;
}

/** Passwords whose place names them: see the list of syntaxes; and lines of a .pgpass file. */
function placedPasswords(reading: Reading): readonly SensitiveHit[] {
  const hits: SensitiveHit[] = [];
  const { text, lower } = reading.words.folded;
  const isCommand = reading.words.texts.some((word) => PASSWORD_COMMANDS.has(word));
  for (const { markers, pattern, word, assigns } of PASSWORD_SYNTAX) {
    for (const marker of markers) {
      if (!lower.includes(marker) || (marker.startsWith(' -') && !isCommand)) continue;
      for (const { start, end, match } of findAnchored(text, lower, marker, pattern)) {
        if (word === true && isLetterOrDigit(lower.charCodeAt(start - 1))) continue;
        const value = match.slice(1).find((group) => group !== undefined) ?? '';
        if (value.length < 3 || value.length > 80) continue;
        if (isPlaceholder(trimOutside(value)) || !isTypable(value, assigns === true, marker)) continue;
        const at = text.lastIndexOf(value, end);
        hits.push({ category: 'PASSWORD', start: Math.max(start, at), end: Math.max(start, at) + value.length });
      }
    }
  }
  return text.includes(':') ? [...hits, ...colonPairs(text)] : hits;
}

/** Lines of a .pgpass file (`host:port:database:user:password`), and `user:password` where the second part cannot be prose. */
function colonPairs(text: string): readonly SensitiveHit[] {
  const hits: SensitiveHit[] = [];
  for (const token of tokensOf(text, 0, text.length)) {
    const parts = trimOutside(token.text).split(':');
    const value = parts.at(-1) ?? '';
    if (value.length < 4 || isPlaceholder(value)) continue;
    const isLine = parts.length === 5 && /^(?:\d+|\*)$/.test(parts[1] ?? '');
    const isPair = parts.length === 2 && /^[a-z]\w+$/.test(parts[0] ?? '') && isStrong(value) && isTyped(value);
    if (isLine || isPair) hits.push({ category: 'PASSWORD', start: token.end - value.length, end: token.end });
  }
  return hits;
}

/** Small and capital letters, digits and a sign, as password rules ask for. */
function isTyped(value: string): boolean {
  return /[a-z]/.test(value) && /[A-Z]/.test(value) && /\d/.test(value) && /[-_!#$%^&*+=?~]/.test(value);
}

/** Names are followed by sentences too; a value of plain letters after a colon is one, unless it is long and no known word. */
function isTypable(value: string, assigns: boolean, marker: string): boolean {
  const bare = trimOutside(value);
  if (/^[([{<$%]/.test(value)) return false;
  if (assigns && /^[a-z]{1,80}$/i.test(bare))
    return marker.startsWith('pass') && bare.length >= 8 && bare === bare.toLowerCase() && !STOP.has(bare);
  return !isOrdinary(bare) || /^\d{4,12}$/.test(bare);
}

type Token = Readonly<{ text: string; start: number; end: number; quoted: boolean }>;

const QUOTES: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["'", "'"],
  ['\u300c', '\u300d'],
]);

/** The tokens of a stretch of text: quoted strings of 3 to 80 units as one, everything else by white space. */
function tokensOf(text: string, from: number, to: number): readonly Token[] {
  const tokens: Token[] = [];
  let at = from;
  while (at < to) {
    const unit = text.charAt(at);
    if (unit === ' ' || unit === '\n' || unit === '\t' || unit === '\r') {
      at++;
      continue;
    }
    const quoted = readQuoted(text, at, to);
    if (quoted !== null) {
      tokens.push(quoted);
      at = quoted.end + 1;
      continue;
    }
    let end = at + 1;
    while (end < to && !' \n\t\r"\u300c\u300d'.includes(text.charAt(end))) end++;
    const shown = trimOutside(text.slice(at, end));
    const start = at + Math.max(0, text.slice(at, end).indexOf(shown));
    tokens.push({ text: text.slice(at, end), start, end: start + shown.length, quoted: false });
    at = end;
  }
  return tokens;
}

/** A quoted string that begins here; an apostrophe inside a word is no quotation mark. */
function readQuoted(text: string, at: number, to: number): Token | null {
  const close = QUOTES.get(text.charAt(at));
  if (close === undefined || (close === "'" && isLetterOrDigit(text.charCodeAt(at - 1)))) return null;
  const end = text.slice(at + 1, Math.min(to, at + 82)).indexOf(close);
  if (end < 3) return null;
  const inner = text.slice(at + 1, at + 1 + end);
  if (inner.includes('\n') || (close === "'" && isLetterOrDigit(text.charCodeAt(at + 2 + end)))) return null;
  return { text: inner, start: at + 1, end: at + 1 + end, quoted: true };
}

/** Looks like something typed: letters with digits, or with a sign that prose does not put inside words. */
function isStrong(value: string): boolean {
  if (value.length < 5 || value.length > 80 || isOrdinary(value) || isPlaceholder(value)) return false;
  if (/[<{]|\$\(/.test(value)) return false;
  const letters = /[A-Za-z]/.test(value);
  const digits = /\d/.test(value);
  const signs = /[!@#$%^&*_+=~?|;:.\-/\\]/.test(value.slice(1, -1)) || /[!#$%^&*]/.test(value);
  if (digits && signs && letters) return true;
  if (letters && digits) return value.length >= 6 && !/^[A-Z]{1,5}-?\d{1,5}$/.test(value) && !/^\d+[a-z]{1,4}$/i.test(value);
  return (
    letters && /[!#$%^&*_+=~?|]/.test(value.slice(1, -1)) && !/^[a-z]+(?:_[a-z]+)+$/.test(value) && !/^[A-Z]+(?:_[A-Z]+)+$/.test(value)
  );
}

function namedPasswords(reading: Reading): readonly SensitiveHit[] {
  const hits: SensitiveHit[] = [];
  const { words, names } = reading;
  const { text } = words.folded;
  for (const mark of names.all) {
    const wifi = mark.bit === NAMING.KEY && WIFI.test(words.folded.lower);
    if (mark.bit !== NAMING.PASSWORD && mark.bit !== NAMING.LOGIN && !wifi) continue;
    const noun = words.ends[mark.to - 1] ?? 0;
    if (/[=\w$@/}]/.test(text.charAt(noun)) || /[/@${]/.test(text.charAt((words.starts[mark.from] ?? 0) - 1))) continue;
    if (mark.bit === NAMING.LOGIN && (names.any & NAMING.PUBLIC) !== 0) continue;
    const end = stretchEnd(text, noun);
    const found =
      valueAfter(text, noun, end, mark.bit === NAMING.PASSWORD || wifi) ??
      (mark.bit === NAMING.PASSWORD && !(words.texts[mark.from] ?? '').startsWith('log') ? valueBefore(reading, mark.from) : null);
    if (found !== null) hits.push({ category: 'PASSWORD', ...found });
    else if (mark.bit === NAMING.PASSWORD && DESCRIBED.test(text.slice(noun, end)) && !isExample(reading, mark.from)) {
      hits.push({ category: 'PASSWORD', start: words.starts[mark.from] ?? 0, end });
    }
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
    if (FIRM.test(small) || (small === 'to' && POLISH.test(text)) || /[:=]$/.test(token.text)) {
      if (/[:=]$/.test(token.text)) straight = true;
      firm = straight || firm;
    }
    const behind = afterParticle(token);
    if (behind !== null && isStrong(trimOutside(behind.text)))
      return { start: behind.start, end: behind.start + trimOutside(behind.text).length };
    if (CONNECTOR.test(small) || bare === '') continue;
    if (isPassword && firm && straight) {
      const phrase = passphrase(tokens.slice(index));
      if (phrase !== null) return phrase;
    }
    straight = false;
    firm = false;
  }
  return null;
}

/** "パスワードはHotaru_5521です": the ASCII part of a token between Japanese characters. */
function afterParticle(token: Token): Readonly<{ text: string; start: number }> | null {
  let from = 0;
  while (from < token.text.length && token.text.charCodeAt(from) > 0x7e) from++;
  let to = from;
  while (to < token.text.length && token.text.charCodeAt(to) <= 0x7e) to++;
  return from > 0 && to - from >= 4 ? { text: token.text.slice(from, to), start: token.start + from } : null;
}

function isFirm(token: Token | undefined): boolean {
  return token !== undefined && (FIRM.test(token.text.toLowerCase()) || /[:=]$/.test(token.text));
}

/** Words that say something about a password rather than being one. */
const STOP: ReadonlySet<string> = new Set(
  (
    'a an the not no never in on at from of for by with as if when where what which who how only also too very more less than least most still already yet once twice again read written ' +
    'stored hashed salted kept saved encrypted rotated required optional mandatory expired expires wrong right correct incorrect invalid valid weak strong long short missing empty blank null ' +
    'case-sensitive secret hidden masked visible shown logged sent reset changed set unset generated random shared unknown lost forgotten disabled enabled allowed forbidden needed checked ' +
    'must should can cannot may might will would has have had does do did be been being it this that these those there here they you we he she i his her their my your our its minimum maximum ' +
    'managed policy reset manager managers field form hash hashes prompt vault rotation strength length input screen page flow link email file store database table column rules safe secure insecure ' +
    'sicher falsch richtig abgelaufen gespeichert gehasht geheim noch nicht nie im in der die das dem den ein eine am vom von mit und oder muss soll mindestens lang hier dort unbekannt vergessen ' +
    'le la les un une des du de dans sur pas jamais stocke hache obligatoire oublie perdu expire trop doit au chez secret sur par avec pour ' +
    'el los las una del en con por no nunca se guardada cifrada obligatoria olvidada caducada demasiado debe para secreta al ' +
    'jest w na z nie nigdy musi do od po za przez zapisane zahaszowane wymagane zapomniane wygaslo tajne zbyt ' +
    'il lo i gli nel nella con per non mai deve va salvata cifrata obbligatoria dimenticata scaduta troppo segreta dal dalla letta'
  ).split(' '),
);

/** A passphrase or a lone word that ends the thought: "is basalt hammock riviera 61". */
function passphrase(tokens: readonly Token[]): Readonly<{ start: number; end: number }> | null {
  const first = tokens[0];
  if (first === undefined) return null;
  let count = 0;
  let end = first.end;
  for (const token of tokens) {
    const bare = trimOutside(token.text);
    const small = bare.toLowerCase();
    if (token.quoted || !/^[A-Za-z0-9'-]{1,24}$/.test(bare)) break;
    if (count === 0 && (STOP.has(small) || (/(?:ed|ing|able|ible|ly)$/.test(small) && !/\d/.test(small)))) return null;
    if (count > 0 && STOP.has(small)) return null;
    count++;
    end = token.start + bare.length;
    if (/[.,;!?)]$/.test(token.text)) break;
  }
  if (count >= 3 && count <= 12) return { start: first.start, end };
  const bare = trimOutside(first.text);
  const alone = tokens.length === 1 || /[.,;!?]$/.test(first.text);
  return count === 1 && alone && bare.length >= 5 && !/(?:en|ous|al|ive|ent|ant|t)$/.test(bare.toLowerCase()) && !isPlaceholder(bare)
    ? { start: first.start, end: first.start + bare.length }
    : null;
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

/** The key of a wireless network is a password. */
const WIFI = /\b(?:wi-?fi|wlan|ssid|hotspot|router|wpa[23]?)\b/;

const PIN_NOUN =
  /^(?:pin|pins|puk|passcode|geheimzahl|digicode|tuercode|turcode|keycode|szyfr|暗証番号|combo|combination|kombination|combinaison|combinacion|kombinacja|combinazione)/;
const BY_MEANS =
  /^(?:with|on|using|by|is|to|mit|auf|avec|con|z|na|と|で|は|code|enter|dial|type|press|punch|opens|lautet|ist|est|es|e|with|par|using|via|at|:|wählen|tippt|tape)$/;

function codes(reading: Reading, groups: readonly NumberGroup[]): readonly SensitiveHit[] {
  const hits: SensitiveHit[] = [];
  const { words } = reading;
  for (const group of groups) {
    if (group.digits.length < 3 || group.compact.length > 40 || isPlaceholderCode(group)) continue;
    const at = group.from;
    if (isExample(reading, at)) continue;
    if (!isCode(reading, group)) continue;
    hits.push({ category: 'PASSWORD', start: words.starts[at] ?? 0, end: group.end });
  }
  return hits;
}

function isPlaceholderCode(group: NumberGroup): boolean {
  return (
    /^(?:1234|12345|123456|0000|000000|1111)$/.test(group.digits) ||
    /^(?:19|20)\d\d-\d/.test(group.written) ||
    /^v?\d+\.\d/.test(group.written)
  );
}

function isCode(reading: Reading, group: NumberGroup): boolean {
  const { words, names } = reading;
  const { from, to, digits } = group;
  const access = isInSentence(reading, NAMING.ACCESS, from);
  const other = isNear(reading, NAMING.OTHER_NUMBER, from, to, 4);
  for (let index = from - 1; index >= Math.max(0, from - 9); index--) {
    if (words.sentences[index] !== words.sentences[from]) break;
    if (((names.bits[index] ?? 0) & NAMING.CODE) === 0) continue;
    if (isPostal(reading, group, index)) return false;
    const noun = words.texts[index] ?? '';
    if (noun === 'code' && words.texts[index - 1] === 'pin') continue;
    const strict = PIN_NOUN.test(noun) || isCompoundCode(reading, index);
    const gap = words.folded.text.slice(words.ends[index], group.start);
    const linked = from - index <= 2 || /(?:\b(?:is|are|to|ist|lautet|est|es|e|jest|was|und|and|with)\b|[:=#]|は|が)/.test(gap);
    if (
      !linked ||
      /\b(?:after|within|every|in (?=\d)|since|until|nach|must|minimum|least|longer|steps|seconds|minutes|hours|days)\b/.test(gap)
    )
      continue;
    if (strict && digits.length >= (PIN_NOUN.test(noun) ? 4 : 3)) return true;
    if (access && !other) return true;
  }
  const noun = words.texts[from - 1] ?? '';
  if (
    /^(?:gate|alarm|safe|padlock|lockbox|keypad|locker|entry|tresor|digicode|coffre|sejf|cassaforte|candado)$/.test(noun) &&
    /^\d{4,6}[#*]?$/.test(group.written)
  )
    return true;
  if (!access || other || digits.length > 10 || /[.,]\d{3}|\d:\d/.test(group.written)) return false;
  const link = words.texts[from - 1] ?? '';
  const tail = words.folded.text.slice(group.end, group.end + 1);
  if (!(BY_MEANS.test(link) || tail === '#' || tail === '*')) return false;
  return (
    isOpened(reading, group) &&
    !/^(?:19|20)\d\d$/.test(digits) &&
    !/^ ?(?:years?|days?|people|minutes|seconds|hours|ms|px|%|eur|usd|m2|sqm|days)/.test(words.folded.lower.slice(group.end, group.end + 8))
  );
}

/** "Door code", "recovery codes": a code that is for a lock, not for a compiler. */
function isCompoundCode(reading: Reading, index: number): boolean {
  const { words } = reading;
  const before = `${words.texts[index - 2] ?? ''} ${words.texts[index - 1] ?? ''} ${words.texts[index] ?? ''} ${words.texts[index + 1] ?? ''} ${words.texts[index + 2] ?? ''} ${words.texts[index + 3] ?? ''}`;
  return /(?:unlock|lock|door|entry|access|gate|alarm|keypad|backup|recovery|rescue|safe|voicemail|sim|parental) codes?\b|(?:tur|tor|zugangs|entsperr|alarm|wiederherstellungs)codes?\b|code (?:d'acces|d acces|de la porte|de l alarme|d entree|du portail)|codes de (?:secours|recuperation)|codigos? de (?:acceso|la puerta|la alarma|desbloqueo|recuperacion)|kod do (?:drzwi|bramy|alarmu|domofonu|sejfu|biura)|kody (?:zapasowe|odzyskiwania)|kod dostepu|codic[ei] (?:di accesso|della porta|dell allarme|di sblocco|di recupero)/.test(
    before,
  );
}

function isPostal(reading: Reading, group: NumberGroup, noun: number): boolean {
  if (!/^pins?$/.test(reading.words.texts[noun] ?? '')) return false;
  if (group.digits.length < 4) return true;
  return group.digits.length === 6 && isInSentence(reading, NAMING.POSTAL, group.from);
}

/** Beginnings of the verbs for getting in, with the space before them. */
const OPENING: readonly string[] =
  " unlock, open, disarm, deactivat, switches off, switch off, turns off, turn off, off with, off by, enter, gets in, get in, lets you in, lets them in, log in, logs in, dial, type, punch, press, set to, set the, offnet, geht auf, entsperrt, schaltet, ouvre,'ouvre, deverrouill, desactiv, abre, desbloque, otwiera, odblokow, wylacza, apre, si apre, sblocca, disattiv,開,解除,解錠,ロック".split(
    ',',
  );

function isOpened(reading: Reading, group: NumberGroup): boolean {
  const around = ` ${reading.words.folded.lower.slice(Math.max(0, group.start - 90), group.end + 20)}`;
  return OPENING.some((verb) => around.includes(verb));
}

const ANSWER: ReadonlySet<string> = new Set(
  'answer answers answered antwort reponse repond respuesta responde odpowiedz odpowiada risposta risponde 答'.split(' '),
);
const COPULA: ReadonlySet<string> = new Set('is was are ist war lautet est es to jest e era は'.split(' '));
const CAPITALISED = /^[A-Z][\w-]{2,30}$/;

/** Answers to security questions: the question is named, and a name follows "is" or "answer" in the same text. */
function answers(reading: Reading): readonly SensitiveHit[] {
  const { words, names } = reading;
  const hits: SensitiveHit[] = [];
  for (const mark of names.all) {
    if (mark.bit !== NAMING.QUESTION || isExample(reading, mark.from)) continue;
    const answered = words.texts.some((text) => ANSWER.has(text));
    let given = false;
    for (let index = Math.max(1, mark.from - 12); index < mark.to + 14 && index < words.texts.length; index++) {
      if (index >= mark.from && index < mark.to) continue;
      const written = words.folded.text.slice(words.starts[index], words.ends[index]);
      const linked = [1, 2, 3].some((back) => COPULA.has(words.texts[index - back] ?? '') || ANSWER.has(words.texts[index - back] ?? ''));
      const labelled = ':=?)'.includes(words.folded.text.slice((words.starts[index] ?? 0) - 2, words.starts[index]).trim() || '-');
      const japanese = index > mark.to && words.texts[index - 1] === 'は' && (words.texts[index] ?? '') > '\u3040';
      if ((CAPITALISED.test(written) && written !== 'User' && (linked || labelled || answered)) || japanese) given = true;
    }
    if (given) hits.push({ category: 'PASSWORD', start: words.starts[mark.from] ?? 0, end: words.ends[mark.to - 1] ?? 0 });
  }
  return hits;
}
