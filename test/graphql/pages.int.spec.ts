import { describe, expect, it } from 'vitest';
import { testApi, type Json } from './support/api.ts';

type Api = Awaited<ReturnType<typeof testApi>>;
type Page = { edges: { cursor: string; node: { id?: string; entry?: { id: string } } }[]; pageInfo: Json; totalCount?: number };
type Get = (args: string) => Promise<Page>;

const DUMP = Array.from({ length: 7 }, (_unused, n) => `[2026-01-0${n + 1}] - Fact number ${n + 1} of the dump.`).join('\n');

/** A memory in which every list has some rows. */
async function filled(): Promise<Api & { importId: string; entryId: string }> {
  const api = await testApi();
  const entryId = await api.add('Works at Acme.', 'CAREER');
  for (const content of ['a', 'b', 'c', 'd', 'e']) {
    await api.mutate('editEntry', { id: entryId, content: `Works at ${content}.` }, '');
    await api.add(`Likes ${content}.`, 'PREFERENCES');
  }
  const started = await api.mutate('startImport', { source: { text: DUMP } }, '... on StartImportSuccess { import { id } }');
  await api.ledger.idle();
  for (const text of ['- One more.\n- And two.', '- Three of them.']) {
    await api.mutate('startImport', { source: { text }, format: 'MARKDOWN' }, '');
    await api.ledger.idle();
  }
  const ids = (await api.ask('{ memory { entries(filter: { origin: IMPORTED }) { edges { node { id } } } } }')).memory.entries.edges;
  for (const edge of ids.slice(0, 4)) await api.mutate('editEntry', { id: edge.node.id, section: 'PROJECTS' }, '');
  return { ...api, importId: started.import.id, entryId };
}

const CONNECTION = 'edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
const idsOf = (page: Page): (string | undefined)[] => page.edges.map(({ node }) => node.id ?? node.entry?.id);

/** Walks a list in steps of two, forwards and backwards, and compares with the whole. */
async function walk(get: Get, atLeast: number): Promise<void> {
  const whole = await get('first: 100');
  const ids = idsOf(whole);
  expect(ids.length).toBeGreaterThanOrEqual(atLeast);
  expect(new Set(ids).size).toBe(ids.length);
  if (whole.totalCount !== undefined) expect(whole.totalCount).toBe(ids.length);
  expect(whole.pageInfo).toEqual({
    hasNextPage: false,
    hasPreviousPage: false,
    startCursor: whole.edges[0]!.cursor,
    endCursor: whole.edges.at(-1)!.cursor,
  });

  const forwards: unknown[] = [];
  for (let after = ''; ;) {
    const page = await get(`first: 2${after}`);
    forwards.push(...idsOf(page));
    expect(page.pageInfo.hasPreviousPage).toBe(forwards.length > 2);
    if (page.pageInfo.hasNextPage !== true) break;
    after = `, after: "${page.pageInfo.endCursor}"`;
  }
  expect(forwards).toEqual(ids);

  const backwards: unknown[] = [];
  for (let before = ''; ;) {
    const page = await get(`last: 2${before}`);
    backwards.unshift(...idsOf(page));
    if (page.pageInfo.hasPreviousPage !== true) break;
    before = `, before: "${page.pageInfo.startCursor}"`;
  }
  expect(backwards).toEqual(ids);
}

describe('every list', () => {
  it('is paged both ways, and each row comes once', async () => {
    const { ask, importId, entryId } = await filled();
    const root =
      (field: string, args = ''): Get =>
      async (page) =>
        (await ask(`{ ${field}(${args} ${page}) { ${CONNECTION} } }`))[field];
    await walk(root('history'), 20);
    await walk(root('history', `filter: { section: PROJECTS }`), 4);
    await walk(root('timeline'), 10);
    await walk(root('imports'), 3);
    for (const order of ['SECTION', 'NEWEST', 'OLDEST', 'LAST_CHANGED', 'SAVED_NEWEST', 'SAVED_OLDEST']) {
      await walk(
        async (page) => (await ask(`{ memory { entries(orderBy: ${order}, ${page}) { totalCount ${CONNECTION} } } }`)).memory.entries,
        10,
      );
    }
    await walk(
      async (page) =>
        (await ask(`{ memory { entries(filter: { search: "likes" }, ${page}) { totalCount ${CONNECTION} } } }`)).memory.entries,
      5,
    );
    await walk(
      async (page) => (await ask(`{ memory(asOf: { revision: 9 }) { entries(${page}) { totalCount ${CONNECTION} } } }`)).memory.entries,
      5,
    );
    const under =
      (id: string, type: string, field: string, selection = CONNECTION): Get =>
      async (page) =>
        (await ask(`{ node(id: "${id}") { ... on ${type} { ${field}(${page}) { ${selection} } } } }`)).node[field];
    await walk(under(entryId, 'Entry', 'history'), 6);
    await walk(under(importId, 'Import', 'items', `totalCount ${CONNECTION}`), 7);
    await walk(under(importId, 'Import', 'changedSince', `totalCount ${CONNECTION}`), 4);
    const { timeline } = await ask('{ timeline(filter: { kind: IMPORT }) { edges { node { id changed } } } }');
    await walk(under(timeline.edges.at(-1).node.id, 'Action', 'changes'), 7);
    const entryDiff = CONNECTION.replace('node { id }', 'node { entry { id } }');
    await walk(
      async (page) =>
        (await ask(`{ memoryDiff(from: { revision: 3 }) { entries(${page}) { totalCount ${entryDiff} } } }`)).memoryDiff.entries,
      10,
    );
    await walk(
      async (page) =>
        (await ask(`{ import(id: "${importId}") { diff { entries(${page}) { totalCount ${entryDiff} } } } }`)).import.diff.entries,
      7,
    );
  });

  it('refuses sizes out of bounds, both sizes at once, and cursors of another list or filter', async () => {
    const { ask, send, add } = await testApi();
    await add('x');
    const { history } = await ask('{ history { edges { cursor } } }');
    const cursor = history.edges[0].cursor;
    const wrong = ['first: 0', 'first: 101', 'last: -1', 'first: 1, last: 1', 'after: "x"', `after: "${cursor}", filter: { kind: ADDED }`];
    for (const args of wrong) {
      const { data, errors } = await send(`{ history(${args}) { edges { cursor } } viewer { id } }`);
      expect(errors, args).toHaveLength(1);
      expect(errors[0].extensions.code, args).toBe('INVALID_INPUT');
      expect(data, args).toMatchObject({ history: null, viewer: {} });
    }
    expect((await send(`{ timeline(after: "${cursor}") { edges { cursor } } }`)).errors[0].extensions.code).toBe('INVALID_INPUT');
  });
});

describe('a page of entries', () => {
  it('opens all its texts in one call', async () => {
    const { ask, add, opened } = await testApi();
    for (let n = 0; n < 30; n += 1) await add(`Fact ${n}.`);
    opened.length = 0;
    const { memory } = await ask(
      '{ memory { entries(first: 30) { edges { node { ...Row } } } } } fragment Row on EntryView { content savedOn { raw } }',
    );
    expect(memory.entries.edges).toHaveLength(30);
    expect(opened).toEqual([30]);
  });

  it('opens none when no field needs one', async () => {
    const { ask, add, opened } = await testApi();
    await add('Fact.');
    opened.length = 0;
    const query = 'query ($no: Boolean!) { memory { entries { edges { node { id status content @include(if: $no) } } } } }';
    await ask(query, { no: false });
    expect(opened).toEqual([]);
  });
});

describe('search', () => {
  it('takes every word, whatever case and accents, of what the rest of the filter takes', async () => {
    const { ask, add, mutate } = await testApi();
    const zurich = await add('Lebt in Zürich und mag Käse.', 'IDENTITY');
    await add('Flog nach ZURICH.', 'PROJECTS');
    const search = async (filter: object): Promise<Json> =>
      (
        await ask('query ($filter: EntryFilter!) { memory { entries(filter: $filter) { totalCount edges { node { id content } } } } }', {
          filter,
        })
      ).memory.entries;
    expect((await search({ search: 'zurich KÄSE' })).edges).toEqual([{ node: { id: zurich, content: 'Lebt in Zürich und mag Käse.' } }]);
    expect((await search({ search: 'zürich' })).totalCount).toBe(2);
    expect((await search({ search: 'zürich', section: ['PROJECTS'] })).totalCount).toBe(1);
    expect((await search({ search: 'zürich bern' })).totalCount).toBe(0);
    expect((await search({ search: '  ' })).totalCount).toBe(2);
    await mutate('deleteEntry', { id: zurich }, '');
    expect((await search({ search: 'zürich' })).totalCount).toBe(1);
    expect((await search({ search: 'zürich', status: ['DELETED'] })).edges[0].node.id).toBe(zurich);
  });
});
