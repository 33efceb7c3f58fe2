/** What stands right before and behind a value that may be a password, read once for all that asks about it. */
import { LOCK } from './lock-words.ts';
import type { Candidate } from './password-candidates.ts';
import { endsHere, hasCopula, isActing, isHandedOver, isNamedAfter, isPaired } from './password-signs.ts';
import { isElliptic } from './plain-passwords.ts';

export type Place = Readonly<{
  before: string;
  /** A word for a password stands by. */
  secret: boolean;
  /** "Is", a colon. */
  copula: boolean;
  /** The other half of a pair stands before: a user name, a network. */
  paired: boolean;
  /** "... is the password", "... gets you in" stands behind. */
  named: boolean;
  acting: boolean;
  /** "Password tomato": the word for a password right before. */
  elliptic: boolean;
  linked: boolean;
  ends: boolean;
}>;

/** Reads the place of a candidate; `seen` are the classes of the words around, `act` tells of a verb right before it. */
export function placeOf(lower: string, found: Candidate, seen: number, act: boolean): Place {
  const before = lower.slice(Math.max(0, found.start - 60), found.start);
  const after = lower.slice(found.end, found.end + 50);
  const has = (classes: number): boolean => (seen & classes) === classes;
  const secret = has(LOCK.SECRET) || has(LOCK.WIFI | LOCK.KEYWORD) || has(LOCK.WORD | LOCK.ASKER);
  const copula = hasCopula(before);
  const paired = found.paired || isPaired(before);
  const named = isNamedAfter(after);
  const acting = isActing(after);
  const elliptic = secret && isElliptic(before, found.token.text);
  const agreed = found.token.quoted && has(LOCK.ASKER | LOCK.ANSWERING);
  const linked = elliptic || agreed || copula || paired || act || named || acting || isHandedOver(before);
  return { before, secret, copula, paired, named, acting, elliptic, linked, ends: endsHere(after) };
}
