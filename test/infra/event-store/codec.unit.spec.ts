import { describe, expect, it } from 'vitest';
import { itemId } from '../../../src/domain/ids.ts';
import { SCHEMA_VERSIONS } from '../../../src/domain/memory/events.ts';
import { canonicalJson } from '../../../src/infra/event-store/canonical-json.ts';
import { CorruptRecord, decodeParts, encodeClear, encodeParts, toSealedEvent } from '../../../src/infra/event-store/codec.ts';
import type { StoredEvent } from '../../../src/infra/event-store/event-store.ts';
import { everyEvent } from '../../support/events.ts';
import { entryId, eventId, importId, userId } from '../../support/ids.ts';

const SECRET = 'the text of a memory';

function stored(change: Partial<StoredEvent> = {}): StoredEvent {
  const event = everyEvent()[1]!;
  return {
    user: userId(1),
    revision: 7,
    position: 41,
    id: eventId(1),
    type: event.type,
    schemaVersion: 1,
    clear: encodeClear(event),
    sealed: encodeParts(Buffer.from('mark'), [[entryId(1), Buffer.from('secret')]]),
    previousHash: new Uint8Array(32),
    hash: new Uint8Array(32),
    ...change,
  };
}

describe('canonical JSON', () => {
  it('has its keys in order, at every depth, and no absent fields', () => {
    expect(canonicalJson({ b: [{ z: 1, a: null }], a: { y: 'é', x: undefined }, '10': true, '9': 0.5 })).toBe(
      '{"10":true,"9":0.5,"a":{"y":"é"},"b":[{"a":null,"z":1}]}',
    );
  });

  it('is the same for equal values, however they were made', () => {
    expect(canonicalJson({ a: 1, b: 2 })).toBe(canonicalJson({ b: 2, a: 1 }));
  });

  it.each([[Number.NaN], [Number.POSITIVE_INFINITY], [new Date(0)], [new Uint8Array(1)], [() => 1], [1n], [[undefined]]])(
    'refuses what JSON would lose: %s',
    (value) => {
      expect(() => canonicalJson(value)).toThrow(TypeError);
    },
  );
});

describe('a container of sealed parts', () => {
  it('gives back the mark and the secrets by key id', () => {
    const mark = Buffer.from('mark');
    const item = itemId(importId(1), 12);
    const parts = decodeParts(encodeParts(mark, [[entryId(1), Buffer.from('one')], [item, Buffer.alloc(70_000, 1)]])); // prettier-ignore
    expect(Buffer.from(parts!.mark!)).toEqual(mark);
    expect(Buffer.from(parts!.secrets[entryId(1)]!).toString()).toBe('one');
    expect(parts!.secrets[item]).toHaveLength(70_000);
  });

  it('of nothing is no bytes', () => {
    expect(encodeParts(null, [])).toHaveLength(0);
    expect(decodeParts(new Uint8Array(0))).toEqual({ mark: null, secrets: {} });
  });

  it('that was cut anywhere between parts is refused, and within one too', () => {
    const whole = encodeParts(Buffer.from('mark'), [[entryId(1), Buffer.from('secret')]]);
    const starts = new Set([1, 1 + 1 + 4 + 4, whole.length]);
    for (let length = 1; length < whole.length; length++) {
      if (!starts.has(length)) expect(decodeParts(whole.subarray(0, length)), `${length} bytes`).toBeUndefined();
    }
  });

  it.each([
    ['of another format', [2]],
    ['with two marks', [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]],
    ['with a key id that is none', [1, 1, 65, 0, 0, 0, 0]],
  ])('%s is refused', (_, bytes) => {
    expect(decodeParts(Uint8Array.from(bytes))).toBeUndefined();
  });
});

describe('a stored record', () => {
  it.each(everyEvent().map((event) => [event.type, event] as const))('of %s becomes the event that it was', (_, event) => {
    const sealed = toSealedEvent(stored({ type: event.type, clear: encodeClear(event) }));
    expect(sealed).toMatchObject({ type: event.type, meta: event.meta, data: event.data, user: userId(1), revision: 7, position: 41 });
  });

  it('keeps a field that a later release added', () => {
    const clear = encodeClear(everyEvent()[1]!).replace('"data":{', '"data":{"added":1,');
    expect(toSealedEvent(stored({ clear })).data).toHaveProperty('added', 1);
  });

  it.each<[string, Partial<StoredEvent>]>([
    ['of an unknown type', { type: 'EntryPainted' }],
    ['of a type that every object has', { type: 'constructor' }],
    ['of a newer schema version', { schemaVersion: 2 }],
    ['of no schema version', { schemaVersion: 0 }],
    ['that is not JSON', { clear: `{"data": ${SECRET}` }],
    ['that is no object', { clear: '"text"' }],
    ['without meta', { clear: `{"data":{"entryId":"${entryId(1)}"}}` }],
    ['of another shape', { type: 'MemoryRestored' }],
    ['whose event id is none', { id: 'short' as StoredEvent['id'] }],
    ['whose hash is short', { hash: new Uint8Array(31) }],
    ['whose sealed part is cut', { sealed: Uint8Array.of(1, 22) }],
  ])('%s is refused by place, without its content', (_, change) => {
    let failure: unknown;
    try {
      toSealedEvent(stored(change));
    } catch (error) {
      failure = error;
    }
    expect(failure).toBeInstanceOf(CorruptRecord);
    expect(failure).toMatchObject({ position: 41, revision: 7 });
    expect(String(failure)).not.toContain(SECRET);
  });

  it.each(everyEvent().map((event) => [event.type, event] as const))(
    'of %s with a field missing or of another type is refused',
    (type, event) => {
      for (const part of ['meta', 'data'] as const) {
        for (const name of Object.keys(event[part])) {
          const broken = { ...event, [part]: { ...event[part], [name]: { odd: true } } };
          expect(() => toSealedEvent(stored({ type, clear: encodeClear(broken) })), `${part}.${name}`).toThrow(CorruptRecord);
        }
      }
    },
  );
});

describe('the specs of the codec', () => {
  it('have an event of every type', () => {
    expect(new Set(everyEvent().map((event) => event.type))).toEqual(new Set(Object.keys(SCHEMA_VERSIONS)));
  });
});
