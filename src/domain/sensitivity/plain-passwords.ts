/**
 * Passwords of plain words: a lone word or a phrase where a password word and "is", or a colon, lead to it and where the
 * thought ends behind it. What is said about passwords in prose (`passphrase.ts`) never is one.
 */
import { isDescriptive, passphrase } from './passphrase.ts';
import { hasCopula } from './password-signs.ts';
import type { Token } from './tokens.ts';

/** Sentences may have the small words that phrases do not. */
const SENTENCE =
  /(?:phrase de passe|master phrase|secret phrase|unlock phrase|sentence|satz|frase|zdanie)[^:]{0,24}(?::| is| ist| est| es| to| e) {0,2}["']?$/;
const ELLIPTIC =
  /(?:^|[,;/|(]|\b(?:and|with|the|und|mit|et|avec|y|con|i|z|e)) (?:pass ?word|passwd|pass|pw|pwd|passcode|word|key|passwort|kennwort|schlussel|mot de passe|mdp|cle|contrasena|clave|haslo|haslem|klucz|parola|chiave) ["']?$/;

/** Tells whether a word for a password stands alone before a value, as in a list: "user eva, password goosefeather". */
export function isElliptic(before: string): boolean {
  return ELLIPTIC.test(before);
}

/** Tells whether a plain word can be the password that its place makes it. */
export function isPlainPassword(word: string, ends: boolean): boolean {
  return ends && !isDescriptive(word) && !/^\d+$/.test(word);
}

/**
 * Where a phrase of three or more words ends that stands behind "is" or a colon; null when there is none. Beside a word
 * for encryption only, it needs a colon and four words.
 */
export function phraseAt(text: string, tokens: readonly Token[], index: number, named: boolean): number | null {
  const start = tokens[index]?.start ?? 0;
  const before = text.slice(Math.max(0, start - 60), start).toLowerCase();
  if (named ? !hasCopula(before) : !/: ?$/.test(before)) return null;
  const phrase = passphrase(tokens.slice(index, index + 14), SENTENCE.test(before));
  if (phrase === null) return null;
  const written = text.slice(phrase.start, phrase.end);
  if (!named && !/^[a-z]+(?: [a-z]+){3,11}$/.test(written)) return null;
  return /\s\S+\s/.test(written) ? phrase.end : null;
}
