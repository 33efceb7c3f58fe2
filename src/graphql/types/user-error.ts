/** UserError and the refusals that implement it; what they are made of is errors.ts. */
import type { EntryId } from '../../domain/ids.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import type {
  DuplicateEntryError,
  ErasedBeforeError,
  IdempotencyConflictError,
  ImportRefusedError,
  InvalidInputError,
  InvalidStateError,
  LimitReachedError,
  NotFoundError,
  RevisionConflictError,
  SensitiveContentError,
  UserError,
} from '../errors.ts';
import { entryNode, findEntry, findImport, getAt, type EntryNode } from '../nodes.ts';
import { ErrorCodeEnum, ImportFormatEnum, SensitiveCategoryEnum } from './enums.ts';
import { EntryRef, ImportRef } from './refs.ts';
import { TextRangeRef } from './values.ts';

const UserErrorRef = builder.interfaceRef<UserError>('UserError').implement({
  description:
    'What every refusal says: a code for programs, a sentence for people, and the path of the input at fault. Never memory text.',
  fields: (t) => ({
    code: t.expose('code', { type: ErrorCodeEnum }),
    message: t.exposeString('message'),
    path: t.exposeStringList('path', { nullable: true }),
  }),
});

const InvalidInput = builder.objectRef<InvalidInputError>('InvalidInputError').implement({
  description: 'Empty, too long, not well formed, or a moment that is not there.',
  interfaces: [UserErrorRef],
});

const NotFound = builder.objectRef<NotFoundError>('NotFoundError').implement({
  description: 'No such thing for this user.',
  interfaces: [UserErrorRef],
});

const currentEntry = (context: Context, entryId: EntryId | null): Promise<EntryNode | null> | null =>
  entryId === null ? null : findEntry(context, entryId);

const InvalidState = builder.objectRef<InvalidStateError>('InvalidStateError').implement({
  description: 'Not possible as it stands: an edit of a deleted entry, a second revert; QUARANTINED when the memory is (not for erase).',
  interfaces: [UserErrorRef],
  fields: (t) => ({
    currentEntry: t.field({ type: EntryRef, nullable: true, resolve: ({ entryId }, _args, context) => currentEntry(context, entryId) }),
    currentImport: t.field({
      type: ImportRef,
      nullable: true,
      resolve: ({ importId }, _args, context) => (importId === null ? null : findImport(context, importId)),
    }),
  }),
});

const SensitiveContent = builder.objectRef<SensitiveContentError>('SensitiveContentError').implement({
  description: 'Data that is never stored.',
  interfaces: [UserErrorRef],
  fields: (t) => ({
    categories: t.field({ type: [SensitiveCategoryEnum], resolve: ({ categories }) => categories }),
    ranges: t.field({
      description: 'Where, in UTF-16 code units of the input at `path`; never what. At most 100.',
      type: [TextRangeRef],
      resolve: ({ ranges }) => ranges,
    }),
  }),
});

const DuplicateEntry = builder.objectRef<DuplicateEntryError>('DuplicateEntryError').implement({
  description: 'The text is there already; by its status, offer to include or restore that entry.',
  interfaces: [UserErrorRef],
  fields: (t) => ({
    entry: t.field({
      type: EntryRef,
      resolve: async ({ entryId }, _args, context) => entryNode(await getAt(context, 0, () => context.loaders.entry.load(entryId))),
    }),
  }),
});

const ErasedBefore = builder.objectRef<ErasedBeforeError>('ErasedBeforeError').implement({
  description: 'The text was erased; `evenIfErased` takes it all the same.',
  interfaces: [UserErrorRef],
});

const LimitReached = builder.objectRef<LimitReachedError>('LimitReachedError').implement({
  description: 'Too many; see Limits.',
  interfaces: [UserErrorRef],
  fields: (t) => ({ limit: t.exposeInt('limit') }),
});

const RevisionConflict = builder.objectRef<RevisionConflictError>('RevisionConflictError').implement({
  description: 'Somebody else was faster; `currentEntry` is what is there now.',
  interfaces: [UserErrorRef],
  fields: (t) => ({
    currentRevision: t.exposeInt('currentRevision'),
    currentEntry: t.field({ type: EntryRef, nullable: true, resolve: ({ entryId }, _args, context) => currentEntry(context, entryId) }),
  }),
});

const IdempotencyConflict = builder.objectRef<IdempotencyConflictError>('IdempotencyConflictError').implement({
  description: 'The key was used for something else.',
  interfaces: [UserErrorRef],
});

const ImportRefused = builder.objectRef<ImportRefusedError>('ImportRefusedError').implement({
  description: 'The dump cannot be read: EMPTY_INPUT, UNSUPPORTED_FORMAT, CORRUPT_FILE or TOO_LARGE, and what was recognised.',
  interfaces: [UserErrorRef],
  fields: (t) => ({
    recognisedFormat: t.expose('recognisedFormat', { type: ImportFormatEnum, nullable: true }),
    line: t.exposeInt('line', { nullable: true }),
  }),
});

/** The types of errors by name, for the unions of mutations. */
export const USER_ERRORS = {
  InvalidInputError: InvalidInput,
  NotFoundError: NotFound,
  InvalidStateError: InvalidState,
  SensitiveContentError: SensitiveContent,
  DuplicateEntryError: DuplicateEntry,
  ErasedBeforeError: ErasedBefore,
  LimitReachedError: LimitReached,
  RevisionConflictError: RevisionConflict,
  IdempotencyConflictError: IdempotencyConflict,
  ImportRefusedError: ImportRefused,
} as const;
