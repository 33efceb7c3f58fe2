/**
 * Pipe tables of Markdown, §3 of the import contract: a header row, a delimiter row, and rows until a line without a pipe.
 *
 * Header and delimiter row are no items. `\|` is a pipe within a cell.
 */
import type { Line } from './lines.ts';
import { cellsOf, columnsByCells, columnsByHeader, type Cells } from './columns.ts';

const DELIMITER_CELL = /^:?-+:?$/u;

/** Returns the trimmed cells of a row, without those outside the outer pipes. */
export function rowCells(body: string): readonly string[] {
  const inner = body.startsWith('|') ? body.slice(1) : body;
  const cells = [''];
  for (let at = 0; at < inner.length; at++) {
    const char = inner[at] ?? '';
    if (char === '\\' && inner[at + 1] === '|') {
      cells[cells.length - 1] += '|';
      at++;
    } else if (char === '|') cells.push('');
    else cells[cells.length - 1] += char;
  }
  if (cells.length > 1 && (cells.at(-1) ?? '').trim() === '') cells.pop();
  return cells.map((cell) => cell.trim());
}

/** Returns whether a table begins at this line: a row with a pipe above a delimiter row of as many cells. */
export function isTableStart(line: Line, next: Line | undefined): boolean {
  if (next === undefined || !line.body.includes('|') || !next.body.includes('-') || !next.body.includes('|')) return false;
  const delimiters = rowCells(next.body);
  return delimiters.every((cell) => DELIMITER_CELL.test(cell)) && delimiters.length === rowCells(line.body).length;
}

/** Returns the rows below a header: each with its line. `rows` are the lines after the delimiter row. */
export function tableRows(header: Line, rows: readonly Line[]): readonly Readonly<{ line: Line; cells: Cells }>[] {
  const records = rows.map((row) => rowCells(row.body));
  const columns = columnsByHeader(rowCells(header.body)) ?? columnsByCells(records);
  return rows.map((line, index) => ({ line, cells: cellsOf(records[index] ?? [], columns) }));
}
