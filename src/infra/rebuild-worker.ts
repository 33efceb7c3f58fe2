/** The body of the thread that rebuilds: fills a new projection file, says how far it is, and ends. */
import { parentPort, workerData } from 'node:worker_threads';
import { rebuildHalves } from './rebuild-halves.ts';
import { rebuildInto, type RebuildMessage, type RebuildWork, withLog } from './rebuild.ts';

const port = parentPort;
if (port === null) throw new Error('This file is the body of a worker thread.');
const { dataDir, halves } = workerData as RebuildWork;
const aborting = new AbortController();
const say = (message: RebuildMessage): void => port.postMessage(message);

port.once('message', () => aborting.abort());
try {
  const options = { onProgress: (progress: number) => say({ progress }), signal: aborting.signal };
  const rebuilt = halves
    ? await rebuildHalves(dataDir, options)
    : await withLog(dataDir, (log, folder) => rebuildInto(folder, log, options));
  say({ rebuilt });
} finally {
  port.close();
}
