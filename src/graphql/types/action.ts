/** Action: what one mutation or one import did, and `timeline`, the list of all. */
import { listActions, listChangesOfAction } from '../../projections/actions/queries.ts';
import { builder, costs } from '../builder.ts';
import { listDigest, readPage } from '../cursors.ts';
import { parseImportGid } from '../ids.ts';
import { actionNode, changeNode, findImport, openNote } from '../nodes.ts';
import { filterId, spanOf } from './change.ts';
import { connect, pageArgs } from './connection.ts';
import { ActionKindEnum, ActorKindEnum, ChangeKindEnum } from './enums.ts';
import { ActionConnection, ActionRef, ActorRef, ChangeConnection, ImportRef, NodeRef } from './refs.ts';
import { AsOfInput } from './values.ts';

ActionRef.implement({
  description: 'What one mutation or one import did, however many changes that took.',
  interfaces: [NodeRef],
  fields: (t) => ({
    kind: t.field({ type: ActionKindEnum, resolve: ({ row }) => row.kind }),
    at: t.field({ type: 'DateTime', resolve: ({ row }) => row.at }),
    fromRevision: t.int({
      description:
        'The revision just before it began, and the one at its end (so far, while it runs); others may change things in between.',
      resolve: ({ row }) => row.from_revision,
    }),
    toRevision: t.int({ resolve: ({ row }) => row.to_revision }),
    actor: t.field({
      type: ActorRef,
      resolve: ({ row }) => ({ kind: row.actor, name: async (context) => (await openNote(context, row)).actorName }),
    }),
    reason: t.string({ nullable: true, resolve: async ({ row }, _args, context) => (await openNote(context, row)).reason }),
    import: t.field({
      type: ImportRef,
      nullable: true,
      resolve: ({ row }, _args, context) => (row.import_id === null ? null : findImport(context, row.import_id)),
    }),
    changed: t.int({ resolve: ({ row }) => row.changed }),
    changes: t.field({
      type: ChangeConnection,
      args: { kind: t.arg({ type: [ChangeKindEnum] }), ...pageArgs },
      extensions: costs({ page: true }),
      resolve: async ({ row }, { kind, ...args }, context) => {
        const list = listDigest('action', row.revision, kind);
        const page = readPage(args, list);
        return connect(list, await listChangesOfAction(context.db, context.user, row, { kinds: kind }, page), changeNode);
      },
    }),
  }),
});

const ActionFilterInput = builder.inputType('ActionFilter', {
  description: 'After `from`, up to and including `to`.',
  fields: (t) => ({
    kind: t.field({ type: [ActionKindEnum] }),
    actor: t.field({ type: [ActorKindEnum] }),
    importId: t.id(),
    from: t.field({ type: AsOfInput }),
    to: t.field({ type: AsOfInput }),
  }),
});

builder.queryFields((t) => ({
  timeline: t.field({
    description: 'What was done, newest first: an import, a restore or a bulk delete is one row, whatever it changed.',
    type: ActionConnection,
    nullable: true,
    args: { filter: t.arg({ type: ActionFilterInput }), ...pageArgs },
    extensions: costs({ page: true }),
    resolve: async (_root, { filter, ...args }, context) => {
      const list = listDigest('timeline', filter);
      const page = readPage(args, list);
      const rows = await listActions(
        context.db,
        context.user,
        {
          kinds: filter?.kind,
          actors: filter?.actor,
          importId: filterId(filter?.importId, parseImportGid, 'Import', 'importId'),
          ...(await spanOf(context, filter ?? {})),
        },
        page,
      );
      return connect(list, rows, actionNode);
    },
  }),
}));
