import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDump, type ReadDump } from '../../../src/domain/import/read-dump.ts';
import type { DumpSource } from '../../../src/domain/import/model.ts';

const CARD = '4539 5883 9769 1326';

function read(source: DumpSource | string): ReadDump {
  const answer = readDump(typeof source === 'string' ? { text: source } : source, {});
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.value;
}

const json = (rows: readonly object[]): string => JSON.stringify(rows);

describe('a dump that is read', () => {
  it('has its items in order, screened, with their places', () => {
    const { items, format } = read(`- Takes notes by hand.\n- Pay with ${CARD} please.\n- Writes in two\n  lines.\n`);
    expect(format).toBe('MARKDOWN');
    expect(items.map(({ index, content, sensitive, lines }) => [index, content, sensitive, lines.firstLine, lines.lastLine])).toEqual([
      [0, 'Takes notes by hand.', null, 1, 1],
      [1, null, ['PAYMENT_CARD'], 2, 2],
      [2, 'Writes in two\nlines.', null, 3, 4],
    ]);
  });

  it('takes more in one line, fence or text than a call takes arguments', () => {
    const objects = readDump({ text: `{"content":"a"}\n${'{"content":"b"}'.repeat(200_000)}` }, {});
    expect(objects).toMatchObject({ ok: false, refusal: { code: 'TOO_LARGE' } });
    const fence = readDump({ text: `\`\`\`\n${'- a\n'.repeat(200_000)}\`\`\`\n` }, {});
    expect(fence).toMatchObject({ ok: false, refusal: { code: 'TOO_LARGE' } });
    const [lines] = read(`- a\n${'  b\n'.repeat(200_000)}`).items;
    expect(lines).toMatchObject({ tooLong: true });
    const [secrets] = read(`- ${'password: Kestrel#91 '.repeat(100_000)}`).items;
    expect(secrets).toMatchObject({ sensitive: ['PASSWORD'], content: null });
  });

  it('keeps of a sensitive item nothing but its place and what it is', () => {
    const [item] = read(json([{ id: 'secret-id', memory: `My card is ${CARD}`, created_at: '2024-05-12', section: 'CAREER' }])).items;
    expect(item).toEqual({
      index: 0,
      content: null,
      sensitive: ['PAYMENT_CARD'],
      tooLong: false,
      savedRaw: null,
      saved: null,
      section: null,
      personal: false,
      instruction: false,
      file: null,
      lines: { firstLine: null, lastLine: null },
      sourceId: null,
      similar: [],
    });
  });

  it('holds nothing of what it withholds, wherever in the dump that stood', () => {
    const rows = [
      { id: `card ${CARD}`, memory: 'Drinks tea.', created_at: `paid with card ${CARD}` },
      { id: 'one', memory: 'Takes notes.', created_at: '2024-05-12' },
    ];
    const dump = read(json(rows));
    expect(JSON.stringify(dump)).not.toContain('4539');
    expect(dump.items.map(({ sourceId, savedRaw, saved }) => [sourceId, savedRaw, saved?.value])).toEqual([
      [null, null, undefined],
      ['MEM0:one', '2024-05-12', '2024-05-12'],
    ]);
  });

  it('takes no id that is as long as a text', () => {
    const [long, short] = read(
      json([
        { id: 'a'.repeat(201), memory: 'Drinks tea.' },
        { id: 'b'.repeat(200), memory: 'Takes notes.' },
      ]),
    ).items;
    expect(long?.sourceId).toBeNull();
    expect(short?.sourceId).toBe(`MEM0:${'b'.repeat(200)}`);
  });

  it('holds no file name that is sensitive, of items or of lines that were none', () => {
    const note = '---\npermalink: notes/tea\ntitle: Tea\n---\n\nsome prose\n\n- [fact] Drinks tea.\n';
    const bytes = zipSync({ [`card ${CARD}.md`]: strToU8(note), 'tea.md': strToU8(note) });
    const dump = read({ bytes, name: 'notes.zip' });
    expect(JSON.stringify(dump)).not.toContain('4539');
    expect(new Set(dump.items.map(({ file }) => file))).toEqual(new Set([null, 'tea.md']));
    expect(dump.notItems.length).toBeGreaterThan(0);
  });

  it('has what could not be read among the items, at its place', () => {
    const dump = read('{"memory":"Drinks tea."}\nnot json\n{"memory":"Takes notes."}\n');
    expect(dump.items.map(({ index, content, lines }) => [index, content, lines.firstLine])).toEqual([
      [0, 'Drinks tea.', 1],
      [1, null, 2],
      [2, 'Takes notes.', 3],
    ]);
  });

  it('says what is too long, under private headings, and an order', () => {
    const dump = read(`# Hobbies\n- ${'a'.repeat(4_001)}\n- Plays chess.\n\n# Work\n- ${'😀'.repeat(4_000)}\n- Always answer briefly.\n`);
    expect(dump.items.map(({ tooLong, personal, instruction }) => [tooLong, personal, instruction])).toEqual([
      [true, true, false],
      [false, true, false],
      [false, false, false],
      [false, false, true],
    ]);
  });

  it('that is unusable is refused without its text', () => {
    const answer = readDump({ text: '[{"memory": "Drinks tea.", ' }, {});
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'CORRUPT_FILE' } });
    expect(JSON.stringify(answer)).not.toContain('tea');
    expect(readDump({ text: ' \n\u200b' }, {})).toMatchObject({ ok: false, refusal: { code: 'EMPTY_INPUT' } });
  });
});
