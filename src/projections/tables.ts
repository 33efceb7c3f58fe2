/**
 * The rows that are served, as Kysely types. Everything here can be thrown away and built again from the log; texts stand as ciphertext.
 *
 * Columns keep to what SQLite and PostgreSQL share: text, integers, blobs; instants are epoch milliseconds, flags are 0 or 1. Every table
 * begins with the user, and every query names one. `PROJECTION_VERSION` is of these shapes and of what `apply` puts in them: raise it when
 * either changes, and the next start builds them anew.
 */
import type {
  ActionKind,
  ActorKind,
  ChangeKind,
  DatePrecision,
  DeclineReason,
  EntryStatus,
  ImportFormat,
  ImportStatus,
  ItemOutcome,
  Origin,
  PersonalContext,
  Section,
  Service,
} from '../domain/memory/model.ts';
import type { ActionId, EntryId, ImportId, KeyId, UserId } from '../domain/ids.ts';

export const PROJECTION_VERSION = 1;

/** `to_revision` of an interval that is still open: larger than any revision, exact in a double. */
export const OPEN = Number.MAX_SAFE_INTEGER;

/** One row: the last position applied. Moved by compare-and-set in the transaction of the batch. */
export type CheckpointTable = { id: 1; position: number };

/** One row a user; moves on every event. `quarantined`: 1 when a later event could not be applied. */
export type MemoryHeadTable = {
  user_id: UserId;
  revision: number;
  recorded_at: number;
  quarantined: number;
  /** The action of the last event, and the revision of that action's first: a batch that goes on with it finds it by these. */
  action_id: ActionId | null;
  action_revision: number;
};

/**
 * When revisions were reached that made no change, where the instant differs from the one before. Instants never run backwards in a
 * stream, so the instant of a revision is the later of the last moment and the last change up to it.
 */
export type MomentTable = { user_id: UserId; from_revision: number; at: number };

/**
 * An entry as it was in `[from_revision, to_revision)`, with the change that made it so. The intervals of an entry tile
 * `[created_revision, OPEN)` without overlap. The order that Claude sees is (section, created_revision): each entry is created by an event
 * of its own.
 *
 * Version and change are one row, because each change makes one version: one tree less to write for every event. Rows stand in the order
 * in which they happened, so that a user's next one goes to where his last one is.
 */
export type MemoryVersionTable = {
  user_id: UserId;
  from_revision: number;
  /** Which of the changes of its event made it; from 0. */
  change_index: number;
  entry_id: EntryId;
  to_revision: number;
  /** As it is shown: ERASED in every version of an entry that has been erased since. */
  status: EntryStatus;
  /** As it was at that time, an erase since left aside: what a diff of Claude's view compares. */
  status_then: EntryStatus;
  section: Section;
  /** Index in SECTIONS, so that SQL can order by it. */
  section_rank: number;
  origin: Origin;
  created_revision: number;
  created_at: number;
  changed_at: number;
  /** Revision at which text or section last changed, by an edit or by a restore of the memory; created_revision when never. */
  text_revision: number;
  /** Revision of the event that `text` was sealed by: equal ones are the same text; unequal ones may be. */
  content_revision: number;
  /** The item of a dump that it came from. */
  import_id: ImportId | null;
  item_index: number | null;
  saved_value: string | null;
  saved_precision: DatePrecision | null;
  /** 1 when the text reads like an order and came by an import: stands in the marked block. */
  instruction: number;
  /** Sealed under the entry's key: a Secret with `content`; null once erased. */
  text: Uint8Array | null;
  /** Sealed Secret with `savedRaw`; null: look in `text`. */
  saved_text: Uint8Array | null;
  /** What the change was. */
  kind: ChangeKind;
  actor: ActorKind;
  /** The revision of the first event of its action. */
  action_revision: number;
  /** The kind of its action where this change is all that the action did; null: the action has a row in `wide_action`. */
  action_kind: ActionKind | null;
  /** The import that caused the change, by its processing, its revert, or an item added from it. */
  cause_import_id: ImportId | null;
  cause_item_index: number | null;
  /** Sealed Secret that may hold `reason` and `actorName`; null: look in `text` where the change made it, or in the action; and once erased. */
  note: Uint8Array | null;
  /** Of the event, in the chain. */
  hash: Uint8Array;
};

/**
 * What happened to one entry: (revision, change_index) names it. Its versions are those that end and begin at its revision. A view on
 * `memory_version`.
 */
export type ChangeView = {
  user_id: UserId;
  revision: number;
  change_index: number;
  entry_id: EntryId;
  kind: ChangeKind;
  at: number;
  actor: ActorKind;
  action_revision: number;
  /** The section after it. */
  section: Section;
  /** The import that caused it, by its processing, its revert, or an item added from it. */
  import_id: ImportId | null;
  item_index: number | null;
  /**
   * Sealed Secret that may hold `reason` and `actorName`, under the entry's key; it may be the whole Secret of its event. Null for a
   * memory-wide change (see its action), and once erased.
   */
  note: Uint8Array | null;
  hash: Uint8Array;
};

/**
 * What one mutation or one import did, where that is not one change of one entry: `revision` is that of its first event and names it,
 * `to_revision` its last so far.
 */
export type WideActionTable = {
  user_id: UserId;
  revision: number;
  kind: ActionKind;
  at: number;
  to_revision: number;
  actor: ActorKind;
  import_id: ImportId | null;
  /** Changes of entries. */
  changed: number;
  /** The sealed mark of its first event, which may hold `reason` and `actorName`; null where the event is of one entry. */
  mark: Uint8Array | null;
};

/**
 * What one mutation or one import did. `from_revision` is the revision just before its first event. A view on `wide_action` and on the
 * rows of `memory_version` that are all that their action did.
 */
export type ActionView = Omit<WideActionTable, 'mark'> & {
  from_revision: number;
  /** Sealed Secret that may hold `reason` and `actorName`, under `note_key`; or, where `note_key` is null, a sealed mark that may. */
  note: Uint8Array | null;
  note_key: KeyId | null;
};

export type ImportTable = {
  user_id: UserId;
  import_id: ImportId;
  status: ImportStatus;
  service: Service | null;
  format: ImportFormat;
  personal_context: PersonalContext;
  actor: ActorKind;
  started_at: number;
  completed_at: number | null;
  /** The revision just before ImportStarted. */
  from_revision: number;
  /** Null until it has ended. */
  to_revision: number | null;
  reverted_at: number | null;
  bytes: number;
  total: number;
  imported: number;
  updated: number;
  duplicate: number;
  declined: number;
  sensitive: number;
  unparsed: number;
  error_code: string | null;
  /** JSON array of the entries that its revert left alone; null until it is reverted. */
  kept: string | null;
  /** Of its latest event: started, moved on, ended or reverted. */
  last_revision: number;
};

export type ImportItemTable = {
  user_id: UserId;
  import_id: ImportId;
  item_index: number;
  outcome: ItemOutcome;
  decline_reason: DeclineReason | null;
  first_line: number | null;
  last_line: number | null;
  section: Section | null;
  saved_value: string | null;
  saved_precision: DatePrecision | null;
  instruction: number;
  /** The entry that it became, changed, repeats, or was added as afterwards. */
  entry_id: EntryId | null;
  /** The revision that settled it; also that of its change, where it made one. */
  revision: number;
  settled_at: number;
  /** 1 when the item made a change at `revision`. */
  changed: number;
  /** JSON array of at most 5 entry ids. */
  similar: string;
  /**
   * Sealed Secret with the item's content, raw date and file, and the key it stands under; null for SENSITIVE, UNPARSED, once destroyed, and
   * where it is the `text` of the version that the item made (queries put it in).
   */
  text: Uint8Array | null;
  text_key: KeyId | null;
};

/** Sealed marks of an import's events: `notItems` of ImportStarted, categories and files of ImportItemsSettled, by revision. */
export type ImportMarkTable = { user_id: UserId; import_id: ImportId; revision: number; mark: Uint8Array };

export type ProjectionTables = {
  checkpoint: CheckpointTable;
  memory_head: MemoryHeadTable;
  moment: MomentTable;
  memory_version: MemoryVersionTable;
  wide_action: WideActionTable;
  /** A view, read only. */
  change: ChangeView;
  /** A view, read only. */
  action: ActionView;
  import: ImportTable;
  import_item: ImportItemTable;
  import_mark: ImportMarkTable;
};
