/** Records as a store takes them, chained, without any sealing: stores do not look inside. */
import { randomBytes } from 'node:crypto';
import type { EventId, UserId } from '../../src/domain/ids.ts';
import { hashRecord, ZERO_HASH, type ChainHead } from '../../src/infra/event-store/chain.ts';
import type { EventRecord, StoredEvent } from '../../src/infra/event-store/event-store.ts';
import { NOW, actionId, entryId } from './ids.ts';

export const EMPTY: ChainHead = { revision: 0, hash: ZERO_HASH };

/** Makes `count` records that follow `head`, each with `size` sealed bytes and an id that nobody else has. */
export function makeRecords(user: UserId, count: number, head: ChainHead = EMPTY, size = 60): EventRecord[] {
  const records: EventRecord[] = [];
  let last = head;
  for (let i = 0; i < count; i++) {
    const revision = last.revision + 1;
    const unchained = {
      user,
      revision,
      id: randomBytes(16).toString('base64url') as EventId,
      type: 'EntryExcluded',
      schemaVersion: 1,
      clear: JSON.stringify({
        data: { entryId: entryId(revision) },
        meta: { action: { id: actionId(revision), kind: 'EXCLUDE_ENTRY' }, actor: 'USER', at: NOW },
      }),
      sealed: new Uint8Array(randomBytes(size)),
      previousHash: last.hash,
    };
    const record = { ...unchained, hash: hashRecord(unchained) };
    records.push(record);
    last = record;
  }
  return records;
}

/** The record of a stored event, with its bytes as plain arrays so that `toEqual` compares content. */
export function plain({ user, revision, id, type, schemaVersion, clear, sealed, previousHash, hash }: EventRecord | StoredEvent) {
  const bytes = { sealed: [...sealed], previousHash: [...previousHash], hash: [...hash] };
  return { user, revision, id, type, schemaVersion, clear, ...bytes };
}
