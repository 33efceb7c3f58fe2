/**
 * What speaks for a token being a password, added up.
 *
 * Its own look (`value-shape.ts`), a word for a password that a link leads from, a system that is signed in to, a verb of
 * getting in or of protecting, remarks on how it is spelled; against it, what else the token is called and a line about
 * making such things. Plain words need a password word and "is" or a colon before them, and an end behind.
 */
import type { SensitiveHit } from './hit.ts';
import type { Marks } from './lexicon.ts';
import { LOCK } from './lock-words.ts';
import type { Reading } from './naming.ts';
import { isElliptic, isPlainPassword, isUnlocking, phraseAt } from './plain-passwords.ts';
import { endsHere, hasCopula, isActing, isCalledElse, isHandedOver, isNamedAfter, isPaired } from './password-signs.ts';
import { isSample } from './samples.ts';
import { isSameThought } from './thought.ts';
import { tokensOf, type Token } from './tokens.ts';
import { isIssued, secondHalf, valueOf, valueScore } from './value-shape.ts';

/** A token at or above this is a password. */
const PASSWORD_BAR = 4.5;
/** What leads to a value that looks issued. */
const NOUN = /pass|\bpw|kennwort|geheim|wort|word|mdp|mot|contrasena|clave|haslo|login|creds|secret|key|schlussel|cle|klucz|chiave|パス/;

/** At or above this nothing else in the sentence matters. */
const SURE = 6.5;
const BEFORE = 16;
const AFTER = 16;
/** Verbs that a value follows at once: "typing ...", "odszyfrowuje ...". */
const ACTS = LOCK.KEYING | LOCK.GUARDING | LOCK.OPENING;
const ANY = LOCK.SECRET | LOCK.WIFI | LOCK.SYSTEM | LOCK.HARD | LOCK.SOFT | LOCK.GUARDING | LOCK.REUSE | LOCK.OPENING | LOCK.WORD;

/** Most tokens: words as they stand in prose. */
const PROSE = /^[A-Za-z']{1,30}[.,;:!?]?$/;

type Candidate = Readonly<{ start: number; end: number; value: number; plain: boolean; paired: boolean; issued: boolean }>;

/** A stretch of text and how much speaks for its being a password. */
export type Scored = Readonly<{ start: number; end: number; score: number; word: number }>;

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
  const tokens = withInner(text, tokensOf(text, 0, text.length));
  const named = (locks.any & (LOCK.SECRET | LOCK.WIFI | LOCK.GUARDING | LOCK.WORD)) !== 0;
  const scored: Scored[] = [];
  let word = 0;
  for (const [index, token] of tokens.entries()) {
    while (word + 1 < words.texts.length && (words.ends[word] ?? 0) <= token.start) word++;
    const found = candidate(token, named);
    if (found === null) continue;
    const signs = signsAround(reading, locks, token, word);
    const phrase =
      found.plain && (signs & (LOCK.SECRET | LOCK.GUARDING)) !== 0 ? phraseAt(text, tokens, index, (signs & LOCK.SECRET) !== 0) : null;
    if (phrase !== null) scored.push({ start: found.start, end: phrase, score: PASSWORD_BAR, word });
    else
      scored.push({
        start: found.start,
        end: found.end,
        score: passwordScore(lower, found, signs, token, (locks.bits[word - 1] ?? 0) & ACTS),
        word,
      });
  }
  return scored;
}

/** The tokens, and those inside of quoted sentences. */
function withInner(text: string, tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some((token) => token.quoted && token.text.includes(' '))) return tokens;
  return tokens.flatMap((token) =>
    token.quoted && token.text.includes(' ') ? [token, ...tokensOf(text, token.start, token.end)] : [token],
  );
}

/** What of a token may be a password; plain words only where something names one. */
function candidate(token: Token, named: boolean): Candidate | null {
  if (!named && !token.quoted && PROSE.test(token.text)) return null;
  const pair = secondHalf(token);
  if (pair !== null) return { ...pair, plain: false, paired: true, issued: false };
  const value = valueScore(token);
  if (value === 0 && !(named && /^\d{1,4}$/.test(token.text))) return null;
  const plain = !token.quoted && value < 1.5 && (value === 0 || !/\d/.test(token.text));
  if (plain && !named && value <= 1) return null;
  const end = token.start + valueOf(token).length;
  return { start: token.start, end, value, plain, paired: false, issued: isIssued(valueOf(token)) };
}

function passwordScore(lower: string, found: Candidate, seen: number, token: Token, act: number): number {
  const before = lower.slice(Math.max(0, found.start - 60), found.start);
  const after = lower.slice(found.end, found.end + 50);
  if (found.plain && /\blog-?in(?: is|:| =)? ["']?$/.test(before)) return 0;
  const copula = hasCopula(before);
  const paired = found.paired || isPaired(before);
  const secret =
    (seen & LOCK.SECRET) !== 0 ||
    (seen & (LOCK.WIFI | LOCK.KEYWORD)) === (LOCK.WIFI | LOCK.KEYWORD) ||
    (seen & (LOCK.WORD | LOCK.ASKER)) === (LOCK.WORD | LOCK.ASKER);
  if (isCalledElse(before) && (found.value < 3 || !secret)) return 0;
  const elliptic = secret && isElliptic(before, token.text);
  const agreed = token.quoted && (seen & LOCK.ASKER) !== 0 && (seen & LOCK.ANSWERING) !== 0;
  const linked = elliptic || agreed || copula || paired || act !== 0 || isHandedOver(before) || isNamedAfter(after) || isActing(after);
  let score = found.value + (linked ? 1 : 0);
  if (found.plain) {
    if ((seen & (LOCK.TOPIC | LOCK.NOCODE)) !== 0) return 0;
    const given =
      isUnlocking(before, token.text) ||
      copula ||
      (paired && (secret || found.value > 1)) ||
      (linked && found.value > 1) ||
      elliptic ||
      (secret && isNamedAfter(after));
    const named = secret || (seen & LOCK.WIFI) !== 0 || found.value > 1 || isUnlocking(before, token.text);
    if (!given || !named || !isPlainPassword(token.text, endsHere(after) || isNamedAfter(after) || (seen & LOCK.SPELLING) !== 0)) return 0;
    score += 1;
  } else if (found.issued && !(secret && (isNamedAfter(after) || NOUN.test(before)))) return 0;
  if (secret) score += linked ? 2.5 : 1.5;
  else if ((seen & LOCK.WIFI) !== 0) score += copula || paired ? 1.5 : 1;
  if (token.quoted && !linked && /^\p{L}+$/u.test(token.text)) score -= 1;
  if (paired) score += 1;
  if (copula && endsHere(after)) score += 0.5;
  if ((seen & (LOCK.TOPIC | LOCK.NOCODE)) !== 0)
    score -= secret && linked && found.value >= 2 && !(token.quoted && /^\p{L}+$/u.test(token.text)) ? 1 : 2;
  const around = circumstances(seen);
  // A sign inside a word says little where nothing is opened, named or paired.
  return around === 0 && !secret && !paired && (seen & LOCK.WIFI) === 0 ? 0 : score + around;
}

/** What the other words of the sentence add and take. */
function circumstances(seen: number): number {
  let score = 0;
  if ((seen & LOCK.OPENING) !== 0) score += 1.5;
  if ((seen & (LOCK.KEYING | LOCK.GUARDING)) !== 0) score += 1;
  if ((seen & (LOCK.SYSTEM | LOCK.HARD)) !== 0) score += 1;
  else if ((seen & LOCK.SOFT) !== 0) score += 0.5;
  if ((seen & (LOCK.SPELLING | LOCK.REUSE)) !== 0) score += 1.5;
  if ((seen & LOCK.REMINDER) !== 0) score += 0.5;
  // Whoever asks and whoever answers: words agreed on with a bank or an alarm company.
  if ((seen & LOCK.ASKER) !== 0 && (seen & (LOCK.ASKING | LOCK.ANSWERING)) !== 0) score += 1;
  return score;
}

/** The classes of the words in the same sentence, other than those inside the token. */
function signsAround(reading: Reading, locks: Marks, token: Token, at: number): number {
  const { words } = reading;
  const to = Math.min(words.texts.length, at + AFTER);
  let seen = 0;
  for (let index = Math.max(0, at - BEFORE); index < to; index++) {
    if ((locks.bits[index] ?? 0) === 0 || !isSameThought(words, index, at)) continue;
    if ((words.starts[index] ?? 0) >= token.start && (words.ends[index] ?? 0) <= token.end) continue;
    const bits = locks.bits[index] ?? 0;
    seen |= (bits & LOCK.NOCODE) === 0 ? bits : bits & ~(LOCK.SECRET | LOCK.PIN | LOCK.CODE);
  }
  return seen;
}
