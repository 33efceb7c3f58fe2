/**
 * What the successes of mutations are made of. An answer's own events are shown without a read where they tell all; otherwise reads wait for
 * the revision, and what was just written is folded onto what is there when that takes too long.
 */
import { LedgerError } from '../domain/errors.ts';
import type { EntryId, ImportId, ItemId } from '../domain/ids.ts';
import type { Context } from './context.ts';
import { freshChanges, freshEntry, freshImport } from './fresh.ts';
import {
  changeNode,
  entryNode,
  findAction,
  importNode,
  itemNode,
  liveMemory,
  type ActionNode,
  type ChangeNode,
  type EntryNode,
  type ImportNode,
  type ItemNode,
  type MemoryNode,
} from './nodes.ts';
import type { Done } from './run.ts';

/** A success: its type, what the command came to, and the item it was about, where it was about one. */
export type Success = Readonly<{ __typename: string; answer: Done; items: readonly ItemId[] }>;

/** Returns a success. */
export function success(name: string, answer: Done, items: readonly ItemId[] = []): Success {
  return { __typename: name, answer, items };
}

/** The memory after the mutation; null while it cannot be read. */
export async function memoryAfter(context: Context, { answer }: Success): Promise<MemoryNode | null> {
  return (await context.view.reach(answer.revision)) ? liveMemory(context) : null;
}

/** The one entry that the command was about, as just written, whatever the lag of reads. */
export async function entryAfter(context: Context, payload: Success): Promise<EntryNode> {
  const [entryId] = payload.answer.entryIds;
  if (entryId === undefined) throw new Error('a command about an entry answered none');
  return entryWritten(context, payload.answer, entryId);
}

/** The entries that the command was about, as just written, in the order asked for. */
export function entriesAfter(context: Context, { answer }: Success): Promise<EntryNode[]> {
  return Promise.all(answer.entryIds.map((entryId) => entryWritten(context, answer, entryId)));
}

async function entryWritten(context: Context, answer: Done, entryId: EntryId): Promise<EntryNode> {
  const own = answer.events.some(({ event }) => event.type === 'EntryAdded' && event.data.entryId === entryId);
  if (own && answer.repeated !== true) {
    const made = freshEntry(entryId, undefined, answer.events, context.texts)!;
    context.loaders.entry.prime(entryId, made);
    context.loaders.versionFrom.prime({ entryId, fromRevision: made.from_revision }, made);
    return entryNode(made);
  }
  const ready = await context.view.reach(answer.revision);
  const row = await context.loaders.entry.load(entryId);
  const written = ready ? (row ?? null) : freshEntry(entryId, row, answer.events, context.texts);
  if (written === null) throw notReady(answer.revision);
  return entryNode(written);
}

function notReady(revision: number): LedgerError {
  const sentence = `The change is made, as revision ${revision}, but cannot be read yet. Read it with Memory-At-Least: ${revision}.`;
  return new LedgerError('REVISION_NOT_READY', sentence);
}

/** The change of a command about one entry; null when nothing had to change. */
export function changeAfter(context: Context, { answer }: Success): ChangeNode | null {
  const change = freshChanges(answer.events, context.texts).at(-1);
  return change === undefined ? null : changeNode(change);
}

/** The changes that the command made, in order: only those that were not so already. */
export function changesAfter(context: Context, { answer }: Success): ChangeNode[] {
  return freshChanges(answer.events, context.texts).map(changeNode);
}

/** What a command about the whole memory did; null when nothing had to change, or while it cannot be read. */
export async function actionAfter(context: Context, { answer }: Success): Promise<ActionNode | null> {
  const first = answer.events[0];
  if (first === undefined || !(await context.view.reach(answer.revision))) return null;
  return findAction(context, first.revision);
}

/** The import that the command started, or took back. */
export async function importAfter(context: Context, { answer }: Success): Promise<ImportNode> {
  const { importId, revision } = answer;
  if (importId === null) throw new Error('a command about an import answered none');
  if (answer.repeated !== true) {
    const started = freshImport(answer.events);
    if (started !== null) return importNode(started);
  }
  if (!(await context.view.reach(revision))) return revertedNow(context, answer, importId);
  const row = await context.loaders.import.load(importId);
  if (row === undefined) throw notReady(revision);
  return importNode(row);
}

async function revertedNow(context: Context, answer: Done, importId: ImportId): Promise<ImportNode> {
  const row = await context.loaders.import.load(importId);
  const reverted = answer.events.find(({ event }) => event.type === 'ImportReverted');
  if (row === undefined || reverted === undefined) throw notReady(answer.revision);
  return importNode({ ...row, status: 'REVERTED', reverted_at: reverted.event.meta.at, to_revision: row.to_revision ?? answer.revision });
}

/** The items that the command was about, with the entries that they were added as. */
export async function itemsAfter(context: Context, { answer, items }: Success): Promise<ItemNode[]> {
  const ready = await context.view.reach(answer.revision);
  const rows = await Promise.all(items.map((id) => context.loaders.item.load(id)));
  return rows.map((row) => {
    if (row === undefined) throw notReady(answer.revision);
    const added = answer.events.find(({ event }) => {
      if (event.type !== 'EntryAdded') return false;
      return event.data.item?.importId === row.import_id && event.data.item.index === row.item_index;
    });
    return itemNode(ready || added?.event.type !== 'EntryAdded' ? row : { ...row, entry_id: added.event.data.entryId });
  });
}

/** The one item that the command was about. */
export async function itemAfter(context: Context, payload: Success): Promise<ItemNode> {
  return (await itemsAfter(context, payload))[0]!;
}
