/**
 * Two moments of Claude's view compared, entry by entry, and what one import changed. Compares statuses as they were at the time, so that
 * an erase shows as REMOVED, and texts by the event that sealed them: an entry edited there and back again has two ciphertexts of one text,
 * which only who holds the keys can see are equal. `listTextPairs` gives these; pass the equal ones as `except`.
 */
import type { Kysely } from 'kysely';
import type { DiffKind } from '../../domain/diff.ts';
import type { EntryId, ImportId, UserId } from '../../domain/ids.ts';
import type { Section } from '../../domain/memory/model.ts';
import type { VersionRow } from '../memory-versions/queries.ts';
import type { Page, PageOf } from '../page.ts';
import type { ProjectionTables } from '../tables.ts';

type Db = Kysely<ProjectionTables>;

/** `before` and `after`: the entry at the two moments, in Claude's view or not; null when it did not exist. */
export type DiffRow = Readonly<{ kind: DiffKind; entry_id: EntryId; before: VersionRow | null; after: VersionRow | null }>;

/** Absent or empty fields take all. `sections`: that of the side Claude sees, `after` first. `except`: entries whose texts are equal after all. */
export type DiffFilter = Readonly<{
  kinds?: readonly DiffKind[] | null | undefined;
  sections?: readonly Section[] | null | undefined;
  except?: readonly EntryId[] | null | undefined;
}>;

export type DiffCounts = Readonly<{ added: number; edited: number; removed: number }>;

/** Lists what differs between two revisions in [0, head], `to` before `from` or not; by section, then oldest first. Keys: [section_rank, created_revision]. */
export async function listDiff(db: Db, user: UserId, from: number, to: number, filter: DiffFilter, page: Page): Promise<PageOf<DiffRow>> {
  throw new Error('to follow');
}

/** Counts what listDiff lists, by kind; the sum is the length of the list. */
export async function countDiff(db: Db, user: UserId, from: number, to: number, filter: DiffFilter): Promise<DiffCounts> {
  throw new Error('to follow');
}

/** Lists the EDITED entries of listDiff that stayed in their section: edited only if their texts differ. In no order. */
export async function listTextPairs(db: Db, user: UserId, from: number, to: number): Promise<readonly DiffRow[]> {
  throw new Error('to follow');
}

/**
 * Lists what an import changed in Claude's view, from the changes of its own processing only: before the first and after the last of them,
 * whatever happened in between or since. Order and keys as listDiff.
 */
export async function listImportDiff(db: Db, user: UserId, importId: ImportId, filter: DiffFilter, page: Page): Promise<PageOf<DiffRow>> {
  throw new Error('to follow');
}

/** Counts what listImportDiff lists, by kind. */
export async function countImportDiff(db: Db, user: UserId, importId: ImportId, filter: DiffFilter): Promise<DiffCounts> {
  throw new Error('to follow');
}
