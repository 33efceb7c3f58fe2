/** Change: what happened to one entry, and `history`, the list of all changes. */
import { itemId } from '../../domain/ids.ts';
import { LedgerError } from '../../domain/errors.ts';
import type { Secret } from '../../domain/memory/events.ts';
import { listChanges } from '../../projections/changes/queries.ts';
import { builder, costs } from '../builder.ts';
import type { Context } from '../context.ts';
import { listDigest, readPage } from '../cursors.ts';
import { parseEntryGid, parseImportGid } from '../ids.ts';
import { actionNode, changeNode, entryNode, findImport, findItem, getAt, openNote, versionNode, type ChangeNode } from '../nodes.ts';
import { connect, pageArgs } from './connection.ts';
import { ActorKindEnum, ChangeKindEnum, SectionEnum } from './enums.ts';
import { ActionRef, ActorRef, ChangeConnection, ChangeRef, EntryRef, EntryVersionRef, ImportItemRef, ImportRef, NodeRef } from './refs.ts';
import { AsOfInput, momentOf } from './values.ts';

type Note = Readonly<{ reason: string | null; actorName: string | null }>;

/** A change of one entry has its note under the entry's key; a memory-wide one shares that of its action. */
async function noteOf(context: Context, { row }: ChangeNode): Promise<Note> {
  if (row.note !== null) {
    const secret: Secret | null = await context.texts.open(row.entry_id, row.note);
    return { reason: secret?.reason ?? null, actorName: secret?.actorName ?? null };
  }
  const action = await context.loaders.action.load(row.action_revision);
  return action === undefined ? { reason: null, actorName: null } : openNote(context, action);
}

ChangeRef.implement({
  description: 'What happened to one entry.',
  interfaces: [NodeRef],
  fields: (t) => ({
    revision: t.int({
      description: 'Shared by all changes of one event, such as a restore of the whole memory.',
      resolve: ({ row }) => row.revision,
    }),
    at: t.field({ type: 'DateTime', resolve: ({ row }) => row.at }),
    kind: t.field({ type: ChangeKindEnum, resolve: ({ row }) => row.kind }),
    entry: t.field({
      description: 'The entry as it is now.',
      type: EntryRef,
      resolve: async ({ row }, _args, context) =>
        entryNode(await getAt(context, row.revision, () => context.loaders.entry.load(row.entry_id))),
    }),
    before: t.field({
      description: 'null when the entry did not exist',
      type: EntryVersionRef,
      nullable: true,
      resolve: async ({ row }, _args, context) => {
        await context.view.require(row.revision);
        const before = await context.loaders.versionTo.load({ entryId: row.entry_id, toRevision: row.revision });
        return before === undefined ? null : versionNode(before);
      },
    }),
    after: t.field({
      type: EntryVersionRef,
      resolve: async ({ row }, _args, context) => {
        const key = { entryId: row.entry_id, fromRevision: row.revision };
        return versionNode(await getAt(context, row.revision, () => context.loaders.versionFrom.load(key)));
      },
    }),
    actor: t.field({
      type: ActorRef,
      resolve: (node) => ({ kind: node.row.actor, name: async (context) => (await noteOf(context, node)).actorName }),
    }),
    reason: t.string({
      description: 'null when none was given, or once erased',
      nullable: true,
      resolve: async (node, _args, context) => (await noteOf(context, node)).reason,
    }),
    import: t.field({
      type: ImportRef,
      nullable: true,
      resolve: ({ row }, _args, context) => (row.import_id === null ? null : findImport(context, row.import_id)),
    }),
    importItem: t.field({
      description: 'The item of a dump that caused it.',
      type: ImportItemRef,
      nullable: true,
      resolve: ({ row }, _args, context) =>
        row.import_id === null || row.item_index === null ? null : findItem(context, itemId(row.import_id, row.item_index)),
    }),
    action: t.field({
      description: 'What the user or the import was doing.',
      type: ActionRef,
      resolve: async ({ row }, _args, context) => {
        return actionNode(await getAt(context, row.revision, () => context.loaders.action.load(row.action_revision)));
      },
    }),
    hash: t.string({
      description: 'Hash of its event in the chain, as in EVENTS_JSONL.',
      resolve: ({ row }) => Buffer.from(row.hash).toString('hex'),
    }),
  }),
});

const ChangeFilterInput = builder.inputType('ChangeFilter', {
  description: 'After `from`, up to and including `to`.',
  fields: (t) => ({
    kind: t.field({ type: [ChangeKindEnum] }),
    entryId: t.id(),
    importId: t.id(),
    actor: t.field({ type: [ActorKindEnum] }),
    section: t.field({ type: [SectionEnum] }),
    from: t.field({ type: AsOfInput }),
    to: t.field({ type: AsOfInput }),
  }),
});

type AsOf = typeof AsOfInput.$inferInput;
type Span = Readonly<{ from?: AsOf | null | undefined; to?: AsOf | null | undefined }>;

/** Resolves the span of a filter: after one revision, up to and including another, which is the head when not given. */
export async function spanOf(context: Context, span: Span): Promise<Readonly<{ afterRevision: number | null; toRevision: number }>> {
  const from = span.from == null ? null : await context.view.resolve(momentOf(span.from));
  const to = span.to == null ? await context.view.head() : await context.view.resolve(momentOf(span.to));
  return { afterRevision: from?.revision ?? null, toRevision: to.revision };
}

/** Reads the id of a filter; null where none was given. Throws INVALID_INPUT for an id of another type. */
export function filterId<Id>(id: string | null | undefined, parse: (id: string) => Id | null, type: string, field: string): Id | null {
  if (id == null) return null;
  const parsed = parse(id);
  if (parsed === null) throw new LedgerError('INVALID_INPUT', `\`filter.${field}\` must be the id of an ${type}.`);
  return parsed;
}

builder.queryFields((t) => ({
  history: t.field({
    description: 'Every change of an entry, newest first.',
    type: ChangeConnection,
    nullable: true,
    args: { filter: t.arg({ type: ChangeFilterInput }), ...pageArgs },
    extensions: costs({ page: true }),
    resolve: async (_root, { filter, ...args }, context) => {
      const list = listDigest('history', filter);
      const page = readPage(args, list);
      const rows = await listChanges(
        context.db,
        context.user,
        {
          kinds: filter?.kind,
          entryId: filterId(filter?.entryId, parseEntryGid, 'Entry', 'entryId'),
          importId: filterId(filter?.importId, parseImportGid, 'Import', 'importId'),
          actors: filter?.actor,
          sections: filter?.section,
          ...(await spanOf(context, filter ?? {})),
        },
        page,
      );
      return connect(list, rows, changeNode);
    },
  }),
}));
