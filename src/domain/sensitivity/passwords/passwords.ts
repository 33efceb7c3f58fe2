/**
 * Passwords: what a person types to get in - passwords, passphrases, PINs, door and recovery codes, security answers.
 *
 * A value counts when its place names it (a command, an address, `password=`), or when a word for a password or a lock
 * stands beside it and it looks like something typed. Sentences about passwords have the word and no such value.
 */
import type { SensitiveHit } from '../hit.ts';
import { describedPasswords } from './described-passwords.ts';
import { codes } from './lock-codes.ts';
import type { Reading } from '../text/naming.ts';
import type { NumberGroup } from '../numbers/numbers.ts';
import { likelyPasswords } from './password-evidence.ts';
import { placedPasswords } from './placed-passwords.ts';
import { answers } from './security-answers.ts';

/** Finds passwords, PINs and codes. */
export function findPasswords(reading: Reading, groups: readonly NumberGroup[]): readonly SensitiveHit[] {
  const { locks } = reading;
  const placed = placedPasswords(reading).map(({ category, start, end }): SensitiveHit => ({ category, start, end, sure: true }));
  return [
    ...placed,
    ...describedPasswords(reading, locks),
    ...(groups.length > 0 ? codes(reading, locks, groups) : []),
    ...likelyPasswords(reading, locks),
    ...answers(reading, locks),
  ];
}
