import { describe, expect, it } from 'vitest';
import { testApi, type Json } from './support/api.ts';

describe('the memory', () => {
  it('of nobody yet is empty, at revision 0', async () => {
    const { ask } = await testApi();
    const query =
      '{ memory { id revision at text quarantined counts { active } sections { section counts { active } } entries { totalCount edges { cursor } pageInfo { startCursor hasNextPage } } } }';
    expect((await ask(query)).memory).toMatchObject({
      revision: 0,
      at: null,
      text: '',
      quarantined: false,
      counts: { active: 0 },
      sections: ['INSTRUCTIONS', 'IDENTITY', 'CAREER', 'PROJECTS', 'PREFERENCES', 'OTHER'].map((section) => ({
        section,
        counts: { active: 0 },
      })),
      entries: { totalCount: 0, edges: [], pageInfo: { startCursor: null, hasNextPage: false } },
    });
  });

  it('has one id live, and one for each revision', async () => {
    const { ask, add } = await testApi();
    await add('a');
    const before = await ask('{ memory { id } then: memory(asOf: { revision: 1 }) { id } }');
    await add('b');
    const after = await ask('{ memory { id } then: memory(asOf: { revision: 1 }) { id } now: memory(asOf: { revision: 2 }) { id } }');
    expect(after).toMatchObject(before);
    expect(new Set([after.memory.id, after.then.id, after.now.id]).size).toBe(3);
  });

  it('is of any earlier moment; the future is the present, what is ahead or negative is refused', async () => {
    const { ask, add, mutate, send } = await testApi();
    const id = await add('Works at Acme.');
    await mutate('editEntry', { id, content: 'Works at Globex.' }, '');
    await mutate('excludeEntry', { id }, '');
    const at = async (asOf: object): Promise<Json> =>
      (await ask('query ($asOf: AsOf!) { memory(asOf: $asOf) { revision at text } }', { asOf })).memory;
    expect(await at({ revision: 0 })).toEqual({ revision: 0, at: null, text: '' });
    const first = await at({ revision: 1 });
    expect(first.text).toContain('Works at Acme.');
    expect((await at({ revision: 2 })).text).toContain('Works at Globex.');
    expect((await at({ revision: 3 })).text).toBe('');
    expect(await at({ at: first.at })).toEqual(first);
    expect((await at({ at: '2999-01-01T00:00:00Z' })).revision).toBe(3);
    expect((await at({ at: '1999-01-01T00:00:00Z' })).revision).toBe(0);
    for (const [asOf, code] of [
      ['{ revision: 4 }', 'REVISION_AHEAD'],
      ['{ revision: -1 }', 'INVALID_INPUT'],
      ['{ revision: 1, at: "2026-01-01T00:00:00Z" }', 'INVALID_INPUT'],
      ['{ at: "yesterday" }', 'INVALID_INPUT'],
    ]) {
      expect((await send(`{ memory(asOf: ${asOf}) { revision } }`)).errors[0].extensions.code, asOf).toBe(code);
    }
    const { data } = await send('{ memory(asOf: { revision: 4 }) { revision } viewer { id } }');
    expect(data).toMatchObject({ memory: null, viewer: {} });
  });

  it('shows an entry as the present when live, as a version with an id of its own in the past', async () => {
    const { ask, add, mutate } = await testApi();
    const id = await add('Works at Acme.');
    await mutate('editEntry', { id, content: 'Works at Globex.' }, '');
    const one = `entry(id: "${id}") { __typename id entryId content }`;
    const { memory, then, before } = await ask(
      `{ memory { ${one} } then: memory(asOf: { revision: 1 }) { ${one} } before: memory(asOf: { revision: 0 }) { ${one} } }`,
    );
    expect(memory.entry).toEqual({ __typename: 'Entry', id, entryId: id, content: 'Works at Globex.' });
    expect(then.entry).toMatchObject({ __typename: 'EntryVersion', entryId: id, content: 'Works at Acme.' });
    expect(then.entry.id).not.toBe(id);
    expect(before.entry).toBeNull();
    const version = await ask('query ($id: ID!) { node(id: $id) { ... on EntryVersion { content entry { id content } } } }', {
      id: then.entry.id,
    });
    expect(version.node).toEqual({ content: 'Works at Acme.', entry: { id, content: 'Works at Globex.' } });
  });
});

describe('history', () => {
  it('has every change with before and after, filtered by what, whom and when', async () => {
    const { ask, add, mutate } = await testApi();
    const id = await add('Works at Acme.', 'CAREER');
    await add('Likes tea.', 'PREFERENCES');
    await mutate('editEntry', { id, content: 'Works at Globex.', reason: 'moved' }, '');
    await mutate('deleteEntry', { id }, '');
    const changes = async (filter: object): Promise<Json[]> =>
      (
        await ask(
          'query ($filter: ChangeFilter) { history(filter: $filter) { edges { node { revision kind reason before { content status } after { content status } hash } } } }',
          {
            filter,
          },
        )
      ).history.edges.map((edge: Json) => edge.node);
    const all = await changes({});
    expect(all.map((change) => [change.revision, change.kind])).toEqual([
      [4, 'DELETED'],
      [3, 'EDITED'],
      [2, 'ADDED'],
      [1, 'ADDED'],
    ]);
    expect(all[1]).toMatchObject({ reason: 'moved', before: { content: 'Works at Acme.' }, after: { content: 'Works at Globex.' } });
    expect(all[3].before).toBeNull();
    for (const change of all) expect(change.hash).toMatch(/^[0-9a-f]{64}$/);
    const revisions = async (filter: object): Promise<number[]> => (await changes(filter)).map((change) => change.revision);
    expect(await revisions({ entryId: id })).toEqual([4, 3, 1]);
    expect(await revisions({ kind: ['ADDED'] })).toEqual([2, 1]);
    expect(await revisions({ from: { revision: 1 }, to: { revision: 3 } })).toEqual([3, 2]);
    expect(await revisions({ section: ['PREFERENCES'] })).toEqual([2]);
    expect(await revisions({ actor: ['IMPORT'] })).toEqual([]);
  });
});

describe('memoryDiff', () => {
  it('compares two moments either way round, word by word, and sees through an edit there and back', async () => {
    const { ask, add, mutate } = await testApi();
    const id = await add('Works at Acme since 2024.');
    const back = await add('Likes tea.');
    await mutate('editEntry', { id, content: 'Works at Globex since 2024.' }, '');
    await mutate('editEntry', { id: back, content: 'Likes coffee.' }, '');
    await mutate('editEntry', { id: back, content: 'Likes tea.' }, '');
    await add('New.');
    const query = `query ($from: AsOf!, $to: AsOf) { memoryDiff(from: $from, to: $to) {
      fromRevision toRevision counts { added edited removed }
      entries { totalCount edges { node { kind entry { id } before { content } after { content } words { kind text } } } } } }`;
    const there = (await ask(query, { from: { revision: 2 } })).memoryDiff;
    expect(there).toMatchObject({
      fromRevision: 2,
      toRevision: 6,
      counts: { added: 1, edited: 1, removed: 0 },
      entries: { totalCount: 2 },
    });
    expect(there.entries.edges[0].node).toMatchObject({
      kind: 'EDITED',
      entry: { id },
      words: [
        { kind: 'SAME', text: 'Works at ' },
        { kind: 'REMOVED', text: 'Acme' },
        { kind: 'ADDED', text: 'Globex' },
        { kind: 'SAME', text: ' since 2024.' },
      ],
    });
    const hither = (await ask(query, { from: { revision: 6 }, to: { revision: 2 } })).memoryDiff;
    expect(hither).toMatchObject({ fromRevision: 6, toRevision: 2, counts: { added: 0, edited: 1, removed: 1 } });
  });
});

describe('exportPrompt', () => {
  it('reads nothing, and is of a service', async () => {
    const { ask } = await testApi();
    const { exportPrompt } = await ask('{ exportPrompt(service: CHATGPT, omit: [HEALTH]) { service text } }');
    expect(exportPrompt.service).toBe('CHATGPT');
    expect(exportPrompt.text).toContain('## Leave out');
  });
});
