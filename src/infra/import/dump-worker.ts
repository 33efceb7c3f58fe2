/** The worker of dump-reader.ts: answers each request with what `readDump` says. A fault answers that it failed, without its text. */
import { parentPort } from 'node:worker_threads';
import { readDump } from '../../domain/import/read-dump.ts';
import type { ReadRequest, WorkerReply } from './dump-reader.ts';

const port = parentPort;
if (port === null) throw new Error('dump-worker.ts runs as a worker of dump-reader.ts.');
port.on('message', (request: ReadRequest) => {
  let reply: WorkerReply;
  try {
    reply = { answer: readDump(request.source, request.hints, request.entries) };
  } catch {
    reply = { failed: true };
  }
  port.postMessage(reply);
});
