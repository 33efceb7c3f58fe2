/**
 * The API over HTTP: one GraphQL endpoint on graphql-yoga, GraphiQL from local files, and what a load balancer asks for.
 *
 * Yoga's open defaults are closed: no CORS, no uploads, no forms, no batches, JSON bodies of a bounded size only. Who asks comes from
 * `identify`, never from an argument. What goes wrong is shown as errors.ts says, and nothing else is.
 */
import { type DocumentNode, getOperationAST, type GraphQLError, type GraphQLSchema } from 'graphql';
import { createYoga, type Plugin, type YogaInitialContext } from 'graphql-yoga';
import type { Context, Identity, Ports, Scope } from './context.ts';
import { createDocumentCache, NO_CACHE } from './document-cache.ts';
import { apiError, showError } from './errors.ts';
import { createGraphiQL } from './graphiql.ts';
import { checkForm, checkOrigin, LOOPBACK_HOSTS, readBody, type GuardOptions } from './http-guard.ts';
import { checkCost, checkShape, parseWithin, QUERY_LIMITS, type QueryLimits } from './limits.ts';
import { createLoaders } from './loaders.ts';
import { buildSchema } from './schema.ts';
import { createTexts } from './texts.ts';
import { createView } from './view.ts';
import { LIMITS } from '../domain/memory/model.ts';
import { LedgerError } from '../domain/errors.ts';

/** Who a request comes from; null: nobody that is known. */
export type Identify = (request: Request) => Promise<Identity | null> | Identity | null;

/** Where unexpected errors go. It never gets memory text, and must not write the message of an error. */
export type ErrorLog = Readonly<{ error(event: string, fields: Readonly<Record<string, string | number>>, error: unknown): void }>;

export type ApiOptions = Readonly<{
  identify: Identify;
  ports: Ports;
  log: ErrorLog;
  limits?: Partial<QueryLimits>;
  /** Host names the API is reached by, and foreign origins that may call it; loopback names and none when absent. */
  guard?: Partial<GuardOptions>;
}>;

export const ENDPOINT = '/graphql';

/** The longest body: a dump of `LIMITS.importBytes` in base64, with its query around it; JSON may escape a text to twice its length. */
export const BODY_BYTES = Math.ceil((LIMITS.importBytes * 4) / 3) + 1024 * 1024;

const AT_LEAST = 'memory-at-least';

/** Returns what the resolvers of one request share. `gone` is aborted when its client has left. */
export function createContext(ports: Ports, identity: Identity, gone: AbortSignal): Context {
  const user = identity.userId;
  const db = ports.db();
  const view = createView(db, user, ports.waitForRevision, () => loaders.clear());
  const loaders = createLoaders(db, user, view);
  return { user, identity, ports, db, view, loaders, texts: createTexts(user, ports.openTexts, ports.openMarks), gone };
}

/** Returns the API as a request handler for `node:http`, which also answers `fetch`. */
export function createApi({ identify, ports, log, limits, guard }: ApiOptions) {
  const bounds = { ...QUERY_LIMITS, ...limits };
  const context = async ({ request }: YogaInitialContext): Promise<Context> => {
    const identity = await identify(request);
    if (identity === null) throw apiError('UNAUTHENTICATED', 'Sign in: this request has no credential that is known here.');
    return createContext(ports, identity, request.signal);
  };
  const show = (error: unknown): GraphQLError => {
    const shown = showError(error);
    if (shown.unexpected) log.error('request_failed', {}, error);
    return shown.error;
  };
  return createYoga<object, Context>({
    schema: buildSchema(),
    context,
    graphqlEndpoint: ENDPOINT,
    healthCheckEndpoint: '/health/live',
    landingPage: false,
    graphiql: false,
    cors: false,
    multipart: false,
    batching: false,
    logging: false,
    // Bodies are bounded by readBody, which does not send each through one more stream.
    maxRequestBodySize: false,
    maskedErrors: { maskError: show, errorMessage: '' },
    parserAndValidationCache: { documentCache: createDocumentCache(), errorCache: NO_CACHE },
    plugins: [
      useHttp(ports, { hosts: guard?.hosts === undefined ? LOOPBACK_HOSTS : guard.hosts, origins: guard?.origins ?? [] }),
      useOperations(bounds),
      useShownErrors(show),
    ],
  });
}

/** Pages and probes beside the endpoint, and the form of requests to it. */
function useHttp(ports: Ports, options: GuardOptions): Plugin {
  const graphiql = createGraphiQL(ENDPOINT);
  return {
    onRequest(event) {
      const { request, url } = event;
      const { Response: Answer } = event.fetchAPI;
      const misplaced = checkOrigin(request, options);
      if (misplaced !== null) {
        const body = JSON.stringify({ errors: [{ message: misplaced.message, extensions: { code: misplaced.extensions['code'] } }] });
        return event.endResponse(new Answer(body, { status: 403, headers: { 'content-type': 'application/json; charset=utf-8' } }));
      }
      if (request.method !== 'GET') return;
      const path = url.pathname;
      if (path === '/health/ready') return readiness(ports, Answer).then((answer) => event.endResponse(answer));
      if (!(request.headers.get('accept') ?? '').includes('text/html')) return;
      if (path === '/') return event.endResponse(new Answer(null, { status: 302, headers: { location: ENDPOINT } }));
      if (path === ENDPOINT) return graphiql().then(({ html, headers }) => event.endResponse(new Answer(html, { headers })));
    },
    onRequestParse({ request, setRequestParser }) {
      const malformed = checkForm(request, BODY_BYTES);
      if (malformed !== null) throw malformed;
      if (request.method === 'POST') setRequestParser((posted) => readBody(posted, BODY_BYTES));
    },
  };
}

async function readiness(ports: Ports, Answer: typeof Response): Promise<Response> {
  const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };
  try {
    await ports
      .db()
      .selectNoFrom((eb) => eb.lit(1).as('one'))
      .execute();
    return new Answer('{"status":"ready"}', { headers });
  } catch {
    return new Answer('{"status":"not ready"}', { status: 503, headers });
  }
}

const SCOPE: Readonly<Record<string, Scope>> = { query: 'MEMORY_READ', mutation: 'MEMORY_WRITE', subscription: 'MEMORY_READ' };

/** What an operation may be: its size, what its credential allows, and the revision that it waits for. */
function useOperations(limits: QueryLimits): Plugin<Context> {
  return {
    onParse({ setParseFn }) {
      setParseFn((source: string) => {
        const document = parseWithin(source, limits);
        const tooLarge = checkShape(document, limits);
        if (tooLarge !== null) throw tooLarge;
        return document;
      });
    },
    onSubscribe({ args, setResultAndStopExecution }) {
      const operation = getOperationAST(args.document, args.operationName);
      const refused = operation == null ? null : refusal(args, operation, limits);
      if (refused !== null) setResultAndStopExecution({ errors: [refused] });
    },
    onExecute({ args, setResultAndStopExecution }) {
      const operation = getOperationAST(args.document, args.operationName);
      // Which operation is meant is the executor's to say.
      if (operation == null) return;
      const { view, request } = args.contextValue;
      const refused = refusal(args, operation, limits);
      if (refused !== null) return setResultAndStopExecution({ errors: [refused] });
      const atLeast = request.headers.get(AT_LEAST);
      if (atLeast === null) return;
      return waitFor(view, atLeast).catch((error: unknown) => setResultAndStopExecution({ errors: [showError(error).error] }));
    },
  };
}

type Operation = NonNullable<ReturnType<typeof getOperationAST>>;
type Asked = Readonly<{
  schema: GraphQLSchema;
  document: DocumentNode;
  variableValues?: Readonly<Record<string, unknown>> | null;
  contextValue: Context;
}>;

/** Why an operation is refused: by its credential's scopes, or by what it would cost. */
function refusal(
  { schema, document, variableValues, contextValue }: Asked,
  operation: Operation,
  limits: QueryLimits,
): GraphQLError | null {
  const scope = SCOPE[operation.operation]!;
  if (!contextValue.identity.scopes.includes(scope)) return apiError('FORBIDDEN', `This credential does not have the scope ${scope}.`);
  return checkCost(schema, document, operation, variableValues ?? {}, limits);
}

async function waitFor(view: Context['view'], atLeast: string): Promise<void> {
  await view.require(revisionOf(atLeast));
}

function revisionOf(header: string): number {
  if (/^\d{1,15}$/.test(header)) return Number(header);
  throw new LedgerError('INVALID_INPUT', 'Memory-At-Least must be a revision as an answer gave it: 0 or more.');
}

/** Errors of GraphQL itself (validation, variables) come as results and are shown like those that were thrown. */
function useShownErrors(show: (error: unknown) => GraphQLError): Plugin {
  return {
    onExecutionResult(event) {
      const { result } = event;
      if (result === undefined || !('errors' in result) || result.errors === undefined || result.errors.length === 0) return;
      event.setResult({ ...result, errors: result.errors.map(show) });
    },
  };
}
