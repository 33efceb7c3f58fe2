/** Fixed ids and times: the same in every run, recognisable in a failure. */
import type { ActionId, EntryId, EventId, ImportId, UserId } from '../../src/domain/ids.ts';

/** 2026-03-01T09:00:00Z. */
export const NOW = Date.UTC(2026, 2, 1, 9);

/** Returns an id that starts with a name and ends with a number: `fixedId('entry', 7)` is `entry-----------------7`. */
export function fixedId(name: string, number: number): string {
  return name + String(number).padStart(22 - name.length, '-');
}

export const userId = (number: number): UserId => fixedId('user', number) as UserId;
export const entryId = (number: number): EntryId => fixedId('entry', number) as EntryId;
export const importId = (number: number): ImportId => fixedId('import', number) as ImportId;
export const eventId = (number: number): EventId => fixedId('event', number) as EventId;
export const actionId = (number: number): ActionId => fixedId('action', number) as ActionId;
