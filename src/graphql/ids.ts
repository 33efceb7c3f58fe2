/**
 * Global ids: opaque, URL-safe, stable names of everything that can be fetched again.
 *
 * base64url of `Type:local`. The local part is an id of this user's rows, never the user's own id, so the same text may name another
 * thing for another user and leads nowhere outside. What does not decode to exactly what would be encoded is not an id.
 */
import { isId, parseItemId } from '../domain/ids.ts';
import type { EntryId, ImportId, ItemId } from '../domain/ids.ts';

/** An entry as it was from one revision on. */
export type VersionKey = Readonly<{ entryId: EntryId; fromRevision: number }>;
/** A change: the revision of its event, and its place among the changes of that event. */
export type ChangeKey = Readonly<{ revision: number; index: number }>;

export type GlobalId =
  | Readonly<{ type: 'Entry'; entryId: EntryId }>
  | Readonly<{ type: 'EntryVersion'; version: VersionKey }>
  | Readonly<{ type: 'Memory'; revision: number | null }>
  | Readonly<{ type: 'Change'; change: ChangeKey }>
  | Readonly<{ type: 'Action'; revision: number }>
  | Readonly<{ type: 'Import'; importId: ImportId }>
  | Readonly<{ type: 'ImportItem'; itemId: ItemId }>
  | Readonly<{ type: 'Viewer' }>;

export type GlobalType = GlobalId['type'];

/** The longest id there is has some 60 characters; what is longer is not decoded. */
const LONGEST = 128;
const NUMBER = /^(0|[1-9][0-9]{0,14})$/;

function encode(text: string): string {
  return Buffer.from(text, 'latin1').toString('base64url');
}

/** Returns the id of an entry. */
export function entryGid(entryId: EntryId): string {
  return encode(`Entry:${entryId}`);
}

/** Returns the id of an entry as it was from a revision on. */
export function versionGid(entryId: EntryId, fromRevision: number): string {
  return encode(`EntryVersion:${entryId}.${fromRevision}`);
}

/** Returns the id of the memory: live where `revision` is null, else as of a revision. */
export function memoryGid(revision: number | null): string {
  return encode(`Memory:${revision ?? 'live'}`);
}

/** Returns the id of a change. */
export function changeGid(revision: number, index: number): string {
  return encode(`Change:${revision}.${index}`);
}

/** Returns the id of an action: the revision of its first event names it. */
export function actionGid(revision: number): string {
  return encode(`Action:${revision}`);
}

/** Returns the id of an import. */
export function importGid(importId: ImportId): string {
  return encode(`Import:${importId}`);
}

/** Returns the id of an import's item. */
export function itemGid(itemId: ItemId): string {
  return encode(`ImportItem:${itemId}`);
}

/** Returns the id of the viewer: the same for everybody, since nobody sees another's. */
export function viewerGid(): string {
  return encode('Viewer:me');
}

/** Takes an id apart; null where it is none. An id that decodes may still name nothing. */
export function parseGid(id: string): GlobalId | null {
  if (id.length > LONGEST) return null;
  const text = Buffer.from(id, 'base64url').toString('latin1');
  if (encode(text) !== id) return null;
  const colon = text.indexOf(':');
  return colon === -1 ? null : readLocal(text.slice(0, colon), text.slice(colon + 1));
}

function readLocal(type: string, local: string): GlobalId | null {
  switch (type) {
    case 'Entry':
      return isId(local) ? { type, entryId: local as EntryId } : null;
    case 'Action':
      return NUMBER.test(local) ? { type, revision: Number(local) } : null;
    case 'Import':
      return isId(local) ? { type, importId: local as ImportId } : null;
    case 'ImportItem':
      return parseItemId(local) === undefined ? null : { type, itemId: local as ItemId };
    case 'EntryVersion': {
      const [entryId = '', from = ''] = local.split('.', 2);
      const canonical = isId(entryId) && NUMBER.test(from) && local === `${entryId}.${from}`;
      return canonical ? { type, version: { entryId: entryId as EntryId, fromRevision: Number(from) } } : null;
    }
    case 'Change': {
      const [revision = '', index = ''] = local.split('.', 2);
      const canonical = NUMBER.test(revision) && NUMBER.test(index) && local === `${revision}.${index}`;
      return canonical ? { type, change: { revision: Number(revision), index: Number(index) } } : null;
    }
    case 'Memory':
      if (local === 'live') return { type, revision: null };
      return NUMBER.test(local) ? { type, revision: Number(local) } : null;
    case 'Viewer':
      return local === 'me' ? { type } : null;
    default:
      return null;
  }
}

/** Returns the local id of an Entry's id; null for an id of another type, or none. */
export function parseEntryGid(id: string): EntryId | null {
  const parsed = parseGid(id);
  return parsed?.type === 'Entry' ? parsed.entryId : null;
}

/** Returns the local id of an Import's id; null for an id of another type, or none. */
export function parseImportGid(id: string): ImportId | null {
  const parsed = parseGid(id);
  return parsed?.type === 'Import' ? parsed.importId : null;
}

/** Returns the local id of an ImportItem's id; null for an id of another type, or none. */
export function parseItemGid(id: string): ItemId | null {
  const parsed = parseGid(id);
  return parsed?.type === 'ImportItem' ? parsed.itemId : null;
}
