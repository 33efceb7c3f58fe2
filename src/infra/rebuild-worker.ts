/** The body of the thread that rebuilds: fills a new projection file, says how far it is, and ends. */
import { parentPort, workerData } from 'node:worker_threads';
import { rebuildInto, type RebuildMessage, withLog } from './rebuild.ts';

const port = parentPort;
if (port === null) throw new Error('This file is the body of a worker thread.');
const { dataDir } = workerData as { dataDir: string };
const aborting = new AbortController();
const say = (message: RebuildMessage): void => port.postMessage(message);

port.once('message', () => aborting.abort());
try {
  const rebuilt = await withLog(dataDir, (log, folder) =>
    rebuildInto(folder, log, { onProgress: (progress) => say({ progress }), signal: aborting.signal }),
  );
  say({ rebuilt });
} finally {
  port.close();
}
