/** Archives that lie, overflow or hide: what is refused and what is left alone. */
import { gzipSync, strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parseDump } from '../../../src/domain/import/parse.ts';

const MEBIBYTE = 1024 * 1024;
const read = (files: Zippable): ReturnType<typeof parseDump> => parseDump({ bytes: zipSync(files), name: 'a.zip' });
const note = strToU8('- Likes tea');

/** Overwrites the unpacked size that local header and central directory claim. */
function claimSize(zip: Uint8Array, size: number): Uint8Array {
  const copy = zip.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 <= copy.length; at++) {
    const signature = view.getUint32(at, true);
    if (signature === 0x04034b50) view.setUint32(at + 22, size, true);
    if (signature === 0x02014b50) view.setUint32(at + 24, size, true);
  }
  return copy;
}

describe('an archive', () => {
  it('is read by its notes', () => {
    expect(read({ 'memory/a.md': note })).toMatchObject({
      ok: true,
      dump: { format: 'CLAUDE_MEMORY_FILES', items: [{ content: 'Likes tea', file: 'memory/a.md', firstLine: 1 }] },
    });
  });

  it('is refused when it claims more than 50 MiB', () => {
    const bytes = claimSize(zipSync({ 'a.md': note }), 51 * MEBIBYTE);
    expect(parseDump({ bytes, name: 'a.zip' })).toMatchObject({ ok: false, refusal: { code: 'TOO_LARGE' } });
  });

  it('is refused when it unpacks to more than 50 MiB, whatever it claims', () => {
    const bytes = claimSize(zipSync({ 'memories.json': new Uint8Array(60 * MEBIBYTE) }), 10);
    expect(parseDump({ bytes, name: 'a.zip' })).toMatchObject({ ok: false, refusal: { code: 'TOO_LARGE' } });
  });

  it('is refused when a gzip in it unpacks to more than 50 MiB', () => {
    expect(read({ 'memories.jsonl.gz': [gzipSync(new Uint8Array(60 * MEBIBYTE)), { level: 0 }] })).toMatchObject({
      ok: false,
      refusal: { code: 'TOO_LARGE' },
    });
  });

  it('is refused when it holds more than 10,000 files', () => {
    const files = Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`${index}.md`, new Uint8Array()]));
    expect(parseDump({ bytes: zipSync(files, { level: 0 }), name: 'a.zip' })).toMatchObject({ ok: false, refusal: { code: 'TOO_LARGE' } });
  });

  it('is refused when a size or a checksum is wrong', () => {
    const wrongSize = claimSize(zipSync({ 'a.md': note }), 5);
    expect(parseDump({ bytes: wrongSize, name: '' })).toMatchObject({ ok: false, refusal: { code: 'CORRUPT_FILE' } });
    const wrongByte = zipSync({ 'a.md': [note, { level: 0 }] });
    wrongByte[36] = 0x40;
    expect(parseDump({ bytes: wrongByte, name: '' })).toMatchObject({ ok: false, refusal: { code: 'CORRUPT_FILE' } });
  });

  it('is refused when it is cut off at any byte', () => {
    const whole = zipSync({ 'a.md': note });
    for (let length = 4; length < whole.length; length++) {
      expect(parseDump({ bytes: whole.subarray(0, length), name: '' })).toMatchObject({ ok: false, refusal: { code: 'CORRUPT_FILE' } });
    }
  });

  it('is refused as corrupt when JSON in it does not parse', () => {
    expect(read({ 'memories.json': strToU8('[{"conversations_memory": "x"') })).toMatchObject({
      ok: false,
      refusal: { code: 'CORRUPT_FILE' },
    });
  });

  it('leaves other names and archives in it alone', () => {
    const files = {
      '../a.md': note,
      '/b.md': note,
      '.c.md': note,
      'd/.e/f.md': note,
      '__MACOSX/g.md': note,
      'h.zip': zipSync({ 'i.md': note }),
      'j.txt': note,
    };
    expect(read(files)).toMatchObject({ ok: false, refusal: { code: 'UNSUPPORTED_FORMAT' } });
  });

  it('is read when it is empty of files as one without memories', () => {
    expect(read({})).toMatchObject({ ok: false, refusal: { code: 'UNSUPPORTED_FORMAT' } });
  });
});
