/**
 * What every event store does. An adapter's spec calls `describeEventStore` with a way to open one; nothing here knows which it is, beyond
 * whether its positions are contiguous.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { UserId } from '../../src/domain/ids.ts';
import { verifyChain } from '../../src/infra/event-store/chain.ts';
import {
  MAX_APPEND_BYTES,
  RevisionConflict,
  TooLarge,
  Unavailable,
  type EventStore,
  type StoredEvent,
  type StreamRange,
  type SubscriptionMessage,
} from '../../src/infra/event-store/event-store.ts';
import { userId } from '../support/ids.ts';
import { makeRecords, plain } from '../support/records.ts';

/** Opens the store that the test has; again, after `close`, the same one with what it holds. */
export type OpenStore = () => Promise<Readonly<{ events: EventStore; close(): Promise<void> }>>;

export function describeEventStore(name: string, setUp: () => OpenStore): void {
  describe(name, () => {
    let open: OpenStore;
    let store: EventStore;
    let close: () => Promise<void>;
    const ann = userId(1);
    const ben = userId(2);

    async function openAgain(): Promise<void> {
      const opened = await open();
      store = opened.events;
      let closed = false;
      close = async () => {
        if (closed) return;
        closed = true;
        await opened.close();
      };
      onTestFinished(close);
    }

    beforeEach(async () => {
      open = setUp();
      await openAgain();
    });

    async function stream(user: UserId, range?: StreamRange): Promise<StoredEvent[]> {
      const events: StoredEvent[] = [];
      for await (const page of store.readStream(user, range)) events.push(...page);
      return events;
    }

    describe('an append', () => {
      it('gives back the bytes that it was given, in order', async () => {
        const records = makeRecords(ann, 3);
        await store.append(ann, records, 0);
        const read = await stream(ann);
        expect(read.map(plain)).toEqual(records.map(plain));
        expect(verifyChain(read)).toMatchObject({ ok: true, head: { revision: 3 } });
      });

      it('answers with the position of its last event', async () => {
        await store.append(ben, makeRecords(ben, 2), 0);
        const { position } = await store.append(ann, makeRecords(ann, 3), 0);
        expect((await stream(ann)).at(-1)?.position).toBe(position);
        expect(await store.head()).toBe(position);
      });

      it('keeps text beyond ASCII and empty sealed parts', async () => {
        const [record] = makeRecords(ann, 1);
        const odd = { ...record!, clear: '{"data":"æ 日本 \\u0000 🦊"}', sealed: new Uint8Array(0) };
        await store.append(ann, [odd], 0);
        expect((await stream(ann)).map(plain)).toEqual([plain(odd)]);
      });

      it('that was decided on a revision behind or ahead is refused with the actual one', async () => {
        await store.append(ann, makeRecords(ann, 2), 0);
        for (const expected of [0, 1, 5]) {
          const late = makeRecords(ann, 1, { revision: expected, hash: new Uint8Array(32) });
          const failure = await store.append(ann, late, expected).catch((error: unknown) => error);
          expect(failure).toBeInstanceOf(RevisionConflict);
          expect((failure as RevisionConflict).actual).toBe(2);
        }
        expect(await stream(ann)).toHaveLength(2);
      });

      it('to a stream that has no events is refused when it expects some', async () => {
        const failure = await store
          .append(ann, makeRecords(ann, 1, { revision: 3, hash: new Uint8Array(32) }), 3)
          .catch((error: unknown) => error);
        expect(failure).toMatchObject({ name: 'RevisionConflict', actual: 0 });
      });

      it('sent again succeeds and appends nothing', async () => {
        const records = makeRecords(ann, 3);
        const first = await store.append(ann, records, 0);
        expect(await store.append(ann, records, 0)).toEqual(first);
        await store.append(ann, makeRecords(ann, 2, records[2]), 3);
        expect(await store.append(ann, records, 0)).toEqual(first);
        expect(await stream(ann)).toHaveLength(5);
      });

      it('sent twice at the same time happens once', async () => {
        const records = makeRecords(ann, 3);
        const [one, two] = await Promise.all([store.append(ann, records, 0), store.append(ann, records, 0)]);
        expect(one).toEqual(two);
        expect(await stream(ann)).toHaveLength(3);
      });

      it('with some of the ids and others beside them is a conflict', async () => {
        const records = makeRecords(ann, 3);
        await store.append(ann, records, 0);
        const mixed = [records[0]!, ...makeRecords(ann, 2, records[0])];
        await expect(store.append(ann, mixed, 0)).rejects.toThrow(RevisionConflict);
        const longer = [...records, ...makeRecords(ann, 1, records[2])];
        await expect(store.append(ann, longer, 0)).rejects.toThrow(RevisionConflict);
      });

      it('that is too large is refused and leaves nothing', async () => {
        const large = makeRecords(ann, 5, undefined, MAX_APPEND_BYTES / 4);
        await expect(store.append(ann, large, 0)).rejects.toThrow(TooLarge);
        expect(await stream(ann)).toEqual([]);
        await store.append(ann, large.slice(0, 3), 0);
        expect(await stream(ann)).toHaveLength(3);
      });

      it('of no records, of another stream, with a gap or a late start is refused', async () => {
        const records = makeRecords(ann, 3);
        const wrong = [[], makeRecords(userId(9), 1), records.filter((record) => record.revision !== 2), records.slice(1)];
        for (const append of wrong) await expect(store.append(ann, append, 0)).rejects.toThrow(RangeError);
        expect(await stream(ann)).toEqual([]);
      });

      it('that loses against others fails alone', async () => {
        const others = Array.from({ length: 20 }, (_, index) => userId(100 + index));
        await store.append(ann, makeRecords(ann, 1), 0);
        const outcomes = await Promise.allSettled([
          ...others.map((user) => store.append(user, makeRecords(user, 2), 0)),
          store.append(ann, makeRecords(ann, 1), 0),
          ...others.map((user) => store.append(user, makeRecords(user, 2), 0)),
        ]);
        expect(outcomes.map((outcome) => outcome.status)).toEqual([
          ...others.map(() => 'fulfilled'),
          'rejected',
          ...others.map(() => 'rejected'),
        ]);
        for (const user of others) expect(await stream(user)).toHaveLength(2);
      });

      it('is refused once the store is closed', async () => {
        await close();
        await expect(store.append(ann, makeRecords(ann, 1), 0)).rejects.toThrow(Unavailable);
      });
    });

    describe('appends at the same time', () => {
      it('to many streams all land, each in order', async () => {
        const users = Array.from({ length: 50 }, (_, index) => userId(10 + index));
        await Promise.all(
          users.map(async (user) => {
            const records = makeRecords(user, 6);
            for (let i = 0; i < 6; i += 2) await store.append(user, records.slice(i, i + 2), i);
          }),
        );
        const all = await store.readAll(0, 1_000);
        expect(all).toHaveLength(300);
        for (const user of users) expect((await stream(user)).map((event) => event.revision)).toEqual([1, 2, 3, 4, 5, 6]);
      });

      it('to one stream may follow each other without waiting', async () => {
        const records = makeRecords(ann, 30);
        await Promise.all(Array.from({ length: 10 }, (_, index) => store.append(ann, records.slice(index * 3, index * 3 + 3), index * 3)));
        expect((await stream(ann)).map(plain)).toEqual(records.map(plain));
      });

      it('that were decided on the same revision let one win', async () => {
        const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => store.append(ann, makeRecords(ann, 2), 0)));
        expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
        for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ actual: 2 });
        expect(verifyChain(await stream(ann))).toMatchObject({ ok: true, head: { revision: 2 } });
      });

      it('leave no gap between positions', async () => {
        const users = Array.from({ length: 20 }, (_, index) => userId(10 + index));
        await Promise.allSettled(
          users.flatMap((user) => [store.append(user, makeRecords(user, 3), 0), store.append(user, makeRecords(user, 1), 0)]),
        );
        const positions = (await store.readAll(0, 1_000)).map((event) => event.position);
        expect(positions).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
      });
    });

    describe('a stream', () => {
      it('of an unknown user has no page', async () => {
        expect(await stream(ann)).toEqual([]);
        expect(await stream(ann, { direction: 'backwards' })).toEqual([]);
      });

      it('never shows another user', async () => {
        await store.append(ben, makeRecords(ben, 4), 0);
        await store.append(ann, makeRecords(ann, 2), 0);
        expect(new Set((await stream(ann)).map((event) => event.user))).toEqual(new Set([ann]));
        expect(await stream(ann)).toHaveLength(2);
      });

      it('is read in any range, either way', async () => {
        await store.append(ann, makeRecords(ann, 5), 0);
        const ranges: [StreamRange, number[]][] = [
          [{}, [1, 2, 3, 4, 5]],
          [{ from: 3 }, [3, 4, 5]],
          [{ to: 2 }, [1, 2]],
          [{ from: 2, to: 4 }, [2, 3, 4]],
          [{ from: 6 }, []],
          [{ from: 4, to: 2 }, []],
          [{ direction: 'backwards' }, [5, 4, 3, 2, 1]],
          [{ from: 3, direction: 'backwards' }, [3, 2, 1]],
          [{ to: 4, direction: 'backwards' }, [5, 4]],
          [{ from: 4, to: 2, direction: 'backwards' }, [4, 3, 2]],
          [{ from: 2, to: 4, direction: 'backwards' }, []],
        ];
        for (const [range, expected] of ranges) {
          const revisions = (await stream(ann, range)).map((event) => event.revision);
          expect(revisions, JSON.stringify(range)).toEqual(expected);
        }
      });

      it('comes in pages of at most 500, either way', async () => {
        const records = makeRecords(ann, 1_200);
        await store.append(ann, records, 0);
        const sizes: number[] = [];
        for await (const page of store.readStream(ann)) sizes.push(page.length);
        expect(sizes).toEqual([500, 500, 200]);
        const backwards = await stream(ann, { direction: 'backwards' });
        expect(backwards.map((event) => event.revision)).toEqual(Array.from({ length: 1_200 }, (_, index) => 1_200 - index));
      });

      it('can be read while it is written', async () => {
        const records = makeRecords(ann, 2_000);
        await store.append(ann, records.slice(0, 1_000), 0);
        const writing = (async () => {
          for (let i = 1_000; i < 2_000; i += 50) await store.append(ann, records.slice(i, i + 50), i);
        })();
        while ((await stream(ann)).length < 2_000) expect(verifyChain(await stream(ann)).ok).toBe(true);
        await writing;
      });
    });

    describe('reading all', () => {
      it('of an empty store gives nothing', async () => {
        expect(await store.readAll(0, 10)).toEqual([]);
        expect(await store.head()).toBe(0);
      });

      it('goes on after a position, in order, up to a limit', async () => {
        for (const user of [ann, ben]) await store.append(user, makeRecords(user, 5), 0);
        const first = await store.readAll(0, 4);
        const rest = await store.readAll(first.at(-1)!.position, 100);
        expect(first).toHaveLength(4);
        expect([...first, ...rest].map((event) => [event.user, event.revision])).toEqual([
          ...[1, 2, 3, 4, 5].map((revision) => [ann, revision]),
          ...[1, 2, 3, 4, 5].map((revision) => [ben, revision]),
        ]);
        expect(await store.readAll(rest.at(-1)!.position, 100)).toEqual([]);
      });
    });

    describe('a subscription', () => {
      type Seen = { positions: number[]; caughtUp: number[]; done: Promise<void>; abort: () => void };

      function subscribe(after: number): Seen {
        const controller = new AbortController();
        onTestFinished(() => controller.abort());
        const seen: Seen = { positions: [], caughtUp: [], done: Promise.resolve(), abort: () => controller.abort() };
        const take = (message: SubscriptionMessage): void => {
          if (message.type === 'caughtUp') seen.caughtUp.push(message.position);
          else seen.positions.push(...message.events.map((event) => event.position));
        };
        seen.done = (async () => {
          for await (const message of store.subscribeAll(after, controller.signal)) take(message);
        })();
        return seen;
      }

      it('catches up, says so, and goes live', async () => {
        const records = makeRecords(ann, 3);
        const { position } = await store.append(ann, records.slice(0, 2), 0);
        const seen = subscribe(0);
        await expect.poll(() => seen.caughtUp).toEqual([position]);
        const live = await store.append(ann, records.slice(2), 2);
        await expect.poll(() => seen.caughtUp).toEqual([position, live.position]);
        expect(seen.positions).toEqual((await stream(ann)).map((event) => event.position));
      });

      it('is told of an append without waiting for a poll', async () => {
        const seen = subscribe(0);
        await expect.poll(() => seen.caughtUp).toEqual([0]);
        const started = performance.now();
        await store.append(ann, makeRecords(ann, 1), 0);
        await expect.poll(() => seen.positions.length, { interval: 2 }).toBe(1);
        expect(performance.now() - started).toBeLessThan(500);
      });

      it('goes on from where it was left, without losing or doubling an event', async () => {
        const records = makeRecords(ann, 1_500);
        await store.append(ann, records.slice(0, 700), 0);
        const first = subscribe(0);
        await expect.poll(() => first.caughtUp.length).toBe(1);
        first.abort();
        await first.done;
        await store.append(ann, records.slice(700), 700);
        const second = subscribe(first.positions.at(-1)!);
        await expect.poll(() => second.caughtUp.length).toBe(1);
        const all = (await stream(ann)).map((event) => event.position);
        expect([...first.positions, ...second.positions]).toEqual(all);
      });

      it('misses nothing that is appended while it reads', async () => {
        const users = Array.from({ length: 20 }, (_, index) => userId(10 + index));
        const seen = subscribe(0);
        for (const user of users) {
          await store.append(user, makeRecords(user, 5), 0);
          await sleep(1);
        }
        const head = await store.head();
        await expect.poll(() => seen.caughtUp.at(-1)).toBe(head);
        expect(seen.positions).toEqual((await store.readAll(0, 1_000)).map((event) => event.position));
      });

      it('ends when its signal aborts, and when the store is closed', async () => {
        const aborted = subscribe(0);
        const left = subscribe(0);
        await expect.poll(() => [aborted.caughtUp.length, left.caughtUp.length]).toEqual([1, 1]);
        aborted.abort();
        await aborted.done;
        await close();
        await left.done;
        expect(left.positions).toEqual([]);
      });

      it('never starts when its signal is aborted already', async () => {
        await store.append(ann, makeRecords(ann, 1), 0);
        const messages: SubscriptionMessage[] = [];
        for await (const message of store.subscribeAll(0, AbortSignal.abort())) messages.push(message);
        expect(messages).toEqual([]);
      });
    });

    describe('opened again', () => {
      it('has what it had, and goes on', async () => {
        const records = makeRecords(ann, 4);
        await store.append(ann, records.slice(0, 2), 0);
        const { position } = await store.append(ben, makeRecords(ben, 1), 0);
        await close();
        await openAgain();
        expect(await store.head()).toBe(position);
        expect((await stream(ann)).map(plain)).toEqual(records.slice(0, 2).map(plain));
        await expect(store.append(ann, makeRecords(ann, 1), 0)).rejects.toThrow(RevisionConflict);
        const after = await store.append(ann, records.slice(2), 2);
        expect((await store.readAll(position, 10)).at(-1)?.position).toBe(after.position);
        expect(verifyChain(await stream(ann))).toMatchObject({ ok: true, head: { revision: 4 } });
      });
    });
  });
}
