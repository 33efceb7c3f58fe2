/**
 * The types that refer to each other, by name and by what stands behind them. Each is implemented in the file of its name; this one is
 * what they all import, so that none imports another in a circle.
 */
import type {
  ActionNode,
  ActorNode,
  ChangeNode,
  DiffNode,
  EntryDiffNode,
  EntryNode,
  ImportNode,
  ItemNode,
  MemoryNode,
  PreviewItemNode,
  VersionNode,
  ViewerNode,
} from '../nodes.ts';
import { builder } from '../builder.ts';
import { connectionType } from './connection.ts';

export const NodeRef = builder.interfaceRef<
  EntryNode | VersionNode | MemoryNode | ChangeNode | ActionNode | ImportNode | ItemNode | ViewerNode
>('Node');
export const EntryViewRef = builder.interfaceRef<EntryNode | VersionNode>('EntryView');
export const ImportItemViewRef = builder.interfaceRef<ItemNode | PreviewItemNode>('ImportItemView');

export const EntryRef = builder.objectRef<EntryNode>('Entry');
export const EntryVersionRef = builder.objectRef<VersionNode>('EntryVersion');
export const MemoryRef = builder.objectRef<MemoryNode>('Memory');
export const ChangeRef = builder.objectRef<ChangeNode>('Change');
export const ActionRef = builder.objectRef<ActionNode>('Action');
export const ActorRef = builder.objectRef<ActorNode>('Actor');
export const ImportRef = builder.objectRef<ImportNode>('Import');
export const ImportItemRef = builder.objectRef<ItemNode>('ImportItem');
export const ImportPreviewItemRef = builder.objectRef<PreviewItemNode>('ImportPreviewItem');
export const MemoryDiffRef = builder.objectRef<DiffNode>('MemoryDiff');
export const EntryDiffRef = builder.objectRef<EntryDiffNode>('EntryDiff');
export const ViewerRef = builder.objectRef<ViewerNode>('Viewer');

export const EntryConnection = connectionType<EntryNode | VersionNode>('Entry', EntryViewRef, {
  page: 'A page of entries; Entry when live, EntryVersion under `asOf`.',
  edge: 'An entry in a page.',
  counted: true,
});
export const ChangeConnection = connectionType<ChangeNode>('Change', ChangeRef, {
  page: 'A page of changes.',
  edge: 'A change in a page.',
});
export const ActionConnection = connectionType<ActionNode>('Action', ActionRef, {
  page: 'A page of actions.',
  edge: 'An action in a page.',
});
export const ImportConnection = connectionType<ImportNode>('Import', ImportRef, {
  page: 'A page of imports.',
  edge: 'An import in a page.',
});
export const ImportItemConnection = connectionType<ItemNode>('ImportItem', ImportItemRef, {
  page: 'A page of items.',
  edge: 'An item in a page.',
  counted: true,
});
export const EntryDiffConnection = connectionType<EntryDiffNode>('EntryDiff', EntryDiffRef, {
  page: 'A page of a diff.',
  edge: "An entry's difference in a page.",
  counted: true,
});
