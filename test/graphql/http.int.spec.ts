import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BODY_BYTES, createApi, type createContext } from '../../src/graphql/server.ts';
import { testApi, type Json } from './support/api.ts';

const SECRET = 'hunter2-is-my-secret';

async function start() {
  const api = await testApi();
  const fetch = async (path: string, init: RequestInit = {}): Promise<Response> => api.api.fetch(`http://localhost${path}`, init);
  const post = (body: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
    fetch('/graphql', { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });
  return { ...api, fetch, post };
}

/** Audits that we do not pass on purpose: a GET that a foreign page could send is refused. */
const ON_PURPOSE = ['5A70'];

const QUERY = JSON.stringify({ query: '{ viewer { id } }' });
const read = async (response: Response): Promise<Json> => response.json();
const codeOf = async (response: Response): Promise<unknown> => (await read(response)).errors[0].extensions.code;

describe('probes and pages', () => {
  it('say that it lives and that it is ready', async () => {
    const { fetch } = await start();
    expect((await fetch('/health/live')).status).toBe(200);
    const ready = await fetch('/health/ready');
    expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready' }]);
    expect((await fetch('/nowhere')).status).toBe(404);
  });

  it('say that it is not ready when the rows are out of reach', async () => {
    const { users } = await start();
    const broken = createApi({
      identify: () => ({ userId: users['ada']!, scopes: ['MEMORY_READ'], actor: 'USER', actorName: null }),
      log: { error: () => {} },
      ports: {
        db: () => {
          throw new Error(SECRET);
        },
      } as unknown as Parameters<typeof createContext>[0],
    });
    const ready = await broken.fetch('http://localhost/health/ready');
    expect([ready.status, await ready.json()]).toEqual([503, { status: 'not ready' }]);
    const answer = await broken.fetch('http://localhost/graphql', {
      method: 'POST',
      body: QUERY,
      headers: { 'content-type': 'application/json' },
    });
    expect(await codeOf(answer)).toBe('INTERNAL');
  });

  it('serve GraphiQL whole, allowed to run its own script only and to talk home only', async () => {
    const { fetch } = await start();
    const page = await fetch('/graphql', { headers: { accept: 'text/html' } });
    const html = await page.text();
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(html).not.toMatch(/<(script|link|img)[^>]+(src|href)="?https?:/);
    const policy = page.headers.get('content-security-policy')!;
    const script = html.slice(html.indexOf('<script>') + 8, html.lastIndexOf('</script>'));
    expect(policy).toContain(`'sha256-${createHash('sha256').update(script).digest('base64')}'`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).not.toContain('http');
    expect((await fetch('/', { headers: { accept: 'text/html' } })).headers.get('location')).toBe('/graphql');
  });
});

describe('a request', () => {
  it('that is not one JSON object is refused with 400 and a code', async () => {
    const { post } = await start();
    for (const body of [
      '',
      '{',
      `{"query": "${SECRET}`,
      'null',
      '5',
      '[]',
      '{}',
      '{"query": 5}',
      '{"query": "{ viewer { id } }", "variables": "x"}',
      `{"${SECRET}": 1}`,
    ]) {
      const response = await post(body);
      const text = await response.text();
      expect(response.status, body).toBe(400);
      expect(JSON.parse(text).errors[0].extensions.code, body).toBe('INVALID_INPUT');
      expect(text, body).not.toContain(SECRET);
    }
  });

  it('in another form is refused with 415: forms, uploads, plain text, batches', async () => {
    const { fetch, post } = await start();
    for (const type of [
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'text/plain',
      'application/graphql',
      'application/graphql+json',
      'application/json; charset=latin1',
      '',
    ]) {
      const response = await fetch('/graphql', { method: 'POST', body: 'query={viewer{id}}', headers: { 'content-type': type } });
      expect(response.status, type).toBe(415);
      expect(await codeOf(response), type).toBe('INVALID_INPUT');
    }
    expect((await post(QUERY, { 'content-type': 'application/json; charset=utf-8' })).status).toBe(200);
    expect((await post(`[${QUERY}, ${QUERY}]`)).status).toBe(400);
  });

  it('with too long a body is refused with 413, whether it says so or not', async () => {
    const { post } = await start();
    const said = await post(QUERY, { 'content-length': String(BODY_BYTES + 1) });
    expect([said.status, await codeOf(said)]).toEqual([413, 'TOO_LARGE']);
    expect((await post(QUERY, { 'content-length': '-1' })).status).toBe(400);
    const unsaid = await post(JSON.stringify({ query: QUERY, variables: { x: 'x'.repeat(BODY_BYTES) } }));
    expect([unsaid.status, await codeOf(unsaid)]).toEqual([413, 'TOO_LARGE']);
  });

  it('by GET is taken for queries that no foreign page can send, and never for mutations', async () => {
    const { fetch, ask } = await start();
    const url = `/graphql?query=${encodeURIComponent('{ viewer { id } }')}`;
    expect((await fetch(url, { headers: { accept: '*/*' } })).status).toBe(400);
    expect((await fetch(url, { headers: { accept: 'application/graphql-response+json' } })).status).toBe(200);
    expect((await fetch(url, { headers: { 'graphql-require-preflight': '1' } })).status).toBe(200);
    const mutation = `/graphql?query=${encodeURIComponent('mutation { addEntry(input: { content: "x" }) { __typename } }')}`;
    const refused = await fetch(mutation, { headers: { accept: 'application/json' } });
    expect([refused.status, await codeOf(refused)]).toEqual([405, 'INVALID_INPUT']);
    expect((await ask('{ memory { revision } }')).memory.revision).toBe(0);
  });

  it('from another page, or under another host name, is refused; its own page is taken', async () => {
    const { post, fetch } = await start();
    const foreign: readonly Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ];
    for (const headers of foreign) {
      const response = await post(QUERY, headers);
      expect([response.status, await codeOf(response)], JSON.stringify(headers)).toEqual([403, 'FORBIDDEN']);
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
    }
    expect((await post(QUERY, { host: 'rebound.example:4000' })).status).toBe(403);
    expect((await post(QUERY, { host: 'localhost:4000', origin: 'http://localhost:4000', 'sec-fetch-site': 'same-origin' })).status).toBe(
      200,
    );
    expect((await post(QUERY, { host: '[::1]:4000' })).status).toBe(200);
    const preflight = await fetch('/graphql', {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    });
    expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('that is too large in any way is QUERY_TOO_LARGE, and nothing runs', async () => {
    const { send, ask } = await start();
    const add = 'addEntry(input: { content: "x" }) { __typename }';
    const aliases = Array.from({ length: 61 }, (_unused, n) => `a${n}: ${add}`).join(' ');
    const deep = `${'{ node(id: "x") { ... on Entry { history { edges { node { entry '.repeat(5)}{ id }${'} } } } } }'.repeat(5)}`;
    const wide = '{ imports(first: 100) { edges { node { items(first: 100) { edges { node { similar { id content } } } } } } } }';
    for (const query of [`mutation { ${aliases} }`, deep, wide, `{ viewer { ${'id '.repeat(5_000)} } }`]) {
      const { data, errors } = await send(query);
      expect(data).toBeUndefined();
      expect(errors[0].extensions.code, query.slice(0, 40)).toBe('QUERY_TOO_LARGE');
    }
    expect((await ask('{ memory { revision } }')).memory.revision).toBe(0);
  });

  it('that goes wrong inside tells nothing of it, and is logged', async () => {
    const { users, ledger } = await start();
    const logged: unknown[] = [];
    const boom = (): never => {
      throw new Error(SECRET);
    };
    const api = createApi({
      identify: () => ({ userId: users['ada']!, scopes: ['MEMORY_READ', 'MEMORY_WRITE'], actor: 'USER', actorName: null }),
      log: { error: (_event, _fields, error) => void logged.push(error) },
      ports: {
        db: () => ledger.db(),
        commands: { run: boom, startImport: boom, previewImport: boom },
        openTexts: boom,
        openMarks: boom,
        waitForRevision: boom,
        wait: boom,
        now: boom,
      },
    });
    const body = JSON.stringify({ query: 'mutation { addEntry(input: { content: "x" }) { __typename } }' });
    const response = await api.fetch('http://localhost/graphql', { method: 'POST', body, headers: { 'content-type': 'application/json' } });
    const text = await response.text();
    expect(text).not.toContain(SECRET);
    expect(JSON.parse(text).errors[0]).toMatchObject({ path: ['addEntry'], extensions: { code: 'INTERNAL' } });
    expect(logged).toHaveLength(1);
  });

  it('with a value of a wrong type is told where, never what', async () => {
    const { send } = await start();
    const mutation = 'mutation ($input: AddEntryInput!) { addEntry(input: $input) { __typename } }';
    for (const input of [{ content: { x: SECRET } }, { content: 'x', section: SECRET }, { [SECRET]: 1 }, SECRET]) {
      const { errors } = await send(mutation, { input });
      expect(errors[0].extensions.code).toBe('INVALID_INPUT');
      expect(JSON.stringify(errors)).not.toContain(SECRET);
    }
    for (const query of [
      `{ memory(asOf: { at: "${SECRET}" }) { id } }`,
      `mutation { addEntry(input: { content: ["${SECRET}", {a: "${SECRET}"}] }) { __typename } }`,
      `{ viewer { id } "${SECRET}" }`,
    ]) {
      const { errors } = await send(query);
      expect(errors[0].extensions.code).toBe('INVALID_INPUT');
      expect(JSON.stringify(errors), query).not.toContain(SECRET);
    }
    const at = await send('query ($at: DateTime!) { memory(asOf: { at: $at }) { id } }', { at: SECRET });
    expect(JSON.stringify(at)).not.toContain(SECRET);
  });
});

describe('over a socket', () => {
  let url = '';
  let close = (): void => {};
  beforeAll(async () => {
    // The audits ask nothing that is stored, so no ledger is behind them.
    const api = createApi({
      identify: () => ({ userId: 'u' as never, scopes: ['MEMORY_READ', 'MEMORY_WRITE'], actor: 'USER', actorName: null }),
      log: { error: () => {} },
      ports: { db: () => ({}) } as unknown as Parameters<typeof createContext>[0],
    });
    const server = createServer((request, response) => void api(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
    close = () => server.close();
  });
  afterAll(() => close());

  it.each(serverAudits({ url: 'http://x/graphql' }).map(({ id, name }, index) => [id, name, index] as const))(
    '%s: %s',
    async (_id, _name, index) => {
      const result = await serverAudits({ url, fetchFn: fetch })[index]!.fn();
      expect(result.status, 'reason' in result ? result.reason : '').toBe(ON_PURPOSE.includes(result.id) ? 'notice' : 'ok');
    },
  );

  it('is answered under the address it listens on', async () => {
    const response = await fetch(url, { method: 'POST', body: QUERY, headers: { 'content-type': 'application/json' } });
    expect((await read(response)).data.viewer.id).toMatch(/^[\w-]+$/);
  });
});
