/** §1 of the import contract for texts. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLines, cleanText } from '../../src/domain/clean-text.ts';

const cases: readonly (readonly [what: string, given: string, expected: string])[] = [
  ['makes CRLF and CR line feeds', 'a\r\nb\rc\n\rd', 'a\nb\nc\n\nd'],
  ['trims white space of all kinds', ' \t\n\u00a0a b\u3000\n', 'a b'],
  ['removes NUL and C0 controls but keeps tab and newline', 'a\u0000b\u0007\tc\nd\u001b', 'ab\tc\nd'],
  [
    'removes zero-width and bidirectional controls',
    'a\u200bb\u200ec\u200fd\u061ce\u180ef\u2060g\ufeffh\u202ai\u202ej\u2066k\u2069l',
    'abcdefghijkl',
  ],
  ['keeps a joiner between two non-ASCII characters', '👩‍🔬 می‌خواهم', '👩‍🔬 می‌خواهم'],
  ['removes a joiner beside ASCII or an end', 'note\u200dbook é\u200d x\u200cé \u200d', 'notebook é xé'],
  ['judges joiners once the rest is removed', 'é\u200b\u200d\u2060é', 'é\u200dé'],
  ['makes lone surrogates U+FFFD', 'half \ud83d emoji \udc00', 'half \ufffd emoji \ufffd'],
  ['does not normalise', 'Cafe\u0301 Ångström', 'Cafe\u0301 Ångström'],
];

describe('cleanText', () => {
  it.each(cases)('%s', (_, given, expected) => {
    expect(cleanText(given)).toBe(expected);
  });

  it('changes nothing more when applied again', () => {
    const text = fc.string({
      unit: fc.oneof(
        fc.constantFrom('\r', '\n', '\u200d', '\u200c', '\u200b', 'é', 'a', ' ', '\ud800'),
        fc.string({ unit: 'binary', maxLength: 1 }),
      ),
    });
    const idempotent = fc.property(text, (given) => {
      expect(cleanText(cleanText(given))).toBe(cleanText(given));
      expect(cleanLines(cleanLines(given))).toBe(cleanLines(given));
    });
    fc.assert(idempotent, { numRuns: 2000, seed: 5 });
  });
});
