import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FolderInUse } from '../../../src/infra/database/folder-lock.ts';
import { toSealedEvent } from '../../../src/infra/event-store/codec.ts';
import { RevisionConflict, Unavailable } from '../../../src/infra/event-store/event-store.ts';
import { KeyTaken } from '../../../src/infra/keyring/keyring.ts';
import { NoMasterKey } from '../../../src/infra/keyring/master-key.ts';
import { openStore, openStoreInProcess, type Store } from '../../../src/infra/store/client.ts';
import { describeEventStore, type OpenStore } from '../../contract/event-store.ts';
import { entryAdded } from '../../support/events.ts';
import { NOW, entryId, importId, userId } from '../../support/ids.ts';
import { EMPTY, makeRecords } from '../../support/records.ts';
import { testStore } from '../../support/store.ts';
import { tempFolder } from '../../support/temp-folder.ts';

function opener(open: typeof openStore): OpenStore {
  const dataDir = tempFolder();
  return () => open({ dataDir });
}

describeEventStore('the store in this thread, as an event store', () => opener(openStoreInProcess));
describeEventStore('the store in a thread of its own, as an event store', () => opener(openStore));

const ann = userId(1);

/** Every byte of every file under a folder. */
function bytesUnder(folder: string): Buffer {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  return Buffer.concat(files.map((file) => readFileSync(join(file.parentPath, file.name))));
}

describe.each([
  ['in this thread', false],
  ['in a thread of its own', true],
])('a store %s', (_, worker) => {
  it('seals, commits, and opens again after a restart', async () => {
    const dataDir = tempFolder();
    const first = await testStore({ dataDir, worker });
    const user = await first.keyring.getOrCreateUser('local', 'ann', ann, NOW);
    const vault = await first.vault.user(user);
    const { records, newKeys } = await vault.seal([entryAdded(entryId(1), 'Likes sailing')], EMPTY, new Set([entryId(1)]));
    expect(await first.commit(user, newKeys, records, 0)).toEqual({ position: 1 });
    await first.close();

    const second = await testStore({ dataDir, worker });
    expect(await second.keyring.findUser('local', 'ann')).toBe(user);
    const [stored] = await second.events.readAll(0, 10);
    const sealed = toSealedEvent(stored!).secrets[entryId(1)]!;
    expect(await second.vault.openTexts(user, [{ keyId: entryId(1), sealed }])).toEqual([{ content: 'Likes sailing' }]);
    expect(bytesUnder(dataDir).includes('sailing')).toBe(false);
  });

  it('appends nothing when the keys of a commit are refused', async () => {
    const store = await testStore({ worker });
    const key = (fill: number) => ({
      user: ann,
      keyId: entryId(1),
      wrapped: new Uint8Array(61).fill(fill),
      createdAt: NOW,
      expiresAt: null,
    });
    await store.keyring.insertKeys([key(1)]);
    await expect(store.commit(ann, [key(2)], makeRecords(ann, 1), 0)).rejects.toThrow(KeyTaken);
    expect(await store.events.head()).toBe(0);
  });

  it('has the keys of a commit that conflicts, and no event of it', async () => {
    const store = await testStore({ worker });
    await store.events.append(ann, makeRecords(ann, 1), 0);
    const key = { user: ann, keyId: entryId(1), wrapped: new Uint8Array(61), createdAt: NOW, expiresAt: null };
    await expect(store.commit(ann, [key], makeRecords(ann, 1), 0)).rejects.toThrow(RevisionConflict);
    expect((await store.keyring.findKeys(ann, [entryId(1)])).get(entryId(1))?.state).toBe('present');
  });

  it('leaves no trace of a destroyed key in any file', async () => {
    const dataDir = tempFolder();
    const store = await testStore({ dataDir, worker });
    const wrapped = Buffer.from(Array.from({ length: 61 }, (_, index) => 200 - index));
    const keys = [1, 2, 3].map((number) => ({ user: ann, keyId: entryId(number), wrapped, createdAt: NOW, expiresAt: null }));
    await store.keyring.insertKeys(keys);
    expect(bytesUnder(join(dataDir, 'keys')).includes(wrapped)).toBe(true);
    await store.keyring.destroyKeys(ann, keys.map((key) => key.keyId), NOW); // prettier-ignore
    expect(bytesUnder(join(dataDir, 'keys')).includes(wrapped)).toBe(false);
    expect((await store.keyring.findKeys(ann, [entryId(1)])).get(entryId(1))).toEqual({ state: 'destroyed' });
  });

  it('refuses a second one on its folder, with who has it and what to do', async () => {
    const dataDir = tempFolder();
    const store = await testStore({ dataDir, worker });
    const failure = await openStoreInProcess({ dataDir }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(FolderInUse);
    expect((failure as Error).message).toContain(`process ${process.pid}`);
    expect((failure as Error).message).toContain('DATA_DIR');
    await store.close();
    await testStore({ dataDir, worker });
  });

  it('answers Unavailable after it was closed', async () => {
    const store = await testStore({ worker });
    await store.close();
    await expect(store.keyring.insertKeys([{ user: ann, keyId: entryId(1), wrapped: new Uint8Array(61), createdAt: 0, expiresAt: null }])).rejects.toThrow(Unavailable); // prettier-ignore
    await expect(store.keyring.findUser('local', 'ann')).rejects.toThrow(Unavailable);
    await expect(store.events.readAll(0, 1)).rejects.toThrow(Unavailable);
  });

  describe('stages an import', () => {
    const chunks = [Buffer.from('first chunk'), Buffer.alloc(0), Buffer.alloc(300_000, 7)];

    it('and gives its chunks back, sealed in between, also after a restart', async () => {
      const dataDir = tempFolder();
      const first = await testStore({ dataDir, worker });
      const user = await first.keyring.getOrCreateUser('local', 'ann', ann, NOW);
      await first.staging.stage(user, importId(1), chunks);
      await first.close();
      const second = await testStore({ dataDir, worker });
      expect(await second.staging.listStaged()).toEqual([{ user, importId: importId(1) }]);
      for (const [index, chunk] of chunks.entries()) expect(await second.staging.readChunk(user, importId(1), index)).toEqual(chunk);
      expect(await second.staging.readChunk(user, importId(1), 3)).toBeNull();
      expect(bytesUnder(dataDir).includes('first chunk')).toBe(false);
    });

    it('and drops it with its key', async () => {
      const store = await testStore({ worker });
      const user = await store.keyring.getOrCreateUser('local', 'ann', ann, NOW);
      await store.staging.stage(user, importId(1), chunks);
      await store.staging.stage(user, importId(2), chunks);
      await store.staging.dropImport(user, importId(1));
      await store.staging.dropImport(user, importId(1));
      expect(await store.staging.readChunk(user, importId(1), 0)).toBeNull();
      expect(await store.staging.listStaged()).toEqual([{ user, importId: importId(2) }]);
      expect((await store.keyring.findKeys(user, [importId(1)])).get(importId(1))).toEqual({ state: 'destroyed' });
    });
  });
});

describe('the folder of a store', () => {
  it('is for its owner only', async () => {
    const dataDir = join(tempFolder(), 'new');
    const store = await testStore({ dataDir });
    await store.keyring.getOrCreateUser('local', 'ann', ann, NOW);
    for (const file of readdirSync(dataDir, { recursive: true, withFileTypes: true })) {
      const mode = statSync(join(file.parentPath, file.name)).mode & 0o777;
      expect([file.name, mode.toString(8)]).toEqual([file.name, file.isDirectory() ? '700' : '600']);
    }
  });

  it('keeps keys apart from the log', async () => {
    const dataDir = tempFolder();
    await testStore({ dataDir });
    for (const path of ['log/log.db', 'log/staging.db', 'keys/keys.db', 'keys/master.key', 'lock.db'])
      expect(existsSync(join(dataDir, path)), path).toBe(true);
  });
});

describe('the master key of a store', () => {
  it('is made once', async () => {
    const dataDir = tempFolder();
    await (await testStore({ dataDir })).close();
    const made = readFileSync(join(dataDir, 'keys', 'master.key'));
    await (await testStore({ dataDir })).close();
    expect(made).toHaveLength(32);
    expect(readFileSync(join(dataDir, 'keys', 'master.key'))).toEqual(made);
  });

  it('is not made anew where a keyring is', async () => {
    const dataDir = tempFolder();
    await (await testStore({ dataDir })).close();
    rmSync(join(dataDir, 'keys', 'master.key'));
    const failure = await openStore({ dataDir }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(NoMasterKey);
    expect((failure as Error).message).toMatch(/MASTER_KEY/);
    expect(existsSync(join(dataDir, 'keys', 'master.key'))).toBe(false);
  });

  it('comes from the configuration, and leaves no file', async () => {
    const dataDir = tempFolder();
    const masterKey = new Uint8Array(32).fill(5);
    const store = await testStore({ dataDir, masterKey });
    await store.keyring.getOrCreateUser('local', 'ann', ann, NOW);
    await store.close();
    expect(existsSync(join(dataDir, 'keys', 'master.key'))).toBe(false);
    await expect(openStore({ dataDir, masterKey: new Uint8Array(32).fill(6) })).rejects.toThrow(NoMasterKey);
    const again = await testStore({ dataDir, masterKey });
    expect(await again.keyring.findUser('local', 'ann')).toBe(ann);
  });

  it('that is damaged is refused', async () => {
    await expect(openStore({ dataDir: tempFolder(), masterKey: new Uint8Array(31) })).rejects.toThrow(NoMasterKey);
  });
});

describe.each([
  ['in this thread', false],
  ['in a thread of its own', true],
])('the rows of a store %s', (_, worker) => {
  const open = async (dataDir: string) => {
    const store = await testStore({ dataDir, worker });
    const user = await store.keyring.getOrCreateUser('local', 'ann', ann, NOW);
    return { store, user, vault: await store.vault.user(user) };
  };
  const heads = async (store: Store) =>
    (await store.projection.db().selectFrom('memory_head').selectAll().execute()).map((head) => head.revision);

  it('follow what is appended, and can be waited for', async () => {
    const { store, user, vault } = await open(tempFolder());
    const { records, newKeys } = await vault.seal([entryAdded(entryId(1), 'x')], EMPTY, new Set([entryId(1)]));
    const { position } = await store.commit(user, newKeys, records, 0);
    expect(await store.projection.waitFor(position, 2_000)).toBe(true);
    expect(await heads(store)).toEqual([1]);
    expect(await store.projection.waitFor(position + 1, 20)).toBe(false);
  });

  it('are there after a restart, and after they were thrown away', async () => {
    const dataDir = tempFolder();
    const first = await open(dataDir);
    const { records, newKeys } = await first.vault.seal([entryAdded(entryId(1), 'x')], EMPTY, new Set([entryId(1)]));
    await first.store.commit(first.user, newKeys, records, 0);
    await first.store.close();
    for (const lose of [false, true]) {
      if (lose) rmSync(join(dataDir, 'projections'), { recursive: true });
      const store = await testStore({ dataDir, worker });
      expect(await store.projection.waitFor(1, 2_000)).toBe(true);
      expect(await heads(store)).toEqual([1]);
      await store.close();
    }
  });

  it('are rebuilt while they serve, and lose nothing that was appended meanwhile', async () => {
    const { store, user, vault } = await open(tempFolder());
    const entries = Array.from({ length: 60 }, (_, index) => entryId(index + 1));
    const { records, newKeys } = await vault.seal(entries.map((entry) => entryAdded(entry, entry)), EMPTY, new Set(entries)); // prettier-ignore
    await store.commit(user, newKeys, records.slice(0, 20), 0);
    const before = store.projection.path();
    let switches = 0;
    store.projection.onSwitch(() => (switches += 1));
    const rebuilding = store.projection.rebuild();
    for (let i = 20; i < 60; i++) await store.events.append(user, records.slice(i, i + 1), i);
    const rebuilt = await rebuilding;
    expect(rebuilt.quarantined).toEqual([]);
    expect(switches).toBe(1);
    expect(store.projection.path()).not.toBe(before);
    expect(await store.projection.waitFor(60, 2_000)).toBe(true);
    expect(await heads(store)).toEqual([60]);
  });
});
