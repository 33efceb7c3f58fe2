/**
 * What the API needs from the rest, as types; `infra` satisfies them and `main.ts` puts them in. Who uses a port owns its type.
 */
import type { Refusal } from '../domain/errors.ts';
import type { UserId } from '../domain/ids.ts';
import type { Preview } from '../domain/import/preview.ts';
import type { CommandAnswer } from '../domain/memory/answers.ts';
import type { Command, CommandOptions, StartImport } from '../domain/memory/commands.ts';
import type { Secret } from '../domain/memory/events.ts';
import type { Sealed, SealedText } from '../domain/memory/sealed-event.ts';

export type { AppendedEvent, CommandAnswer } from '../domain/memory/answers.ts';
export type { Preview, PreviewItem } from '../domain/import/preview.ts';
export type { SealedText } from '../domain/memory/sealed-event.ts';

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

/** Opens texts of one user, in order; null where the key was destroyed. One round trip for all keys that are not cached. */
export type OpenTexts = (user: UserId, texts: readonly SealedText[]) => Promise<readonly (Secret | null)[]>;

/** Opens marks of one user, in order. */
export type OpenMarks = (user: UserId, marks: readonly Sealed[]) => Promise<readonly Readonly<Record<string, unknown>>[]>;

/** Waits until the projections have the user's revision; false when that takes longer than a bound (2 s). */
export type WaitForRevision = (user: UserId, revision: number) => Promise<boolean>;
