/** Passwords: what a person types to get in. */
import { isPlaceholder } from './placeholder.ts';
import type { SensitiveHit } from './hit.ts';
import type { Folded } from './fold.ts';

const ASSIGNED =
  /(?:passw(?:or)?d|passwort|passphrase|pwd|pw|pin|haslo|contrasena|mot de passe)[ "']{0,2}(?:[=:]|is|lautet|est|es|e)[ "']{1,2}([^\s"',;]{4,64})/gi;

/** Finds passwords that are named as such. */
export function findPasswords(folded: Folded): readonly SensitiveHit[] {
  const hits: SensitiveHit[] = [];
  for (const match of folded.text.matchAll(ASSIGNED)) {
    const value = match[1] ?? '';
    if (!/[\d\W_]/.test(value) || isPlaceholder(value)) continue;
    const end = match.index + match[0].length;
    hits.push({ category: 'PASSWORD', start: end - value.length, end });
  }
  return hits;
}

export const PASSWORD_PATTERNS: readonly RegExp[] = [ASSIGNED];
