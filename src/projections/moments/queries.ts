/**
 * Where a memory stands, and which revision a moment means. Reads `memory_head` and `moment`.
 */
import type { Kysely } from 'kysely';
import type { UserId } from '../../domain/ids.ts';
import type { Moment } from '../../domain/memory/commands.ts';
import type { MemoryHeadTable, ProjectionTables } from '../tables.ts';

type Db = Kysely<ProjectionTables>;

/** `quarantined`: 1 when a later event could not be applied; then `revision` is the last good one. */
export type HeadRow = Omit<MemoryHeadTable, 'user_id'>;

/** A revision and when it was reached; `at` is null at revision 0. */
export type ResolvedMoment = Readonly<{ revision: number; at: number | null }>;

/** Finds where the user's memory stands; undefined for a user without events (revision 0). */
export async function findHead(db: Db, user: UserId): Promise<HeadRow | undefined> {
  throw new Error('to follow');
}

/**
 * Resolves a moment to a revision in [0, head]: a revision as it stands, an instant (epoch milliseconds) as the last revision at or before
 * it. An instant in the future gives the head, one before the first event gives 0.
 *
 * Throws LedgerError REVISION_AHEAD past the head, INVALID_INPUT for what is negative or not a whole number.
 */
export async function resolveMoment(db: Db, user: UserId, moment: Moment): Promise<ResolvedMoment> {
  throw new Error('to follow');
}

/** Finds when a revision was reached, epoch milliseconds; null at revision 0 and past the head. */
export async function findMomentAt(db: Db, user: UserId, revision: number): Promise<number | null> {
  throw new Error('to follow');
}
