/**
 * OpenMemory backups: `memories[]` beside `apps` or `export_meta`, rows with `state` and `app`, or the zip of these.
 *
 * In the zip `memories.json` is read; `memories.jsonl.gz` repeats it and counts only without it. Categories give no section. A MIF document also
 * has `export_meta`, and says what it is.
 */
import type { Document, JsonDocument } from '../document.ts';
import type { Format } from '../format.ts';
import { isRow } from '../json.ts';
import { joinReadings, type Reading } from '../reading.ts';
import { objectRows, rowsOf } from '../rows.ts';
import { readRows } from './row-items.ts';

const isBackup = (value: unknown): boolean =>
  isRow(value) &&
  Array.isArray(value['memories']) &&
  (Object.hasOwn(value, 'apps') || Object.hasOwn(value, 'export_meta')) &&
  !Object.hasOwn(value, 'mif_version');

const isOpenMemory = (document: JsonDocument): boolean =>
  document.values.some(({ value }) => isBackup(value)) ||
  objectRows(document).some((row) => typeof row['state'] === 'string' && Object.hasOwn(row, 'app'));

/** The JSON documents of an input; those of an archive by file. */
function jsonIn(document: Document): readonly JsonDocument[] {
  if (document.kind === 'JSON') return [document];
  if (document.kind === 'TEXT') return [];
  return document.files.flatMap(({ json }) => json ?? []);
}

const read = (document: JsonDocument): Reading => readRows(rowsOf(document), { strings: true });

export const openmemory: Format = {
  format: 'OPENMEMORY',
  service: 'OPENMEMORY',
  recognises: (document) => jsonIn(document).some(isOpenMemory),
  read: (document) => {
    const readable = jsonIn(document);
    return readable.length === 0 ? null : joinReadings(readable.map(read));
  },
};
