/**
 * An input as far as its bytes tell: an archive, JSON values, HTML or text. What kind of dump it is, the formats decide.
 */
import type { Line } from './lines.ts';
import type { TextDump, TextReading } from './text.ts';

/** One JSON value with the line it stands on, null when the whole text is one value. */
export type JsonValue = Readonly<{ value: unknown; line: number | null }>;

/** `values` has one value for JSON and one a line (or more) for JSONL. `broken` are the lines of JSONL that are no JSON. */
export type JsonDocument = Readonly<{
  kind: 'JSON';
  values: readonly JsonValue[];
  lines: boolean;
  broken: readonly number[];
  text: string;
}>;

/** `name` is that of the file, '' for pasted text. `numbered`: the lines are lines of the input. `reading` is made once, on demand. */
export type TextDocument = Readonly<{
  kind: 'TEXT';
  text: string;
  name: string;
  html: boolean;
  numbered: boolean;
  lines: readonly Line[];
  dump: () => TextDump;
  reading: () => TextReading;
}>;

/** A file of an archive; its text is decoded and cleaned. `json` is what it parses to, null for notes. */
export type ArchiveFile = Readonly<{ name: string; text: string; json: JsonDocument | null }>;

export type ArchiveDocument = Readonly<{ kind: 'ARCHIVE'; files: readonly ArchiveFile[] }>;

export type Document = ArchiveDocument | JsonDocument | TextDocument;
