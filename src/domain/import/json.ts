/**
 * JSON and JSONL: recognised, measured, parsed, §1 of the import contract.
 *
 * Nesting is measured before anything recurses. A JSONL line may hold several objects (a file that two writers damaged); a line that is not
 * JSON is reported and the rest kept.
 */
import { IMPORT_LIMITS, type ImportRefusal } from './model.ts';
import type { JsonDocument, JsonValue } from './document.ts';
import { corruptJson, tooDeep } from './refusals.ts';

/** Returns whether a trimmed text begins as JSON does: `{`, `[` before `{`, `[` or `"`, `[]`, or a whole string literal. */
export function looksLikeJson(text: string): boolean {
  if (text.startsWith('{') || /^\[\s*[{["]/u.test(text) || /^\[\s*\]$/u.test(text)) return true;
  return text.startsWith('"') && parses(text) !== undefined;
}

type Scan = Readonly<{ depth: number; ends: readonly number[] }>;

/** Measures nesting outside of strings and finds where values at the top level end. Linear; makes no value. */
function scan(text: string): Scan {
  const ends: number[] = [];
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) {
      for (at++; at < text.length && text.charCodeAt(at) !== 0x22; at++) if (text.charCodeAt(at) === 0x5c) at++;
    } else if (code === 0x7b || code === 0x5b) deepest = Math.max(deepest, ++depth);
    else if ((code === 0x7d || code === 0x5d) && --depth <= 0) {
      depth = 0;
      ends.push(at + 1);
    }
  }
  return { depth: deepest, ends };
}

/** Returns the parsed value wrapped, undefined when the text is not JSON. */
function parses(text: string): Readonly<{ value: unknown }> | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

type JsonResult = Readonly<{ ok: true; document: JsonDocument }> | Readonly<{ ok: false; refusal: ImportRefusal }>;

/**
 * Parses a text that looks like JSON: one value, or JSONL when its first line is complete JSON.
 *
 * Refuses with UNSUPPORTED_FORMAT over 64 levels and CORRUPT_FILE for what does not parse.
 */
export function readJson(text: string, inArchive = false): JsonResult {
  if (scan(text).depth > IMPORT_LIMITS.jsonDepth) return { ok: false, refusal: tooDeep() };
  const whole = parses(text);
  if (whole !== undefined) {
    return { ok: true, document: { kind: 'JSON', values: [{ value: whole.value, line: null }], lines: false, broken: [], text } };
  }
  return readLines(text) ?? { ok: false, refusal: corruptJson(null, inArchive) };
}

/** Reads JSONL; null when the first line is not complete JSON, or a single line holds anything broken. */
function readLines(text: string): JsonResult | null {
  const values: JsonValue[] = [];
  const broken: number[] = [];
  let count = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const trimmed = line.trim();
    if (trimmed === '') continue;
    const read = valuesOf(trimmed);
    if (count++ === 0 && read.values.length === 0) return null;
    if (read.broken) broken.push(index + 1);
    // More than an import takes: the dump is refused whatever follows.
    if (broken.length > IMPORT_LIMITS.items) break;
    for (const value of read.values) values.push({ value, line: index + 1 });
  }
  return count === 1 && broken.length > 0 ? null : { ok: true, document: { kind: 'JSON', values, lines: true, broken, text } };
}

function valuesOf(line: string): Readonly<{ values: readonly unknown[]; broken: boolean }> {
  const whole = parses(line);
  if (whole !== undefined) return { values: [whole.value], broken: false };
  const values: unknown[] = [];
  let from = 0;
  const { ends } = scan(line);
  if (ends.length < 2 && ends[0] === line.length) return { values, broken: true };
  for (const end of ends) {
    const piece = parses(line.slice(from, end));
    if (piece === undefined) return { values, broken: true };
    values.push(piece.value);
    from = end;
  }
  return { values, broken: line.slice(from).trim() !== '' };
}

/** Returns whether a text that begins with a string literal is JSONL of strings: most of its several lines are. */
export function isLinesOfStrings(text: string): boolean {
  if (!text.startsWith('"') || !text.includes('\n')) return false;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const strings = lines.filter((line) => typeof parses(line)?.value === 'string');
  return parses(lines[0] ?? '') !== undefined && strings.length * 2 > lines.length;
}

export type Row = Readonly<Record<string, unknown>>;

/** Returns whether a JSON value is an object (no array, no null). */
export const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Returns a field that is a non-blank string, else null. Only own fields count. */
export function textField(row: Row, name: string): string | null {
  const value = Object.hasOwn(row, name) ? row[name] : undefined;
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}
