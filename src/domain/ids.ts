/**
 * Ids that are not interchangeable. Each is 128 random bits as 22 characters of base64url; they come in from outside, since the domain
 * has no randomness. An import item has no id of its own: it is its import's id and its index.
 */

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** Names a user's stream and rows; random, never derived from a credential. */
export type UserId = Branded<'UserId'>;
export type EntryId = Branded<'EntryId'>;
export type ImportId = Branded<'ImportId'>;
export type EventId = Branded<'EventId'>;
/** What one mutation or one import did; an import's action has the import's id. */
export type ActionId = Branded<'ActionId'>;
/** `<importId>.<index>`. */
export type ItemId = Branded<'ItemId'>;
/** Names a data key: the entry or the import item whose texts it seals. */
export type KeyId = EntryId | ItemId;

const ID = /^[A-Za-z0-9_-]{22}$/;

/** Tells whether a string has the form of a random id. */
export function isId(text: string): boolean {
  return ID.test(text);
}

/** Returns the id of an import's item; `index` counts from 0. */
export function itemId(importId: ImportId, index: number): ItemId {
  return `${importId}.${index}` as ItemId;
}

/** Splits an item id; undefined where it is not one. */
export function parseItemId(text: string): Readonly<{ importId: ImportId; index: number }> | undefined {
  const match = /^([A-Za-z0-9_-]{22})\.(0|[1-9][0-9]{0,8})$/.exec(text);
  if (match === null) return undefined;
  return { importId: match[1] as ImportId, index: Number(match[2]) };
}
