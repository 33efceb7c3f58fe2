/** Codes that belong to a payment card: the digits printed on it beside the number, and the PIN that is typed in with it. */
import type { SensitiveHit } from './hit.ts';
import { NAMING } from './naming-words.ts';
import { isAmount, isSample } from './called.ts';
import { isCardInSentence, isOther, namesAfter, namesBefore, type Name, type Named } from './number-names.ts';
import type { NumberGroup } from './numbers.ts';
import { isPublished } from './placeholder.ts';
import { isTestCard } from './test-cards.ts';
import { isTopic } from './number-words.ts';
import type { Words } from './words.ts';

type Code = Readonly<{ from: number; to: number; digits: string }>;

/** How many words may stand between a code and its name. */
const REACH = 12;
const DIGIT_WORDS: ReadonlyMap<string, string> = new Map(
  (
    'zero:0 one:1 two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 null:0 eins:1 zwei:2 drei:3 vier:4 funf:5 sechs:6 sieben:7 acht:8 neun:9 ' +
    'un:1 deux:2 trois:3 quatre:4 cinq:5 sept:7 huit:8 neuf:9 cero:0 uno:1 dos:2 tres:3 cuatro:4 cinco:5 seis:6 siete:7 ocho:8 nueve:9 jeden:1 ' +
    'dwa:2 trzy:3 cztery:4 piec:5 szesc:6 siedem:7 osiem:8 dziewiec:9 due:2 tre:3 quattro:4 cinque:5 sei:6 sette:7 otto:8 nove:9 〇:0 一:1 二:2 三:3 ' +
    '四:4 五:5 六:6 七:7 八:8 九:9'
  )
    .split(' ')
    .map((item): [string, string] => [item.slice(0, -2), item.slice(-1)]),
);

/** Finds security codes and PINs of cards; a PIN is a password too, which others find. */
export function findCardCodes(named: Named, groups: readonly NumberGroup[]): readonly SensitiveHit[] {
  const { words, names } = named.reading;
  if ((names.any & (NAMING.CVV | NAMING.PIN | NAMING.CARD)) === 0) return [];
  const hits: SensitiveHit[] = [];
  for (const code of shortNumbers(words, groups)) {
    if (!isSecurityCode(named, code) && !isCardPin(named, code)) continue;
    if (isSample(named, code.from) || isBesideTestCard(named, groups, code)) continue;
    hits.push({ category: 'PAYMENT_CARD', start: words.starts[code.from] ?? 0, end: words.ends[code.to - 1] ?? 0 });
  }
  return hits;
}

/** Numbers of three to six digits, also digit by digit or in words, that are no part of a longer one. */
function shortNumbers(words: Words, groups: readonly NumberGroup[]): readonly Code[] {
  const codes: Code[] = [];
  for (const group of groups) {
    if (group.digits.length <= 6) {
      if (group.compact === group.digits && group.digits.length >= 3 && !isDated(group.written)) codes.push(group);
      continue;
    }
    for (let at = group.from; at < group.to; at++) {
      const text = words.texts[at] ?? '';
      // The last block of "4539 5883 9769 1326 417" is the code behind the number.
      if (/^\d{3,4}$/.test(text) && (at === group.to - 1 || /[\n,|]/.test(words.folded.text.slice(words.ends[at], words.starts[at + 1]))))
        codes.push({ from: at, to: at + 1, digits: text });
    }
  }
  for (let at = 0; at < words.texts.length; at++) {
    let to = at;
    let digits = '';
    for (let digit = DIGIT_WORDS.get(words.texts[to] ?? ''); digit !== undefined; digit = DIGIT_WORDS.get(words.texts[to] ?? '')) {
      digits += digit;
      to++;
    }
    if (digits.length === 3) codes.push({ from: at, to, digits });
    if (to > at) at = to;
  }
  return codes;
}

/** "08/27" and "2027" beside a code are the expiry. */
function isDated(written: string): boolean {
  return /^(?:0?[1-9]|1[0-2])[/.-]\d\d(?:\d\d)?$/.test(written) || /^\d{1,2}[:h]\d\d$/.test(written);
}

const IS = /^(?:is|are|ist|sind|lautet|lauten|heisst|est|sont|es|son|to|jest|e|sono|reads|says|was|は|が)$/;

function isSecurityCode(named: Named, code: Code): boolean {
  const { words } = named.reading;
  if (code.digits.length > 4 || isCounted(named, code)) return false;
  const near = nameOf(named, code, NAMING.CVV);
  if (near === null) return false;
  if (isTopic(words.texts[near.at + 1] ?? '')) return false;
  const strong = /^(?:cvv|cvc|cvv2|cvc2|csc|cvvcode|cvccode|cardcvv|cardcvc|cryptogramme|prufnummer|kartenprufnummer)$/.test(
    words.texts[near.at] ?? '',
  );
  const limit = near.at < code.from ? (IS.test(words.texts[code.from - 1] ?? '') || code.digits.length === 3 || strong ? REACH : 4) : 8;
  if (near.gap > limit) return false;
  // "Checks that cvc is 3 digits" gives none away; four digits may be a year.
  if (/^(?:19|20)\d\d$/.test(code.digits) && near.gap > 1) return false;
  return strong || isCardInSentence(named, code.from) || isAroundCard(named, code);
}

/** A card in the sentence before: "It is a Visa. The three digits on the back are 417." */
function isAroundCard(named: Named, code: Code): boolean {
  return namesBefore(named, code.from, REACH).some((name) => (name.bits & NAMING.CARD) !== 0);
}

function isCardPin(named: Named, code: Code): boolean {
  if (code.digits.length < 4 || code.digits.length > 6 || isCounted(named, code)) return false;
  const near = nameOf(named, code, NAMING.PIN);
  if (near === null && (isKeyedIn(named, code) || isCodeOfCard(named, code))) return true;
  if (near === null || near.gap > REACH || isOfPhone(named, near)) return false;
  return isCardInSentence(named, code.from) || isOfMachine(named, near);
}

/** "Carte bleue, code 6620": four digits called the code of a card. */
function isCodeOfCard(named: Named, code: Code): boolean {
  const { words } = named.reading;
  if (code.digits.length !== 4 || !/^(?:code|kod|codice|codigo|clave|コード)$/.test(words.texts[code.from - 1] ?? '')) return false;
  return namesBefore(named, code.from - 1, 2).some((name) => (name.bits & NAMING.CARD) !== 0 && !isOther(name.bits));
}

const MACHINE =
  /^(?:atms?|cash|cashpoint|machine|till|terminal|pump|geldautomat\w*|bankautomat\w*|kasse|zapfsaule|distributeur|guichet|gab|caisse|cajero|surtidor|datafono|bankoma\w*|terminal\w*|kasie|bancomat|sportello|cassa|pos)$/;
const KEYING =
  /^(?:types?|typed|keys?|keyed|enters?|entered|punch|punches|wants?|asks?|takes?|tipp\w*|gib\w*|eingeben|tape\w*|saisi\w*|compose\w*|entre|marc\w*|teclea\w*|introduzco|introduce|pongo|wpisuj\w*|wstukuj\w*|podaj\w*|digit\w*|inserisc\w*|入|押|打)$/;

/** "At cash machines user types 2947 for the company Visa": keyed in where only a card and its PIN get anywhere. */
function isKeyedIn(named: Named, code: Code): boolean {
  const { words } = named.reading;
  if (
    code.digits.length !== 4 ||
    !isCardInSentence(named, code.from) ||
    namesBefore(named, code.from, 1).some((name) => isOther(name.bits))
  )
    return false;
  const from = Math.max(0, code.from - REACH);
  const around = words.texts
    .slice(from, code.to + REACH)
    .filter((_word, index) => words.sentences[from + index] === words.sentences[code.from]);
  return around.some((word) => MACHINE.test(word)) && around.some((word) => KEYING.test(word));
}

/** A SIM card is a card in words only. */
function isOfPhone(named: Named, name: Name): boolean {
  const from = Math.max(0, name.at - 4);
  return named.reading.words.texts.slice(from, name.at + 5).some((word) => /^(?:e?sim|puk|esim\w*|simkarte)$/.test(word));
}

/** "ATM PIN", "clave del cajero": what only a card gets into. */
function isOfMachine(named: Named, name: Name): boolean {
  const from = Math.max(0, name.at - 3);
  return named.reading.words.texts
    .slice(from, name.at + 4)
    .some((word) => /^(?:atm|cajero|cash|geldautomat\w*|bancomat|bankomat\w*|distributeur|gab)$/.test(word));
}

/** The nearest name of a class around a code, when no other kind of number is named nearer. */
function nameOf(named: Named, code: Code, bit: number): Name | null {
  const nearest = (names: readonly Name[]): Name | null => {
    for (const name of names) {
      if ((name.bits & bit) !== 0) return name;
      if (isOther(name.bits) || (name.bits & (NAMING.ACCOUNT | NAMING.ROUTING)) !== 0) return null;
    }
    return null;
  };
  return nearest(namesBefore(named, code.from, REACH)) ?? nearest(namesAfter(named, code.to, REACH));
}

/** "In 300 shops", "402 errors", "3.50 euros": a count or an amount, no code. */
function isCounted(named: Named, code: Code): boolean {
  const { words } = named.reading;
  const start = words.starts[code.from] ?? 0;
  const end = words.ends[code.to - 1] ?? 0;
  return isAmount(named, { ...code, start, end, written: code.digits, compact: code.digits });
}

/** Codes in a line about a printed test card are as public as the card. */
function isBesideTestCard(named: Named, groups: readonly NumberGroup[], code: Code): boolean {
  const { sentences } = named.reading.words;
  return groups.some(
    (group) =>
      group.digits.length >= 12 &&
      sentences[group.from] === sentences[code.from] &&
      (isPublished(group.digits.slice(0, 19)) || isTestCard(group.digits)),
  );
}
