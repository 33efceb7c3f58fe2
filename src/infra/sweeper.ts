/**
 * Destroys keys that nothing needs any more: those of declined items whose time has come, and orphans, whose entry never reached the log
 * because the process ended between the key and the event.
 *
 * An orphan is a key older than a day that no row names, once the rows have everything that the log had when the sweep began. A user whose
 * projection is quarantined is left alone, since rows of his may be missing. Sweeps run in the background.
 */
import type { Kysely } from 'kysely';
import type { EntryId, ImportId, UserId } from '../domain/ids.ts';
import type { ProjectionTables } from '../projections/tables.ts';
import type { DataKeyId, Keyring } from './keyring/keyring.ts';
import { sweepOrphans } from './keyring/sweep.ts';
import type { Log } from './log.ts';
import type { Vault } from './sealing/vault.ts';

export type SweeperDeps = Readonly<{
  keyring: Keyring;
  vault: Pick<Vault, 'evictEntry'>;
  /** The connection that serves, once it has everything that the log has now; null when it does not get there in time. */
  caughtUp(): Promise<Kysely<ProjectionTables> | null>;
  /** The imports whose items are staged. */
  listStaged(): Promise<readonly Readonly<{ user: UserId; importId: ImportId }>[]>;
  log: Log;
  now(): number;
}>;

export type Sweeper = Readonly<{ sweep(): Promise<Readonly<{ expired: number; orphans: number }>>; close(): Promise<void> }>;

const EVERY_MS = 60 * 60 * 1000;

/** Returns a sweeper that runs every hour, and when asked. */
export function createSweeper(deps: SweeperDeps): Sweeper {
  let running: Promise<unknown> = Promise.resolve();

  const sweep = async () => {
    const expired = await deps.keyring.sweepExpired(deps.now());
    for (const { user, keyId } of expired) deps.vault.evictEntry(user, keyId);
    const db = await deps.caughtUp();
    const staged = new Set<DataKeyId>((await deps.listStaged()).map(({ importId }) => importId));
    const orphans = db === null ? 0 : await sweepOrphans(deps.keyring, (user, ids) => findKnown(db, staged, user, ids), deps.now());
    if (expired.length + orphans > 0) deps.log.info('keys.swept', { expired: expired.length, orphans });
    return { expired: expired.length, orphans };
  };
  const queued = (): ReturnType<typeof sweep> => {
    const next = running.then(sweep, sweep);
    running = next.catch((error: unknown) => deps.log.error('keys.sweep_failed', {}, error));
    return next;
  };
  const timer = setInterval(() => void queued().catch(() => {}), EVERY_MS).unref();
  return {
    sweep: queued,
    async close() {
      clearInterval(timer);
      await running;
    },
  };
}

/** Those of the ids that a row or the staging names; all of them where rows may be missing. */
async function findKnown(
  db: Kysely<ProjectionTables>,
  staged: ReadonlySet<DataKeyId>,
  user: UserId,
  ids: readonly DataKeyId[],
): Promise<ReadonlySet<DataKeyId>> {
  const head = await db.selectFrom('memory_head').select('quarantined').where('user_id', '=', user).executeTakeFirst();
  if (head?.quarantined === 1) return new Set(ids);
  const rows = await db
    .selectFrom('memory_version')
    .select('entry_id')
    .distinct()
    .where('user_id', '=', user)
    .where('entry_id', 'in', ids as readonly EntryId[])
    .execute();
  return new Set<DataKeyId>([...rows.map((row) => row.entry_id), ...ids.filter((id) => staged.has(id))]);
}
