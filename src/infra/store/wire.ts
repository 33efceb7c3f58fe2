/**
 * What goes between the threads. Requests and answers travel in batches, one message for all of a turn; records travel as columns, because
 * copying one array of strings and one block of bytes costs a fraction of copying as many small objects.
 *
 * Errors travel by name: those that callers tell apart come out as themselves.
 */
import type { EventId, UserId } from '../../domain/ids.ts';
import type { ProjectionName } from '../database/projections.ts';
import { CorruptLog, OutcomeUnknown, RevisionConflict, TooLarge, Unavailable, type EventRecord } from '../event-store/event-store.ts';
import { KeyTaken } from '../keyring/keyring.ts';
import type { Operation } from './engine.ts';

export type Request = Readonly<{ id: number; operation: Operation; asked: unknown }>;
export type Answer = Readonly<{ id: number; value: unknown } | { id: number; error: SentError }>;

/** To the worker. */
export type ToWorker = Readonly<{ requests: readonly Request[] } | { close: true }>;
/** From the worker; the first has the name of the projection that is served. */
export type FromWorker = Readonly<
  | { ready: ProjectionName; checkpoint: number }
  | { answers: readonly Answer[] }
  | { checkpoint: number }
  | { quarantined: UserId; revision: number }
  | { problem: string }
>;

/** Records of one stream that follow each other, as columns. */
export type PackedRecords = Readonly<{
  user: UserId;
  first: number;
  ids: EventId[];
  types: string[];
  versions: number[];
  clears: string[];
  sizes: number[];
  /** previousHash of the first; then hash and sealed of each. */
  bytes: Uint8Array<ArrayBuffer>;
}>;

const HASH = 32;

/** Packs records that follow each other in one stream: each has the hash of the one before it as `previousHash`. */
export function packRecords(records: readonly EventRecord[]): PackedRecords {
  const first = records[0];
  if (first === undefined) throw new RangeError('An append needs a record.');
  const sizes = records.map((record) => record.sealed.length);
  const bytes = new Uint8Array(sizes.reduce((sum, size) => sum + size + HASH, HASH));
  bytes.set(first.previousHash, 0);
  let at = HASH;
  for (const record of records) {
    bytes.set(record.hash, at);
    bytes.set(record.sealed, at + HASH);
    at += HASH + record.sealed.length;
  }
  return {
    user: first.user,
    first: first.revision,
    ids: records.map((record) => record.id),
    types: records.map((record) => record.type),
    versions: records.map((record) => record.schemaVersion),
    clears: records.map((record) => record.clear),
    sizes,
    bytes,
  };
}

/** Returns the records again; their bytes are views of the packed block. */
export function unpackRecords(packed: PackedRecords): EventRecord[] {
  const { bytes } = packed;
  let previousHash = bytes.subarray(0, HASH);
  let at = HASH;
  return packed.ids.map((id, index) => {
    const end = at + HASH + packed.sizes[index]!;
    const record: EventRecord = {
      user: packed.user,
      revision: packed.first + index,
      id,
      type: packed.types[index]!,
      schemaVersion: packed.versions[index]!,
      clear: packed.clears[index]!,
      sealed: bytes.subarray(at + HASH, end),
      previousHash,
      hash: bytes.subarray(at, at + HASH),
    };
    previousHash = record.hash as typeof previousHash;
    at = end;
    return record;
  });
}

type SentError = Readonly<{ name: string; message: string; actual?: number; position?: number }>;

/** Returns what another thread can make the error of again. Causes stay behind: they may quote what they failed on. */
export function sendError(error: unknown): SentError {
  if (!(error instanceof Error)) return { name: 'Error', message: 'Something that is no error was thrown.' };
  const { name, message } = error;
  if (error instanceof RevisionConflict) return { name, message, actual: error.actual };
  if (error instanceof CorruptLog) return { name, message, position: error.position };
  return { name, message };
}

const KINDS: Readonly<Record<string, new (message: string) => Error>> = { OutcomeUnknown, Unavailable, TooLarge, KeyTaken, RangeError };

/** Returns the error that was sent. */
export function receiveError(sent: SentError): Error {
  if (sent.name === 'RevisionConflict' && sent.actual !== undefined) return new RevisionConflict(sent.actual);
  if (sent.name === 'CorruptLog' && sent.position !== undefined) return new CorruptLog(sent.position, 'see the log');
  const Kind = KINDS[sent.name];
  return Kind === undefined ? new Error(`${sent.name}: ${sent.message}`) : new Kind(sent.message);
}
