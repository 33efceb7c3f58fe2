/**
 * An event as the log gives it back: clear parts readable, protected parts opaque. What projections are built from, so that replaying
 * the whole log decrypts nothing. `infra/event-store/codec.ts` makes these of stored records.
 */
import type { EntryId, EventId, ItemId, KeyId, UserId } from '../ids.ts';
import type { MemoryEvent } from './events.ts';

/** Ciphertext with the header that opening it needs; opened by `infra` with the user and the key id it stands under. */
export type Sealed = Uint8Array;

type SealedOf<E extends MemoryEvent> = E extends MemoryEvent
  ? Readonly<{
      user: UserId;
      /** From 1: the revision of the user's memory once this event had happened. */
      revision: number;
      /** Place in the whole store. */
      position: number;
      id: EventId;
      /** Of the chain, 32 bytes. */
      hash: Uint8Array;
      type: E['type'];
      meta: E['meta'];
      data: E['data'];
      mark: Sealed | null;
      secrets: Readonly<Partial<Record<EntryId | ItemId, Sealed>>>;
    }>
  : never;

export type SealedEvent = SealedOf<MemoryEvent>;

/** A ciphertext and the data key that it stands under. */
export type SealedText = Readonly<{ keyId: KeyId; sealed: Sealed }>;
