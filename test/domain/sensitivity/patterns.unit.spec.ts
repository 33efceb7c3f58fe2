import { readdirSync, readFileSync } from 'node:fs';
import { check } from 'recheck';
import { describe, expect, it } from 'vitest';

const folder = new URL('../../../src/domain/sensitivity/', import.meta.url);

/** A regular expression literal where an expression can begin: after an operator, a bracket, a comma or `return`. */
const LITERAL = /(?<=[=(,:[!&|?{;>]\s{0,12}|return )\/(?![*/])((?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([dgimsuvy]*)/g;

type Found = Readonly<{ source: string; flags: string }>;

/** Every expression that the screen can run: the literals in its files; none is built from strings. */
function expressions(): readonly Found[] {
  const found = new Map<string, Found>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts')) continue;
    const code = readFileSync(new URL(name, folder), 'utf8').replaceAll(/^\s*(?:\/\/|\*|\/\*\*).*$/gm, '');
    for (const match of code.matchAll(LITERAL)) found.set(`${match[1]}/${match[2]}`, { source: match[1] ?? '', flags: match[2] ?? '' });
  }
  return [...found.values()];
}

describe('every regular expression of the sensitivity screen', () => {
  const all = expressions();

  it('is found in the sources', () => {
    expect(all.length).toBeGreaterThan(60);
    for (const { source, flags } of all) expect(() => new RegExp(source, flags)).not.toThrow();
  });

  it('runs in linear or polynomial time that recheck calls safe', { timeout: 120_000 }, async () => {
    const unsafe: string[] = [];
    for (const { source, flags } of all) {
      const answer = await check(source, flags, { timeout: 10_000 });
      if (answer.status !== 'safe')
        unsafe.push(`${answer.status} ${'error' in answer ? answer.error?.kind : answer.complexity?.summary} ${source.slice(0, 90)}`);
    }
    expect(unsafe).toEqual([]);
  });
});
