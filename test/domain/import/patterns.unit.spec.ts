/** Every regular expression of the import parsers runs in linear time, as recheck sees it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSync } from 'recheck';
import { describe, expect, it } from 'vitest';
import { CLOSING_PATTERNS } from '../../../src/domain/import/closing.ts';

const folder = join(import.meta.dirname, '../../../src/domain');
const files = ['clean-text.ts', ...readdirSync(join(folder, 'import'), { recursive: true }).map((name) => `import/${String(name)}`)].filter(
  (name) => name.endsWith('.ts'),
);

/** A regular expression literal: after a sign or word that an expression may follow, not a comment. */
const LITERAL = /(?<=[\s(,=:&|!?[])\/(?![*/\s])((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+)\/([dgimsuvy]+)/gu;

const literalsOf = (name: string): readonly (readonly [string, string])[] => {
  const code = readFileSync(join(folder, name), 'utf8')
    .split('\n')
    .filter((line) => !/^\s*(?:\*|\/\*|\/\/)/u.test(line))
    .join('\n');
  return [...code.matchAll(LITERAL)].map(([, source = '', flags = '']) => [source, flags] as const);
};

const statusOf = (source: string, flags: string): string => checkSync(source, flags, { timeout: 20_000 }).status;

describe('patterns of the import parsers', () => {
  it('finds the literals', () => {
    expect(files.flatMap(literalsOf).length).toBeGreaterThan(120);
  });

  it.each(files)('%s has only linear patterns', (name) => {
    const unsafe = literalsOf(name).filter(([source, flags]) => statusOf(source, flags) !== 'safe');
    expect(unsafe).toEqual([]);
  });

  it('has only linear patterns for closing lines', () => {
    expect(CLOSING_PATTERNS.filter(({ source, flags }) => statusOf(source, flags) !== 'safe')).toEqual([]);
  });

  it('sees a pattern that is not linear', () => {
    expect(statusOf('^(a+)+$', 'u')).toBe('vulnerable');
  });
});
