/**
 * The entrance of the import parsers: a dump in, its items (or why there are none) out.
 *
 * Pure and total: it never throws, whatever the input, and does not depend on clock, locale, time zone or platform. Its stages are input
 * (bytes), open (JSON, HTML, text, archive), detect (format) and the format's own reading.
 */
import type { ImportFormat, Service } from '../memory/model.ts';
import { openArchive } from './archive.ts';
import { fenceReader, readData, type ReadFence } from './data-fences.ts';
import { detect, formatNamed } from './detect.ts';
import type { Document } from './document.ts';
import { readInput } from './input.ts';
import { type DumpSource, type ImportRefusal, type ParsedDump } from './model.ts';
import { openText, type Opened } from './open.ts';
import { isTooMany, notItemsOf } from './reading.ts';
import { linesOf } from './lines.ts';
import { hintMismatch, tooManyItems, withoutMemories } from './refusals.ts';

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
  const readFence = fenceReader();
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
