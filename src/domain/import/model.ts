/**
 * What the parsers hand on: the items of a dump, the pieces that could not be read, the lines that were no items, or why there is nothing.
 *
 * Lines count from 1 in the text after newline normalisation and are inclusive. Where a format has no lines worth naming (JSON, HTML)
 * they are null. Texts are clean (`cleanText`) and verbatim otherwise. Nothing here is stored; these are values between two functions.
 */
import type { ImportFormat, LineRange, SavedOn, Section, Service } from '../memory/model.ts';

/** One remembered thing. `headings` are the folded headings above it, outermost first; `sourceId` is its id in the other service. */
export type ParsedItem = Readonly<{
  content: string;
  savedOn: SavedOn | null;
  section: Section | null;
  file: string | null;
  firstLine: number | null;
  lastLine: number | null;
  headings: readonly string[];
  sourceId: string | null;
}>;

/** A JSONL line that is not JSON, or an array row that is neither object nor string. */
export type UnparsedPiece = Readonly<{ file: string | null; firstLine: number | null; lastLine: number | null }>;

/** Items in the order of the dump. `notItems`: maximal ranges of non-blank lines in no item and no unparsed piece, at most 200. */
export type ParsedDump = Readonly<{
  format: ImportFormat;
  service: Service | null;
  items: readonly ParsedItem[];
  unparsed: readonly UnparsedPiece[];
  notItems: readonly LineRange[];
}>;

/** Why a whole dump is refused. The message never holds text of the dump. */
export type ImportRefusal = Readonly<{
  code: 'EMPTY_INPUT' | 'UNSUPPORTED_FORMAT' | 'CORRUPT_FILE' | 'TOO_LARGE';
  message: string;
  recognisedFormat: ImportFormat | null;
  line: number | null;
}>;

/** Pasted text, or a file. The name is only a hint; it is never used as a path. */
export type DumpSource = Readonly<{ text: string } | { bytes: Uint8Array; name: string }>;

export const IMPORT_LIMITS = {
  bytes: 10 * 1024 * 1024,
  unpackedBytes: 50 * 1024 * 1024,
  items: 10_000,
  zipEntries: 10_000,
  jsonDepth: 64,
  /** As deep as browsers nest. */
  htmlDepth: 512,
} as const;
