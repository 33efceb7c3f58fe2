/**
 * What every text goes through before it is stored, whichever way it comes in: import, add, edit, reason.
 *
 * After it, lines end in LF; nothing invisible is left that could hide, reorder or cut text; every string is well-formed Unicode.
 * It does not normalise: composed and decomposed letters stay as they were written. Applying it twice changes nothing more.
 */

/** C0 controls but tab and newline, zero-width and bidirectional controls, the byte order mark. */
// eslint-disable-next-line no-control-regex -- removing them is the purpose
const REMOVED = /[\u0000-\u0008\u000b-\u001f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;
const JOINERS = /[\u200c\u200d]/u;
const JOINER_RUNS = /[\u200c\u200d]+/gu;
const ASCII_END = /\p{ASCII}$/u;
const ASCII_START = /^\p{ASCII}/u;
const EDGE = /[\s\u200c\u200d]/u;

/**
 * Returns the text with LF line ends, without the removed characters, with lone surrogates as U+FFFD, not trimmed.
 *
 * The number of lines is that of the text after CRLF and CR became LF. Joiners (U+200C, U+200D) stay only between two non-ASCII characters.
 */
export function cleanLines(text: string): string {
  const unix = text.includes('\r') ? text.replaceAll(/\r\n?/gu, '\n') : text;
  const removed = unix.toWellFormed().replaceAll(REMOVED, '');
  return JOINERS.test(removed) ? removed.replaceAll(JOINER_RUNS, keepBetweenNonAscii) : removed;
}

function keepBetweenNonAscii(run: string, offset: number, text: string): string {
  const before = text.slice(Math.max(0, offset - 1), offset);
  const after = text.slice(offset + run.length, offset + run.length + 1);
  const outside = before === '' || after === '' || ASCII_END.test(before) || ASCII_START.test(after);
  return outside ? '' : run;
}

/**
 * Returns the text as it is stored: `cleanLines`, then trimmed of white space at both ends.
 *
 * Pure and idempotent. The source is §1 of the import contract; no normalisation takes place.
 */
export function cleanText(text: string): string {
  const cleaned = cleanLines(text);
  // A joiner that trimming brings to an end joins nothing any more; without this, cleaning twice would take away more than once.
  let start = 0;
  let end = cleaned.length;
  while (start < end && EDGE.test(cleaned.charAt(start))) start += 1;
  while (end > start && EDGE.test(cleaned.charAt(end - 1))) end -= 1;
  return cleaned.slice(start, end);
}
