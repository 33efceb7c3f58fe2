/** The body of the thread that rebuilds half of the users. */
import { parentPort, workerData } from 'node:worker_threads';
import { fillSecondHalf, type SecondHalf } from './rebuild-halves.ts';

parentPort?.postMessage(await fillSecondHalf(workerData as SecondHalf));
