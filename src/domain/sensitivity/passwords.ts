/**
 * Passwords: what a person types to get in - passwords, passphrases, PINs, door and recovery codes, security answers.
 *
 * A value counts when its place names it (a command, an address, `password=`), or when a word for a password or a lock
 * stands beside it and it looks like something typed. Sentences about passwords have the word and no such value.
 */
import type { SensitiveHit } from './hit.ts';
import { NAMING } from './naming-words.ts';
import { isExample, isInSentence, isNear, type Reading } from './naming.ts';
import type { NumberGroup } from './numbers.ts';
import { PASSWORD_SYNTAX } from './password-syntax.ts';
import { isPlaceholder } from './placeholder.ts';

const CONNECTOR =
  /^(?:is|are|was|=|:|->|=>|-|to|lautet|ist|heisst|est|es|e|e'|sono|wa|c'est|jest|the|set|now|still|always|currently|just|sigue|siendo|toujours|immer|noch|that|reads|it's|its|called|being|ciagle|nadal|ancora|sempre|siempre|zu|auf|a|en|in|na|an|mit|con|avec|z|with|by|using|via|als|come|como|comme)$/;
const FIRM = /^(?:is|are|was|=|:|->|=>|lautet|ist|heisst|est|es|e|sono|c'est|jest|it's)$/;
/** "To" is a copula in Polish only. */
const POLISH = /has[lł]|kod|[ąęłśźż]/i;
const DESCRIBED =
  /\b(?:followed by|plus the year|backwards|spelled|spelt|the name of (?:the|his|her|their|my)|(?:dog|cat|pet|wife|husband|daughter|son|kid|birth)[a-z]{0,4}'s? (?:name|birthday)|his birthday|her birthday|(?:my|user's) birthday|name and (?:the )?year|gefolgt von|name (?:des hundes|der katze|meines|seines|meiner|seiner|ihres|ihrer)|nom d[ue] (?:chien|chat)|nombre del? (?:perro|gato)|imie (?:psa|kota)|nome del (?:cane|gatto)|suivi de|seguid[oa] de|seguit[oa] d[ai]|a potem rok)\b/i;
const OUTSIDE = /^["'([{<]+|["')\]}>.,;:!?\u3002\u3001\u300d\u300f]+$/g;
const ORDINARY =
  /^(?:https?:|www\.|[\w.+-]+@[\w-]+\.[\w.]+$|v?\d+(?:\.\d+){1,4}(?:-[a-z0-9.]+)?$|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$|\d+(?:[.,]\d+)*(?:%|px|ms|s|h|d|kb|mb|gb|x|st|nd|rd|th|k|am|pm|\+)?$|\d{1,2}:\d\d|[~./]*\/[\w./-]+$|[a-z]+(?:-[a-z]+)+$|[a-z_]+\(\)?$|[\w-]+\.(?:ts|js|py|md|json|ya?ml|env|txt|go|rs|toml|com|org|net|io|de|dev|internal|example|local|lan)$|(?:utf|sha|md|aes|rsa|ed|base|argon|bcrypt|pbkdf|oauth|http|tls|ssl|wpa|ipv|web|auth|sso|k|e)-?\d+[a-z]*$|1password$|[a-z]+\/[a-z]+$|[a-z]+'[a-z]{1,2}$|\$\d|\w{1,3}=\d+$|[\w.+-]+@[\w.-]+$|AAAA[A-Z]|[\w.]+\()/i;

/** Finds passwords, PINs and codes. */
export function findPasswords(reading: Reading, groups: readonly NumberGroup[]): readonly SensitiveHit[] {
  const hits: SensitiveHit[] = [];
  const { text } = reading.words.folded;
  for (const { marker, pattern } of PASSWORD_SYNTAX) {
    if (!reading.words.folded.lower.includes(marker)) continue;
    for (const match of text.matchAll(pattern)) {
      const value = match.slice(1).find((group) => group !== undefined) ?? '';
      if (isPlaceholder(value.replace(OUTSIDE, '')) || !isTypable(value, pattern)) continue;
      const start = match.index + match[0].lastIndexOf(value);
      hits.push({ category: 'PASSWORD', start, end: start + value.length });
    }
  }
  if ((reading.names.any & (NAMING.PASSWORD | NAMING.LOGIN | NAMING.KEY)) !== 0) hits.push(...namedPasswords(reading));
  if ((reading.names.any & (NAMING.CODE | NAMING.ACCESS)) !== 0) hits.push(...codes(reading, groups));
  if ((reading.names.any & NAMING.QUESTION) !== 0) hits.push(...answers(reading));
  return hits;
}

/** Config keys and commands also hold words; a value of plain letters after a colon is a sentence, not a password. */
function isTypable(value: string, pattern: RegExp): boolean {
  const isSetting = pattern.source.startsWith('(?:passw');
  if (/^[([{<$%]/.test(value) || (/^[a-z]+$/i.test(value.replace(OUTSIDE, '')) && (isSetting || pattern.source.startsWith('\\b(?:root'))))
    return /^[a-z]{8,}$/.test(value) && !STOP.has(value) && isSetting;
  return !ORDINARY.test(value) || /^\d{4,12}$/.test(value);
}

type Token = Readonly<{ text: string; start: number; end: number; quoted: boolean }>;

/** The tokens of a stretch of text: quoted strings as one, everything else by white space, without outer punctuation. */
function tokensOf(text: string, from: number, to: number): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text
    .slice(from, to)
    .matchAll(/"([^"\n]{3,80})"|(?<![A-Za-z0-9])'([^'\n]{3,80})'(?![A-Za-z])|\u300c([^\u300d]{3,80})\u300d|[^\s"\u300c\u300d]+/g)) {
    const inner = match[1] ?? match[2] ?? match[3];
    const shown = inner ?? match[0].replace(OUTSIDE, '');
    const start = from + match.index + Math.max(0, match[0].indexOf(shown));
    tokens.push({ text: inner === undefined ? match[0] : shown, start, end: start + shown.length, quoted: inner !== undefined });
  }
  return tokens;
}

/** Looks like something typed: letters with digits, or with a sign that prose does not put inside words. */
function isStrong(value: string): boolean {
  if (value.length < 5 || value.length > 80 || ORDINARY.test(value) || isPlaceholder(value)) return false;
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
      (mark.bit === NAMING.PASSWORD ? valueBefore(reading, mark.from) : null);
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
    const bare = token.text.replace(OUTSIDE, '');
    if (token.quoted) {
      if (isPlaceholder(token.text) || ORDINARY.test(token.text)) return null;
      if (
        isStrong(token.text) ||
        (isPassword && (straight || firm || isFirm(tokens[index - 1])) && (/\s/.test(token.text) || /[\d_]/.test(token.text) || index <= 4))
      )
        return token;
    } else if (isStrong(bare) && index < 12 && (isPassword || straight)) {
      return { start: token.start, end: token.start + bare.length };
    }
    const small = bare.toLowerCase();
    if (FIRM.test(small) || (small === 'to' && POLISH.test(text)) || /[:=]$/.test(token.text)) {
      if (/[:=]$/.test(token.text)) straight = true;
      firm = straight || firm;
    }
    const japanese = /^(?:は|が|:)?([\x21-\x7e]{4,60})/.exec(token.text);
    if (japanese?.[1] !== undefined && isStrong(japanese[1].replace(OUTSIDE, '')))
      return { start: token.start, end: token.start + japanese[0].length };
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
    const bare = token.text.replace(OUTSIDE, '');
    const small = bare.toLowerCase();
    if (token.quoted || !/^[A-Za-z0-9'-]{1,24}$/.test(bare)) break;
    if (count === 0 && (STOP.has(small) || (/(?:ed|ing|able|ible|ly)$/.test(small) && !/\d/.test(small)))) return null;
    if (count > 0 && STOP.has(small)) return null;
    count++;
    end = token.start + bare.length;
    if (/[.,;!?)]$/.test(token.text)) break;
  }
  if (count >= 3 && count <= 12) return { start: first.start, end };
  const bare = first.text.replace(OUTSIDE, '');
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
    const bare = token.quoted ? token.text : token.text.replace(OUTSIDE, '');
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
  return group.digits.length === 6 &&
    isInSentence(reading, NAMING.POSTAL, group.from) &&
    !isInSentence(reading, NAMING.ACCESS & ~0, group.from + 0)
    ? true
    : group.digits.length === 6 && /pin code/.test(reading.words.folded.lower) && isInSentence(reading, NAMING.POSTAL, group.from);
}

const OPENING =
  /\b(?:unlock\w*|open\w*|disarm\w*|deactivat\w*|switch\w* off|turn\w* off|off with|off by|enter\w*|get\w* in\w*|let\w* in|log\w* in|dial\w*|type\w*|punch\w*|press\w*|set to|set the|offnet|geht auf|entsperrt|schaltet|ouvre|s'ouvre|deverrouille|desactive|abre|desbloquea|desactiva|otwiera\w*|odblokow\w*|wylacza|apre|si apre|sblocca|disattiva)\b|開|解除|解錠|ロック/;

function isOpened(reading: Reading, group: NumberGroup): boolean {
  return OPENING.test(reading.words.folded.lower.slice(Math.max(0, group.start - 90), group.end + 20));
}

/** Answers to security questions: the question is named, and something is given as its answer. */
function answers(reading: Reading): readonly SensitiveHit[] {
  const { words, names } = reading;
  const { text } = words.folded;
  const hits: SensitiveHit[] = [];
  for (const mark of names.all) {
    if (mark.bit !== NAMING.QUESTION || isExample(reading, mark.from)) continue;
    const noun = words.ends[mark.to - 1] ?? 0;
    const after = text.slice(noun, noun + 120);
    const given =
      /(?:\b(?:is|was|answer|antwort|ist|lautet|reponse|est|respuesta|es|odpowiedz|to|risposta|e|jest)\b[^\n]{0,24}?|[:=?)] {0,2}|は|答え)\s{0,2}["'「]?([A-Z][\w-]{2,30}|[\u3040-\u9fff]{1,8})/u.exec(
        after,
      );
    const before =
      /\banswers?\s["']?[A-Z][a-z]/.exec(text.slice(Math.max(0, noun - 120), noun)) ??
      /\b([A-Z][a-z]{2,20})\b[^\n]{0,40}\b(?:answer|antwort|reponse|respuesta|odpowiedz|risposta)\b/.exec(
        text.slice(Math.max(0, noun - 120), noun),
      );
    if (given !== null) hits.push({ category: 'PASSWORD', start: noun + given.index, end: noun + given.index + given[0].length });
    else if (before !== null) hits.push({ category: 'PASSWORD', start: words.starts[mark.from] ?? 0, end: noun });
  }
  return hits;
}
