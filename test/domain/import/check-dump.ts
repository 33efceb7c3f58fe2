/**
 * What holds for every input of the import parsers, checked on one: no exception, quick, lines within range and accounted for.
 */
import { parseDump } from '../../../src/domain/import/parse.ts';
import type { DumpSource, ParsedDump } from '../../../src/domain/import/model.ts';
import { cleanLines, cleanText } from '../../../src/domain/clean-text.ts';

const TEXT_FORMATS = new Set([
  'CLAUDE_PROMPT',
  'GEMINI',
  'MARKDOWN',
  'PLAIN_TEXT',
  'CHATGPT',
  'CSV',
  'MEM0',
  'BASIC_MEMORY',
  'CLAUDE_MEMORY_FILES',
]);

/** Returns what is wrong with how a source is read, null when all is well. `limitMs` is per 10 KB. */
export function faultOf(source: DumpSource, limitMs: number): string | null {
  const size = 'text' in source ? source.text.length : source.bytes.length;
  const allowed = limitMs * Math.max(1, size / 10_240);
  const start = performance.now();
  const result = parseDump(source);
  let took = performance.now() - start;
  // A pause of the machine is no fault of the input: what is slow is slow again.
  for (let again = 0; again < 3 && took > allowed; again++) {
    const restart = performance.now();
    parseDump(source);
    took = performance.now() - restart;
  }
  if (took > allowed) return `took ${took.toFixed(0)} ms for ${size} bytes`;
  if (!result.ok) return result.refusal.message === '' ? 'refused without a sentence' : null;
  const { items } = result.dump;
  for (const item of items) {
    if (item.content === '' || item.content !== cleanText(item.content)) return 'content is empty or not clean';
    if (item.savedOn !== null && (item.savedOn.value === null) !== (item.savedOn.precision === null)) return 'value without precision';
    if (item.firstLine !== null && (item.lastLine === null || item.lastLine < item.firstLine)) return 'lines are reversed';
  }
  return 'text' in source ? lineFault(cleanLines(source.text).split('\n'), result.dump) : null;
}

/** Every non-blank line of a text is in exactly one item, unparsed piece or range of other lines. */
function lineFault(lines: readonly string[], { format, items, unparsed, notItems }: ParsedDump): string | null {
  const pieces = [...items, ...unparsed].map(({ firstLine, lastLine }) => [firstLine, lastLine] as const);
  if (!TEXT_FORMATS.has(format) || pieces.some(([first]) => first === null) || notItems.length >= 200) return null;
  if (items.length === 0 && notItems.length === 0) return null;
  const seen = new Uint8Array(lines.length + 2);
  // Several objects may share a line.
  const ranges = [
    ...new Map(
      [
        ...pieces.map(([first, last]) => [first ?? 0, last ?? 0] as const),
        ...notItems.map(({ first, last }) => [first, last] as const),
      ].map((range) => [range.join(), range]),
    ).values(),
  ];
  for (const [first, last] of ranges) {
    if (first < 1 || last > lines.length) return `line ${first}-${last} is outside of 1-${lines.length}`;
    for (let line = first; line <= last; line++) seen[line] = (seen[line] ?? 0) + 1;
  }
  for (const [index, line] of lines.entries()) {
    const times = seen[index + 1] ?? 0;
    if (times > 1) return `line ${index + 1} is in ${times} pieces`;
    if (times === 0 && line.replaceAll(/[>\s]/gu, '') !== '') return `line ${index + 1} is in no piece (${format})`;
  }
  return null;
}
