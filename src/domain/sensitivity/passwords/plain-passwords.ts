/**
 * Passwords of plain words: a lone word or a phrase where a password word and "is", or a colon, lead to it and where the
 * thought ends behind it. What is said about passwords in prose (`passphrase.ts`) never is one.
 */
import { isDescriptive, passphrase } from './passphrase.ts';
import { hasCopula } from './password-signs.ts';
import type { Token } from '../text/tokens.ts';

/** Sentences may have the small words that phrases do not. */
const SENTENCE =
  /phrase de passe|luks phrase|disk phrase|backup phrase|master phrase|secret phrase|unlock phrase|sentence|satz|frase|zdanie/;
const LEADS = /(?::| is| ist| est| es| to| e) {0,2}["']?$/;
/** "Opens on the phrase lantern over wet slate", "wants a sentence: ...". */
const PHRASE =
  /\b(?:(?:on|with|by|to|is|use|uses|types?|enters?) the (?:phrase|sentence|passphrase|words)|(?:wants|asks for|takes|needs) (?:a|the|her|his|my) (?:phrase|sentence|passphrase):) ?["']?$/;
const ELLIPTIC =
  /(?:^|[,;/|(]|\b(?:and|with|the|und|mit|et|avec|y|con|i|z|e)) (?:pass ?word|passwd|pass|pw|pwd|passcode|word|key|passwort|kennwort|schlussel|mot de passe|mdp|cle|contrasena|clave|haslo|haslem|klucz|parola|chiave) ["']?$/;

const ADJACENT =
  /^(?:password|passphrase|codeword|word|.*kennwort|.*passwort|losungswort|codewort|passe|contrasena|palabra|hasl\w|slowo|parola|telefoniczne|telefonico|telefonica|telephonique)$/;

/**
 * Tells whether a word for a password stands alone before a value, as in a list: "user eva, password goosefeather"; or
 * right before a name: "say the telephone password Albatross".
 */
export function isElliptic(before: string, value: string): boolean {
  return ELLIPTIC.test(before) || (/^["']?[A-Z][a-z]/.test(value) && ADJACENT.test(lastWord(before)));
}

const UNLOCKING =
  /\b(?:unlocks?|decrypts?|entsperrt|entschlusselt|deverrouille|dechiffre|desbloquea|descifra|odblokowuje|odszyfrowuje|sblocca|decifra)(?: [a-z']{1,12}){0,3} (?:with|mit|avec|con|z|haslem) ["']?$/;
const WAYS =
  /finger|biometr|face|touch|passkey|yubi|smart|swipe|gesture|voice|geste|gesto|animation|keyfile|certificate|zertifikat|schlussel|cle|clave|klucz|chiave|hardware|bluetooth|badge|odcisk|empreinte|huella|impronta|double|pattern|muster/i;

/** "Unlocks with bramblefox": a long word behind a verb that hardly anything else follows, but for ways of unlocking. */
export function isUnlocking(before: string, value: string): boolean {
  return /^[a-z]{8,24}[.,;!)]?$/.test(value) && !WAYS.test(value) && UNLOCKING.test(before);
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
  const apposed = PHRASE.test(before);
  if (!apposed && (named ? !hasCopula(before) : !/: ?$/.test(before))) return null;
  const phrase = passphrase(tokens.slice(index, index + 14), apposed || (LEADS.test(before) && SENTENCE.test(before)));
  if (phrase === null) return null;
  const written = text.slice(phrase.start, phrase.end);
  if (/\b(?:pass\w*|log ?[io]n|codes?|keys?|tokens?|auth\w*|errors?)\b/i.test(written)) return null;
  if (!named && !/^[a-z]+(?: [a-z]+){3,11}$/.test(written)) return null;
  return /\s\S+\s/.test(written) ? phrase.end : null;
}

function lastWord(before: string): string {
  return (
    before
      .trimEnd()
      .split(/[\s"']/)
      .at(-1) ?? ''
  );
}
