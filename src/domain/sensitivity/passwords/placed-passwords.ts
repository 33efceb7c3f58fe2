/** Passwords whose place names them: in addresses, commands and configuration. */
import { findAnchored, isLetterOrDigit, trimOutside } from '../text/anchored.ts';
import type { SensitiveHit } from '../hit.ts';
import type { Reading } from '../text/naming.ts';
import { STOP } from './passphrase.ts';
import { PASSWORD_SYNTAX } from './password-syntax.ts';
import { isPlaceholder } from '../text/placeholder.ts';
import { tokensOf } from '../text/tokens.ts';
import { isOrdinary, isStrong, isTyped } from './typed.ts';

/** Signs of which every place has one. */
const PLACED = /[:=>(/|'%]| -|p(?:ass|wd|in)| (?:by|secret|basic|login|add_user|change_password|-b) /;

/** Passwords whose place names them: see the list of syntaxes; and lines of a .pgpass file. */
export function placedPasswords(reading: Reading): readonly SensitiveHit[] {
  const hits: SensitiveHit[] = [];
  const { text, lower } = reading.words.folded;
  if (!PLACED.test(lower)) return hits;
  const options = lower.includes(' -');
  for (const { markers, pattern, word, assigns, commands } of PASSWORD_SYNTAX) {
    for (const marker of markers) {
      if (
        (!options && marker.startsWith(' -')) ||
        !lower.includes(marker) ||
        (commands !== undefined && !commands.some((command) => lower.includes(command)))
      )
        continue;
      for (const { start, end, match } of findAnchored(text, lower, marker, pattern)) {
        if ((word === true || marker.startsWith('-')) && isLetterOrDigit(lower.charCodeAt(start - 1))) continue;
        if (marker === 'basic ' && isPublicPair(match[1] ?? '')) continue;
        const value = match.slice(1).find((group) => group !== undefined) ?? '';
        if (value.length < 3 || value.length > 80 || (marker === ' -p' && isPort(lower, value))) continue;
        if (!/[\p{L}\p{N}]{2}/u.test(value) || isPlaceholder(trimOutside(value)) || !isTypable(value, assigns === true, marker)) continue;
        const at = text.lastIndexOf(value, end);
        hits.push({ category: 'PASSWORD', start: Math.max(start, at), end: Math.max(start, at) + value.length });
      }
    }
  }
  if (text.includes(':')) for (const hit of colonPairs(text)) hits.push(hit);
  return hits;
}

/** "dXNlcjpwYXNzd29yZA==" is user:password. */
function isPublicPair(encoded: string): boolean {
  if (!/^[A-Za-z0-9+/]+=*$/.test(encoded) || encoded.length % 4 !== 0) return false;
  return isPlaceholder(atob(encoded).split(':').at(-1) ?? '');
}

/** Lines of a .pgpass file (`host:port:database:user:password`), and `user:password` where the second part cannot be prose. */
function colonPairs(text: string): readonly SensitiveHit[] {
  const hits: SensitiveHit[] = [];
  for (const token of tokensOf(text, 0, text.length)) {
    const parts = trimOutside(token.text).split(':');
    const value = parts.at(-1) ?? '';
    if (parts.length < 2 || value.length < 4 || value.length > 32 || value.endsWith('=') || isPlaceholder(value)) continue;
    const isLine = parts.length === 5 && /^(?:\d+|\*)$/.test(parts[1] ?? '');
    const isPair = parts.length === 2 && /^[a-z]\w+$/.test(parts[0] ?? '') && isStrong(value) && isTyped(value);
    if (isLine || isPair) hits.push({ category: 'PASSWORD', start: token.end - value.length, end: token.end });
  }
  return hits;
}

/** "-p 5433" is a port to most commands. */
function isPort(lower: string, value: string): boolean {
  return /^\d{2,5}$/.test(value) && !lower.includes('sshpass');
}

/** Names are followed by sentences too; a value of plain letters after a colon is one, unless it is long and no known word. */
function isTypable(value: string, assigns: boolean, marker: string): boolean {
  const bare = trimOutside(value);
  if (/^[([{<$%]/.test(value)) return false;
  if (assigns && /^[a-z]{1,80}$/i.test(bare))
    return marker.startsWith('pass') && bare.length >= 8 && bare === bare.toLowerCase() && !STOP.has(bare);
  return !isOrdinary(bare) || /^\d{4,12}$/.test(bare);
}
