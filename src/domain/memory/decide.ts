/**
 * `decide(command, state, facts)`: events, a repeat of an earlier answer, or a named refusal. Pure: time, ids, opened texts and
 * fingerprints come in as facts. Nothing here changes the state; whoever appends the events folds them with `evolve`.
 *
 * Order of checks, the same for every command: a remembered request is answered as it was; then `expectedRevision`; then the command's
 * own rules. A command that would change nothing succeeds with no events.
 */
import type { Refusal } from '../errors.ts';
import type { EntryId, ImportId } from '../ids.ts';
import { ACTION_OF, type Command } from './commands.ts';
import { addEntry, changeEntries, editEntry, restatus, revertEntry } from './decide-entry.ts';
import { addImportItem, addImportItems, revertImport } from './decide-import.ts';
import { eraseEntry, eraseImportItem, resetMemory, restoreMemory } from './decide-memory.ts';
import type { EventMeta, IdempotencyMark, MemoryEvent } from './events.ts';
import type { Answer, Draft, Facts } from './facts.ts';
import type { ActionKind } from './model.ts';
import { invalidState } from './refusals.ts';
import { currentOf, type MemoryState, type Remembered } from './state.ts';

export type Decision =
  | Readonly<{ kind: 'events'; events: readonly MemoryEvent[]; entryIds: readonly EntryId[]; importId: ImportId | null }>
  | Readonly<{ kind: 'repeat'; remembered: Remembered }>
  | Readonly<{ kind: 'refusal'; refusal: Refusal }>;

/** Decides a command on a state. */
export function decide(command: Command, state: MemoryState, facts: Facts): Decision {
  const early = recall(state, facts.idempotency) ?? checkExpected(command, state, facts.expectedRevision);
  if (early !== null) return early;
  const answer = state.erased
    ? invalidState('This memory was erased. A new one begins with the next request.', [])
    : answerTo(command, state, facts);
  if (!answer.ok) return { kind: 'refusal', refusal: answer.refusal };
  return {
    kind: 'events',
    events: complete(answer.events, state, facts, ACTION_OF[command.type]),
    entryIds: answer.entryIds ?? [],
    importId: answer.importId ?? null,
  };
}

function answerTo(command: Command, state: MemoryState, facts: Facts): Answer {
  switch (command.type) {
    case 'AddEntry':
      return addEntry(command, state, facts);
    case 'EditEntry':
      return editEntry(command, state, facts);
    case 'ExcludeEntry':
      return restatus('EXCLUDE', [command.entryId], state, facts, ['id']);
    case 'IncludeEntry':
      return restatus('INCLUDE', [command.entryId], state, facts, ['id']);
    case 'DeleteEntry':
      return restatus('DELETE', [command.entryId], state, facts, ['id']);
    case 'RestoreEntry':
      return restatus('RESTORE', [command.entryId], state, facts, ['id']);
    case 'ChangeEntries':
      return changeEntries(command, state, facts);
    case 'RevertEntry':
      return revertEntry(command, state, facts);
    case 'RestoreMemory':
      return restoreMemory(command, state, facts);
    case 'ResetMemory':
      return resetMemory(state, facts);
    case 'RevertImport':
      return revertImport(command, state, facts);
    case 'AddImportItem':
      return addImportItem(command, state, facts);
    case 'AddImportItems':
      return addImportItems(command, state, facts);
    case 'EraseEntry':
      return eraseEntry(command, state);
    case 'EraseImportItem':
      return eraseImportItem(command, state);
    default:
      return command satisfies never;
  }
}

/** Gives drafts their meta, and the last one the request's mark. `at` never runs backwards. */
export function complete(
  drafts: readonly Draft[],
  state: MemoryState,
  facts: Pick<Facts, 'now' | 'actor' | 'actionId' | 'idempotency'>,
  kind: ActionKind,
): readonly MemoryEvent[] {
  const meta: EventMeta = { at: Math.max(facts.now, state.at), actor: facts.actor, action: { id: facts.actionId, kind } };
  const { idempotency } = facts;
  return drafts.map((draft, index) => {
    const mark = idempotency === null || index < drafts.length - 1 ? draft.mark : { ...draft.mark, idempotency };
    return { ...draft, meta, mark } as MemoryEvent;
  });
}

/** Answers a remembered request: the same command repeats its answer, another one under the same key is refused. */
export function recall(state: MemoryState, idempotency: IdempotencyMark | null): Decision | null {
  if (idempotency === null) return null;
  const remembered = state.remembered.get(idempotency.key);
  if (remembered === undefined) return null;
  if (remembered.digest === idempotency.digest) return { kind: 'repeat', remembered };
  const message = 'This idempotency key was used for another request. Use a new UUID for each action, and the same one only to retry it.';
  return { kind: 'refusal', refusal: { code: 'IDEMPOTENCY_CONFLICT', message, path: ['idempotencyKey'] } };
}

/** Refuses a command on what has changed since `expected`: the entries that it names, else the memory. */
function checkExpected(command: Command, state: MemoryState, expected: number | null): Decision | null {
  if (expected === null) return null;
  const refusal = checkRevision(state, expected);
  if (refusal !== null) return { kind: 'refusal', refusal };
  const named = 'entryId' in command ? [command.entryId] : 'entryIds' in command ? command.entryIds : null;
  if (named === null) return state.revision > expected ? conflict(state) : null;
  const changed = named.find((id) => {
    const entry = state.entries.get(id);
    return entry !== undefined && currentOf(entry).revision > expected;
  });
  return changed === undefined ? null : conflict(state, changed);
}

/** Refuses an expected revision that is no number of events, or more than there are. */
export function checkRevision(state: MemoryState, expected: number): Refusal | null {
  const path = ['expectedRevision'];
  if (!Number.isSafeInteger(expected) || expected < 0) {
    return { code: 'INVALID_INPUT', path, message: 'A revision is a whole number from 0 on. Give the one that you last read.' };
  }
  if (expected <= state.revision) return null;
  const message = `The memory is at revision ${state.revision}; the expected one is ahead of it. Give the one that you last read.`;
  return { code: 'REVISION_AHEAD', path, message };
}

/** The refusal of a change that somebody else was faster than. */
export function conflict(state: MemoryState, entryId?: EntryId): Decision {
  const what = entryId === undefined ? 'The memory' : 'The entry';
  return {
    kind: 'refusal',
    refusal: {
      code: 'REVISION_CONFLICT',
      path: ['expectedRevision'],
      message: `${what} has changed since the expected revision. Look at what is there now, and ask again with the new revision.`,
      currentRevision: state.revision,
      ...(entryId === undefined ? {} : { entryId }),
    },
  };
}
