/**
 * Why a dump is refused, in sentences: what was expected, what was found, what to do. No sentence holds text of the dump.
 */
import type { ImportFormat } from '../memory/model.ts';
import { IMPORT_LIMITS, type ImportRefusal } from './model.ts';
import { FORMAT_NAMES } from './reading.ts';

const MEBIBYTE = 1024 * 1024;
const KNOWN = `Claude, ChatGPT, Gemini, mem0, OpenMemory, MCP memory, Letta and Basic Memory exports, Markdown, plain text, CSV and JSON with memories`;

export const refusal = (
  code: ImportRefusal['code'],
  message: string,
  recognisedFormat: ImportFormat | null = null,
  line: number | null = null,
): ImportRefusal => ({ code, message, recognisedFormat, line });

export const emptyInput = (): ImportRefusal =>
  refusal('EMPTY_INPUT', 'The input holds nothing but white space. Paste the answer of the other AI service, or choose its export file.');

export const tooLarge = (): ImportRefusal =>
  refusal('TOO_LARGE', `The input is larger than ${IMPORT_LIMITS.bytes / MEBIBYTE} MiB. Split it and import the parts one after another.`);

export const tooLargeUnpacked = (): ImportRefusal =>
  refusal(
    'TOO_LARGE',
    `The archive holds more than ${IMPORT_LIMITS.unpackedBytes / MEBIBYTE} MiB unpacked or more than ${IMPORT_LIMITS.zipEntries} files. Import only the files with the memories.`,
  );

export const tooManyItems = (format: ImportFormat): ImportRefusal =>
  refusal('TOO_LARGE', `The input holds more than ${IMPORT_LIMITS.items} items. Split it and import the parts one after another.`, format);

export const corruptArchive = (): ImportRefusal =>
  refusal('CORRUPT_FILE', 'A zip archive was recognised, but it cannot be unpacked. Download the export again and import it unchanged.');

export const corruptJson = (line: number | null, inArchive: boolean): ImportRefusal =>
  refusal(
    'CORRUPT_FILE',
    `JSON was recognised${inArchive ? ' in the archive' : ''}, but it does not parse${line === null ? '' : ` (line ${line})`}. It may have been cut off: export it again and import it whole.`,
    null,
    line,
  );

export const tooDeep = (): ImportRefusal =>
  refusal(
    'UNSUPPORTED_FORMAT',
    `JSON was recognised, but it is nested over ${IMPORT_LIMITS.jsonDepth} levels, which no memory export is. Import ${KNOWN}.`,
  );

export const htmlTooDeep = (): ImportRefusal =>
  refusal(
    'UNSUPPORTED_FORMAT',
    `HTML was recognised, but it is nested over ${IMPORT_LIMITS.htmlDepth} levels, which no page is. Import ${KNOWN}.`,
  );

export const unsupported = (what: string): ImportRefusal => refusal('UNSUPPORTED_FORMAT', `${what} Supported are ${KNOWN}.`);

export const withoutMemories = (format: ImportFormat | null, what: string): ImportRefusal =>
  refusal(
    'UNSUPPORTED_FORMAT',
    `${format === null ? what : `The input looks like ${FORMAT_NAMES[format]}`}, but no memories were found in it. Supported are ${KNOWN}.`,
    format,
  );

export const hintMismatch = (asked: ImportFormat, recognised: ImportFormat | null): ImportRefusal =>
  refusal(
    'UNSUPPORTED_FORMAT',
    `The input was to be read as ${FORMAT_NAMES[asked]} (${asked}), but it ${recognised === null ? 'is not recognised as that' : `looks like ${FORMAT_NAMES[recognised]} (${recognised})`}. Leave the format out to have it recognised.`,
    recognised,
  );
