/**
 * What speaks for a number being a code that opens something, added up.
 *
 * A word for a code, a lock, a verb of keying in or of opening, a link such as "is" or "with" right before the number,
 * and a shape that people write codes in speak for it; a counted noun behind it, a word for what else a number is, and
 * a line about making such things speak against it. No single sign reaches the bar.
 */
import { LOCK } from './lock-words.ts';
import type { Marks } from './lexicon.ts';
import type { NumberGroup } from './numbers.ts';
import { isSameThought } from './thought.ts';
import type { Words } from './words.ts';

/** A number at or above this is a code. */
export const CODE_BAR = 3;

/** At or above this nothing else in the sentence matters. */
export const SURE = 5.5;

const BEFORE = 16;
const AFTER = 10;

/** What stands right before a value that is given: a copula, "with", "to", a colon. */
const LINK =
  /(?:: |[=>→#]| \(|\b(?:is|are|was|s|be|with|by|using|via|on|to|then|needs|takes|wants|expects|accepts|enter|enters|entering|use|uses|so|type|types|typing|typed|dial|dials|dialling|dialing|press|presses|pressing|punch|punching|punch in|punches in|key in|keys in|type in|types in|keying|key|gives|digit|usa el|usa|utilise le|nutzt die|code|pin|combo|combination|goes|reads|says|still|now|again|and|asks for|ist|lautet|mit|auf|heisst|war|gibt man|wahlt|tippt|code|zu|est|c'est|c est|avec|par|le|sur|tape|taper|compose|tapez|composer|composez|code|es|era|con|al|el|a|marca|marcar|marcando|teclea|teclear|tecleando|pulsa|introduce|pulsando|jest|to|sie|z|na|kodem|wpisuje|wpisz|wpisac|wpisuje sie|wybiera|wybrac|e|era|col|digita|digitare|digitando|preme|si digita))[ "'(]{0,3}$|[はがをで「]$/;
const MEANS_OF = /\b(?:with|using|mit|avec|con|kodem|z|wpisuje|digita|marca|type|enter|dial) $|は$/;
/** "The lock wants 6190". */
const ASKS = /\b(?:asks for|wants|accepts|takes|expects|verlangt|braucht|will|demande|veut|pide|quiere|wymaga|chce|chiede|vuole) $/;
const POLITE =
  /^ ?(?:[#*]|,? ?(?:and then |and |then |und |dann |et |puis |y |luego |e |poi |i |potem )?(?:the |die |la |le |el |il |touche |tecla |klawisz |tasto )?(?:star|hash|pound|enter|ok|bell|key|raute|stern|etoile|diese|almohadilla|asterisco|gwiazdk|krzyzyk|cancelletto)\b)/;
const UNIT =
  /^ ?(?:years?|days?|people|minutes|seconds|hours|ms|px|%|eur|usd|m2|sqm|kg|mm|cm|km|m|miles?|steps|items|events|tests|lines?|users|baud|bps|hz|khz|mhz|ghz|volts?|v|rpm|rows|permissions|pages|times|requests|points|words|files|photos|degrees|units|states|[$€£]|年|月|日|時|分|円|人|件|行|回|個|階|号室)/;
const ON_PAD = /^ (?:on|into|at) the (?:[a-z]{2,10} )?(?:key ?pad|pad|panel|keyboard|buttons)/;
/** "Code 4471 in the log means ...". */
const MEANS = /\b(?:in the logs?|in (?:our|my) logs?|means?|marks|denotes|meaning|indicates|bedeutet|signifie|significa|oznacza)\b|意味/;
/** What may follow a code without a comma; any other word is likely what is counted. */
const FOLLOWS =
  /^ ?(?:[^-a-z0-9 \u3040-\u9fff]|-(?![a-z])|$|(?:and|or|then|to|at|on|in|for|from|when|if|as|by|is|was|with|after|before|since|until|every|again|now|backwards|twice|opens?|unlocks?|gets?|works?|followed|lets?|disarms?|arms?|will|should|but|because|so|und|oder|dann|auf|aus|ein|an|fur|am|im|bei|ist|war|wenn|oder|eingestellt|gestellt|gesetzt|geandert|unscharf|scharf|et|ou|puis|pour|sur|au|a|dans|est|quand|y|o|para|en|al|es|luego|cuando|antes|despues|avant|apres|vor|nach|przed|prima|dopo|i|lub|potem|do|na|w|jest|oraz|dla|e|poi|per|su|nel|al|quando|che|que|qui|die|das|gilt|it|this|that)\b|[はがをでにとの])/;

/** The score of a number; see the head of this file. */
export function codeScore(words: Words, locks: Marks, group: NumberGroup): number {
  const { lower } = words.folded;
  const seen = signsAround(words, locks, group);
  const tail = lower.slice(group.end, group.end + 32);
  const labelled = isLabelled(words, locks, group);
  const linked = labelled || isLinked(words, locks, group);
  // "Unlocks with 1951": years do not follow these.
  const meant = MEANS_OF.test(lower.slice(Math.max(0, group.start - 12), group.start)) && (seen & (LOCK.OPENING | LOCK.KEYING)) !== 0;
  const named = (seen & (LOCK.PIN | LOCK.CODE | LOCK.SECRET)) !== 0;
  let score =
    shapeScore(group, named && linked, meant, seen) +
    (labelled || ASKS.test(lower.slice(Math.max(0, group.start - 12), group.start)) ? 1.5 : linked ? 1 : 0);
  if ((seen & (LOCK.PIN | LOCK.RECOVERY)) !== 0) score += 3;
  else if ((seen & (LOCK.CODE | LOCK.SECRET)) !== 0) score += 2;
  if ((seen & LOCK.HARD) !== 0) score += 2;
  if ((seen & LOCK.SOFT) !== 0) score += 1;
  if ((seen & LOCK.KEYING) !== 0) score += 1.5;
  if ((seen & LOCK.OPENING) !== 0) score += 1.5;
  if ((seen & LOCK.SETTING) !== 0) score += 1;
  if ((seen & (LOCK.GUARDING | LOCK.HARD)) === LOCK.GUARDING) score += 1;
  if ((seen & LOCK.SPELLING) !== 0) score += 1;
  if ((seen & LOCK.REMINDER) !== 0) score += 0.5;
  if (POLITE.test(tail) || ON_PAD.test(tail)) score += 2;
  if (UNIT.test(tail) || /^ ?(?:to|bis|do|al|à|-|–) ?\d/.test(tail)) score -= 4;
  else if (!FOLLOWS.test(tail)) score -= (seen & LOCK.KEYING) !== 0 && linked ? 1 : 2;
  if (MEANS.test(tail)) score -= 3;
  if ((seen & LOCK.OTHER) !== 0 && !(linked && (seen & LOCK.PIN) !== 0)) score -= 3;
  if ((seen & LOCK.NOCODE) !== 0) score -= 4;
  if ((seen & LOCK.TOPIC) !== 0) score -= 2;
  return score;
}

/** "Garage keypad = 8003", "Door to the roof: C1958Y": a label that ends with the number. */
function isLabelled(words: Words, locks: Marks, group: NumberGroup): boolean {
  const { lower } = words.folded;
  if (!/(?:: |[=>→]| -) ?["'(]?$/.test(lower.slice(Math.max(0, group.start - 4), group.start))) return false;
  if (!/^ ?[#*]?(?:[.,;)!?"'\n]|$)/.test(lower.slice(group.end, group.end + 6))) return false;
  const locked = LOCK.HARD | LOCK.SOFT | LOCK.PIN | LOCK.CODE;
  return [1, 2, 3, 4, 5].some(
    (back) => ((locks.bits[group.from - back] ?? 0) & locked) !== 0 && words.sentences[group.from - back] === words.sentences[group.from],
  );
}

/** Tells whether a link stands right before the number, or the lock itself and nothing behind: "shed padlock 3381". */
function isLinked(words: Words, locks: Marks, group: NumberGroup): boolean {
  const { lower } = words.folded;
  if (LINK.test(lower.slice(Math.max(0, group.start - 24), group.start))) return true;
  const last = locks.bits[group.from - 1] ?? 0;
  if (lower.charAt(group.start - 1) === ':' && (last & (LOCK.HARD | LOCK.PIN | LOCK.CODE)) !== 0) return true;
  if ((last & (LOCK.HARD | LOCK.PIN | LOCK.CODE)) === 0 || (last & LOCK.NOCODE) !== 0) return false;
  return /^ ?[#*]?(?:[.,;)!?\n]|$| and | - )/.test(lower.slice(group.end, group.end + 6));
}

/** Groups of single digits, a star at the end, letters inside: how codes are written; years, times and prices are not. */
function shapeScore(group: NumberGroup, named: boolean, meant: boolean, seen: number): number {
  const recovery = (seen & LOCK.RECOVERY) !== 0;
  const secret = named && (seen & LOCK.SECRET) !== 0;
  const { written, digits } = group;
  if (recovery && group.compact.length >= 6 && group.compact.length <= 60 && digits.length >= 2) return 1.5;
  if (secret && digits.length > 12 && digits.length <= 40 && /^\d{3,6}(?: \d{3,6})+$/.test(written)) return 0.5;
  if (/^\d{6}(?:-\d{6}){7}$/.test(written)) return 6;
  if (digits.length < 3 || digits.length > 12 || group.compact.length > 16) return -4;
  if (/[a-z]{3}/i.test(written)) return -4;
  if (/^\d[ ,-]\d(?:[ ,-]\d){1,7}$/.test(written)) return 1.5;
  if (/^\d{1,2}-\d{1,2}-\d{1,2}$/.test(written)) return 1.5;
  if (/^[A-Z]?\d{3,6}[A-Z]?$/.test(written) && /[A-Z]/.test(written)) return 1;
  if (/^\d{1,3}[A-F]\d{1,3}$/.test(written) && written.length > 3) return 0.5;
  if (/[.,/:]\d/.test(written) || /^[A-Z]{2,}[- ]?\d/.test(written)) return -3;
  if (/^(?:19|20)\d\d$/.test(written)) return named || meant ? 0.5 : -1.5;
  if (digits.length === 3) return -0.5;
  if (digits.length > 8) return secret ? 0 : -3;
  return digits.startsWith('0') ? 1 : 0.5;
}

/** The classes of the words in the same thought; what else a number is counts only right before or behind it. */
function signsAround(words: Words, locks: Marks, group: NumberGroup): number {
  const { lower } = words.folded;
  const from = Math.max(0, group.from - BEFORE);
  const to = Math.min(words.texts.length, group.to + AFTER);
  let seen = 0;
  for (let index = from; index < to; index++) {
    if (index >= group.from && index < group.to) continue;
    let bits = locks.bits[index] ?? 0;
    if (bits === 0 || !isSameThought(words, index, group.from)) continue;
    const distance = index < group.from ? group.from - index : index - group.to + 1;
    if (distance > (index < group.from ? 3 : 1) || (bits & (LOCK.HARD | LOCK.PIN)) !== 0) bits &= ~LOCK.OTHER;
    if ((bits & LOCK.OTHER) !== 0 && index < group.from && lower.slice(words.ends[index], group.start).includes(',')) bits &= ~LOCK.OTHER;
    if ((bits & LOCK.NOCODE) !== 0) bits &= ~(LOCK.CODE | LOCK.PIN);
    if ((bits & LOCK.NOCODE) !== 0 && distance > 8) bits &= ~LOCK.NOCODE;
    if ((bits & LOCK.CODE) !== 0 && (bits & LOCK.NOCODE) === 0 && CODES.test(words.texts[index] ?? '') && isSpare(words, index))
      bits |= LOCK.RECOVERY;
    // "Barcode 20011 and pin 4471": the nearest name is the number's.
    if (index < group.from && (bits & (LOCK.PIN | LOCK.CODE)) !== 0) seen &= ~(LOCK.OTHER | LOCK.NOCODE);
    seen |= bits;
  }
  return seen;
}

const CODES = /^(?:codes?|\w*codes?|codigos?|kody?|kodow|codic[ei]|コード)$/;
const SPARE =
  /^(?:backup|back|recovery|rescue|spare|emergency|reserve|2fa|ersatz|notfall|wiederherstellung|secours|recuperation|respaldo|recuperacion|emergencia|zapasow\w*|awaryjn\w*|odzyskiwania|recupero|riserva|emergenza|予備|復旧)$/;

/** "Backup sign-in codes", "códigos de acceso de respaldo": what the codes are for, up to four words away. */
function isSpare(words: Words, code: number): boolean {
  for (let index = Math.max(0, code - 4); index <= code + 4; index++) {
    if (SPARE.test(words.texts[index] ?? '') && words.sentences[index] === words.sentences[code]) return true;
  }
  return false;
}
