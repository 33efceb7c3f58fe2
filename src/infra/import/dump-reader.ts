/**
 * Reads dumps in a worker thread, so that ten megabytes of text never hold up other requests. One worker, started when it is first needed;
 * dumps are read one after another. What the screen withholds never comes back from it.
 *
 * The worker has one dump at a time and the others wait here: one that kills it, or that it does not come back from, fails alone, and the
 * next is read by a new worker. The time a dump waits is not counted as its own. A worker that has had nothing to do for a minute ends, since a
 * large dump leaves a large heap behind.
 */
import { Worker } from 'node:worker_threads';
import type { DumpSource, ImportRefusal } from '../../domain/import/model.ts';
import type { ReadDump } from '../../domain/import/read-dump.ts';
import type { IndexedText } from '../../domain/import/similar.ts';
import type { ImportFormat, Service } from '../../domain/memory/model.ts';
import { LedgerError } from '../../domain/errors.ts';

export type ReadRequest = Readonly<{
  source: DumpSource;
  hints: Readonly<{ format?: ImportFormat; service?: Service }>;
  /** The user's live entries, oldest first: look-alikes are looked for among them. */
  entries: readonly IndexedText[];
}>;
export type ReadAnswer = Readonly<{ ok: true; value: ReadDump }> | Readonly<{ ok: false; refusal: ImportRefusal }>;

export type DumpReader = Readonly<{
  /** Rejects with LedgerError UNAVAILABLE when the worker died of it or took longer than a minute, and when too many wait. */
  read(request: ReadRequest): Promise<ReadAnswer>;
  close(): Promise<void>;
}>;

export type WorkerReply = Readonly<{ answer: ReadAnswer } | { failed: true }>;

export type DumpReaderOptions = Readonly<{ worker?: URL; timeoutMs?: number }>;

type Waiting = Readonly<{ request: ReadRequest; resolve(answer: ReadAnswer): void; reject(error: Error): void }>;

const TIMEOUT_MS = 60_000;
const IDLE_MS = 60_000;
/** Mebibytes of heap that reading one dump may take: some thirty times the longest dump. */
const HEAP_MB = 768;
/** Dumps that may wait, of 10 MiB each at the most: who comes then is told so at once. */
const MOST_WAITING = 32;

const unread = (reason: string): Error =>
  new LedgerError('UNAVAILABLE', `The dump could not be read: ${reason}. Nothing was stored; try again.`);

/** Returns a reader with a worker of its own. */
export function createDumpReader(options: DumpReaderOptions = {}): DumpReader {
  const { worker: file = new URL('./dump-worker.ts', import.meta.url), timeoutMs = TIMEOUT_MS } = options;
  const waiting: Waiting[] = [];
  let worker: Worker | null = null;
  let busy: Readonly<{ one: Waiting; timer: NodeJS.Timeout }> | null = null;
  let closed = false;
  let idle: NodeJS.Timeout | undefined;

  /** Ends what the worker has at hand, and goes on with the next. */
  const settle = (end: (one: Waiting) => void): void => {
    if (busy === null) return;
    clearTimeout(busy.timer);
    const { one } = busy;
    busy = null;
    end(one);
    next();
  };
  const lose = (lost: Worker, reason: string): void => {
    if (worker !== lost) return;
    worker = null;
    settle((one) => one.reject(unread(reason)));
  };
  const start = (): Worker => {
    const started = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: HEAP_MB } });
    started.on('message', (reply: WorkerReply) => {
      if (worker !== started) return;
      if ('answer' in reply) settle((one) => one.resolve(reply.answer));
      else settle((one) => one.reject(new LedgerError('INTERNAL', 'The dump could not be read. Nothing was stored.')));
    });
    started.on('error', () => lose(started, 'its reader failed'));
    started.on('exit', () => lose(started, 'its reader ended'));
    started.unref();
    return started;
  };
  const next = (): void => {
    if (busy !== null || closed) return;
    const one = waiting.shift();
    clearTimeout(idle);
    if (one === undefined) {
      idle = setTimeout(() => {
        const unused = worker;
        worker = null;
        void unused?.terminate();
      }, IDLE_MS).unref();
      return;
    }
    const reader = (worker ??= start());
    const timer = setTimeout(() => {
      lose(reader, 'it took too long');
      void reader.terminate();
    }, timeoutMs);
    busy = { one, timer };
    reader.postMessage(one.request);
  };
  return {
    read(request) {
      return new Promise<ReadAnswer>((resolve, reject) => {
        if (closed) throw unread('the server is closing');
        if (waiting.length >= MOST_WAITING) throw unread('too many others are waiting to be read');
        waiting.push({ request, resolve, reject });
        next();
      });
    },
    async close() {
      closed = true;
      clearTimeout(idle);
      for (const one of waiting.splice(0)) one.reject(unread('the server is closing'));
      const running = worker;
      if (running === null) return;
      lose(running, 'the server is closing');
      await running.terminate();
    },
  };
}
