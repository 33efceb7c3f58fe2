/** The HTTP server: takes a request handler, listens, and closes without cutting off what it has begun to answer. */
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

export type HttpServer = Readonly<{ url: string; port: number; close(): Promise<void> }>;

/** How long open connections may go on once the server closes. */
const DRAIN_MS = 5_000;

/** Listens on `host` and `port` (0 takes a free one). Rejects when the address is taken, with a sentence that says so. */
export async function listen(handler: RequestListener, host: string, port: number): Promise<HttpServer> {
  const server = createServer({ keepAliveTimeout: 65_000, requestTimeout: 60_000, headersTimeout: 30_000 }, handler);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, host, port)));
    server.listen(port, host, resolve);
  });
  const taken = (server.address() as AddressInfo).port;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    port: taken,
    close: () =>
      new Promise((resolve) => {
        const timer = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
        server.close(() => {
          clearTimeout(timer);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE') return new Error(`Port ${port} of ${host} is in use. Stop what uses it, or set PORT.`, { cause: error });
  if (error.code === 'EACCES') return new Error(`Port ${port} may not be used by this user. Set PORT to one above 1023.`, { cause: error });
  return error;
}
