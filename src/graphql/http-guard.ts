/**
 * What a request must be before it is read: meant for this host, from a page of this host or from no page, and of a form that a foreign page
 * cannot send without being asked. So a page on the internet can neither use this API through its visitor's browser (CSRF), nor reach it
 * under a name of its own (DNS rebinding).
 */
import type { GraphQLError } from 'graphql';
import { apiError } from './errors.ts';

/** `hosts`: host names, without port, that the API is reached by; null takes any. `origins`: foreign pages that may call it. */
export type GuardOptions = Readonly<{ hosts: readonly string[] | null; origins: readonly string[] }>;

/** The names of the loopback address. */
export const LOOPBACK_HOSTS: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/** Refused with a status, and a code that is an ErrorCode. */
function refused(status: number, code: 'FORBIDDEN' | 'INVALID_INPUT' | 'TOO_LARGE', message: string): GraphQLError {
  const error = apiError(code, message);
  Object.assign(error.extensions, { http: { status } });
  return error;
}

function withoutPort(host: string): string {
  return host.replace(/:\d+$/, '').toLowerCase();
}

/** Returns why a request is refused by where it comes from and goes to; null when it is not. */
export function checkOrigin(request: Request, { hosts, origins }: GuardOptions): GraphQLError | null {
  const host = request.headers.get('host') ?? new URL(request.url, 'http://localhost').host;
  if (hosts !== null && !hosts.includes(withoutPort(host))) {
    return refused(403, 'FORBIDDEN', `This API is not served under that host name. Use ${hosts.join(' or ')}.`);
  }
  const origin = request.headers.get('origin');
  if (origin !== null) {
    if (origin === `http://${host}` || origin === `https://${host}` || origins.includes(origin)) return null;
    return refused(403, 'FORBIDDEN', 'Pages of other origins may not use this API.');
  }
  // Browsers that send no Origin (GET) say here whether the request comes from another site's page.
  const site = request.headers.get('sec-fetch-site');
  if (site === null || site === 'same-origin' || site === 'none') return null;
  return refused(403, 'FORBIDDEN', 'Pages of other origins may not use this API.');
}

/** A header that no page can send to another origin without being asked. */
const DELIBERATE = ['graphql-require-preflight', 'apollo-require-preflight', 'x-requested-with'];

const JSON_TYPE = /^application\/json\s*(?:;\s*charset="?utf-8"?\s*)?$/i;

/** Returns why a request is refused by its form: method, content type, length; null when it is not. `bytes`: the longest body. */
export function checkForm(request: Request, bytes: number): GraphQLError | null {
  if (request.method === 'GET') {
    const accept = request.headers.get('accept') ?? '';
    if (
      /\b(?:application\/(?:graphql-response\+)?json|text\/event-stream)\b/.test(accept) ||
      DELIBERATE.some((name) => request.headers.has(name))
    )
      return null;
    const advice = 'Send Accept: application/graphql-response+json, or the header GraphQL-Require-Preflight.';
    return refused(400, 'INVALID_INPUT', `A query by GET must be one that no foreign page can send. ${advice}`);
  }
  if (request.method !== 'POST') return null;
  if (!JSON_TYPE.test(request.headers.get('content-type') ?? '')) {
    return refused(415, 'INVALID_INPUT', 'The body must be JSON in UTF-8: send Content-Type: application/json.');
  }
  const length = request.headers.get('content-length');
  if (length !== null && !/^\d{1,15}$/.test(length)) return refused(400, 'INVALID_INPUT', 'Content-Length must be a number of bytes.');
  return length !== null && Number(length) > bytes ? bodyTooLarge(bytes) : null;
}

function bodyTooLarge(bytes: number): GraphQLError {
  return refused(413, 'TOO_LARGE', `The body may have at most ${bytes} bytes.`);
}

/**
 * Reads the JSON body of a POST, of at most so many bytes. Throws TOO_LARGE, and INVALID_INPUT for what is no JSON object, without quoting it.
 */
export async function readBody(request: Request, bytes: number): Promise<Record<string, unknown>> {
  // With a length, the HTTP parser sees to it that no more comes; without one, the body is counted while it comes.
  const text =
    request.headers.has('content-length') || request.body === null ? await request.text() : await readCounted(request.body, bytes);
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw refused(400, 'INVALID_INPUT', 'The body is not JSON. Send an object with `query`, and `variables` where it has any.');
  }
  if (body === null || typeof body !== 'object' || Array.isArray(body)) {
    throw refused(400, 'INVALID_INPUT', 'The body must be one JSON object with `query`; batches are not taken.');
  }
  if (!('query' in body) || typeof body.query !== 'string') {
    throw refused(400, 'INVALID_INPUT', 'The body has no `query`, or one that is not text.');
  }
  return body;
}

async function readCounted(body: ReadableStream<Uint8Array>, bytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > bytes) throw bodyTooLarge(bytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
