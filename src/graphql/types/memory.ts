/**
 * Memory: the memory as Claude sees it, live or as of a moment. Its revision is resolved once and passed down, so that all of an answer is
 * of one moment.
 */
import type { Moment } from '../../domain/memory/commands.ts';
import { SECTIONS, type EntryStatus, type Section } from '../../domain/memory/model.ts';
import { renderMemory } from '../../domain/render.ts';
import { listActiveVersions, type SectionCountRow, type VersionRow } from '../../projections/memory-versions/queries.ts';
import { builder, costs, HEAVY, weighs } from '../builder.ts';
import type { Context } from '../context.ts';
import { listDigest, readPage } from '../cursors.ts';
import { listEntriesPage } from '../entry-list.ts';
import { parseEntryGid, parseImportGid } from '../ids.ts';
import { contentOf, entryNode, liveMemory, openRows, versionNode, type EntryNode, type MemoryNode, type VersionNode } from '../nodes.ts';
import { selects } from '../selection.ts';
import { filterId } from './change.ts';
import { connect, pageArgs } from './connection.ts';
import { EntryOrderEnum, EntryStatusEnum, OriginEnum, SectionEnum } from './enums.ts';
import { EntryConnection, EntryViewRef, MemoryRef, NodeRef } from './refs.ts';
import { AsOfInput, momentOf } from './values.ts';

/** Returns the memory as of a moment, with an id of that revision. Throws REVISION_AHEAD past the head. */
export async function memoryAt(context: Context, moment: Moment): Promise<MemoryNode> {
  const { revision, at } = await context.view.resolve(moment);
  const head = await context.view.head();
  return { __typename: 'Memory', live: false, revision, at, quarantined: head.quarantined && revision === head.revision };
}

type Counts = Readonly<{ active: number; excluded: number; deleted: number; erased: number }>;

const COUNT_OF: Readonly<Record<EntryStatus, keyof Counts>> = {
  ACTIVE: 'active',
  EXCLUDED: 'excluded',
  DELETED: 'deleted',
  ERASED: 'erased',
};

function countEntries(rows: readonly SectionCountRow[], section: Section | null): Counts {
  const counts = { active: 0, excluded: 0, deleted: 0, erased: 0 };
  for (const row of rows) {
    if (section === null || row.section === section) counts[COUNT_OF[row.status]] += row.count;
  }
  return counts;
}

const EntryCountsRef = builder.objectRef<Counts>('EntryCounts').implement({
  description: 'Entries by status.',
  fields: (t) => ({
    active: t.exposeInt('active'),
    excluded: t.exposeInt('excluded'),
    deleted: t.exposeInt('deleted'),
    erased: t.exposeInt('erased'),
  }),
});

const SectionCountsRef = builder.objectRef<Readonly<{ section: Section; counts: Counts }>>('SectionCounts').implement({
  description: 'One heading of the memory.',
  fields: (t) => ({ section: t.expose('section', { type: SectionEnum }), counts: t.expose('counts', { type: EntryCountsRef }) }),
});

const EntryFilterInput = builder.inputType('EntryFilter', {
  description: 'Deleted and erased ones are listed only when asked for by status. `search`: every word, whatever case and accents.',
  fields: (t) => ({
    status: t.field({ type: [EntryStatusEnum] }),
    section: t.field({ type: [SectionEnum] }),
    origin: t.field({ type: [OriginEnum] }),
    importId: t.id(),
    search: t.string(),
  }),
});

/** The text that Claude is given; every active entry is opened, in one call. */
async function renderAt(context: Context, revision: number): Promise<string> {
  const rows = await listActiveVersions(context.db, context.user, revision);
  await openRows(context, rows);
  const entries = [];
  for (const row of rows) {
    const content = await contentOf(context, row);
    if (content !== null) entries.push({ section: row.section, content, importedInstruction: row.instruction === 1 });
  }
  return renderMemory(entries);
}

MemoryRef.implement({
  description: 'The memory, live (one id for ever) or as of a moment (an id for each revision).',
  interfaces: [NodeRef],
  fields: (t) => ({
    revision: t.exposeInt('revision'),
    at: t.expose('at', { type: 'DateTime', nullable: true, description: 'When that revision was reached; null at revision 0.' }),
    text: t.string({
      description: 'Exactly the text that Claude is given: active entries, by section.',
      extensions: weighs(HEAVY),
      resolve: ({ revision }, _args, context) => renderAt(context, revision),
    }),
    entries: t.field({
      type: EntryConnection,
      args: { filter: t.arg({ type: EntryFilterInput }), orderBy: t.arg({ type: EntryOrderEnum, defaultValue: 'SECTION' }), ...pageArgs },
      extensions: { ...costs({ page: true }), ...weighs({ search: HEAVY }) },
      resolve: async (memory, { filter, orderBy, ...args }, context, info) => {
        const order = orderBy ?? 'SECTION';
        const list = listDigest('entries', memory.live ? null : memory.revision, filter, order);
        const page = readPage(args, list);
        const importId = filterId(filter?.importId, parseImportGid, 'Import', 'importId');
        const { rows, total } = await listEntriesPage(context, memory.revision, { ...filter, importId }, order, page);
        if (selects(info, ['edges', 'node', 'content'])) await openRows(context, rows.rows);
        const toNode: (row: VersionRow) => EntryNode | VersionNode = memory.live ? entryNode : versionNode;
        return connect(list, rows, toNode, total);
      },
    }),
    entry: t.field({
      description: 'Takes an entryId; null if the entry did not exist at that moment.',
      type: EntryViewRef,
      nullable: true,
      args: { id: t.arg.id({ required: true }) },
      resolve: async (memory, { id }, context) => {
        const entryId = parseEntryGid(id);
        if (entryId === null) return null;
        const row = await context.loaders.entryAt.load({ entryId, revision: memory.revision });
        if (row === undefined) return null;
        return memory.live ? entryNode(row) : versionNode(row);
      },
    }),
    counts: t.field({
      type: EntryCountsRef,
      resolve: async ({ revision }, _args, context) => countEntries(await context.loaders.counts.load(revision), null),
    }),
    sections: t.field({
      description: "Every section, in Claude's order, empty ones too.",
      type: [SectionCountsRef],
      extensions: costs(SECTIONS.length),
      resolve: async ({ revision }, _args, context) => {
        const rows = await context.loaders.counts.load(revision);
        return SECTIONS.map((section) => ({ section, counts: countEntries(rows, section) }));
      },
    }),
    quarantined: t.exposeBoolean('quarantined', {
      description: 'True when a later event could not be applied: this is the last good revision.',
    }),
  }),
});

builder.queryFields((t) => ({
  memory: t.field({
    description: 'The memory as Claude sees it, now or at any earlier moment. With `asOf`, its entries are EntryVersions.',
    type: MemoryRef,
    nullable: true,
    args: { asOf: t.arg({ type: AsOfInput }), atLeastRevision: t.arg.int() },
    resolve: async (_root, { asOf, atLeastRevision }, context) => {
      const moment = asOf == null ? null : momentOf(asOf);
      if (atLeastRevision != null) await context.view.require(atLeastRevision);
      return moment === null ? liveMemory(context) : memoryAt(context, moment);
    },
  }),
}));
