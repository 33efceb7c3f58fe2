/** Codes that belong to a payment card: the digits printed on it beside the number, and the PIN that is typed in with it. */
import { isAmount, isSample } from './called.ts';
import type { SensitiveHit } from '../hit.ts';
import { NAMING } from '../text/naming-words.ts';
import { isCardInSentence, isOther, namesAfter, namesBefore, type Name, type Named } from './number-names.ts';
import { isTopic } from './number-words.ts';
import type { NumberGroup } from './numbers.ts';
import { isPublished } from '../text/placeholder.ts';
import { shortNumbers, type ShortNumber } from './short-numbers.ts';
import { isTestCard } from './test-cards.ts';

/** How many words may stand between a code and its name. */
const REACH = 12;
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

const IS = /^(?:is|are|ist|sind|lautet|lauten|heisst|est|sont|es|son|to|jest|e|sono|reads|says|was|は|が)$/;

function isSecurityCode(named: Named, code: ShortNumber): boolean {
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
function isAroundCard(named: Named, code: ShortNumber): boolean {
  return namesBefore(named, code.from, REACH).some((name) => (name.bits & NAMING.CARD) !== 0);
}

function isCardPin(named: Named, code: ShortNumber): boolean {
  if (code.digits.length < 4 || code.digits.length > 6 || isCounted(named, code)) return false;
  const near = nameOf(named, code, NAMING.PIN);
  if (near === null && (isKeyedIn(named, code) || isCodeOfCard(named, code))) return true;
  if (near === null || near.gap > REACH || isOfPhone(named, near)) return false;
  return isCardInSentence(named, code.from) || isOfMachine(named, near);
}

/** "Carte bleue, code 6620": four digits called the code of a card. */
function isCodeOfCard(named: Named, code: ShortNumber): boolean {
  const { words } = named.reading;
  if (code.digits.length !== 4 || !/^(?:code|kod|codice|codigo|clave|コード)$/.test(words.texts[code.from - 1] ?? '')) return false;
  return namesBefore(named, code.from - 1, 2).some((name) => (name.bits & NAMING.CARD) !== 0 && !isOther(name.bits));
}

const MACHINE =
  /^(?:atms?|cash|cashpoint|machine|till|terminal|pump|geldautomat\w*|bankautomat\w*|kasse|zapfsaule|distributeur|guichet|gab|caisse|cajero|surtidor|datafono|bankoma\w*|terminal\w*|kasie|bancomat|sportello|cassa|pos)$/;
const KEYING =
  /^(?:types?|typed|keys?|keyed|enters?|entered|punch|punches|wants?|asks?|takes?|tipp\w*|gib\w*|eingeben|tape\w*|saisi\w*|compose\w*|entre|marc\w*|teclea\w*|introduzco|introduce|pongo|wpisuj\w*|wstukuj\w*|podaj\w*|digit\w*|inserisc\w*|入|押|打)$/;

/** "At cash machines user types 2947 for the company Visa": keyed in where only a card and its PIN get anywhere. */
function isKeyedIn(named: Named, code: ShortNumber): boolean {
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
function nameOf(named: Named, code: ShortNumber, bit: number): Name | null {
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
function isCounted(named: Named, code: ShortNumber): boolean {
  const { words } = named.reading;
  const start = words.starts[code.from] ?? 0;
  const end = words.ends[code.to - 1] ?? 0;
  return isAmount(named, { ...code, start, end, written: code.digits, compact: code.digits });
}

/** Codes in a line about a printed test card are as public as the card. */
function isBesideTestCard(named: Named, groups: readonly NumberGroup[], code: ShortNumber): boolean {
  const { sentences } = named.reading.words;
  return groups.some(
    (group) =>
      group.digits.length >= 12 &&
      sentences[group.from] === sentences[code.from] &&
      (isPublished(group.digits.slice(0, 19)) || isTestCard(group.digits)),
  );
}
