/**
 * Evidence lines, §3 of the import contract: they belong to the entry above, are never content, and may date it.
 */
import type { SavedOn } from '../memory/model.ts';
import { isNoDate, readDate, savedOnOf } from './dates.ts';
import { trimSigns } from './edges.ts';
import type { Head, Line } from './lines.ts';

const EVIDENCE = /^[*_`]{0,3}evidence[*_`]{0,3}\s?[:：]/iu;
const DATE_LABEL = /(?<![\p{L}\p{N}])date[*_`]{0,3}\s?[:：][*_`]{0,3}/giu;

/** Returns whether a line is an `Evidence:` line: marked, indented, emphasised or not, but not dated. */
export const isEvidence = (line: Line, head: Head | null): boolean =>
  head?.date == null && EVIDENCE.test(head === null ? line.body : head.rest);

/**
 * Returns the date that one evidence (its lines joined) gives: the last `Date:` in it, in a bracket or up to the full stop.
 *
 * Null when there is none or it says that there is none.
 */
export function evidenceDate(text: string): SavedOn | null {
  const last = [...text.matchAll(DATE_LABEL)].at(-1);
  if (last === undefined) return null;
  const after = trimSigns(text.slice(last.index + last[0].length), '*_`');
  const bracket = /^(?:\[([^\]]*)\]|\(([^()]*)\)|［([^］]*)］|【([^】]*)】)/u.exec(after);
  const raw = bracket === null ? upToFullStop(after) : (bracket.slice(1).find((group) => group !== undefined) ?? '');
  return isNoDate(raw) || /^not available/iu.test(raw.trim()) ? null : savedOnOf(raw);
}

/** The longest beginning that a full stop ends and that is a date (`14. März 2025.` holds one itself), else the first sentence. */
function upToFullStop(after: string): string {
  const text = after.slice(0, 200);
  const ends = [...text.matchAll(/\.(?=\s|["'”’)*_`]|$)/gu)].map((stop) => stop.index);
  const pieces = [...ends, text.length].map((end) => text.slice(0, end).trim());
  const date = pieces.findLast((piece) => !piece.endsWith('.') && readDate(piece) !== null);
  const raw = trimSigns(date ?? pieces[0] ?? '', '*_`"”');
  // `(Date: 2025-05-03)`: the bracket opened before the label.
  return raw.endsWith(')') && !raw.includes('(') ? raw.slice(0, -1).trimEnd() : raw;
}
