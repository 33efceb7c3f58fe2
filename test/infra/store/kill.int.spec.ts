import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { KeyId, UserId } from '../../../src/domain/ids.ts';
import { verifyChain } from '../../../src/infra/event-store/chain.ts';
import { toSealedEvent } from '../../../src/infra/event-store/codec.ts';
import type { Store } from '../../../src/infra/store/client.ts';
import { testStore } from '../../support/store.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const KILLS = 5;

/** Runs the appending process until it has acknowledged something, then a little longer, and kills it; answers with the last revisions. */
async function appendAndKill(dataDir: string, round: number): Promise<Map<UserId, number>> {
  const body = new URL('./append-until-killed.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, [body, dataDir, '8', String(round)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
  const ended = new Promise((resolve) => child.once('close', resolve));
  while (!printed.includes('\n') && child.exitCode === null) await sleep(5);
  // Not random: another moment in each round, the same in each run.
  await sleep(20 + 37 * round);
  child.kill('SIGKILL');
  await ended;
  const acknowledged = new Map<UserId, number>();
  for (const line of printed.split('\n').slice(0, -1)) {
    const [user, revision] = line.split(' ');
    acknowledged.set(user as UserId, Number(revision));
  }
  return acknowledged;
}

async function checkStream(store: Store, user: UserId, acknowledged: number): Promise<void> {
  const events = (await Array.fromAsync(store.events.readStream(user))).flat();
  expect(events.length).toBeGreaterThanOrEqual(acknowledged);
  expect(events.length % 3, 'an append is there whole or not at all').toBe(0);
  expect(verifyChain(events)).toMatchObject({ ok: true, head: { revision: events.length } });
  const texts = events.flatMap((event) => Object.entries(toSealedEvent(event).secrets) as [KeyId, Uint8Array][]);
  const opened = await store.vault.openTexts(user, texts.map(([keyId, sealed]) => ({ keyId, sealed }))); // prettier-ignore
  expect(opened.map((text) => text?.content)).toEqual(texts.map(([keyId]) => keyId));
}

describe('a store whose process is killed while it appends', () => {
  it(`has all that was acknowledged, ${KILLS} times in a row`, { timeout: 60_000 }, async () => {
    const dataDir = tempFolder();
    for (let round = 0; round < KILLS; round++) {
      const acknowledged = await appendAndKill(dataDir, round);
      expect(acknowledged.size).toBeGreaterThan(0);
      const store = await testStore({ dataDir, now: Date.now });
      for (const [user, revision] of acknowledged) await checkStream(store, user, revision);
      const head = await store.events.head();
      expect(await store.projection.waitFor(head, 5_000)).toBe(true);
      const rows = await store.projection.db().selectFrom('memory_head').select('revision').execute();
      expect(rows.reduce((sum, row) => sum + row.revision, 0)).toBe(head);
      await store.close();
    }
  });
});
