/**
 * A batch of events on its way to the rows: what was read of the tables before it, and what is to be written after it, user by user.
 *
 * Everything here is in memory and synchronous; reading and writing stand in sqlite-read.ts and sqlite-write.ts. Open versions, heads and imports are changed
 * in place, so an entry that is added and edited within one batch is written once, with its final intervals.
 */
import type { EntryId, ImportId, UserId } from '../domain/ids.ts';
import type { MemoryEventType } from '../domain/memory/events.ts';
import type { ChangeKind } from '../domain/memory/model.ts';
import type { SealedEvent } from '../domain/memory/sealed-event.ts';
import {
  type ImportItemTable,
  type ImportMarkTable,
  type ImportTable,
  type MemoryHeadTable,
  type MemoryVersionTable,
  type MomentTable,
  OPEN,
  type WideActionTable,
} from './tables.ts';

/** An event that cannot be applied to the rows that are there: its user is quarantined. Names the place, never the content. */
export class ProjectionFault extends Error {
  override readonly name = 'ProjectionFault';
}

export type EventOf<Type extends MemoryEventType> = Extract<SealedEvent, { type: Type }>;

/** One handler an event type, so that the list of handled events and the code cannot differ. */
export type Handlers<Result> = { readonly [Type in MemoryEventType]: (work: UserWork, event: EventOf<Type>) => Result };

/** What one event did to one entry. */
export type Touched = Readonly<{ kind: ChangeKind; after: MemoryVersionTable }>;

export type EntryWork = {
  /** The open interval; null until the entry is created. */
  open: MemoryVersionTable | null;
  /** Older versions that restores of this batch ask for, as read, by from_revision. */
  readonly sources: Map<number, MemoryVersionTable>;
};

/** What later events add to an action. `import_id`: null where they are of no import, or of several. */
export type ActionPart = Pick<WideActionTable, 'to_revision' | 'changed' | 'import_id'>;

/** What a batch does to one user's rows. */
export type UserWork = {
  readonly user: UserId;
  readonly head: MemoryHeadTable;
  /** The revision of the head as read: every version of this batch begins after it. */
  readonly base: number;
  readonly entries: Map<EntryId, EntryWork>;
  readonly imports: Map<ImportId, ImportTable>;
  readonly touchedImports: Set<ImportId>;
  readonly moments: MomentTable[];
  /** New rows; those whose entry goes on are still open. */
  readonly versions: MemoryVersionTable[];
  /** Rows read as open that end in this batch. */
  readonly closed: MemoryVersionTable[];
  /** Actions that began in this batch, by the revision of their first event. */
  readonly actions: Map<number, WideActionTable>;
  /** What this batch adds to actions that began before it, by the revision of their first event. */
  readonly continued: Map<number, ActionPart>;
  readonly items: ImportItemTable[];
  readonly marks: ImportMarkTable[];
  /** Declined items that became entries. */
  readonly itemEntries: { importId: ImportId; index: number; entryId: EntryId }[];
  readonly erasedItems: { importId: ImportId; index: number }[];
  readonly revertedImports: ImportId[];
  readonly erasedEntries: EntryId[];
  /** MemoryErased: every row but the head goes. */
  wiped: boolean;
};

/** Returns work for a user, whose head is undefined before the first event. */
export function newUserWork(user: UserId, stored: MemoryHeadTable | undefined): UserWork {
  const head = stored ?? { user_id: user, revision: 0, recorded_at: 0, quarantined: 0, action_id: null, action_revision: 0 };
  return {
    user,
    head,
    base: head.revision,
    entries: new Map(),
    imports: new Map(),
    touchedImports: new Set(),
    moments: [],
    versions: [],
    closed: [],
    actions: new Map(),
    continued: new Map(),
    items: [],
    marks: [],
    itemEntries: [],
    erasedItems: [],
    revertedImports: [],
    erasedEntries: [],
    wiped: false,
  };
}

/** Returns the open interval of an entry. Throws ProjectionFault where there is none. */
export function openVersion(work: UserWork, entryId: EntryId): MemoryVersionTable {
  const open = work.entries.get(entryId)?.open;
  if (open === null || open === undefined) throw new ProjectionFault('An event names an entry that the stream has not created.');
  return open;
}

/** Returns the version of an entry that began at a revision. Throws ProjectionFault where there is none. */
export function sourceVersion(work: UserWork, entryId: EntryId, revision: number): MemoryVersionTable {
  const entry = work.entries.get(entryId);
  const source =
    entry?.sources.get(revision) ??
    (entry?.open?.from_revision === revision ? entry.open : undefined) ??
    versionsMadeAt(work, revision).find((version) => version.entry_id === entryId);
  if (source === undefined) throw new ProjectionFault('An event names a version that the stream has not.');
  return source;
}

/** Returns the new versions that began at a revision. They stand in the order of their revisions, so a few look-ups find them. */
export function versionsMadeAt({ versions }: UserWork, revision: number): readonly MemoryVersionTable[] {
  const firstFrom = (least: number): number => {
    let low = 0;
    let high = versions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (versions[middle]!.from_revision < least) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return versions.slice(firstFrom(revision), firstFrom(revision + 1));
}

/** Puts the first version of an entry. */
export function createVersion(work: UserWork, version: MemoryVersionTable): void {
  if (work.entries.get(version.entry_id)?.open) throw new ProjectionFault('An event creates an entry that is there.');
  work.entries.set(version.entry_id, { open: version, sources: new Map() });
  work.versions.push(version);
}

/**
 * Ends the open interval of an entry and begins one like it, which the caller changes; answers with the new one, whose change and action
 * are put in later (putChanges, putAction). Spelled out, because this
 * runs for every event and a spread of a row that was read costs more than all the rest.
 */
export function nextVersion(work: UserWork, event: SealedEvent, before: MemoryVersionTable, index: number): MemoryVersionTable {
  if (before.from_revision >= event.revision) throw new ProjectionFault('An event changes an entry twice.');
  const after: MemoryVersionTable = {
    user_id: before.user_id,
    from_revision: event.revision,
    change_index: index,
    entry_id: before.entry_id,
    to_revision: OPEN,
    status: before.status,
    status_then: before.status_then,
    section: before.section,
    section_rank: before.section_rank,
    origin: before.origin,
    created_revision: before.created_revision,
    created_at: before.created_at,
    changed_at: event.meta.at,
    text_revision: before.text_revision,
    content_revision: before.content_revision,
    import_id: before.import_id,
    item_index: before.item_index,
    saved_value: before.saved_value,
    saved_precision: before.saved_precision,
    instruction: before.instruction,
    text: before.text,
    saved_text: before.saved_text,
    kind: 'EDITED',
    actor: event.meta.actor,
    action_revision: 0,
    action_kind: null,
    cause_import_id: null,
    cause_item_index: null,
    note: null,
    hash: event.hash,
  };
  if (before.from_revision <= work.base) work.closed.push(before);
  before.to_revision = event.revision;
  work.entries.get(before.entry_id)!.open = after;
  work.versions.push(after);
  return after;
}
