/**
 * What a decision is given besides the command and the state, and what the rules of one command answer. Types only, apart from the name
 * under which an opened text is handed in.
 */
import type { Refusal } from '../errors.ts';
import type { ActionId, EntryId, ImportId, KeyId } from '../ids.ts';
import type { Fingerprint, IdempotencyMark, MemoryEvent, SavedValue } from './events.ts';
import type { ActorKind } from './model.ts';

/** A text that passed `admitContent`, with its fingerprint; dates where it is the text of an import item. */
export type AdmittedText = Readonly<{ content: string; fingerprint: Fingerprint; savedRaw?: string; saved?: SavedValue | null }>;

/** Names a stored text: the key that seals it, and the revision of the event that holds it. */
export type TextKey = `${string}@${number}`;

/** Returns the name of a stored text. */
export function textKey(keyId: KeyId, revision: number): TextKey {
  return `${keyId}@${revision}`;
}

export type Facts = Readonly<{
  /** Epoch milliseconds; an earlier one than the stream's last counts as that. */
  now: number;
  actor: ActorKind;
  actorName: string | null;
  actionId: ActionId;
  /** As many as the command may make entries. */
  newEntryIds: readonly EntryId[];
  /** Admitted. */
  reason: string | null;
  expectedRevision: number | null;
  idempotency: IdempotencyMark | null;
  /** The command's own content; null where it has none. */
  content: AdmittedText | null;
  /** The stored texts that `textsNeeded` named; one that is missing was destroyed. */
  texts: ReadonlyMap<TextKey, AdmittedText>;
}>;

/** What a rule of one command answers: events without meta, the entries it was about, or a refusal. */
export type Answer =
  | Readonly<{ ok: true; events: readonly Draft[]; entryIds?: readonly EntryId[]; importId?: ImportId }>
  | Readonly<{ ok: false; refusal: Refusal }>;

/** An event before it has its meta. */
export type Draft = MemoryEvent extends infer E ? (E extends MemoryEvent ? Omit<E, 'meta'> : never) : never;
