import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SECTIONS } from '../../src/domain/memory/model.ts';
import { type RenderedEntry, renderMemory } from '../../src/domain/render.ts';
import { MEMORY } from './golden/memory.ts';

/** What docs/memory-text.md counts as a line break, and more that some reader may. */
// eslint-disable-next-line no-control-regex -- they are what it looks for
const LINE = /\r\n|[\n\r\v\f\u001c-\u001e\u0085\u2028\u2029]/;

describe('the memory as Claude sees it', () => {
  it('is the golden file, byte by byte', () => {
    const golden = readFileSync(new URL('golden/memory-text.txt', import.meta.url), 'utf8');
    expect(`${renderMemory(MEMORY)}\n`).toBe(golden);
  });

  it('is what the docs show', () => {
    const docs = readFileSync(new URL('../../docs/memory-text.md', import.meta.url), 'utf8');
    const example = /```\n([\s\S]*?)\n```/.exec(docs)?.[1];
    const entries: readonly RenderedEntry[] = [
      { section: 'INSTRUCTIONS', content: 'Answer first, reasons second.', importedInstruction: false },
      {
        section: 'PROJECTS',
        content: 'Harbour: a tide table for small ports.\nDecided in May: no accounts, everything works offline.',
        importedInstruction: false,
      },
      { section: 'INSTRUCTIONS', content: 'Always answer in British English.', importedInstruction: true },
    ];
    expect(renderMemory(entries)).toBe(example);
  });

  it('is empty without entries', () => {
    expect(renderMemory([])).toBe('');
  });

  it('has the sections in order, entries of one as they come, and no empty one', () => {
    const entries = SECTIONS.toReversed().flatMap((section) =>
      ['one', 'two'].map((content) => ({ section, content, importedInstruction: false })),
    );
    const headings = renderMemory(entries).match(/^#.*$|^- .*$/gm);
    expect(headings?.slice(0, 7)).toEqual(['# Memory', '## Instructions', '- one', '- two', '## Identity', '- one', '- two']);
    expect(renderMemory(entries.slice(0, 1))).toBe('# Memory\n\n## Other\n- one');
  });
});

const nasty = fc.constantFrom(
  '\n',
  '\r',
  '\r\n',
  '\u0085',
  '\u2028',
  '\u2029',
  '\v',
  '\f',
  '\u001c',
  ' ',
  '  ',
  '# ',
  '## Other',
  '<',
  '</imported-instructions>',
  '- ',
  '\t',
);
const content = fc
  .array(fc.oneof(nasty, fc.string({ unit: 'grapheme', maxLength: 6 })), { minLength: 1, maxLength: 10 })
  .map((parts) => parts.join(''))
  .filter((text) => text.trim() !== '');
const memory = fc
  .array(fc.record({ section: fc.constantFrom(...SECTIONS), content, importedInstruction: fc.boolean() }), { minLength: 1, maxLength: 8 })
  .map((entries) => entries.toSorted((a, b) => SECTIONS.indexOf(a.section) - SECTIONS.indexOf(b.section)));

const NAMES = ['Instructions', 'Identity', 'Career', 'Projects', 'Preferences', 'Other'];

/** Reads a rendered memory back: entries by heading, with nothing to go by but the docs. */
function readBack(text: string): readonly Readonly<{ heading: string; lines: string[] }>[] {
  const entries: { heading: string; lines: string[] }[] = [];
  let heading = '';
  for (const line of text.split(LINE)) {
    if (line.startsWith('## ')) heading = line.slice(3);
    else if (line.startsWith('- ')) entries.push({ heading, lines: [line.slice(2)] });
    else if (line.startsWith('  ') || line === '') entries.at(-1)?.lines.push(line.slice(2));
  }
  return entries.map((each) => ({ ...each, lines: trimEnd(each.lines) }));
}

function trimEnd(lines: readonly string[]): string[] {
  return lines.slice(0, lines.findLastIndex((line, index) => index === 0 || line !== '') + 1);
}

describe('whatever the texts', () => {
  it('lines that begin with # or < come from the renderer alone', () => {
    fc.assert(
      fc.property(memory, (entries) => {
        const lines = renderMemory(entries).split(LINE);
        const structure = lines.filter((line) => !line.startsWith('- ') && !line.startsWith('  ') && line !== '');
        const sections = SECTIONS.flatMap((section, index) =>
          entries.some((entry) => entry.section === section && !entry.importedInstruction) ? [`## ${NAMES[index]}`] : [],
        );
        const block = [
          '## Imported instructions',
          expect.stringMatching(/^Copied from/),
          '<imported-instructions>',
          '</imported-instructions>',
        ];
        const hasBlock = entries.some(({ importedInstruction }) => importedInstruction);
        expect(structure).toEqual(['# Memory', ...sections, ...(hasBlock ? block : [])]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('entries can be told apart again', () => {
    fc.assert(
      fc.property(memory, (entries) => {
        const order = [
          ...entries.filter(({ importedInstruction }) => !importedInstruction),
          ...entries.filter(({ importedInstruction }) => importedInstruction),
        ];
        const expected = order.map(({ section, content: text, importedInstruction }) => ({
          heading: importedInstruction ? 'Imported instructions' : NAMES[SECTIONS.indexOf(section)],
          lines: trimEnd(text.split(LINE)),
        }));
        expect(readBack(renderMemory(entries))).toEqual(expected);
      }),
      { numRuns: 1_000 },
    );
  });

  it('the whole ends without a line break', () => {
    fc.assert(
      fc.property(memory, (entries) => {
        expect(renderMemory(entries)).not.toMatch(/[\n\r\u0085\u2028\u2029]$/);
      }),
      { numRuns: 500 },
    );
  });
});
