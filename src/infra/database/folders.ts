/**
 * Where things lie under the data folder. Keys lie apart from the log, so that one can be backed up, moved or destroyed without the
 * other. Folders are for their owner only.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

export type Folders = Readonly<{
  lock: string;
  lockHolder: string;
  log: string;
  staging: string;
  keys: string;
  masterKey: string;
  projections: string;
}>;

/** The data folder cannot be made, or not be written. */
export class UnusableFolder extends Error {
  override readonly name = 'UnusableFolder';
}

/**
 * Returns the paths of the files under a data folder (`projections` is a folder) and makes the folders that are not there. Throws
 * UnusableFolder.
 */
export function makeFolders(dataDir: string): Folders {
  const folders = foldersOf(dataDir);
  try {
    for (const name of ['log', 'keys', 'projections']) mkdirSync(join(dataDir, name), { recursive: true, mode: 0o700 });
  } catch (error) {
    const sentence = `The data folder ${dataDir} cannot be made or written. See that it is a folder of this user, or choose another DATA_DIR.`;
    throw new UnusableFolder(sentence, { cause: error });
  }
  return folders;
}

/** Returns the paths of the files under a data folder; touches nothing. */
export function foldersOf(dataDir: string): Folders {
  return {
    lock: join(dataDir, 'lock.db'),
    lockHolder: join(dataDir, 'lock.pid'),
    log: join(dataDir, 'log', 'log.db'),
    staging: join(dataDir, 'log', 'staging.db'),
    keys: join(dataDir, 'keys', 'keys.db'),
    masterKey: join(dataDir, 'keys', 'master.key'),
    projections: join(dataDir, 'projections'),
  };
}
