/** The body of a process that appends until it is killed, and prints what was acknowledged: `<user> <revision>` a line. */
import { writeSync } from 'node:fs';
import type { UserId } from '../../../src/domain/ids.ts';
import type { ChainHead } from '../../../src/infra/event-store/chain.ts';
import { openStore } from '../../../src/infra/store/client.ts';
import { entryAdded } from '../../support/events.ts';
import { entryId } from '../../support/ids.ts';
import { EMPTY } from '../../support/records.ts';

const [dataDir = '', users = '8', round = '0'] = process.argv.slice(2);
const store = await openStore({ dataDir });

async function appendForEver(user: UserId): Promise<void> {
  const vault = await store.vault.user(user);
  let head: ChainHead = EMPTY;
  for await (const page of store.events.readStream(user)) head = page.at(-1)!;
  for (;;) {
    const entries = [1, 2, 3].map((index) => entryId(head.revision * 10_000 + Number(round) * 10 + index));
    const { records, newKeys } = await vault.seal(entries.map((entry) => entryAdded(entry, entry)), head, new Set(entries)); // prettier-ignore
    await store.commit(user, newKeys, records, head.revision);
    head = records.at(-1)!;
    // Synchronous, so that what is printed is out before the next append begins.
    writeSync(1, `${user} ${head.revision}\n`);
  }
}

const made = Array.from({ length: Number(users) }, (_, index) =>
  store.keyring.getOrCreateUser('local', String(index), `user${String(index).padStart(18, '-')}` as UserId, Date.now()),
);
await Promise.all((await Promise.all(made)).map(appendForEver));
