/**
 * Reads what a batch needs of the tables, with one statement a table whatever its size, and keeps the checkpoint. Statements of SQLite,
 * within the transaction of the caller; another dialect gets functions of its own beside these, batch.ts and apply.ts stay.
 */
import type { EntryId, ImportId, UserId } from '../domain/ids.ts';
import type { SealedEvent } from '../domain/memory/sealed-event.ts';
import { newUserWork, type UserWork } from './batch.ts';
import { type ImportTable, type MemoryHeadTable, type MemoryVersionTable } from './tables.ts';

export type Value = string | number | null | Uint8Array;

/** What is used of a prepared statement. */
export type Statement = Readonly<{
  run(...values: Value[]): { changes: number | bigint };
  all(...values: Value[]): unknown[];
}>;

/** What is used of a connection: statements kept by their text. */
export type Statements = Readonly<{ prepare(sql: string): Statement }>;

const HEADS = `SELECT h.* FROM json_each(?) AS k JOIN memory_head AS h ON h.user_id = k.value`;

/** The interval that began last is the open one; an entry may have thousands of others. */
const OPEN_VERSIONS = `
  SELECT v.* FROM json_each(?) AS k CROSS JOIN memory_version AS v
  WHERE v.user_id = k.value ->> 0 AND v.entry_id = k.value ->> 1 AND v.from_revision = (
    SELECT max(w.from_revision) FROM memory_version AS w WHERE w.user_id = k.value ->> 0 AND w.entry_id = k.value ->> 1)`;

const SOURCES = `
  SELECT v.* FROM json_each(?) AS k CROSS JOIN memory_version AS v
  WHERE v.user_id = k.value ->> 0 AND v.entry_id = k.value ->> 1 AND v.from_revision = k.value ->> 2`;

const IMPORTS = `
  SELECT i.* FROM json_each(?) AS k JOIN import AS i ON i.user_id = k.value ->> 0 AND i.import_id = k.value ->> 1`;

export type Works = Map<UserId, UserWork>;

/**
 * Reads heads, open versions, sources of restores and imports that these events need, and that the works do not have yet, into the works.
 * Of a user who had no event before the batch nothing is read, because nothing is there.
 */
export function readBatch(db: Statements, events: readonly SealedEvent[], works: Works = new Map()): Works {
  const users = [...new Set(events.map((event) => event.user))].filter((user) => !works.has(user));
  const heads = new Map((rows(db, HEADS, users) as MemoryHeadTable[]).map((head) => [head.user_id, head]));
  for (const user of users) works.set(user, newUserWork(user, heads.get(user)));
  const entries: [UserId, EntryId][] = [];
  const sources: [UserId, EntryId, number][] = [];
  const imports: [UserId, ImportId][] = [];
  for (const event of events) {
    const work = works.get(event.user)!;
    if (work.base === 0 || event.revision <= work.head.revision) continue;
    const need = (entryId: EntryId): void => {
      if (work.entries.has(entryId)) return;
      work.entries.set(entryId, { open: null, sources: new Map() });
      entries.push([event.user, entryId]);
    };
    const { data } = event;
    if (event.type === 'EntryImported' || event.type === 'EntryAdded') {
      const { entryId } = event.data;
      if (!work.entries.has(entryId)) work.entries.set(entryId, { open: null, sources: new Map() });
    } else if ('entryId' in data) need(data.entryId);
    if ('removed' in data) for (const entryId of data.removed) need(entryId);
    if ('revived' in data) {
      for (const { entryId, revision } of data.revived) {
        need(entryId);
        if (revision <= work.base) sources.push([event.user, entryId, revision]);
      }
    }
    const importId = 'importId' in data ? data.importId : 'item' in data ? data.item?.importId : undefined;
    if (importId !== undefined && !work.imports.has(importId)) imports.push([event.user, importId]);
  }
  for (const version of rows(db, OPEN_VERSIONS, entries) as MemoryVersionTable[]) {
    works.get(version.user_id)!.entries.get(version.entry_id)!.open = version;
  }
  for (const version of rows(db, SOURCES, sources) as MemoryVersionTable[]) {
    works.get(version.user_id)!.entries.get(version.entry_id)!.sources.set(version.from_revision, version);
  }
  for (const one of rows(db, IMPORTS, distinct(imports)) as ImportTable[]) works.get(one.user_id)!.imports.set(one.import_id, one);
  return works;
}

function rows(db: Statements, sql: string, keys: readonly unknown[]): unknown[] {
  return keys.length === 0 ? [] : db.prepare(sql).all(JSON.stringify(keys));
}

function distinct(keys: readonly (readonly [string, string])[]): readonly (readonly [string, string])[] {
  return [...new Map(keys.map((key) => [`${key[0]} ${key[1]}`, key])).values()];
}

/** Reads the checkpoint: the last position applied, 0 before the first. */
export function readCheckpoint(db: Statements): number {
  const [row] = db.prepare('SELECT position FROM checkpoint WHERE id = 1').all() as { position: number }[];
  return row?.position ?? 0;
}

/** Moves the checkpoint from one position to another; false when it is not there (another projector moved it). */
export function moveCheckpoint(db: Statements, from: number, to: number): boolean {
  return Number(db.prepare('UPDATE checkpoint SET position = ? WHERE id = 1 AND position = ?').run(to, from).changes) === 1;
}
