import { describe, expect, it } from 'vitest';
import { testApi } from './support/api.ts';

const FOLLOW = 'subscription Follow($id: ID!) { importProgressed(id: $id) { status progress { processed total } counts { imported } } }';
const START = `mutation Start($text: String!) {
  startImport(input: { source: { text: $text } }) { ... on StartImportSuccess { import { id } } } }`;
const DUMP = '- Reviews the gauge gateway.\n- Builds a tide table.\n';

/** The messages of an event stream, in order. */
function messages(stream: string): unknown[] {
  return [...stream.matchAll(/^event: next\ndata: (.*)$/gm)].map((match) => JSON.parse(match[1]!) as unknown);
}

describe('importProgressed', () => {
  it('sends the import as it is and ends when it has ended', async () => {
    const api = await testApi();
    const { startImport } = await api.ask(START, { text: DUMP });
    const following = api.follow(FOLLOW, { id: startImport.import.id });
    await api.ledger.idle();
    await api.catchUp();
    const all = messages(await following);
    expect(all.at(-1)).toEqual({
      data: { importProgressed: { status: 'COMPLETED', progress: { processed: 2, total: 2 }, counts: { imported: 2 } } },
    });
  });

  it('of another user, or of no import, is not found', async () => {
    const api = await testApi();
    const { startImport } = await api.ask(START, { text: DUMP });
    for (const [id, user] of [
      [startImport.import.id, 'bob'],
      ['nothing', 'ada'],
    ] as const) {
      expect(messages(await api.follow(FOLLOW, { id }, { user }))).toMatchObject([{ errors: [{ extensions: { code: 'NOT_FOUND' } }] }]);
    }
  });

  it('needs a credential', async () => {
    const api = await testApi();
    expect(await api.follow(FOLLOW, { id: 'nothing' }, { user: 'nobody' })).toContain('UNAUTHENTICATED');
  });

  it('takes 20 streams of a user at once, and no longer asks for one that was left', async () => {
    const api = await testApi();
    const { startImport } = await api.ask(START, { text: DUMP });
    await api.catchUp();
    api.lag(true);
    const leave = new AbortController();
    const variables = { id: startImport.import.id };
    const open = async (): Promise<string> => {
      const { body } = await api.openStream(FOLLOW, variables, {}, leave.signal);
      const reader = body!.getReader();
      for (let told = ''; ;) {
        const { done, value } = await reader.read();
        told += Buffer.from(value ?? new Uint8Array()).toString('utf8');
        if (done || told.includes('data: {')) return told;
      }
    };
    const first = await Promise.all(Array.from({ length: 20 }, open));
    const status = /"status":"(PENDING|PROCESSING)"/;
    for (const message of first) expect(message).toMatch(status);
    expect(await api.follow(FOLLOW, variables)).toContain('RATE_LIMITED');

    leave.abort();
    await new Promise((resolve) => setTimeout(resolve, 300));
    const before = api.waits.count;
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(api.waits.count).toBe(before);
    api.lag(false);
    await api.ledger.idle();
    await api.catchUp();
    expect(await api.follow(FOLLOW, variables)).toContain('COMPLETED');
  });
});
