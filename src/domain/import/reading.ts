/**
 * The small things that all formats share: how an item is made, how lines are accounted for, what a reader is.
 */
import type { ImportFormat, LineRange, SavedOn, Section, Service } from '../memory/model.ts';
import { cleanText } from '../clean-text.ts';
import { IMPORT_LIMITS, type ParsedItem, type UnparsedPiece } from './model.ts';
import type { Line } from './lines.ts';
import type { Draft } from './walk.ts';
import { draftContent } from './walk.ts';

/** What a reader found. `service` is what the text itself names, before the format's own. */
export type Reading = Readonly<{
  items: readonly ParsedItem[];
  unparsed: readonly UnparsedPiece[];
  notItems: readonly LineRange[];
  service: Service | null;
}>;

const MOST_RANGES = 200;

/** Returns a reading of items without lines. */
export const readingOf = (items: readonly ParsedItem[], unparsed: readonly UnparsedPiece[] = []): Reading => ({
  items,
  unparsed,
  notItems: [],
  service: null,
});

/** Puts readings of several files or texts after one another. */
export function joinReadings(readings: readonly Reading[]): Reading {
  return {
    items: readings.flatMap((reading) => reading.items),
    unparsed: readings.flatMap((reading) => reading.unparsed),
    notItems: readings.flatMap((reading) => reading.notItems).slice(0, MOST_RANGES),
    service: readings.find((reading) => reading.service !== null)?.service ?? null,
  };
}

export type ItemParts = Readonly<{
  savedOn?: SavedOn | null;
  section?: Section | null;
  file?: string | null;
  lines?: readonly [number, number] | null;
  headings?: readonly string[];
  sourceId?: string | null;
}>;

/** Returns an item, null when its content is empty once cleaned. */
export function itemOf(text: string, parts: ItemParts): ParsedItem | null {
  const content = cleanText(text);
  if (content === '') return null;
  return {
    content,
    savedOn: parts.savedOn ?? null,
    section: parts.section ?? null,
    file: parts.file == null ? null : cleanText(parts.file),
    firstLine: parts.lines?.[0] ?? null,
    lastLine: parts.lines?.[1] ?? null,
    headings: parts.headings ?? [],
    sourceId: parts.sourceId ?? null,
  };
}

/** Returns the items of drafts; `numbered` says whether the lines of this text are lines of the dump. */
export function itemsOf(drafts: readonly Draft[], numbered: boolean, file: string | null): readonly ParsedItem[] {
  const items: ParsedItem[] = [];
  for (const draft of drafts) {
    const { savedOn, section, headings, sourceId } = draft;
    const lines = numbered ? ([draft.first, draft.last] as const) : null;
    const item = itemOf(draftContent(draft), { savedOn, section, headings, sourceId, lines, file });
    if (item !== null) items.push(item);
  }
  return items;
}

/** Returns the maximal ranges of non-blank lines in no item and no unparsed piece, at most 200. */
export function notItemsOf(
  lines: readonly Line[],
  taken: readonly (ParsedItem | UnparsedPiece)[],
  file: string | null,
): readonly LineRange[] {
  const isTaken = new Set<number>();
  for (const { firstLine, lastLine } of taken) {
    if (firstLine === null || lastLine === null) continue;
    for (let line = firstLine; line <= lastLine; line++) isTaken.add(line);
  }
  const ranges: { file: string | null; first: number; last: number }[] = [];
  for (const line of lines) {
    if (line.body === '' || isTaken.has(line.number)) continue;
    const last = ranges.at(-1);
    if (last !== undefined && last.last === line.number - 1) last.last = line.number;
    else if (ranges.length === MOST_RANGES) break;
    else ranges.push({ file, first: line.number, last: line.number });
  }
  return ranges;
}

/** Returns ranges of one file in order, adjacent ones joined, at most 200. */
export function mergeRanges(ranges: readonly LineRange[]): readonly LineRange[] {
  const merged: { file: string | null; first: number; last: number }[] = [];
  for (const range of ranges.toSorted((one, other) => one.first - other.first)) {
    const last = merged.at(-1);
    if (last !== undefined && last.last >= range.first - 1) last.last = Math.max(last.last, range.last);
    else merged.push({ ...range });
  }
  return merged.slice(0, MOST_RANGES);
}

/** Whether a dump has more items than one import takes. */
export const isTooMany = (reading: Reading): boolean => reading.items.length + reading.unparsed.length > IMPORT_LIMITS.items;

/** How a format is called in messages. */
export const FORMAT_NAMES: Readonly<Record<ImportFormat, string>> = {
  CLAUDE_PROMPT: "the answer to Claude's export prompt",
  CLAUDE_EXPORT: "Claude's account export",
  CHATGPT: 'a ChatGPT memory list or account export',
  GEMINI: "an answer to Gemini's import prompt",
  MEM0: 'a mem0 export',
  OPENMEMORY: 'an OpenMemory backup',
  MCP_MEMORY: 'a file of the MCP memory server',
  LETTA: 'a Letta agent file',
  BASIC_MEMORY: 'Basic Memory notes',
  CLAUDE_MEMORY_FILES: 'Claude memory files',
  MEMORY_LEDGER: 'an export of memory-ledger',
  MARKDOWN: 'Markdown',
  PLAIN_TEXT: 'plain text',
  CSV: 'CSV with a text column',
  JSON: 'JSON with memories',
};
