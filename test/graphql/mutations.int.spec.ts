import { describe, expect, it } from 'vitest';
import { testApi, type Json } from './support/api.ts';

const ENTRY = '{ id entryId content status section origin createdAt changedAt revision savedOn { raw } }';
const PAYLOAD = (type: string): string =>
  `... on ${type} { previousRevision revision memory { revision } entry ${ENTRY} change { id kind revision reason actor { kind name } } }`;
const KEY = '3f0c2d8e-6d1b-4c9e-9a57-0c1d2e3f4a5b';

describe('a mutation of an entry', () => {
  it('answers with the entry, the change and the memory as they are then', async () => {
    const { mutate } = await testApi();
    const added = await mutate(
      'addEntry',
      { content: ' Works at Acme. ', section: 'CAREER', reason: 'told so' },
      PAYLOAD('AddEntrySuccess'),
    );
    expect(added).toMatchObject({ __typename: 'AddEntrySuccess', previousRevision: 0, revision: 1, memory: { revision: 1 } });
    expect(added.entry).toMatchObject({ content: 'Works at Acme.', status: 'ACTIVE', section: 'CAREER', origin: 'ADDED', revision: 1 });
    expect(added.entry.entryId).toBe(added.entry.id);
    expect(added.change).toMatchObject({ kind: 'ADDED', revision: 1, reason: 'told so', actor: { kind: 'USER', name: null } });
    const { id } = added.entry;
    const steps = [
      ['editEntry', { content: 'Works at Globex.' }, { content: 'Works at Globex.', section: 'CAREER' }, 'EDITED'],
      ['editEntry', { section: 'OTHER' }, { content: 'Works at Globex.', section: 'OTHER' }, 'EDITED'],
      ['excludeEntry', {}, { status: 'EXCLUDED' }, 'EXCLUDED'],
      ['includeEntry', {}, { status: 'ACTIVE' }, 'INCLUDED'],
      ['deleteEntry', {}, { status: 'DELETED', content: 'Works at Globex.' }, 'DELETED'],
      ['restoreEntry', {}, { status: 'ACTIVE' }, 'RESTORED'],
      ['revertEntry', { to: { revision: 1 } }, { content: 'Works at Acme.', section: 'CAREER' }, 'EDITED'],
    ] as const;
    let revision = 1;
    for (const [name, input, entry, kind] of steps) {
      const type = `${name[0]!.toUpperCase()}${name.slice(1)}Success`;
      const answer = await mutate(name, { id, ...input }, PAYLOAD(type));
      expect(answer, name).toMatchObject({ __typename: type, previousRevision: revision, revision: revision + 1 });
      revision += 1;
      expect(answer, name).toMatchObject({ entry: { ...entry, id, revision }, change: { kind, revision }, memory: { revision } });
    }
  });

  it('that changes nothing succeeds without a change', async () => {
    const { mutate, add } = await testApi();
    const id = await add('x');
    const answer = await mutate('includeEntry', { id }, PAYLOAD('IncludeEntrySuccess'));
    expect(answer).toMatchObject({ previousRevision: 1, revision: 1, change: null, entry: { id, status: 'ACTIVE' } });
  });

  it('of many at once answers only with what it changed', async () => {
    const { mutate, add } = await testApi();
    const ids = [await add('a'), await add('b'), await add('c')];
    await mutate('excludeEntry', { id: ids[1] }, '');
    const selection = '... on ChangeEntriesSuccess { revision entries { id status } changes { entry { id } kind } }';
    const answer = await mutate('changeEntries', { ids, change: 'EXCLUDE' }, selection);
    expect(answer.entries).toEqual(ids.map((id) => ({ id, status: 'EXCLUDED' })));
    expect(answer.changes).toEqual([ids[0], ids[2]].map((id) => ({ entry: { id }, kind: 'EXCLUDED' })));
    for (const wrong of [[], Array.from({ length: 101 }, () => ids[0])]) {
      expect(await mutate('changeEntries', { ids: wrong, change: 'DELETE' }, '')).toMatchObject({ code: 'INVALID_INPUT', path: ['ids'] });
    }
  });
});

describe('while reads are behind', () => {
  it('addEntry shows the entry and its change all the same, and no memory', async () => {
    const { mutate, lag, ask } = await testApi();
    lag(true);
    const answer = await mutate('addEntry', { content: 'Works at Acme.', reason: 'r' }, PAYLOAD('AddEntrySuccess'));
    expect(answer).toMatchObject({
      revision: 1,
      memory: null,
      entry: { content: 'Works at Acme.' },
      change: { kind: 'ADDED', reason: 'r' },
    });
    lag(false);
    const found = await ask(`query ($id: ID!) { node(id: $id) { ... on Entry ${ENTRY} } }`, { id: answer.entry.id });
    expect(answer.entry).toEqual(found.node);
  });

  it('every other one folds what was just written onto what is there', async () => {
    const { mutate, add, lag, ask, catchUp } = await testApi();
    const id = await add('Works at Acme.', 'CAREER');
    await catchUp();
    lag(true);
    const select = (type: string): string => `... on ${type} { memory { revision } entry ${ENTRY} change { id kind } }`;
    const edited = await mutate('editEntry', { id, content: 'Works at Globex.', section: 'OTHER' }, select('EditEntrySuccess'));
    expect(edited).toMatchObject({
      memory: null,
      entry: { content: 'Works at Globex.', section: 'OTHER', revision: 2 },
      change: { kind: 'EDITED' },
    });
    const excluded = await mutate('excludeEntry', { id }, select('ExcludeEntrySuccess'));
    expect(excluded).toMatchObject({ memory: null, entry: { status: 'EXCLUDED', revision: 3 } });
    lag(false);
    const { node } = await ask(`query ($id: ID!) { node(id: $id) { ... on Entry ${ENTRY} } }`, { id });
    expect(node).toMatchObject({ status: 'EXCLUDED', content: 'Works at Globex.', revision: 3 });
    expect({ ...excluded.entry, content: 'Works at Globex.', section: 'OTHER' }).toEqual(node);
  });

  it('a read that waits for a revision is refused as not ready, and answered when it is', async () => {
    const { mutate, lag, send, ask } = await testApi();
    lag(true);
    await mutate('addEntry', { content: 'x' }, '');
    const query = '{ memory { revision } }';
    const headers = { 'memory-at-least': '1' };
    expect(await send(query, {}, { headers })).toMatchObject({ errors: [{ extensions: { code: 'REVISION_NOT_READY' } }] });
    const argument = '{ memory(atLeastRevision: 1) { revision } viewer { id } }';
    expect(await send(argument)).toMatchObject({
      data: { memory: null, viewer: {} },
      errors: [{ extensions: { code: 'REVISION_NOT_READY' } }],
    });
    lag(false);
    expect(await ask(query, {}, { headers })).toEqual({ memory: { revision: 1 } });
    expect(await send(query, {}, { headers: { 'memory-at-least': 'x' } })).toMatchObject({
      errors: [{ extensions: { code: 'INVALID_INPUT' } }],
    });
  });
});

describe('a retry', () => {
  it('with the same key answers the first revisions, and the entry as it is now', async () => {
    const { mutate } = await testApi();
    const input = { content: 'Works at Acme.', idempotencyKey: KEY };
    const first = await mutate('addEntry', input, PAYLOAD('AddEntrySuccess'));
    await mutate('excludeEntry', { id: first.entry.id }, '');
    const again = await mutate('addEntry', { ...input, idempotencyKey: KEY.toUpperCase() }, PAYLOAD('AddEntrySuccess'));
    expect(again).toMatchObject({ revision: 1, entry: { id: first.entry.id, status: 'EXCLUDED' }, change: { id: first.change.id } });
    const other = await mutate('addEntry', { ...input, content: 'Another text.' }, '');
    expect(other).toMatchObject({ __typename: 'IdempotencyConflictError', code: 'IDEMPOTENCY_CONFLICT' });
  });
});

describe('a refusal', () => {
  it('of each kind has its type, its code, its path, and no memory text', async () => {
    const { mutate, add } = await testApi();
    const id = await add('Works at Acme.');
    const gone = await add('Likes tea.');
    await mutate('deleteEntry', { id: gone }, '');
    const refused = async (name: string, input: object, selection = ''): Promise<Json> => {
      const answer = await mutate(name, input, selection);
      expect(answer.message.length).toBeGreaterThan(20);
      for (const text of ['Acme', 'tea', 'hunter2']) expect(JSON.stringify(answer.message)).not.toContain(text);
      return answer;
    };
    expect(await refused('addEntry', { content: ' ' })).toMatchObject({ code: 'INVALID_INPUT', path: ['content'] });
    expect(await refused('addEntry', { content: 'x'.repeat(4_001) })).toMatchObject({ code: 'INVALID_INPUT', path: ['content'] });
    expect(await refused('addEntry', { content: 'x', reason: 'x'.repeat(501) })).toMatchObject({ code: 'INVALID_INPUT', path: ['reason'] });
    expect(await refused('addEntry', { content: 'x', idempotencyKey: '1' })).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['idempotencyKey'],
    });
    expect(await refused('editEntry', { id, expectedRevision: -1 })).toMatchObject({ code: 'INVALID_INPUT', path: ['expectedRevision'] });
    expect(await refused('editEntry', { id, expectedRevision: 99, content: 'y' })).toMatchObject({ __typename: 'InvalidInputError' });
    expect(await refused('revertEntry', { id, to: { revision: -1 } })).toMatchObject({ code: 'INVALID_INPUT', path: ['to', 'revision'] });
    expect(await refused('revertEntry', { id, to: { revision: 99 } })).toMatchObject({
      code: 'REVISION_AHEAD',
      __typename: 'InvalidInputError',
    });
    expect(await refused('restoreMemory', { to: { revision: 99 } })).toMatchObject({ code: 'REVISION_AHEAD' });
    const duplicate = await refused('addEntry', { content: 'works  at ACME.' }, '... on DuplicateEntryError { entry { id status } }');
    expect(duplicate).toMatchObject({ code: 'DUPLICATE_ENTRY', entry: { id, status: 'ACTIVE' } });
    const state = await refused(
      'editEntry',
      { id: gone, content: 'y' },
      '... on InvalidStateError { currentEntry { id status } currentImport { id } }',
    );
    expect(state).toMatchObject({ code: 'INVALID_STATE', currentEntry: { id: gone, status: 'DELETED' }, currentImport: null });
    const secret = 'My password is hunter2horse!';
    const sensitive = await refused('addEntry', { content: secret }, '... on SensitiveContentError { categories ranges { start end } }');
    expect(sensitive).toMatchObject({ code: 'SENSITIVE_CONTENT', path: ['content'], categories: ['PASSWORD'] });
    expect(secret.slice(sensitive.ranges[0].start, sensitive.ranges[0].end)).toContain('hunter2');
    const reason = await refused('addEntry', { content: 'x', reason: secret });
    expect(reason).toMatchObject({ code: 'SENSITIVE_CONTENT', path: ['reason'] });
  });

  it('of a stale expectedRevision shows what is there now, even before reads have it', async () => {
    const { mutate, add } = await testApi();
    const id = await add('Works at Acme.');
    await mutate('editEntry', { id, content: 'Works at Globex.' }, '');
    const selection = '... on RevisionConflictError { currentRevision currentEntry { id content revision } }';
    const conflict = await mutate('editEntry', { id, content: 'Works at Initech.', expectedRevision: 1 }, selection);
    expect(conflict).toMatchObject({
      __typename: 'RevisionConflictError',
      code: 'REVISION_CONFLICT',
      currentRevision: 2,
      currentEntry: { id, content: 'Works at Globex.', revision: 2 },
    });
  });
});

describe('the whole memory', () => {
  it('is restored and reset by one action each, which undoes nothing of the past', async () => {
    const { mutate, add, ask } = await testApi();
    const a = await add('a');
    const b = await add('b');
    const action = (name: string): string =>
      `... on ${name} { revision memory { counts { active deleted } } action { id kind changed reason fromRevision toRevision } }`;
    const reset = await mutate('resetMemory', { reason: 'start over' }, action('ResetMemorySuccess'));
    expect(reset).toMatchObject({
      revision: 3,
      memory: { counts: { active: 0, deleted: 2 } },
      action: { kind: 'RESET_MEMORY', changed: 2, reason: 'start over' },
    });
    const again = await mutate('resetMemory', {}, action('ResetMemorySuccess'));
    expect(again).toMatchObject({ revision: 3, action: null });
    const restored = await mutate('restoreMemory', { to: { revision: 1 } }, action('RestoreMemorySuccess'));
    expect(restored).toMatchObject({
      revision: 4,
      memory: { counts: { active: 1, deleted: 1 } },
      action: { changed: 1, fromRevision: 3, toRevision: 4 },
    });
    const { memory, then, history } = await ask(`{
      memory { entries { edges { node { id } } } }
      then: memory(asOf: { revision: 2 }) { entries { edges { node { __typename entryId ... on EntryVersion { entry { status } } } } } }
      history(first: 3) { edges { node { kind reason action { id } revision } } }
    }`);
    expect(memory.entries.edges).toEqual([{ node: { id: a } }]);
    expect(then.entries.edges.map((edge: Json) => edge.node)).toEqual([
      { __typename: 'EntryVersion', entryId: a, entry: { status: 'ACTIVE' } },
      { __typename: 'EntryVersion', entryId: b, entry: { status: 'DELETED' } },
    ]);
    expect(history.edges.map((edge: Json) => [edge.node.kind, edge.node.reason])).toEqual([
      ['RESTORED', null],
      ['DELETED', 'start over'],
      ['DELETED', 'start over'],
    ]);
    expect(history.edges[1].node.action.id).toBe(reset.action.id);
  });
});

describe('an import', () => {
  const TEXT =
    '[2026-05-12] - Knows SQL.\n[unknown] - Works at Acme.\n[unknown] - My password is hunter2horse!\n\nHobbies:\n- Plays chess.';
  const ITEMS =
    'items { totalCount edges { node { index content outcome declineReason sensitive savedOn { raw value precision } entry { id } } } }';

  it('is previewed, started, added to and reverted', async () => {
    const { mutate, ask, add, ledger } = await testApi();
    await add('works at acme.');
    const previewItems = 'items { index content outcome declineReason sensitive savedOn { raw value precision } entry { id } }';
    const preview = await mutate(
      'previewImport',
      { source: { text: TEXT } },
      `... on ImportPreview { revision counts { total } ${previewItems} }`,
    );
    expect(preview.items.map((item: Json) => item.outcome)).toEqual(['IMPORTED', 'DUPLICATE', 'SENSITIVE', 'DECLINED']);
    expect((await ask('{ memory { revision } }')).memory.revision).toBe(1);
    const input = { source: { text: TEXT }, expectedRevision: preview.revision, idempotencyKey: KEY };
    const started = await mutate(
      'startImport',
      input,
      '... on StartImportSuccess { revision import { id status fromRevision progress { total } } }',
    );
    expect(started).toMatchObject({ revision: 2, import: { status: 'PENDING', fromRevision: 1, progress: { total: 4 } } });
    await ledger.idle();
    const { id } = started.import;
    const done = (
      await ask(`query ($id: ID!) { import(id: $id) { status counts { total imported duplicate declined sensitive } ${ITEMS} } }`, { id })
    ).import;
    expect(done).toMatchObject({ status: 'COMPLETED', counts: { total: 4, imported: 1, duplicate: 1, declined: 1, sensitive: 1 } });
    const nodes = done.items.edges.map((edge: Json) => edge.node);
    // Apart from the entry, and the text of a duplicate, which is that of the entry it repeats, items are as they were previewed.
    const without = (item: Json): Json => ({ ...item, entry: null, content: item.outcome === 'DUPLICATE' ? null : item.content });
    expect(nodes.map(without)).toEqual(preview.items.map(without));
    expect(nodes[1].content).toBe('works at acme.');
    expect(JSON.stringify(nodes)).not.toContain('hunter2');

    const declined = (
      await ask(`query ($id: ID!) { import(id: $id) { items(outcome: DECLINED) { edges { node { id addableUntil } } } } }`, { id })
    ).import;
    const item = declined.items.edges[0].node;
    expect(item.addableUntil).not.toBeNull();
    const taken = await mutate(
      'addImportItem',
      { id: item.id },
      `... on AddImportItemSuccess { item { id addableUntil outcome entry { id } } entry { id content importItem { id } } change { kind importItem { id } } }`,
    );
    expect(taken).toMatchObject({
      item: { id: item.id, outcome: 'DECLINED', addableUntil: null, entry: { id: taken.entry.id } },
      entry: { content: 'Plays chess.', importItem: { id: item.id } },
      change: { kind: 'ADDED', importItem: { id: item.id } },
    });
    const bulk = await mutate(
      'addImportItems',
      { ids: [item.id, item.id] },
      '... on AddImportItemsSuccess { items { id entry { id } } changes { id } }',
    );
    expect(bulk).toMatchObject({ items: [{ id: item.id, entry: { id: taken.entry.id } }], changes: [] });

    const reverted = await mutate(
      'revertImport',
      { id },
      '... on RevertImportSuccess { import { id status revertible revertedAt } memory { text } }',
    );
    expect(reverted.import).toMatchObject({ id, status: 'REVERTED', revertible: false });
    expect(reverted.memory.text).not.toContain('Knows SQL');
    const twice = await mutate('revertImport', { id }, '... on InvalidStateError { currentImport { id status } }');
    expect(twice).toMatchObject({ code: 'INVALID_STATE', currentImport: { id, status: 'REVERTED' } });
  });

  it('is refused with what was recognised, and nothing is stored', async () => {
    const { mutate, ask } = await testApi();
    const refused = async (source: object): Promise<Json> =>
      mutate('startImport', { source }, '... on ImportRefusedError { recognisedFormat line }');
    const base64 = (text: string): string => Buffer.from(text).toString('base64');
    expect(await refused({ text: ' \n ' })).toMatchObject({ __typename: 'ImportRefusedError', code: 'EMPTY_INPUT' });
    expect(await refused({ file: { name: 'x.txt', base64: '' } })).toMatchObject({ code: 'EMPTY_INPUT' });
    expect(await refused({ file: { name: 'x.txt', base64: 'a' } })).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['source', 'file', 'base64'],
    });
    expect(await refused({ file: { name: ' ', base64: base64('x') } })).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['source', 'file', 'name'],
    });
    const large = 'x'.repeat(10 * 1024 * 1024 + 1);
    expect(await refused({ text: large })).toMatchObject({ code: 'TOO_LARGE', path: ['source', 'text'] });
    expect(await refused({ file: { name: 'x', base64: base64(large) } })).toMatchObject({ code: 'TOO_LARGE' });
    const skip = await mutate('startImport', { source: { text: 'x' }, skipItems: [-1] }, '');
    expect(skip).toMatchObject({ code: 'INVALID_INPUT', path: ['skipItems'] });
    expect(await ask('{ memory { revision } imports { edges { cursor } } }')).toEqual({ memory: { revision: 0 }, imports: { edges: [] } });
  });
});
