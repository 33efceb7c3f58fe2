import { describe, expect, it } from 'vitest';
import type { CommandAnswer } from '../../../src/domain/memory/answers.ts';
import type { Command } from '../../../src/domain/memory/commands.ts';
import { verifyChain } from '../../../src/infra/event-store/chain.ts';
import { OutcomeUnknown, RevisionConflict, type StoredEvent, Unavailable } from '../../../src/infra/event-store/event-store.ts';
import type { Store } from '../../../src/infra/store/client.ts';
import { addEntries, OPTIONS, refusedWith, succeeded, testLedger } from '../../support/ledger.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const add = (content: string): Command => ({ type: 'AddEntry', content, section: null, evenIfErased: false });

async function stream(store: Store, user: Parameters<Store['events']['readStream']>[0]): Promise<StoredEvent[]> {
  const all: StoredEvent[] = [];
  for await (const page of store.events.readStream(user)) all.push(...page);
  return all;
}

describe('commands of one user', () => {
  it('are decided one after another, however many come at once', async () => {
    const { ledger, store } = await testLedger();
    const ann = await ledger.userOf('test', 'ann');
    const answers = await Promise.all(Array.from({ length: 200 }, (_, index) => ledger.run(ann, add(`Entry ${index % 150}`), OPTIONS)));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(150);
    expect(answers.filter((answer) => !answer.ok).map(refusedWith)).toEqual(Array(50).fill('DUPLICATE_ENTRY'));
    const events = await stream(store, ann);
    expect(events.map((event) => event.revision)).toEqual(Array.from({ length: 150 }, (_, index) => index + 1));
    expect(verifyChain(events).ok).toBe(true);
  });

  it('answer with what they appended, texts included', async () => {
    const { ledger } = await testLedger();
    const ann = await ledger.userOf('test', 'ann');
    const answer = succeeded(await ledger.run(ann, add('  Likes sailing.\r\n'), { ...OPTIONS, reason: 'asked for' }));
    expect(answer).toMatchObject({ previousRevision: 0, revision: 1 });
    expect(answer.events[0]?.event.secrets[answer.entryIds[0]!]).toEqual({ content: 'Likes sailing.', reason: 'asked for' });
  });

  it('refuse what the screen finds in a text or a reason, and store nothing', async () => {
    const { ledger, store } = await testLedger();
    const ann = await ledger.userOf('test', 'ann');
    const [id] = await addEntries(ledger, ann, ['Likes sailing.']);
    const secret = 'My password is Quay!Lamp-4471';
    expect(refusedWith(await ledger.run(ann, add(secret), OPTIONS))).toBe('SENSITIVE_CONTENT');
    expect(refusedWith(await ledger.run(ann, { type: 'ExcludeEntry', entryId: id! }, { ...OPTIONS, reason: secret }))).toBe(
      'SENSITIVE_CONTENT',
    );
    expect(await store.events.head()).toBe(1);
  });

  it('go on after a restart where they stopped', async () => {
    const dataDir = tempFolder();
    const first = await testLedger({ dataDir });
    const ann = await first.ledger.userOf('test', 'ann');
    const [id] = await addEntries(first.ledger, ann, ['Likes sailing.', 'Lives in Porto.']);
    await first.ledger.close();
    const second = await testLedger({ dataDir });
    expect(await second.ledger.userOf('test', 'ann')).toBe(ann);
    expect(refusedWith(await second.ledger.run(ann, add('likes  SAILING.'), OPTIONS))).toBe('DUPLICATE_ENTRY');
    const edit: Command = { type: 'EditEntry', entryId: id!, content: 'Likes rowing.', section: null, evenIfErased: false };
    expect(succeeded(await second.ledger.run(ann, edit, OPTIONS))).toMatchObject({ previousRevision: 2, revision: 3 });
    const back: Command = { type: 'RevertEntry', entryId: id!, to: { revision: 1 } };
    const reverted = succeeded(await second.ledger.run(ann, back, OPTIONS));
    expect(reverted.events[0]?.event.secrets[id!]).toEqual({ content: 'Likes sailing.' });
    expect(verifyChain(await stream(second.store, ann)).ok).toBe(true);
  });
});

/** An answer without the classes of its byte arrays. */
function plain(answer: CommandAnswer): object {
  if (!answer.ok) return answer;
  return { ...answer, events: answer.events.map((event) => ({ ...event, hash: Buffer.from(event.hash).toString('hex') })) };
}

describe('an idempotency key', () => {
  const key = { ...OPTIONS, idempotencyKey: '7b1f4c5e-2f0a-4d0b-9f3e-0d6a1c2b3a4d' };

  it('answers a retry as the first time, also at the same time and after a restart', async () => {
    const dataDir = tempFolder();
    const first = await testLedger({ dataDir });
    const ann = await first.ledger.userOf('test', 'ann');
    const [one, two] = await Promise.all([
      first.ledger.run(ann, add('Likes sailing.'), key),
      first.ledger.run(ann, add('Likes sailing.'), key),
    ]);
    expect(plain(two)).toEqual({ ...plain(one), repeated: true });
    await addEntries(first.ledger, ann, ['Lives in Porto.']);
    await first.ledger.close();
    const second = await testLedger({ dataDir });
    expect(plain(await second.ledger.run(ann, add('Likes sailing.'), key))).toEqual({ ...plain(one), repeated: true });
    expect(await second.store.events.head()).toBe(2);
  });

  it('is refused for another command', async () => {
    const { ledger } = await testLedger();
    const ann = await ledger.userOf('test', 'ann');
    await ledger.run(ann, add('Likes sailing.'), key);
    expect(refusedWith(await ledger.run(ann, add('Lives in Porto.'), key))).toBe('IDEMPOTENCY_CONFLICT');
  });

  it('of one user means nothing to another', async () => {
    const { ledger } = await testLedger();
    const [ann, bob] = [await ledger.userOf('test', 'ann'), await ledger.userOf('test', 'bob')];
    await ledger.run(ann, add('Likes sailing.'), key);
    expect(succeeded(await ledger.run(bob, add('Lives in Porto.'), key)).revision).toBe(1);
  });

  it('is not remembered for a refusal', async () => {
    const { ledger } = await testLedger();
    const ann = await ledger.userOf('test', 'ann');
    expect(refusedWith(await ledger.run(ann, add('  '), key))).toBe('INVALID_INPUT');
    expect(succeeded(await ledger.run(ann, add('Likes sailing.'), key)).revision).toBe(1);
  });
});

describe('another user', () => {
  it('has ids of which nothing is found', async () => {
    const { ledger } = await testLedger();
    const [ann, bob] = [await ledger.userOf('test', 'ann'), await ledger.userOf('test', 'bob')];
    const [id] = await addEntries(ledger, ann, ['Likes sailing.']);
    for (const type of ['ExcludeEntry', 'IncludeEntry', 'DeleteEntry', 'RestoreEntry', 'EraseEntry'] as const) {
      expect(refusedWith(await ledger.run(bob, { type, entryId: id! }, OPTIONS))).toBe('NOT_FOUND');
    }
  });
});

describe('an append', () => {
  const faulty = (fault: (calls: number, commit: Store['commit']) => Store['commit']) => (store: Store) => {
    let calls = 0;
    const commit: Store['commit'] = (...asked) => fault((calls += 1), store.commit)(...asked);
    return { ...store, commit };
  };

  it('that met another process is decided again on what is there', async () => {
    const dataDir = tempFolder();
    let rival: Store['commit'] | null = null;
    const { ledger, store } = await testLedger({
      dataDir,
      change: faulty((calls, commit) => async (user, keys, records, expected) => {
        if (calls !== 2) return commit(user, keys, records, expected);
        // Somebody else adds the very same records' place first: the conflict is real, not pretended.
        rival = commit;
        throw new RevisionConflict(expected + 1);
      }),
    });
    const ann = await ledger.userOf('test', 'ann');
    const [id] = await addEntries(ledger, ann, ['Likes sailing.']);
    expect(succeeded(await ledger.run(ann, { type: 'ExcludeEntry', entryId: id! }, OPTIONS)).revision).toBe(2);
    expect(rival).not.toBeNull();
    expect(verifyChain(await stream(store, ann)).ok).toBe(true);
  });

  it('whose outcome nobody knows is sent again with the identical bytes', async () => {
    const sent: string[][] = [];
    const { ledger, store } = await testLedger({
      change: faulty((calls, commit) => async (user, keys, records, expected) => {
        sent.push(records.map((record) => record.id));
        const answer = await commit(user, keys, records, expected);
        if (calls === 1) throw new OutcomeUnknown('The answer was lost.');
        return answer;
      }),
    });
    const ann = await ledger.userOf('test', 'ann');
    expect(succeeded(await ledger.run(ann, add('Likes sailing.'), OPTIONS)).revision).toBe(1);
    expect(sent).toHaveLength(2);
    expect(sent[1]).toEqual(sent[0]);
    expect(await store.events.head()).toBe(1);
  });

  it('that cannot be made rejects with UNAVAILABLE, and the next one is decided on what is stored', async () => {
    const { ledger, store } = await testLedger({
      change: faulty((calls, commit) => async (user, keys, records, expected) => {
        if (calls === 1) throw new Unavailable('The disk is away.');
        return commit(user, keys, records, expected);
      }),
    });
    const ann = await ledger.userOf('test', 'ann');
    await expect(ledger.run(ann, add('Likes sailing.'), OPTIONS)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(succeeded(await ledger.run(ann, add('Likes sailing.'), OPTIONS)).revision).toBe(1);
    expect(await store.events.head()).toBe(1);
  });
});
