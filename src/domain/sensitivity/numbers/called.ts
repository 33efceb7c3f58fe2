/**
 * What a number is when it is none of ours: named as an order or a device, named by a word that no list knows, an example,
 * an amount, a count.
 */
import { NAMING } from '../text/naming-words.ts';
import { isOther, namesAfter, namesBefore, NUMBER_WORD, type Named } from './number-names.ts';
import { LINKS } from './number-words.ts';
import type { NumberGroup } from './numbers.ts';

/** The words of a number, the end exclusive. */
type Span = Readonly<{ from: number; to: number }>;

/** "4539... is the pallet": what a number is said to be, right after it. */
const IS = /^(?:is|was|ist|war|est|es|e|to|jest|are|は|belongs|identifies|marks)$/;

/** Tells whether a number is called something that is neither a card, an account nor a person's id. */
export function isCalledOther(named: Named, span: Span): boolean {
  const { words } = named.reading;
  const from = listStart(named, span.from);
  const [before] = namesBefore(named, from, 8);
  if (before !== undefined && isOther(before.bits)) return true;
  if (before !== undefined && before.gap <= 2) return false;
  const [after] = namesAfter(named, span.to, 5);
  return after !== undefined && isOther(after.bits) && (after.gap <= 1 || IS.test(words.texts[span.to] ?? ''));
}

const AND = /^(?:and|und|et|y|i|e|o|or|oder|ou|lub|と)$/;

/** "Parts 318-44-0921 and 447-19-2065": where the first number of a short list begins, for its name is that of all. */
function listStart(named: Named, from: number): number {
  const { texts } = named.reading.words;
  if (!AND.test(texts[from - 1] ?? '')) return from;
  let at = from - 2;
  while (at >= 0 && from - at < 10 && /\d/.test(texts[at] ?? '')) at--;
  return at === from - 2 ? from : at + 1;
}

/**
 * Tells whether the word right before a number calls it something that no list knows: "hull 447-19-2065". A word that
 * links, a known name and a name in the middle of a sentence do not; neither does anything behind punctuation.
 */
export function isCalledSomething(named: Named, start: number): boolean {
  const { words, names } = named.reading;
  const from = listStart(named, start);
  let at = from - 1;
  while (at >= 0 && NUMBER_WORD.test(words.texts[at] ?? '')) at--;
  const text = words.texts[at];
  if (text === undefined || words.sentences[at] !== words.sentences[from]) return false;
  if (!/^[ "'#]*$/.test(words.folded.text.slice(words.ends[at], words.starts[at + 1]))) return false;
  if ((named.bits[at] ?? 0) !== 0) return isOther(named.bits[at] ?? 0);
  if (((names.bits[at] ?? 0) & (NAMING.CHARGE | NAMING.BANKING)) !== 0) return false;
  if (LINKS.has(text) || !/^[a-z]{3,}$/.test(text)) return false;
  const opens = at === 0 || words.sentences[at - 1] !== words.sentences[at];
  return opens || words.folded.text.charAt(words.starts[at] ?? 0) === text.charAt(0);
}

const OWN =
  /\b(?:own|real|actual|live mode|production card|eigene[rnms]?|echte[rnms]?|propre|vraie?|propia|propio|wlasn\w{1,4}|prawdziw\w{1,4}|propria|proprio|vera)\b|実際|本物|自分の/;

/** How many words from a number one speaks of it that says it is made up. */
const SAMPLE_REACH = 14;

/** Tells whether the sentence says that its numbers are made up, and not that somebody's own is used. */
export function isSample(named: Named, at: number): boolean {
  const { sentences, folded } = named.reading.words;
  const isSaid = named.samples.some((sample) => sentences[sample] === sentences[at] && Math.abs(sample - at) <= SAMPLE_REACH);
  return isSaid && !OWN.test(folded.lower);
}

const UNIT =
  /^ ?(?:[€$£¥%]|円|ドル|件|人|(?:euros?|eur|dollars?|usd|pounds?|gbp|pln|zl|zloty\w*|yen|chf|francs?|franken|pesos?|rupees|percent|prozent|km|hz|ms|users?|people|rows?|records?|lines?|tokens?|copies|digits?|stellig\w*|chiffres|digitos|cifras|cyfr\w*)\b)/;

/** Tells whether a number is an amount of money, a measure or a count of things. */
export function isAmount(named: Named, group: NumberGroup): boolean {
  const { words } = named.reading;
  const { lower } = words.folded;
  if (/^\d{1,3}(?:,\d{3})+$/.test(group.written)) return true;
  if (/[€$£¥] ?$/.test(lower.slice(Math.max(0, group.start - 2), group.start))) return true;
  return UNIT.test(lower.slice(group.end, group.end + 14)) || isCount(named, group);
}

const LEADS =
  /^(?:is|are|was|to|into|on|under|as|ist|sind|lautet|auf|unter|est|sur|sous|es|en|a|al|bajo|jest|na|pod|e|su|sul|sulla|は|が|に|へ)$/;

/** "Has 44718829 views", "took 10471 minutes": a plain number before a thing, with neither a name nor a copula before it. */
function isCount(named: Named, group: NumberGroup): boolean {
  const { words } = named.reading;
  if (!/^\d{1,9}$/.test(group.written)) return false;
  const next = words.texts[group.to];
  if (next === undefined || !/^[a-z]{3,}$/.test(next) || LINKS.has(next) || (named.bits[group.to] ?? 0) !== 0) return false;
  if (
    words.folded.text.slice(group.end, words.starts[group.to]) !== ' ' ||
    words.folded.text.slice(group.end + 1, group.end + 2) !== next.charAt(0)
  )
    return false;
  const previous = words.texts[group.from - 1];
  if (previous === undefined || (named.bits[group.from - 1] ?? 0) !== 0 || LEADS.test(previous) || NUMBER_WORD.test(previous)) return false;
  return !/[:=#"'(-] ?$/.test(words.folded.text.slice(Math.max(0, group.start - 2), group.start));
}
