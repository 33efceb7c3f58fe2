import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { UserId } from '../../../src/domain/ids.ts';
import type { StartImport } from '../../../src/domain/memory/commands.ts';
import { toSealedEvent } from '../../../src/infra/event-store/codec.ts';
import { Unavailable } from '../../../src/infra/event-store/event-store.ts';
import type { Store } from '../../../src/infra/store/client.ts';
import { addEntries, OPTIONS, refusedWith, succeeded, testLedger } from '../../support/ledger.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const dump = (text: string): StartImport => ({
  source: { text },
  service: null,
  format: null,
  personalContext: 'WORK_ONLY',
  skipItems: [],
  keepItems: [],
});

const TEXT = `## Projects
[2026-01-05] - Builds a tide table.
[2026-01-06] - Reviews the gauge gateway.
[2026-01-05] - Builds a tide table.
[unknown] - The staging password is Quay!Lamp-4471

## Hobbies
[2026-01-07] - Sails on Sundays.
`;

async function types(store: Store, user: UserId): Promise<string[]> {
  const found: string[] = [];
  for await (const page of store.events.readStream(user)) found.push(...page.map((event) => event.type));
  return found;
}

async function completed(store: Store, user: UserId) {
  const found = [];
  for await (const page of store.events.readStream(user)) {
    for (const stored of page) {
      const event = toSealedEvent(stored);
      if (event.type === 'ImportCompleted') found.push(event.data.counts);
    }
  }
  return found;
}

describe('an import', () => {
  it('settles every item with one outcome, and the counts add up', async () => {
    const { ledger, store } = await testLedger();
    const ann = await ledger.userOf('test', 'ann');
    const answer = succeeded(await ledger.startImport(ann, dump(TEXT), OPTIONS));
    expect(answer.importId).not.toBeNull();
    await ledger.idle();
    expect(await types(store, ann)).toEqual(['ImportStarted', 'EntryImported', 'EntryImported', 'ImportItemsSettled', 'ImportCompleted']);
    expect(await completed(store, ann)).toEqual([
      { total: 5, imported: 2, updated: 0, duplicate: 1, declined: 1, sensitive: 1, unparsed: 0 },
    ]);
    expect(await store.staging.listStaged()).toEqual([]);
  });

  it('of the same dump again appends no entry event', async () => {
    const { ledger, store } = await testLedger();
    const ann = await ledger.userOf('test', 'ann');
    await ledger.startImport(ann, dump(TEXT), OPTIONS);
    await ledger.startImport(ann, dump(TEXT), OPTIONS);
    await ledger.idle();
    expect((await types(store, ann)).slice(5)).toEqual(['ImportStarted', 'ImportItemsSettled', 'ImportCompleted']);
    expect((await completed(store, ann))[1]).toMatchObject({ imported: 0, duplicate: 3, declined: 1, sensitive: 1 });
  });

  it('that cannot be read is refused, and nothing is stored', async () => {
    const { ledger, store } = await testLedger();
    const ann = await ledger.userOf('test', 'ann');
    expect(refusedWith(await ledger.startImport(ann, dump(' \n'), OPTIONS))).toBe('EMPTY_INPUT');
    expect(await store.events.head()).toBe(0);
    expect(await store.staging.listStaged()).toEqual([]);
  });

  it('previews what it would do, and stores nothing', async () => {
    const { ledger, store } = await testLedger();
    const ann = await ledger.userOf('test', 'ann');
    await addEntries(ledger, ann, ['Reviews the gauge gateway.']);
    const answer = await ledger.previewImport(ann, dump(TEXT), { expectedRevision: null });
    if (!answer.ok) throw new Error(answer.refusal.code);
    const outcomes = answer.preview.items.map((item) => item.outcome);
    expect(outcomes).toEqual(['IMPORTED', 'DUPLICATE', 'DUPLICATE', 'SENSITIVE', 'DECLINED']);
    expect(answer.preview.items[3]).toMatchObject({ content: null, sensitive: ['PASSWORD'] });
    expect(await store.events.head()).toBe(1);
  });

  it('is answered for a retry as the first time', async () => {
    const { ledger, store } = await testLedger();
    const ann = await ledger.userOf('test', 'ann');
    const key = { ...OPTIONS, idempotencyKey: '7b1f4c5e-2f0a-4d0b-9f3e-0d6a1c2b3a4d' };
    const first = succeeded(await ledger.startImport(ann, dump(TEXT), key));
    await ledger.idle();
    const again = succeeded(await ledger.startImport(ann, dump(TEXT), key));
    expect(again.importId).toBe(first.importId);
    await ledger.idle();
    expect((await types(store, ann)).filter((type) => type === 'ImportStarted')).toHaveLength(1);
    expect(refusedWith(await ledger.startImport(ann, dump(`${TEXT}- More.`), key))).toBe('IDEMPOTENCY_CONFLICT');
  });

  it('goes on after a crash where the log says it stopped', async () => {
    const dataDir = tempFolder();
    const lines = Array.from({ length: 700 }, (_, index) => `[2026-01-05] - Keeps note number ${index} about gauges.`).join('\n');
    let commits = 0;
    const first = await testLedger({
      dataDir,
      change: (store) => ({
        ...store,
        commit: (...asked) => {
          commits += 1;
          // ImportStarted and one chunk get through; then the store is gone, as after a crash.
          if (commits > 2) return Promise.reject(new Unavailable('The disk is away.'));
          return store.commit(...asked);
        },
      }),
    });
    const ann = await first.ledger.userOf('test', 'ann');
    succeeded(await first.ledger.startImport(ann, dump(lines), OPTIONS));
    await first.ledger.close();
    const second = await testLedger({ dataDir });
    await second.ledger.idle();
    const all = await types(second.store, ann);
    expect(all.filter((type) => type === 'EntryImported')).toHaveLength(700);
    expect(all.at(-1)).toBe('ImportCompleted');
    expect(await second.store.staging.listStaged()).toEqual([]);
  });

  it('that cannot go on fails, says how far it came, and is not taken up again', { timeout: 20_000 }, async () => {
    const dataDir = tempFolder();
    const { ledger, store, lines } = await testLedger({
      dataDir,
      // Every chunk is refused by the disk; ImportStarted and ImportFailed, which bring no new keys, get through.
      change: (opened) => ({
        ...opened,
        commit: (...asked) => (asked[1].length > 0 ? Promise.reject(new Unavailable('The disk is away.')) : opened.commit(...asked)),
      }),
    });
    const ann = await ledger.userOf('test', 'ann');
    succeeded(await ledger.startImport(ann, dump(TEXT), OPTIONS));
    await ledger.idle();
    expect(await types(store, ann)).toEqual(['ImportStarted', 'ImportFailed']);
    expect(await store.staging.listStaged()).toEqual([]);
    expect(lines.join()).toContain('import.stopped');
    expect(lines.join()).not.toContain('tide table');
  });

  it('leaves nothing sensitive in the data folder', async () => {
    const dataDir = tempFolder();
    const { ledger } = await testLedger({ dataDir });
    const ann = await ledger.userOf('test', 'ann');
    await ledger.startImport(ann, dump(TEXT), OPTIONS);
    await ledger.idle();
    const bytes = readdirSync(dataDir, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .map((file) => readFileSync(join(file.parentPath, file.name), 'latin1'))
      .join('');
    expect(bytes).not.toContain('Quay!Lamp');
    expect(bytes).not.toContain('tide table');
  });
});

describe('look-alikes', () => {
  it('are listed beside an item, and change nothing about it', async () => {
    const { ledger } = await testLedger();
    const ann = await ledger.userOf('test', 'ann');
    const [id] = await addEntries(ledger, ann, ['Builds a tide table for small ports.', 'Reads German slowly.']);
    await ledger.waitForRevision(ann, 2);
    const answer = await ledger.previewImport(ann, dump('- Builds a tide table for small harbours.'), { expectedRevision: null });
    if (!answer.ok) throw new Error(answer.refusal.code);
    expect(answer.preview.items).toMatchObject([{ outcome: 'IMPORTED', similar: [id] }]);
  });
});
