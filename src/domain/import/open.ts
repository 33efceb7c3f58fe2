/**
 * From clean text to a document: JSON (decoded from string literals as often as allowed), HTML or text.
 */
import { cleanLines } from '../clean-text.ts';
import type { Document, TextDocument } from './document.ts';
import { htmlLines, looksLikeHtml } from './html.ts';
import { isLinesOfStrings, looksLikeJson, readJson } from './json.ts';
import { lineOf, linesOf, type Line } from './lines.ts';
import type { ImportRefusal } from './model.ts';
import { emptyInput, htmlTooDeep, unsupported } from './refusals.ts';
import { readTextDump, textDumpOf, type TextDump, type TextReading } from './text.ts';
import { isSettingsPage, withoutChrome } from './formats/chatgpt-text.ts';

export type Opened = Readonly<{ ok: true; document: Document }> | Readonly<{ ok: false; refusal: ImportRefusal }>;

/** A JSON string literal is decoded and read again at most this often. */
const MOST_DECODINGS = 3;

/** How other kinds of files begin that are valid text at their start. */
const FOREIGN: readonly (readonly [RegExp, string])[] = [
  [/^%PDF-/u, 'The input is a PDF file.'],
  [/^\{\\rtf/u, 'The input is an RTF file.'],
  [/^(?:GIF8[79]a|RIFF.{0,4}WEBP)/su, 'The input is a picture.'],
  [/^(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,500}-->\s*)?(?:<!DOCTYPE svg[^>]{0,300}>\s*)?<svg[\s>]/iu, 'The input is a picture.'],
];

/** `isData` says whether the text of a fence is JSON or CSV with memories; `name` is the file's, '' for pasted text; `noHtml` leaves tags as they are. */
export type OpenOptions = Readonly<{ name: string; isData: (text: string) => boolean; inArchive?: boolean; noHtml?: boolean }>;

/** Opens a clean text. Refuses what is empty, another kind of file, or JSON that is broken or too deep. */
export function openText(text: string, options: OpenOptions, decoded = 0): Opened {
  const trimmed = text.trim();
  if (trimmed === '') return { ok: false, refusal: emptyInput() };
  const foreign = FOREIGN.find(([start]) => start.test(trimmed));
  if (foreign !== undefined) return { ok: false, refusal: unsupported(foreign[1]) };
  if (looksLikeJson(trimmed) || isLinesOfStrings(trimmed)) {
    const json = readJson(text.trimEnd(), options.inArchive ?? false);
    if (!json.ok) return json;
    const [only, ...more] = json.document.values;
    if (json.document.lines || more.length > 0 || typeof only?.value !== 'string') return json;
    if (decoded < MOST_DECODINGS) return openText(cleanLines(only.value), options, decoded + 1);
  }
  const document = textDocument(text, options, decoded === 0);
  return document === null ? { ok: false, refusal: htmlTooDeep() } : { ok: true, document };
}

/** Returns the lines with those blank that only open and close a tag of the author's own (`<memory>`) around everything. */
function withoutOwnTags(lines: readonly Line[]): readonly Line[] {
  const first = lines.findIndex((line) => line.body !== '');
  const last = lines.findLastIndex((line) => line.body !== '');
  const name = /^<([A-Za-z][\w-]{0,40})>$/u.exec(lines[first]?.body ?? '')?.[1];
  if (name === undefined || lines[last]?.body !== `</${name}>`) return lines;
  return lines.map((line, at) => (at === first || at === last ? lineOf(line.number, '') : line));
}

/** Returns a text (or HTML) as a document, analysed on demand and once; null for HTML that is nested too deep. */
export function textDocument(text: string, { name, isData, noHtml }: OpenOptions, numbered: boolean): TextDocument | null {
  const html = noHtml !== true && looksLikeHtml(text.trimStart());
  const all = html ? htmlLines(text) : linesOf(text);
  if (all === null) return null;
  const lines = isSettingsPage(all) ? withoutChrome(all) : html ? all : withoutOwnTags(all);
  let dump: TextDump | null = null;
  let reading: TextReading | null = null;
  const dumpOf = (): TextDump => (dump ??= textDumpOf(lines, isData));
  const readingOf = (): TextReading => (reading ??= readTextDump(dumpOf()));
  return { kind: 'TEXT', text, name, html, numbered: numbered && !html, lines: all, dump: dumpOf, reading: readingOf };
}
