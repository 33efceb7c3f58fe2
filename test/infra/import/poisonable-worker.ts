/** A reader's worker that a dump can poison: "spin" never comes back, "die" ends the thread; all else is read as ever. */
import { parentPort } from 'node:worker_threads';
import type { ReadRequest } from '../../../src/infra/import/dump-reader.ts';

parentPort!.on('message', ({ source }: ReadRequest) => {
  if ('text' in source && source.text === 'spin') for (;;);
  if ('text' in source && source.text === 'die') process.exit(1);
});
await import('../../../src/infra/import/dump-worker.ts');
