/**
 * The master key, which wraps everything: from the configuration, or a file of its own beside the keyring (mode 0600), made at the first
 * start. It is never made twice: a keyring without its master key is refused, because a new one would open nothing and hide the loss.
 */
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { dirname } from 'node:path';
import type { Kysely } from 'kysely';
import type { KeyTables } from '../database/tables.ts';
import { Unopenable } from '../sealing/box.ts';
import type { MasterKeys } from '../sealing/derive.ts';
import { unwrapKey } from '../sealing/wrap.ts';

const LENGTH = 32;

/** There is no master key to start with; the message says what to do. */
export class NoMasterKey extends Error {
  override readonly name = 'NoMasterKey';
}

/**
 * Returns the 32 bytes of the master key: `configured` where given, else those of the file at `path`, which is made when there is neither it
 * nor a keyring at `keysPath`. Durable when it returns. Throws NoMasterKey.
 */
export function loadMasterKey(path: string, keysPath: string, configured: Uint8Array | null): Uint8Array {
  if (configured !== null) {
    if (configured.length !== LENGTH) throw new NoMasterKey(`MASTER_KEY must be ${LENGTH} bytes in base64.`);
    return configured;
  }
  if (existsSync(path)) {
    const key = readFileSync(path);
    if (key.length !== LENGTH) throw new NoMasterKey(`The master key file ${path} is damaged: it has ${key.length} bytes, not ${LENGTH}.`);
    return key;
  }
  if (existsSync(keysPath)) {
    throw new NoMasterKey(
      `The keyring ${keysPath} is here, but its master key ${path} is not. ` +
        'Put the file back from a backup, or set MASTER_KEY; without it nothing that was stored can be read.',
    );
  }
  return makeMasterKey(path);
}

function makeMasterKey(path: string): Uint8Array {
  const key = randomBytes(LENGTH);
  const made = `${path}.new`;
  rmSync(made, { force: true });
  const file = openSync(made, 'wx', 0o600);
  writeSync(file, key);
  fsyncSync(file);
  closeSync(file);
  renameSync(made, path);
  const folder = openSync(dirname(path), 'r');
  fsyncSync(folder);
  closeSync(folder);
  return key;
}

/** Throws NoMasterKey where a keyring was made with another master key than this one, which would open nothing of it. */
export async function checkMasterKey(db: Kysely<KeyTables>, master: MasterKeys): Promise<void> {
  const row = await db.selectFrom('user_key').select(['user_id', 'wrapped']).where('wrapped', 'is not', null).limit(1).executeTakeFirst();
  if (row === undefined || row.wrapped === null) return;
  try {
    unwrapKey(master.wrapping, row.wrapped, ['user-key', row.user_id]);
  } catch (error) {
    if (!(error instanceof Unopenable)) throw error;
    throw new NoMasterKey('The master key is not the one that this keyring was made with. Set MASTER_KEY, or put the file back.');
  }
}
