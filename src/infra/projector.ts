/**
 * Brings the rows up to the log: reads after the checkpoint, applies a batch, and moves the checkpoint in the same transaction, by
 * compare-and-set, so that of two projectors one wins and the other finds its batch done.
 *
 * A batch that fails is done again user by user, and a user's failing part event by event: the event that cannot be applied quarantines its
 * user, who is served up to the last good revision until a rebuild heals him; nobody else waits. `synchronous = NORMAL` is enough for the
 * connection: what a power cut takes is applied again.
 */
import type { UserId } from '../domain/ids.ts';
import type { SealedEvent } from '../domain/memory/sealed-event.ts';
import { applyEvent } from '../projections/apply.ts';
import { moveCheckpoint, readBatch, readCheckpoint, type Works } from '../projections/sqlite-read.ts';
import { quarantine, writeBatch } from '../projections/sqlite-write.ts';
import type { ProjectionTables } from '../projections/tables.ts';
import type { Sqlite } from './database/sqlite.ts';
import { toSealedEvent } from './event-store/codec.ts';
import type { EventStore, StoredEvent } from './event-store/event-store.ts';

/** What of a stored event rows are made of: all but the hash before it. */
export type ReplayedEvent = Omit<StoredEvent, 'previousHash'>;

export type Projector = Readonly<{
  /** Applies at most `limit` further events; answers with how many it applied, 0 when it has caught up. */
  step(limit: number): Promise<number>;
  /** The last position applied. */
  checkpoint(): number;
  /** Closes the connection. */
  close(): void;
}>;

export type ProjectorOptions = Readonly<{
  log: Pick<EventStore, 'readAll'>;
  /** A connection of the projector's own, closed with it. */
  open: Sqlite<ProjectionTables>;
  /** Called once for each user that a failing event quarantines. */
  onQuarantine?: (user: UserId, revision: number, error: unknown) => void;
}>;

/** Makes a projector. Its steps must not overlap. */
export function createProjector({ log, open, onQuarantine }: ProjectorOptions): Projector {
  return {
    async step(limit) {
      const from = readCheckpoint(open);
      const stored = await log.readAll(from, limit);
      if (stored.length === 0) return 0;
      return applyStored(open, stored, from, onQuarantine) ? stored.length : 0;
    },
    checkpoint: () => readCheckpoint(open),
    close: () => open.close(),
  };
}

type Open = Sqlite<ProjectionTables>;

/**
 * Applies events that follow a checkpoint, and moves it to the last of them, in one transaction; false when the checkpoint is elsewhere.
 * What cannot be applied quarantines its user. Throws only for what is wrong with the machine, and then has changed nothing.
 */
export function applyStored(
  open: Open,
  stored: readonly ReplayedEvent[],
  from: number,
  onQuarantine: ProjectorOptions['onQuarantine'],
): boolean {
  const to = stored.at(-1)!.position;
  // Without a savepoint at first: it would keep a copy of each page that is written.
  const asOne = attempt(() => commitFrom(open, from, to, () => applyAll(open, stored)));
  if (!('error' in asOne)) return asOne.value;
  if (isOutOfOrder(asOne.error)) throw asOne.error;
  return commitFrom(open, from, to, () => {
    for (const events of Map.groupBy(stored, (event) => event.user).values()) applyApart(open, events, onQuarantine);
  });
}

/** Applies the events of one user, all of them or up to the one that cannot be. */
function applyApart(open: Open, stored: readonly ReplayedEvent[], onQuarantine: ProjectorOptions['onQuarantine']): void {
  if (inSavepoint(open, () => applyAll(open, stored)) === undefined) return;
  for (const event of stored) {
    const failure = inSavepoint(open, () => applyAll(open, [event]));
    if (failure === undefined) continue;
    if (isOutOfOrder(failure.error)) throw failure.error;
    quarantine(open, event.user);
    onQuarantine?.(event.user, event.revision, failure.error);
  }
}

function applyAll(open: Open, stored: readonly ReplayedEvent[]): void {
  writeBatch(open, workOut(open, stored).values());
}

/** Works out what events do to the rows, on top of what others before them do; writes nothing. Throws for an event that cannot be applied. */
export function workOut(open: Open, stored: readonly ReplayedEvent[], works?: Works): Works {
  const events: SealedEvent[] = stored.map(toSealedEvent);
  const all = readBatch(open, events, works);
  for (const event of events) applyEvent(all.get(event.user)!, event);
  return all;
}

/** Runs `write` and moves the checkpoint in one transaction, if it is where it should be; else changes nothing and answers false. */
export function commitFrom(open: Open, from: number, to: number, write: () => void): boolean {
  return inTransaction(open, () => {
    if (!moveCheckpoint(open, from, to)) return false;
    write();
    return true;
  });
}

/** Runs `work`; answers with what it throws instead of throwing. */
export function attempt<T>(work: () => T): Readonly<{ value: T } | { error: unknown }> {
  try {
    return { value: work() };
  } catch (error) {
    return { error };
  }
}

/** What is wrong with the machine and not with the event (disk full, file locked, I/O): the whole batch is tried again later. */
export function isOutOfOrder(error: unknown): boolean {
  const code = (error as { errcode?: unknown } | null)?.errcode;
  return typeof code === 'number' && !OF_THE_DATA.has(code & 0xff);
}

/** SQLITE_CONSTRAINT, SQLITE_MISMATCH, SQLITE_TOOBIG. */
const OF_THE_DATA = new Set([19, 20, 18]);

/** Runs `work` in a transaction that has the write lock from its start. Rolls back and throws on when it throws. */
function inTransaction<T>(open: Open, work: () => T): T {
  open.raw.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    open.raw.exec('COMMIT');
    return result;
  } catch (error) {
    if (open.raw.isTransaction) open.raw.exec('ROLLBACK');
    throw error;
  }
}

/** Runs `work`, all of it or nothing; answers with the failure instead of throwing. */
function inSavepoint(open: Open, work: () => void): Readonly<{ error: unknown }> | undefined {
  open.raw.exec('SAVEPOINT part');
  try {
    work();
    open.raw.exec('RELEASE part');
    return undefined;
  } catch (error) {
    if (!open.raw.isTransaction) throw error;
    open.raw.exec('ROLLBACK TO part; RELEASE part');
    return { error };
  }
}
