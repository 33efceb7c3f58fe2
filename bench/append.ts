/** 100,000 sealed events appended through vault and store, then rebuilt: no HTTP, no GraphQL. */
import type { ActionId, EntryId, UserId } from '../src/domain/ids.ts';
import type { MemoryEvent } from '../src/domain/memory/events.ts';
import { rebuildOffline } from '../src/infra/rebuild.ts';
import { random } from '../src/infra/sealing/random.ts';
import { openStore } from '../src/infra/store/client.ts';
import { ZERO_HASH } from '../src/infra/event-store/chain.ts';
import { entryText, seeded } from './random.ts';
import { report } from './report.ts';

const EVENTS = 100_000;
const BATCH = 500;

/** Appends `EVENTS` new entries of 200 users in batches of 500, each event with a key of its own, and rebuilds the projections of them. */
export async function measureAppend(folder: string, seed: number): Promise<void> {
  const store = await openStore({ dataDir: folder });
  const next = seeded(seed);
  const newId = (): string => random(16).toString('base64url');
  const perUser = EVENTS / 200;
  const users: UserId[] = [];
  for (let index = 0; index < 200; index += 1) {
    users.push(await store.keyring.getOrCreateUser('bench', String(index), newId() as UserId, Date.now()));
  }
  const started = performance.now();
  // Two batches are under way at a time: while one is made durable, the next is sealed.
  let before: Promise<unknown> = Promise.resolve();
  for (const [number, user] of users.entries()) {
    const vault = await store.vault.user(user);
    let head = { revision: 0, hash: ZERO_HASH };
    for (let from = 0; from < perUser; from += BATCH) {
      const events = Array.from({ length: BATCH }, (_, index) => added(newId(), entryText(next, number * perUser + from + index), vault));
      const fresh = new Set(events.map((event) => (event.type === 'EntryAdded' ? event.data.entryId : never())));
      const { records, newKeys } = await vault.seal(events, head, fresh);
      await before;
      before = store.commit(user, newKeys, records, head.revision);
      head = { revision: head.revision + BATCH, hash: records.at(-1)!.hash };
    }
  }
  await before;
  const seconds = (performance.now() - started) / 1000;
  report({
    what: 'append of 100,000 sealed events, batches of 500',
    value: EVENTS / seconds,
    unit: 'events/s',
    target: { atLeast: 15_000 },
  });
  await store.close();
  const rebuilt = await rebuildOffline(folder, () => {});
  const perSecond = rebuilt.events / (rebuilt.ms / 1000);
  report({
    what: 'rebuild of 100,000 events',
    value: perSecond,
    unit: 'events/s',
    target: { atLeast: 60_000 },
    note: `${rebuilt.events} events`,
  });
}

function added(id: string, content: string, vault: Readonly<{ fingerprint(text: string): string }>): MemoryEvent {
  const entryId = id as EntryId;
  return {
    type: 'EntryAdded',
    meta: { at: Date.now(), actor: 'USER', action: { id: id as ActionId, kind: 'ADD_ENTRY' } },
    data: { entryId, section: 'PROJECTS', saved: null },
    mark: { fingerprint: vault.fingerprint(content) },
    secrets: { [entryId]: { content } },
  };
}

function never(): never {
  throw new Error('Only entries are added here.');
}
