/**
 * Digits in words, in seven languages: "four eight one six", "double five", and in pairs, "forty-two eighty-seven".
 *
 * Pairs are read for long numbers only: "twenty five" is a count, eight digits in pairs are a number somebody dictates.
 */
import type { Words } from '../text/words.ts';

const DIGITS: ReadonlyMap<string, string> = new Map(
  [
    'zero oh null nul cero zerowe 〇 零',
    'one eins ein un une uno una jeden 一',
    'two zwei zwo deux dos dwa due 二',
    'three drei trois tres trzy tre 三',
    'four vier quatre cuatro cztery quattro 四',
    'five funf fuenf cinq cinco piec cinque 五',
    'six sechs seis szesc sei 六',
    'seven sieben sept siete siedem sette 七',
    'eight acht huit ocho osiem otto 八',
    'nine neun neuf nueve dziewiec nove 九',
  ].flatMap((words, digit) => words.split(' ').map((word): [string, string] => [word, String(digit)])),
);
const REPEAT: ReadonlyMap<string, number> = new Map(
  'double:2 doppel:2 doppelt:2 doble:2 podwojne:2 doppio:2 triple:3 dreifach:3'
    .split(' ')
    .map((item): [string, number] => [item.slice(0, -2), Number(item.slice(-1))]),
);

/** Two-digit words. A ten may be followed by its unit, with or without the language's word for "and". */
const TENS: ReadonlyMap<string, number> = new Map(
  [
    'twenty zwanzig vingt veinte dwadziescia venti',
    'thirty dreissig trente treinta trzydziesci trenta',
    'forty vierzig quarante cuarenta czterdziesci quaranta',
    'fifty funfzig cinquante cincuenta piecdziesiat cinquanta',
    'sixty sechzig soixante sesenta szescdziesiat sessanta',
    'seventy siebzig septante setenta siedemdziesiat settanta',
    'eighty achtzig huitante ochenta osiemdziesiat ottanta',
    'ninety neunzig nonante noventa dziewiecdziesiat novanta',
  ].flatMap((words, index) => words.split(' ').map((word): [string, number] => [word, (index + 2) * 10])),
);
const TEENS: ReadonlyMap<string, number> = new Map(
  [
    'ten zehn dix diez dziesiec dieci',
    'eleven elf onze once jedenascie undici',
    'twelve zwolf douze doce dwanascie dodici',
    'thirteen dreizehn treize trece trzynascie tredici',
    'fourteen vierzehn quatorze catorce czternascie quattordici',
    'fifteen funfzehn quinze quince pietnascie quindici',
    'sixteen sechzehn seize dieciseis szesnascie sedici',
    'seventeen siebzehn diecisiete siedemnascie diciassette',
    'eighteen achtzehn dieciocho osiemnascie diciotto',
    'nineteen neunzehn diecinueve dziewietnascie diciannove',
  ].flatMap((words, index) => words.split(' ').map((word): [string, number] => [word, index + 10])),
);
/** All of them: one look at nearly every word says that it is none. */
const NUMERALS: ReadonlySet<string> = new Set([...DIGITS.keys(), ...REPEAT.keys(), ...TENS.keys(), ...TEENS.keys()]);
const AND = /^(?:y|et|e|and)$/;
/** German and Italian write the pair in one word: "siebenundvierzig", "quarantasette". */
const JOINED =
  /^(?:([a-z]{3,6})und([a-z]{6,8}ig|dreissig)|((?:vent|trent|quarant|cinquant|sessant|settant|ottant|novant)[ai]?)(uno|due|tre|quattro|cinque|sei|sette|otto|nove))$/;

const MIN_DIGITS = 4;
const MIN_PAIRED = 8;
const MAX_DIGITS = 26;

export type Spelled = Readonly<{ to: number; digits: string }>;

/** Returns the digit that a word spells; undefined when it spells none. */
export function digitOf(word: string | undefined): string | undefined {
  return word === undefined ? undefined : DIGITS.get(word);
}

/** Reads a number in words that begins at a word; null when none does. Digits alone need four, pairs eight. */
export function readSpelled(words: Words, from: number): Spelled | null {
  let digits = '';
  let paired = false;
  let to = from;
  while (to < words.texts.length && digits.length < MAX_DIGITS) {
    if (to > from && !isJoined(words, to)) break;
    const piece = readPiece(words, to);
    if (piece === null) break;
    digits += piece.digits;
    paired ||= piece.paired;
    to = piece.to;
  }
  return digits.length < (paired ? MIN_PAIRED : MIN_DIGITS) ? null : { to, digits };
}

type Piece = Readonly<{ to: number; digits: string; paired: boolean }>;

function readPiece(words: Words, at: number): Piece | null {
  const text = words.texts[at] ?? '';
  if (!NUMERALS.has(text)) return text.length < 8 ? null : readJoined(text, at);
  const digit = DIGITS.get(text);
  if (digit !== undefined) return { to: at + 1, digits: digit, paired: false };
  const times = REPEAT.get(text);
  const repeated = times === undefined ? undefined : DIGITS.get(words.texts[at + 1] ?? '');
  if (times !== undefined && repeated !== undefined) return { to: at + 2, digits: repeated.repeat(times), paired: false };
  const teen = TEENS.get(text);
  if (teen !== undefined) return { to: at + 1, digits: String(teen), paired: true };
  const ten = TENS.get(text);
  if (ten === undefined) return null;
  const and = AND.test(words.texts[at + 1] ?? '') ? 1 : 0;
  const unit = DIGITS.get(words.texts[at + 1 + and] ?? '');
  if (unit !== undefined && unit !== '0') return { to: at + 2 + and, digits: String(ten + Number(unit)), paired: true };
  return { to: at + 1, digits: String(ten), paired: true };
}

function readJoined(text: string, at: number): Piece | null {
  if (text.length > 20 || !/(?:ig|uno|due|tre|ro|que|sei|te|to|ve)$/.test(text)) return null;
  const match = JOINED.exec(text);
  if (match === null) return null;
  const [, germanUnit, germanTen, italianTen, italianUnit] = match;
  const unit = DIGITS.get(germanUnit ?? italianUnit ?? '');
  const ten =
    TENS.get(germanTen ?? '') ??
    [...TENS].find(([word]) => italianTen !== undefined && word.startsWith(italianTen.slice(0, 5)) && /[ai]$/.test(word))?.[1];
  return unit === undefined || ten === undefined ? null : { to: at + 1, digits: String(ten + Number(unit)), paired: true };
}

function isJoined(words: Words, at: number): boolean {
  return /^[ ,-]{0,2}$/.test(words.folded.text.slice(words.ends[at - 1], words.starts[at]));
}
