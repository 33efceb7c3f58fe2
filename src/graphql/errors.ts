/**
 * From what went wrong to what a client sees. The only place that maps codes to types of the API and to HTTP statuses.
 *
 * A refusal of the domain becomes a member of the mutation's union, or, where the union has no such member, an entry of `errors` with its
 * code. A `LedgerError` becomes an entry of `errors` with its code. Anything else is a defect: INTERNAL without a word of its own text.
 */
import { GraphQLError } from 'graphql';
import { LedgerError, type Refusal, type RefusalCode } from '../domain/errors.ts';
import type { EntryId, ImportId } from '../domain/ids.ts';
import type { ImportFormat, SensitiveCategory, TextRange } from '../domain/memory/model.ts';

export const ERROR_CODES = [
  'INVALID_INPUT',
  'NOT_FOUND',
  'INVALID_STATE',
  'QUARANTINED',
  'SENSITIVE_CONTENT',
  'DUPLICATE_ENTRY',
  'ERASED_BEFORE',
  'LIMIT_REACHED',
  'REVISION_CONFLICT',
  'REVISION_AHEAD',
  'REVISION_NOT_READY',
  'IDEMPOTENCY_CONFLICT',
  'EMPTY_INPUT',
  'UNSUPPORTED_FORMAT',
  'CORRUPT_FILE',
  'TOO_LARGE',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'RATE_LIMITED',
  'QUERY_TOO_LARGE',
  'UNAVAILABLE',
  'INTERNAL',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

type Common<Name extends string> = Readonly<{ __typename: Name; code: ErrorCode; message: string; path: readonly string[] | null }>;

export type InvalidInputError = Common<'InvalidInputError'>;
export type NotFoundError = Common<'NotFoundError'>;
export type InvalidStateError = Common<'InvalidStateError'> & Readonly<{ entryId: EntryId | null; importId: ImportId | null }>;
export type SensitiveContentError = Common<'SensitiveContentError'> &
  Readonly<{ categories: readonly SensitiveCategory[]; ranges: readonly TextRange[] }>;
export type DuplicateEntryError = Common<'DuplicateEntryError'> & Readonly<{ entryId: EntryId }>;
export type ErasedBeforeError = Common<'ErasedBeforeError'>;
export type LimitReachedError = Common<'LimitReachedError'> & Readonly<{ limit: number }>;
export type RevisionConflictError = Common<'RevisionConflictError'> & Readonly<{ currentRevision: number; entryId: EntryId | null }>;
export type IdempotencyConflictError = Common<'IdempotencyConflictError'>;
export type ImportRefusedError = Common<'ImportRefusedError'> & Readonly<{ recognisedFormat: ImportFormat | null; line: number | null }>;

export type UserError =
  | InvalidInputError
  | NotFoundError
  | InvalidStateError
  | SensitiveContentError
  | DuplicateEntryError
  | ErasedBeforeError
  | LimitReachedError
  | RevisionConflictError
  | IdempotencyConflictError
  | ImportRefusedError;

export type UserErrorName = UserError['__typename'];

/** The type that carries each refusal. */
export const TYPE_OF_REFUSAL = {
  INVALID_INPUT: 'InvalidInputError',
  REVISION_AHEAD: 'InvalidInputError',
  NOT_FOUND: 'NotFoundError',
  INVALID_STATE: 'InvalidStateError',
  QUARANTINED: 'InvalidStateError',
  SENSITIVE_CONTENT: 'SensitiveContentError',
  DUPLICATE_ENTRY: 'DuplicateEntryError',
  ERASED_BEFORE: 'ErasedBeforeError',
  LIMIT_REACHED: 'LimitReachedError',
  REVISION_CONFLICT: 'RevisionConflictError',
  IDEMPOTENCY_CONFLICT: 'IdempotencyConflictError',
  EMPTY_INPUT: 'ImportRefusedError',
  UNSUPPORTED_FORMAT: 'ImportRefusedError',
  CORRUPT_FILE: 'ImportRefusedError',
  TOO_LARGE: 'ImportRefusedError',
} as const satisfies Readonly<Record<RefusalCode, UserErrorName>>;

/** Statuses of answers without data; an answer with data is 200 whatever its `errors` say. */
const STATUS: Readonly<Partial<Record<ErrorCode, number>>> = { UNAUTHENTICATED: 401, FORBIDDEN: 403, RATE_LIMITED: 429, UNAVAILABLE: 503 };

/** At most this many ranges are told. */
const RANGES = 100;

/** Returns a refusal as an object of its type. */
export function userErrorOf(refusal: Refusal): UserError {
  const { code, message } = refusal;
  const path = refusal.path;
  switch (refusal.code) {
    case 'INVALID_INPUT':
    case 'REVISION_AHEAD':
      return { __typename: 'InvalidInputError', code, message, path };
    case 'NOT_FOUND':
      return { __typename: 'NotFoundError', code, message, path };
    case 'ERASED_BEFORE':
      return { __typename: 'ErasedBeforeError', code, message, path };
    case 'IDEMPOTENCY_CONFLICT':
      return { __typename: 'IdempotencyConflictError', code, message, path };
    case 'QUARANTINED':
      return { __typename: 'InvalidStateError', code, message, path, entryId: null, importId: null };
    case 'INVALID_STATE': {
      const { entryId = null, importId = null } = refusal;
      return { __typename: 'InvalidStateError', code, message, path, entryId, importId };
    }
    case 'SENSITIVE_CONTENT': {
      const { categories, ranges } = refusal;
      return { __typename: 'SensitiveContentError', code, message, path, categories, ranges: ranges.slice(0, RANGES) };
    }
    case 'DUPLICATE_ENTRY':
      return { __typename: 'DuplicateEntryError', code, message, path, entryId: refusal.entryId };
    case 'LIMIT_REACHED':
      return { __typename: 'LimitReachedError', code, message, path, limit: refusal.limit };
    case 'REVISION_CONFLICT': {
      const { currentRevision, entryId = null } = refusal;
      return { __typename: 'RevisionConflictError', code, message, path, currentRevision, entryId };
    }
    case 'EMPTY_INPUT':
    case 'UNSUPPORTED_FORMAT':
    case 'CORRUPT_FILE':
    case 'TOO_LARGE': {
      const { recognisedFormat, line } = refusal;
      return { __typename: 'ImportRefusedError', code, message, path, recognisedFormat, line };
    }
    default:
      return refusal satisfies never;
  }
}

/** Returns a refusal as a member of a union; throws it as an entry of `errors` where the union has no such member. */
export function refuse<Name extends UserErrorName>(
  refusal: Refusal,
  members: readonly Name[],
): Extract<UserError, Readonly<{ __typename: Name }>> {
  const error = userErrorOf(refusal);
  if (!(members as readonly string[]).includes(error.__typename)) throw apiError(error.code, error.message, error.path);
  return error as Extract<UserError, Readonly<{ __typename: Name }>>;
}

/** Returns an error of `errors`, with its code, the path of the input at fault, and the status for an answer without data. */
export function apiError(code: ErrorCode, message: string, inputPath: readonly string[] | null = null): GraphQLError {
  const status = STATUS[code];
  return new GraphQLError(message, {
    extensions: {
      code,
      ...(inputPath === null ? {} : { inputPath }),
      ...(status === undefined ? {} : { http: { status } }),
    },
  });
}

const INTERNAL_MESSAGE = 'Something went wrong inside. Nothing is known to be lost; try again, and tell the operator when it stays.';

/** What a client may see of an error, and whether it was unexpected, so that it is logged. */
export type Shown = Readonly<{ error: GraphQLError; unexpected: boolean }>;

/**
 * Returns what a client may see of an error that reached the executor or the server. Errors of GraphQL itself (syntax, validation, variables,
 * HTTP) are INVALID_INPUT without the values they quote; `LedgerError` keeps code and sentence; anything else is INTERNAL.
 */
export function showError(error: unknown): Shown {
  const cause = rootOf(error);
  const located = error instanceof GraphQLError ? error : null;
  if (cause instanceof LedgerError) {
    const shown = apiError(cause.code, cause.code === 'INTERNAL' ? INTERNAL_MESSAGE : cause.message);
    return { error: at(shown, located), unexpected: cause.code === 'INTERNAL' };
  }
  if (!(cause instanceof GraphQLError)) return { error: at(apiError('INTERNAL', INTERNAL_MESSAGE), located), unexpected: true };
  if ((ERROR_CODES as readonly unknown[]).includes(cause.extensions['code'])) return { error: located ?? cause, unexpected: false };
  const shown = new GraphQLError(withoutValues(cause.message), {
    extensions: { code: 'INVALID_INPUT', ...(cause.extensions['http'] === undefined ? {} : { http: cause.extensions['http'] }) },
  });
  return { error: at(shown, located ?? cause), unexpected: false };
}

function rootOf(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError !== undefined) cause = cause.originalError;
  return cause;
}

/** The same error where another one stood: its place in the query and in the answer. */
function at(error: GraphQLError, place: GraphQLError | null): GraphQLError {
  if (place === null || place === error) return error;
  return new GraphQLError(error.message, {
    nodes: place.nodes,
    source: place.source,
    positions: place.positions,
    path: place.path,
    extensions: error.extensions,
  });
}

const VARIABLE = /^Variable "(\$\w+)"(?: got invalid value [^]*? at "([\w.[\]]+)";| got invalid value)/;
const QUOTES_A_VALUE =
  /got invalid value|cannot represent|found |Expected value|does not exist in|is not a valid|must be an? |invalid value/i;
const SYNTAX = /^Syntax Error: (Expected [^,]+)?/;

/**
 * Returns a message of GraphQL itself without the values that it quotes, since a value may be memory text. Names of the schema and of
 * variables stay.
 */
export function withoutValues(message: string): string {
  const variable = VARIABLE.exec(message);
  if (variable !== null) {
    const where = variable[2] ?? variable[1]!.slice(1);
    return `Variable ${variable[1]}: the value at \`${where}\` does not fit its type. See the schema for what it takes.`;
  }
  const syntax = SYNTAX.exec(message);
  if (syntax !== null)
    return `Syntax error in the query${syntax[1] === undefined || /["']/.test(syntax[1]) ? '' : `: ${syntax[1].toLowerCase()}`}.`;
  if (QUOTES_A_VALUE.test(message))
    return 'A value in the query does not fit the type of its argument or field. See the schema for what it takes.';
  return message;
}
