import { describe, expect, it } from 'vitest';
import type { PartPlace } from '../../../src/infra/sealing/part.ts';
import { itemId } from '../../../src/domain/ids.ts';
import { open, seal, toKey, Unopenable } from '../../../src/infra/sealing/box.ts';
import { deriveMasterKeys, deriveUserKeys } from '../../../src/infra/sealing/derive.ts';
import { fingerprintOf, foldText } from '../../../src/infra/sealing/fingerprint.ts';
import { createLru } from '../../../src/infra/sealing/lru.ts';
import { eventIdOf, openPart, sealPart } from '../../../src/infra/sealing/part.ts';
import { random } from '../../../src/infra/sealing/random.ts';
import { unwrapKey, wrapKey } from '../../../src/infra/sealing/wrap.ts';
import { entryId, eventId, importId, userId } from '../../support/ids.ts';

const key = toKey(new Uint8Array(32).fill(7));
const other = toKey(new Uint8Array(32).fill(8));
const bound = Buffer.from('place');

describe('a box', () => {
  it.each([0, 1, 15, 16, 17, 4_000 * 4])('of %i bytes opens with its key for its place', (length) => {
    const plain = random(Math.min(length, 1_024));
    expect(open(key, seal(key, plain, bound), bound)).toEqual(Buffer.from(plain));
  });

  it('does not open with another key, for another place, or with a changed bit anywhere', () => {
    const sealed = seal(key, Buffer.from('text'), bound);
    expect(() => open(other, sealed, bound)).toThrow(Unopenable);
    expect(() => open(key, sealed, Buffer.from('other place'))).toThrow(Unopenable);
    expect(() => open(key, sealed.subarray(0, 27), bound)).toThrow(Unopenable);
    for (let i = 0; i < sealed.length; i++) {
      const changed = Buffer.from(sealed);
      changed[i]! ^= 1;
      expect(() => open(key, changed, bound), `byte ${i}`).toThrow(Unopenable);
    }
  });

  it('is another one each time', () => {
    const boxes = Array.from({ length: 1_000 }, () => seal(key, Buffer.from('text'), bound).toString('hex'));
    expect(new Set(boxes).size).toBe(1_000);
    expect(new Set(boxes.map((box) => box.slice(0, 24))).size).toBe(1_000);
  });
});

describe('random bytes', () => {
  it('are given out once', () => {
    const given = Array.from({ length: 5_000 }, () => random(16));
    const texts = given.map((bytes) => bytes.toString('hex'));
    expect(new Set(texts).size).toBe(5_000);
    expect(given.map((bytes) => bytes.toString('hex'))).toEqual(texts);
  });
});

describe('a part of an event', () => {
  const place: PartPlace = { user: userId(1), eventId: eventId(1), type: 'EntryAdded', schemaVersion: 1, keyId: entryId(1) };
  const sealed = sealPart(key, place, { content: 'Grüße 🦊' });

  it('opens where it belongs, and says which event it is of', () => {
    expect(openPart(key, userId(1), entryId(1), sealed)).toEqual({ content: 'Grüße 🦊' });
    expect(eventIdOf(sealed)).toBe(eventId(1));
  });

  it('has no word of its text', () => {
    expect(Buffer.from(sealed).includes('Gr')).toBe(false);
  });

  it('does not open for another user, entry or kind of part', () => {
    expect(() => openPart(key, userId(2), entryId(1), sealed)).toThrow(Unopenable);
    expect(() => openPart(key, userId(1), entryId(2), sealed)).toThrow(Unopenable);
    expect(() => openPart(key, userId(1), itemId(importId(1), 1), sealed)).toThrow(Unopenable);
    expect(() => openPart(key, userId(1), null, sealed)).toThrow(Unopenable);
  });

  it('does not open with another event, type or version in its header', () => {
    for (let i = 0; i < 4 + 'EntryAdded'.length + 22; i++) {
      const changed = Uint8Array.from(sealed);
      changed[i]! ^= 1;
      expect(() => openPart(key, userId(1), entryId(1), changed), `byte ${i}`).toThrow(Unopenable);
    }
  });

  it('of any length opens', () => {
    for (const length of [0, 16_000, 100_000]) {
      const content = '🦊'.repeat(length);
      expect(openPart(key, userId(1), entryId(1), sealPart(key, place, { content }))).toEqual({ content });
    }
  });
});

describe('a wrapped key', () => {
  const bytes = new Uint8Array(32).fill(3);

  it('unwraps for whose it is, and for nobody else', () => {
    const wrapped = wrapKey(key, bytes, ['data-key', userId(1), entryId(1)]);
    expect(new Uint8Array(unwrapKey(key, wrapped, ['data-key', userId(1), entryId(1)]))).toEqual(bytes);
    expect(() => unwrapKey(key, wrapped, ['data-key', userId(1), entryId(2)])).toThrow(Unopenable);
    expect(() => unwrapKey(key, wrapped, ['user-key', userId(1), entryId(1)])).toThrow(Unopenable);
    expect(() => unwrapKey(key, Uint8Array.of(2, ...wrapped.subarray(1)), ['data-key', userId(1), entryId(1)])).toThrow(Unopenable);
  });
});

describe('derived keys', () => {
  it('are one for each purpose, and the same every time', () => {
    const bytes = new Uint8Array(32).fill(9);
    const all = [...Object.values(deriveUserKeys(bytes)), ...Object.values(deriveMasterKeys(bytes))].map((one) =>
      one.export().toString('hex'),
    );
    expect(new Set(all).size).toBe(6);
    expect(Object.values(deriveUserKeys(bytes)).map((one) => one.export().toString('hex'))).toEqual(all.slice(0, 4));
  });
});

describe('a fingerprint', () => {
  it.each([
    ['case', 'Ships on FRIDAYS', 'ships on fridays'],
    ['white space', '\t ships  on\n\nfridays ', 'ships on fridays'],
    ['no-break and ideographic spaces', 'ships\u00a0on\u3000fridays', 'ships on fridays'],
    ['compatibility forms', 'ｓｈｉｐｓ ｏｎ ﬁlm', 'ships on film'],
    ['composed letters', 'cafe\u0301', 'caf\u00e9'],
  ])('does not see %s', (_, one, two) => {
    expect(foldText(one)).toBe(foldText(two));
    expect(fingerprintOf(key, one)).toBe(fingerprintOf(key, two));
  });

  it('sees everything else, and whose it is', () => {
    expect(fingerprintOf(key, 'ships on fridays')).not.toBe(fingerprintOf(key, 'ships on friday'));
    expect(fingerprintOf(key, 'a b')).not.toBe(fingerprintOf(key, 'ab'));
    expect(fingerprintOf(key, 'text')).not.toBe(fingerprintOf(other, 'text'));
    expect(fingerprintOf(key, 'text')).toMatch(/^[A-Za-z0-9_-]{22}$/);
  });
});

describe('a cache by weight', () => {
  it('drops what was used longest ago, and never what was just put', () => {
    const lru = createLru<number>(10);
    lru.set('a', 1, 4);
    lru.set('b', 2, 4);
    expect(lru.get('a')).toBe(1);
    lru.set('c', 3, 4);
    expect([lru.get('a'), lru.get('b'), lru.get('c')]).toEqual([1, undefined, 3]);
    lru.set('d', 4, 100);
    expect([lru.get('a'), lru.get('c'), lru.get('d')]).toEqual([undefined, undefined, 4]);
    lru.set('d', 5, 3);
    expect(lru.weight()).toBe(3);
    lru.deleteWhere((name) => name === 'd');
    expect([lru.get('d'), lru.weight()]).toEqual([undefined, 0]);
  });
});
