/**
 * What speaks for a token being a password, added up.
 *
 * Its own look (`value-shape.ts`), a word for a password that a link leads from, a system that is signed in to, a verb of
 * getting in or of protecting, remarks on how it is spelled; against it, what else the token is called and a line about
 * making such things. Plain words need a password word and "is" or a colon before them, and an end behind.
 */
import type { SensitiveHit } from '../hit.ts';
import type { Marks } from '../text/lexicon.ts';
import { LOCK } from './lock-words.ts';
import type { Reading } from '../text/naming.ts';
import { candidatesOf, tokensWithin, type Candidate } from './password-candidates.ts';
import { placeOf, type Place } from './password-place.ts';
import { isCalledElse } from './password-signs.ts';
import { isPlainPassword, isUnlocking, phraseAt } from './plain-passwords.ts';
import { isSample } from '../text/samples.ts';
import { isSameThought } from '../text/thought.ts';

/** A token at or above this is a password. */
const PASSWORD_BAR = 4.5;
/** At or above this nothing else in the sentence matters. */
const SURE = 6.5;
/** How many words before and behind a token are read. */
const REACH = 16;

/** Verbs that a value follows at once: "typing ...", "odszyfrowuje ...". */
const ACTS = LOCK.KEYING | LOCK.GUARDING | LOCK.OPENING;
const NAMES = LOCK.SECRET | LOCK.WIFI | LOCK.GUARDING | LOCK.WORD;
const ANY = NAMES | LOCK.SYSTEM | LOCK.HARD | LOCK.SOFT | LOCK.REUSE | LOCK.OPENING;
const AGAINST = LOCK.TOPIC | LOCK.NOCODE;

/** What the other words of the sentence add, each class or pair of classes once. */
const CIRCUMSTANCES: readonly (readonly [classes: number, points: number])[] = [
  [LOCK.OPENING, 1.5],
  [LOCK.KEYING | LOCK.GUARDING, 1],
  [LOCK.SYSTEM | LOCK.HARD, 1],
  [LOCK.SPELLING | LOCK.REUSE, 1.5],
  [LOCK.REMINDER, 0.5],
];

/** What leads to a value that looks issued. */
const NOUN = /pass|\bpw|kennwort|geheim|wort|word|mdp|mot|contrasena|clave|haslo|login|creds|secret|key|schlussel|cle|klucz|chiave|パス/;

/** A stretch of text and how much speaks for its being a password. */
type Scored = Readonly<{ start: number; end: number; score: number; word: number }>;

/** Finds tokens and phrases that the words around them make a password. */
export function likelyPasswords(reading: Reading, locks: Marks): readonly SensitiveHit[] {
  if ((locks.any & ANY) === 0 && !/ [/|] |[!@#$%&*?^]/.test(reading.words.folded.text)) return [];
  return scoredTokens(reading, locks)
    .filter(({ score, word }) => score >= PASSWORD_BAR && !isSample(reading, word))
    .map(({ start, end, score }) => ({ category: 'PASSWORD', start, end, ...(score >= SURE ? { sure: true } : {}) }));
}

/** Every token that could be a password, with its score, in order. */
export function scoredTokens(reading: Reading, locks: Marks): readonly Scored[] {
  const { words } = reading;
  const { text, lower } = words.folded;
  const tokens = tokensWithin(text);
  const scored: Scored[] = [];
  let word = 0;
  for (const found of candidatesOf(tokens, (locks.any & NAMES) !== 0)) {
    // Tokens inside of a quoted sentence begin before its end, so that the place may have to go back.
    while (word > 0 && (words.starts[word] ?? 0) > found.token.start) word--;
    while (word + 1 < words.texts.length && (words.ends[word] ?? 0) <= found.token.start) word++;
    const seen = classesAround(reading, locks, found, word);
    const named = (seen & LOCK.SECRET) !== 0;
    const phrase = found.plain && (named || (seen & LOCK.GUARDING) !== 0) ? phraseAt(text, tokens, found.index, named) : null;
    const act = ((locks.bits[word - 1] ?? 0) & ACTS) !== 0;
    const score = phrase === null ? passwordScore(found, seen, placeOf(lower, found, seen, act)) : PASSWORD_BAR;
    scored.push({ start: found.start, end: phrase ?? found.end, score, word });
  }
  return scored;
}

function passwordScore(found: Candidate, seen: number, place: Place): number {
  const { secret, copula, paired, linked, ends } = place;
  const wifi = (seen & LOCK.WIFI) !== 0;
  if (isCalledElse(place.before) && (found.value < 3 || !secret)) return 0;
  if (found.plain && !isPlainHere(found, seen, place)) return 0;
  if (!found.plain && found.issued && !(secret && (place.named || NOUN.test(place.before)))) return 0;
  const word = found.token.quoted && /^\p{L}+$/u.test(found.token.text);
  let score = found.value + (found.plain ? 1 : 0) + (linked ? 1 : 0) + (paired ? 1 : 0);
  if (secret) score += linked ? 2.5 : 1.5;
  else if (wifi) score += copula || paired ? 1.5 : 1;
  if (word && !linked) score -= 1;
  if (copula && ends) score += 0.5;
  if ((seen & AGAINST) !== 0) score -= secret && linked && found.value >= 2 && !word ? 1 : 2;
  const around = circumstances(seen);
  // A sign inside a word says little where nothing is opened, named or paired.
  return around === 0 && !secret && !paired && !wifi ? 0 : score + around;
}

/** Tells whether a plain word stands where only a password does. */
function isPlainHere(found: Candidate, seen: number, place: Place): boolean {
  if ((seen & AGAINST) !== 0 || /\blog-?in(?: is|:| =)? ["']?$/.test(place.before)) return false;
  const unlocking = isUnlocking(place.before, found.token.text);
  const odd = found.value > 1;
  const given =
    unlocking || place.copula || place.elliptic || (place.secret && place.named) || (place.paired && place.secret) || (place.linked && odd);
  if (!given || !(place.secret || unlocking || odd || (seen & LOCK.WIFI) !== 0)) return false;
  return isPlainPassword(found.token.text, place.ends || place.named || (seen & LOCK.SPELLING) !== 0);
}

function circumstances(seen: number): number {
  let score = 0;
  for (const [classes, points] of CIRCUMSTANCES) if ((seen & classes) !== 0) score += points;
  if ((seen & (LOCK.SYSTEM | LOCK.HARD | LOCK.SOFT)) === LOCK.SOFT) score += 0.5;
  // Whoever asks and whoever answers: words agreed on with a bank or an alarm company.
  if ((seen & LOCK.ASKER) !== 0 && (seen & (LOCK.ASKING | LOCK.ANSWERING)) !== 0) score += 1;
  return score;
}

/** The classes of the words in the same thought, other than those inside the token. */
function classesAround(reading: Reading, locks: Marks, { token }: Candidate, at: number): number {
  const { words } = reading;
  const to = Math.min(words.texts.length, at + REACH);
  let seen = 0;
  for (let index = Math.max(0, at - REACH); index < to; index++) {
    const bits = locks.bits[index] ?? 0;
    if (bits === 0 || !isSameThought(words, index, at)) continue;
    if ((words.starts[index] ?? 0) >= token.start && (words.ends[index] ?? 0) <= token.end) continue;
    seen |= (bits & LOCK.NOCODE) === 0 ? bits : bits & ~(LOCK.SECRET | LOCK.PIN | LOCK.CODE);
  }
  return seen;
}
