import { describe, expect, it } from 'vitest';
import { itemId, type KeyId } from '../../../src/domain/ids.ts';
import type { MemoryEvent } from '../../../src/domain/memory/events.ts';
import { LIMITS } from '../../../src/domain/memory/model.ts';
import type { SealedEvent } from '../../../src/domain/memory/sealed-event.ts';
import { verifyChain } from '../../../src/infra/event-store/chain.ts';
import { toSealedEvent } from '../../../src/infra/event-store/codec.ts';
import { Unavailable, type EventRecord } from '../../../src/infra/event-store/event-store.ts';
import type { Keyring } from '../../../src/infra/keyring/keyring.ts';
import { Unopenable } from '../../../src/infra/sealing/box.ts';
import { MemoryIsErased, MissingKey } from '../../../src/infra/sealing/user-keys.ts';
import { createVault } from '../../../src/infra/sealing/vault.ts';
import { entryAdded, everyEvent } from '../../support/events.ts';
import { NOW, entryId, importId, userId } from '../../support/ids.ts';
import { memoryKeyring } from '../../support/keyring.ts';
import { EMPTY } from '../../support/records.ts';

const ann = userId(1);

/** A vault with one user, a clock that the test moves, and a count of round trips to the keyring. */
async function given() {
  const { keyring, master, open } = await memoryKeyring();
  let clock = NOW;
  let trips = 0;
  const counted: Keyring = {
    ...keyring,
    findKeys: (user, keyIds) => {
      trips += 1;
      return keyring.findKeys(user, keyIds);
    },
  };
  await keyring.getOrCreateUser('local', 'ann', ann, NOW);
  const vault = createVault(counted, master, { now: () => clock });
  return {
    keyring,
    vault,
    open,
    another: () => createVault(counted, master, { now: () => clock }),
    trips: () => trips,
    pass: (ms: number) => (clock += ms),
    seal: async (events: readonly MemoryEvent[], fresh: readonly KeyId[], head = EMPTY) => {
      const sealed = await (await vault.user(ann)).seal(events, head, new Set(fresh));
      await keyring.insertKeys(sealed.newKeys);
      return sealed;
    },
  };
}

const read = (record: EventRecord): SealedEvent => toSealedEvent({ ...record, position: record.revision });
const textOf = (record: EventRecord, keyId: KeyId) => ({ keyId, sealed: read(record).secrets[keyId]! });

describe('sealing events', () => {
  it('gives records that open to what was sealed, chained to the head', async () => {
    const { vault, seal } = await given();
    const events = everyEvent();
    const fresh = [...new Set(events.flatMap((event) => Object.keys(event.secrets) as KeyId[]))];
    const { records, newKeys } = await seal(events, fresh);
    expect(verifyChain(records)).toMatchObject({ ok: true, head: { revision: events.length } });
    expect(newKeys.map((key) => key.keyId)).toEqual(fresh);
    const user = await vault.user(ann);
    for (const [index, record] of records.entries()) {
      const { secrets, ...rest } = events[index]!;
      expect(user.openFold(read(record))).toEqual(rest);
      for (const [keyId, secret] of Object.entries(secrets)) {
        expect(await vault.openTexts(ann, [textOf(record, keyId as KeyId)])).toEqual([secret]);
      }
    }
  });

  it('leaves no text in a record', async () => {
    const { seal } = await given();
    const { records } = await seal([entryAdded(entryId(1), 'Likes sailing')], [entryId(1)]);
    expect(Buffer.concat([Buffer.from(JSON.stringify(records[0])), records[0]!.sealed]).includes('sailing')).toBe(false);
  });

  it('ends the key of a declined item after 30 days, and that of an entry never', async () => {
    const { seal } = await given();
    const item = itemId(importId(1), 3);
    const declined = everyEvent()[2]!;
    const { newKeys } = await seal([entryAdded(entryId(1), 'x'), declined], [entryId(1), item]);
    expect(newKeys.map((key) => key.expiresAt)).toEqual([null, declined.meta.at + LIMITS.declinedTextMs]);
  });

  it('never makes a key for an entry that should have one', async () => {
    const { vault } = await given();
    const user = await vault.user(ann);
    await expect(user.seal([entryAdded(entryId(1), 'x')], EMPTY, new Set())).rejects.toThrow(MissingKey);
  });

  it('uses the key that the entry has, also after a restart', async () => {
    const { another, seal, open } = await given();
    const first = await seal([entryAdded(entryId(1), 'one')], [entryId(1)]);
    const fresh = another();
    const second = await (await fresh.user(ann)).seal([entryAdded(entryId(1), 'two')], first.records[0]!, new Set());
    expect(second.newKeys).toEqual([]);
    expect(await fresh.openTexts(ann, [textOf(first.records[0]!, entryId(1)), textOf(second.records[0]!, entryId(1))])).toEqual([
      { content: 'one' },
      { content: 'two' },
    ]);
    expect(await open.db.selectFrom('data_key').selectAll().execute()).toHaveLength(1);
  });

  it('of the same new entry again gives the same key, so that a second insert changes nothing', async () => {
    const { vault, keyring } = await given();
    const user = await vault.user(ann);
    const one = await user.seal([entryAdded(entryId(1), 'x')], EMPTY, new Set([entryId(1)]));
    const two = await user.seal([entryAdded(entryId(1), 'x')], EMPTY, new Set([entryId(1)]));
    expect(two.newKeys[0]!.wrapped).toEqual(one.newKeys[0]!.wrapped);
    await keyring.insertKeys(one.newKeys);
    await keyring.insertKeys(two.newKeys);
    expect(await vault.openTexts(ann, [textOf(one.records[0]!, entryId(1))])).toEqual([{ content: 'x' }]);
  });

  it("uses an item's key that an attempt before a crash left behind", async () => {
    const { another, seal } = await given();
    const item = itemId(importId(1), 3);
    const declined = everyEvent()[2]!;
    const left = await seal([declined], [item]);
    const restarted = another();
    const again = await (await restarted.user(ann)).seal([declined], EMPTY, new Set([item]));
    expect([...again.newKeys[0]!.wrapped]).toEqual([...left.newKeys[0]!.wrapped]);
    expect(await restarted.openTexts(ann, [textOf(again.records[0]!, item)])).toEqual([declined.secrets[item]]);
  });

  it('refuses to seal under a key that was destroyed', async () => {
    const { vault, keyring, seal } = await given();
    await seal([entryAdded(entryId(1), 'x')], [entryId(1)]);
    await keyring.destroyKeys(ann, [entryId(1)], NOW);
    vault.evictEntry(ann, entryId(1));
    const user = await vault.user(ann);
    await expect(user.seal([entryAdded(entryId(1), 'y')], EMPTY, new Set())).rejects.toThrow(MissingKey);
  });
});

describe('opening texts', () => {
  const entries = Array.from({ length: 300 }, (_, index) => entryId(index + 1));

  async function sealed() {
    const setting = await given();
    const { records } = await setting.seal(entries.map((entry) => entryAdded(entry, `text of ${entry}`)), entries); // prettier-ignore
    const texts = records.map((record, index) => textOf(record, entries[index]!));
    return { ...setting, texts, restarted: setting.another() };
  }

  it('answers in order, with one round trip for all keys, and none the second time', async () => {
    const { restarted, texts, trips } = await sealed();
    const before = trips();
    expect(await restarted.openTexts(ann, texts)).toEqual(entries.map((entry) => ({ content: `text of ${entry}` })));
    expect(trips() - before).toBe(1);
    expect(await restarted.openTexts(ann, texts.toReversed())).toEqual(
      entries.toReversed().map((entry) => ({ content: `text of ${entry}` })),
    );
    expect(trips() - before).toBe(1);
  });

  it('answers null where the key was destroyed, for that text alone', async () => {
    const { restarted, keyring, texts } = await sealed();
    await keyring.destroyKeys(ann, [entries[1]!], NOW);
    const opened = await restarted.openTexts(ann, texts.slice(0, 3));
    expect(opened.map((text) => text?.content ?? null)).toEqual([`text of ${entries[0]}`, null, `text of ${entries[2]}`]);
  });

  it('forgets at once what it is told to, and after 60 s what another process destroyed', async () => {
    const { restarted, another, keyring, texts, pass } = await sealed();
    const told = restarted;
    const untold = another();
    for (const vault of [told, untold]) await vault.openTexts(ann, texts.slice(0, 2));
    await keyring.destroyKeys(ann, [entries[0]!], NOW);
    told.evictEntry(ann, entries[0]!);
    expect(await told.openTexts(ann, texts.slice(0, 1))).toEqual([null]);
    pass(59_999);
    expect(await untold.openTexts(ann, texts.slice(0, 1))).not.toEqual([null]);
    pass(1);
    expect(await untold.openTexts(ann, texts.slice(0, 2))).toEqual([null, { content: `text of ${entries[1]}` }]);
  });

  it('throws where a key is missing, which is not the same as destroyed', async () => {
    const { restarted, open, texts } = await sealed();
    await open.db.deleteFrom('data_key').where('key_id', '=', entries[5]!).execute();
    await expect(restarted.openTexts(ann, texts.slice(0, 10))).rejects.toThrow(MissingKey);
  });

  it('throws Unavailable while the keyring is out of reach, and opens afterwards what is cached', async () => {
    const { restarted, open, texts } = await sealed();
    await restarted.openTexts(ann, texts.slice(0, 1));
    open.close();
    await expect(restarted.openTexts(ann, texts.slice(0, 2))).rejects.toThrow(Unavailable);
    expect(await restarted.openTexts(ann, texts.slice(0, 1))).toEqual([{ content: `text of ${entries[0]}` }]);
  });

  it('does not open a text that stands under another entry or user', async () => {
    const { restarted, keyring, texts } = await sealed();
    await expect(restarted.openTexts(ann, [{ keyId: entries[1]!, sealed: texts[0]!.sealed }])).rejects.toThrow(Unopenable);
    await keyring.getOrCreateUser('local', 'ben', userId(2), NOW);
    await expect(restarted.openTexts(userId(2), texts.slice(0, 1))).rejects.toThrow(MissingKey);
  });

  it('keeps its cache within bounds', async () => {
    const { keyring, master } = await memoryKeyring();
    await keyring.getOrCreateUser('local', 'ann', ann, NOW);
    const small = createVault(keyring, master, { cacheBytes: 20_000 });
    const user = await small.user(ann);
    const { records, newKeys } = await user.seal(entries.map((entry) => entryAdded(entry, 'x'.repeat(500))), EMPTY, new Set(entries)); // prettier-ignore
    await keyring.insertKeys(newKeys);
    const texts = records.map((record, index) => textOf(record, entries[index]!));
    for (let round = 0; round < 2; round++) expect(await small.openTexts(ann, texts)).toHaveLength(entries.length);
  });
});

describe('an erased memory', () => {
  it('opens as nothing, and takes no more', async () => {
    const { vault, keyring, seal } = await given();
    const { records } = await seal([entryAdded(entryId(1), 'x')], [entryId(1)]);
    const mark = read(records[0]!).mark!;
    expect(await vault.openMarks(ann, [mark])).toEqual([{ fingerprint: 'fingerprint----------1' }]);
    await keyring.destroyUser(ann, NOW);
    vault.evictUser(ann);
    expect(await vault.openTexts(ann, [textOf(records[0]!, entryId(1))])).toEqual([null]);
    await expect(vault.user(ann)).rejects.toThrow(MemoryIsErased);
    await expect(vault.openMarks(ann, [mark])).rejects.toThrow(MemoryIsErased);
  });

  it('is not the same as a user whose key is missing', async () => {
    const { vault } = await given();
    await expect(vault.user(userId(9))).rejects.toThrow(MissingKey);
  });
});
