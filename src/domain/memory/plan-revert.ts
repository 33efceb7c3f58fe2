/**
 * What reverting an import comes to: entries that it added or brought back are removed, those that it edited become what they were, and
 * what somebody changed since, or another import carried since, is left alone and listed.
 *
 * After it no two live entries have one text: an old text that another entry has by now stays away, and its entry is listed as kept.
 */
import type { EntryId } from '../ids.ts';
import type { EntrySource, Fingerprint } from './events.ts';
import { currentOf, type ImportState, isLive, type MemoryState, type Touched, type Version } from './state.ts';

export type RevertPlan = Readonly<{ removed: readonly EntryId[]; revived: readonly EntrySource[]; kept: readonly EntryId[] }>;

/** Plans the revert of an import; every entry that it touched and that is not gone anyway is in one of the lists. */
export function planRevert(one: ImportState, state: MemoryState): RevertPlan {
  const removed = new Set<EntryId>();
  const revived = new Map<EntryId, Version>();
  const kept: EntryId[] = [];
  for (const [entryId, touched] of one.touched) {
    const what = whatReverts(one, entryId, touched, state);
    if (what === 'REMOVE') removed.add(entryId);
    else if (what === 'KEEP') kept.push(entryId);
    else if (what !== 'NOTHING') revived.set(entryId, what);
  }
  // Each round keeps one entry more, whose present text may then be in the way of another one.
  for (let clash = findClash(removed, revived, state); clash !== undefined; clash = findClash(removed, revived, state)) {
    revived.delete(clash);
    kept.push(clash);
  }
  return { removed: [...removed], revived: [...revived].map(([entryId, { revision }]) => ({ entryId, revision })), kept };
}

function whatReverts(one: ImportState, entryId: EntryId, touched: Touched, state: MemoryState): 'REMOVE' | 'KEEP' | 'NOTHING' | Version {
  const entry = state.entries.get(entryId)!;
  const current = currentOf(entry);
  if (current.status === 'ERASED') return 'NOTHING';
  const added = touched.kind !== 'EDITED' || touched.before === null;
  if (added && current.status === 'DELETED') return 'NOTHING';
  if (current.editRevision > touched.revision || carriedSince(one, entryId, touched.revision, state)) return 'KEEP';
  if (added) return 'REMOVE';
  const before = entry.versions.find((version) => version.revision === touched.before);
  // Excluded, included or deleted since: bringing the old version back would undo that too, so it is left alone and listed.
  return before === undefined || before.status !== current.status ? 'KEEP' : before;
}

/** What another import did before this one is no claim on what this one did. */
function carriedSince(one: ImportState, entryId: EntryId, revision: number, state: MemoryState): boolean {
  for (const other of state.imports.values()) {
    if (other === one || other.status === 'REVERTED') continue;
    if ((other.carried.get(entryId) ?? 0) > revision || (other.touched.get(entryId)?.revision ?? 0) > revision) return true;
  }
  return false;
}

/** Finds an entry whose old text another live entry would have after the revert. */
function findClash(removed: ReadonlySet<EntryId>, revived: ReadonlyMap<EntryId, Version>, state: MemoryState): EntryId | undefined {
  const coming = new Map<Fingerprint, EntryId>();
  for (const [entryId, version] of revived) {
    if (!isLive(version.status)) continue;
    const stays = state.byText.get(version.fingerprint)?.some((id) => {
      return id !== entryId && !removed.has(id) && !revived.has(id) && isLive(currentOf(state.entries.get(id)!).status);
    });
    if (stays === true || coming.has(version.fingerprint)) return entryId;
    coming.set(version.fingerprint, entryId);
  }
  return undefined;
}
