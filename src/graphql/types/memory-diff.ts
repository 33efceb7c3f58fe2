/** MemoryDiff: two moments of Claude's view compared, or what one import changed; `memoryDiff`. */
import {
  countDiff,
  countImportDiff,
  listDiff,
  listImportDiff,
  listTextPairs,
  type DiffCounts,
  type DiffFilter,
} from '../../projections/diff/queries.ts';
import { diffWords, type TextPart } from '../../domain/word-diff.ts';
import type { EntryId } from '../../domain/ids.ts';
import { builder, costs, HEAVY, weighs } from '../builder.ts';
import type { Context } from '../context.ts';
import { listDigest, readPage } from '../cursors.ts';
import { contentOf, entryNode, getAt, openRows, versionNode, type DiffNode } from '../nodes.ts';
import { connect, pageArgs } from './connection.ts';
import { DiffKindEnum, SectionEnum, TextPartKindEnum } from './enums.ts';
import { EntryDiffConnection, EntryDiffRef, EntryRef, EntryVersionRef, MemoryDiffRef } from './refs.ts';
import { AsOfInput, momentOf } from './values.ts';

const DiffCountsRef = builder.objectRef<DiffCounts>('DiffCounts').implement({
  description: 'How many of each kind.',
  fields: (t) => ({ added: t.exposeInt('added'), edited: t.exposeInt('edited'), removed: t.exposeInt('removed') }),
});

const TextPartRef = builder.objectRef<TextPart>('TextPart').implement({
  description: 'A run of words, at most 200 runs a text.',
  fields: (t) => ({ kind: t.expose('kind', { type: TextPartKindEnum }), text: t.exposeString('text') }),
});

EntryDiffRef.implement({
  description: 'One entry at two moments; `before` or `after` is null when it did not exist then.',
  fields: (t) => ({
    kind: t.field({ type: DiffKindEnum, resolve: ({ row }) => row.kind }),
    entry: t.field({
      description: 'The entry as it is now.',
      type: EntryRef,
      resolve: async ({ row }, _args, context) => entryNode(await getAt(context, 0, () => context.loaders.entry.load(row.entry_id))),
    }),
    before: t.field({
      type: EntryVersionRef,
      nullable: true,
      resolve: ({ row }) => (row.before === null ? null : versionNode(row.before)),
    }),
    after: t.field({
      type: EntryVersionRef,
      nullable: true,
      resolve: ({ row }) => (row.after === null ? null : versionNode(row.after)),
    }),
    words: t.field({
      description: 'The text word by word; null unless both texts are there and differ.',
      type: [TextPartRef],
      nullable: true,
      resolve: async ({ row }, _args, context) => {
        if (row.before === null || row.after === null) return null;
        const [before, after] = await Promise.all([contentOf(context, row.before), contentOf(context, row.after)]);
        return before === null || after === null || before === after ? null : diffWords(before, after);
      },
    }),
  }),
});

function countsOf(context: Context, diff: DiffNode, filter: DiffFilter): Promise<DiffCounts> {
  const { db, user } = context;
  if (diff.importId !== null) return countImportDiff(db, user, diff.importId, filter);
  return countDiff(db, user, diff.from.revision, diff.to.revision, { ...filter, except: diff.except });
}

MemoryDiffRef.implement({
  description: "Two moments of Claude's view compared.",
  fields: (t) => ({
    fromRevision: t.int({ resolve: ({ from }) => from.revision }),
    fromAt: t.field({ type: 'DateTime', nullable: true, resolve: ({ from }) => from.at }),
    toRevision: t.int({ resolve: ({ to }) => to.revision }),
    toAt: t.field({ type: 'DateTime', nullable: true, resolve: ({ to }) => to.at }),
    counts: t.field({ type: DiffCountsRef, resolve: (diff, _args, context) => countsOf(context, diff, {}) }),
    entries: t.field({
      description: 'By section, then oldest first.',
      type: EntryDiffConnection,
      args: { kind: t.arg({ type: [DiffKindEnum] }), section: t.arg({ type: [SectionEnum] }), ...pageArgs },
      extensions: costs({ page: true }),
      resolve: async (diff, { kind, section, ...args }, context) => {
        const { db, user } = context;
        const list = listDigest(
          'diff',
          diff.importId,
          diff.importId === null ? [diff.from.revision, diff.to.revision] : null,
          kind,
          section,
        );
        const page = readPage(args, list);
        const filter = { kinds: kind, sections: section };
        const rows =
          diff.importId === null
            ? await listDiff(db, user, diff.from.revision, diff.to.revision, { ...filter, except: diff.except }, page)
            : await listImportDiff(db, user, diff.importId, filter, page);
        const total = async (): Promise<number> => {
          const counts = await countsOf(context, diff, filter);
          return counts.added + counts.edited + counts.removed;
        };
        return connect(list, rows, (row) => ({ row }), total);
      },
    }),
  }),
});

/** The entries that were edited there and back again: two ciphertexts of one text, which only an opened text shows. */
async function findEqualTexts(context: Context, from: number, to: number): Promise<readonly EntryId[]> {
  const pairs = await listTextPairs(context.db, context.user, from, to);
  await openRows(
    context,
    pairs.flatMap(({ before, after }) => [before, after].filter((row) => row !== null)),
  );
  const equal = await Promise.all(
    pairs.map(async ({ before, after }) => {
      if (before === null || after === null) return false;
      const text = await contentOf(context, before);
      return text !== null && text === (await contentOf(context, after));
    }),
  );
  return pairs.filter((_pair, index) => equal[index]).map((pair) => pair.entry_id);
}

builder.queryFields((t) => ({
  memoryDiff: t.field({
    description: "What changed in Claude's view between two moments, entry by entry; `to` is now when absent, and may lie before `from`.",
    type: MemoryDiffRef,
    nullable: true,
    args: { from: t.arg({ type: AsOfInput, required: true }), to: t.arg({ type: AsOfInput }) },
    extensions: weighs(HEAVY),
    resolve: async (_root, args, context) => {
      const from = await context.view.resolve(momentOf(args.from));
      const to = args.to == null ? await context.view.head() : await context.view.resolve(momentOf(args.to));
      return { from, to, importId: null, except: await findEqualTexts(context, from.revision, to.revision) };
    },
  }),
}));
