/**
 * The file of the MCP reference memory server: entities with observations, and relations between them.
 *
 * `<entity>: <observation>` and `<from> <relation> <to>`, in file order. `_` is a space in names and relations; observations are verbatim. Nothing
 * in it is dated.
 */
import type { JsonDocument } from '../document.ts';
import type { Format } from '../format.ts';
import { isRow, textField, type Row } from '../json.ts';
import type { ParsedItem } from '../model.ts';
import { itemOf, readingOf } from '../reading.ts';
import { objectRows, rowsOf, unparsedOf, type ListedRow } from '../rows.ts';

const named = (row: Row, ...names: readonly string[]): string => {
  for (const name of names) {
    const text = textField(row, name);
    if (text !== null) return text.replaceAll('_', ' ').trim();
  }
  return '';
};

function itemsOfEntity(row: Row, line: number | null): readonly ParsedItem[] {
  const name = named(row, 'name', 'entityName', 'id');
  const observations = Array.isArray(row['observations']) ? row['observations'] : [];
  return observations.flatMap((observation) => {
    if (typeof observation !== 'string' || observation.trim() === '') return [];
    const lines = line === null ? null : ([line, line] as const);
    return itemOf(name === '' ? observation : `${name}: ${observation.trim()}`, { lines }) ?? [];
  });
}

function itemOfRelation(row: Row, line: number | null): readonly ParsedItem[] {
  const from = named(row, 'from', 'from_id');
  const to = named(row, 'to', 'to_id');
  const relation = named(row, 'relationType', 'relation_type');
  if (from === '' || to === '' || relation === '') return [];
  const item = itemOf(`${from} ${relation} ${to}`, { lines: line === null ? null : [line, line] });
  return item === null ? [] : [item];
}

const isGraph = (value: unknown): value is Row => isRow(value) && Array.isArray(value['entities']) && Array.isArray(value['relations']);

const isTyped = (row: Row): boolean => row['type'] === 'entity' || row['type'] === 'relation';

function itemsOfRow({ row, line }: ListedRow): readonly ParsedItem[] {
  if (typeof row === 'string') return [];
  if (row['type'] === 'entity') return itemsOfEntity(row, line);
  return row['type'] === 'relation' ? itemOfRelation(row, line) : [];
}

/** The graphs of a document; `{entities, relations}` without types. */
const graphsIn = (document: JsonDocument): readonly Row[] => document.values.map(({ value }) => value).filter(isGraph);

const rowsIn = (list: unknown): readonly Row[] => (Array.isArray(list) ? list.filter(isRow) : []);

export const mcpMemory: Format = {
  format: 'MCP_MEMORY',
  service: 'MCP_MEMORY',
  recognises: (document) => document.kind === 'JSON' && (graphsIn(document).length > 0 || objectRows(document).some(isTyped)),
  read: (document) => {
    if (document.kind !== 'JSON') return null;
    const graphs = graphsIn(document);
    if (graphs.length > 0) {
      const items = graphs.flatMap((graph) => [
        ...rowsIn(graph['entities']).flatMap((row) => itemsOfEntity(row, null)),
        ...rowsIn(graph['relations']).flatMap((row) => itemOfRelation(row, null)),
      ]);
      return readingOf(items, unparsedOf(document));
    }
    const { rows, unparsed } = rowsOf(document);
    return readingOf(rows.flatMap(itemsOfRow), unparsed);
  },
};
