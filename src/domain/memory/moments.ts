/** Moments as commands name them, found in a state: a revision, or an instant. */
import type { Moment } from './commands.ts';
import { type MemoryState, revisionAt } from './state.ts';
import type { Result } from './rules.ts';

/**
 * Returns the revision of a moment, in [0, head]. An instant means the last revision at or before it; one in the future the present.
 *
 * Refuses with INVALID_INPUT what is no revision, with REVISION_AHEAD one past the head.
 */
export function findRevision(moment: Moment, state: MemoryState, path: readonly string[]): Result<number> {
  if ('at' in moment) return { ok: true, value: revisionAt(state, moment.at) };
  const { revision } = moment;
  if (!Number.isSafeInteger(revision) || revision < 0) {
    const message = 'A revision is a whole number from 0 (the empty memory) on.';
    return { ok: false, refusal: { code: 'INVALID_INPUT', path, message } };
  }
  if (revision <= state.revision) return { ok: true, value: revision };
  const message = `The memory is at revision ${state.revision}. Give a revision up to that.`;
  return { ok: false, refusal: { code: 'REVISION_AHEAD', path, message } };
}
