/**
 * A stretch of text as tokens: what stands between spaces, quoted strings as one. Passwords are read this way, for a
 * word stops at the signs that a password is made of.
 */
import { isLetterOrDigit, trimOutside } from './anchored.ts';
import { isJapanese } from './words.ts';

export type Token = Readonly<{ text: string; start: number; end: number; quoted: boolean }>;

const QUOTES: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["'", "'"],
  ['\u300c', '\u300d'],
]);

/** The tokens of a stretch of text: quoted strings of 3 to 80 units as one, the rest parted at white space and where Japanese begins or ends. */
export function tokensOf(text: string, from: number, to: number): readonly Token[] {
  const tokens: Token[] = [];
  let at = from;
  while (at < to) {
    const unit = text.charCodeAt(at);
    if (unit === 32 || unit === 10 || unit === 9 || unit === 13) {
      at++;
      continue;
    }
    const quoted = readQuoted(text, at, to);
    if (quoted !== null) {
      tokens.push(quoted);
      at = quoted.end + 1;
      continue;
    }
    let end = at + 1;
    const japanese = isJapanese(text.charCodeAt(at));
    while (end < to && !isParting(text.charCodeAt(end)) && isJapanese(text.charCodeAt(end)) === japanese) end++;
    const whole = text.slice(at, end);
    const shown = trimOutside(whole);
    const start = shown.length === whole.length ? at : at + Math.max(0, whole.indexOf(shown));
    tokens.push({ text: whole, start, end: start + shown.length, quoted: false });
    at = end;
  }
  return tokens;
}

/** Spaces, double quotation marks and Japanese brackets. */
function isParting(code: number): boolean {
  return code === 32 || code === 34 || code === 10 || code === 9 || code === 13 || code === 0x300c || code === 0x300d;
}

/** A quoted string that begins here; an apostrophe inside a word is no quotation mark. */
function readQuoted(text: string, at: number, to: number): Token | null {
  const close = QUOTES.get(text.charAt(at));
  if (close === undefined || (close === "'" && isLetterOrDigit(text.charCodeAt(at - 1)))) return null;
  const end = text.slice(at + 1, Math.min(to, at + 82)).indexOf(close);
  if (end < 3) return null;
  const inner = text.slice(at + 1, at + 1 + end);
  if (inner.includes('\n') || (close === "'" && isLetterOrDigit(text.charCodeAt(at + 2 + end)))) return null;
  return { text: inner, start: at + 1, end: at + 1 + end, quoted: true };
}
