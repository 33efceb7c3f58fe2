/**
 * Folded memories by user, loaded from the log on first use and kept while there is room.
 *
 * A cached fold is a hint and the append is the truth: whoever fails to append drops the fold. Bounded by an estimate of bytes; what was
 * used longest ago goes first, and what is in use is never taken away.
 */
import type { UserId } from '../../domain/ids.ts';
import { evolve } from '../../domain/memory/evolve.ts';
import { emptyState, type MemoryState, sizeOf } from '../../domain/memory/state.ts';
import { ZERO_HASH } from '../event-store/chain.ts';
import { toSealedEvent } from '../event-store/codec.ts';
import type { EventStore } from '../event-store/event-store.ts';
import type { UserVault, Vault } from '../sealing/vault.ts';

/** A memory at the head of its stream, with what the next append needs. */
export type LoadedMemory = { readonly state: MemoryState; readonly vault: UserVault; hash: Uint8Array; bytes: number };

export type MemoryCache = Readonly<{
  /** Returns the fold of a user's stream; reads the log when it is not cached. Rejects when an event cannot be opened or folded. */
  load(user: UserId): Promise<LoadedMemory>;
  drop(user: UserId): void;
  /** Tells that a memory grew by so many events, and may make room. `inUse` are left alone. */
  grew(user: UserId, events: number, inUse: (user: UserId) => boolean): void;
}>;

/** What an event adds to a fold, roughly: an entry with a version, and its places in the indexes. */
const BYTES_AN_EVENT = 700;

export function createMemoryCache(events: EventStore, vault: Vault, maxBytes: number): MemoryCache {
  const cached = new Map<UserId, LoadedMemory>();
  let total = 0;

  const drop = (user: UserId): void => {
    total -= cached.get(user)?.bytes ?? 0;
    cached.delete(user);
  };
  return {
    async load(user) {
      const known = cached.get(user);
      if (known !== undefined) {
        cached.delete(user);
        cached.set(user, known);
        return known;
      }
      const memory = await fold(user, events, await vault.user(user));
      cached.set(user, memory);
      total += memory.bytes;
      return memory;
    },
    drop,
    grew(user, count, inUse) {
      const memory = cached.get(user);
      if (memory === undefined) return;
      memory.bytes += count * BYTES_AN_EVENT;
      total += count * BYTES_AN_EVENT;
      if (total <= maxBytes) return;
      for (const other of cached.keys()) {
        if (total <= maxBytes) break;
        if (other !== user && !inUse(other)) drop(other);
      }
    },
  };
}

async function fold(user: UserId, events: EventStore, vault: UserVault): Promise<LoadedMemory> {
  const state = emptyState(user);
  let hash = ZERO_HASH;
  for await (const page of events.readStream(user)) {
    for (const stored of page) {
      evolve(state, vault.openFold(toSealedEvent(stored)));
      hash = stored.hash;
    }
  }
  return { state, vault, hash, bytes: sizeOf(state) };
}
