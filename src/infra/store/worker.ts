/**
 * The store's thread: owns every connection that writes. Each turn takes all requests that have come, serves them together (one commit for
 * their keys, one for their events), answers them in one message, and then lets the projector take a short step, until there is nothing to
 * do.
 *
 * It never waits for anything but the disk. When it fails it dies, and whoever waits for it is told that the outcome is unknown; a projector
 * that fails is tried again, since the log is safe without it.
 */
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { openEngine, type Operation, type Operations } from './engine.ts';
import { createPace } from './pace.ts';
import { sendError, unpackRecords, type Answer, type FromWorker, type PackedRecords, type Request, type ToWorker } from './wire.ts';

const port = parentPort;
if (port === null) throw new Error('This file is the body of a worker thread.');
const { dataDir } = workerData as { dataDir: string };
const send = (message: FromWorker): void => port.postMessage(message);
const engine = await openEngine(dataDir, { onQuarantine: (quarantined, revision) => send({ quarantined, revision }) });
const pace = createPace(engine);

const RETRY_MS = 1_000;
let inbox: Request[] = [];
let closing = false;
let turning = false;

function take(message: ToWorker): void {
  if ('close' in message) closing = true;
  else inbox.push(...message.requests);
}

async function turn(): Promise<void> {
  if (turning) return;
  turning = true;
  for (;;) {
    for (let more = receiveMessageOnPort(port!); more !== undefined; more = receiveMessageOnPort(port!)) take(more.message as ToWorker);
    const requests = inbox;
    inbox = [];
    if (requests.length > 0) send({ answers: await Promise.all(requests.map(serve)) });
    if (closing) break;
    const applied = await project(requests.length > 0);
    if (applied === 0 && requests.length === 0) break;
  }
  turning = false;
  if (!closing) return;
  engine.close();
  port!.close();
}

async function project(traffic: boolean): Promise<number> {
  try {
    const applied = await pace(traffic);
    if (applied > 0) send({ checkpoint: engine.checkpoint() });
    return applied;
  } catch (error) {
    send({ problem: `The projector failed and is tried again: ${error instanceof Error ? error.name : 'unknown'}.` });
    setTimeout(() => void turn(), RETRY_MS).unref();
    return 0;
  }
}

async function serve(request: Request): Promise<Answer> {
  try {
    return { id: request.id, value: await engine.handle(request.operation, unpackAsked(request)) };
  } catch (error) {
    return { id: request.id, error: sendError(error) };
  }
}

function unpackAsked({ operation, asked }: Request): Operations[Operation]['asked'] {
  if (operation !== 'append' && operation !== 'commit') return asked as Operations[Operation]['asked'];
  const packed = asked as Readonly<{ records: PackedRecords }> & Omit<Operations['commit']['asked'], 'records'>;
  return { ...packed, records: unpackRecords(packed.records) };
}

port.on('message', (message: ToWorker) => {
  take(message);
  void turn();
});
send({ ready: engine.projection(), checkpoint: engine.checkpoint() });
void turn();
