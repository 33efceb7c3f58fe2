/** The refusals that several commands share, as answers. Sentences say what was expected and what to do. */
import type { EntryId, ImportId } from '../ids.ts';
import type { Refusal } from '../errors.ts';
import type { Answer } from './facts.ts';
import { LIMITS } from './model.ts';
import { currentOf, type MemoryState } from './state.ts';

export function refuse(refusal: Refusal): Answer {
  return { ok: false, refusal };
}

export function notFound(what: 'entry' | 'import' | 'import item', path: readonly string[]): Answer {
  return refuse({ code: 'NOT_FOUND', path, message: `There is no such ${what} in this memory. Give an id as a query returned it.` });
}

export function invalidState(
  message: string,
  path: readonly string[],
  of: Readonly<{ entryId?: EntryId; importId?: ImportId }> = {},
): Answer {
  return refuse({ code: 'INVALID_STATE', message, path, ...of });
}

export function erasedEntry(entryId: EntryId, path: readonly string[]): Answer {
  return invalidState('The text of this entry was erased and cannot come back. Add a new entry instead.', path, { entryId });
}

export function limitReached(path: readonly string[] | null): Answer {
  return refuse({
    code: 'LIMIT_REACHED',
    path,
    limit: LIMITS.entries,
    message: `A memory has at most ${LIMITS.entries} entries that are not deleted. Delete some that are no longer needed, then try again.`,
  });
}

export function duplicate(entryId: EntryId, state: MemoryState, path: readonly string[]): Answer {
  const entry = state.entries.get(entryId);
  const status = entry === undefined ? 'ACTIVE' : currentOf(entry).status;
  const advice = status === 'EXCLUDED' ? ' Include it to use it.' : status === 'DELETED' ? ' Restore it to use it.' : '';
  return refuse({ code: 'DUPLICATE_ENTRY', path, entryId, message: `An entry with this text is there already.${advice}` });
}

export function erasedBefore(path: readonly string[]): Answer {
  const message = 'A text like this was erased on request. Set evenIfErased to take it all the same.';
  return refuse({ code: 'ERASED_BEFORE', path, message });
}
