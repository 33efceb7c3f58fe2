/**
 * What a user can ask for, as plain data: the input of a mutation without its transport. `decide` answers each with events or a refusal.
 * Texts are as they came; cleaning, screening and fingerprints happen on the way to `decide`, the same for every command.
 */
import type { EntryId, ImportId, ItemId } from '../ids.ts';
import type { ActionKind, ActorKind, BulkChange, ImportFormat, PersonalContext, Section, Service } from './model.ts';

/** A moment of a memory: after so many events, or the last revision at or before an instant (epoch milliseconds). */
export type Moment = Readonly<{ revision: number } | { at: number }>;

export type AddEntry = Readonly<{ type: 'AddEntry'; content: string; section: Section | null; evenIfErased: boolean }>;
/** Null leaves as it is. */
export type EditEntry = Readonly<{
  type: 'EditEntry';
  entryId: EntryId;
  content: string | null;
  section: Section | null;
  evenIfErased: boolean;
}>;
export type ExcludeEntry = Readonly<{ type: 'ExcludeEntry'; entryId: EntryId }>;
export type IncludeEntry = Readonly<{ type: 'IncludeEntry'; entryId: EntryId }>;
export type DeleteEntry = Readonly<{ type: 'DeleteEntry'; entryId: EntryId }>;
export type RestoreEntry = Readonly<{ type: 'RestoreEntry'; entryId: EntryId }>;
/** At most 100 entries, all or none. */
export type ChangeEntries = Readonly<{ type: 'ChangeEntries'; entryIds: readonly EntryId[]; change: BulkChange }>;
export type RevertEntry = Readonly<{ type: 'RevertEntry'; entryId: EntryId; to: Moment }>;
export type RestoreMemory = Readonly<{ type: 'RestoreMemory'; to: Moment }>;
export type ResetMemory = Readonly<{ type: 'ResetMemory' }>;
export type RevertImport = Readonly<{ type: 'RevertImport'; importId: ImportId }>;
/** Null content takes the item's own. */
export type AddImportItem = Readonly<{
  type: 'AddImportItem';
  itemId: ItemId;
  content: string | null;
  section: Section | null;
  evenIfErased: boolean;
}>;
/** At most 100 items, all or none. */
export type AddImportItems = Readonly<{ type: 'AddImportItems'; itemIds: readonly ItemId[] }>;
export type EraseEntry = Readonly<{ type: 'EraseEntry'; entryId: EntryId }>;
export type EraseImportItem = Readonly<{ type: 'EraseImportItem'; itemId: ItemId }>;

export type Command =
  | AddEntry
  | EditEntry
  | ExcludeEntry
  | IncludeEntry
  | DeleteEntry
  | RestoreEntry
  | ChangeEntries
  | RevertEntry
  | RestoreMemory
  | ResetMemory
  | RevertImport
  | AddImportItem
  | AddImportItems
  | EraseEntry
  | EraseImportItem;

/** What comes with every command. */
export type CommandOptions = Readonly<{
  reason: string | null;
  expectedRevision: number | null;
  idempotencyKey: string | null;
  actor: ActorKind;
  /** The name of an API key or of a service. */
  actorName: string | null;
}>;

/** A dump and how to read it; what is null is detected. */
export type StartImport = Readonly<{
  source: Readonly<{ text: string } | { bytes: Uint8Array; name: string }>;
  service: Service | null;
  format: ImportFormat | null;
  personalContext: PersonalContext;
  skipItems: readonly number[];
  keepItems: readonly number[];
}>;

export const ACTION_OF: Readonly<Record<Command['type'], ActionKind>> = {
  AddEntry: 'ADD_ENTRY',
  EditEntry: 'EDIT_ENTRY',
  ExcludeEntry: 'EXCLUDE_ENTRY',
  IncludeEntry: 'INCLUDE_ENTRY',
  DeleteEntry: 'DELETE_ENTRY',
  RestoreEntry: 'RESTORE_ENTRY',
  ChangeEntries: 'CHANGE_ENTRIES',
  RevertEntry: 'REVERT_ENTRY',
  RestoreMemory: 'RESTORE_MEMORY',
  ResetMemory: 'RESET_MEMORY',
  RevertImport: 'REVERT_IMPORT',
  AddImportItem: 'ADD_IMPORT_ITEM',
  AddImportItems: 'ADD_IMPORT_ITEMS',
  EraseEntry: 'ERASE_ENTRY',
  EraseImportItem: 'ERASE_IMPORT_ITEM',
};
