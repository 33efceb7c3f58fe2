import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffWords, MAX_PARTS, type TextPart } from '../../src/domain/word-diff.ts';

const without = (parts: readonly TextPart[], kind: TextPart['kind']): string =>
  parts
    .filter((part) => part.kind !== kind)
    .map((part) => part.text)
    .join('');

describe('two texts word by word', () => {
  it('show what was taken out and what was put in', () => {
    expect(diffWords('Works at Acme since 2024.', 'Works at Globex since 2024.')).toEqual([
      { kind: 'SAME', text: 'Works at ' },
      { kind: 'REMOVED', text: 'Acme' },
      { kind: 'ADDED', text: 'Globex' },
      { kind: 'SAME', text: ' since 2024.' },
    ]);
  });

  it('are one part when equal, none when empty', () => {
    expect(diffWords('same', 'same')).toEqual([{ kind: 'SAME', text: 'same' }]);
    expect(diffWords('', '')).toEqual([]);
  });

  it('give both texts back to the letter, in at most 200 parts', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'cc', ' ', '\n', '  ', '.', 'é', '漢字', '🦊'), { maxLength: 700 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = diffWords(before, after);
        expect(parts.length).toBeLessThanOrEqual(MAX_PARTS);
        expect(without(parts, 'ADDED')).toBe(before);
        expect(without(parts, 'REMOVED')).toBe(after);
        expect(parts.every((part) => part.text !== '')).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('are compared quickly when they have nothing in common', () => {
    const long = (word: string): string =>
      Array.from({ length: 1_300 }, (_unused, n) => `${word}${n}`)
        .join(' ')
        .slice(0, 4_000);
    const start = performance.now();
    const parts = diffWords(long('x'), long('y'));
    expect(performance.now() - start).toBeLessThan(1_000);
    expect(without(parts, 'ADDED')).toBe(long('x'));
  });

  it('does not look for what two long texts without a common sentence may share', () => {
    const words = (first: string, last: string): string =>
      Array.from({ length: 600 }, (_unused, n) => (n % 2 === 0 ? first : last)).join(' ');
    const [before, after] = [words('tide', 'port'), words('quay', 'port')];
    expect(diffWords(before, after)).toEqual([
      { kind: 'REMOVED', text: before },
      { kind: 'ADDED', text: after },
    ]);
  });
});
