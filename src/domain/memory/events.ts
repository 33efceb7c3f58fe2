/**
 * The events of a user's stream. These shapes are stored for ever: names and meanings never change, a field may be added only as
 * optional, and another shape is another `schemaVersion` with an upcaster (none yet: every event is version 1).
 *
 * An event has three layers, kept apart because they are protected and destroyed apart:
 * - `data` is stored in clear: ids, enums, sections, parsed dates, line numbers. Nothing personal.
 * - `mark` is sealed under the user's key: what the fold needs and an erase keeps (fingerprints, sensitive categories, source ids,
 *   reasons of memory-wide changes, file names inside a dump).
 * - `secrets` are sealed each under the data key of its entry or declined item: texts, dates as written, reasons, actor names.
 *
 * `evolve` reads `data` and `mark` only, so a fold opens no text. `meta` is what every event has; `at` never runs backwards in a stream.
 */
import type { ActionId, EntryId, ImportId, ItemId } from '../ids.ts';
import type {
  ActionKind,
  ActorKind,
  DatePrecision,
  DeclineReason,
  ImportCounts,
  ImportFormat,
  LineRange,
  PersonalContext,
  Section,
  SensitiveCategory,
  Service,
} from './model.ts';

/** HMAC of a folded text under a key of the user's: equal texts of one user have equal fingerprints. */
export type Fingerprint = string;

/** A date as far as it was parsed; the form it was written in is a secret. */
export type SavedValue = Readonly<{ value: string | null; precision: DatePrecision | null }>;

/** What a data key seals. Absent fields mean: none was given, or this event does not change it. */
export type Secret = Readonly<{
  content?: string;
  /** The saved date as written. */
  savedRaw?: string;
  reason?: string;
  /** The name of an API key or of a service, never of a person. */
  actorName?: string;
  /** The file inside an archive that an import item came from. */
  file?: string;
}>;

/** Secrets by the id of their data key. */
export type Secrets = Readonly<Partial<Record<EntryId | ItemId, Secret>>>;

/** A remembered request: HMACs of the client's key and of the command, under a key of the user's. On the last event of its batch. */
export type IdempotencyMark = Readonly<{ key: string; digest: string }>;

export type EventMeta = Readonly<{
  /** `recordedAt`, epoch milliseconds. */
  at: number;
  actor: ActorKind;
  action: Readonly<{ id: ActionId; kind: ActionKind }>;
}>;

/** Which item of which import. */
export type ItemRef = Readonly<{ importId: ImportId; index: number }>;

/** Where an item stood in its dump; null where the format has no lines. */
export type ItemLines = Readonly<{ firstLine: number | null; lastLine: number | null }>;

type Event<Type extends string, Data, Mark> = Readonly<{
  type: Type;
  meta: EventMeta;
  data: Readonly<Data>;
  mark: Readonly<Mark & { idempotency?: IdempotencyMark }>;
  secrets: Secrets;
}>;

/** A mark of an event whose reason has no entry to be sealed with. */
type WideMark = { reason?: string; actorName?: string };
type TextMark = { fingerprint: Fingerprint };

export type ImportStarted = Event<
  'ImportStarted',
  {
    importId: ImportId;
    service: Service | null;
    format: ImportFormat;
    personalContext: PersonalContext;
    /** Bytes of the dump as it came. */
    bytes: number;
    total: number;
  },
  WideMark & { notItems: readonly LineRange[] }
>;

/** An item became an entry. `data.similar`: entries that look alike, the closest first, at most 5. */
export type EntryImported = Event<
  'EntryImported',
  {
    entryId: EntryId;
    section: Section;
    item: ItemRef;
    lines: ItemLines;
    saved: SavedValue | null;
    instruction: boolean;
    similar?: readonly EntryId[];
  },
  TextMark & { sourceId?: string }
>;

/** One item that did not become or change an entry. DUPLICATE has `entryId`; DECLINED has `reason`, and its text under its own key. */
export type SettledItem = Readonly<{
  index: number;
  outcome: 'DUPLICATE' | 'DECLINED' | 'SENSITIVE' | 'UNPARSED';
  lines: ItemLines;
  section: Section | null;
  saved: SavedValue | null;
  instruction: boolean;
  entryId?: EntryId;
  reason?: DeclineReason;
  similar?: readonly EntryId[];
}>;

/** The outcomes of a chunk of items. `mark.sensitive` and `mark.files` are by item index. */
export type ImportItemsSettled = Event<
  'ImportItemsSettled',
  { importId: ImportId; items: readonly SettledItem[] },
  {
    sensitive?: Readonly<Record<number, readonly SensitiveCategory[]>>;
    /** Files inside an archive of items that have no key of their own. */
    files?: Readonly<Record<number, string>>;
    /** Fingerprints of declined items, so that an erase of the same text finds them. */
    declined?: Readonly<Record<number, Fingerprint>>;
  }
>;

export type ImportCompleted = Event<'ImportCompleted', { importId: ImportId; counts: ImportCounts }, object>;

/** INTERNAL: it could not go on. Cancelled imports are reverted, not failed. */
export type ImportFailed = Event<'ImportFailed', { importId: ImportId; code: 'INTERNAL' | 'LIMIT_REACHED'; counts: ImportCounts }, object>;

/** An entry brought back to what it was at `revision`, where one of its versions began. */
export type EntrySource = Readonly<{ entryId: EntryId; revision: number }>;

/** What an import added is removed, what it changed is revived, what was changed since is kept. */
export type ImportReverted = Event<
  'ImportReverted',
  { importId: ImportId; removed: readonly EntryId[]; revived: readonly EntrySource[]; kept: readonly EntryId[] },
  WideMark
>;

/** `item`: the declined item that it was made of. */
export type EntryAdded = Event<
  'EntryAdded',
  { entryId: EntryId; section: Section; item?: ItemRef; saved: SavedValue | null },
  TextMark & { sourceId?: string }
>;

/**
 * Another text, section or both; what is absent stays. `mark.fingerprint` goes with `secrets[entryId].content`. By an import it has
 * `item`, and the saved date of the item replaces that of the entry.
 */
export type EntryEdited = Event<
  'EntryEdited',
  {
    entryId: EntryId;
    /** There is another text. Said in clear, because a secret with a reason alone looks the same from outside. */
    text?: boolean;
    section?: Section;
    item?: ItemRef;
    lines?: ItemLines;
    saved?: SavedValue | null;
    instruction?: boolean;
    similar?: readonly EntryId[];
  },
  Partial<TextMark> & { sourceId?: string }
>;

export type EntryExcluded = Event<'EntryExcluded', { entryId: EntryId }, object>;
export type EntryIncluded = Event<'EntryIncluded', { entryId: EntryId }, object>;
export type EntryDeleted = Event<'EntryDeleted', { entryId: EntryId }, object>;

/** Back in the memory as ACTIVE. By an import (an entry that a revert or reset had removed) it has `item`. */
export type EntryRestored = Event<'EntryRestored', { entryId: EntryId; item?: ItemRef; lines?: ItemLines; instruction?: boolean }, object>;

/** The memory as of `to`: `revived` entries become what they were, `removed` ones are deleted. Others are so already, or erased. */
export type MemoryRestored = Event<
  'MemoryRestored',
  { to: number; revived: readonly EntrySource[]; removed: readonly EntryId[] },
  WideMark
>;

export type MemoryReset = Event<'MemoryReset', { removed: readonly EntryId[] }, WideMark>;

/** The texts of the entry, and of declined items with the same text, are destroyed with their keys. */
export type EntryErased = Event<'EntryErased', { entryId: EntryId; items: readonly ItemRef[] }, object>;

/** The text of a declined item is destroyed with its key. */
export type ImportItemErased = Event<'ImportItemErased', { item: ItemRef }, object>;

/** Terminal: the user's key is destroyed, and nothing follows. */
export type MemoryErased = Event<'MemoryErased', object, object>;

export type MemoryEvent =
  | ImportStarted
  | EntryImported
  | ImportItemsSettled
  | ImportCompleted
  | ImportFailed
  | ImportReverted
  | EntryAdded
  | EntryEdited
  | EntryExcluded
  | EntryIncluded
  | EntryDeleted
  | EntryRestored
  | MemoryRestored
  | MemoryReset
  | EntryErased
  | ImportItemErased
  | MemoryErased;

export type MemoryEventType = MemoryEvent['type'];

/** The schema version that each type is written with. */
export const SCHEMA_VERSIONS: Readonly<Record<MemoryEventType, number>> = {
  ImportStarted: 1,
  EntryImported: 1,
  ImportItemsSettled: 1,
  ImportCompleted: 1,
  ImportFailed: 1,
  ImportReverted: 1,
  EntryAdded: 1,
  EntryEdited: 1,
  EntryExcluded: 1,
  EntryIncluded: 1,
  EntryDeleted: 1,
  EntryRestored: 1,
  MemoryRestored: 1,
  MemoryReset: 1,
  EntryErased: 1,
  ImportItemErased: 1,
  MemoryErased: 1,
};
