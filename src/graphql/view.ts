/**
 * The moment that a request reads. The head is read once; everything in an answer is of that revision, whatever is applied meanwhile. A
 * mutation moves the view on, so that what its payload reads is after it.
 */
import type { Kysely } from 'kysely';
import { LedgerError } from '../domain/errors.ts';
import type { UserId } from '../domain/ids.ts';
import type { Moment } from '../domain/memory/commands.ts';
import { findHead, resolveMoment, type ResolvedMoment } from '../projections/moments/queries.ts';
import type { ProjectionTables } from '../projections/tables.ts';
import type { WaitForRevision } from './ports.ts';

export type Head = ResolvedMoment & Readonly<{ quarantined: boolean }>;

export type View = Readonly<{
  /** The head as this request sees it. */
  head(): Promise<Head>;
  /** Resolves a moment against this request's head. Throws REVISION_AHEAD past it. */
  resolve(moment: Moment): Promise<ResolvedMoment>;
  /** Waits until reads have a revision, and reads from there on; false when that takes too long. */
  reach(revision: number): Promise<boolean>;
  /** Forgets what was read, for the next message of a stream. */
  renew(): void;
  /** As `reach`. Throws REVISION_NOT_READY. */
  require(revision: number): Promise<void>;
}>;

/** Returns the view of one request. `onMove` is called when reads must be done anew. */
export function createView(db: Kysely<ProjectionTables>, user: UserId, wait: WaitForRevision, onMove: () => void): View {
  let head: Promise<Head> | null = null;
  const readHead = async (): Promise<Head> => {
    const row = await findHead(db, user);
    return row === undefined
      ? { revision: 0, at: null, quarantined: false }
      : { revision: row.revision, at: row.recorded_at, quarantined: row.quarantined === 1 };
  };
  const view: View = {
    head: () => (head ??= readHead()),
    resolve: async (moment) => {
      const present = await view.head();
      if ('revision' in moment && moment.revision === present.revision) return present;
      if ('at' in moment && present.at !== null && moment.at >= present.at) return present;
      if ('revision' in moment && moment.revision > present.revision) throw ahead(moment.revision, present.revision);
      return resolveMoment(db, user, moment);
    },
    reach: async (revision) => {
      if ((await view.head()).revision >= revision) return true;
      if (!(await wait(user, revision))) return false;
      head = null;
      onMove();
      return true;
    },
    renew: () => {
      head = null;
      onMove();
    },
    require: async (revision) => {
      if (await view.reach(revision)) return;
      const sentence = `Revision ${revision} cannot be read yet. If a mutation answered it, try again in a moment; else ask for one that exists.`;
      throw new LedgerError('REVISION_NOT_READY', sentence);
    },
  };
  return view;
}

function ahead(asked: number, head: number): LedgerError {
  return new LedgerError('REVISION_AHEAD', `Revision ${asked} is not there yet: the memory is at ${head}. Ask for one from 0 to ${head}.`);
}
