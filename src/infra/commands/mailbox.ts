/**
 * One queue a user: commands are decided one after another on the fold as it will be, and what they come to is appended as one chained
 * batch. While a batch is being made durable the next one gathers, so a user with many parallel requests never conflicts with himself.
 *
 * Nobody is answered before the append: neither a refusal nor a success that rests on events of the same batch. When another process was
 * faster, the tail is read and every command of the batch is decided again; when nobody can tell whether an append happened, the identical
 * bytes are sent again. Keys are durable before the events that need them.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { LedgerError } from '../../domain/errors.ts';
import type { KeyId, UserId } from '../../domain/ids.ts';
import { evolve } from '../../domain/memory/evolve.ts';
import type { MemoryEvent } from '../../domain/memory/events.ts';
import type { MemoryState } from '../../domain/memory/state.ts';
import type { AppendedEvent } from '../../domain/memory/answers.ts';
import { type EventRecord, MAX_APPEND_BYTES, OutcomeUnknown, RevisionConflict, Unavailable } from '../event-store/event-store.ts';
import { recordBytes } from '../event-store/codec.ts';
import type { WrappedKey } from '../keyring/keyring.ts';
import type { Store } from '../store/client.ts';
import type { UserVault } from '../sealing/vault.ts';
import type { LoadedMemory, MemoryCache } from './memory-cache.ts';

/** What a job decided: events to append (none for a no-op or a refusal), and the keys among theirs that are new. */
export type Plan<Value> = Readonly<{ events: readonly MemoryEvent[]; freshKeys: readonly KeyId[]; value: Value }>;

/** What a job came to, once everything it rests on is durable. */
export type Settled<Value> = Readonly<{ value: Value; previousRevision: number; revision: number; appended: readonly AppendedEvent[] }>;

/** Decides on the state as it will be when the jobs before it are done. Called again when the batch has to be decided anew. */
export type Job<Value> = (state: MemoryState, vault: UserVault) => Plan<Value> | Promise<Plan<Value>>;

export type Mailboxes = Readonly<{
  /** Queues a job of a user. Rejects with LedgerError UNAVAILABLE when its events could not be made durable. */
  submit<Value>(user: UserId, job: Job<Value>): Promise<Settled<Value>>;
  /** Resolves once everything queued so far is settled. */
  idle(): Promise<void>;
}>;

export type MailboxDeps = Readonly<{
  /** Makes keys durable, then appends. */
  commit: Store['commit'];
  cache: MemoryCache;
  /** Told of every append, with the position of its last event. */
  onAppended(user: UserId, revision: number, position: number): void;
}>;

type Waiting = Readonly<{ job: Job<unknown>; resolve(settled: Settled<unknown>): void; reject(error: unknown): void }>;
type Decided = Readonly<{ waiting: Waiting; plan: Plan<unknown>; from: number }>;

const MAX_JOBS = 128;
const MAX_DECISIONS = 8;
const MAX_SENDS = 5;
/** Leaves room for envelopes below what a store takes in one append. */
const BATCH_BYTES = MAX_APPEND_BYTES / 2;

export function createMailboxes(deps: MailboxDeps): Mailboxes {
  const queues = new Map<UserId, Waiting[]>();
  const running = new Set<Promise<void>>();

  const drain = async (user: UserId, queue: Waiting[]): Promise<void> => {
    while (queue.length > 0) {
      const batch = queue.splice(0, MAX_JOBS);
      const left = await settle(user, batch, deps, (other) => queues.has(other));
      queue.unshift(...left);
    }
    queues.delete(user);
  };
  return {
    submit<Value>(user: UserId, job: Job<Value>) {
      return new Promise<Settled<Value>>((resolve, reject) => {
        const waiting: Waiting = { job, resolve: resolve as Waiting['resolve'], reject };
        const queue = queues.get(user);
        if (queue !== undefined) {
          queue.push(waiting);
          return;
        }
        const fresh = [waiting];
        queues.set(user, fresh);
        const run = drain(user, fresh).finally(() => running.delete(run));
        running.add(run);
      });
    },
    async idle() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}

/** Settles a batch; answers with the jobs that did not fit in and have to wait for the next one. Never rejects. */
async function settle(user: UserId, batch: readonly Waiting[], deps: MailboxDeps, inUse: (user: UserId) => boolean): Promise<Waiting[]> {
  let jobs = batch;
  let later: readonly Waiting[] = [];
  try {
    for (let attempt = 0; attempt < MAX_DECISIONS; attempt += 1) {
      const memory = await deps.cache.load(user);
      const start = memory.state.revision;
      const { decided, left, failed } = await decideAll(jobs, memory);
      for (const { waiting, error } of failed) waiting.reject(error);
      const events = decided.flatMap(({ plan }) => plan.events);
      const hashes = await append(user, memory, start, events, decided, deps);
      if (typeof hashes === 'string') {
        deps.cache.drop(user);
        const again = decided.map(({ waiting }) => waiting);
        const half = hashes === 'TOO_LARGE' ? Math.ceil(again.length / 2) : again.length;
        later = [...again.slice(half), ...left, ...later];
        jobs = again.slice(0, half);
        continue;
      }
      deps.cache.grew(user, events.length, inUse);
      for (const one of decided) one.waiting.resolve(settledOf(one, start, hashes));
      return [...left, ...later];
    }
    throw new LedgerError('UNAVAILABLE', 'The memory is being changed from elsewhere too quickly. Try again.');
  } catch (error) {
    deps.cache.drop(user);
    for (const waiting of jobs) waiting.reject(error);
    return [...later];
  }
}

/** Decides jobs in order and folds what they come to, up to the size of one append. */
async function decideAll(jobs: readonly Waiting[], memory: LoadedMemory) {
  const decided: Decided[] = [];
  const failed: { waiting: Waiting; error: unknown }[] = [];
  let bytes = 0;
  for (const [index, waiting] of jobs.entries()) {
    if (bytes > BATCH_BYTES) return { decided, failed, left: jobs.slice(index) };
    let plan: Plan<unknown>;
    try {
      plan = await waiting.job(memory.state, memory.vault);
    } catch (error) {
      failed.push({ waiting, error });
      continue;
    }
    decided.push({ waiting, plan, from: memory.state.revision });
    for (const event of plan.events) {
      evolve(memory.state, event);
      bytes += 500;
      for (const secret of Object.values(event.secrets)) bytes += (secret?.content?.length ?? 0) * 3;
    }
  }
  return { decided, failed, left: [] };
}

/** Seals and appends; answers with the hash of each event, that another process was faster, or that it has to be done in parts. */
async function append(
  user: UserId,
  memory: LoadedMemory,
  start: number,
  events: readonly MemoryEvent[],
  decided: readonly Decided[],
  deps: MailboxDeps,
): Promise<readonly Uint8Array[] | 'CONFLICT' | 'TOO_LARGE'> {
  if (events.length === 0) return [];
  const fresh = new Set(decided.flatMap(({ plan }) => plan.freshKeys));
  const { records, newKeys } = await memory.vault.seal(events, { revision: start, hash: memory.hash }, fresh);
  if (records.reduce((sum, record) => sum + recordBytes(record), 0) > MAX_APPEND_BYTES) {
    if (decided.length > 1) return 'TOO_LARGE';
    throw new LedgerError('INVALID_INPUT', 'This change is too large to be made at once. Make it in parts.');
  }
  const position = await send(user, newKeys, records, start, deps.commit);
  if (position === 'CONFLICT') return 'CONFLICT';
  memory.hash = records.at(-1)!.hash;
  deps.onAppended(user, start + records.length, position);
  return records.map(({ hash }) => hash);
}

async function send(
  user: UserId,
  newKeys: readonly WrappedKey[],
  records: readonly EventRecord[],
  expected: number,
  commit: Store['commit'],
): Promise<number | 'CONFLICT'> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return (await commit(user, newKeys, records, expected)).position;
    } catch (error) {
      if (error instanceof RevisionConflict) return 'CONFLICT';
      if (error instanceof OutcomeUnknown && attempt < MAX_SENDS) {
        await sleep(20 * 2 ** attempt);
        continue;
      }
      if (error instanceof OutcomeUnknown || error instanceof Unavailable) {
        throw new LedgerError('UNAVAILABLE', 'The ledger cannot be written to at present. Try again; use an idempotency key to be safe.', {
          cause: error,
        });
      }
      throw error;
    }
  }
}

function settledOf({ plan, from }: Decided, start: number, hashes: readonly Uint8Array[]): Settled<unknown> {
  const appended = plan.events.map((event, index) => ({ revision: from + index + 1, hash: hashes[from - start + index]!, event }));
  return { value: plan.value, previousRevision: from, revision: from + plan.events.length, appended };
}
