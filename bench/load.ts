/**
 * Load over HTTP: GraphQL posts from many connections, every latency kept. The server runs in a process of its own; with two cores it shares
 * them with the load, so the client is as thin as it can be: one keep-alive socket a connection, one request on it at a time, and an
 * answer is read as far as it takes to know its length.
 */
import { fork } from 'node:child_process';
import { connect, type Socket } from 'node:net';
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

/** Posts what `next` gives, as fast as the server answers. An answer that is no 200, or has no data, or a refusal in it, counts as an error. */
export async function load({ url, connections, amount, seconds, next }: LoadOptions): Promise<LoadResult> {
  const { hostname, port, pathname } = new URL(url);
  const latencies: number[] = [];
  const until = performance.now() + (seconds ?? Number.POSITIVE_INFINITY) * 1000;
  let sent = 0;
  let errors = 0;
  const started = performance.now();
  const request = (): string | null => {
    if (performance.now() >= until || sent >= (amount ?? Number.POSITIVE_INFINITY)) return null;
    sent += 1;
    const { user, ...post } = next();
    const body = JSON.stringify(post);
    const head = `POST ${pathname} HTTP/1.1\r\nhost: ${hostname}:${port}\r\ncontent-type: application/json\r\naccept: application/json\r\n`;
    return `${head}bench-user: ${user}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
  };
  const one = async (): Promise<void> => {
    const socket = connect({ host: hostname, port: Number(port), noDelay: true });
    const answers = readAnswers(socket);
    for (let text = request(); text !== null; text = request()) {
      const before = performance.now();
      socket.write(text);
      const { status, body } = await answers();
      latencies.push(performance.now() - before);
      if (status !== 200 || !body.startsWith('{"data":{') || body.includes('"code":')) errors += 1;
    }
    socket.destroy();
  };
  await Promise.all(Array.from({ length: connections }, one));
  const elapsed = (performance.now() - started) / 1000;
  return { perSecond: latencies.length / elapsed, latency: percentiles(latencies), errors, answered: latencies.length };
}

type Answer = Readonly<{ status: number; body: string }>;

/** Returns a function that waits for the next answer on a socket; the server gives each a Content-Length or chunks. */
function readAnswers(socket: Socket): () => Promise<Answer> {
  let text = '';
  let waiting = Promise.withResolvers<Answer>();
  // One byte a character, so that lengths in bytes are lengths of the text.
  socket.setEncoding('latin1');
  socket.on('error', (error) => waiting.reject(error));
  socket.on('close', () => waiting.reject(new Error('The server closed a connection.')));
  socket.on('data', (data: string) => {
    text += data;
    const answer = parseAnswer(text);
    if (answer === null) return;
    text = '';
    const done = waiting;
    waiting = Promise.withResolvers<Answer>();
    waiting.promise.catch(() => undefined);
    done.resolve(answer);
  });
  return () => waiting.promise;
}

/** The answer that a text holds; null while it is not complete. */
function parseAnswer(text: string): Answer | null {
  const end = text.indexOf('\r\n\r\n');
  if (end < 0) return null;
  const head = text.slice(0, end).toLowerCase();
  const body = text.slice(end + 4);
  const status = Number(head.slice(9, 12));
  const length = /\r\ncontent-length: (\d+)/.exec(head)?.[1];
  if (length !== undefined) return body.length < Number(length) ? null : { status, body };
  if (!body.endsWith('0\r\n\r\n')) return null;
  return { status, body: body.slice(body.indexOf('\r\n') + 2) };
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
