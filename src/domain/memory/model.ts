/**
 * The words of a memory: enumerations, limits and small value types.
 *
 * The lists are the values of the API's enums and of stored events: a value is never renamed and never taken away. Their order means
 * something where it says so. Nothing here does anything.
 */

/** In the order that Claude sees them. */
export const SECTIONS = ['INSTRUCTIONS', 'IDENTITY', 'CAREER', 'PROJECTS', 'PREFERENCES', 'OTHER'] as const;
export type Section = (typeof SECTIONS)[number];

/** ACTIVE: Claude sees it. EXCLUDED: kept, hidden from Claude. DELETED: out of the memory, restorable. ERASED: text destroyed. */
export const ENTRY_STATUSES = ['ACTIVE', 'EXCLUDED', 'DELETED', 'ERASED'] as const;
export type EntryStatus = (typeof ENTRY_STATUSES)[number];

export const ORIGINS = ['IMPORTED', 'ADDED'] as const;
export type Origin = (typeof ORIGINS)[number];

export const DATE_PRECISIONS = ['YEAR', 'MONTH', 'DAY', 'INSTANT'] as const;
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

/** The date a dump gives: as written, and parsed as far as it goes (2026, 2026-05, 2026-05-12 or an instant). */
export type SavedOn = Readonly<{ raw: string | null; value: string | null; precision: DatePrecision | null }>;

export const CHANGE_KINDS = ['IMPORTED', 'ADDED', 'EDITED', 'EXCLUDED', 'INCLUDED', 'DELETED', 'RESTORED', 'ERASED'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export const ACTOR_KINDS = ['USER', 'IMPORT', 'ASSISTANT', 'API_KEY', 'SYSTEM'] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

/** What one mutation or one import did. */
export const ACTION_KINDS = [
  'IMPORT',
  'REVERT_IMPORT',
  'ADD_IMPORT_ITEM',
  'ADD_IMPORT_ITEMS',
  'ADD_ENTRY',
  'EDIT_ENTRY',
  'EXCLUDE_ENTRY',
  'INCLUDE_ENTRY',
  'DELETE_ENTRY',
  'RESTORE_ENTRY',
  'CHANGE_ENTRIES',
  'REVERT_ENTRY',
  'RESTORE_MEMORY',
  'RESET_MEMORY',
  'ERASE_ENTRY',
  'ERASE_IMPORT_ITEM',
  'ERASE_MEMORY',
] as const;
export type ActionKind = (typeof ACTION_KINDS)[number];

export const BULK_CHANGES = ['EXCLUDE', 'INCLUDE', 'DELETE', 'RESTORE'] as const;
export type BulkChange = (typeof BULK_CHANGES)[number];

export const IMPORT_STATUSES = ['PENDING', 'PROCESSING', 'COMPLETED', 'FAILED', 'REVERTED'] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];

export const ITEM_OUTCOMES = ['IMPORTED', 'UPDATED', 'DUPLICATE', 'DECLINED', 'SENSITIVE', 'UNPARSED'] as const;
export type ItemOutcome = (typeof ITEM_OUTCOMES)[number];

export const DECLINE_REASONS = ['NOT_WORK_RELATED', 'TOO_LONG', 'LIMIT_REACHED', 'ERASED_BEFORE', 'EDITED_BY_USER', 'SKIPPED'] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

export const SENSITIVE_CATEGORIES = [
  'PASSWORD',
  'SECRET_KEY',
  'PAYMENT_CARD',
  'BANK_ACCOUNT',
  'FINANCIAL',
  'GOVERNMENT_ID',
  'HEALTH',
] as const;
export type SensitiveCategory = (typeof SENSITIVE_CATEGORIES)[number];

export const SERVICES = [
  'CLAUDE',
  'CHATGPT',
  'GEMINI',
  'MEM0',
  'OPENMEMORY',
  'MCP_MEMORY',
  'LETTA',
  'BASIC_MEMORY',
  'MEMORY_LEDGER',
  'OTHER',
] as const;
export type Service = (typeof SERVICES)[number];

export const IMPORT_FORMATS = [
  'CLAUDE_PROMPT',
  'CLAUDE_EXPORT',
  'CHATGPT',
  'GEMINI',
  'MEM0',
  'OPENMEMORY',
  'MCP_MEMORY',
  'LETTA',
  'BASIC_MEMORY',
  'CLAUDE_MEMORY_FILES',
  'MEMORY_LEDGER',
  'MARKDOWN',
  'PLAIN_TEXT',
  'CSV',
  'JSON',
] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

export const PERSONAL_CONTEXTS = ['WORK_ONLY', 'KEEP'] as const;
export type PersonalContext = (typeof PERSONAL_CONTEXTS)[number];

/** Lines from `first` to `last`, both included, from 1; `file` inside an archive. */
export type LineRange = Readonly<{ file: string | null; first: number; last: number }>;

/** UTF-16 code units, from `start` up to, not including, `end`. */
export type TextRange = Readonly<{ start: number; end: number }>;

/** Items by outcome; the outcomes add up to `total` once the import has ended. */
export type ImportCounts = Readonly<{
  total: number;
  imported: number;
  updated: number;
  duplicate: number;
  declined: number;
  sensitive: number;
  unparsed: number;
}>;

/** What is refused beyond. Lengths in code points, sizes in bytes before base64. */
export const LIMITS = {
  /** Live (active or excluded) entries of one user. */
  entries: 10_000,
  contentLength: 4_000,
  reasonLength: 500,
  importBytes: 10 * 1024 * 1024,
  importItems: 10_000,
  pageSize: 100,
  bulkSize: 100,
  /** Idempotency keys remembered per user. */
  idempotencyKeys: 1_000,
  /** How long the text of a declined item is kept, in milliseconds. */
  declinedTextMs: 30 * 24 * 60 * 60 * 1000,
} as const;
