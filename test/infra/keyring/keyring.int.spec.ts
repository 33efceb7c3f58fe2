import { describe, expect, it } from 'vitest';
import { itemId } from '../../../src/domain/ids.ts';
import { Unavailable } from '../../../src/infra/event-store/event-store.ts';
import { KeyTaken, type DataKeyId, type WrappedKey } from '../../../src/infra/keyring/keyring.ts';
import { ORPHAN_AGE_MS, sweepOrphans } from '../../../src/infra/keyring/sweep.ts';
import { NOW, entryId, importId, userId } from '../../support/ids.ts';
import { MASTER_KEY, memoryKeyring as openKeyring } from '../../support/keyring.ts';

const memoryKeyring = () => openKeyring();
const ann = userId(1);
const ben = userId(2);

function key(keyId: DataKeyId, change: Partial<WrappedKey> = {}): WrappedKey {
  return { user: ann, keyId, wrapped: new Uint8Array(61).fill(1), createdAt: NOW, expiresAt: null, ...change };
}

describe('the users of a keyring', () => {
  it('are made once for a credential, whoever asks at the same time', async () => {
    const { keyring } = await memoryKeyring();
    expect(await keyring.findUser('issuer', 'ann')).toBeUndefined();
    const [one, two] = await Promise.all([
      keyring.getOrCreateUser('issuer', 'ann', ann, NOW),
      keyring.getOrCreateUser('issuer', 'ann', ben, NOW),
    ]);
    expect(one).toBe(two);
    expect(await keyring.findUser('issuer', 'ann')).toBe(one);
    expect(await keyring.getOrCreateUser('issuer', 'ann', userId(3), NOW)).toBe(one);
  });

  it('are another one for another issuer or subject, however the two are cut', async () => {
    const { keyring } = await memoryKeyring();
    await keyring.getOrCreateUser('issuer', 'ann', ann, NOW);
    for (const [issuer, subject] of [
      ['issuer2', 'ann'],
      ['issuer', 'ann2'],
      ['issuera', 'nn'],
    ] as const) {
      // prettier-ignore
      expect(await keyring.findUser(issuer, subject)).toBeUndefined();
    }
  });

  it('are not to be found by their credential in the file', async () => {
    const { keyring, open } = await memoryKeyring();
    await keyring.getOrCreateUser('issuer', 'ann@example.org', ann, NOW);
    const rows = await open.db.selectFrom('subject').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain('example');
    expect(rows[0]!.subject_hash).toHaveLength(32);
  });

  it('begin anew after they were erased', async () => {
    const { keyring } = await memoryKeyring();
    await keyring.getOrCreateUser('issuer', 'ann', ann, NOW);
    await keyring.insertKeys([key(entryId(1))]);
    await keyring.destroyUser(ann, NOW);
    expect(await keyring.findUserKey(ann)).toEqual({ state: 'destroyed' });
    expect((await keyring.findKeys(ann, [entryId(1)])).get(entryId(1))).toEqual({ state: 'destroyed' });
    expect(await keyring.findUser('issuer', 'ann')).toBeUndefined();
    expect(await keyring.getOrCreateUser('issuer', 'ann', ben, NOW)).toBe(ben);
  });
});

describe.each([
  ['a prepared', true],
  ['the shared', false],
])('the keys of a keyring with %s insert', (_name, quick) => {
  const memoryKeyring = () => openKeyring(MASTER_KEY, quick);

  it('are present, destroyed or missing', async () => {
    const { keyring } = await memoryKeyring();
    await keyring.insertKeys([key(entryId(1)), key(entryId(2))]);
    await keyring.destroyKeys(ann, [entryId(2)], NOW);
    expect([...(await keyring.findKeys(ann, [entryId(1), entryId(2), entryId(3)])).values()].map((answer) => answer.state)).toEqual([
      'present',
      'destroyed',
      'missing',
    ]);
  });

  it("are never another user's", async () => {
    const { keyring } = await memoryKeyring();
    await keyring.insertKeys([key(entryId(1))]);
    expect((await keyring.findKeys(ben, [entryId(1)])).get(entryId(1))).toEqual({ state: 'missing' });
    await keyring.destroyKeys(ben, [entryId(1)], NOW);
    await keyring.destroyUser(ben, NOW);
    expect((await keyring.findKeys(ann, [entryId(1)])).get(entryId(1))?.state).toBe('present');
  });

  it('are never overwritten: the same again is no change, another is refused', async () => {
    const { keyring } = await memoryKeyring();
    await keyring.insertKeys([key(entryId(1))]);
    await keyring.insertKeys([key(entryId(1))]);
    const other = key(entryId(1), { wrapped: new Uint8Array(61).fill(2) });
    const outcomes = await Promise.allSettled([keyring.insertKeys([key(entryId(2))]), keyring.insertKeys([other]), keyring.insertKeys([key(entryId(3))])]); // prettier-ignore
    expect(outcomes.map((outcome) => outcome.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect((outcomes[1] as PromiseRejectedResult).reason).toBeInstanceOf(KeyTaken);
    expect((await keyring.findKeys(ann, [entryId(1)])).get(entryId(1))).toEqual({ state: 'present', wrapped: key(entryId(1)).wrapped });
  });

  it('do not come back once destroyed', async () => {
    const { keyring } = await memoryKeyring();
    await keyring.insertKeys([key(entryId(1))]);
    await keyring.destroyKeys(ann, [entryId(1)], NOW);
    await keyring.destroyKeys(ann, [entryId(1)], NOW + 1);
    await expect(keyring.insertKeys([key(entryId(1))])).rejects.toThrow(KeyTaken);
    expect((await keyring.findKeys(ann, [entryId(1)])).get(entryId(1))).toEqual({ state: 'destroyed' });
  });

  it('come by thousands in one insert and one read', async () => {
    const { keyring } = await memoryKeyring();
    const ids = Array.from({ length: 12_000 }, (_, index) => entryId(index));
    await keyring.insertKeys(ids.map((id) => key(id)));
    const answers = await keyring.findKeys(ann, ids);
    expect([...answers.values()].every((answer) => answer.state === 'present')).toBe(true);
    expect([...answers.keys()]).toEqual(ids);
  });

  it('that have an end are destroyed when it has come', async () => {
    const { keyring } = await memoryKeyring();
    const [soon, late] = [itemId(importId(1), 1), itemId(importId(1), 2)];
    await keyring.insertKeys([key(soon, { expiresAt: NOW + 10 }), key(late, { expiresAt: NOW + 20 }), key(entryId(1))]);
    expect(await keyring.sweepExpired(NOW + 9)).toEqual([]);
    expect(await keyring.sweepExpired(NOW + 10)).toEqual([{ user: ann, keyId: soon }]);
    expect(await keyring.sweepExpired(NOW + 10)).toEqual([]);
    expect((await keyring.findKeys(ann, [late])).get(late)?.state).toBe('present');
  });

  it('are Unavailable when out of reach, whatever is asked', async () => {
    const { keyring, open } = await memoryKeyring();
    open.close();
    await expect(keyring.findKeys(ann, [entryId(1)])).rejects.toThrow(Unavailable);
    await expect(keyring.findUser('issuer', 'ann')).rejects.toThrow(Unavailable);
    await expect(keyring.insertKeys([key(entryId(1))])).rejects.toThrow(Unavailable);
    await expect(keyring.destroyKeys(ann, [entryId(1)], NOW)).rejects.toThrow(Unavailable);
  });
});

describe('the sweep of orphans', () => {
  it('destroys keys older than a day that nobody knows, and no others', async () => {
    const { keyring } = await memoryKeyring();
    const old = NOW - ORPHAN_AGE_MS - 1;
    const many = Array.from({ length: 2_500 }, (_, index) => entryId(index + 100));
    await keyring.insertKeys([
      key(entryId(1), { createdAt: old }),
      key(entryId(2), { createdAt: old }),
      key(entryId(3), { createdAt: NOW - ORPHAN_AGE_MS }),
      key(entryId(1), { createdAt: old, user: ben }),
      key(itemId(importId(1), 1), { createdAt: old, expiresAt: NOW + 1 }),
      ...many.map((id) => key(id, { createdAt: old })),
    ]);
    const known = new Set<DataKeyId>([entryId(1), ...many.slice(0, 2_499)]);
    const swept = await sweepOrphans(keyring, async (user, ids) => new Set(user === ann ? ids.filter((id) => known.has(id)) : []), NOW);
    expect(swept).toBe(3);
    const states = await keyring.findKeys(ann, [entryId(1), entryId(2), entryId(3), many[2_499]!, itemId(importId(1), 1)]);
    expect([...states.values()].map((answer) => answer.state)).toEqual(['present', 'destroyed', 'present', 'destroyed', 'present']);
    expect((await keyring.findKeys(ben, [entryId(1)])).get(entryId(1))?.state).toBe('destroyed');
    expect(await sweepOrphans(keyring, async (_, ids) => new Set(ids), NOW)).toBe(0);
  });
});
