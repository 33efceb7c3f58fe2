import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { screen } from '../../../src/domain/sensitivity/screen.ts';

type Line = Readonly<{ text: string; sensitive: boolean; categories: readonly string[] }>;

const fixtures = new URL('../../fixtures/sensitive/', import.meta.url);
const shared = new URL('../../../../shared/fixtures/sensitive/lines.jsonl', import.meta.url);

function readLines(file: URL): readonly Line[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
}

/** Shares of the sensitive lines found and of the harmless ones flagged. */
function rates(lines: readonly Line[]): Readonly<{ recall: number; flagged: number }> {
  const share = (sensitive: boolean): number => {
    const those = lines.filter((line) => line.sensitive === sensitive);
    return those.filter((line) => screen(line.text) !== null).length / those.length;
  };
  return { recall: share(true), flagged: share(false) };
}

// Floors that today's rules and weights hold with a little room: a change that loses lines fails here. They have learned from these
// lines; docs/sensitivity.md has the figures on lines that they had not seen, which are lower.
describe('screen on the labelled lines', () => {
  it.each(['own.jsonl', 'lines.jsonl'])(
    'finds at least 0.98 of the sensitive and flags at most 0.01 of the harmless ones of %s',
    (name) => {
      const { recall, flagged } = rates(readLines(new URL(name, fixtures)));
      expect(recall).toBeGreaterThanOrEqual(0.98);
      expect(flagged).toBeLessThanOrEqual(0.01);
    },
  );

  it.skipIf(!existsSync(shared))('holds the same floors on the shared lines as they are now', () => {
    const { recall, flagged } = rates(readLines(shared));
    expect(recall).toBeGreaterThanOrEqual(0.98);
    expect(flagged).toBeLessThanOrEqual(0.01);
  });
});
