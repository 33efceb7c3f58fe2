/**
 * What to call a change of an entry that an event does not name itself (restores, resets, reverts), from the entry before and after it.
 */
import type { ChangeKind, EntryStatus, Section } from './memory/model.ts';

/** What decides the kind. Equal `content` means the same text: a fingerprint, or the revision that the text comes from. */
export type Side = Readonly<{ status: EntryStatus; section: Section; content: string | number }>;

/**
 * Names the change from `before` to `after`. Where several fit, the first counts: DELETED, RESTORED, EDITED (text or section), EXCLUDED,
 * INCLUDED. A deleted entry that comes back to another text and stays deleted is EDITED. Undefined when nothing changed.
 */
export function changeKind(before: Side, after: Side): ChangeKind | undefined {
  if (after.status === 'ERASED') return before.status === 'ERASED' ? undefined : 'ERASED';
  const isEdited = before.section !== after.section || before.content !== after.content;
  if (after.status === 'DELETED') return before.status !== 'DELETED' ? 'DELETED' : isEdited ? 'EDITED' : undefined;
  if (before.status === 'DELETED') return 'RESTORED';
  if (isEdited) return 'EDITED';
  if (before.status === after.status) return undefined;
  return after.status === 'EXCLUDED' ? 'EXCLUDED' : 'INCLUDED';
}
