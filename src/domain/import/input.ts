/**
 * From bytes to clean text, §1 of the import contract: size, encoding, and what is no text at all. Archives are opened in archive.ts.
 */
import { cleanLines } from '../clean-text.ts';
import { IMPORT_LIMITS, type DumpSource, type ImportRefusal } from './model.ts';
import { tooLarge, unsupported } from './refusals.ts';
import { endsAsZip } from './zip.ts';

export type Input =
  | Readonly<{ kind: 'TEXT'; text: string; name: string }>
  | Readonly<{ kind: 'ARCHIVE'; bytes: Uint8Array }>
  | Readonly<{ kind: 'REFUSED'; refusal: ImportRefusal }>;

/** Reads a source as far as its bytes tell. Refuses over 10 MiB and what is neither valid UTF-8 (or UTF-16 with a BOM) nor a zip. */
export function readInput(source: DumpSource): Input {
  if ('text' in source) {
    const large =
      source.text.length > IMPORT_LIMITS.bytes ||
      (source.text.length * 3 > IMPORT_LIMITS.bytes && new TextEncoder().encode(source.text).length > IMPORT_LIMITS.bytes);
    return large ? { kind: 'REFUSED', refusal: tooLarge() } : { kind: 'TEXT', text: cleanLines(source.text), name: '' };
  }
  const { bytes, name } = source;
  if (bytes.length > IMPORT_LIMITS.bytes) return { kind: 'REFUSED', refusal: tooLarge() };
  if (isZip(bytes)) return { kind: 'ARCHIVE', bytes };
  const text = decode(bytes);
  if (text !== null) return { kind: 'TEXT', text, name };
  const kind = kindOf(bytes);
  // An archive that unpacks itself begins with a program, one of several parts with a mark.
  if (kind === '' && endsAsZip(bytes)) return { kind: 'ARCHIVE', bytes };
  return { kind: 'REFUSED', refusal: unsupported(`The file is neither UTF-8 text nor a zip archive${kind}.`) };
}

const startsWith = (bytes: Uint8Array, ...signature: readonly number[]): boolean => signature.every((byte, at) => bytes[at] === byte);

/** A local file header, or the end record that an empty archive begins with. */
const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4b, 0x05, 0x06);

const kindOf = (bytes: Uint8Array): string => {
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) || startsWith(bytes, 0xff, 0xd8, 0xff) || startsWith(bytes, 0x47, 0x49, 0x46))
    return ' (it is a picture)';
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return ' (it is a PDF file)';
  return startsWith(bytes, 0x1f, 0x8b) ? ' (it is a gzip file; unpack it first)' : '';
};

/** Decodes UTF-8, or UTF-16 with a BOM, and cleans it; null when the bytes are neither. */
export function decode(bytes: Uint8Array): string | null {
  const utf16 = startsWith(bytes, 0xff, 0xfe) ? 'utf-16le' : startsWith(bytes, 0xfe, 0xff) ? 'utf-16be' : null;
  if (utf16 !== null) return bytes.length % 2 === 1 ? null : cleanLines(new TextDecoder(utf16).decode(bytes));
  try {
    return cleanLines(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}
