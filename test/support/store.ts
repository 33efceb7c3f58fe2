/** Stores in folders of a test. */
import { onTestFinished } from 'vitest';
import { openStore, openStoreInProcess, type Store, type StoreOptions } from '../../src/infra/store/client.ts';
import { NOW } from './ids.ts';
import { tempFolder } from './temp-folder.ts';

/** Opens a store in this thread, closed and removed when the test is over; `dataDir` for one that is there already. */
export async function testStore(options: Partial<StoreOptions> & Readonly<{ worker?: boolean }> = {}): Promise<Store> {
  const { worker = false, dataDir = tempFolder(), ...rest } = options;
  const store = await (worker ? openStore : openStoreInProcess)({ dataDir, now: () => NOW, ...rest });
  let closed = false;
  const close = async (): Promise<void> => {
    if (closed) return;
    closed = true;
    await store.close();
  };
  onTestFinished(close);
  return { ...store, close };
}
