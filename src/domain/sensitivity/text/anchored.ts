/**
 * Searching without backtracking over the whole text: a literal is looked up first, then an expression that begins with
 * "^" reads a bounded slice from there. So no expression ever tries every start of a long text, and each is linear.
 */

/** Longest slice that an anchored expression gets to read. */
const MAX_SLICE = 300;

export type Found = Readonly<{ start: number; end: number; match: RegExpExecArray }>;

/** Applies an anchored expression behind every occurrence of `marker` in `lower`, reading `text` (of the same length). */
export function findAnchored(text: string, lower: string, marker: string, pattern: RegExp): readonly Found[] {
  const found: Found[] = [];
  let at = lower.indexOf(marker);
  while (at >= 0) {
    const match = pattern.exec(text.slice(at + marker.length, at + MAX_SLICE));
    const end = at + marker.length + (match === null ? 0 : match[0].length);
    if (match !== null) found.push({ start: at, end, match });
    at = lower.indexOf(marker, Math.max(end, at + 1));
  }
  return found;
}

/** Tells whether a unit is an ASCII letter or digit. */
export function isLetterOrDigit(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

/** Cuts units of `set` from the end. */
export function trimEnd(value: string, set: string): string {
  let end = value.length;
  while (end > 0 && set.includes(value.charAt(end - 1))) end--;
  return value.slice(0, end);
}

/** Cuts the brackets, quotation marks and punctuation that stand around a token in prose. */
export function trimOutside(value: string): string {
  let start = 0;
  while (start < value.length && '"\'([{<'.includes(value.charAt(start))) start++;
  return trimEnd(value.slice(start), '"\')]}>.,;:!?\u3002\u3001\u300d\u300f');
}
