/** Node: anything that can be fetched again by its id. An id of nothing, or of another user's thing, gives null. */
import { LedgerError } from '../../domain/errors.ts';
import { LIMITS } from '../../domain/memory/model.ts';
import { builder, costs } from '../builder.ts';
import type { Context } from '../context.ts';
import { actionGid, changeGid, entryGid, importGid, itemGid, memoryGid, parseGid, versionGid, viewerGid } from '../ids.ts';
import { itemId } from '../../domain/ids.ts';
import {
  findAction,
  findChange,
  findEntry,
  findImport,
  findItem,
  liveMemory,
  versionNode,
  type ActionNode,
  type ChangeNode,
  type EntryNode,
  type ImportNode,
  type ItemNode,
  type MemoryNode,
  type VersionNode,
  type ViewerNode,
} from '../nodes.ts';
import { memoryAt } from './memory.ts';
import { NodeRef } from './refs.ts';

type AnyNode = EntryNode | VersionNode | MemoryNode | ChangeNode | ActionNode | ImportNode | ItemNode | ViewerNode;

/** Returns the global id of an object. */
function gidOf(node: AnyNode): string {
  switch (node.__typename) {
    case 'Entry':
      return entryGid(node.row.entry_id);
    case 'EntryVersion':
      return versionGid(node.row.entry_id, node.row.from_revision);
    case 'Memory':
      return memoryGid(node.live ? null : node.revision);
    case 'Change':
      return changeGid(node.row.revision, node.row.change_index);
    case 'Action':
      return actionGid(node.row.revision);
    case 'Import':
      return importGid(node.row.import_id);
    case 'ImportItem':
      return itemGid(itemId(node.row.import_id, node.row.item_index));
    case 'Viewer':
      return viewerGid();
    default:
      return node satisfies never;
  }
}

NodeRef.implement({
  description: 'Anything that can be fetched again by its id.',
  fields: (t) => ({ id: t.id({ resolve: gidOf }) }),
});

async function findNode(context: Context, id: string): Promise<AnyNode | null> {
  const gid = parseGid(id);
  if (gid === null) return null;
  switch (gid.type) {
    case 'Entry':
      return findEntry(context, gid.entryId);
    case 'EntryVersion': {
      const row = await context.loaders.versionFrom.load(gid.version);
      return row === undefined ? null : versionNode(row);
    }
    case 'Memory':
      return gid.revision === null ? liveMemory(context) : findMemory(context, gid.revision);
    case 'Change':
      return findChange(context, gid.change);
    case 'Action':
      return findAction(context, gid.revision);
    case 'Import':
      return findImport(context, gid.importId);
    case 'ImportItem':
      return findItem(context, gid.itemId);
    case 'Viewer':
      return { __typename: 'Viewer' };
    default:
      return gid satisfies never;
  }
}

async function findMemory(context: Context, revision: number): Promise<MemoryNode | null> {
  const head = await context.view.head();
  return revision > head.revision ? null : memoryAt(context, { revision });
}

builder.queryFields((t) => ({
  node: t.field({
    type: NodeRef,
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    resolve: (_root, { id }, context) => findNode(context, id),
  }),
  nodes: t.field({
    description: 'At most 100 ids; null where there is nothing.',
    type: [NodeRef],
    nullable: { list: false, items: true },
    args: { ids: t.arg.idList({ required: true }) },
    extensions: costs({ argument: 'ids', default: LIMITS.pageSize }),
    resolve: async (_root, { ids }, context) => {
      if (ids.length > LIMITS.pageSize) throw new LedgerError('INVALID_INPUT', `Give at most ${LIMITS.pageSize} ids at once.`);
      return Promise.all(ids.map((id) => findNode(context, id)));
    },
  }),
}));
