/**
 * The event store on SQL. Reading and appending are made apart, because with SQLite they may be on different connections, in different
 * threads: `createSqlReader` needs a connection that may be read-only, `createSqlEventStore` is both in one.
 *
 * Positions are contiguous, so a reader needs only `position > n`, and a hole is damage: it is reported, never skipped.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { UserId } from '../../domain/ids.ts';
import { createAppender } from './appender.ts';
import { CorruptLog, Unavailable, type EventStore, type StoredEvent, type StreamRange } from './event-store.ts';
import { createWaker, follow, type Waker } from './follow.ts';
import { getHead, listAfter, listStream, type SqlLog } from './sql-log.ts';

const PAGE = 500;

/** The reading half of the port. */
export type EventReader = Pick<EventStore, 'readStream' | 'readAll' | 'subscribeAll' | 'head'>;

/** Returns the reading half; `waker` is woken by whoever appends, in this process. Subscriptions end when `closing` aborts. */
export function createSqlReader(log: SqlLog, waker: Waker, closing: AbortSignal): EventReader {
  const readAll = (after: number, limit: number) => guarded(() => readContiguous(log, after, limit));
  return {
    readAll,
    readStream: (user, range = {}) => readPages(log, user, range),
    subscribeAll: (after, signal) => follow(readAll, waker, after, AbortSignal.any([signal, closing])),
    head: () => guarded(() => getHead(log.db)),
  };
}

/** Returns the whole port on one connection. `close` ends what is under way; the connection stays the caller's to close. */
export function createSqlEventStore(log: SqlLog): EventStore {
  const waker = createWaker();
  const closing = new AbortController();
  const reader = createSqlReader(log, waker, closing.signal);
  const append = createAppender(log, () => waker.wake());
  return {
    ...reader,
    append: async (user, records, expectedRevision) => {
      if (closing.signal.aborted) throw new Unavailable('The event store is closed.');
      return append({ user, records, expectedRevision });
    },
    close: async () => {
      closing.abort();
    },
  };
}

async function readContiguous(log: SqlLog, after: number, limit: number): Promise<readonly StoredEvent[]> {
  // Read before the rows: what is appended in between only makes more rows than this says.
  const head = await getHead(log.db);
  const events = await listAfter(log, after, limit);
  for (let i = 0; i < events.length; i++) {
    if (events[i]!.position !== after + 1 + i) throw new CorruptLog(after + 1 + i, 'an event is missing');
  }
  if (events.length < limit && after + events.length < head) throw new CorruptLog(after + events.length + 1, 'the end is missing');
  return events;
}

async function* readPages(log: SqlLog, user: UserId, range: StreamRange): AsyncGenerator<readonly StoredEvent[], void, void> {
  const backwards = range.direction === 'backwards';
  const step = backwards ? -1 : 1;
  let first = range.from ?? (backwards ? Number.MAX_SAFE_INTEGER : 1);
  const last = range.to ?? (backwards ? 1 : Number.MAX_SAFE_INTEGER);
  for (;;) {
    const page = await guarded(() => listStream(log.db, user, { first, last, backwards, limit: PAGE }));
    if (page.length === 0) return;
    page.forEach((event, index) => {
      if (event.revision !== page[0]!.revision + step * index) throw new CorruptLog(event.position, 'a revision before it is missing');
    });
    yield page;
    if (page.length < PAGE) return;
    first = page.at(-1)!.revision + step;
    // SQLite answers without waiting, so a long stream would let nobody else have their turn.
    await nextTurn();
  }
}

async function guarded<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof CorruptLog) throw error;
    throw new Unavailable('The event log cannot be read.', { cause: error });
  }
}
