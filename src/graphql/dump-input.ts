/** The input of previewImport and startImport: what can be said of it before it is read. */
import type { StartImport } from '../domain/memory/commands.ts';
import { LIMITS, type ImportFormat, type PersonalContext, type Service } from '../domain/memory/model.ts';
import { invalid, tooLarge } from './run.ts';

type File = Readonly<{ name: string; base64: string }>;

export type DumpInput = Readonly<{
  source: Readonly<{ text: string; file?: never }> | Readonly<{ text?: never; file: File }>;
  service?: Service | null | undefined;
  format?: ImportFormat | null | undefined;
  personalContext?: PersonalContext | null | undefined;
  skipItems?: readonly number[] | null | undefined;
  keepItems?: readonly number[] | null | undefined;
}>;

const NAME_LENGTH = 255;
const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

/** Reads the input. Refuses what is too large, not base64, or has impossible indexes; the dump itself is not looked at. */
export function readDump(input: DumpInput): StartImport {
  return {
    source: input.source.text === undefined ? readFile(input.source.file) : readText(input.source.text),
    service: input.service ?? null,
    format: input.format ?? null,
    personalContext: input.personalContext ?? 'WORK_ONLY',
    skipItems: readIndexes(input.skipItems, 'skipItems'),
    keepItems: readIndexes(input.keepItems, 'keepItems'),
  };
}

function readText(text: string): StartImport['source'] {
  if (Buffer.byteLength(text) > LIMITS.importBytes) throw tooLarge(['source', 'text']);
  return { text };
}

function readFile({ name, base64 }: File): StartImport['source'] {
  if (name.trim() === '' || name.length > NAME_LENGTH) {
    throw invalid(['source', 'file', 'name'], `The name of the file must have 1 to ${NAME_LENGTH} characters.`);
  }
  const path = ['source', 'file', 'base64'];
  if (Math.floor(base64.length / 4) * 3 > LIMITS.importBytes + 3) throw tooLarge(path);
  if (base64.length % 4 !== 0 || !BASE64.test(base64))
    throw invalid(path, 'The file must be in base64 (RFC 4648, padded, without line breaks).');
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length > LIMITS.importBytes) throw tooLarge(path);
  return { bytes, name };
}

function readIndexes(indexes: readonly number[] | null | undefined, field: string): readonly number[] {
  const list = indexes ?? [];
  if (list.length > LIMITS.importItems || list.some((index) => index < 0 || index >= LIMITS.importItems)) {
    throw invalid([field], `${field} must be indexes of items of a preview: from 0, at most ${LIMITS.importItems} of them.`);
  }
  return list;
}
