/**
 * Follows a log: reads on from a position, says when the end was reached, waits for more, and goes on by itself after a failure. A wake-up
 * is a hint that saves waiting; polling is the truth.
 */
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import { Unavailable, type StoredEvent, type SubscriptionMessage } from './event-store.ts';

const PAGE = 500;
const POLL_MS = 1_000;
const RETRY_FIRST_MS = 50;
const RETRY_LONGEST_MS = 5_000;

/** A wait for more: `done` resolves at the next wake-up, when the time is over, or when it is cancelled; it never rejects. */
export type Wait = Readonly<{ done: Promise<void>; cancel(): void }>;

/** Who waits for appends, and is woken by them. */
export type Waker = Readonly<{ wake(): void; wait(timeoutMs: number): Wait }>;

/** Returns a waker that nobody waits for yet. */
export function createWaker(): Waker {
  const waiting = new Set<() => void>();
  const wait = (timeoutMs: number): Wait => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const resume = (): void => {
      clearTimeout(timer);
      waiting.delete(resume);
      resolve();
    };
    const timer = setTimeout(resume, timeoutMs);
    waiting.add(resume);
    return { done: promise, cancel: resume };
  };
  return {
    wake: () => {
      for (const resume of waiting) resume();
    },
    wait,
  };
}

/** The `subscribeAll` of the port for a log that can be read. Throws CorruptLog where the log is damaged; ends when the signal aborts. */
export async function* follow(
  readAll: (after: number, limit: number) => Promise<readonly StoredEvent[]>,
  waker: Waker,
  after: number,
  signal: AbortSignal,
): AsyncGenerator<SubscriptionMessage, void, void> {
  let position = after;
  let retryMs = RETRY_FIRST_MS;
  let toldEnd = false;
  while (!signal.aborted) {
    // Waiting begins before reading, so that an append in between is not slept through.
    const more = waker.wait(POLL_MS);
    const cancel = (): void => more.cancel();
    signal.addEventListener('abort', cancel);
    try {
      const events = await readAll(position, PAGE);
      retryMs = RETRY_FIRST_MS;
      if (signal.aborted) return;
      if (events.length > 0) {
        position = events.at(-1)!.position;
        toldEnd = false;
        yield { type: 'events', events };
      }
      if (events.length === PAGE) {
        await nextTurn();
        continue;
      }
      if (!toldEnd) {
        toldEnd = true;
        yield { type: 'caughtUp', position };
      }
      await more.done;
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error;
      await sleep(retryMs, undefined, { signal }).catch(() => undefined);
      retryMs = Math.min(retryMs * 2, RETRY_LONGEST_MS);
    } finally {
      signal.removeEventListener('abort', cancel);
      more.cancel();
    }
  }
}
