/**
 * Loaders of one request: many ids, one read. Undefined where there is nothing for this user.
 *
 * Entries are read at the request's head; versions, changes, actions, imports and items are what they are. `clear` after a mutation.
 */
import DataLoader from 'dataloader';
import type { Kysely } from 'kysely';
import type { EntryId, ImportId, ItemId, UserId } from '../domain/ids.ts';
import { parseItemId } from '../domain/ids.ts';
import { loadActions, type ActionRow } from '../projections/actions/queries.ts';
import { loadChanges, type ChangeRow } from '../projections/changes/queries.ts';
import { loadImportMarks, loadImports, loadItems, type ImportRow, type ItemRow } from '../projections/imports/queries.ts';
import {
  countsBySection,
  loadVersionsAt,
  loadVersionsFrom,
  loadVersionsTo,
  type SectionCountRow,
  type VersionRow,
} from '../projections/memory-versions/queries.ts';
import { findMomentAt } from '../projections/moments/queries.ts';
import type { ProjectionTables } from '../projections/tables.ts';
import type { ChangeKey, VersionKey } from './ids.ts';
import type { View } from './view.ts';

type Load<Key, Row> = DataLoader<Key, Row | undefined, string>;
type EndKey = Readonly<{ entryId: EntryId; toRevision: number }>;
type AtKey = Readonly<{ entryId: EntryId; revision: number }>;
type MarkKey = Readonly<{ importId: ImportId; revision: number }>;

export type Loaders = Readonly<{
  /** Entries as they are at the head. */
  entry: Load<EntryId, VersionRow>;
  /** Entries as they were at a revision. */
  entryAt: Load<AtKey, VersionRow>;
  versionFrom: Load<VersionKey, VersionRow>;
  versionTo: Load<EndKey, VersionRow>;
  change: Load<ChangeKey, ChangeRow>;
  /** Actions by the revision of their first event. */
  action: Load<number, ActionRow>;
  import: Load<ImportId, ImportRow>;
  item: Load<ItemId, ItemRow>;
  mark: Load<MarkKey, Uint8Array>;
  counts: DataLoader<number, readonly SectionCountRow[]>;
  moment: DataLoader<number, number | null>;
  clear(): void;
}>;

/** Returns the loaders of one request. */
export function createLoaders(db: Kysely<ProjectionTables>, user: UserId, view: View): Loaders {
  const loaders = {
    entry: loader<EntryId, VersionRow>(
      async (ids) => loadVersionsAt(db, user, (await view.head()).revision, ids),
      (id) => id,
    ),
    entryAt: loader<AtKey, VersionRow>(
      (keys) => loadAt(db, user, keys),
      (key) => `${key.entryId}.${key.revision}`,
    ),
    versionFrom: loader<VersionKey, VersionRow>(
      (keys) => loadVersionsFrom(db, user, keys),
      (key) => `${key.entryId}.${key.fromRevision}`,
    ),
    versionTo: loader<EndKey, VersionRow>(
      (keys) => loadVersionsTo(db, user, keys),
      (key) => `${key.entryId}.${key.toRevision}`,
    ),
    change: loader<ChangeKey, ChangeRow>(
      (keys) => loadChanges(db, user, keys),
      (key) => `${key.revision}.${key.index}`,
    ),
    action: loader<number, ActionRow>((revisions) => loadActions(db, user, revisions), String),
    import: loader<ImportId, ImportRow>(
      (ids) => loadImports(db, user, ids),
      (id) => id,
    ),
    item: loader<ItemId, ItemRow>(
      (ids) =>
        loadItems(
          db,
          user,
          ids.map((id) => parseItemId(id)!),
        ),
      (id) => id,
    ),
    mark: loader<MarkKey, Uint8Array>(
      (keys) => loadImportMarks(db, user, keys),
      (key) => `${key.importId}.${key.revision}`,
    ),
    counts: new DataLoader<number, readonly SectionCountRow[]>((revisions) =>
      Promise.all(revisions.map((revision) => countsBySection(db, user, revision))),
    ),
    moment: new DataLoader<number, number | null>((revisions) =>
      Promise.all(revisions.map((revision) => findMomentAt(db, user, revision))),
    ),
  };
  const clear = (): void => {
    for (const one of Object.values(loaders)) (one as DataLoader<unknown, unknown>).clearAll();
  };
  return { ...loaders, clear };
}

function loader<Key, Row>(
  load: (keys: readonly Key[]) => Promise<readonly (Row | undefined)[]>,
  name: (key: Key) => string,
): Load<Key, Row> {
  return new DataLoader<Key, Row | undefined, string>(load, { cacheKeyFn: name, maxBatchSize: 1_000 });
}

async function loadAt(db: Kysely<ProjectionTables>, user: UserId, keys: readonly AtKey[]): Promise<readonly (VersionRow | undefined)[]> {
  const byRevision = Map.groupBy(keys, (key) => key.revision);
  const found = new Map<AtKey, VersionRow | undefined>();
  for (const [revision, group] of byRevision) {
    const rows = await loadVersionsAt(
      db,
      user,
      revision,
      group.map((key) => key.entryId),
    );
    group.forEach((key, index) => found.set(key, rows[index]));
  }
  return keys.map((key) => found.get(key));
}
