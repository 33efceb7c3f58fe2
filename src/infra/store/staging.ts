/**
 * Where the items of an import wait until they are settled: sealed under a one-time key, which is in the keyring under the import's id. When
 * the import has ended the key is destroyed, and with it every copy of the rows.
 */
import type { ImportId, UserId } from '../../domain/ids.ts';
import type { Keyring } from '../keyring/keyring.ts';
import { open, seal } from '../sealing/box.ts';
import type { Vault } from '../sealing/vault.ts';
import type { StagedImport, StagedReader, StagedWriter } from './staged-rows.ts';

export type Staging = Readonly<{
  /** Stages the chunks of an import, durably, numbered from 0. Once per import: again throws KeyTaken. */
  stage(user: UserId, importId: ImportId, chunks: readonly Uint8Array[]): Promise<void>;
  /** Returns a chunk; null where the import has no such chunk, or was dropped. */
  readChunk(user: UserId, importId: ImportId, chunk: number): Promise<Buffer | null>;
  /** Lists the imports that have staged chunks. */
  listStaged(): Promise<readonly StagedImport[]>;
  /** Destroys the key, then the rows. Idempotent. */
  dropImport(user: UserId, importId: ImportId): Promise<void>;
}>;

/** Returns the staging over its rows and the keyring. */
export function createStaging(
  rows: StagedReader & StagedWriter,
  keyring: Pick<Keyring, 'insertKeys' | 'destroyKeys'>,
  vault: Vault,
  now: () => number,
): Staging {
  return {
    stage: async (user, importId, chunks) => {
      await keyring.insertKeys([(await vault.user(user)).newKey(importId, now())]);
      const key = await vault.dataKey(user, importId);
      if (key === null) throw new Error('The key of a new import was destroyed.');
      const sealed = chunks.map((chunk, index) => seal(key, chunk, boundTo(user, importId, index)));
      await rows.putChunks(user, importId, sealed);
    },
    readChunk: async (user, importId, chunk) => {
      const sealed = await rows.findChunk(user, importId, chunk);
      if (sealed === undefined) return null;
      const key = await vault.dataKey(user, importId);
      return key === null ? null : open(key, sealed, boundTo(user, importId, chunk));
    },
    listStaged: () => rows.listStaged(),
    dropImport: async (user, importId) => {
      await keyring.destroyKeys(user, [importId], now());
      vault.evictEntry(user, importId);
      await rows.deleteChunks(user, importId);
    },
  };
}

function boundTo(user: UserId, importId: ImportId, chunk: number): Buffer {
  return Buffer.from(`staged-import/1\n${user}\n${importId}\n${chunk}`, 'latin1');
}
