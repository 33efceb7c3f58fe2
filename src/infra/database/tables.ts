/** The rows of the log, the keyring and the staging, as Kysely types, with the migrations that make them. */
import type { EventId, ImportId, KeyId, UserId } from '../../domain/ids.ts';
import * as createEventLog from './migrations/20261122-create-event-log.ts';
import * as createKeyring from './migrations/20261122-create-keyring.ts';
import * as createStagedImport from './migrations/20261122-create-staged-import.ts';
import type { Migration } from './migrate.ts';

export type EventTable = {
  position: number;
  user_id: UserId;
  revision: number;
  id: EventId;
  type: string;
  schema_version: number;
  clear: string;
  sealed: Uint8Array;
  previous_hash: Uint8Array;
  hash: Uint8Array;
};

/** One row: the position of the last event. Who moves it holds the right to the positions that it moves over. */
export type LogHeadTable = { id: 1; position: number };

export type LogTables = { event: EventTable; log_head: LogHeadTable };

export type SubjectTable = { subject_hash: Uint8Array; user_id: UserId; created_at: number };

/** `wrapped` is null exactly when `destroyed_at` is not. */
export type UserKeyTable = { user_id: UserId; wrapped: Uint8Array | null; created_at: number; destroyed_at: number | null };

export type DataKeyTable = {
  user_id: UserId;
  key_id: KeyId;
  wrapped: Uint8Array | null;
  created_at: number;
  expires_at: number | null;
  destroyed_at: number | null;
};

export type KeyTables = { subject: SubjectTable; user_key: UserKeyTable; data_key: DataKeyTable };

export type StagingTables = { staged_import: { user_id: UserId; import_id: ImportId; chunk: number; sealed: Uint8Array } };

export const LOG_MIGRATIONS: readonly Migration[] = [createEventLog];
export const KEY_MIGRATIONS: readonly Migration[] = [createKeyring];
export const STAGING_MIGRATIONS: readonly Migration[] = [createStagedImport];
