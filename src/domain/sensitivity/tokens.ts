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
    const unit = text.charAt(at);
    if (unit === ' ' || unit === '\n' || unit === '\t' || unit === '\r') {
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
    while (end < to && !' \n\t\r"\u300c\u300d'.includes(text.charAt(end)) && isJapanese(text.charCodeAt(end)) === japanese) end++;
    const shown = trimOutside(text.slice(at, end));
    const start = at + Math.max(0, text.slice(at, end).indexOf(shown));
    tokens.push({ text: text.slice(at, end), start, end: start + shown.length, quoted: false });
    at = end;
  }
  return tokens;
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
