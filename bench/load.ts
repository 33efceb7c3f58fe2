/** Load over HTTP: GraphQL posts from many connections, every latency kept. The server runs in a process of its own. */
import { fork } from 'node:child_process';
import autocannon from 'autocannon';
import { type Percentiles, percentiles } from './report.ts';

export type Post = Readonly<{ query: string; variables?: Readonly<Record<string, unknown>>; user: number }>;

export type LoadResult = Readonly<{ perSecond: number; latency: Percentiles; errors: number; answered: number }>;

export type LoadOptions = Readonly<{
  url: string;
  connections: number;
  /** Stops after so many requests, or so many seconds. */
  amount?: number;
  seconds?: number;
  next(): Post;
}>;

/** Posts what `next` gives, as fast as the server answers. An answer that is no 200, or has no data, counts as an error. */
export async function load({ url, connections, amount, seconds, next }: LoadOptions): Promise<LoadResult> {
  const latencies: number[] = [];
  let errors = 0;
  const { promise: ended, resolve } = Promise.withResolvers<void>();
  const started = performance.now();
  const options: autocannon.Options = {
    url,
    connections,
    ...(amount === undefined ? { duration: seconds ?? 5 } : { amount }),
    requests: [
      {
        method: 'POST',
        setupRequest: (request) => {
          const { user, ...body } = next();
          const headers = { 'content-type': 'application/json', accept: 'application/json', 'bench-user': String(user) };
          return { ...request, headers, body: JSON.stringify(body) };
        },
        onResponse: (status, body) => {
          if (status !== 200 || !body.startsWith('{"data":{') || body.includes('"code":')) errors += 1;
        },
      },
    ],
  };
  const run = autocannon(options, () => resolve());
  run.on('response', (_client, _status, _bytes, responseTime) => latencies.push(responseTime));
  await ended;
  const elapsed = (performance.now() - started) / 1000;
  return { perSecond: latencies.length / elapsed, latency: percentiles(latencies), errors, answered: latencies.length };
}

export type BenchServer = Readonly<{
  url: string;
  /** Asks the server's process for something; see server.ts. */
  ask<Answer>(request: Readonly<{ type: string; [field: string]: unknown }>): Promise<Answer>;
  stop(): Promise<void>;
}>;

/** Starts a server program as a process of its own; resolves when it listens. */
export async function startServer(program: string, args: readonly string[]): Promise<BenchServer> {
  const child = fork(new URL(program, import.meta.url), [...args], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const waiting = new Map<number, (answer: unknown) => void>();
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  child.on('message', (message: { url: string } | { id: number; answer: unknown }) => {
    if ('url' in message) return resolve(message.url);
    waiting.get(message.id)?.(message.answer);
    waiting.delete(message.id);
    return undefined;
  });
  child.on('exit', () => reject(new Error(`${program} ended.`)));
  const url = await promise;
  let id = 0;
  return {
    url,
    ask: (request) =>
      new Promise((answer) => {
        id += 1;
        waiting.set(id, answer as (answer: unknown) => void);
        child.send({ id, request });
      }),
    stop: () =>
      new Promise((done) => {
        child.removeAllListeners('exit');
        child.once('exit', () => done());
        child.kill('SIGTERM');
      }),
  };
}
