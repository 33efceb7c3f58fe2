/**
 * JSON and CSV in the dump fences of a text, §2 and §3 of the import contract: read as such, each fence on its own.
 *
 * Where one fence holds data, the other dump fences are read as text and stay in their places; the first data names the format. A fence whose JSON
 * does not parse, or that holds no memories, is no data.
 */
import { csvHeader } from './csv.ts';
import { detect } from './detect.ts';
import type { Document, TextDocument } from './document.ts';
import type { Format } from './format.ts';
import { fenceText, type Fence } from './fences.ts';
import { looksLikeJson } from './json.ts';
import { openText } from './open.ts';
import { itemsOf, joinReadings, mergeRanges, notItemsOf, type Reading } from './reading.ts';
import { readTextDump } from './text.ts';
import type { Draft } from './walk.ts';

export type Detected = Readonly<{ format: Format; reading: Reading }>;
export type ReadFence = (text: string) => Detected | null;

/** Returns a reader of fences that remembers: their texts are read when fences are told apart and again when they are imported. */
export function fenceReader(): ReadFence {
  const known = new Map<string, Detected | null>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = dataIn(text);
    known.set(text, found);
    return found;
  };
}

/** Reads JSON or CSV in a fence; null for what does not read as such or has no memories in it. */
function dataIn(text: string): Detected | null {
  const trimmed = text.trim();
  const isJson = looksLikeJson(trimmed);
  if (!isJson && !isCsvTable(trimmed)) return null;
  const opened = openText(text, { name: isJson ? '' : 'fence.csv', isData: () => false });
  if (!opened.ok || (isJson && opened.document.kind !== 'JSON')) return null;
  const format = detect(opened.document);
  const reading = format?.read(opened.document) ?? null;
  return format !== null && reading !== null && reading.items.length > 0 ? { format, reading } : null;
}

function isCsvTable(text: string): boolean {
  if (!/^[^\n]*[,;\t|]/u.test(text)) return false;
  const { content, alone } = csvHeader(text);
  return content && !alone;
}

/** Reads a text whose dump fences hold JSON or CSV; null for any other document. */
export function readData(document: Document, readFence: ReadFence): Detected | null {
  if (document.kind !== 'TEXT' || document.html) return null;
  const dump = document.dump();
  const { dumps, lines } = dump;
  const data = dumps.map((fence) => readFence(fenceText(lines, fence)));
  const first = data.find((found) => found !== null);
  if (first === undefined) return null;
  const texts = dumps.filter((_, index) => data[index] === null);
  const drafts = texts.length === 0 ? [] : readTextDump({ ...dump, dumps: texts }).drafts;
  const readings = dumps.map((fence, index) => {
    const found = data[index] ?? null;
    return found === null ? textIn(document, fence, drafts) : placed(found.reading, (line) => lines[fence.from + line]?.number ?? 0);
  });
  const inside = new Set(dumps.flatMap((fence) => lines.slice(fence.from + 1, fence.to).map(({ number }) => number)));
  const outside = notItemsOf(
    document.lines.filter(({ number }) => !inside.has(number)),
    [],
    null,
  );
  const reading = joinReadings(readings);
  const notItems = document.numbered ? mergeRanges([...outside, ...reading.notItems]) : [];
  return { format: first.format, reading: { ...reading, notItems, service: dump.service } };
}

/** The part of a text's reading that stands in one fence. */
function textIn(document: TextDocument, fence: Fence, drafts: readonly Draft[]): Reading {
  const within = document.dump().lines.slice(fence.from + 1, fence.to);
  const [first, last] = [within[0]?.number ?? 0, within.at(-1)?.number ?? -1];
  const own = drafts.filter((draft) => draft.first >= first && draft.first <= last);
  const items = itemsOf(own, document.numbered, null);
  return { items, unparsed: [], notItems: notItemsOf(within, items, null), service: null };
}

/** Moves the lines of a reading to where its fence stands. */
function placed(reading: Reading, numberOf: (line: number) => number): Reading {
  const move = <T extends Readonly<{ firstLine: number | null; lastLine: number | null }>>(piece: T): T => ({
    ...piece,
    firstLine: piece.firstLine === null ? null : numberOf(piece.firstLine),
    lastLine: piece.lastLine === null ? null : numberOf(piece.lastLine),
  });
  const notItems = reading.notItems.map(({ file, first, last }) => ({ file, first: numberOf(first), last: numberOf(last) }));
  return { ...reading, items: reading.items.map(move), unparsed: reading.unparsed.map(move), notItems };
}
