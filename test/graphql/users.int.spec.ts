import { describe, expect, it } from 'vitest';
import { memoryGid } from '../../src/graphql/ids.ts';
import { testApi, type Json } from './support/api.ts';

/** Every kind of id that ada has. */
async function everyId({ ask, mutate, add, ledger }: Awaited<ReturnType<typeof testApi>>): Promise<Record<string, string>> {
  const entry = await add('Works at Acme.');
  await mutate('startImport', { source: { text: '- Knows SQL.\n\nHobbies:\n- Plays chess.' }, format: 'MARKDOWN' }, '');
  await ledger.idle();
  const { history, timeline, imports } = await ask(`{
    history { edges { node { id after { id } } } } timeline { edges { node { id } } }
    imports { edges { node { id items(outcome: DECLINED) { edges { node { id } } } } } }
  }`);
  const ids = {
    Entry: entry,
    EntryVersion: history.edges[0].node.after.id,
    Change: history.edges[0].node.id,
    Action: timeline.edges[0].node.id,
    Import: imports.edges[0].node.id,
    ImportItem: imports.edges[0].node.items.edges[0].node.id,
  };
  return ids;
}

describe('an id', () => {
  it('of each type is found again by node and nodes', async () => {
    const api = await testApi();
    const ids = { ...(await everyId(api)), Memory: memoryGid(null), Viewer: (await api.ask('{ viewer { id } }')).viewer.id };
    for (const [type, id] of Object.entries(ids)) {
      expect((await api.ask('query ($id: ID!) { node(id: $id) { __typename id } }', { id })).node, type).toEqual({ __typename: type, id });
    }
    const past = memoryGid(1);
    const { nodes } = await api.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: [...Object.values(ids), past, 'none'] });
    expect(nodes).toEqual([...Object.values(ids).map((id) => ({ id })), { id: past }, null]);
    expect((await api.ask('query ($id: ID!) { node(id: $id) { id } }', { id: memoryGid(999) })).node).toBeNull();
  });

  it('of another user is not found, by no way that takes one', async () => {
    const api = await testApi();
    const ids = await everyId(api);
    const bob = { user: 'bob' } as const;
    const nodes = await api.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: Object.values(ids) }, bob);
    expect(nodes.nodes).toEqual(Object.values(ids).map(() => null));
    const data = await api.ask(
      `query ($entry: ID!, $import: ID!) {
        import(id: $import) { id } imports { edges { node { id } } } timeline { edges { node { id } } }
        history(filter: { entryId: $entry }) { edges { node { id } } }
        all: history { edges { node { id } } }
        memory { revision text entry(id: $entry) { id } entries(filter: { importId: $import }) { totalCount } counts { active } }
        memoryDiff(from: { revision: 0 }) { counts { added } entries { totalCount } }
      }`,
      { entry: ids['Entry'], import: ids['Import'] },
      bob,
    );
    expect(data).toEqual({
      import: null,
      imports: { edges: [] },
      timeline: { edges: [] },
      history: { edges: [] },
      all: { edges: [] },
      memory: { revision: 0, text: '', entry: null, entries: { totalCount: 0 }, counts: { active: 0 } },
      memoryDiff: { counts: { added: 0 }, entries: { totalCount: 0 } },
    });
    const asBob = async (name: string, input: object): Promise<Json> => (await api.mutate(name, input, '', bob)).code;
    for (const name of ['editEntry', 'excludeEntry', 'includeEntry', 'deleteEntry', 'restoreEntry']) {
      expect(await asBob(name, { id: ids['Entry'] }), name).toBe('NOT_FOUND');
    }
    expect(await asBob('revertEntry', { id: ids['Entry'], to: { revision: 0 } })).toBe('NOT_FOUND');
    expect(await asBob('changeEntries', { ids: [ids['Entry']], change: 'DELETE' })).toBe('NOT_FOUND');
    expect(await asBob('revertImport', { id: ids['Import'] })).toBe('NOT_FOUND');
    expect(await asBob('addImportItem', { id: ids['ImportItem'] })).toBe('NOT_FOUND');
    expect(await asBob('addImportItems', { ids: [ids['ImportItem']] })).toBe('NOT_FOUND');
  });

  it('of another type is NOT_FOUND to a mutation, with a sentence that says what was expected', async () => {
    const api = await testApi();
    const ids = await everyId(api);
    const takes = { editEntry: 'Entry', excludeEntry: 'Entry', deleteEntry: 'Entry', revertImport: 'Import', addImportItem: 'ImportItem' };
    for (const [name, type] of Object.entries(takes)) {
      for (const [other, id] of [...Object.entries(ids), ['none', 'x']] as [string, string][]) {
        if (other === type) continue;
        const answer = await api.mutate(name, { id }, '');
        expect(answer, `${name} with ${other}`).toMatchObject({ __typename: 'NotFoundError', code: 'NOT_FOUND', path: ['id'] });
        expect(answer.message).toContain(`id of an ${type}`);
      }
    }
    const bulk = await api.mutate('changeEntries', { ids: [ids['Entry'], ids['Import']], change: 'EXCLUDE' }, '');
    expect(bulk).toMatchObject({ code: 'NOT_FOUND', path: ['ids', '1'] });
    expect((await api.ask('{ memory { counts { excluded } } }')).memory.counts.excluded).toBe(0);
  });

  it('of another type is INVALID_INPUT to a filter', async () => {
    const api = await testApi();
    const ids = await everyId(api);
    for (const query of [
      `{ history(filter: { entryId: "${ids['Import']}" }) { edges { cursor } } }`,
      `{ history(filter: { importId: "${ids['Entry']}" }) { edges { cursor } } }`,
      `{ timeline(filter: { importId: "x" }) { edges { cursor } } }`,
      `{ memory { entries(filter: { importId: "${ids['Entry']}" }) { totalCount } } }`,
    ]) {
      expect((await api.send(query)).errors[0].extensions.code, query).toBe('INVALID_INPUT');
    }
    expect(await api.ask(`{ import(id: "${ids['Entry']}") { id } }`)).toEqual({ import: null });
  });
});

describe('a credential', () => {
  it('that is not known is refused before anything runs', async () => {
    const { send } = await testApi();
    const { data, errors } = await send('{ viewer { id } }', {}, { user: 'nobody' });
    expect(data).toBeUndefined();
    expect(errors[0].extensions.code).toBe('UNAUTHENTICATED');
  });

  it('for reading only is refused a mutation, and nothing is stored', async () => {
    const { send, ask } = await testApi();
    const { errors } = await send('mutation { addEntry(input: { content: "x" }) { __typename } }', {}, { user: 'reader' });
    expect(errors[0].extensions.code).toBe('FORBIDDEN');
    expect(await ask('{ memory { revision } viewer { scopes } }', {}, { user: 'reader' })).toEqual({
      memory: { revision: 0 },
      viewer: { scopes: ['MEMORY_READ'] },
    });
  });
});
