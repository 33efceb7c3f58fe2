/**
 * Zip archives: which files are in them, and the text of those that a dump may consist of. §1 and §6 of the import contract.
 *
 * The list comes from the central directory, in archive order; each wanted file is inflated in small steps with a running total, so that a
 * bomb ends at the limit whatever its headers claim. Names are compared, never used as paths; archives in archives stay closed. Sizes and
 * checksums are verified. A ratio needs no limit of its own: the total bounds it, and files that share bytes are refused.
 */
import { Gunzip, Inflate } from 'fflate';
import type { ArchiveFile } from './document.ts';
import { collector, crc32, feed, TooLarge } from './inflate.ts';
import { decode } from './input.ts';
import { readJson } from './json.ts';
import { IMPORT_LIMITS, type ImportRefusal } from './model.ts';
import { corruptArchive, tooLargeUnpacked } from './refusals.ts';

type Entry = Readonly<{ name: string; flags: number; method: number; crc: number; packed: number; size: number; offset: number }>;
type Archive = Readonly<{ ok: true; files: readonly ArchiveFile[] }> | Readonly<{ ok: false; refusal: ImportRefusal }>;

class Corrupt extends Error {}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
const LOCAL_SIZE = 30;
const ENCRYPTED = 1;
/** Returns where the end record begins: the last one whose comment reaches the end of the bytes. */
function endRecord(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_SIZE - 0xffff);
  for (let at = view.byteLength - END_SIZE; at >= lowest; at--) {
    if (view.getUint32(at, true) === END_SIGNATURE && at + END_SIZE + view.getUint16(at + 20, true) <= view.byteLength) return at;
  }
  throw new Corrupt();
}

/** Reads the central directory. Archives above 4 GiB (zip64) are far above the size limit and are not read. */
function entriesOf(bytes: Uint8Array): readonly Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  const count = view.getUint16(end + 10, true);
  if (count > IMPORT_LIMITS.zipEntries) throw new TooLarge();
  const start = view.getUint32(end + 16, true);
  // Bytes may stand before the archive (a stub); every offset is then off by as much.
  const shift = end - view.getUint32(end + 12, true) - start;
  const entries: Entry[] = [];
  for (let index = 0, at = start + shift; index < count; index++) {
    if (view.getUint32(at, true) !== ENTRY_SIGNATURE) throw new Corrupt();
    const [name, extra, comment] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)];
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + name)),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true) + shift,
    });
    at += ENTRY_SIZE + name + extra + comment;
  }
  return entries;
}

/** Where the packed bytes of an entry are. */
function packedBytes(bytes: Uint8Array, entry: Entry): Readonly<{ from: number; to: number }> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(entry.offset, true) !== LOCAL_SIGNATURE) throw new Corrupt();
  const from = entry.offset + LOCAL_SIZE + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  if (from + entry.packed > bytes.length) throw new Corrupt();
  return { from, to: from + entry.packed };
}

function unpack(bytes: Uint8Array, entry: Entry, left: number): Uint8Array {
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

/** Names that are nobody's data: directories, resource forks, dot files, absolute names and `..`. */
function isIgnored(name: string): boolean {
  const parts = name.replaceAll('\\', '/').split('/');
  return (
    name.endsWith('/') ||
    /^(?:[\\/]|[A-Za-z]:)/u.test(name) ||
    parts.some((part) => part === '__MACOSX' || (part.startsWith('.') && part !== '.'))
  );
}

/** The last part of a name, lower case. */
export const baseName = (name: string): string => (name.replaceAll('\\', '/').split('/').at(-1) ?? '').toLowerCase();

const isConversations = (name: string): boolean => /^conversations(?:-\d+)?\.json$/u.test(baseName(name));
const isMemories = (name: string): boolean =>
  baseName(name) === 'memories.json' || /(?:^|\/)memories\/[^/]+\.json$/u.test(name.replaceAll('\\', '/'));

/** The files that can hold memories: the most telling kind that is there. */
function wanted(entries: readonly Entry[]): readonly Entry[] {
  const memories = entries.filter(({ name }) => isMemories(name));
  const packedCopy = memories.length > 0 ? [] : entries.filter(({ name }) => baseName(name) === 'memories.jsonl.gz');
  const data = [...memories, ...packedCopy];
  const conversations = data.length > 0 ? [] : entries.filter(({ name }) => isConversations(name));
  const notes = data.length > 0 || conversations.length > 0 ? [] : entries.filter(({ name }) => /\.md$/iu.test(name));
  const chosen = new Set([...data, ...conversations, ...notes]);
  return entries.filter((entry) => chosen.has(entry));
}

function textOf(bytes: Uint8Array, entry: Entry, left: number): Readonly<{ text: string; size: number }> {
  let content = unpack(bytes, entry, left);
  let size = content.length;
  if (/\.gz$/iu.test(entry.name)) {
    const collected = collector(left - size);
    feed(new Gunzip((chunk) => collected.push(chunk)), content);
    content = collected.bytes();
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
    const entries = entriesOf(bytes).filter(({ name }) => !isIgnored(name));
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
