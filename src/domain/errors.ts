/**
 * Refusals: what the domain answers instead of events. A refusal is a value, not an exception, and carries a code, a sentence that says
 * what was expected and what to do, and the path of the input at fault. It never carries memory text. `graphql/errors.ts` alone maps
 * refusals to the API's types.
 */
import type { EntryId, ImportId } from './ids.ts';
import type { ImportFormat, SensitiveCategory, TextRange } from './memory/model.ts';

type Common = Readonly<{ message: string; path: readonly string[] | null }>;

export type Refusal =
  | (Common &
      Readonly<{ code: 'INVALID_INPUT' | 'REVISION_AHEAD' | 'NOT_FOUND' | 'ERASED_BEFORE' | 'IDEMPOTENCY_CONFLICT' | 'QUARANTINED' }>)
  | (Common & Readonly<{ code: 'INVALID_STATE'; entryId?: EntryId; importId?: ImportId }>)
  | (Common & Readonly<{ code: 'SENSITIVE_CONTENT'; categories: readonly SensitiveCategory[]; ranges: readonly TextRange[] }>)
  | (Common & Readonly<{ code: 'DUPLICATE_ENTRY'; entryId: EntryId }>)
  | (Common & Readonly<{ code: 'LIMIT_REACHED'; limit: number }>)
  | (Common & Readonly<{ code: 'REVISION_CONFLICT'; currentRevision: number; entryId?: EntryId }>)
  | (Common &
      Readonly<{
        code: 'EMPTY_INPUT' | 'UNSUPPORTED_FORMAT' | 'CORRUPT_FILE' | 'TOO_LARGE';
        recognisedFormat: ImportFormat | null;
        line: number | null;
      }>);

export type RefusalCode = Refusal['code'];

/** What happened instead of an answer: thrown where no refusal fits (`errors[].extensions.code` of the API). */
export class LedgerError extends Error {
  readonly code: 'REVISION_AHEAD' | 'REVISION_NOT_READY' | 'INVALID_INPUT' | 'UNAVAILABLE' | 'UNAUTHENTICATED' | 'FORBIDDEN' | 'INTERNAL';

  constructor(code: LedgerError['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'LedgerError';
    this.code = code;
  }
}
