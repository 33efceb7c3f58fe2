/**
 * What decisions rest on: a user's stream, folded. Holds statuses, sections, fingerprints and where each text stands in the log; never
 * a text. Every version of every entry is kept, so that a past moment is a look-up and not another fold.
 *
 * The fold works in place: `evolve` changes the state it is given and nothing else keeps a reference into it. Whoever caches a state
 * owns it, and drops it when an append fails.
 */
import type { ActionId, EntryId, ImportId, UserId } from '../ids.ts';
import type { Fingerprint } from './events.ts';
import type { DeclineReason, EntryStatus, ImportStatus, Origin, Section } from './model.ts';

/** An entry from one of its changes to the next. */
export type Version = Readonly<{
  /** The revision that began it. */
  revision: number;
  status: EntryStatus;
  section: Section;
  fingerprint: Fingerprint;
  /** The revision of the event whose secret holds the text. */
  textRevision: number;
  /** The revision at which text or section last changed; the first one when never. */
  editRevision: number;
  /** Whose the entry is: HAND when a person wrote or edited it (its text or its section) since an import last did. */
  textBy: 'HAND' | 'IMPORT';
  /** While DELETED. */
  removedBy: RemovedBy | null;
}>;

/** Who took an entry out of the memory: an import brings back what WIDE took (a revert, a reset, a restore), never what HAND took. */
export type RemovedBy = 'HAND' | 'WIDE';

export type EntryState = {
  readonly id: EntryId;
  readonly origin: Origin;
  readonly importId: ImportId | null;
  /** Oldest first, at least one. */
  readonly versions: Version[];
  /** `<service>:<id there>`, where the dump gave one. */
  sourceId: string | null;
};

/** What an import did to an entry, and how the entry was just before. */
export type Touched = { readonly kind: 'ADDED' | 'EDITED' | 'RESTORED'; readonly before: number | null; revision: number };

export type DeclinedItem = {
  readonly reason: DeclineReason;
  readonly section: Section | null;
  /** The event that holds its text. */
  readonly revision: number;
  readonly fingerprint: Fingerprint | null;
  /** The entry that was made of it since. */
  entryId: EntryId | null;
  erased: boolean;
};

export type ImportState = {
  readonly id: ImportId;
  readonly startedAt: number;
  readonly startedRevision: number;
  readonly total: number;
  status: ImportStatus;
  /** Items settled so far; they are settled in order, so this is also the next index. */
  processed: number;
  readonly counts: { imported: number; updated: number; duplicate: number; declined: number; sensitive: number; unparsed: number };
  readonly touched: Map<EntryId, Touched>;
  /** Entries that it found there already, with the revision of the last time. */
  readonly carried: Map<EntryId, number>;
  readonly declined: Map<number, DeclinedItem>;
};

/** The revisions that a remembered request led to: after `from`, up to and including `to`. */
export type Remembered = Readonly<{ digest: string; from: number; to: number; actionId: ActionId }>;

export type MemoryState = {
  readonly user: UserId;
  revision: number;
  /** When the last event was recorded, epoch milliseconds; 0 before the first. */
  at: number;
  readonly entries: Map<EntryId, EntryState>;
  /** ACTIVE and EXCLUDED entries. */
  live: number;
  /** Entries by the fingerprint of their present text; erased ones are not in it. */
  readonly byText: Map<Fingerprint, EntryId[]>;
  /** Entries by each fingerprint that they once had and have no more. */
  readonly byPastText: Map<Fingerprint, EntryId[]>;
  readonly bySource: Map<string, EntryId>;
  readonly erasedTexts: Set<Fingerprint>;
  readonly imports: Map<ImportId, ImportState>;
  /** The last 1,000 by the HMAC of the client's key, oldest first. */
  readonly remembered: Map<string, Remembered>;
  /** When revisions were reached, where the instant differs from the revision before. */
  readonly moments: { readonly revision: number; readonly at: number }[];
  /** The action that the last event belongs to, and the revision just before its first. */
  action: Readonly<{ id: ActionId; from: number }> | null;
  erased: boolean;
};

/** Returns the empty memory of a user: revision 0. */
export function emptyState(user: UserId): MemoryState {
  return {
    user,
    revision: 0,
    at: 0,
    entries: new Map(),
    live: 0,
    byText: new Map(),
    byPastText: new Map(),
    bySource: new Map(),
    erasedTexts: new Set(),
    imports: new Map(),
    remembered: new Map(),
    moments: [],
    action: null,
    erased: false,
  };
}

/** Returns the present version of an entry. */
export function currentOf(entry: EntryState): Version {
  const last = entry.versions.at(-1);
  if (last === undefined) throw new Error('An entry has at least one version.');
  return last;
}

/** Returns the version of an entry at a revision; undefined before it existed. */
export function versionAt(entry: EntryState, revision: number): Version | undefined {
  return entry.versions.findLast((version) => version.revision <= revision);
}

/** Tells whether an entry counts against the limit and blocks its text from being added again as new. */
export function isLive(status: EntryStatus): boolean {
  return status === 'ACTIVE' || status === 'EXCLUDED';
}

/** Returns the last revision at or before an instant; 0 before the first event. */
export function revisionAt(state: MemoryState, at: number): number {
  if (at >= state.at) return state.revision;
  let low = 0;
  let high = state.moments.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (state.moments[middle]!.at <= at) low = middle + 1;
    else high = middle;
  }
  const next = state.moments[low];
  return next === undefined ? state.revision : next.revision - 1;
}

/** Estimates the memory that a state takes, in bytes, for a cache that is bounded by them. */
export function sizeOf(state: MemoryState): number {
  let bytes = 2_000 + state.moments.length * 48 + state.remembered.size * 300 + state.byPastText.size * 120;
  for (const entry of state.entries.values()) bytes += 400 + entry.versions.length * 120;
  for (const one of state.imports.values()) bytes += 600 + one.touched.size * 120 + one.carried.size * 60 + one.declined.size * 160;
  return bytes;
}
