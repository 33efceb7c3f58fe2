/** What release 1 wrote: records of every event type, with the keys that open them. The files are frozen; every later release reads them. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { DataKeyId } from '../../../src/infra/keyring/keyring.ts';
import type { EventId, KeyId, UserId } from '../../../src/domain/ids.ts';
import { SCHEMA_VERSIONS } from '../../../src/domain/memory/events.ts';
import { verifyChain } from '../../../src/infra/event-store/chain.ts';
import { encodeClear, toSealedEvent } from '../../../src/infra/event-store/codec.ts';
import type { StoredEvent } from '../../../src/infra/event-store/event-store.ts';
import { createVault } from '../../../src/infra/sealing/vault.ts';
import { memoryKeyring } from '../../support/keyring.ts';

type GoldenKeys = Readonly<{
  master: string;
  user: UserId;
  userKey: string;
  dataKeys: Record<string, string>;
  fingerprints: Record<string, string>;
  idempotency: Record<string, string>;
}>;
type GoldenEvent = Readonly<{
  record: Readonly<Record<'id' | 'type' | 'clear' | 'sealed' | 'previousHash' | 'hash', string>> &
    Readonly<{ user: UserId; revision: number; schemaVersion: number }>;
  opened: Readonly<{ mark: object; secrets: Record<string, object> }>;
}>;

const read = (name: string): string => readFileSync(new URL(`./golden/${name}`, import.meta.url), 'utf8');
const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'));
const keys = JSON.parse(read('keys-v1.json')) as GoldenKeys;
const events = read('events-v1.jsonl')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as GoldenEvent);

function stored({ record }: GoldenEvent): StoredEvent {
  return {
    ...record,
    id: record.id as EventId,
    position: record.revision,
    sealed: bytes(record.sealed),
    previousHash: bytes(record.previousHash),
    hash: bytes(record.hash),
  };
}

async function openVault() {
  const { keyring, writer, master } = await memoryKeyring(bytes(keys.master));
  await writer.createUser({ subjectHash: new Uint8Array(32), user: keys.user, wrapped: bytes(keys.userKey), createdAt: 0 });
  const wrapped = Object.entries(keys.dataKeys).map(([keyId, key]) => ({ keyId: keyId as DataKeyId, wrapped: bytes(key) }));
  await keyring.insertKeys(wrapped.map((key) => ({ ...key, user: keys.user, createdAt: 0, expiresAt: null })));
  return createVault(keyring, master);
}

describe('what release 1 wrote', () => {
  it('has every event type in its first version', () => {
    const versions = Object.fromEntries(events.map(({ record }) => [record.type, record.schemaVersion]));
    expect(versions).toEqual(Object.fromEntries(Object.keys(SCHEMA_VERSIONS).map((type) => [type, 1])));
  });

  it('is an unbroken chain', () => {
    expect(verifyChain(events.map(stored))).toMatchObject({ ok: true, head: { revision: events.length } });
  });

  it.each(events.map((golden) => [golden.record.type, golden] as const))('opens: %s', async (_, golden) => {
    const vault = await openVault();
    const event = toSealedEvent(stored(golden));
    expect(encodeClear(event)).toBe(golden.record.clear);
    expect((await vault.user(keys.user)).openFold(event)).toEqual({
      ...JSON.parse(golden.record.clear),
      type: event.type,
      mark: golden.opened.mark,
    });
    const texts = Object.entries(event.secrets) as [KeyId, Uint8Array][];
    const secrets = await vault.openTexts(keys.user, texts.map(([keyId, sealed]) => ({ keyId, sealed }))); // prettier-ignore
    expect(Object.fromEntries(texts.map(([keyId], index) => [keyId, secrets[index]]))).toEqual(golden.opened.secrets);
  });

  it('has the fingerprints and HMACs that it had', async () => {
    const vault = await (await openVault()).user(keys.user);
    for (const [text, fingerprint] of Object.entries(keys.fingerprints)) expect(vault.fingerprint(text)).toBe(fingerprint);
    for (const [value, hmac] of Object.entries(keys.idempotency)) expect(vault.idempotencyHmac(value)).toBe(hmac);
  });
});
