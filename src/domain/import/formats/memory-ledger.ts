/**
 * Our own export, recognised by the key `memoryLedger`.
 *
 * `{"memoryLedger": {"version": 1}, "entries": [{"id", "content", "section", "status", "savedOn": {"raw", "value", "precision"}, "createdAt"}]}`.
 * `status` is ACTIVE, EXCLUDED, DELETED or ERASED; deleted and erased entries are no items, excluded ones are. `savedOn` is taken as it is
 * when it is well-formed (it was parsed once), else read again from its raw text. Unknown fields are ignored, so that later versions read.
 */
import * as z from 'zod';
import { cleanText } from '../../clean-text.ts';
import type { Format } from '../format.ts';
import { savedOnOf } from '../dates.ts';
import { isRow, textField, type Row } from '../json.ts';
import type { ParsedItem } from '../model.ts';
import { itemOf, readingOf } from '../reading.ts';
import { idOf, unparsedOf } from '../rows.ts';
import { DATE_PRECISIONS, SECTIONS, type SavedOn } from '../../memory/model.ts';

const Section = z.enum(SECTIONS);
const Saved = z.object({
  raw: z.string().max(200).nullable(),
  value: z
    .string()
    .regex(/^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}:\d{2}Z)?)?)?$/u)
    .nullable(),
  precision: z.enum(DATE_PRECISIONS).nullable(),
});
const LENGTHS = { YEAR: 4, MONTH: 7, DAY: 10, INSTANT: 20 } as const;

const entriesOf = (value: unknown): readonly unknown[] | null => {
  if (!isRow(value) || !isRow(value['memoryLedger'])) return null;
  return Array.isArray(value['entries']) ? value['entries'] : [];
};

function savedOf(entry: Row): SavedOn | null {
  const parsed = Saved.safeParse(entry['savedOn']);
  if (!parsed.success) return null;
  const { value, precision } = parsed.data;
  const raw = parsed.data.raw === null ? null : cleanText(parsed.data.raw);
  const fits = value === null ? precision === null : precision !== null && LENGTHS[precision] === value.length;
  if (fits && (raw !== null || value !== null)) return { raw, value, precision };
  return raw === null ? null : savedOnOf(raw);
}

function itemOfEntry(entry: unknown): ParsedItem | null {
  if (!isRow(entry) || entry['status'] === 'DELETED' || entry['status'] === 'ERASED') return null;
  const section = Section.safeParse(entry['section']);
  const parts = { savedOn: savedOf(entry), section: section.success ? section.data : null, sourceId: idOf(entry) };
  return itemOf(textField(entry, 'content') ?? '', parts);
}

export const memoryLedger: Format = {
  format: 'MEMORY_LEDGER',
  service: 'MEMORY_LEDGER',
  recognises: (document) => document.kind === 'JSON' && document.values.some(({ value }) => entriesOf(value) !== null),
  read: (document) => {
    if (document.kind !== 'JSON') return null;
    const lists = document.values.map(({ value }) => entriesOf(value)).filter((list) => list !== null);
    if (lists.length === 0) return null;
    return readingOf(
      lists.flat().flatMap((entry) => itemOfEntry(entry) ?? []),
      unparsedOf(document),
    );
  },
};
