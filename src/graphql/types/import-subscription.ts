/** importProgressed: an import as it goes on, over SSE. Reads the same rows as `import`, so it tells nothing that cannot be asked for. */
import type { ImportId, UserId } from '../../domain/ids.ts';
import { loadImports, type ImportRow } from '../../projections/imports/queries.ts';
import { builder } from '../builder.ts';
import type { Context, Ports } from '../context.ts';
import { apiError } from '../errors.ts';
import { parseImportGid } from '../ids.ts';
import { importNode } from '../nodes.ts';
import { ImportRef } from './refs.ts';

/** At most five messages a second. */
const INTERVAL_MS = 200;
/** No stream lasts longer; a client that still cares asks again. */
const LONGEST_MS = 60 * 60 * 1000;

/** Streams of one user at a time: each asks the tables five times a second. */
const MOST_STREAMS = 20;

/** Open streams by user, for each API of this process. */
const streams = new WeakMap<Ports, Map<UserId, number>>();

builder.subscriptionType({ description: 'What can be followed, over SSE.' });

builder.subscriptionFields((t) => ({
  importProgressed: t.field({
    description: 'The import as it is, then at most five times a second; ends when the import has ended.',
    type: ImportRef,
    args: { id: t.arg.id({ required: true }) },
    subscribe: (_root, { id }, context) => counted(context, follow(context, id)),
    resolve: (row) => importNode(row),
  }),
}));

/** Counts a stream while it is open. Throws RATE_LIMITED above MOST_STREAMS. */
async function* counted<Row>({ ports, user }: Context, stream: AsyncGenerator<Row>): AsyncGenerator<Row> {
  let open = streams.get(ports);
  if (open === undefined) streams.set(ports, (open = new Map<UserId, number>()));
  const before = open.get(user) ?? 0;
  if (before >= MOST_STREAMS) {
    throw apiError('RATE_LIMITED', `At most ${MOST_STREAMS} streams are open at once: end one, or ask for the import now and then.`);
  }
  open.set(user, before + 1);
  try {
    yield* stream;
  } finally {
    const left = open.get(user)! - 1;
    if (left === 0) open.delete(user);
    else open.set(user, left);
  }
}

/** Rows of an import whenever it moved on. Each message is of one revision: what was read for the one before is forgotten. */
async function* follow(context: Context, id: string): AsyncGenerator<ImportRow> {
  const importId = parseImportGid(id);
  let last = importId === null ? undefined : await read(context, importId);
  if (importId === null || last === undefined) throw apiError('NOT_FOUND', 'There is no such import. Give an id as a query returned it.');
  const until = performance.now() + LONGEST_MS;
  yield last;
  while (!hasEnded(last) && performance.now() < until) {
    await context.ports.wait(INTERVAL_MS);
    // A generator is told to return only where it yields, and an import may stand still for long.
    if (context.gone.aborted) return;
    // Another file serves now: the client is to come again, and gets the import as it is.
    if (context.ports.db() !== context.db) return;
    const row = await read(context, importId);
    if (row === undefined) return;
    if (processed(row) === processed(last) && row.status === last.status) continue;
    last = row;
    context.view.renew();
    yield row;
  }
}

async function read({ db, user }: Context, importId: ImportId): Promise<ImportRow | undefined> {
  const [row] = await loadImports(db, user, [importId]);
  return row;
}

function processed(row: ImportRow): number {
  return row.imported + row.updated + row.duplicate + row.declined + row.sensitive + row.unparsed;
}

function hasEnded({ status }: ImportRow): boolean {
  return status === 'COMPLETED' || status === 'FAILED' || status === 'REVERTED';
}
