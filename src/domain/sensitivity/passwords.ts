/**
 * Passwords: what a person types to get in - passwords, passphrases, PINs, door and recovery codes, security answers.
 *
 * A value counts when its place names it (a command, an address, `password=`), or when a word for a password or a lock
 * stands beside it and it looks like something typed. Sentences about passwords have the word and no such value.
 */
import type { SensitiveHit } from './hit.ts';
import { describedPasswords } from './described-passwords.ts';
import { codes } from './lock-codes.ts';
import type { Reading } from './naming.ts';
import type { NumberGroup } from './numbers.ts';
import { likelyPasswords } from './password-evidence.ts';
import { placedPasswords } from './placed-passwords.ts';
import { answers } from './security-answers.ts';

/** Finds passwords, PINs and codes. */
export function findPasswords(reading: Reading, groups: readonly NumberGroup[]): readonly SensitiveHit[] {
  const hits: SensitiveHit[] = [];
  const { locks } = reading;
  for (const { category, start, end } of placedPasswords(reading)) hits.push({ category, start, end, sure: true });
  hits.push(...describedPasswords(reading, locks));
  if (groups.length > 0) hits.push(...codes(reading, locks, groups));
  hits.push(...likelyPasswords(reading, locks));
  hits.push(...answers(reading, locks));
  return hits;
}
