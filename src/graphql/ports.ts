/**
 * What the API needs from the rest, as types; `infra` satisfies them and `main.ts` puts them in. Who uses a port owns its type.
 */
import type { Refusal } from '../domain/errors.ts';
import type { ActionId, EntryId, ImportId, KeyId, UserId } from '../domain/ids.ts';
import type { Command, CommandOptions, StartImport } from '../domain/memory/commands.ts';
import type { MemoryEvent, Secret } from '../domain/memory/events.ts';
import type {
  DeclineReason,
  ImportCounts,
  ImportFormat,
  ItemOutcome,
  LineRange,
  SavedOn,
  Section,
  SensitiveCategory,
  Service,
} from '../domain/memory/model.ts';
import type { Sealed } from '../domain/memory/sealed-event.ts';

/** An event that was just appended, with the texts it was made of. */
export type AppendedEvent = Readonly<{ revision: number; hash: Uint8Array; event: MemoryEvent }>;

/**
 * What a command came to. `events` is empty when nothing had to change; then `revision` equals `previousRevision`. `actionId` is null
 * then too. A repeated idempotency key answers with the first answer's revisions and events. `entryIds` are the entries that the
 * command was about, in the order asked for, changed or not.
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
    }>
  | Readonly<{ ok: false; refusal: Refusal }>;

/** An item of a preview: what would become of it. `content` is null where it is sensitive, unparsed, or was erased before. */
export type PreviewItem = Readonly<{
  index: number;
  file: string | null;
  firstLine: number | null;
  lastLine: number | null;
  content: string | null;
  savedOn: SavedOn | null;
  section: Section | null;
  outcome: ItemOutcome;
  declineReason: DeclineReason | null;
  sensitive: readonly SensitiveCategory[];
  instruction: boolean;
  entryId: EntryId | null;
  similar: readonly EntryId[];
}>;

export type Preview = Readonly<{
  service: Service | null;
  format: ImportFormat;
  counts: ImportCounts;
  revision: number;
  notItems: readonly LineRange[];
  items: readonly PreviewItem[];
}>;

/** Commands of one user are decided one after another; each answer is durable when it comes. */
export type Commands = Readonly<{
  run(user: UserId, command: Command, options: CommandOptions): Promise<CommandAnswer>;
  /** Parses and screens before it answers; the import is settled afterwards. */
  startImport(user: UserId, input: StartImport, options: CommandOptions): Promise<CommandAnswer>;
  previewImport(
    user: UserId,
    input: StartImport,
    options: Pick<CommandOptions, 'expectedRevision'>,
  ): Promise<Readonly<{ ok: true; preview: Preview }> | Readonly<{ ok: false; refusal: Refusal }>>;
}>;

/** A ciphertext and the data key that it stands under. */
export type SealedText = Readonly<{ keyId: KeyId; sealed: Sealed }>;

/** Opens texts of one user, in order; null where the key was destroyed. One round trip for all keys that are not cached. */
export type OpenTexts = (user: UserId, texts: readonly SealedText[]) => Promise<readonly (Secret | null)[]>;

/** Opens marks of one user, in order. */
export type OpenMarks = (user: UserId, marks: readonly Sealed[]) => Promise<readonly Readonly<Record<string, unknown>>[]>;

/** Waits until the projections have the user's revision; false when that takes longer than a bound (2 s). */
export type WaitForRevision = (user: UserId, revision: number) => Promise<boolean>;
