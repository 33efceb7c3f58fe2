/**
 * The list of what is in a zip: its end record and central directory, zip64 records included, which streaming writers leave in small archives too.
 *
 * Offsets count from where the archive begins; bytes may stand before it (a program that unpacks itself). Nothing is unpacked here. Reading past
 * the end throws, as a view does; the caller takes that for a corrupt archive.
 */
import { TooLarge } from './inflate.ts';
import { IMPORT_LIMITS } from './model.ts';

/** A file of an archive as its directory has it; sizes in bytes, `offset` that of its local header in the bytes given. */
export type ZipEntry = Readonly<{
  name: string;
  flags: number;
  method: number;
  crc: number;
  packed: number;
  size: number;
  offset: number;
}>;

/** What cannot be an archive, or is none that can be read. */
export class Corrupt extends Error {}

const END_SIGNATURE = 0x06054b50;
const END64_SIGNATURE = 0x06064b50;
const LOCATOR64_SIGNATURE = 0x07064b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_SIZE = 22;
const END64_SIZE = 56;
const LOCATOR64_SIZE = 20;
const ENTRY_SIZE = 46;
const EXTRA64 = 1;
const FULL16 = 0xffff;
const FULL32 = 0xffffffff;

/** `at` is where the entries begin, `shift` how many bytes stand before the archive. */
type Directory = Readonly<{ count: number; at: number; shift: number }>;

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const uint64 = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

const isAt = (view: DataView, at: number, signature: number, size: number): boolean =>
  at >= 0 && at + size <= view.byteLength && view.getUint32(at, true) === signature;

/** Where the zip64 end record is that belongs to an end record: right before its locator, else where the locator says. -1 without one. */
function end64Of(view: DataView, end: number): number {
  const locator = end - LOCATOR64_SIZE;
  if (!isAt(view, locator, LOCATOR64_SIGNATURE, LOCATOR64_SIZE)) return -1;
  return [locator - END64_SIZE, uint64(view, locator + 8)].find((at) => isAt(view, at, END64_SIGNATURE, END64_SIZE)) ?? -1;
}

/** The directory that an end record tells of; null when no entry begins there. */
function directoryOf(view: DataView, end: number): Directory | null {
  const counts = {
    count: view.getUint16(end + 10, true),
    size: view.getUint32(end + 12, true),
    start: view.getUint32(end + 16, true),
    end,
  };
  const end64 = counts.count === FULL16 || counts.size === FULL32 || counts.start === FULL32 ? end64Of(view, end) : -1;
  const known =
    end64 === -1
      ? counts
      : { count: uint64(view, end64 + 32), size: uint64(view, end64 + 40), start: uint64(view, end64 + 48), end: end64 };
  const at = known.end - known.size;
  const shift = at - known.start;
  return shift >= 0 && (known.count === 0 || isAt(view, at, ENTRY_SIGNATURE, ENTRY_SIZE)) ? { count: known.count, at, shift } : null;
}

/**
 * Finds the directory by the last end record whose comment ends with the bytes; by one with bytes behind its comment where there is none.
 *
 * A comment may hold what looks like an end record.
 */
function findDirectory(view: DataView): Directory | null {
  const lowest = Math.max(0, view.byteLength - END_SIZE - FULL16);
  let behind: Directory | null = null;
  for (let end = view.byteLength - END_SIZE; end >= lowest; end--) {
    if (!isAt(view, end, END_SIGNATURE, END_SIZE)) continue;
    const stop = end + END_SIZE + view.getUint16(end + 20, true);
    if (stop > view.byteLength) continue;
    const directory = directoryOf(view, end);
    if (directory !== null && stop === view.byteLength) return directory;
    behind ??= directory;
  }
  return behind;
}

/** Returns whether bytes end as a zip archive with files does, whatever they begin with. */
export const endsAsZip = (bytes: Uint8Array): boolean => (findDirectory(viewOf(bytes))?.count ?? 0) > 0;

type Sizes = Readonly<{ size: number; packed: number; offset: number }>;

/** The sizes and the offset of an entry; those too long for 32 bits stand in its zip64 field, in this order. */
function sizesOf(view: DataView, at: number, extraAt: number, extraEnd: number): Sizes {
  const short = { size: view.getUint32(at + 24, true), packed: view.getUint32(at + 20, true), offset: view.getUint32(at + 42, true) };
  if (!Object.values(short).includes(FULL32)) return short;
  for (let field = extraAt; field + 4 <= extraEnd; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== EXTRA64) continue;
    let next = field + 4;
    const long = (value: number): number => {
      if (value !== FULL32) return value;
      next += 8;
      return uint64(view, next - 8);
    };
    return { size: long(short.size), packed: long(short.packed), offset: long(short.offset) };
  }
  return short;
}

/**
 * Returns the entries of an archive in its order, directories and unsafe names included.
 *
 * Throws Corrupt (or a RangeError) without a readable directory, and TooLarge above 10,000 entries.
 */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] {
  const view = viewOf(bytes);
  const directory = findDirectory(view);
  if (directory === null) throw new Corrupt();
  if (directory.count > IMPORT_LIMITS.zipEntries) throw new TooLarge();
  const entries: ZipEntry[] = [];
  for (let index = 0, { at } = directory; index < directory.count; index++) {
    if (view.getUint32(at, true) !== ENTRY_SIGNATURE) throw new Corrupt();
    const [name, extra, comment] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)];
    const extraAt = at + ENTRY_SIZE + name;
    const { size, packed, offset } = sizesOf(view, at, extraAt, extraAt + extra);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + ENTRY_SIZE, extraAt)),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed,
      size,
      offset: offset + directory.shift,
    });
    at = extraAt + extra + comment;
  }
  return entries;
}
