/**
 * The way to the store's thread. Requests of one turn of the event loop go in one message. When the thread dies, what was asked and not
 * answered is OutcomeUnknown, and everything after it is Unavailable: starting it again is the operator's, with the process.
 */
import { Worker } from 'node:worker_threads';
import { OutcomeUnknown, Unavailable } from '../event-store/event-store.ts';
import type { Operation, Operations } from './engine.ts';
import type { Connect, Transport } from './transport.ts';
import { packRecords, receiveError, type FromWorker, type Request, type ToWorker } from './wire.ts';

type Pending = Readonly<{ resolve: (value: never) => void; reject: (error: Error) => void }>;

/** Starts the store's thread; resolves when its databases are open. Rejects with what kept them from opening. */
export const workerTransport: Connect = async (dataDir, listeners): Promise<Transport> => {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: { dataDir }, name: 'store' });
  const pending = new Map<number, Pending>();
  let outbox: Request[] = [];
  let nextId = 1;
  let ended = false;
  let closing = false;
  const ready = Promise.withResolvers<Transport['started']>();
  const exited = Promise.withResolvers<void>();
  let failure: Error | undefined;

  const post = (message: ToWorker): void => worker.postMessage(message);
  const flush = (): void => {
    if (outbox.length === 0 || ended) return;
    const requests = outbox;
    outbox = [];
    post({ requests });
  };
  worker.on('message', (message: FromWorker) => {
    if ('ready' in message) ready.resolve({ projection: message.ready, checkpoint: message.checkpoint });
    else if ('checkpoint' in message) listeners.onCheckpoint(message.checkpoint);
    else if ('quarantined' in message) listeners.onQuarantine(message.quarantined, message.revision);
    else if ('problem' in message) listeners.onProblem(message.problem);
    else {
      for (const answer of message.answers) {
        const waiting = pending.get(answer.id);
        pending.delete(answer.id);
        if ('error' in answer) waiting?.reject(receiveError(answer.error));
        else waiting?.resolve(answer.value as never);
      }
    }
  });
  worker.on('error', (error: Error) => {
    failure = error;
  });
  worker.on('exit', () => {
    ended = true;
    ready.reject(failure ?? new Unavailable('The store ended before it was open.'));
    for (const waiting of pending.values()) waiting.reject(new OutcomeUnknown('The store ended before it answered.', { cause: failure }));
    pending.clear();
    exited.resolve();
    if (!closing) listeners.onFailure(failure ?? new Error('The store ended by itself.'));
  });
  const started = await ready.promise;
  return {
    started,
    request: <O extends Operation>(operation: O, asked: Operations[O]['asked']) =>
      new Promise<Operations[O]['answer']>((resolve, reject) => {
        if (ended || closing) throw new Unavailable('The store is closed.');
        const packed = packAsked(operation, asked);
        const id = nextId++;
        pending.set(id, { resolve, reject });
        if (outbox.length === 0) setImmediate(flush);
        outbox.push({ id, operation, asked: packed });
      }),
    close: async () => {
      flush();
      closing = true;
      if (!ended) post({ close: true });
      await exited.promise;
    },
  };
};

function packAsked<O extends Operation>(operation: O, asked: Operations[O]['asked']): unknown {
  if (operation !== 'append' && operation !== 'commit') return asked;
  const append = asked as Operations['append']['asked'];
  return { ...append, records: packRecords(append.records) };
}
