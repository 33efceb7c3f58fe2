/** What commands come to: values between whoever handles a command and whoever asked for it. Nothing here is stored. */
import type { Refusal } from '../errors.ts';
import type { ActionId, EntryId, ImportId } from '../ids.ts';
import type { MemoryEvent } from './events.ts';

/** An event that was just appended, with the texts it was made of. */
export type AppendedEvent = Readonly<{ revision: number; hash: Uint8Array; event: MemoryEvent }>;

/**
 * What a command came to. `events` is empty when nothing had to change; then `revision` equals `previousRevision`. `actionId` is null
 * then too. A repeated idempotency key answers with the first answer's revisions and events. `entryIds` are the entries that the
 * command was about, in the order asked for, changed or not. `repeated`: it answers an earlier request, and things may have changed since.
 * A refusal's `revision` is where the memory stood when it was refused, where that is known.
 */
export type CommandAnswer =
  | Readonly<{
      ok: true;
      previousRevision: number;
      revision: number;
      events: readonly AppendedEvent[];
      actionId: ActionId | null;
      entryIds: readonly EntryId[];
      importId: ImportId | null;
      repeated?: boolean;
    }>
  | Readonly<{ ok: false; refusal: Refusal; revision?: number }>;
