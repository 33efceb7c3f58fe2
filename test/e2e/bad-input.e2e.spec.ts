/**
 * Bad input, through the front door: the real program over HTTP. Each gets its typed error with a code, a sentence and a path; nothing is
 * stored (no revision, nothing in the log), and no answer says what the offending text was.
 */
import { request as httpRequest } from 'node:http';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { createClient, type GraphqlClient, type Json } from '../support/graphql-client.ts';
import { type Program, startProgram } from '../support/process.ts';
import { checkLog } from './kill/data-folder.ts';

const SECRET = 'Wombat-of-Wagga-99';
/** Begins with a word, ends with a stop, and has more words between. */
const SENTENCE = /^\w[^]{15,}\.$/;
/** One code point, two UTF-16 code units. */
const TIDE = '\u{1f30a}';

const folder = mkdtempSync(join(tmpdir(), 'memory-ledger-bad-'));
const dataDir = join(folder, 'data');
let program: Program;
let client: GraphqlClient;
let before: Json;
/** An entry that is there, one that is deleted, an import that has ended, and the revision of all that. */
let known: Readonly<{ entry: string; deleted: string; imported: string; item: string; revision: number; key: string }>;

const TYPES: Readonly<Record<string, string>> = { startImport: 'ImportInput', previewImport: 'ImportInput' };
for (const name of ['excludeEntry', 'includeEntry', 'deleteEntry', 'restoreEntry']) Object.assign(TYPES, { [name]: 'EntryInput' });

/** Runs a mutation; answers with its result, or with the first of `errors`. */
async function mutate(name: string, input: object, selection = ''): Promise<Json> {
  const type = TYPES[name] ?? `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { result: ${name}(input: $input) {
    __typename ${selection} ${name === 'previewImport' ? '' : '... on MutationSuccess { revision }'} ... on UserError { code message path } } }`;
  const { data, errors } = await client.send(query, { input });
  return errors === undefined ? data.result : { __typename: 'errors', code: errors[0].extensions.code, message: errors[0].message };
}

/** What must not change: the memory, and the place where the log ends. */
async function readStand(): Promise<Json> {
  const { memory, history } = await client.ask('{ memory { revision text } history(first: 1) { edges { node { hash } } } }');
  return { memory, history, events: (await checkLog(dataDir)).events };
}

function expectRefused(result: Json, type: string, code: string, path: readonly string[] | null): void {
  // A path may go on to the place in a list.
  const found = result.path?.slice(0, path?.length ?? 0) ?? null;
  expect({ type: result.__typename, code: result.code, path: found }).toEqual({ type, code, path });
  expect(result.message).toMatch(SENTENCE);
  expect(JSON.stringify(result)).not.toContain(SECRET);
}

beforeAll(async () => {
  program = await startProgram(dataDir);
  client = createClient(program.url);
  const key = randomUUID();
  const entry = await mutate('addEntry', { content: 'Prefers plain SQL.', idempotencyKey: key }, '... on AddEntrySuccess { entry { id } }');
  const deleted = await mutate('addEntry', { content: 'Collects stamps of ports.' }, '... on AddEntrySuccess { entry { id } }');
  await mutate('deleteEntry', { id: deleted.entry.id });
  const text = '## Projects\n- Builds a tide table.\n- Reviews the gauge gateway.\n\n## Hobbies\n- Sails on Sundays.';
  const started = await mutate('startImport', { source: { text } }, '... on StartImportSuccess { import { id } }');
  for (;;) {
    const { import: one } = await client.ask(
      'query ($id: ID!) { import(id: $id) { status items(first: 1) { edges { node { id } } } } }',
      started.import,
    );
    if (one?.status !== 'COMPLETED') continue;
    const { memory } = await client.ask('{ memory { revision } }');
    known = {
      entry: entry.entry.id,
      deleted: deleted.entry.id,
      imported: started.import.id,
      item: one.items.edges[0].node.id,
      revision: memory.revision,
      key,
    };
    return;
  }
}, 60_000);
afterAll(async () => {
  await program.stop();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  before = await readStand();
});
/** Every test here is of something that is refused. */
afterEach(async () => {
  expect(await readStand()).toEqual(before);
  expect(program.stderr()).not.toContain(SECRET);
});

describe('a text', () => {
  it('that is empty or blank is refused where it stands', async () => {
    for (const content of ['', ' \n\t', '\u200b\ufeff', '\u202e ']) {
      expectRefused(await mutate('addEntry', { content }), 'InvalidInputError', 'INVALID_INPUT', ['content']);
      expectRefused(await mutate('editEntry', { id: known.entry, content }), 'InvalidInputError', 'INVALID_INPUT', ['content']);
    }
    expectRefused(await mutate('editEntry', { id: known.entry }), 'InvalidInputError', 'INVALID_INPUT', ['content']);
  });

  it('has at most 4,000 code points, a reason at most 500', async () => {
    for (const content of [`${SECRET}${TIDE.repeat(3_983)}`, 'x'.repeat(4_001), 'x'.repeat(1_000_000)]) {
      expectRefused(await mutate('addEntry', { content }), 'InvalidInputError', 'INVALID_INPUT', ['content']);
    }
    // One fewer is none too many: it gets as far as the question whether the entry has changed.
    for (const content of [TIDE.repeat(4_000), `\n ${'x'.repeat(4_000)} `]) {
      const edit = await mutate('editEntry', { id: known.entry, content, expectedRevision: 0 });
      expectRefused(edit, 'RevisionConflictError', 'REVISION_CONFLICT', ['expectedRevision']);
    }
    const reason = `${SECRET}${TIDE.repeat(483)}`;
    expectRefused(await mutate('addEntry', { content: 'Reads maps.', reason }), 'InvalidInputError', 'INVALID_INPUT', ['reason']);
    expectRefused(await mutate('resetMemory', { reason }), 'InvalidInputError', 'INVALID_INPUT', ['reason']);
  });

  it('that is never stored is refused with its kind and its place, in a content and in a reason', async () => {
    const content = `The password is ${SECRET}`;
    const selection = '... on SensitiveContentError { categories ranges { start end } }';
    const refused = await mutate('addEntry', { content }, selection);
    expectRefused(refused, 'SensitiveContentError', 'SENSITIVE_CONTENT', ['content']);
    expect(refused.categories).toEqual(['PASSWORD']);
    expect(content.slice(refused.ranges[0].start, refused.ranges[0].end)).toContain(SECRET);
    const reason = await mutate('deleteEntry', { id: known.entry, reason: content });
    expectRefused(reason, 'SensitiveContentError', 'SENSITIVE_CONTENT', ['reason']);
  });

  it('that is there already is refused with the entry that has it', async () => {
    const selection = '... on DuplicateEntryError { entry { id status } }';
    const live = await mutate('addEntry', { content: '  prefers   PLAIN sql.' }, selection);
    expectRefused(live, 'DuplicateEntryError', 'DUPLICATE_ENTRY', ['content']);
    expect(live.entry).toEqual({ id: known.entry, status: 'ACTIVE' });
    const gone = await mutate('editEntry', { id: known.entry, content: 'Collects stamps of ports.' }, selection);
    expectRefused(gone, 'DuplicateEntryError', 'DUPLICATE_ENTRY', ['content']);
    expect(gone.entry).toEqual({ id: known.deleted, status: 'DELETED' });
  });
});

describe('an id', () => {
  it('that is unknown, malformed or of another type is NOT_FOUND in every mutation', async () => {
    const unknown = Buffer.from(`Entry:${'z'.repeat(22)}`).toString('base64url');
    const strange = ['', SECRET, 'x'.repeat(100_000), unknown, known.imported, known.item];
    for (const id of strange) {
      for (const name of ['excludeEntry', 'includeEntry', 'deleteEntry', 'restoreEntry']) {
        expectRefused(await mutate(name, { id }), 'NotFoundError', 'NOT_FOUND', ['id']);
      }
      expectRefused(await mutate('editEntry', { id, content: 'x' }), 'NotFoundError', 'NOT_FOUND', ['id']);
      expectRefused(await mutate('revertEntry', { id, to: { revision: 1 } }), 'NotFoundError', 'NOT_FOUND', ['id']);
      const some = await mutate('changeEntries', { ids: [known.entry, id], change: 'DELETE' });
      expectRefused(some, 'NotFoundError', 'NOT_FOUND', ['ids']);
    }
    for (const id of ['', SECRET, known.entry, known.item]) {
      expectRefused(await mutate('revertImport', { id }), 'NotFoundError', 'NOT_FOUND', ['id']);
    }
    for (const id of ['', SECRET, known.entry, known.imported]) {
      expectRefused(await mutate('addImportItem', { id }), 'NotFoundError', 'NOT_FOUND', ['id']);
    }
  });

  it('that leads nowhere reads as null', async () => {
    for (const id of ['', SECRET, known.entry.slice(0, -1)]) {
      const read = await client.ask(
        'query ($id: ID!) { node(id: $id) { id } nodes(ids: [$id]) { id } import(id: $id) { id } memory { entry(id: $id) { id } } }',
        { id },
      );
      expect(read).toEqual({ node: null, nodes: [null], import: null, memory: { entry: null } });
    }
  });

  it('of an entry that is deleted is told to be restored first', async () => {
    for (const name of ['excludeEntry', 'includeEntry']) {
      expectRefused(await mutate(name, { id: known.deleted }), 'InvalidStateError', 'INVALID_STATE', ['id']);
    }
    const edit = await mutate('editEntry', { id: known.deleted, content: 'x' }, '... on InvalidStateError { currentEntry { id status } }');
    expectRefused(edit, 'InvalidStateError', 'INVALID_STATE', ['id']);
    expect(edit.currentEntry).toEqual({ id: known.deleted, status: 'DELETED' });
  });

  it('is one of at most 100 at a time', async () => {
    const ids = Array.from({ length: 101 }, () => known.entry);
    const many = await mutate('changeEntries', { ids, change: 'DELETE' });
    expect(['INVALID_INPUT', 'LIMIT_REACHED']).toContain(many.code);
  });
});

describe('a revision', () => {
  it('that is stale is a conflict: for an entry once that entry changed, for the memory once anything did', async () => {
    const selection = '... on RevisionConflictError { currentRevision currentEntry { id } }';
    // The entry was made by revision 1: not there yet at revision 0, so it has changed since.
    const edit = await mutate('editEntry', { id: known.entry, content: 'Prefers SQL.', expectedRevision: 0 }, selection);
    expectRefused(edit, 'RevisionConflictError', 'REVISION_CONFLICT', ['expectedRevision']);
    expect(edit).toMatchObject({ currentRevision: known.revision, currentEntry: { id: known.entry } });
    const reset = await mutate('resetMemory', { expectedRevision: 1 }, selection);
    expectRefused(reset, 'RevisionConflictError', 'REVISION_CONFLICT', ['expectedRevision']);
    expect(reset).toMatchObject({ currentRevision: known.revision, currentEntry: null });
    const restore = await mutate('restoreMemory', { to: { revision: 0 }, expectedRevision: 1 });
    expectRefused(restore, 'RevisionConflictError', 'REVISION_CONFLICT', ['expectedRevision']);
    const dump = await mutate('startImport', { source: { text: '- Likes maps.' }, expectedRevision: 1 });
    expectRefused(dump, 'RevisionConflictError', 'REVISION_CONFLICT', ['expectedRevision']);
  });

  it('that is ahead or negative is refused, as expected revision and as a moment', async () => {
    const ahead = known.revision + 1;
    for (const [revision, code] of [
      [ahead, 'REVISION_AHEAD'],
      [2_147_483_647, 'REVISION_AHEAD'],
      [-1, 'INVALID_INPUT'],
    ] as const) {
      const excluded = await mutate('excludeEntry', { id: known.entry, expectedRevision: revision });
      expectRefused(excluded, 'InvalidInputError', code, ['expectedRevision']);
      expectRefused(await mutate('restoreMemory', { to: { revision } }), 'InvalidInputError', code, ['to']);
      expectRefused(await mutate('revertEntry', { id: known.entry, to: { revision } }), 'InvalidInputError', code, ['to']);
      const { errors } = await client.send('query ($revision: Int!) { memory(asOf: { revision: $revision }) { revision } }', { revision });
      expect(errors[0]).toMatchObject({ path: ['memory'], extensions: { code } });
      const diff = await client.send('query ($revision: Int!) { memoryDiff(from: { revision: $revision }) { toRevision } }', { revision });
      expect(diff.errors[0]).toMatchObject({ path: ['memoryDiff'], extensions: { code } });
    }
    for (const revision of [1.5, '1', 1e12, null]) {
      const { errors } = await client.send('query ($at: AsOf!) { memory(asOf: $at) { revision } }', { at: { revision } });
      expect(errors[0].extensions.code).toBe('INVALID_INPUT');
    }
    const both = await client.send('{ memory(asOf: { revision: 1, at: "2026-01-01T00:00:00Z" }) { revision } }');
    expect(both.errors[0].extensions.code).toBe('INVALID_INPUT');
  });

  it('of an instant in the future is the present, of one before everything 0', async () => {
    const { future, past } = await client.ask(`{
      future: memory(asOf: { at: "2999-01-01T00:00:00.000Z" }) { revision }
      past: memory(asOf: { at: "1999-01-01T00:00:00.000Z" }) { revision text }
    }`);
    expect(future.revision).toBe(known.revision);
    expect(past).toEqual({ revision: 0, text: '' });
    for (const at of ['yesterday', '2026-13-01T00:00:00Z', '2026-02-30T00:00:00Z', SECRET, '']) {
      const { errors } = await client.send('query ($at: DateTime!) { memory(asOf: { at: $at }) { revision } }', { at });
      expect(errors[0].extensions.code, at).toBe('INVALID_INPUT');
      expect(JSON.stringify(errors)).not.toContain(SECRET);
    }
  });
});

describe('an idempotency key', () => {
  it('that was used for another body is refused, whatever the other body is', async () => {
    for (const [name, input] of [
      ['addEntry', { content: `${SECRET} is a name.` }],
      ['addEntry', { content: 'Prefers plain SQL.', section: 'CAREER' }],
      ['deleteEntry', { id: known.entry }],
      ['resetMemory', {}],
      ['startImport', { source: { text: '- Likes maps.' } }],
    ] as const) {
      const refused = await mutate(name, { ...input, idempotencyKey: known.key });
      expectRefused(refused, 'IdempotencyConflictError', 'IDEMPOTENCY_CONFLICT', ['idempotencyKey']);
    }
  });

  it('with the same body again answers as the first time, and changes nothing', async () => {
    const selection = '... on AddEntrySuccess { previousRevision entry { id } }';
    const again = await mutate('addEntry', { content: 'Prefers plain SQL.', idempotencyKey: known.key }, selection);
    expect(again).toEqual({ __typename: 'AddEntrySuccess', previousRevision: 0, revision: 1, entry: { id: known.entry } });
  });
});

describe('a dump', () => {
  const refusals = async (source: object, code: string, more: object = {}): Promise<void> => {
    const path = ['source', 'text' in source ? 'text' : 'file'];
    for (const name of ['startImport', 'previewImport']) {
      const refused = await mutate(name, { source, ...more });
      expect(refused, name).toMatchObject({ __typename: 'ImportRefusedError', code });
      expect(refused.path?.[0], name).toBe('source');
      if (refused.path.length > 1) expect(refused.path).toEqual(path);
      expect(refused.message).toMatch(SENTENCE);
      expect(JSON.stringify(refused)).not.toContain(SECRET);
    }
  };
  const file = (bytes: Uint8Array, name = 'memory.txt'): object => ({ file: { name, base64: Buffer.from(bytes).toString('base64') } });

  it('that is empty says so', async () => {
    for (const text of ['', ' \n \n', '\ufeff']) await refusals({ text }, 'EMPTY_INPUT');
    await refusals(file(new Uint8Array(0)), 'EMPTY_INPUT');
  });

  it('that is binary, or torn, is refused', async () => {
    const noise = Uint8Array.from({ length: 5_000 }, (_unused, index) => (index * 7919) % 256);
    await refusals(file(noise), 'UNSUPPORTED_FORMAT');
    await refusals(file(Buffer.from(`PK\u0003\u0004${SECRET}`, 'latin1'), 'export.zip'), 'CORRUPT_FILE');
    await refusals({ text: `{"memories": [{"text": "${SECRET}"` }, 'CORRUPT_FILE', { format: 'JSON' });
  });

  it('that is huge, or has too many items, is refused', async () => {
    await refusals({ text: `- ${SECRET}\n`.padEnd(10 * 1024 * 1024 + 1, 'x') }, 'TOO_LARGE');
    await refusals({ text: Array.from({ length: 10_001 }, (_unused, index) => `- Note ${index}.`).join('\n') }, 'TOO_LARGE');
  });

  it('that is not base64 is refused as input', async () => {
    const refused = await mutate('startImport', { source: { file: { name: 'memory.txt', base64: `${SECRET}!!!` } } });
    expect(refused.code).toBe('INVALID_INPUT');
    expect(JSON.stringify(refused)).not.toContain(SECRET);
  });
});

describe('a request over HTTP', () => {
  const QUERY = JSON.stringify({ query: `mutation { addEntry(input: { content: "${SECRET}" }) { __typename } }` });
  /** Over node:http, because fetch sends no Host and no Origin of one's own. */
  const send = (
    method: string,
    headers: Readonly<Record<string, string>>,
    body = '',
    path = '/graphql',
  ): Promise<{ status: number; text: string }> =>
    new Promise((resolve, reject) => {
      const asked = httpRequest(new URL(path, program.url), { method, headers }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => (text += part));
        response.on('end', () => resolve({ status: response.statusCode!, text }));
      });
      asked.on('error', reject);
      asked.end(body);
    });
  const JSON_TYPE = { 'content-type': 'application/json' };
  const codeOf = (text: string): unknown => JSON.parse(text).errors[0].extensions.code;

  it('that is no JSON object with a query is refused with 400', async () => {
    for (const body of [
      '',
      '{',
      `{"query": "${SECRET}`,
      'null',
      `"${SECRET}"`,
      '[]',
      `[${QUERY}, ${QUERY}]`,
      '{}',
      '{"query": 7}',
      `{"${SECRET}": 1}`,
    ]) {
      const { status, text } = await send('POST', JSON_TYPE, body);
      expect([status, codeOf(text)], body).toEqual([400, 'INVALID_INPUT']);
      expect(text).not.toContain(SECRET);
    }
  });

  it('of another content type is refused with 415', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/graphql']) {
      const { status, text } = await send('POST', { 'content-type': type }, QUERY);
      expect([status, codeOf(text)], type).toEqual([415, 'INVALID_INPUT']);
    }
    expect((await send('POST', {}, QUERY)).status).toBe(415);
  });

  it('with a mutation by GET is refused with 405', async () => {
    const path = `/graphql?query=${encodeURIComponent('mutation { resetMemory(input: {}) { __typename } }')}`;
    const { status, text } = await send('GET', { accept: 'application/json' }, '', path);
    expect([status, codeOf(text)]).toEqual([405, 'INVALID_INPUT']);
  });

  it('from a page of another origin, or to another host name, is refused with 403', async () => {
    const foreign: readonly Readonly<Record<string, string>>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { host: 'evil.example' },
      { host: `rebound.example:${new URL(program.url).port}` },
    ];
    for (const headers of foreign) {
      const { status, text } = await send('POST', { ...JSON_TYPE, ...headers }, QUERY);
      expect([status, codeOf(text)], JSON.stringify(headers)).toEqual([403, 'FORBIDDEN']);
    }
  });
});

describe('any text', () => {
  it('that makes a request fail is in no answer to it', async () => {
    const mark = fc.string({ minLength: 12, maxLength: 40, unit: 'grapheme' }).filter((text) => /\p{L}.*\p{L}/u.test(text.trim()));
    const property = fc.asyncProperty(mark, async (text) => {
      const long = text + 'x'.repeat(4_001);
      const answers = [
        await mutate('addEntry', { content: long }),
        await mutate('addEntry', { content: 'x', reason: long }),
        await mutate('addEntry', { content: `The password is ${SECRET}\n${text}` }),
        await mutate('deleteEntry', { id: text }),
        await mutate('addEntry', { content: { text } }),
        await mutate('addEntry', { content: 'x', section: text }),
        await mutate('addEntry', { content: 'x', [`k${text}`]: 1 }),
        await mutate('startImport', { source: { text, file: null } }),
        await mutate('startImport', { source: { file: { name: text, base64: text } } }),
        await client.post(text),
        await client.send(text),
        await client.send(`{ memory(asOf: { at: ${JSON.stringify(text)} }) { text } }`),
      ];
      const said = answers.map((answer) => JSON.stringify(answer));
      const escaped = JSON.stringify(text).slice(1, -1);
      for (const [index, one] of said.entries()) {
        expect(answers[index]!.__typename ?? 'errors').not.toMatch(/Success$/);
        expect(one.includes(escaped) || one.includes(JSON.stringify(escaped).slice(1, -1)), `answer ${index}`).toBe(false);
      }
    });
    await fc.assert(property, { numRuns: 25 });
  });
});
