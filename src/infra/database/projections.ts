/**
 * The projection files of a data folder: `v<PROJECTION_VERSION>-<n>.db`, and a small file `current` that names the one that is served.
 *
 * A file is named only once it is complete and on the disk; naming is one rename. The one served before stays for an instant way back
 * (`switchProjection` to it), older ones go. A pointer that is missing, names another version, or leads to a file that cannot be read or
 * knows more events than the log means: rebuild before serving. Nothing is lost by that; rows can always be made again.
 */
import { closeSync, existsSync, fsyncSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { USER_TABLES } from '../../projections/columns.ts';
import { PROJECTION_VERSION, type ProjectionTables } from '../../projections/tables.ts';
import { CREATE_INDEXES, CREATE_TABLES } from './projection-schema.ts';
import { openSqlite, type Sqlite } from './sqlite.ts';

/** The name of a projection file in its folder. */
export type ProjectionName = string;

export type OpenProjection = Sqlite<ProjectionTables>;

const NAME = /^v([1-9][0-9]{0,8})-([1-9][0-9]{0,8})\.db$/;
/** Of the tables themselves, so that a file of another shape is never served, even where nobody thought of the version. */
const SCHEMA_MARK = crc32(CREATE_TABLES + CREATE_INDEXES) >>> 1;
const POINTER = 'current';
const PART = '-part';
const COMPANIONS = ['', '-wal', '-shm', '-journal', PART, `${PART}-journal`];

/** Finds the projection to serve; null means: rebuild first. `logHead` is the position of the log's last event. */
export function findCurrent(folder: string, logHead: number): ProjectionName | null {
  const name = readPointer(folder);
  return name !== null && isUsable(folder, name, logHead) ? name : null;
}

/** Opens a projection file to read what is applied to it, from as many connections as are wanted. */
export function openToRead(folder: string, name: ProjectionName, cacheMb = 64): OpenProjection {
  return openSqlite<ProjectionTables>(join(folder, name), { readOnly: true, cacheMb });
}

/** Opens a projection file for its projector. What a power cut takes of it is applied again. */
export function openToApply(folder: string, name: ProjectionName): OpenProjection {
  const open = openSqlite<ProjectionTables>(join(folder, name), { synchronous: 'NORMAL', cacheMb: 32 });
  // Pages of busy users are written many times over: moving them out of the WAL every 32 MB instead of every 4 MB writes each once.
  open.raw.exec('PRAGMA wal_autocheckpoint = 8000');
  return open;
}

/**
 * Creates the next projection file, empty and without its secondary indexes, to be filled by this connection alone: nothing of it is safe
 * before `finishProjection`. What an interrupted rebuild left goes with the next switch.
 */
export function createProjection(folder: string, cacheMb = 128): Readonly<{ name: ProjectionName; open: OpenProjection }> {
  const current = readPointer(folder);
  const numbers = namesIn(folder).map((name) => Number(NAME.exec(name)![2]));
  const name = `v${PROJECTION_VERSION}-${Math.max(0, ...numbers) + 1}.db`;
  if (current === null) for (const other of namesIn(folder)) removeProjection(folder, other);
  return { name, open: openToFill(join(folder, name), cacheMb) };
}

/** Creates the file that the rows of some of the users go to, to be taken into a projection that is being filled. */
export function createPart(folder: string, name: ProjectionName, cacheMb = 128): OpenProjection {
  return openToFill(join(folder, `${name}${PART}`), cacheMb);
}

/** Takes in the rows of a part, whose connection is closed, and removes its file. All of them are of users after those that are there. */
export function absorbPart(folder: string, name: ProjectionName, { raw }: OpenProjection): void {
  const path = join(folder, `${name}${PART}`);
  raw.prepare('ATTACH ? AS part').run(path);
  raw.exec('BEGIN');
  for (const table of USER_TABLES) raw.exec(`INSERT INTO main."${table}" SELECT * FROM part."${table}"`);
  raw.exec('COMMIT; DETACH part');
  rmSync(path, { force: true, maxRetries: 2 });
}

function openToFill(path: string, cacheMb: number): OpenProjection {
  const open = openSqlite<ProjectionTables>(path, { synchronous: 'OFF', cacheMb });
  open.raw.exec('PRAGMA journal_mode = MEMORY; PRAGMA locking_mode = EXCLUSIVE');
  open.raw.exec(CREATE_TABLES);
  return open;
}

/** Makes the secondary indexes, closes the connection, and makes the file durable. From here on it can be opened and named. */
export function finishProjection(folder: string, name: ProjectionName, open: OpenProjection): void {
  open.raw.exec(CREATE_INDEXES);
  open.raw.exec(`PRAGMA user_version = ${SCHEMA_MARK}; PRAGMA locking_mode = NORMAL; PRAGMA journal_mode = WAL`);
  open.close();
  syncPath(join(folder, name), 'r+');
  syncPath(folder, 'r');
}

/** Names the file that is served from now on, atomically and durably, and removes all but it and the one served before. */
export function switchProjection(folder: string, name: ProjectionName): void {
  const before = readPointer(folder);
  const temporary = join(folder, `${POINTER}.new`);
  const file = openSync(temporary, 'w', 0o600);
  try {
    writeSync(file, `${name}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(temporary, join(folder, POINTER));
  syncPath(folder, 'r');
  for (const other of namesIn(folder)) if (other !== name && other !== before) removeProjection(folder, other);
}

/** Removes a projection file that is not served. On systems where an open file cannot be removed it stays until the next switch. */
export function removeProjection(folder: string, name: ProjectionName): void {
  for (const companion of COMPANIONS) rmSync(join(folder, `${name}${companion}`), { force: true, maxRetries: 2 });
}

function readPointer(folder: string): ProjectionName | null {
  try {
    const name = readFileSync(join(folder, POINTER), 'utf8').trim();
    return NAME.test(name) ? name : null;
  } catch {
    return null;
  }
}

function namesIn(folder: string): ProjectionName[] {
  return existsSync(folder) ? readdirSync(folder).filter((name) => NAME.test(name)) : [];
}

function isUsable(folder: string, name: ProjectionName, logHead: number): boolean {
  if (Number(NAME.exec(name)![1]) !== PROJECTION_VERSION || !existsSync(join(folder, name))) return false;
  try {
    const open = openToApply(folder, name);
    try {
      const version = (open.raw.prepare('PRAGMA user_version').get() as { user_version: number }).user_version;
      const row = open.raw.prepare('SELECT position FROM checkpoint WHERE id = 1').get() as { position: number } | undefined;
      return version === SCHEMA_MARK && row !== undefined && row.position <= logHead;
    } finally {
      open.close();
    }
  } catch {
    return false;
  }
}

function syncPath(path: string, flags: 'r' | 'r+'): void {
  const file = openSync(path, flags);
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
