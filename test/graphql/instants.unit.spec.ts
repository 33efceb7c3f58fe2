import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInstant } from '../../src/graphql/instants.ts';

describe('an instant', () => {
  it('is read in any zone', () => {
    const noon = Date.UTC(2026, 4, 12, 12);
    for (const text of ['2026-05-12T12:00:00Z', '2026-05-12t12:00:00.000z', '2026-05-12T14:00:00+02:00', '2026-05-12 06:30:00-05:30']) {
      expect(parseInstant(text), text).toBe(noon);
    }
  });

  it('keeps milliseconds and cuts off what is finer', () => {
    expect(parseInstant('2026-05-12T12:00:00.5Z')).toBe(Date.UTC(2026, 4, 12, 12, 0, 0, 500));
    expect(parseInstant('2026-05-12T12:00:00.123999Z')).toBe(Date.UTC(2026, 4, 12, 12, 0, 0, 123));
    expect(parseInstant('2016-12-31T23:59:60Z')).toBe(Date.UTC(2016, 11, 31, 23, 59, 59, 999));
  });

  it('is none without a zone, off the calendar, or in another form', () => {
    const wrong = ['', '2026', '2026-05-12', '2026-05-12T12:00:00', '2026-02-30T00:00:00Z', '2026-13-01T00:00:00Z', '2026-05-12T24:00:00Z'];
    for (const text of [...wrong, '2026-05-12T12:60:00Z', '2026-05-12T12:00:00+24:00', '1778587200000', ' 2026-05-12T12:00:00Z']) {
      expect(parseInstant(text), text).toBeNull();
    }
  });

  it('is what a Date prints', () => {
    const times = fc.date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59Z'), noInvalidDate: true });
    fc.assert(fc.property(times, (date) => parseInstant(date.toISOString()) === date.getTime()));
  });
});
