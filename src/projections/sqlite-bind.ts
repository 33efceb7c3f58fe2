/**
 * Runs an insert with the values of a row, in the order of COLUMNS (compared by a spec). Spelled out: reading a row by a list of names
 * costs as much as storing it.
 */
import type { Statement } from './sqlite-read.ts';
import type {
  MemoryVersionTable,
  WideActionTable,
  ImportTable,
  ImportItemTable,
  ImportMarkTable,
  MomentTable,
  MemoryHeadTable,
} from './tables.ts';

type Ran = ReturnType<Statement['run']>;

export function bindMemoryVersion(s: Statement, r: MemoryVersionTable): Ran {
  return s.run(
    r.user_id,
    r.from_revision,
    r.change_index,
    r.entry_id,
    r.to_revision,
    r.status,
    r.status_then,
    r.section,
    r.section_rank,
    r.origin,
    r.created_revision,
    r.created_at,
    r.changed_at,
    r.text_revision,
    r.content_revision,
    r.import_id,
    r.item_index,
    r.saved_value,
    r.saved_precision,
    r.instruction,
    r.text,
    r.saved_text,
    r.kind,
    r.actor,
    r.action_revision,
    r.action_kind,
    r.cause_import_id,
    r.cause_item_index,
    r.note,
    r.hash,
  );
}

export function bindWideAction(s: Statement, r: WideActionTable): void {
  s.run(r.user_id, r.revision, r.kind, r.at, r.to_revision, r.actor, r.import_id, r.changed, r.mark);
}

export function bindImport(s: Statement, r: ImportTable): void {
  s.run(
    r.user_id,
    r.import_id,
    r.status,
    r.service,
    r.format,
    r.personal_context,
    r.actor,
    r.started_at,
    r.completed_at,
    r.from_revision,
    r.to_revision,
    r.reverted_at,
    r.bytes,
    r.total,
    r.imported,
    r.updated,
    r.duplicate,
    r.declined,
    r.sensitive,
    r.unparsed,
    r.error_code,
    r.kept,
    r.last_revision,
  );
}

export function bindImportItem(s: Statement, r: ImportItemTable): void {
  s.run(
    r.user_id,
    r.import_id,
    r.item_index,
    r.outcome,
    r.decline_reason,
    r.first_line,
    r.last_line,
    r.section,
    r.saved_value,
    r.saved_precision,
    r.instruction,
    r.entry_id,
    r.revision,
    r.settled_at,
    r.changed,
    r.similar,
    r.text,
    r.text_key,
  );
}

export function bindImportMark(s: Statement, r: ImportMarkTable): void {
  s.run(r.user_id, r.import_id, r.revision, r.mark);
}

export function bindMoment(s: Statement, r: MomentTable): void {
  s.run(r.user_id, r.from_revision, r.at);
}

export function bindMemoryHead(s: Statement, r: MemoryHeadTable): void {
  s.run(r.user_id, r.revision, r.recorded_at, r.quarantined, r.action_id, r.action_revision);
}
