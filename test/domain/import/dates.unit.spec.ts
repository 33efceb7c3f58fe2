/** §4 of the import contract, one row a form. */
import { describe, expect, it } from 'vitest';
import { isNoDate, readDate, savedOnOf, savedOnOfNumber } from '../../../src/domain/import/dates.ts';

const certain: readonly (readonly [raw: string, value: string, precision: string])[] = [
  ['2024', '2024', 'YEAR'],
  ['2024-05', '2024-05', 'MONTH'],
  ['2024/05', '2024-05', 'MONTH'],
  ['05/2024', '2024-05', 'MONTH'],
  ['May 2024', '2024-05', 'MONTH'],
  ['Sept. 2025', '2025-09', 'MONTH'],
  ['2025年6月', '2025-06', 'MONTH'],
  ['2024-05-12', '2024-05-12', 'DAY'],
  ['2024/5/12', '2024-05-12', 'DAY'],
  ['2024.05.12', '2024-05-12', 'DAY'],
  ['20240512', '2024-05-12', 'DAY'],
  ['12 May, 2024', '2024-05-12', 'DAY'],
  ['May 12th, 2024', '2024-05-12', 'DAY'],
  ['Sunday, 12 May 2024', '2024-05-12', 'DAY'],
  ['14. März 2026', '2026-03-14', 'DAY'],
  ['14 października 2025', '2025-10-14', 'DAY'],
  ['3 de mayo de 2024', '2024-05-03', 'DAY'],
  ['12 août 2024', '2024-08-12', 'DAY'],
  ['2026年3月14日(土)', '2026-03-14', 'DAY'],
  ['14/03/2026', '2026-03-14', 'DAY'],
  ['03/14/2026', '2026-03-14', 'DAY'],
  ['05-05-2026', '2026-05-05', 'DAY'],
  ['31.12.2026', '2026-12-31', 'DAY'],
  ['2024-02-29', '2024-02-29', 'DAY'],
  ['٢٠٢٤-٠٥-١٢', '2024-05-12', 'DAY'],
  ['２０２４年５月１２日', '2024-05-12', 'DAY'],
  ['saved on 2024-05-12', '2024-05-12', 'DAY'],
  ['2026-02-17T14:36:11', '2026-02-17', 'DAY'],
  ['2024-05-12 10:00 PST', '2024-05-12', 'DAY'],
  ['1:56 pm on 8 May, 2023', '2023-05-08', 'DAY'],
  ['2024-05-12T10:20:30Z', '2024-05-12T10:20:30Z', 'INSTANT'],
  ['2024-10-15T21:52:11.474901-07:00', '2024-10-16T04:52:11Z', 'INSTANT'],
  ['2024-05-12T10:00:00-0700', '2024-05-12T17:00:00Z', 'INSTANT'],
  ['2024-05-12T01:00:00+05', '2024-05-11T20:00:00Z', 'INSTANT'],
  ['2024-12-31 23:30 UTC-1', '2025-01-01T00:30:00Z', 'INSTANT'],
  ['May 12, 2024, 10:15 PM GMT', '2024-05-12T22:15:00Z', 'INSTANT'],
  ['12:00 AM UTC, 5 June 2024', '2024-06-05T00:00:00Z', 'INSTANT'],
  ['1715509230', '2024-05-12T10:20:30Z', 'INSTANT'],
  ['1715509230123', '2024-05-12T10:20:30Z', 'INSTANT'],
];

const uncertain = [
  '03/04/2026',
  '3-4-2026',
  '12/05/24',
  '2026-02-30',
  '2026-13-01',
  '2023-02-29',
  '31 April 2024',
  '00/2024',
  '2024-05-12T24:30:00Z',
  '2024-05-12T10:00:00+99:00',
  '~2023',
  'early 2024',
  'circa 2020',
  'Q3 2025',
  'Spring 2024',
  'before May 2024',
  'yesterday',
  '2 weeks ago',
  'last week',
  'Monday',
  '2023-2024',
  'May–June 2024',
  '2024-05-12 – 2024-05-14',
  '10:30',
  '12/05',
];

const noDates = [
  '12',
  '123',
  '12345',
  '0, 1',
  'Draft 3',
  'line 18',
  'the 5th element',
  'class name',
  'last',
  'on',
  'between 2 and 3',
  '50%',
  'v10.2.1',
];

describe('dates', () => {
  it.each(certain)('reads %s as %s (%s)', (raw, value, precision) => {
    expect(savedOnOf(raw)).toEqual({ raw, value, precision });
    expect(readDate(raw)).not.toBeNull();
  });

  it.each(uncertain)('keeps only the raw text of %s', (raw) => {
    expect(readDate(raw)).not.toBeNull();
    expect(savedOnOf(raw)).toEqual({ raw, value: null, precision: null });
  });

  it.each(noDates)('does not take %s for a date', (text) => {
    expect(readDate(text)).toBeNull();
  });

  it.each(['', ' ', 'unknown', 'Unknown', 'no date', 'N/A', 'n/a.', '?', '–', 'YYYY-MM-DD', 'brak daty', 'unbekannt', '不明', 'غير معروف'])(
    'sees that "%s" says there is none',
    (text) => {
      expect(isNoDate(text)).toBe(true);
      expect(savedOnOf(text)).toBeNull();
    },
  );

  it('keeps what is no date as raw text', () => {
    expect(savedOnOf('when we met')).toEqual({ raw: 'when we met', value: null, precision: null });
  });

  it('reads numbers as epoch seconds or milliseconds, whatever their size', () => {
    expect(savedOnOfNumber(1741500050.25)).toEqual({ raw: '1741500050.25', value: '2025-03-09T06:00:50Z', precision: 'INSTANT' });
    expect(savedOnOfNumber(1715509230123)).toEqual({ raw: '1715509230123', value: '2024-05-12T10:20:30Z', precision: 'INSTANT' });
    expect(savedOnOfNumber(1e300)).toEqual({ raw: '1e+300', value: null, precision: null });
  });
});
