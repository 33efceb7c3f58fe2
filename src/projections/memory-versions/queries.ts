/**
 * Entries as they are and as they were. Every read names a revision, the head for the present, and sees exactly that: what is applied
 * while a request runs does not show in it. Rows carry ciphertext; erased entries are ERASED without text at every revision.
 */
import type { Kysely } from 'kysely';
import type { EntryId, ImportId, UserId } from '../../domain/ids.ts';
import type { EntryStatus, Origin, Section } from '../../domain/memory/model.ts';
import type { Page, PageOf } from '../page.ts';
import type { MemoryVersionTable, ProjectionTables } from '../tables.ts';

type Db = Kysely<ProjectionTables>;

/** A version as it is shown. Its change is (from_revision, change_index); see loadChanges. */
export type VersionRow = Omit<MemoryVersionTable, 'user_id' | 'status_then' | 'text_revision' | 'content_revision'>;

/** The orders of a list of entries; ties are broken by `created_revision`. SAVED_* put undated entries last. */
export type EntryOrder = 'SECTION' | 'NEWEST' | 'OLDEST' | 'LAST_CHANGED' | 'SAVED_NEWEST' | 'SAVED_OLDEST';

/** Absent or empty fields take all, except `status`: then ACTIVE and EXCLUDED. `entryIds: []` takes none. */
export type VersionFilter = Readonly<{
  status?: readonly EntryStatus[] | null | undefined;
  section?: readonly Section[] | null | undefined;
  origin?: readonly Origin[] | null | undefined;
  importId?: ImportId | null | undefined;
  entryIds?: readonly EntryId[] | null | undefined;
}>;

/** How many entries of a status a section has; sections and statuses without any are left out. */
export type SectionCountRow = Readonly<{ section: Section; status: EntryStatus; count: number }>;

/**
 * Lists the entries at a revision in [0, head], a page of them. Past the head answers as the head does; 0 gives an empty page.
 * Keys: SECTION [section_rank, created_revision], NEWEST and OLDEST [created_revision], LAST_CHANGED [from_revision, created_revision],
 * SAVED_* [saved_value, created_revision].
 */
export async function listVersions(
  db: Db,
  user: UserId,
  revision: number,
  filter: VersionFilter,
  orderBy: EntryOrder,
  page: Page,
): Promise<PageOf<VersionRow>> {
  throw new Error('to follow');
}

/** Counts what listVersions lists. */
export async function countVersions(db: Db, user: UserId, revision: number, filter: VersionFilter): Promise<number> {
  throw new Error('to follow');
}

/** Counts the entries at a revision by section and status, deleted and erased ones too; in no order. */
export async function countsBySection(db: Db, user: UserId, revision: number): Promise<readonly SectionCountRow[]> {
  throw new Error('to follow');
}

/** Lists all that Claude sees at a revision, by section, oldest first: what the memory's text is rendered from. */
export async function listActiveVersions(db: Db, user: UserId, revision: number): Promise<readonly VersionRow[]> {
  throw new Error('to follow');
}

/** Loads entries as they were at a revision, in the order asked for; undefined for one that did not exist then. */
export async function loadVersionsAt(
  db: Db,
  user: UserId,
  revision: number,
  entryIds: readonly EntryId[],
): Promise<readonly (VersionRow | undefined)[]> {
  throw new Error('to follow');
}

/** Loads the versions that begin at a revision, in the order asked for: what a change made (`Change.after`). */
export async function loadVersionsFrom(
  db: Db,
  user: UserId,
  keys: readonly Readonly<{ entryId: EntryId; fromRevision: number }>[],
): Promise<readonly (VersionRow | undefined)[]> {
  throw new Error('to follow');
}

/** Loads the versions that end at a revision, in the order asked for: what a change found (`Change.before`); undefined for a new entry. */
export async function loadVersionsTo(
  db: Db,
  user: UserId,
  keys: readonly Readonly<{ entryId: EntryId; toRevision: number }>[],
): Promise<readonly (VersionRow | undefined)[]> {
  throw new Error('to follow');
}
