/**
 * What looks like a secret and is none: placeholders, references to where a secret is kept, published example values.
 *
 * A value that a person could not use to get in anywhere is not sensitive, whatever stands before it.
 */
import { PUBLISHED } from './published.ts';

const WRAPPED =
  /^(?:<[^>]*>|#\{.*|\$\{.*|\$\(.*|\{\{.*|\[[^\]]*\]|%[a-z_]+%|\$[a-z_][a-z0-9_]*|%[sdv]|:[a-z_]+|\*+|\?+|\.{2,}|_+|-+|@[a-z_.]+)$/i;
const MASKED = /[*•●x…·]{4}/i;
const REFERENCE =
  /^(?:process\.env|import\.meta|os\.(?:environ|getenv)|env[.:([]|getenv|secrets?[./:[(]|vault[.:/]|op:\/\/|keychain|ssm:|arn:|config[.[(]|vars?\.|data\.|self\.|this\.|ref\+|sops|file:|!vault|\/run\/secrets|kv\/|~\/|\.{0,2}\/[a-z])/i;
const PLACEHOLDER =
  /change[-_ ]?(?:me|this|it)|replace[-_ ]?(?:me|this|with)|your[-_ ]?[a-z]|placeholder|example|redacted|dummy|sample|insert[-_ ]?[a-z]|goes[-_ ]?here|(?:^|[^a-z])(?:todo|tbd|fixme|fake)(?:[^a-z]|$)|not[-_ ]?a[-_ ]?real|notreal|xxxx|foobar|lorem|beispiel|ejemplo|exemple|przyklad|esempio|my[-_ ]?(?:secret|password|token|key)|(?:secret|password|token|passwort)[-_ ]?(?:here|123)|put[-_ ]|enter[-_ ]|dein[-_]|votre[-_]|twoje[-_]|tuo[-_]|tu[-_]contr/i;
const PLAIN =
  /^(?:password|passwd|pass|passwort|secret|token|apikey|key|null|none|nil|undefined|true|false|yes|no|n\/a|na|empty|unset|unknown|hidden|string|str|text|value|var|hunter2|test[-_.]?\d{0,6}!?|admin|root|user|username|guest|demo|foo|bar|baz|abc|abc123|qwerty|letmein|s3cr3t|passw0rd|p@ssw0rd|secret123|password1?2?3?|motdepasse|contrasena|haslo|geheim|kennwort|postgres|123|1234|12345|123456|12345678|pw|pwd)$/i;

/** Tells whether a value stands for a secret without being one, or is one that everybody knows. */
export function isPlaceholder(value: string): boolean {
  return (
    WRAPPED.test(value) || PLAIN.test(value) || MASKED.test(value) || REFERENCE.test(value) || PLACEHOLDER.test(value) || isPublished(value)
  );
}

/** Tells whether a value is printed in public documentation, standards or test suites. */
export function isPublished(value: string): boolean {
  return PUBLISHED.has(value.replaceAll(/[\s.-]/g, '').toLowerCase());
}

/** Shannon entropy of a value in bits a character. */
export function entropy(value: string): number {
  const counts = new Map<string, number>();
  for (const character of value) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / value.length) * Math.log2(count / value.length);
  return bits;
}
