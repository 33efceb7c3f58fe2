/**
 * A sealed part of an event: a mark under the user's key, or a secret under a data key. The blob says itself what it is, so that a row that
 * holds it needs nothing else to open it:
 *
 *   format (1) | schemaVersion (2) | length of type (1) | type | event id (22) | nonce (12) | ciphertext | tag (16)
 *
 * All before the nonce is bound by the tag, and so are the user and the key id, which are not in the blob: one that was moved to another
 * user, entry or event does not open.
 */
import type { KeyObject } from 'node:crypto';
import type { EventId, KeyId, UserId } from '../../domain/ids.ts';
import type { Sealed } from '../../domain/memory/sealed-event.ts';
import { BOX_OVERHEAD, Unopenable, open, sealInto } from './box.ts';

const FORMAT = 1;
const EVENT_ID = 22;
/** Stands where a secret has its key id. */
const MARK = 'mark';

/** What a part belongs to. */
export type PartPlace = Readonly<{ user: UserId; eventId: EventId; type: string; schemaVersion: number; keyId: KeyId | null }>;

let plainScratch = Buffer.allocUnsafeSlow(16 * 1024);
const boundScratch = Buffer.allocUnsafeSlow(1024);

/** Seals a value as JSON for its place. `keyId` null: a mark. */
export function sealPart(key: KeyObject, place: PartPlace, value: object): Sealed {
  const plain = encodeJson(value);
  const header = 4 + place.type.length + EVENT_ID;
  const sealed = Buffer.allocUnsafe(header + plain.length + BOX_OVERHEAD);
  sealed[0] = FORMAT;
  sealed.writeUInt16LE(place.schemaVersion, 1);
  sealed[3] = place.type.length;
  sealed.write(place.type, 4, 'latin1');
  if (sealed.write(place.eventId, 4 + place.type.length, 'latin1') !== EVENT_ID) throw new RangeError('An event id has 22 characters.');
  sealInto(sealed, header, key, plain, bound(sealed.subarray(0, header), place.user, place.keyId));
  return sealed;
}

/** Opens a part that stands at this user and key id. Throws Unopenable. */
export function openPart(key: KeyObject, user: UserId, keyId: KeyId | null, sealed: Sealed): unknown {
  const header = headerLength(sealed);
  const plain = open(key, sealed.subarray(header), bound(sealed.subarray(0, header), user, keyId));
  return JSON.parse(plain.toString('utf8')) as unknown;
}

/** Returns the id of the event that a part belongs to; nothing has vouched for it before it was opened. Throws Unopenable. */
export function eventIdOf(sealed: Sealed): string {
  const header = headerLength(sealed);
  return Buffer.from(sealed.buffer, sealed.byteOffset, sealed.length).toString('latin1', header - EVENT_ID, header);
}

function headerLength(sealed: Sealed): number {
  const length = 4 + (sealed[3] ?? 0) + EVENT_ID;
  if (sealed[0] !== FORMAT || sealed.length < length + BOX_OVERHEAD) throw new Unopenable('The bytes are not a sealed part.');
  return length;
}

function encodeJson(value: object): Buffer {
  const json = JSON.stringify(value);
  if (plainScratch.length < json.length * 3) plainScratch = Buffer.allocUnsafeSlow(json.length * 6);
  return plainScratch.subarray(0, plainScratch.write(json, 0, 'utf8'));
}

/** Header, user and key id, each of the last two with its length in front. Valid until the next call. */
function bound(header: Uint8Array, user: UserId, keyId: KeyId | null): Buffer {
  const name = keyId ?? MARK;
  boundScratch.set(header, 0);
  let at = header.length;
  boundScratch[at] = user.length;
  at += 1 + boundScratch.write(user, at + 1, 'latin1');
  boundScratch[at] = name.length;
  at += 1 + boundScratch.write(name, at + 1, 'latin1');
  return boundScratch.subarray(0, at);
}
