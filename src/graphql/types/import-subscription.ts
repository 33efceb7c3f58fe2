/** importProgressed: an import as it goes on, over SSE. Reads the same rows as `import`, so it tells nothing that cannot be asked for. */
import type { ImportId } from '../../domain/ids.ts';
import { loadImports, type ImportRow } from '../../projections/imports/queries.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { apiError } from '../errors.ts';
import { parseImportGid } from '../ids.ts';
import { importNode } from '../nodes.ts';
import { ImportRef } from './refs.ts';

/** At most five messages a second. */
const INTERVAL_MS = 200;
/** No stream lasts longer; a client that still cares asks again. */
const LONGEST_MS = 60 * 60 * 1000;

builder.subscriptionType({ description: 'What can be followed, over SSE.' });

builder.subscriptionFields((t) => ({
  importProgressed: t.field({
    description: 'The import as it is, then at most five times a second; ends when the import has ended.',
    type: ImportRef,
    args: { id: t.arg.id({ required: true }) },
    subscribe: (_root, { id }, context) => follow(context, id),
    resolve: (row) => importNode(row),
  }),
}));

/** Rows of an import whenever it moved on. Each message is of one revision: what was read for the one before is forgotten. */
async function* follow(context: Context, id: string): AsyncGenerator<ImportRow> {
  const importId = parseImportGid(id);
  let last = importId === null ? undefined : await read(context, importId);
  if (importId === null || last === undefined) throw apiError('NOT_FOUND', 'There is no such import. Give an id as a query returned it.');
  const until = performance.now() + LONGEST_MS;
  yield last;
  while (!hasEnded(last) && performance.now() < until) {
    await context.ports.wait(INTERVAL_MS);
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
