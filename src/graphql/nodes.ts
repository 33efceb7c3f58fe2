/**
 * The objects behind the API's types, and how they are found. An object is its row and its `__typename`; its fields are resolved from the
 * row when they are asked for. All reads are of one user, so another user's ids are simply not found.
 */
import type { EntryId, ImportId, ItemId } from '../domain/ids.ts';
import type { ActorKind, SavedOn } from '../domain/memory/model.ts';
import type { ActionRow } from '../projections/actions/queries.ts';
import type { ChangeRow } from '../projections/changes/queries.ts';
import type { DiffRow } from '../projections/diff/queries.ts';
import type { ImportRow, ItemRow } from '../projections/imports/queries.ts';
import type { VersionRow } from '../projections/memory-versions/queries.ts';
import type { ResolvedMoment } from '../projections/moments/queries.ts';
import type { Context } from './context.ts';
import type { ChangeKey } from './ids.ts';
import type { PreviewItem } from './ports.ts';
import { thenMaybe, type MaybePromise } from './texts.ts';

export type EntryNode = Readonly<{ __typename: 'Entry'; row: VersionRow }>;
export type VersionNode = Readonly<{ __typename: 'EntryVersion'; row: VersionRow }>;
export type ChangeNode = Readonly<{ __typename: 'Change'; row: Omit<ChangeRow, 'section'> }>;
export type ActionNode = Readonly<{ __typename: 'Action'; row: ActionRow }>;
export type ImportNode = Readonly<{ __typename: 'Import'; row: ImportRow }>;
export type ItemNode = Readonly<{ __typename: 'ImportItem'; row: ItemRow }>;
export type PreviewItemNode = Readonly<{ __typename: 'ImportPreviewItem'; item: PreviewItem }>;
/** `live`: the present, whose id is one for ever. */
export type MemoryNode = Readonly<{ __typename: 'Memory'; live: boolean; revision: number; at: number | null; quarantined: boolean }>;
/** `importId`: what that import changed, and nothing else. */
export type DiffNode = Readonly<{ from: ResolvedMoment; to: ResolvedMoment; importId: ImportId | null; except: readonly EntryId[] }>;
export type EntryDiffNode = Readonly<{ row: DiffRow }>;
export type ViewerNode = Readonly<{ __typename: 'Viewer' }>;
/** `name` is opened only when asked for. */
export type ActorNode = Readonly<{ kind: ActorKind; name: (context: Context) => MaybePromise<string | null> }>;

/** Returns an entry, as the present. */
export function entryNode(row: VersionRow): EntryNode {
  return { __typename: 'Entry', row };
}

/** Returns an entry, as it was. */
export function versionNode(row: VersionRow): VersionNode {
  return { __typename: 'EntryVersion', row };
}

/** Returns a change. */
export function changeNode(row: ChangeNode['row']): ChangeNode {
  return { __typename: 'Change', row };
}

/** Returns an action. */
export function actionNode(row: ActionRow): ActionNode {
  return { __typename: 'Action', row };
}

/** Returns an import. */
export function importNode(row: ImportRow): ImportNode {
  return { __typename: 'Import', row };
}

/** Returns an item of an import. */
export function itemNode(row: ItemRow): ItemNode {
  return { __typename: 'ImportItem', row };
}

const mapRow = <Row, Node>(row: Row | undefined, node: (row: Row) => Node): Node | null => (row === undefined ? null : node(row));

/** Finds an entry as it is now. */
export async function findEntry(context: Context, entryId: EntryId): Promise<EntryNode | null> {
  return mapRow(await context.loaders.entry.load(entryId), entryNode);
}

/** Finds entries as they are now, without those that are not there. */
export async function listEntries(context: Context, entryIds: readonly EntryId[]): Promise<EntryNode[]> {
  const rows = await Promise.all(entryIds.map((id) => context.loaders.entry.load(id)));
  return rows.filter((row) => row !== undefined).map(entryNode);
}

/** Finds a change. */
export async function findChange(context: Context, key: ChangeKey): Promise<ChangeNode | null> {
  return mapRow(await context.loaders.change.load(key), changeNode);
}

/** Finds an action by the revision of its first event. */
export async function findAction(context: Context, revision: number): Promise<ActionNode | null> {
  return mapRow(await context.loaders.action.load(revision), actionNode);
}

/** Finds an import. */
export async function findImport(context: Context, importId: ImportId): Promise<ImportNode | null> {
  return mapRow(await context.loaders.import.load(importId), importNode);
}

/** Finds an item of an import; null as well while it is not settled. */
export async function findItem(context: Context, id: ItemId): Promise<ItemNode | null> {
  return mapRow(await context.loaders.item.load(id), itemNode);
}

/**
 * Gets what must be there by a revision: looks, waits for the revision when it is not there yet, and looks again. Throws REVISION_NOT_READY
 * when that takes too long.
 */
export async function getAt<Row>(context: Context, revision: number, load: () => Promise<Row | undefined>): Promise<Row> {
  const row = await load();
  if (row !== undefined) return row;
  await context.view.require(revision);
  const later = await load();
  if (later === undefined) throw new Error('a row that others name is not there');
  return later;
}

/** Returns the live memory of this request. */
export async function liveMemory(context: Context): Promise<MemoryNode> {
  return { __typename: 'Memory', live: true, ...(await context.view.head()) };
}

/** Returns the date that a dump gave; null where it gave none. `raw` comes with the text. */
export function savedOnOf(raw: string | null, value: string | null, precision: SavedOn['precision']): SavedOn | null {
  return raw === null && value === null ? null : { raw, value, precision };
}

/** Returns the text of an entry as the row has it; null once erased. At once when it was opened ahead. */
export function contentOf(context: Context, row: VersionRow): MaybePromise<string | null> {
  if (row.text === null) return null;
  return thenMaybe(context.texts.open(row.entry_id, row.text), (secret) => secret?.content ?? null);
}

/** Opens the texts of rows ahead, in one call. */
export async function openRows(context: Context, rows: readonly VersionRow[]): Promise<void> {
  await context.texts.openAll(rows.flatMap((row) => (row.text === null ? [] : [{ keyId: row.entry_id, sealed: row.text }])));
}

/** Opens what an action's note holds: its reason and the name of its actor. */
export async function openNote(context: Context, row: ActionRow): Promise<Readonly<{ reason: string | null; actorName: string | null }>> {
  if (row.note === null) return { reason: null, actorName: null };
  const note = row.note_key === null ? await context.texts.openMark(row.note) : await context.texts.open(row.note_key, row.note);
  const { reason, actorName } = (note ?? {}) as Readonly<Record<string, unknown>>;
  return { reason: typeof reason === 'string' ? reason : null, actorName: typeof actorName === 'string' ? actorName : null };
}
