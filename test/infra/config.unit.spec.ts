import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig, SETTINGS } from '../../src/infra/config.ts';

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('the settings', () => {
  it('have defaults that need nothing', () => {
    expect(readConfig({})).toEqual({ dataDir: './data', host: '127.0.0.1', port: 4000, masterKey: null, cacheBytes: 64 * 2 ** 20 });
  });

  it('take empty values as absent', () => {
    expect(readConfig({ PORT: '', MASTER_KEY: '' })).toMatchObject({ port: 4000, masterKey: null });
  });

  it('refuse everything that is wrong at once, one sentence each', () => {
    const problems = problemsOf({ HOST: '0.0.0.0', PORT: '99999', CACHE_MB: 'many', MASTER_KEY: 'short' });
    expect(new Set(problems.map((problem) => problem.split(':')[0]))).toEqual(new Set(['CACHE_MB', 'HOST', 'MASTER_KEY', 'PORT']));
  });

  it('never print a value', () => {
    const key = 'QuayLamp4471QuayLamp4471';
    expect(problemsOf({ MASTER_KEY: key, PORT: key }).join()).not.toContain(key);
  });

  it('read a master key as 32 bytes', () => {
    const key = Buffer.alloc(32, 7);
    expect(readConfig({ MASTER_KEY: key.toString('base64') }).masterKey).toEqual(key);
  });

  it.each(['docs/settings.md', '.env.example'])('stand in %s, all of them and no others', (file) => {
    const text = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
    const named = file.endsWith('.md') ? text.matchAll(/^\| `([A-Z_]+)`/gm) : text.matchAll(/^#?([A-Z_]+)=/gm);
    expect(new Set([...named].map((match) => match[1]))).toEqual(new Set(Object.keys(SETTINGS)));
  });
});
