/**
 * Writes appends: everything that has gathered while the previous commit ran goes into one transaction, so the cost of a durable commit
 * is shared. An append that conflicts fails alone; appends to one stream in one batch may follow each other.
 *
 * Positions are contiguous, because they are taken from one counter row in the transaction that uses them. What has been answered is
 * committed; what fails before the commit was not appended; a commit that itself fails is OutcomeUnknown.
 */
import type { UserId } from '../../domain/ids.ts';
import { gather, type Outcome } from '../store/gather.ts';
import { recordBytes } from './codec.ts';
import {
  MAX_APPEND_BYTES,
  OutcomeUnknown,
  RevisionConflict,
  TooLarge,
  Unavailable,
  type EventRecord,
  type StoredEvent,
} from './event-store.ts';
import { insertEvents, listIds, placed, readRevisions, takePositions, type SqlLog } from './sql-log.ts';

type Append = Readonly<{ user: UserId; records: readonly EventRecord[]; expectedRevision: number }>;
type Appended = Readonly<{ position: number }>;

/** Events of one transaction: about 50 ms of writing. */
const MAX_BATCH_EVENTS = 4_000;

/** Returns the `append` of the port for a log. `onAppended` is told the last position once it is committed. */
export function createAppender(log: SqlLog, onAppended: (position: number) => void): (append: Append) => Promise<Appended> {
  const write = gather<Append, Appended>(
    (appends) => writeBatch(log, appends, onAppended),
    (one) => one.records.length,
    MAX_BATCH_EVENTS,
  );
  return async (append) => {
    checkAppend(append);
    return write(append);
  };
}

/** Throws what an append is refused for before anything is read. */
export function checkAppend({ user, records, expectedRevision }: Append): void {
  if (records.length === 0) throw new RangeError('An append needs a record.');
  let bytes = 0;
  records.forEach((record, index) => {
    if (record.user !== user) throw new RangeError('An append goes to one stream.');
    if (record.revision !== expectedRevision + 1 + index) throw new RangeError('The revisions do not follow the expected one.');
    bytes += recordBytes(record);
  });
  if (bytes > MAX_APPEND_BYTES) throw new TooLarge(`An append takes at most ${MAX_APPEND_BYTES} bytes; this one has ${bytes}.`);
}

async function writeBatch(
  log: SqlLog,
  appends: readonly Append[],
  onAppended: (position: number) => void,
): Promise<readonly Outcome<Appended>[]> {
  let committing = false;
  try {
    const { outcomes, last } = await log.db.transaction().execute(async (transaction) => {
      const result = await writeIn(log, transaction, appends);
      committing = true;
      return result;
    });
    if (last > 0) onAppended(last);
    return outcomes;
  } catch (error) {
    if (committing) throw new OutcomeUnknown('The commit of an append failed.', { cause: error });
    throw new Unavailable('The event log cannot be written; nothing was appended.', { cause: error });
  }
}

type Transaction = Parameters<typeof insertEvents>[1];

async function writeIn(log: SqlLog, transaction: Transaction, appends: readonly Append[]) {
  const revisions = await readRevisions(log, transaction, [...new Set(appends.map((append) => append.user))]);
  const fits = appends.map(({ user, records, expectedRevision }) => {
    if (revisions.get(user) !== expectedRevision) return false;
    revisions.set(user, expectedRevision + records.length);
    return true;
  });
  const records = appends.flatMap((append, index) => (fits[index] === true ? append.records : []));
  const last = records.length === 0 ? 0 : await takePositions(transaction, records.length);
  const first = last - records.length + 1;
  const events: readonly StoredEvent[] = records.map((record, index) => placed(record, first + index));
  await insertEvents(log, transaction, events);
  let next = first;
  const outcomes: Outcome<Appended>[] = [];
  for (const [index, append] of appends.entries()) {
    if (fits[index] === true) {
      next += append.records.length;
      outcomes.push({ ok: true, value: { position: next - 1 } });
    } else outcomes.push(await settleOther(transaction, append, revisions.get(append.user)!));
  }
  return { outcomes, last };
}

/** An append that does not fit is either one that happened before, sent again, or a conflict. */
async function settleOther(transaction: Transaction, append: Append, actual: number): Promise<Outcome<Appended>> {
  const { user, records, expectedRevision } = append;
  const conflict: Outcome<Appended> = { ok: false, error: new RevisionConflict(actual) };
  if (actual < expectedRevision + records.length) return conflict;
  const stored = await listIds(transaction, user, expectedRevision + 1, expectedRevision + records.length);
  const same = stored.length === records.length && stored.every((row, index) => row.id === records[index]!.id);
  return same ? { ok: true, value: { position: stored.at(-1)!.position } } : conflict;
}
