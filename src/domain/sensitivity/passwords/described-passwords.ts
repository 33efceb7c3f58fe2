/**
 * Passwords that are not written but described so that who knows the person knows them: "the dog's name plus the year",
 * "the same as last year but with a 2 at the end".
 */
import type { SensitiveHit } from '../hit.ts';
import type { Marks } from '../text/lexicon.ts';
import { LOCK } from './lock-words.ts';
import type { Reading } from '../text/naming.ts';
import { isSample } from '../text/samples.ts';

const DESCRIBED =
  /\b(?:followed by|plus the year|backwards|spelled|spelt|the name of (?:the|his|her|their|my)|(?:dog|cat|pet|wife|husband|daughter|son|kid|birth)[a-z]{0,4}'s? (?:name|birthday)|his birthday|her birthday|(?:my|user's) birthday|name and (?:the )?year|gefolgt von|name (?:des hundes|der katze|meines|seines|meiner|seiner|ihres|ihrer)|nom d[ue] (?:chien|chat)|nombre del? (?:perro|gato)|imie (?:psa|kota)|nome del (?:cane|gatto)|suivi de|seguid[oa] de|seguit[oa] d[ai]|a potem rok)\b/i;
/** "The same as last year plus an exclamation mark": who knows the old one has the new one. */
const SAME = /\b(?:same|gleiche|selbe|meme|mism[ao]|tak[ai]e? samo|to samo|stess[ao])\b/i;
const VARIED =
  /\b(?:plus|but with|with (?:a|an|the|two)|except|followed|nur mit|mit einem|avec un|mais avec|mas un|pero con|con un|tylko z|z dopisanym|piu un|con il)\b/i;
const PERSONAL =
  /\b(?:name|birthday|birth date|date of birth|birth year|registration|number plate|licence plate|license plate|postcode|zip code|phone number|surname|anniversary|initials|nickname|geburtstag|geburtsdatum|kennzeichen|spitzname|anniversaire|date de naissance|plaque|cumpleanos|matricula|apodo|urodziny|data urodzenia|rejestracja|compleanno|data di nascita|targa|soprannome)\b/i;
const RULE = /\b(?:never|not|don't|avoid|shouldn't|instead|nie|nicht|pas|no|non|evita|tells?|forbids?|rules?)\b/i;
const SERVING = /\b(?:as|als|comme|como|come|jako)(?: [a-z']{1,8}){0,2} $/i;
const MEANT_FOR = /\b(?:for|fur|pour|para|do|per)(?: [a-z']{1,10}){0,3} $/i;
const CHOSEN = /\b(?:use|type|pick|nimmt|utilis|usa|uzywa)/i;

/** Finds words for a password beside such a description. */
export function describedPasswords(reading: Reading, locks: Marks): readonly SensitiveHit[] {
  if ((locks.any & LOCK.SECRET) === 0) return [];
  const { words } = reading;
  const { text } = words.folded;
  const hits: SensitiveHit[] = [...spelled(reading, locks)];
  for (const mark of locks.all) {
    if (mark.bit !== LOCK.SECRET) continue;
    const start = words.starts[mark.from] ?? 0;
    const noun = words.ends[mark.to - 1] ?? 0;
    const end = thoughtEnd(text, noun);
    if (!(isDescribed(text, noun, end) || isNamedAfter(text, start)) || isSample(reading, mark.from)) continue;
    hits.push({ category: 'PASSWORD', start, end });
  }
  return hits;
}

function isDescribed(text: string, noun: number, end: number): boolean {
  if (DESCRIBED.test(text.slice(noun, end))) return true;
  const from = Math.max(0, noun - 40);
  const same = text.slice(from, end).search(SAME);
  return same >= 0 && VARIED.test(text.slice(from + same, end));
}

/** "Uses the number plate of the first car as the password": what it is made of stands before the word. */
function isNamedAfter(text: string, noun: number): boolean {
  const before = text.slice(Math.max(0, noun - 90), noun);
  if (!PERSONAL.test(before) || RULE.test(before)) return false;
  return SERVING.test(before) || (MEANT_FOR.test(before) && VARIED.test(before) && CHOSEN.test(before));
}

/** Where the thought that began with the noun ends: a line break, a full stop before a capital, 120 units. */
function thoughtEnd(text: string, from: number): number {
  const stop = text.slice(from, from + 120).search(/\n|[.!?] [A-Z][a-z]+ [a-z]/);
  return stop < 0 ? Math.min(text.length, from + 120) : from + stop;
}

const SIGN =
  /^(?:dash|hyphen|minus|underscore|dot|point|at|hash|pound|star|asterisk|exclamation|question|mark|space|slash|plus|capital|upper|lower|case|small|big|letter|then|and|zero|one|two|three|four|five|six|seven|eight|nine|gross|grosses|klein|kleines|bindestrich|unterstrich|ausrufezeichen|null|eins|zwei|drei|vier|funf|sechs|sieben|acht|neun|majuscule|minuscule|tiret|bas|un|deux|trois|quatre|cinq|sept|huit|neuf|mayuscula|minuscula|guion|bajo|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|wielkie|male|myslnik|podkreslnik|wykrzyknik|jeden|dwa|trzy|cztery|piec|szesc|siedem|osiem|dziewiec|maiuscola|minuscola|trattino|due|tre|quattro|cinque|sei|sette|otto|nove)$/;

/** "Capital R, u, n, e, dash, nine, nine": a password read out sign by sign, at least three letters and six signs. */
function spelled(reading: Reading, locks: Marks): readonly SensitiveHit[] {
  const { texts, starts, ends } = reading.words;
  const hits: SensitiveHit[] = [];
  for (let from = 0; from < texts.length; from++) {
    let to = from;
    let letters = 0;
    while (to < texts.length && (/^[a-z0-9]$/.test(texts[to] ?? '') || SIGN.test(texts[to] ?? ''))) {
      if (/^[b-z]$/.test(texts[to] ?? '')) letters++;
      to++;
    }
    const near = locks.bits.slice(Math.max(0, from - 10), from).some((bits) => (bits & LOCK.SECRET) !== 0);
    if (letters >= 3 && to - from >= 6 && near) hits.push({ category: 'PASSWORD', start: starts[from] ?? 0, end: ends[to - 1] ?? 0 });
    from = Math.max(from, to - 1);
  }
  return hits;
}
