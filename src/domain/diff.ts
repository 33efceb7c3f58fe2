/**
 * How an entry differs between two moments of Claude's view, which has active entries only. The same rule stands as SQL in
 * projections/diff/queries.ts; a test compares the two.
 */
import type { Side } from './change-kind.ts';

/** ADDED: new in Claude's view, by addition, inclusion or restoring. REMOVED: out of it, by exclusion, deletion or erasure. */
export const DIFF_KINDS = ['ADDED', 'EDITED', 'REMOVED'] as const;
export type DiffKind = (typeof DIFF_KINDS)[number];

/** Names the difference; undefined when there is none in Claude's view. A side is null when the entry did not exist. */
export function diffKind(before: Side | null, after: Side | null): DiffKind | undefined {
  const wasSeen = before?.status === 'ACTIVE';
  const isSeen = after?.status === 'ACTIVE';
  if (!wasSeen) return isSeen ? 'ADDED' : undefined;
  if (!isSeen) return 'REMOVED';
  return before.section !== after.section || before.content !== after.content ? 'EDITED' : undefined;
}
