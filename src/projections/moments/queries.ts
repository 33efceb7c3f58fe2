/**
 * Where a memory stands, and which revision a moment means. Reads `memory_head`, `moment` and `memory_version`.
 */
import { type Kysely, sql } from 'kysely';
import { LedgerError } from '../../domain/errors.ts';
import type { UserId } from '../../domain/ids.ts';
import type { Moment } from '../../domain/memory/commands.ts';
import type { MemoryHeadTable, ProjectionTables } from '../tables.ts';

type Db = Kysely<ProjectionTables>;

/** `quarantined`: 1 when a later event could not be applied; then `revision` is the last good one. */
export type HeadRow = Pick<MemoryHeadTable, 'revision' | 'recorded_at' | 'quarantined'>;

/** A revision and when it was reached; `at` is null at revision 0. */
export type ResolvedMoment = Readonly<{ revision: number; at: number | null }>;

/** Finds where the user's memory stands; undefined for a user without events (revision 0). */
export async function findHead(db: Db, user: UserId): Promise<HeadRow | undefined> {
  const { rows } = await sql<HeadRow>`select revision, recorded_at, quarantined from memory_head where user_id = ${user}`.execute(db);
  return rows[0];
}

/**
 * Resolves a moment to a revision in [0, head]: a revision as it stands, an instant (epoch milliseconds) as the last revision at or before
 * it. An instant in the future gives the head, one before the first event gives 0.
 *
 * Throws LedgerError REVISION_AHEAD past the head, INVALID_INPUT for what is negative or not a whole number.
 */
export async function resolveMoment(db: Db, user: UserId, moment: Moment): Promise<ResolvedMoment> {
  const head = (await findHead(db, user))?.revision ?? 0;
  if ('at' in moment) {
    if (!Number.isFinite(moment.at)) throw new LedgerError('INVALID_INPUT', 'An instant was expected as finite epoch milliseconds.');
    return findLastUntil(db, user, head, moment.at);
  }
  const { revision } = moment;
  if (!Number.isSafeInteger(revision) || revision < 0) {
    throw new LedgerError('INVALID_INPUT', 'A revision is a whole number from 0 on. Give one, or an instant.');
  }
  if (revision > head) throw new LedgerError('REVISION_AHEAD', `The memory is at revision ${head}. Give a revision up to that.`);
  return { revision, at: await findMomentAt(db, user, revision) };
}

/** Finds when a revision was reached, epoch milliseconds; null at revision 0 and past the head. */
export async function findMomentAt(db: Db, user: UserId, revision: number): Promise<number | null> {
  const { rows } = await sql<{ at: number | null }>`
    select max(at) as at from (
      select * from (select m.at from moment as m where m.user_id = ${user} and m.from_revision <= ${revision}
        order by m.from_revision desc limit 1) as m
      union all
      select * from (select v.changed_at as at from memory_version as v where v.user_id = ${user} and v.from_revision <= ${revision}
        order by v.from_revision desc, v.change_index desc limit 1) as v
    ) as latest
    where exists (select 1 from memory_head as h where h.user_id = ${user} and h.revision >= ${revision})`.execute(db);
  return rows[0]?.at ?? null;
}

/** Halves the history, because instants never run backwards in it: some 14 look-ups for 10,000 revisions, and no index by instant. */
async function findLastUntil(db: Db, user: UserId, head: number, instant: number): Promise<ResolvedMoment> {
  let low: ResolvedMoment = { revision: 0, at: null };
  let high = head;
  while (low.revision < high) {
    const middle = Math.ceil((low.revision + high) / 2);
    const at = await findMomentAt(db, user, middle);
    if (at === null || at > instant) high = middle - 1;
    else low = { revision: middle, at };
  }
  return low;
}
