/** Makes records of events: seals what is protected, chains what is stored. Synchronous, once the keys are there. */
import type { EventId, KeyId, UserId } from '../../domain/ids.ts';
import { SCHEMA_VERSIONS, type MemoryEvent } from '../../domain/memory/events.ts';
import type { Sealed } from '../../domain/memory/sealed-event.ts';
import { hashRecord, type ChainHead } from '../event-store/chain.ts';
import { encodeClear, encodeParts } from '../event-store/codec.ts';
import type { EventRecord } from '../event-store/event-store.ts';
import type { KeyObject } from 'node:crypto';
import { sealPart } from './part.ts';
import { random } from './random.ts';

/** Returns the records that follow `head`, each with a new event id. `keyOf` answers for every key id that the events have. */
export function sealEvents(
  user: UserId,
  events: readonly MemoryEvent[],
  head: ChainHead,
  marks: KeyObject,
  keyOf: (keyId: KeyId) => KeyObject,
): EventRecord[] {
  let previousHash = head.hash;
  return events.map((event, index) => {
    const id = random(16).toString('base64url') as EventId;
    const { type } = event;
    const schemaVersion = SCHEMA_VERSIONS[type];
    const place = { user, eventId: id, type, schemaVersion };
    const mark = isEmpty(event.mark) ? null : sealPart(marks, { ...place, keyId: null }, event.mark);
    const secrets: [KeyId, Sealed][] = [];
    for (const keyId in event.secrets) {
      const secret = event.secrets[keyId as KeyId];
      if (secret === undefined) continue;
      secrets.push([keyId as KeyId, sealPart(keyOf(keyId as KeyId), { ...place, keyId: keyId as KeyId }, secret)]);
    }
    const unchained = {
      user,
      revision: head.revision + 1 + index,
      id,
      type,
      schemaVersion,
      clear: encodeClear(event),
      sealed: encodeParts(mark, secrets),
      previousHash,
    };
    const record: EventRecord = { ...unchained, hash: hashRecord(unchained) };
    previousHash = record.hash;
    return record;
  });
}

function isEmpty(value: object): boolean {
  for (const key in value) if (value[key as keyof typeof value] !== undefined) return false;
  return true;
}
