/** The tokens of a text that could be a password by their look, plain words among them where something names one. */
import { tokensOf, type Token } from '../text/tokens.ts';
import { isIssued, secondHalf, valueOf, valueScore } from './value-shape.ts';

/**
 * `value` says how much it looks typed (`value-shape.ts`). `plain` are words as in prose; `paired` stands behind the slash of
 * "name/value"; `issued` looks like an id or a product. `index` counts the tokens, those inside of quoted sentences too.
 */
export type Candidate = Readonly<{
  token: Token;
  index: number;
  start: number;
  end: number;
  value: number;
  plain: boolean;
  paired: boolean;
  issued: boolean;
}>;

/** Most tokens: words as they stand in prose. */
const PROSE = /^[A-Za-z']{1,30}[.,;:!?]?$/;

/** The tokens of a text, and those inside of quoted sentences. */
export function tokensWithin(text: string): readonly Token[] {
  const tokens = tokensOf(text, 0, text.length);
  if (!tokens.some((token) => token.quoted && token.text.includes(' '))) return tokens;
  return tokens.flatMap((token) =>
    token.quoted && token.text.includes(' ') ? [token, ...tokensOf(text, token.start, token.end)] : [token],
  );
}

/** Returns what of each token may be a password, in order; `named` admits plain words. */
export function candidatesOf(tokens: readonly Token[], named: boolean): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (const [index, token] of tokens.entries()) {
    if (!named && !token.quoted && PROSE.test(token.text)) continue;
    const pair = secondHalf(token);
    if (pair !== null) {
      candidates.push({ token, index, ...pair, plain: false, paired: true, issued: false });
      continue;
    }
    const value = valueScore(token);
    // A phrase may begin with a number: "77 wet violins".
    if (value === 0 && !(named && /^\d{1,4}$/.test(token.text))) continue;
    const plain = !token.quoted && value < 1.5 && (value === 0 || !/\d/.test(token.text));
    if (plain && !named && value <= 1) continue;
    const shown = valueOf(token);
    const end = token.start + shown.length;
    candidates.push({ token, index, start: token.start, end, value, plain, paired: false, issued: isIssued(shown) });
  }
  return candidates;
}
