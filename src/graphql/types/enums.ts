/** The enums of the API: the lists of the domain, under the names of the contract. Clients keep a default branch, so they may grow. */
import {
  ACTION_KINDS,
  ACTOR_KINDS,
  BULK_CHANGES,
  CHANGE_KINDS,
  DATE_PRECISIONS,
  DECLINE_REASONS,
  ENTRY_STATUSES,
  IMPORT_FORMATS,
  IMPORT_STATUSES,
  ITEM_OUTCOMES,
  ORIGINS,
  PERSONAL_CONTEXTS,
  SECTIONS,
  SENSITIVE_CATEGORIES,
  SERVICES,
} from '../../domain/memory/model.ts';
import { builder } from '../builder.ts';
import { SCOPES } from '../context.ts';
import { ERROR_CODES } from '../errors.ts';
import { DIFF_KINDS } from '../../domain/diff.ts';
import { TEXT_PART_KINDS } from '../../domain/word-diff.ts';

const enumOf = <const Values extends readonly string[]>(name: string, values: Values, description: string) =>
  builder.enumType(name, { values, description });

export const SectionEnum = enumOf('Section', SECTIONS, 'The headings of the memory.');
export const EntryStatusEnum = enumOf(
  'EntryStatus',
  ENTRY_STATUSES,
  'ACTIVE: Claude sees it. EXCLUDED: kept, hidden from Claude. DELETED: out of the memory, restorable. ERASED: text destroyed.',
);
export const OriginEnum = enumOf('Origin', ORIGINS, 'How an entry came.');
export const DatePrecisionEnum = enumOf('DatePrecision', DATE_PRECISIONS, 'How much of a date is known.');
export const ChangeKindEnum = enumOf('ChangeKind', CHANGE_KINDS, 'How an entry changed.');
export const ActorKindEnum = enumOf('ActorKind', ACTOR_KINDS, 'What kind of actor.');
export const ActionKindEnum = enumOf('ActionKind', ACTION_KINDS, 'The mutation that it was.');
export const BulkChangeEnum = enumOf('BulkChange', BULK_CHANGES, 'What to do to all of them.');
export const ImportStatusEnum = enumOf('ImportStatus', IMPORT_STATUSES, 'Where an import stands.');
export const ItemOutcomeEnum = enumOf(
  'ItemOutcome',
  ITEM_OUTCOMES,
  'SENSITIVE: screened out, its text kept nowhere (an EXCLUDED entry is another thing).',
);
export const DeclineReasonEnum = enumOf('DeclineReason', DECLINE_REASONS, 'Why an item was not retained.');
export const SensitiveCategoryEnum = enumOf('SensitiveCategory', SENSITIVE_CATEGORIES, 'The kinds of data that are never stored.');
export const ServiceEnum = enumOf('Service', SERVICES, 'Where a dump comes from.');
export const ImportFormatEnum = enumOf('ImportFormat', IMPORT_FORMATS, 'How a dump is written.');
export const PersonalContextEnum = enumOf('PersonalContext', PERSONAL_CONTEXTS, 'What to do with what is not about work.');
export const ScopeEnum = enumOf('Scope', SCOPES, 'What a credential allows.');
export const ErrorCodeEnum = enumOf('ErrorCode', ERROR_CODES, 'Every code, in `UserError.code` and in `errors[].extensions.code`.');
export const EntryOrderEnum = enumOf(
  'EntryOrder',
  ['SECTION', 'NEWEST', 'OLDEST', 'LAST_CHANGED', 'SAVED_NEWEST', 'SAVED_OLDEST'],
  'SECTION is the order that Claude sees; SAVED_* puts undated entries last.',
);
export const DiffKindEnum = enumOf(
  'DiffKind',
  DIFF_KINDS,
  "ADDED: new in Claude's view, by addition, inclusion or restoring. REMOVED: out of it, by exclusion, deletion or erasure.",
);
export const TextPartKindEnum = enumOf('TextPartKind', TEXT_PART_KINDS, 'In both texts, only before, only after.');
