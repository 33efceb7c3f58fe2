/**
 * Passwords: what a person types to get in - passwords, passphrases, PINs, door and recovery codes, security answers.
 *
 * A value counts when its place names it (a command, an address, `password=`), or when a word for a password or a lock
 * stands beside it and it looks like something typed. Sentences about passwords have the word and no such value.
 */
import type { SensitiveHit } from './hit.ts';
import { codes } from './lock-codes.ts';
import { namedPasswords, openingValues } from './named-passwords.ts';
import { NAMING } from './naming-words.ts';
import type { Reading } from './naming.ts';
import type { NumberGroup } from './numbers.ts';
import { placedPasswords } from './placed-passwords.ts';
import { answers } from './security-answers.ts';

/** Finds passwords, PINs and codes. */
export function findPasswords(reading: Reading, groups: readonly NumberGroup[]): readonly SensitiveHit[] {
  const hits: SensitiveHit[] = [];
  hits.push(...placedPasswords(reading));
  if ((reading.names.any & (NAMING.PASSWORD | NAMING.LOGIN | NAMING.KEY)) !== 0) hits.push(...namedPasswords(reading));
  if ((reading.names.any & (NAMING.CODE | NAMING.ACCESS)) !== 0) hits.push(...codes(reading, groups));
  hits.push(...openingValues(reading));
  if ((reading.names.any & NAMING.QUESTION) !== 0) hits.push(...answers(reading));
  return hits;
}
