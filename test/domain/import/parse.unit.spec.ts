/** What holds for every dump, whatever is in it; and that the parsers do not depend on where they run. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDump } from '../../../src/domain/import/parse.ts';
import { faultOf } from './check-dump.ts';
import { HOSTILE_SHAPES, hostileDump } from './hostile.ts';
import { anyText, mutatedCase, textDump } from './mutations.ts';

/** Generous here, since other tests run beside; scripts/fuzz-imports.ts measures with 50 ms. */
const LIMIT_MS = 500;

describe('parseDump', () => {
  it('reads any text dump without a fault', () => {
    const faultless = fc.property(textDump, (text) => {
      expect(faultOf({ text }, LIMIT_MS)).toBeNull();
    });
    fc.assert(faultless, { numRuns: 1500, seed: 1 });
  });

  it('reads any mutated case without a fault', () => {
    const faultless = fc.property(mutatedCase, (bytes) => {
      expect(faultOf({ bytes, name: 'input.txt' }, LIMIT_MS)).toBeNull();
    });
    fc.assert(faultless, { numRuns: 1500, seed: 2 });
  });

  it('reads any string without a fault', () => {
    const faultless = fc.property(anyText, (text) => {
      expect(faultOf({ text }, LIMIT_MS)).toBeNull();
    });
    fc.assert(faultless, { numRuns: 1000, seed: 3 });
  });

  it.each(HOSTILE_SHAPES)('reads $name over and over without a fault', (shape) => {
    expect(faultOf({ text: hostileDump(shape, 10_240) }, LIMIT_MS)).toBeNull();
    expect(faultOf({ text: hostileDump(shape, 102_400) }, LIMIT_MS)).toBeNull();
  });

  it('answers the same for the same bytes and text', () => {
    fc.assert(
      fc.property(textDump, (text) => {
        const bytes = new TextEncoder().encode(text.toWellFormed());
        expect(parseDump({ bytes, name: '' })).toEqual(parseDump({ text }));
      }),
      { numRuns: 300, seed: 4 },
    );
  });

  it('answers the same in every time zone and locale', () => {
    const script = `
      import { readFileSync, readdirSync } from 'node:fs';
      import { parseDump } from './src/domain/import/parse.ts';
      const dir = 'test/fixtures/imports/';
      const all = readdirSync(dir).flatMap((name) => readdirSync(dir + name).filter((file) => file.startsWith('input.')).map((file) => parseDump({ bytes: readFileSync(dir + name + '/' + file), name: file })));
      console.log(JSON.stringify(all));`;
    const run = (TZ: string, LC_ALL: string): string =>
      execFileSync(process.execPath, ['--input-type=module-typescript', '-e', script], {
        cwd: join(import.meta.dirname, '../../..'),
        env: { ...process.env, TZ, LC_ALL },
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
      });
    const utc = run('UTC', 'C');
    expect(utc.length).toBeGreaterThan(10_000);
    expect(run('Pacific/Apia', 'tr_TR.UTF-8')).toBe(utc);
    expect(run('America/Los_Angeles', 'ar_EG.UTF-8')).toBe(utc);
  });

  it('lets the caller name format and service', () => {
    const result = parseDump({ text: '- Likes tea\n- Likes rain' }, { format: 'PLAIN_TEXT', service: 'GEMINI' });
    expect(result).toMatchObject({ ok: true, dump: { format: 'PLAIN_TEXT', service: 'GEMINI' } });
  });

  it('names both formats when the one asked for cannot read the input', () => {
    const result = parseDump({ text: '- Likes tea' }, { format: 'LETTA' });
    expect(result).toMatchObject({ ok: false, refusal: { code: 'UNSUPPORTED_FORMAT', recognisedFormat: 'MARKDOWN' } });
    expect(result.ok ? '' : result.refusal.message).toMatch(/LETTA.*MARKDOWN/u);
  });

  it('refuses more items than one import takes', () => {
    const text = (count: number): string => Array.from({ length: count }, (_, index) => `- Item ${index}`).join('\n');
    expect(parseDump({ text: text(10_000) })).toMatchObject({ ok: true });
    expect(parseDump({ text: text(10_001) })).toMatchObject({ ok: false, refusal: { code: 'TOO_LARGE' } });
  });

  it('refuses more than 10 MiB, in bytes', () => {
    expect(parseDump({ text: 'é'.repeat(5 * 1024 * 1024 + 1) })).toMatchObject({ ok: false, refusal: { code: 'TOO_LARGE' } });
    expect(parseDump({ bytes: new Uint8Array(10 * 1024 * 1024 + 1).fill(97), name: 'a.txt' })).toMatchObject({
      ok: false,
      refusal: { code: 'TOO_LARGE' },
    });
  });

  it('gives the lines of items and of what was none', () => {
    const result = parseDump({ text: '\r\nHere you go:\r\n\r\n```\r\n[2024-05-12] - One\r\n  more\r\n\r\n[unknown] - Two\r\n```\r\nBye' });
    expect(result).toMatchObject({
      ok: true,
      dump: {
        items: [
          { content: 'One\nmore', firstLine: 5, lastLine: 6 },
          { content: 'Two', firstLine: 8, lastLine: 8 },
        ],
        notItems: [
          { file: null, first: 2, last: 2 },
          { file: null, first: 4, last: 4 },
          { file: null, first: 9, last: 10 },
        ],
      },
    });
  });
});
