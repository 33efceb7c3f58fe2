/**
 * Reads dumps in a worker thread, so that ten megabytes of text never hold up other requests. One worker, started when it is first needed;
 * dumps are read one after another. What the screen withholds never comes back from it.
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
  /** Rejects with LedgerError UNAVAILABLE when the worker died or took longer than a minute. */
  read(request: ReadRequest): Promise<ReadAnswer>;
  close(): Promise<void>;
}>;

export type WorkerReply = Readonly<{ id: number; answer: ReadAnswer } | { id: number; failed: true }>;
type Waiting = Readonly<{ resolve(answer: ReadAnswer): void; reject(error: Error): void; timer: NodeJS.Timeout }>;

const TIMEOUT_MS = 60_000;

/** Returns a reader with a worker of its own. */
export function createDumpReader(): DumpReader {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let next = 0;

  const fail = (reason: string): void => {
    worker = null;
    for (const one of waiting.values()) {
      clearTimeout(one.timer);
      one.reject(new LedgerError('UNAVAILABLE', `The dump could not be read: ${reason}. Nothing was stored; try again.`));
    }
    waiting.clear();
  };
  const start = (): Worker => {
    const started = new Worker(new URL('./dump-worker.ts', import.meta.url));
    started.on('message', (reply: WorkerReply) => {
      const one = waiting.get(reply.id);
      if (one === undefined) return;
      waiting.delete(reply.id);
      clearTimeout(one.timer);
      if ('answer' in reply) one.resolve(reply.answer);
      else one.reject(new LedgerError('INTERNAL', 'The dump could not be read. Nothing was stored.'));
    });
    started.on('error', () => fail('its reader failed'));
    started.on('exit', () => worker === started && fail('its reader ended'));
    started.unref();
    return started;
  };
  return {
    read(request) {
      return new Promise<ReadAnswer>((resolve, reject) => {
        worker ??= start();
        const busy = worker;
        const id = (next += 1);
        // A worker that hangs is ended, with everything that waits for it: nothing was stored for any of them.
        const timer = setTimeout(() => {
          fail('it took too long');
          void busy.terminate();
        }, TIMEOUT_MS);
        waiting.set(id, { resolve, reject, timer });
        busy.postMessage({ id, request });
      });
    },
    async close() {
      const running = worker;
      fail('the server is closing');
      await running?.terminate();
    },
  };
}
