/**
 * Names the stored texts that a command has to see before it can be decided: what comes back into the memory is screened like what
 * comes in, and an edit is compared with what is there. Whoever handles the command opens them and passes them in as facts.
 */
import { type KeyId, parseItemId } from '../ids.ts';
import type { Command } from './commands.ts';
import { planRestore } from './decide-memory.ts';
import { findRevision } from './moments.ts';
import { planRevert } from './plan-revert.ts';
import { currentOf, isLive, type MemoryState, type Version, versionAt } from './state.ts';

/** A text: the key that seals it, and the revision of the event that holds it. `purpose`: ADMIT is screened, COMPARE only looked at. */
export type TextNeed = Readonly<{ keyId: KeyId; revision: number; purpose: 'ADMIT' | 'COMPARE' }>;

/** Lists the texts, each once; empty where the command brings none back or will be refused anyway. */
export function textsNeeded(command: Command, state: MemoryState): readonly TextNeed[] {
  switch (command.type) {
    case 'EditEntry':
      return command.content === null ? [] : ofEntries([command.entryId], state, currentOf, 'COMPARE');
    case 'RestoreEntry':
      return ofEntries([command.entryId], state, currentOf, 'ADMIT');
    case 'ChangeEntries':
      return command.change === 'RESTORE' ? ofEntries(command.entryIds, state, currentOf, 'ADMIT') : [];
    case 'RevertEntry': {
      const moment = findRevision(command.to, state, ['to']);
      if (!moment.ok) return [];
      const then = ofEntries([command.entryId], state, (entry) => versionAt(entry, moment.value), 'ADMIT');
      const now = ofEntries([command.entryId], state, currentOf, 'COMPARE');
      return then[0]?.revision === now[0]?.revision ? [] : [...then, ...now];
    }
    case 'RestoreMemory':
      return ofRestore(command, state);
    case 'AddImportItem':
      return command.content === null ? ofItems([command.itemId], state) : [];
    case 'AddImportItems':
      return ofItems(command.itemIds, state);
    case 'RevertImport':
      return ofRevert(command.importId, state);
    case 'AddEntry':
    case 'ExcludeEntry':
    case 'IncludeEntry':
    case 'DeleteEntry':
    case 'ResetMemory':
    case 'EraseEntry':
    case 'EraseImportItem':
      return [];
    default:
      return command satisfies never;
  }
}

type Entry = Parameters<typeof currentOf>[0];

function ofEntries(
  ids: readonly Entry['id'][],
  state: MemoryState,
  which: (entry: Entry) => Version | undefined,
  purpose: TextNeed['purpose'],
): readonly TextNeed[] {
  return [...new Set(ids)].flatMap((id) => {
    const entry = state.entries.get(id);
    if (entry === undefined || currentOf(entry).status === 'ERASED') return [];
    const version = which(entry);
    return version === undefined ? [] : [{ keyId: id, revision: version.textRevision, purpose }];
  });
}

function ofRestore(command: Extract<Command, { type: 'RestoreMemory' }>, state: MemoryState): readonly TextNeed[] {
  const moment = findRevision(command.to, state, ['to']);
  if (!moment.ok) return [];
  return planRestore(state, moment.value).revived.flatMap(({ entryId, revision }) => {
    const entry = state.entries.get(entryId)!;
    const was = versionAt(entry, revision)!;
    const comesBack = isLive(was.status) && (!isLive(currentOf(entry).status) || was.textRevision !== currentOf(entry).textRevision);
    return comesBack ? [{ keyId: entryId, revision: was.textRevision, purpose: 'ADMIT' as const }] : [];
  });
}

/** What an import edited comes back as it was before. */
function ofRevert(importId: Extract<Command, { type: 'RevertImport' }>['importId'], state: MemoryState): readonly TextNeed[] {
  const one = state.imports.get(importId);
  if (one === undefined) return [];
  return planRevert(one, state).revived.flatMap(({ entryId, revision }) =>
    ofEntries([entryId], state, (entry) => versionAt(entry, revision), 'ADMIT'),
  );
}

function ofItems(ids: readonly string[], state: MemoryState): readonly TextNeed[] {
  return [...new Set(ids)].flatMap((id) => {
    const ref = parseItemId(id);
    const declined = ref === undefined ? undefined : state.imports.get(ref.importId)?.declined.get(ref.index);
    if (declined === undefined || declined.erased || declined.entryId !== null) return [];
    return [{ keyId: id as KeyId, revision: declined.revision, purpose: 'ADMIT' as const }];
  });
}
