/**
 * Zip archives: which files are in them, and the text of those that a dump may consist of. §1 and §6 of the import contract.
 *
 * The list comes from the central directory (zip.ts), in archive order; each wanted file is inflated in small steps with a running total, so that a
 * bomb ends at the limit whatever its headers claim. Names are compared, never used as paths; archives in archives stay closed. Sizes and
 * checksums are verified. A ratio needs no limit of its own: the total bounds it, and files that share bytes are refused.
 */
import { Inflate } from 'fflate';
import type { ArchiveFile } from './document.ts';
import { collector, crc32, feed, gunzip, TooLarge } from './inflate.ts';
import { decode } from './input.ts';
import { readJson } from './json.ts';
import { IMPORT_LIMITS, type ImportRefusal } from './model.ts';
import { corruptArchive, tooLargeUnpacked } from './refusals.ts';
import { Corrupt, zipEntries, type ZipEntry } from './zip.ts';

type Archive = Readonly<{ ok: true; files: readonly ArchiveFile[] }> | Readonly<{ ok: false; refusal: ImportRefusal }>;

const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_SIZE = 30;
const ENCRYPTED = 1;

/** Where the packed bytes of an entry are. */
function packedBytes(bytes: Uint8Array, entry: ZipEntry): Readonly<{ from: number; to: number }> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(entry.offset, true) !== LOCAL_SIGNATURE) throw new Corrupt();
  const from = entry.offset + LOCAL_SIZE + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  if (from + entry.packed > bytes.length) throw new Corrupt();
  return { from, to: from + entry.packed };
}

function unpack(bytes: Uint8Array, entry: ZipEntry, left: number): Uint8Array {
  if ((entry.flags & ENCRYPTED) !== 0) throw new Corrupt();
  const { from, to } = packedBytes(bytes, entry);
  const packed = bytes.subarray(from, to);
  if (entry.method === 0 && packed.length > left) throw new TooLarge();
  if (entry.method !== 0 && entry.method !== 8) throw new Corrupt();
  const collected = collector(left);
  if (entry.method === 8) feed(new Inflate((chunk) => collected.push(chunk)), packed);
  const content = entry.method === 0 ? packed : collected.bytes();
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw new Corrupt();
  return content;
}

/** Names that are nobody's data: directories, resource forks, dot files, absolute names and `..`. In `.claude` Claude Code keeps its memory. */
function isIgnored(name: string): boolean {
  const parts = name.replaceAll('\\', '/').split('/');
  return (
    name.endsWith('/') ||
    /^(?:[\\/]|[A-Za-z]:)/u.test(name) ||
    parts.some((part) => part === '__MACOSX' || (part.startsWith('.') && part !== '.' && part !== '.claude'))
  );
}

/** The last part of a name, lower case. */
export const baseName = (name: string): string => (name.replaceAll('\\', '/').split('/').at(-1) ?? '').toLowerCase();

const isConversations = (name: string): boolean => /^conversations(?:-\d+)?\.json$/u.test(baseName(name));
const isMemories = (name: string): boolean =>
  baseName(name) === 'memories.json' || /(?:^|\/)memories\/[^/]+\.json$/u.test(name.replaceAll('\\', '/'));

/** The files that can hold memories: the most telling kind that is there. */
function wanted(entries: readonly ZipEntry[]): readonly ZipEntry[] {
  const memories = entries.filter(({ name }) => isMemories(name));
  const packedCopy = memories.length > 0 ? [] : entries.filter(({ name }) => baseName(name) === 'memories.jsonl.gz');
  const data = [...memories, ...packedCopy];
  const conversations = data.length > 0 ? [] : entries.filter(({ name }) => isConversations(name));
  const notes = data.length > 0 || conversations.length > 0 ? [] : entries.filter(({ name }) => /\.md$/iu.test(name));
  const chosen = new Set([...data, ...conversations, ...notes]);
  return entries.filter((entry) => chosen.has(entry));
}

function textOf(bytes: Uint8Array, entry: ZipEntry, left: number): Readonly<{ text: string; size: number }> {
  let content = unpack(bytes, entry, left);
  let size = content.length;
  if (/\.gz$/iu.test(entry.name)) {
    const unpacked = gunzip(content, left - size);
    if (unpacked === null) throw new Corrupt();
    content = unpacked;
    size += content.length;
  }
  const text = decode(content);
  if (text === null) throw new Corrupt();
  return { text, size };
}

/**
 * Returns the files of an archive that can hold memories, as clean text, in archive order; none when there are none.
 *
 * Refuses with TOO_LARGE above 50 MiB unpacked (a gzip inside counts) or 10,000 files, with CORRUPT_FILE for what cannot be unpacked.
 */
export function openArchive(bytes: Uint8Array): Archive {
  try {
    const entries = zipEntries(bytes).filter(({ name }) => !isIgnored(name));
    let claimed = 0;
    let packed = 0;
    for (const entry of entries) {
      claimed += entry.size;
      packed += entry.packed;
    }
    if (claimed > IMPORT_LIMITS.unpackedBytes) throw new TooLarge();
    if (packed > bytes.length) throw new Corrupt();
    let left: number = IMPORT_LIMITS.unpackedBytes;
    const files: ArchiveFile[] = [];
    for (const entry of wanted(entries)) {
      const { text, size } = textOf(bytes, entry, left);
      left -= size;
      const json = /\.(?:json|gz)$/iu.test(entry.name) && text.trim() !== '' ? readJson(text.trimEnd(), true) : null;
      if (json?.ok === false) return json;
      files.push({ name: entry.name, text, json: json?.document ?? null });
    }
    return { ok: true, files };
  } catch (error) {
    // The inflater and the views throw on broken bytes; what they say is of no use to the user.
    return { ok: false, refusal: error instanceof TooLarge ? tooLargeUnpacked() : corruptArchive() };
  }
}
