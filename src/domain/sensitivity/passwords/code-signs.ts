/**
 * What stands right around a number: the link that leads to it, the key that is pressed after it, what it counts.
 *
 * Expressions for what is before a number end in "$" and read 24 units, those for what is behind begin with "^".
 */
import type { Marks } from '../text/lexicon.ts';
import { LOCK } from './lock-words.ts';
import type { NumberGroup } from '../numbers/numbers.ts';
import type { Words } from '../text/words.ts';

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
const RANGE = /^ ?(?:to|bis|do|al|à|-|–) ?\d/;
const ON_PAD = /^ (?:on|into|at) the (?:[a-z]{2,10} )?(?:key ?pad|pad|panel|keyboard|buttons)/;
/** "Code 4471 in the log means ...". */
const MEANS = /\b(?:in the logs?|in (?:our|my) logs?|means?|marks|denotes|meaning|indicates|bedeutet|signifie|significa|oznacza)\b|意味/;
/** What may follow a code without a comma; any other word is likely what is counted. */
const FOLLOWS =
  /^ ?(?:[^-a-z0-9 \u3040-\u9fff]|-(?![a-z])|$|(?:and|or|then|to|at|on|in|for|from|when|if|as|by|is|was|with|after|before|since|until|every|again|now|backwards|twice|opens?|unlocks?|gets?|works?|followed|lets?|disarms?|arms?|will|should|but|because|so|und|oder|dann|auf|aus|ein|an|fur|am|im|bei|ist|war|wenn|oder|eingestellt|gestellt|gesetzt|geandert|unscharf|scharf|et|ou|puis|pour|sur|au|a|dans|est|quand|y|o|para|en|al|es|luego|cuando|antes|despues|avant|apres|vor|nach|przed|prima|dopo|i|lub|potem|do|na|w|jest|oraz|dla|e|poi|per|su|nel|al|quando|che|que|qui|die|das|gilt|it|this|that)\b|[はがをでにとの])/;

/** What leads to a number, from nothing to a label that ends with it. */
export type Lead = Readonly<{ labelled: boolean; linked: boolean; asked: boolean; meant: boolean }>;

/** Reads what stands before a number. `asked`: "the lock wants ..."; `meant`: "with ...", which years do not follow. */
export function leadTo(words: Words, locks: Marks, group: NumberGroup): Lead {
  const before = words.folded.lower.slice(Math.max(0, group.start - 24), group.start);
  const labelled = isLabelled(words, locks, group);
  return { labelled, linked: labelled || isLinked(words, locks, group), asked: ASKS.test(before), meant: MEANS_OF.test(before) };
}

/** The points for what stands behind a number; `keyed` spares a word that would else be what is counted. */
export function tailScore(lower: string, end: number, keyed: boolean): number {
  const tail = lower.slice(end, end + 32);
  let score = POLITE.test(tail) || ON_PAD.test(tail) ? 2 : 0;
  if (UNIT.test(tail) || RANGE.test(tail)) score -= 4;
  else if (!FOLLOWS.test(tail)) score -= keyed ? 1 : 2;
  return MEANS.test(tail) ? score - 3 : score;
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
