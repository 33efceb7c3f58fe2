/** Import: one dump, pasted or uploaded, and what became of it; `import` and `imports`. */
import { SEED_PROMPT } from '../../domain/export-prompt.ts';
import type { LineRange } from '../../domain/memory/model.ts';
import { countItems, listChangedSince, listImports, listItems, type ImportRow } from '../../projections/imports/queries.ts';
import { builder, costs } from '../builder.ts';
import type { Context } from '../context.ts';
import { listDigest, readPage } from '../cursors.ts';
import type { ErrorCode } from '../errors.ts';
import { parseImportGid } from '../ids.ts';
import { entryNode, findImport, importNode, itemNode, openNote, type DiffNode } from '../nodes.ts';
import { connect, pageArgs } from './connection.ts';
import { ErrorCodeEnum, ImportFormatEnum, ImportStatusEnum, ItemOutcomeEnum, PersonalContextEnum, ServiceEnum } from './enums.ts';
import { ActorRef, EntryConnection, ImportConnection, ImportItemConnection, ImportRef, MemoryDiffRef, NodeRef } from './refs.ts';
import { ImportCountsRef, LineRangeRef } from './values.ts';

/** At most this many ranges of lines that were no item. */
const NOT_ITEMS = 200;

const ImportProgressRef = builder.objectRef<Readonly<{ processed: number; total: number }>>('ImportProgress').implement({
  description: 'Items done, of how many.',
  fields: (t) => ({ processed: t.exposeInt('processed'), total: t.exposeInt('total') }),
});

const ImportErrorRef = builder.objectRef<Readonly<{ code: ErrorCode; message: string; line: number | null }>>('ImportError').implement({
  description: 'Why an import failed after it had started.',
  fields: (t) => ({
    code: t.expose('code', { type: ErrorCodeEnum }),
    message: t.exposeString('message'),
    line: t.exposeInt('line', { nullable: true }),
  }),
});

const FAILURES: Readonly<Record<string, string>> = {
  INTERNAL: 'The import could not go on. What it had done stays; revert it, or import the dump again: nothing is added twice.',
  LIMIT_REACHED: 'The memory has as many entries as it may. Delete some that are no longer needed, then import the dump again.',
};

function errorOf(row: ImportRow) {
  if (row.error_code === null) return null;
  const known = row.error_code in FAILURES ? row.error_code : 'INTERNAL';
  return { code: known as ErrorCode, message: FAILURES[known]!, line: null };
}

function processedOf(row: ImportRow): number {
  return row.imported + row.updated + row.duplicate + row.declined + row.sensitive + row.unparsed;
}

async function notItemsOf(context: Context, row: ImportRow): Promise<readonly LineRange[]> {
  const sealed = await context.loaders.mark.load({ importId: row.import_id, revision: row.from_revision + 1 });
  const ranges = sealed === undefined ? undefined : (await context.texts.openMark(sealed))['notItems'];
  return Array.isArray(ranges) ? (ranges as readonly LineRange[]).slice(0, NOT_ITEMS) : [];
}

async function diffOf(context: Context, row: ImportRow): Promise<DiffNode> {
  const toRevision = row.to_revision ?? (await context.view.head()).revision;
  const [fromAt, toAt] = await Promise.all([context.loaders.moment.load(row.from_revision), context.loaders.moment.load(toRevision)]);
  const from = { revision: row.from_revision, at: fromAt };
  return { from, to: { revision: toRevision, at: toAt }, importId: row.import_id, except: [] };
}

/** Lists all that a revert leaves alone; a list of its own length has no count query. */
const ALL = Number.MAX_SAFE_INTEGER;

ImportRef.implement({
  description: 'One dump, pasted or uploaded, and what became of it.',
  interfaces: [NodeRef],
  fields: (t) => ({
    status: t.field({ type: ImportStatusEnum, resolve: ({ row }) => row.status }),
    service: t.field({ description: 'null when not recognised', type: ServiceEnum, nullable: true, resolve: ({ row }) => row.service }),
    format: t.field({ type: ImportFormatEnum, resolve: ({ row }) => row.format }),
    personalContext: t.field({ type: PersonalContextEnum, resolve: ({ row }) => row.personal_context }),
    actor: t.field({
      type: ActorRef,
      resolve: ({ row }) => ({
        kind: row.actor,
        name: async (context) => {
          // An import's action begins with its start.
          const action = await context.loaders.action.load(row.from_revision + 1);
          return action === undefined ? null : (await openNote(context, action)).actorName;
        },
      }),
    }),
    startedAt: t.field({ type: 'DateTime', resolve: ({ row }) => row.started_at }),
    completedAt: t.field({ type: 'DateTime', nullable: true, resolve: ({ row }) => row.completed_at }),
    fromRevision: t.int({
      description: 'The revision just before it; `memory(asOf:)` it for the memory without this import.',
      resolve: ({ row }) => row.from_revision,
    }),
    toRevision: t.int({
      description: 'The revision at its end; null until it has ended.',
      nullable: true,
      resolve: ({ row }) => row.to_revision,
    }),
    progress: t.field({ type: ImportProgressRef, resolve: ({ row }) => ({ processed: processedOf(row), total: row.total }) }),
    counts: t.field({ description: 'So far while PROCESSING, final afterwards.', type: ImportCountsRef, resolve: ({ row }) => row }),
    items: t.field({
      type: ImportItemConnection,
      args: { outcome: t.arg({ type: [ItemOutcomeEnum] }), ...pageArgs },
      extensions: costs({ page: true }),
      resolve: async ({ row }, { outcome, ...args }, { db, user }) => {
        const list = listDigest('items', row.import_id, outcome);
        const filter = { outcomes: outcome };
        const rows = await listItems(db, user, row.import_id, filter, readPage(args, list));
        return connect(list, rows, itemNode, () => countItems(db, user, row.import_id, filter));
      },
    }),
    notItems: t.field({
      description: 'Lines of the dump that were no item (prose, headings, fences); at most 200 ranges.',
      type: [LineRangeRef],
      extensions: costs(1),
      resolve: ({ row }, _args, context) => notItemsOf(context, row),
    }),
    diff: t.field({
      description: 'What this import changed, and nothing else.',
      type: MemoryDiffRef,
      resolve: ({ row }, _args, context) => diffOf(context, row),
    }),
    changedSince: t.field({
      description: 'Entries that it added or changed and that something else changed since: what a revert leaves, or left, alone.',
      type: EntryConnection,
      args: pageArgs,
      extensions: costs({ page: true }),
      resolve: async ({ row }, args, { db, user }) => {
        const list = listDigest('changedSince', row.import_id);
        const rows = await listChangedSince(db, user, row.import_id, readPage(args, list));
        return connect(list, rows, entryNode, async () => (await listChangedSince(db, user, row.import_id, { first: ALL })).rows.length);
      },
    }),
    revertible: t.boolean({
      description: 'Whether revertImport would be taken now.',
      resolve: async ({ row }, _args, context) => row.status !== 'REVERTED' && !(await context.view.head()).quarantined,
    }),
    error: t.field({ description: 'Set when it failed.', type: ImportErrorRef, nullable: true, resolve: ({ row }) => errorOf(row) }),
    revertedAt: t.field({ type: 'DateTime', nullable: true, resolve: ({ row }) => row.reverted_at }),
    seedPrompt: t.string({
      description: "To seed a fresh chat: 'I updated my memory. What did you learn about me?'",
      resolve: () => SEED_PROMPT,
    }),
  }),
});

builder.queryFields((t) => ({
  import: t.field({
    type: ImportRef,
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    resolve: (_root, { id }, context) => {
      const importId = parseImportGid(id);
      return importId === null ? null : findImport(context, importId);
    },
  }),
  imports: t.field({
    description: 'Newest first.',
    type: ImportConnection,
    nullable: true,
    args: pageArgs,
    extensions: costs({ page: true }),
    resolve: async (_root, args, { db, user }) => {
      const list = listDigest('imports');
      return connect(list, await listImports(db, user, readPage(args, list)), importNode);
    },
  }),
}));
