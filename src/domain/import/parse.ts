/**
 * The entrance of the import parsers: a dump in, its items (or why there are none) out.
 *
 * Pure and total: it never throws, whatever the input, and does not depend on clock, locale, time zone or platform. Its stages are input
 * (bytes), open (JSON, HTML, text, archive), detect (format) and the format's own reading.
 */
import type { ImportFormat, Service } from '../memory/model.ts';
import { openArchive } from './archive.ts';
import { csvHeader } from './csv.ts';
import { detect, formatNamed } from './detect.ts';
import type { Document } from './document.ts';
import type { Format } from './format.ts';
import { readInput } from './input.ts';
import { looksLikeJson } from './json.ts';
import { type DumpSource, type ImportRefusal, type ParsedDump } from './model.ts';
import { openText, type Opened } from './open.ts';
import { isTooMany, joinReadings, mergeRanges, notItemsOf, type Reading } from './reading.ts';
import { linesOf } from './lines.ts';
import { hintMismatch, tooManyItems, withoutMemories } from './refusals.ts';
import { fenceText } from './fences.ts';

export { IMPORT_LIMITS } from './model.ts';

export type ParseHints = Readonly<{ format?: ImportFormat; service?: Service }>;
export type ParseResult = Readonly<{ ok: true; dump: ParsedDump }> | Readonly<{ ok: false; refusal: ImportRefusal }>;

/**
 * Reads a dump: its format and service, its items in order, what could not be read and the lines that were no items.
 *
 * `hints` override what is recognised. Refuses with EMPTY_INPUT, UNSUPPORTED_FORMAT, CORRUPT_FILE or TOO_LARGE (10 MiB, 50 MiB unpacked,
 * 10,000 items), in a sentence without text of the dump. A text may well hold no items; an archive, JSON or CSV without any is refused.
 */
export function parseDump(source: DumpSource, hints: ParseHints = {}): ParseResult {
  const readFence = onceForEach(dataIn);
  const opened = openSource(source, (text) => readFence(text) !== null);
  return opened.ok ? readDocument(opened.document, hints, readFence) : opened;
}

function openSource(source: DumpSource, isData: (text: string) => boolean): Opened {
  const input = readInput(source);
  if (input.kind === 'REFUSED') return { ok: false, refusal: input.refusal };
  if (input.kind === 'TEXT') return openText(input.text, { name: input.name, isData });
  const archive = openArchive(input.bytes);
  return archive.ok ? { ok: true, document: { kind: 'ARCHIVE', files: archive.files } } : archive;
}

type Detected = Readonly<{ format: Format; reading: Reading }>;
type ReadFence = (text: string) => Detected | null;

/** Remembers what the texts of fences read as: they are asked for when fences are told apart and again when they are read. */
function onceForEach(read: ReadFence): ReadFence {
  const known = new Map<string, Detected | null>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = read(text);
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
function readData(document: Document, readFence: ReadFence): Detected | null {
  if (document.kind !== 'TEXT' || document.html) return null;
  const { dumps, lines } = document.dump();
  const found: Detected[] = [];
  const inside = new Set<number>();
  for (const fence of dumps) {
    const data = readFence(fenceText(lines, fence));
    if (data === null) continue;
    found.push({ format: data.format, reading: placed(data.reading, (line) => lines[fence.from + line]?.number ?? 0) });
    for (let at = fence.from + 1; at < fence.to; at++) inside.add(lines[at]?.number ?? 0);
  }
  const [first] = found;
  if (first === undefined) return null;
  const reading = joinReadings(found.map((data) => data.reading));
  const outside = notItemsOf(
    document.lines.filter(({ number }) => !inside.has(number)),
    [],
    null,
  );
  const notItems = document.numbered ? mergeRanges([...outside, ...reading.notItems]) : [];
  return { format: first.format, reading: { ...reading, notItems, service: document.dump().service } };
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

function readDocument(document: Document, hints: ParseHints, readFence: ReadFence): ParseResult {
  const data = readData(document, readFence);
  const detected = data?.format ?? detect(document);
  const format = hints.format === undefined ? detected : formatNamed(hints.format);
  if (format === null) return { ok: false, refusal: withoutMemories(null, whatIs(document)) };
  const reading = format === data?.format ? data.reading : format.read(document);
  const isText = document.kind === 'TEXT' && format.format !== 'CSV';
  if (reading === null || (reading.items.length === 0 && !(isText && format === detected))) {
    const refusal =
      format === detected ? withoutMemories(format.format, whatIs(document)) : hintMismatch(format.format, detected?.format ?? null);
    return { ok: false, refusal };
  }
  if (isTooMany(reading)) return { ok: false, refusal: tooManyItems(format.format) };
  const { items, unparsed } = reading;
  const notItems =
    document.kind === 'JSON' && document.lines ? notItemsOf(linesOf(document.text), [...items, ...unparsed], null) : reading.notItems;
  const service = hints.service ?? reading.service ?? format.service;
  return { ok: true, dump: { format: format.format, service, items, unparsed, notItems } };
}

const whatIs = (document: Document): string =>
  document.kind === 'ARCHIVE' ? 'A zip archive was recognised' : document.kind === 'JSON' ? 'JSON was recognised' : 'Text was recognised';
