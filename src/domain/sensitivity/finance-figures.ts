/**
 * The figures of a text, as somebody reads them who looks for money: how much, how surely money, per how long.
 *
 * A figure is money when a currency or a thousand says so ("$4", "60 grand", "12 tys.", "3万", "two hundred thousand",
 * "six figures"), a share when a percent sign does, and bare otherwise. Dates, times, versions, ratios, groups of an id
 * and numbers behind "#" or "page" are none. What counts a thing is none either: "40k stars", "350 ms".
 */
import { FINANCE } from './finance-classes.ts';
import type { Marks } from './lexicon.ts';
import { isJapanese, type Words } from './words.ts';

export type Figure = Readonly<{
  /** The words from `from` to before `to`. */
  from: number;
  to: number;
  value: number;
  kind: 'MONEY' | 'BARE' | 'SHARE';
  /** What stands directly behind: "an hour", or a longer time. */
  per: 'HOUR' | 'TIME' | null;
  /** No word follows that it could count or price: "$400", not "a $400 bike". */
  alone: boolean;
}>;

/** A number as it is written. */
type Read = Readonly<{
  /** The word behind it. */
  to: number;
  value: number;
  /** Says "k", "thousand", "万": nobody counts small things so. */
  thousands: boolean;
  /** A currency is written to it: "40eur". */
  unit: boolean;
  /** Looks like a year, an id or a group of one: only a currency makes it money. */
  odd: boolean;
}>;

const DIGITS = /^(\d{1,12})([a-z]{0,4})$/;
const SUFFIX: ReadonlyMap<string, number> = new Map([
  ...'eur usd gbp zl pln chf kr kc czk h hr mo pm pa yr pcm'.split(' ').map((unit) => [unit, 1] as const),
  ...'k tys tsd ke keur'.split(' ').map((unit) => [unit, 1e3] as const),
  ...'m mm mio mln'.split(' ').map((unit) => [unit, 1e6] as const),
]);
const CURRENCY_SUFFIX = /^(?:eur|usd|gbp|zl|pln|chf|kr|kc|czk|keur|ke)$/;
const MULTIPLES: ReadonlyMap<string, number> = new Map([
  ...'hundred hundert cientos'.split(' ').map((word) => [word, 1e2] as const),
  ...'k grand thousand tausend tsd mille mil mila tys tysiac tysiace tysiecy'.split(' ').map((word) => [word, 1e3] as const),
  ...'lakh lakhs'.split(' ').map((word) => [word, 1e5] as const),
  ...'million millions mio mln m millionen millones milioni miliony milion millon milione'.split(' ').map((word) => [word, 1e6] as const),
  ['crore', 1e7],
]);
const KANJI: ReadonlyMap<string, number> = new Map([
  ['百', 1e2],
  ['千', 1e3],
  ['万', 1e4],
  ['億', 1e8],
]);
const KANJI_DIGITS = '〇一二三四五六七八九';
const COMPOUND_NUMBER =
  /^(?:[a-z]{3,14}(?:tausend|hundert)[a-z]{0,20}|(?:due|tre|quattro|cinque|sei|sette|otto|nove|dieci|undici|dodici|quindici|venti|trenta|quaranta|cinquanta|sessanta|settanta|ottanta|novanta|cento)[a-z]{0,8}mila[a-z]{0,16})$/;
const SPELLED: ReadonlySet<string> = new Set(
  (
    'a half one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety couple few several quarter ' +
    'ein eine zwei drei vier funf sechs sieben acht neun zehn elf zwolf zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig ' +
    'un une deux trois quatre cinq sept huit neuf dix vingt trente quarante cinquante soixante ' +
    'dos tres cuatro cinco seis siete ocho nueve diez veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien ' +
    'dwa trzy cztery piec szesc siedem osiem dziewiec dziesiec dwadziescia trzydziesci czterdziesci piecdziesiat sto dwiescie kilka ' +
    'due tre quattro cinque sei sette otto nove dieci venti trenta quaranta cinquanta sessanta settanta ottanta novanta cento'
  ).split(' '),
);
const FIGURES = /^(?:figures?|figure|chiffres|cifras|cifre|cyfr\w{0,4})$/;
const COUNT_OF_FIGURES: ReadonlyMap<string, number> = new Map(
  [
    'four vier quatre cuatro cztery quattro',
    'five funf cinq cinco piec cinque',
    'six sechs six seis szesc sei',
    'seven sieben sept siete siedem sette',
  ].flatMap((words, index) => words.split(' ').map((word) => [word, 10 ** (index + 3)] as const)),
);
/** How many words apart a code and its name may stand. */
const CODE_REACH = 24;
const YEAR = /^(?:19|20)\d\d$/;
/** A number behind one of these names a place or a thing. */
const NAMES =
  /^(?:ral|acct|account|routing|aba|banque|guichet|compte|konto|kontonummer|blz|cle|clave|clef|pin|cvv|cvc|page|seite|pagina|no|nr|number|nummer|numero|id|order|room|line|port|version|issue|ticket|chapter|model|route|bus|flight|level|step|pr|section|article|paragraph|art|sku|part|apartment|flat|suite|unit|iso|http|error|status|code|codice|codigo|form|block|gate|highway|exit|channel|episode|season|day|week|track|slide|sol|chapter|kapitel|rfc|cve|pin|zip|plz)$/;
const PLAIN_COUNT =
  /^(?:in|on|into|of|first|already|again|short|extra|all|trading|betting|between|until|till|warm|kalt|for|as|after|before|since|per|from|left|base|ote|stored|saved|remaining|outstanding|each|to|at|plus|and|or|with|by|when|so|but|which|this|last|a|an|the|every|now|net|gross|total|still|over|under|is|was|has|can|than|more|less|back|instead|due|open|altogether|together|apiece|apart|overdrawn|behind|aside|away|down|up|through|via|once|twice|if|because|while|though|that|who|he|she|i|we|they|user|my|his|her|their|our|next|only|just|not|no|either|too|both|clear|cash|fixed|flat|later|today|yesterday|then|max|min|minimum|tops|me|him|them|us|it|im|am|fur|als|nach|vor|seit|pro|von|bis|zu|bei|und|oder|mit|netto|brutto|noch|auf|ein|eine|den|die|das|der|dem|mehr|zuruck|ubrig|offen|ab|aus|an|wenn|weil|dann|davon|dazu|je|fest|par|pour|comme|apres|avant|depuis|de|du|des|jusqu|au|aux|et|ou|avec|sur|brut|en|le|la|les|d|l|chacun|chaque|dont|qui|que|chez|al|como|por|para|tras|antes|desde|hasta|y|o|con|sobre|e|del|cada|mas|menos|na|jako|za|po|przed|od|do|i|lub|z|ze|co|w|we|dla|wiecej|mniej|come|da|dal|dalla|dopo|prima|fino|su|sul|sulla|della|di|che|piu|meno|ogni|circa|environ|etwa|rund|roughly|about|ish|monthly|most|some|according|says|days|points|went|goes|which|any|clear|towards|toward|against|between|out|off|home|there|here|total|combined|between|a|gross|before|tax|given|where|versus|vs|compared|again|depending|like|min|wasn|isn|doesn|didn|won|would|will|should|could|owed|open|federal|state|principal|owing|overdue|late|took)$/;

/** Answers the figures of a text in order. */
export function readFigures(words: Words, marks: Marks): readonly Figure[] {
  const figures: Figure[] = [];
  for (let index = 0; index < words.texts.length; index++) {
    const broken = chainFrom(words, index);
    if (broken > index) {
      index = broken - 1;
      continue;
    }
    const read = readNumber(words, index) ?? readSpelled(words, index) ?? readKanji(words, index);
    if (read === null) continue;
    const figure = judge(words, marks, index, read);
    if (figure !== null && !(figure.kind === 'BARE' && isPlain(words, index) && isCoded(words, marks, index))) figures.push(figure);
    index = (figure?.to ?? read.to) - 1;
  }
  return figures;
}

/** A number without separators, sign or unit, as codes are written. */
function isPlain(words: Words, index: number): boolean {
  return (
    /^\d+$/.test(words.texts[index] ?? '') &&
    !/[.,']/.test(between(words, index + 1).slice(0, 1) + (/^\d/.test(words.texts[index + 1] ?? '') ? '' : ' '))
  );
}

/** Tells whether the sentence speaks of a PIN, an account number or the like. */
function isCoded(words: Words, marks: Marks, at: number): boolean {
  if ((marks.any & FINANCE.CODE) === 0) return false;
  for (let index = Math.max(0, at - CODE_REACH); index < at + CODE_REACH; index++)
    if (is(marks, index, FINANCE.CODE) && words.sentences[index] === words.sentences[at]) return true;
  return false;
}

function judge(words: Words, marks: Marks, from: number, read: Read): Figure | null {
  const { lower } = words.folded;
  const start = words.starts[from] ?? 0;
  const end = words.ends[read.to - 1] ?? 0;
  const before = lower.slice(Math.max(0, start - 2), start);
  const after = lower.slice(end, end + 3);
  const same = words.sentences[read.to] === words.sentences[from];
  // "2 millions d'euros", "200 de lei": a currency behind one small word.
  const gap = /^(?:d|de|di|of)$/.test(words.texts[read.to] ?? '') ? 1 : 0;
  const unitBehind = same && is(marks, read.to + gap, FINANCE.CURRENCY) && !isPoundOfWeight(words, read);
  const unitBefore =
    is(marks, from - 1, FINANCE.CURRENCY) &&
    words.sentences[from - 1] === words.sentences[from] &&
    !/\d/.test(words.texts[from - 1] ?? '') &&
    start - (words.ends[from - 1] ?? 0) <= 1;
  const to = unitBehind ? read.to + gap + 1 : read.to;
  const per = periodAt(words, marks, to);
  if (read.unit || /[$€£¥₹]/.test(before) || /^ ?[$€£¥₹]/.test(after) || unitBehind || unitBefore)
    return { from, to, value: read.value, kind: 'MONEY', per, alone: isAlone(words, marks, to, from) };
  if (/^ ?%/.test(after) || (same && is(marks, read.to, FINANCE.SHARE)))
    return { from, to: read.to, value: read.value, kind: 'SHARE', per: null, alone: true };
  if (!isAlone(words, marks, read.to, from)) return null;
  if (read.thousands) return { from, to, value: read.value, kind: 'MONEY', per, alone: true };
  if ((read.odd && per === null) || /[#@_/*+\\]$/.test(before) || /[a-z]-$/.test(before) || isNamed(words, from) || isPort(lower, start))
    return null;
  return { from, to, value: read.value, kind: 'BARE', per, alone: true };
}

/** "host.lan:8200" */
function isPort(lower: string, start: number): boolean {
  return /\.[a-z]{2,10}:$/.test(lower.slice(Math.max(0, start - 12), start));
}

/** "Page 300", "order 4471": the number names a thing. */
function isNamed(words: Words, from: number): boolean {
  const last = words.texts[from - 1] ?? '';
  return (words.clauses[from - 1] === words.clauses[from] && NAMES.test(last)) || last === '号';
}

function is(marks: Marks, index: number, bits: number): boolean {
  return ((marks.bits[index] ?? 0) & bits) !== 0;
}

/** "Lost twelve pounds" is about weight. */
function isPoundOfWeight(words: Words, read: Read): boolean {
  return read.value < 80 && /^pounds?$/.test(words.texts[read.to] ?? '');
}

/** Reads "1,450", "2.350,00", "142 000", "17.80", "85k", "1.2 million", "8万5千". */
function readNumber(words: Words, from: number): Read | null {
  const first = DIGITS.exec(words.texts[from] ?? '');
  if (first === null) return null;
  let digits = first[1] ?? '';
  let suffix = first[2] ?? '';
  let decimals = '';
  let grouped = false;
  let to = from + 1;
  while (suffix === '' && decimals === '' && to < words.texts.length) {
    const next = DIGITS.exec(words.texts[to] ?? '');
    const gap = between(words, to);
    if (next === null || gap.length !== 1) break;
    const part = next[1] ?? '';
    if (part.length === 3 && (grouped || digits.length <= 3) && /[.,' ]/.test(gap)) {
      digits += part;
      grouped = true;
    } else if (part.length <= 2 && /[.,]/.test(gap)) decimals = part;
    else break;
    suffix = next[2] ?? '';
    to++;
  }
  const scale = suffix === '' ? 1 : SUFFIX.get(suffix);
  if (scale === undefined) return { to, value: 0, thousands: false, unit: false, odd: true };
  const value = Number(`${digits}.${decimals}`) * scale;
  const same = words.sentences[to] === words.sentences[from];
  const multiple = suffix === '' && same && between(words, to) === ' ' ? MULTIPLES.get(words.texts[to] ?? '') : undefined;
  if (multiple !== undefined) return { to: to + 1, value: value * multiple, thousands: true, unit: false, odd: false };
  const tail = suffix === '' ? readKanjiTail(words, to, value) : null;
  if (tail !== null) return { ...tail, thousands: true, unit: false, odd: false };
  const plain = suffix === '' && decimals === '';
  const odd =
    plain &&
    (digits.length > (grouped ? 8 : 6) ||
      digits.startsWith('0') ||
      (!grouped && YEAR.test(digits)) ||
      (/^\d+$/.test(words.texts[to] ?? '') && between(words, to) === ' '));
  return { to, value, thousands: scale > 1, unit: CURRENCY_SUFFIX.test(suffix), odd };
}

function between(words: Words, index: number): string {
  return words.folded.lower.slice(words.ends[index - 1] ?? 0, words.starts[index] ?? 0);
}

/**
 * The word behind a date, time, version, ratio or grouped id that begins here, or `from` when none does. A number with
 * one dash is a range ("70-80k") unless it begins with a year or a zero.
 */
function chainFrom(words: Words, from: number): number {
  if (!/^\d/.test(words.texts[from] ?? '')) return from;
  let end = from + 1;
  let dashes = 0;
  let dots = 0;
  let odd = 0;
  let breaks = /^0\d/.test(words.texts[from] ?? '') ? 1 : 0;
  for (; end < words.texts.length && /^\d/.test(words.texts[end] ?? ''); end++) {
    const gap = between(words, end);
    const text = words.texts[end] ?? '';
    if (gap === '-') dashes += /^\d{5,}$/.test(text) ? 2 : 1;
    else if (gap === ':' || gap === '/') breaks++;
    else if (gap === ' ' && /^\d{4,}$/.test(text) && /^\d{2,}$/.test(words.texts[end - 1] ?? '')) breaks++;
    else if (gap === '.') {
      dots++;
      if (!/^\d{3}$/.test(text)) odd++;
    } else if (!/^[.,' ]$/.test(gap)) break;
  }
  const years = dashes > 0 && YEAR.test(words.texts[from] ?? '');
  return breaks > 0 || dashes > 1 || years || (dots > 1 && odd > 0) ? end : from;
}

function readKanjiTail(words: Words, from: number, first: number): Readonly<{ to: number; value: number }> | null {
  let to = from;
  let value = 0;
  let current = first;
  for (;;) {
    const multiple = KANJI.get(words.texts[to] ?? '');
    if (multiple === undefined) break;
    value += Math.max(1, current) * multiple;
    current = 0;
    to++;
    if (/^\d{1,4}$/.test(words.texts[to] ?? '') && between(words, to) === '') current = Number(words.texts[to++]);
  }
  return to === from ? null : { to, value: value + current };
}

/** Reads "五百万" and "二十万": the value is not worked out closer than its largest unit. */
function readKanji(words: Words, from: number): Read | null {
  let to = from;
  let value = 0;
  for (; to < words.texts.length; to++) {
    const text = words.texts[to] ?? '';
    const multiple = text === '十' ? 10 : KANJI.get(text);
    const digit = KANJI_DIGITS.indexOf(text);
    if (text === '' || (multiple === undefined && digit < 0)) break;
    value = multiple === undefined ? value + digit : Math.max(1, value) * multiple;
  }
  if (to - from < 2) return null;
  return { to, value, thousands: value >= 1000, unit: false, odd: false };
}

/** Reads "two hundred thousand", "half a million", "six figures", "zweitausend", "a couple of grand". */
function readSpelled(words: Words, from: number): Read | null {
  const first = words.texts[from] ?? '';
  const spelled = SPELLED.has(first);
  if (COMPOUND_NUMBER.test(first)) return spelledRead(from + 1, 1000);
  if (FIGURES.test(words.texts[from + 1] ?? '') && COUNT_OF_FIGURES.has(first))
    return spelledRead(from + 2, COUNT_OF_FIGURES.get(first) ?? 0);
  if (first === 'sechsstellig' || first === 'funfstellig') return spelledRead(from + 1, 1e4);
  if (!spelled && !MULTIPLES.has(first)) return null;
  let last = 0;
  let value = 0;
  for (let index = from; index < from + 9 && words.sentences[index] === words.sentences[from]; index++) {
    const text = words.texts[index] ?? '';
    const multiple = MULTIPLES.get(text);
    if (multiple !== undefined && !(text === 'k' || text === 'm')) {
      value = Math.max(1, value) * multiple;
      last = index + 1;
    } else if (!SPELLED.has(text) && !/^(?:and|of|e|y|i|und)$/.test(text)) break;
  }
  if (last === 0) return null;
  const alone = last === from + 1;
  return alone && !/^(?:mille|mil|tausend|tysiac|grand)$/.test(first) ? null : spelledRead(last, value);
}

function spelledRead(to: number, value: number): Read {
  return { to, value, thousands: value >= 1000, unit: false, odd: false };
}

/** What stands at a word: "an hour", "a month", "/h"; one word such as "net" may stand before it. */
function periodAt(words: Words, marks: Marks, at: number): 'HOUR' | 'TIME' | null {
  for (let index = at; index < at + 2; index++) {
    if (words.sentences[index] !== words.sentences[at - 1]) return null;
    if (is(marks, index, FINANCE.HOURLY) || (/^(?:h|hr|hour|std)$/.test(words.texts[index] ?? '') && between(words, index).includes('/')))
      return 'HOUR';
    if (
      is(marks, index, FINANCE.PERIOD) ||
      (/^(?:month|year|week|yr|mo|mies|mes|mois|mese|monat|m-c)$/.test(words.texts[index] ?? '') && between(words, index).includes('/'))
    )
      return 'TIME';
    if (
      !/^(?:net|nett|gross|netto|brutto|nets|bruts|net[io]s?|lordi|warm|kalt|cash|each|zl|chf|eur|euro|euros)$/.test(
        words.texts[index] ?? '',
      )
    )
      return null;
  }
  return null;
}

const LINKS =
  FINANCE.PERIOD |
  FINANCE.HOURLY |
  FINANCE.PAY |
  FINANCE.NOUN |
  FINANCE.WEAK |
  FINANCE.DUE |
  FINANCE.TIE |
  FINANCE.IS |
  FINANCE.TROUBLE |
  FINANCE.HOLD |
  FINANCE.LEND |
  FINANCE.RECEIVE |
  FINANCE.CURRENCY;

/** Tells whether a number counts nothing: "a pension of 900" and "900 after tax", not "savings of 350 ms". */
function isAlone(words: Words, marks: Marks, to: number, from: number): boolean {
  const next = words.texts[to];
  if (next === undefined || words.clauses[to] !== words.clauses[from]) return true;
  // "87500  # user's own", "900/mo": a sign other than a dash ends what the number counts.
  const gap = between(words, to);
  if (/[^\s-]/.test(gap)) return true;
  if (gap === '-' || between(words, to + 1) === '-') return false;
  return is(marks, to, LINKS) || PLAIN_COUNT.test(next) || isJapanese(next.charCodeAt(0)) || /^\d/.test(next);
}
