/**
 * One process per data folder. The lock is an exclusive SQLite transaction held for life: a lock of the operating system, which dies
 * with the process, so that nothing has to be cleaned up after a crash. Who holds it stands in a small file beside it, for the message
 * only.
 */
import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { Folders } from './folders.ts';

/** The data folder is in use by another process, or twice by this one. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse';
}

export type FolderLock = Readonly<{ release(): void }>;

/** Takes the lock of a data folder, or throws FolderInUse with a sentence that names the process that holds it. */
export function lockFolder(dataDir: string, folders: Folders): FolderLock {
  closeSync(openSync(folders.lock, 'a', 0o600));
  const held = new DatabaseSync(folders.lock, { timeout: 0 });
  try {
    held.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    held.close();
    if (!isBusy(error)) throw error;
    const message = `The data folder ${dataDir} is in use by process ${holder(folders)}. Stop that process, or choose another DATA_DIR.`;
    throw new FolderInUse(message, { cause: error });
  }
  writeFileSync(folders.lockHolder, `${process.pid}\n`, { mode: 0o600 });
  return {
    release: () => {
      if (held.isOpen) held.close();
    },
  };
}

function isBusy(error: unknown): boolean {
  // SQLITE_BUSY, with its extended codes in the higher bits.
  return error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' && (error.errcode & 0xff) === 5;
}

function holder(folders: Folders): string {
  try {
    const pid = readFileSync(folders.lockHolder, 'utf8').trim();
    return /^[0-9]+$/.test(pid) ? pid : '(unknown)';
  } catch {
    return '(unknown)';
  }
}
