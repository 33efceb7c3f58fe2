/**
 * Letta agent files (.af): an object with `agents` and `blocks`. Each line of each block but `persona` is an entry.
 *
 * Messages, tools and prompts of the agent are not read. A line, or what follows `Label:`, that is empty, `?` or wholly in square brackets is
 * a placeholder; `Label:` above a list is a heading. The label of a block is the heading above its lines.
 */
import type { Format } from '../format.ts';
import { cleanLines } from '../../clean-text.ts';
import { below, headingOf, headingsAt, sectionAt, type Outline } from '../headings.ts';
import { isRow, textField, type Row } from '../json.ts';
import { headOf, linesOf, type Head, type Line } from '../lines.ts';
import type { ParsedItem } from '../model.ts';
import { itemOf, readingOf } from '../reading.ts';
import { unparsedOf } from '../rows.ts';
import { foldHeading, sectionOf } from '../sections.ts';

const isLetta = (value: unknown): value is Row => isRow(value) && Array.isArray(value['agents']) && Array.isArray(value['blocks']);

const isBlank = (text: string): boolean => text === '' || text === '?' || /^\[[^[\]]*\]$/u.test(text);

function isPlaceholder(text: string): boolean {
  if (isBlank(text)) return true;
  const value = /^[^:：]{1,60}[:：](?:\s+(.*))?$/u.exec(text);
  return value !== null && isBlank((value[1] ?? '').trim());
}

function itemsOfBlock(block: Row): readonly ParsedItem[] {
  const label = textField(block, 'label') ?? '';
  const lines = linesOf(cleanLines(textField(block, 'value') ?? ''));
  const heads = lines.map((line) => (line.body === '' ? null : headOf(line)));
  const top = { rank: 0, text: foldHeading(label), section: sectionOf(label) };
  let outline: Outline = { path: [top], base: null };
  const items: ParsedItem[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined || line.body === '' || /^(?:-{3,}|={3,}|\*{3,}|_{3,})$/u.test(line.body)) continue;
    const head = heads[at] ?? null;
    const titled = head?.date == null && !isUnfilled(lines, heads, at);
    const heading = titled ? headingOf(line, head, aroundOf(lines, heads, at)) : null;
    if (heading !== null) {
      outline = below(outline, heading);
      at += heading.lines - 1;
      continue;
    }
    if (isPlaceholder(line.body) || isPlaceholder(head?.rest ?? line.body)) continue;
    const parts = { savedOn: head?.date?.savedOn ?? null, section: head?.tag ?? sectionAt(outline), headings: headingsAt(outline) };
    const item = itemOf(head?.rest ?? line.body, parts);
    if (item !== null) items.push(item);
  }
  return items;
}

/** Whether `Job:` is a label that nobody filled in: no list stands below it (for a list item, none that is indented further). */
function isUnfilled(lines: readonly Line[], heads: readonly (Head | null)[], at: number): boolean {
  const head = heads[at] ?? null;
  const [line, text] = [lines[at], head?.rest ?? lines[at]?.body ?? ''];
  if (line === undefined || !/^[^#*_=[【].*[:：]$/u.test(text)) return false;
  let next = at + 1;
  while (lines[next]?.body === '') next++;
  return heads[next] == null || (head !== null && (lines[next]?.indent ?? 0) <= line.indent);
}

function aroundOf(lines: readonly Line[], heads: readonly (Head | null)[], at: number): Parameters<typeof headingOf>[2] {
  const blankBefore = at === 0 || lines[at - 1]?.body === '';
  let next = at + 1;
  if (blankBefore) while (next < lines.length && lines[next]?.body === '') next++;
  return {
    blankBefore,
    belowText: !blankBefore,
    aboveEntry: blankBefore && heads[next] != null,
    next: lines[at + 1],
    nextHead: heads[next] ?? null,
  };
}

export const letta: Format = {
  format: 'LETTA',
  service: 'LETTA',
  recognises: (document) => document.kind === 'JSON' && document.values.some(({ value }) => isLetta(value)),
  read: (document) => {
    if (document.kind !== 'JSON') return null;
    const files = document.values.map(({ value }) => value).filter(isLetta);
    if (files.length === 0) return null;
    const blocks = files.flatMap((file) => (file['blocks'] as readonly unknown[]).filter(isRow));
    const told = blocks.filter((block) => foldHeading(textField(block, 'label') ?? '') !== 'persona');
    return readingOf(told.flatMap(itemsOfBlock), unparsedOf(document));
  },
};
