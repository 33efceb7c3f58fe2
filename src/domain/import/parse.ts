/**
 * The entrance of the import parsers: a dump in, its items (or why there are none) out.
 *
 * Pure and total: it never throws, whatever the input, and does not depend on clock, locale, time zone or platform. Its stages are input
 * (bytes), open (JSON, HTML, text, archive), detect (format) and the format's own reading.
 */
import type { ImportFormat, Service } from '../memory/model.ts';
import { detect, formatNamed } from './detect.ts';
import type { Document } from './document.ts';
import { readInput } from './input.ts';
import type { DumpSource, ImportRefusal, ParsedDump } from './model.ts';
import { openText, type Opened, type OpenOptions } from './open.ts';
import { isTooMany } from './reading.ts';
import { corruptArchive, hintMismatch, tooManyItems, unsupported, withoutMemories } from './refusals.ts';

export { IMPORT_LIMITS } from './model.ts';

export type ParseHints = Readonly<{ format?: ImportFormat; service?: Service }>;
export type ParseResult = Readonly<{ ok: true; dump: ParsedDump }> | Readonly<{ ok: false; refusal: ImportRefusal }>;

const OPTIONS: Omit<OpenOptions, 'name'> = { isData: () => false, isCsv: () => false };

/**
 * Reads a dump: its format and service, its items in order, what could not be read and the lines that were no items.
 *
 * `hints` override what is recognised. Refuses with EMPTY_INPUT, UNSUPPORTED_FORMAT, CORRUPT_FILE or TOO_LARGE (10 MiB, 50 MiB unpacked,
 * 10,000 items), in a sentence without text of the dump. A text may well hold no items; an archive, JSON or CSV without any is refused.
 */
export function parseDump(source: DumpSource, hints: ParseHints = {}): ParseResult {
  const opened = openSource(source);
  return opened.ok ? readDocument(opened.document, hints) : opened;
}

function openSource(source: DumpSource): Opened {
  const input = readInput(source);
  if (input.kind === 'REFUSED') return { ok: false, refusal: input.refusal };
  if (input.kind === 'ARCHIVE') return { ok: false, refusal: corruptArchive() };
  return openText(input.text, { ...OPTIONS, name: input.name });
}

function readDocument(document: Document, hints: ParseHints): ParseResult {
  const detected = detect(document);
  const format = hints.format === undefined ? detected : formatNamed(hints.format);
  if (format === null) {
    return { ok: false, refusal: unsupported('No memories were recognised in the input.') };
  }
  const reading = format.read(document);
  const isText = document.kind === 'TEXT' && format.format !== 'CSV';
  if (reading === null || (reading.items.length === 0 && !isText)) {
    const mismatch = format !== detected;
    return { ok: false, refusal: mismatch ? hintMismatch(format.format, detected?.format ?? null) : withoutMemories(format.format, 'The input') };
  }
  if (isTooMany(reading)) return { ok: false, refusal: tooManyItems(format.format) };
  const { items, unparsed, notItems } = reading;
  const service = hints.service ?? reading.service ?? format.service;
  return { ok: true, dump: { format: format.format, service, items, unparsed, notItems } };
}
