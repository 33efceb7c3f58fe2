/**
 * EntryView, Entry, EntryVersion: one entry, as the present or as it was. The fields are the same and stand on the interface; only the id
 * differs, so that a cache never writes the past over the present.
 */
import { itemId } from '../../domain/ids.ts';
import { listChanges } from '../../projections/changes/queries.ts';
import { costs } from '../builder.ts';
import { listDigest, readPage } from '../cursors.ts';
import { entryGid } from '../ids.ts';
import { changeNode, contentOf, entryNode, findImport, findItem, getAt, savedOnOf } from '../nodes.ts';
import { thenMaybe } from '../texts.ts';
import { connect, pageArgs } from './connection.ts';
import { EntryStatusEnum, OriginEnum, SectionEnum } from './enums.ts';
import { ChangeConnection, ChangeRef, EntryRef, EntryVersionRef, EntryViewRef, ImportItemRef, ImportRef, NodeRef } from './refs.ts';
import { SavedOnRef } from './values.ts';

EntryViewRef.implement({
  description: 'An entry, live or as of a moment: what a row of a list shows.',
  interfaces: [NodeRef],
  fields: (t) => ({
    entryId: t.id({
      description: "The Entry's id: the same at every moment, and what mutations and filters take.",
      resolve: ({ row }) => entryGid(row.entry_id),
    }),
    content: t.string({
      description: 'null once erased',
      nullable: true,
      resolve: ({ row }, _args, context) => contentOf(context, row),
    }),
    status: t.field({ type: EntryStatusEnum, resolve: ({ row }) => row.status }),
    section: t.field({ type: SectionEnum, resolve: ({ row }) => row.section }),
    origin: t.field({ type: OriginEnum, resolve: ({ row }) => row.origin }),
    import: t.field({
      type: ImportRef,
      nullable: true,
      resolve: ({ row }, _args, context) => (row.import_id === null ? null : findImport(context, row.import_id)),
    }),
    importItem: t.field({
      description: 'The item of a dump that it came from.',
      type: ImportItemRef,
      nullable: true,
      resolve: ({ row }, _args, context) =>
        row.import_id === null || row.item_index === null ? null : findItem(context, itemId(row.import_id, row.item_index)),
    }),
    savedOn: t.field({
      type: SavedOnRef,
      nullable: true,
      resolve: ({ row }, _args, context) => {
        const sealed = row.saved_text ?? row.text;
        if (sealed === null) return savedOnOf(null, row.saved_value, row.saved_precision);
        const saved = context.texts.open(row.entry_id, sealed);
        return thenMaybe(saved, (secret) => savedOnOf(secret?.savedRaw ?? null, row.saved_value, row.saved_precision));
      },
    }),
    createdAt: t.field({ type: 'DateTime', resolve: ({ row }) => row.created_at }),
    changedAt: t.field({ type: 'DateTime', resolve: ({ row }) => row.changed_at }),
    revision: t.int({ description: "The memory's revision at this entry's last change.", resolve: ({ row }) => row.from_revision }),
    lastChange: t.field({
      description: 'The change that made it what it is: who, when, why.',
      type: ChangeRef,
      resolve: async ({ row }, _args, context) => {
        const key = { revision: row.from_revision, index: row.change_index };
        return changeNode(await getAt(context, key.revision, () => context.loaders.change.load(key)));
      },
    }),
  }),
});

EntryRef.implement({
  description: 'An entry as it is now, and only now.',
  interfaces: [EntryViewRef, NodeRef],
  fields: (t) => ({
    history: t.field({
      description: 'Newest first.',
      type: ChangeConnection,
      args: pageArgs,
      extensions: costs({ page: true }),
      resolve: async ({ row }, args, context) => {
        const list = listDigest('history', { entryId: row.entry_id });
        const filter = { entryId: row.entry_id, toRevision: (await context.view.head()).revision };
        return connect(list, await listChanges(context.db, context.user, filter, readPage(args, list)), changeNode);
      },
    }),
  }),
});

EntryVersionRef.implement({
  description: 'An entry as it was from one change to the next; never edited, only erased.',
  interfaces: [EntryViewRef, NodeRef],
  fields: (t) => ({
    entry: t.field({
      description: 'The entry as it is now.',
      type: EntryRef,
      resolve: async ({ row }, _args, context) =>
        entryNode(await getAt(context, row.from_revision, () => context.loaders.entry.load(row.entry_id))),
    }),
  }),
});
