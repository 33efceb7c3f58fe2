/** The whole API on a ledger of the test, asked through `fetch`; who asks is said by a header. */
import { createApi, type ApiOptions } from '../../../src/graphql/server.ts';
import type { Identity, Scope } from '../../../src/graphql/context.ts';
import type { UserId } from '../../../src/domain/ids.ts';
import { createProjector } from '../../../src/infra/projector.ts';
import { openTables } from '../../projections/support/tables.ts';
import { testLedger } from '../../support/ledger.ts';

export type Json = any; // oxlint-disable-line typescript/no-explicit-any -- answers are as wide as what is asked
export type Asking = Readonly<{ user?: 'ada' | 'bob' | 'reader' | 'nobody'; headers?: Readonly<Record<string, string>> }>;

/** Opens the API. `lag(true)` keeps reads where they are, as a projector that is far behind does. */
export async function testApi(options: Partial<Pick<ApiOptions, 'limits' | 'guard'>> = {}) {
  const open = openTables();
  let lagging = false;
  let catchUp: () => Promise<void> = async () => {};
  const { ledger } = await testLedger({
    change: (store) => {
      const projector = createProjector({ log: store.events, open });
      catchUp = async () => {
        let moved = lagging ? 0 : 1;
        while (moved > 0) moved = await projector.step(1_000);
      };
      const waitFor = async (position: number): Promise<boolean> => {
        await catchUp();
        return projector.checkpoint() >= position;
      };
      return { ...store, projection: { ...store.projection, db: () => open.db, waitFor } };
    },
  });
  const users: Record<string, UserId> = { ada: await ledger.userOf('test', 'ada'), bob: await ledger.userOf('test', 'bob') };
  const all: readonly Scope[] = ['MEMORY_READ', 'MEMORY_WRITE'];
  const identify = (request: Request): Identity | null => {
    const name = request.headers.get('x-user') ?? 'ada';
    if (name === 'reader') return { userId: users['ada']!, scopes: ['MEMORY_READ'], actor: 'API_KEY', actorName: 'reader' };
    const userId = users[name];
    return userId === undefined ? null : { userId, scopes: all, actor: 'USER', actorName: null };
  };
  const logged: unknown[] = [];
  const { run, startImport, previewImport, openTexts, openMarks, waitForRevision } = ledger;
  const opened: number[] = [];
  /** How often the API has waited. */
  const waits = { count: 0 };
  const api = createApi({
    identify,
    log: { error: (_event, _fields, error) => void logged.push(error) },
    ports: {
      db: () => ledger.db(),
      commands: { run, startImport, previewImport },
      openTexts: (user, texts) => {
        opened.push(texts.length);
        return openTexts(user, texts);
      },
      openMarks,
      waitForRevision,
      now: () => Date.UTC(2026, 2, 1, 10),
      wait: (ms) => {
        waits.count += 1;
        return new Promise((resolve) => setTimeout(resolve, ms));
      },
    },
    ...options,
  });

  const send = async (query: string, variables: object = {}, { user = 'ada', headers = {} }: Asking = {}): Promise<Json> => {
    await catchUp();
    const response = await api.fetch('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-user': user, ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return response.json();
  };
  /** Asks, and answers with the data; fails when there are errors. */
  const ask = async (query: string, variables: object = {}, asking: Asking = {}): Promise<Json> => {
    const { data, errors } = await send(query, variables, asking);
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return data;
  };
  /** Runs one mutation with its input, and answers with its result. */
  const mutate = async (name: string, input: object, selection: string, asking: Asking = {}): Promise<Json> => {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    const inputType = TYPES[name] ?? type;
    const query = `mutation M($input: ${inputType}!) { ${name}(input: $input) { __typename ${selection} ... on UserError { code message path } } }`;
    return (await ask(query, { input }, asking))[name];
  };
  const add = async (content: string, section: string | null = null, asking: Asking = {}): Promise<string> =>
    (await mutate('addEntry', { content, section }, '... on AddEntrySuccess { entry { id } }', asking)).entry.id;
  /** Follows a subscription to its end; answers with the whole event stream. */
  const follow = async (query: string, variables: object, asking: Asking = {}): Promise<string> =>
    (await openStream(query, variables, asking)).text();
  /** Opens an event stream that ends when its signal says so. */
  const openStream = async (query: string, variables: object, { user = 'ada' }: Asking = {}, signal?: AbortSignal): Promise<Response> => {
    const request = new Request('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', 'x-user': user },
      body: JSON.stringify({ query, variables }),
      ...(signal === undefined ? {} : { signal }),
    });
    return api.fetch(request);
  };
  const lag = (on: boolean): void => void (lagging = on);
  return { api, ledger, users, ask, send, follow, openStream, mutate, add, lag, logged, opened, waits, catchUp: () => catchUp() };
}

const TYPES: Readonly<Record<string, string>> = {
  excludeEntry: 'EntryInput',
  includeEntry: 'EntryInput',
  deleteEntry: 'EntryInput',
  restoreEntry: 'EntryInput',
  previewImport: 'ImportInput',
  startImport: 'ImportInput',
};
