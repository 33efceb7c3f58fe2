/**
 * Card numbers that providers of payments print for tests: those that a rule can tell. Single ones are in `published.ts`.
 *
 * Issued numbers look random, and printed ones were made to be remembered: long runs, few digits, halves that repeat.
 */

/** Longest run of one digit, and fewest different digits, that an issued card has in practice. */
const RUN = /(\d)\1{6}/;
const FEWEST_DIGITS = 4;
/** 400000 is the range that Stripe's list takes its cards from, with the country's code behind it; 4242 is its trademark. */
const PREFIX = /^(?:400000|424242)/;

/** Tells whether a card number is one that nobody was ever issued. */
export function isTestCard(digits: string): boolean {
  if (PREFIX.test(digits) || RUN.test(digits)) return true;
  if (new Set(digits).size < FEWEST_DIGITS) return true;
  return /^(?:(\d)\1{3})(?:(\d)\2{3})(?:(\d)\3{3})\d{4}$/.test(digits);
}
