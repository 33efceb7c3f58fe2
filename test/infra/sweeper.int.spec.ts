import { describe, expect, it } from 'vitest';
import type { UserId } from '../../src/domain/ids.ts';
import { createLog } from '../../src/infra/log.ts';
import type { Store } from '../../src/infra/store/client.ts';
import { createSweeper } from '../../src/infra/sweeper.ts';
import { entryId, importId, NOW } from '../support/ids.ts';
import { addEntries, testLedger } from '../support/ledger.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const ORPHAN = entryId(900);
const STAGED = importId(900);

/** A sweeper of a store at an instant; `behind` when the rows do not catch up. */
function sweeperOf(store: Store, at: number, options: Readonly<{ behind?: boolean; staged?: readonly UserId[] }> = {}) {
  return createSweeper({
    keyring: store.keyring,
    vault: store.vault,
    caughtUp: async () => (options.behind === true ? null : store.projection.db()),
    listStaged: async () => (options.staged ?? []).map((user) => ({ user, importId: STAGED })),
    log: createLog(
      () => undefined,
      () => NOW,
    ),
    now: () => at,
  });
}

async function stateOf(store: Store, user: UserId, keyId: typeof ORPHAN | typeof STAGED): Promise<string | undefined> {
  return (await store.keyring.findKeys(user, [keyId])).get(keyId)?.state;
}

/** A user with one entry, and a key that no event names, made at NOW. */
async function withOrphan() {
  const { ledger, store } = await testLedger();
  const ann = await ledger.userOf('test', 'ann');
  const [kept] = await addEntries(ledger, ann, ['Likes sailing.']);
  await ledger.waitForRevision(ann, 1);
  const vault = await store.vault.user(ann);
  await store.keyring.insertKeys([vault.newKey(ORPHAN, NOW), vault.newKey(STAGED, NOW)]);
  return { store, ann, kept: kept! };
}

describe('a sweep', () => {
  it('destroys a key that nothing names once it is older than a day, and no other', async () => {
    const { store, ann, kept } = await withOrphan();
    const young = sweeperOf(store, NOW + DAY_MS - 1, { staged: [ann] });
    expect(await young.sweep()).toEqual({ expired: 0, orphans: 0 });
    await young.close();
    const old = sweeperOf(store, NOW + 2 * DAY_MS, { staged: [ann] });
    expect(await old.sweep()).toEqual({ expired: 0, orphans: 1 });
    expect(await stateOf(store, ann, ORPHAN)).toBe('destroyed');
    expect(await stateOf(store, ann, STAGED)).toBe('present');
    expect(await stateOf(store, ann, kept)).toBe('present');
    await old.close();
  });

  it('takes the key of an import that is staged no more', async () => {
    const { store, ann } = await withOrphan();
    const sweeper = sweeperOf(store, NOW + 2 * DAY_MS);
    expect(await sweeper.sweep()).toEqual({ expired: 0, orphans: 2 });
    expect(await stateOf(store, ann, STAGED)).toBe('destroyed');
    await sweeper.close();
  });

  it('destroys nothing while rows are behind the log', async () => {
    const { store, ann } = await withOrphan();
    const sweeper = sweeperOf(store, NOW + 2 * DAY_MS, { behind: true });
    expect(await sweeper.sweep()).toEqual({ expired: 0, orphans: 0 });
    expect(await stateOf(store, ann, ORPHAN)).toBe('present');
    await sweeper.close();
  });
});
