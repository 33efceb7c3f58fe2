/** A GraphQL client of a few lines over `fetch`, for specs and scripts that talk to a real server. */

// oxlint-disable-next-line typescript/no-explicit-any -- answers are as wide as what is asked
export type Json = any;

export type GraphqlClient = Readonly<{
  /** Posts a body as it stands; answers with status and text.. */
  post(body: string, headers?: Readonly<Record<string, string>>): Promise<Readonly<{ status: number; text: string }>>;
  /** Asks; answers with `data` and `errors` as they came. */
  send(query: string, variables?: object): Promise<Readonly<{ data?: Json; errors?: Json }>>;
  /** Asks, and answers with the data. Throws AnsweredWithErrors. */
  ask(query: string, variables?: object): Promise<Json>;
  /** Returns this client with every read at that revision or later. */
  atLeast(revision: number): GraphqlClient;
}>;

const JSON_TYPE = { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' };

/** There was an answer, and it has `errors`: not to be taken for a server that is away. */
export class AnsweredWithErrors extends Error {
  override readonly name = 'AnsweredWithErrors';
}

const TIMEOUT_MS = 30_000;

/** Returns a client of an endpoint; `more`: headers of every request. */
export function createClient(url: string, more: Readonly<Record<string, string>> = {}): GraphqlClient {
  const post: GraphqlClient['post'] = async (body, headers = { ...JSON_TYPE, ...more }) => {
    const response = await fetch(url, { method: 'POST', body, headers, signal: AbortSignal.timeout(TIMEOUT_MS) });
    return { status: response.status, text: await response.text() };
  };
  const send: GraphqlClient['send'] = async (query, variables = {}) => {
    const { text } = await post(JSON.stringify({ query, variables }));
    return JSON.parse(text);
  };
  const ask: GraphqlClient['ask'] = async (query, variables) => {
    const { data, errors } = await send(query, variables);
    if (errors !== undefined) throw new AnsweredWithErrors(`The server answered with errors: ${JSON.stringify(errors)}`);
    return data;
  };
  return { post, send, ask, atLeast: (revision) => createClient(url, { ...more, 'memory-at-least': String(revision) }) };
}

/** Reads all pages of a connection: `query` takes `$after` and aliases the connection as `page`; answers with its nodes in order. */
export async function readPages(client: GraphqlClient, query: string, variables: object = {}): Promise<Json[]> {
  const nodes: Json[] = [];
  for (let after: string | null = null; ;) {
    const { page } = await client.ask(query, { ...variables, after });
    for (const { node } of page.edges) nodes.push(node);
    if (!page.pageInfo.hasNextPage) return nodes;
    after = page.pageInfo.endCursor;
  }
}
