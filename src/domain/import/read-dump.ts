/**
 * Reads a dump up to the comparison with the memory: parse, then screen every text that could be kept. Pure and slow (milliseconds a
 * thousand items), so it runs in a worker. What the screen withholds leaves this function as categories and line numbers only.
 */
import { codePoints } from '../memory/rules.ts';
import type { ImportFormat, LineRange, SavedOn, Service } from '../memory/model.ts';
import { LIMITS } from '../memory/model.ts';
import { screen } from '../sensitivity/screen.ts';
import { readsLikeInstruction } from './instruction.ts';
import type { DumpSource, ImportRefusal, ParsedDump, ParsedItem, UnparsedPiece } from './model.ts';
import type { ScreenedItem } from './outcomes.ts';
import { parseDump } from './parse.ts';
import { isPersonal } from './personal.ts';
import { type IndexedText, indexSimilar, type SimilarIndex } from './similar.ts';

/** A screened item before its fingerprint is known: `content` is null where it is sensitive or unparsed. */
export type DumpItem = Omit<ScreenedItem, 'text'> & Readonly<{ content: string | null }>;

export type ReadDump = Readonly<{
  format: ImportFormat;
  service: Service | null;
  notItems: readonly LineRange[];
  /** In the order of the dump, unparsed pieces among them; `index` counts from 0. */
  items: readonly DumpItem[];
}>;

/**
 * Parses and screens a dump, and finds look-alikes of its items among `entries` (the user's live ones, oldest first). Refuses an
 * unusable dump as a whole; otherwise every item of it is there, whatever becomes of it.
 */
export function readDump(
  source: DumpSource,
  hints: Readonly<{ format?: ImportFormat; service?: Service }>,
  entries: readonly IndexedText[] = [],
): Readonly<{ ok: true; value: ReadDump }> | Readonly<{ ok: false; refusal: ImportRefusal }> {
  const parsed = parseDump(source, hints);
  if (!parsed.ok) return parsed;
  const { dump } = parsed;
  const similar = indexSimilar(entries);
  const items = inOrder(dump).map((piece, index) =>
    'content' in piece ? screened(piece, index, dump.service, similar) : unparsed(piece, index),
  );
  return { ok: true, value: { format: dump.format, service: dump.service, notItems: dump.notItems.map(rangeOf), items } };
}

/** Puts unparsed pieces before the first item that begins after them in the same file; those without a line come last. */
function inOrder(dump: ParsedDump): readonly (ParsedItem | UnparsedPiece)[] {
  if (dump.unparsed.length === 0) return dump.items;
  const order: (ParsedItem | UnparsedPiece)[] = [];
  const left = [...dump.unparsed];
  for (const item of dump.items) {
    while (left[0] !== undefined && isBefore(left[0], item)) order.push(left.shift()!);
    order.push(item);
  }
  return [...order, ...left];
}

function isBefore(piece: UnparsedPiece, item: ParsedItem): boolean {
  return piece.file === item.file && piece.firstLine !== null && item.firstLine !== null && piece.firstLine < item.firstLine;
}

function screened(item: ParsedItem, index: number, service: Service | null, similar: SimilarIndex): DumpItem {
  const lines = { firstLine: item.firstLine, lastLine: item.lastLine };
  const found = screen(item.content);
  if (found !== null) return { ...nothing(index, lines), sensitive: found.categories };
  const savedOn = item.savedOn !== null && isKept(item.savedOn) ? item.savedOn : null;
  return {
    index,
    content: item.content,
    sensitive: null,
    tooLong: item.content.length > LIMITS.contentLength && codePoints(item.content) > LIMITS.contentLength,
    savedRaw: savedOn?.raw ?? null,
    saved: savedOn === null ? null : { value: savedOn.value, precision: savedOn.precision },
    section: item.section,
    personal: isPersonal(item.headings),
    instruction: readsLikeInstruction(item.content, item.section),
    file: fileName(item.file),
    lines,
    sourceId: sourceOf(item, service),
    similar: similar.find(item.content),
  };
}

function unparsed(piece: UnparsedPiece, index: number): DumpItem {
  const lines = { firstLine: piece.firstLine, lastLine: piece.lastLine };
  return { ...nothing(index, lines), file: fileName(piece.file) };
}

/** An item of which only its place is known. */
function nothing(index: number, lines: ScreenedItem['lines']): DumpItem {
  return {
    index,
    content: null,
    sensitive: null,
    tooLong: false,
    savedRaw: null,
    saved: null,
    section: null,
    personal: false,
    instruction: false,
    file: null,
    lines,
    sourceId: null,
    similar: [],
  };
}

/** A file's name inside an archive is free text too: one that holds something sensitive is not kept. */
function fileName(name: string | null): string | null {
  return name === null || screen(name) !== null ? null : name.slice(0, LIMITS.reasonLength).toWellFormed();
}

function rangeOf(range: LineRange): LineRange {
  return { ...range, file: fileName(range.file) };
}

/** A date that could be read is one; what is kept as it was written could be anything. */
function isKept(savedOn: SavedOn): boolean {
  return savedOn.value !== null || savedOn.raw === null || (savedOn.raw.length <= LIMITS.reasonLength && screen(savedOn.raw) === null);
}

/** An id that is as long as a text, or looks like a secret, names no record. */
function sourceOf(item: ParsedItem, service: Service | null): string | null {
  if (item.sourceId === null || item.sourceId.length > MOST_SOURCE || screen(item.sourceId) !== null) return null;
  return `${service ?? 'OTHER'}:${item.sourceId}`;
}

const MOST_SOURCE = 200;
