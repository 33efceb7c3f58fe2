/**
 * The port of an event store, with its errors. Every adapter passes test/contract/event-store.ts.
 *
 * A store holds one stream per user and orders all events by position. It knows nothing of what events mean: it stores records and gives
 * back the same bytes. An append is durable when its promise resolves. There is no "any" revision: every append names the one it
 * was decided on.
 */
import type { EventId, UserId } from '../../domain/ids.ts';

/** An event as bytes. Made once; a resend repeats the identical record. */
export type EventRecord = Readonly<{
  /** The stream: one per user. */
  user: UserId;
  /** From 1, without gaps. */
  revision: number;
  id: EventId;
  type: string;
  schemaVersion: number;
  /** Canonical JSON of meta and data, hashed as it stands. */
  clear: string;
  /** The sealed parts, empty when there are none; see codec.ts. */
  sealed: Uint8Array;
  /** 32 bytes; zeros at revision 1. */
  previousHash: Uint8Array;
  /** 32 bytes. */
  hash: Uint8Array;
}>;

/** `position`: ordered, from 1; contiguous in the SQL adapter. */
export type StoredEvent = EventRecord & Readonly<{ position: number }>;

export type StreamRange = Readonly<{
  /** First revision read, included; absent: the first, or the last when backwards. */
  from?: number;
  /** Last revision read, included; absent: to the end. */
  to?: number;
  direction?: 'forwards' | 'backwards';
}>;

/** Events in order of position, then `caughtUp` each time the end was reached; never ends by itself. */
export type SubscriptionMessage =
  Readonly<{ type: 'events'; events: readonly StoredEvent[] }> | Readonly<{ type: 'caughtUp'; position: number }>;

export type EventStore = Readonly<{
  /**
   * Appends the records, all or none, to their one stream, durably; answers with the position of the last.
   *
   * Idempotent: where exactly these ids stand at these revisions already, answers as if it had just appended them.
   * Throws RevisionConflict when the stream is not at `expectedRevision`, TooLarge, Unavailable (not appended), OutcomeUnknown; RangeError
   * where the records are none, of another stream, or do not follow `expectedRevision` one by one.
   */
  append(user: UserId, records: readonly EventRecord[], expectedRevision: number): Promise<Readonly<{ position: number }>>;
  /** Reads a stream in pages of at most 500; no page for an unknown stream. */
  readStream(user: UserId, range?: StreamRange): AsyncIterable<readonly StoredEvent[]>;
  /** Reads events with `position > after`, in order, at most `limit`; fewer only at the end. */
  readAll(after: number, limit: number): Promise<readonly StoredEvent[]>;
  /** Follows the store from `after` until the signal aborts; catches up, says so, goes live, and resumes by itself. */
  subscribeAll(after: number, signal: AbortSignal): AsyncIterable<SubscriptionMessage>;
  /** The position of the last event; 0 for an empty store. */
  head(): Promise<number>;
  close(): Promise<void>;
}>;

/** Bytes of one append that every adapter takes. */
export const MAX_APPEND_BYTES = 1024 * 1024;

/** The stream is at another revision than the append was decided on: read on from there and decide again. */
export class RevisionConflict extends Error {
  readonly actual: number;
  constructor(actual: number) {
    super(`The stream is at revision ${actual}, which is not what this append was decided on.`);
    this.name = 'RevisionConflict';
    this.actual = actual;
  }
}

/** Nobody can tell whether the append happened: append the identical records again. */
export class OutcomeUnknown extends Error {
  override readonly name = 'OutcomeUnknown';
}

/** The store cannot be reached or is closed; nothing was appended. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
}

/** The append is larger than MAX_APPEND_BYTES; nothing was appended. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

/**
 * What is stored is not what was appended: a record is missing between others, or is none of ours. Names the place, never the content.
 * Reading stops there; an operator has to look.
 */
export class CorruptLog extends Error {
  readonly position: number;
  constructor(position: number, problem: string) {
    super(`The event log is damaged at position ${position}: ${problem}.`);
    this.name = 'CorruptLog';
    this.position = position;
  }
}
