/**
 * Applies one event to the work of its user: head, moment, versions, changes, imports, action.
 *
 * An event that was applied before has no effect; one that does not follow the head is a fault. Of a quarantined user only erases are
 * obeyed, without moving the revision: what was destroyed must not look as if it were there.
 */
import type { SealedEvent } from '../domain/memory/sealed-event.ts';
import { putAction } from './actions/apply.ts';
import { ProjectionFault, type Touched, type UserWork } from './batch.ts';
import { putChanges } from './changes/apply.ts';
import { importHandlers } from './imports/apply.ts';
import { versionHandlers } from './memory-versions/apply.ts';

/** Applies an event in place. Throws ProjectionFault; the work is then worth nothing. */
export function applyEvent(work: UserWork, event: SealedEvent): void {
  const { head } = work;
  if (head.quarantined === 1) return obeyErase(work, event);
  if (event.revision <= head.revision) return;
  if (event.revision !== head.revision + 1) throw new ProjectionFault('An event does not follow the one before it.');
  const touched = (versionHandlers[event.type] as (work: UserWork, event: SealedEvent) => readonly Touched[])(work, event);
  putChanges(work, event, touched);
  (importHandlers[event.type] as (work: UserWork, event: SealedEvent) => void)(work, event);
  putAction(work, event, touched);
  const { at } = event.meta;
  if (touched.length === 0 && (at !== head.recorded_at || head.revision === 0)) {
    work.moments.push({ user_id: event.user, from_revision: event.revision, at });
  }
  head.recorded_at = at;
  head.revision = event.revision;
}

function obeyErase(work: UserWork, event: SealedEvent): void {
  if (event.type === 'EntryErased') {
    work.erasedEntries.push(event.data.entryId);
    work.erasedItems.push(...event.data.items);
  } else if (event.type === 'ImportItemErased') work.erasedItems.push(event.data.item);
  else if (event.type === 'MemoryErased') work.wiped = true;
}
