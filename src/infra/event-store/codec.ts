/**
 * Between events and records: canonical JSON for what is clear, one container of opaque parts for what is sealed.
 *
 * A container is a format byte, then parts: the length of a key id (1 byte; 0 for the mark), the key id, the length of the ciphertext
 * (4 bytes, little endian), the ciphertext. Splitting it needs no key, so a replay of the log decrypts nothing. Every record that comes
 * out of a store is validated here; what it says wrong is told by place, never by content.
 */
import type { KeyId } from '../../domain/ids.ts';
import { isId } from '../../domain/ids.ts';
import { SCHEMA_VERSIONS, type MemoryEvent, type MemoryEventType } from '../../domain/memory/events.ts';
import type { Sealed, SealedEvent } from '../../domain/memory/sealed-event.ts';
import { canonicalJson } from './canonical-json.ts';
import { CorruptLog, type EventRecord, type StoredEvent } from './event-store.ts';
import { DATA_CHECKS, isKeyId, isMeta } from './shapes.ts';

const FORMAT = 1;
const NOTHING = new Uint8Array(0);

/** The sealed parts of one event. */
export type Parts = Readonly<{ mark: Sealed | null; secrets: Readonly<Partial<Record<KeyId, Sealed>>> }>;

/** A record that is not an event of ours: of an unknown type, unreadable, or in another shape than its type has. */
export class CorruptRecord extends CorruptLog {
  readonly revision: number;
  constructor(record: Pick<StoredEvent, 'position' | 'revision'>, problem: string) {
    super(record.position, `revision ${record.revision} of a stream ${problem}`);
    this.name = 'CorruptRecord';
    this.revision = record.revision;
  }
}

/** `{data, meta}` of a version. An upcaster takes those of version v and answers those of v + 1; pure, and frozen once released. */
type Clear = Readonly<{ meta: unknown; data: unknown }>;
type Upcaster = (clear: Clear) => Clear;

/** By type, the upcaster from version 1 first. None yet: every event is version 1. */
const UPCASTERS: Readonly<Partial<Record<MemoryEventType, readonly Upcaster[]>>> = {};

/** Returns the clear bytes of an event: what the chain hashes and the log can be read by. */
export function encodeClear(event: Pick<MemoryEvent, 'meta' | 'data'>): string {
  return canonicalJson({ data: event.data, meta: event.meta });
}

/** Packs sealed parts into one container; no bytes for no parts. The mark is first, then the secrets in the order given. */
export function encodeParts(mark: Sealed | null, secrets: readonly (readonly [KeyId, Sealed])[]): Uint8Array {
  if (mark === null && secrets.length === 0) return NOTHING;
  let size = 1 + (mark === null ? 0 : 5 + mark.length);
  for (const [keyId, sealed] of secrets) size += 5 + keyId.length + sealed.length;
  const container = Buffer.allocUnsafe(size);
  container[0] = FORMAT;
  let at = 1;
  const put = (keyId: string, sealed: Sealed): void => {
    container[at] = keyId.length;
    at += 1 + container.write(keyId, at + 1, 'latin1');
    container.writeUInt32LE(sealed.length, at);
    container.set(sealed, at + 4);
    at += 4 + sealed.length;
  };
  if (mark !== null) put('', mark);
  for (const [keyId, sealed] of secrets) put(keyId, sealed);
  return container;
}

/** Splits a container without opening anything; undefined where it is none. The parts are views of the container. */
export function decodeParts(bytes: Uint8Array): Parts | undefined {
  if (bytes.length === 0) return { mark: null, secrets: {} };
  if (bytes[0] !== FORMAT) return undefined;
  const container = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  // Without a prototype it is a dictionary from the start: each id being new, an ordinary object would be given another shape each time.
  const secrets = Object.create(null) as Partial<Record<KeyId, Sealed>>;
  let mark: Sealed | null = null;
  let at = 1;
  while (at < container.length) {
    const idEnd = at + 1 + container[at]!;
    if (idEnd + 4 > container.length) return undefined;
    const keyId = container.toString('latin1', at + 1, idEnd);
    const end = idEnd + 4 + container.readUInt32LE(idEnd);
    if (end > container.length) return undefined;
    const sealed = new Uint8Array(bytes.buffer, bytes.byteOffset + idEnd + 4, end - idEnd - 4);
    if (keyId === '') {
      if (mark !== null) return undefined;
      mark = sealed;
    } else {
      if (!isKeyId(keyId) || secrets[keyId as KeyId] !== undefined) return undefined;
      secrets[keyId as KeyId] = sealed;
    }
    at = end;
  }
  return { mark, secrets };
}

/**
 * Returns a stored record as an event with its protected parts opaque, brought to the newest schema version of its type.
 *
 * Opens nothing. The sealed parts are views of the record's bytes. Throws CorruptRecord.
 */
export function toSealedEvent(stored: Omit<StoredEvent, 'previousHash'>): SealedEvent {
  const type = stored.type as MemoryEventType;
  const current = Object.hasOwn(SCHEMA_VERSIONS, type) ? SCHEMA_VERSIONS[type] : undefined;
  if (current === undefined) throw new CorruptRecord(stored, 'is of an unknown type');
  const { schemaVersion } = stored;
  if (!Number.isInteger(schemaVersion) || schemaVersion < 1) throw new CorruptRecord(stored, 'has no schema version');
  if (schemaVersion > current) throw new CorruptRecord(stored, 'was written by a newer release');
  const clear = upcast(type, schemaVersion, current, parseClear(stored));
  if (!isMeta(clear.meta)) throw new CorruptRecord(stored, 'has a wrong meta part');
  if (!DATA_CHECKS[type](clear.data)) throw new CorruptRecord(stored, 'has a wrong data part');
  if (!isId(stored.id)) throw new CorruptRecord(stored, 'has a wrong event id');
  if (stored.hash.length !== 32) throw new CorruptRecord(stored, 'has a wrong hash');
  const parts = decodeParts(stored.sealed);
  if (parts === undefined) throw new CorruptRecord(stored, 'has a wrong sealed part');
  return {
    user: stored.user,
    revision: stored.revision,
    position: stored.position,
    id: stored.id,
    hash: stored.hash,
    type,
    meta: clear.meta,
    data: clear.data,
    mark: parts.mark,
    secrets: parts.secrets,
  } as SealedEvent;
}

function parseClear(stored: Pick<StoredEvent, 'position' | 'revision' | 'clear'>): Clear {
  let parsed: unknown;
  try {
    parsed = JSON.parse(stored.clear);
  } catch {
    throw new CorruptRecord(stored, 'is not JSON');
  }
  if (typeof parsed !== 'object' || parsed === null) throw new CorruptRecord(stored, 'is not a JSON object');
  return parsed as Clear;
}

function upcast(type: MemoryEventType, from: number, to: number, clear: Clear): Clear {
  let result = clear;
  for (let version = from; version < to; version++) {
    const step = UPCASTERS[type]?.[version - 1];
    if (step === undefined) throw new Error(`There is no upcaster of ${type} from version ${version}.`);
    result = step(result);
  }
  return result;
}

/** Bytes that a record counts for in an append. */
export function recordBytes(record: EventRecord): number {
  return 160 + Buffer.byteLength(record.clear) + record.sealed.length;
}
