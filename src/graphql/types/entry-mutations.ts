/** Mutations of entries: add, edit, exclude, include, delete, restore, revert, and the same for up to 100 at once. */
import type { Command, Moment } from '../../domain/memory/commands.ts';
import { LIMITS } from '../../domain/memory/model.ts';
import { builder, costs } from '../builder.ts';
import type { Context } from '../context.ts';
import { changeAfter, changesAfter, entriesAfter, entryAfter } from '../payload.ts';
import type { CommandAnswer } from '../ports.ts';
import { entryOf, invalid, listOf, run, type CommonInput } from '../run.ts';
import { BulkChangeEnum, SectionEnum } from './enums.ts';
import { ChangeRef, EntryRef } from './refs.ts';
import { defineResult, MutationSuccess, successRef } from './results.ts';
import { AsOfInput } from './values.ts';

/** Reads the moment of an input; refuses a negative revision. */
export function momentIn(to: typeof AsOfInput.$inferInput): Moment {
  if (to.revision === undefined) return { at: to.at };
  if (to.revision < 0) throw invalid(['to', 'revision'], 'A revision counts from 0: give 0 or more, or an instant.');
  return { revision: to.revision };
}

/** Runs a command that is made of its input. */
export function command(context: Context, input: CommonInput, make: () => Command): Promise<CommandAnswer> {
  return run(context, input, (options) => context.ports.commands.run(context.user, make(), options));
}

const AddEntryInput = builder.inputType('AddEntryInput', {
  description: '`evenIfErased` takes a text that was erased before.',
  fields: (t) => ({
    content: t.string({ required: true }),
    section: t.field({ type: SectionEnum }),
    evenIfErased: t.boolean({ defaultValue: false }),
    reason: t.string(),
    idempotencyKey: t.string(),
  }),
});

const EditEntryInput = builder.inputType('EditEntryInput', {
  description: 'What is absent or null stays as it is.',
  fields: (t) => ({
    id: t.id({ required: true }),
    content: t.string(),
    section: t.field({ type: SectionEnum }),
    evenIfErased: t.boolean({ defaultValue: false }),
    reason: t.string(),
    expectedRevision: t.int(),
    idempotencyKey: t.string(),
  }),
});

const EntryInput = builder.inputType('EntryInput', {
  description: 'For exclude, include, delete, restore; an entry that is so already is a success without a change.',
  fields: (t) => ({
    id: t.id({ required: true }),
    reason: t.string(),
    expectedRevision: t.int(),
    idempotencyKey: t.string(),
  }),
});

const ChangeEntriesInput = builder.inputType('ChangeEntriesInput', {
  description: 'One change for up to 100 entries.',
  fields: (t) => ({
    ids: t.idList({ required: true }),
    change: t.field({ type: BulkChangeEnum, required: true }),
    reason: t.string(),
    expectedRevision: t.int(),
    idempotencyKey: t.string(),
  }),
});

const RevertEntryInput = builder.inputType('RevertEntryInput', {
  description: 'The moment whose text and section come back.',
  fields: (t) => ({
    id: t.id({ required: true }),
    to: t.field({ type: AsOfInput, required: true }),
    reason: t.string(),
    expectedRevision: t.int(),
    idempotencyKey: t.string(),
  }),
});

function entrySuccess(name: string, description: string) {
  const ref = successRef(name);
  ref.implement({
    description,
    interfaces: [MutationSuccess],
    fields: (t) => ({
      entry: t.field({ type: EntryRef, resolve: (payload, _args, context) => entryAfter(context, payload) }),
      change: t.field({ type: ChangeRef, nullable: true, resolve: (payload, _args, context) => changeAfter(context, payload) }),
    }),
  });
  return ref;
}

const AddEntryResult = defineResult(
  'AddEntry',
  entrySuccess(
    'AddEntrySuccess',
    'The entry as just written, whatever the lag of reads; here and below `change` is null when nothing had to change.',
  ),
  [
    'InvalidInputError',
    'SensitiveContentError',
    'InvalidStateError',
    'DuplicateEntryError',
    'ErasedBeforeError',
    'LimitReachedError',
    'IdempotencyConflictError',
  ],
);
const EditEntryResult = defineResult('EditEntry', entrySuccess('EditEntrySuccess', 'The entry with its new text or section.'), [
  'InvalidInputError',
  'SensitiveContentError',
  'NotFoundError',
  'InvalidStateError',
  'DuplicateEntryError',
  'ErasedBeforeError',
  'RevisionConflictError',
  'IdempotencyConflictError',
]);
const STATUS_ERRORS = [
  'InvalidInputError',
  'SensitiveContentError',
  'NotFoundError',
  'InvalidStateError',
  'RevisionConflictError',
  'IdempotencyConflictError',
] as const;
const ExcludeEntryResult = defineResult(
  'ExcludeEntry',
  entrySuccess('ExcludeEntrySuccess', 'The entry, hidden from Claude.'),
  STATUS_ERRORS,
);
const IncludeEntryResult = defineResult(
  'IncludeEntry',
  entrySuccess('IncludeEntrySuccess', 'The entry, shown to Claude again.'),
  STATUS_ERRORS,
);
const DeleteEntryResult = defineResult('DeleteEntry', entrySuccess('DeleteEntrySuccess', 'The entry, out of the memory.'), STATUS_ERRORS);
const RestoreEntryResult = defineResult('RestoreEntry', entrySuccess('RestoreEntrySuccess', 'The entry, back in the memory.'), [
  ...STATUS_ERRORS,
  'DuplicateEntryError',
  'LimitReachedError',
]);
const RevertEntryResult = defineResult('RevertEntry', entrySuccess('RevertEntrySuccess', 'The entry with its earlier text and section.'), [
  ...STATUS_ERRORS,
  'DuplicateEntryError',
]);

const ChangeEntriesSuccess = successRef('ChangeEntriesSuccess');
ChangeEntriesSuccess.implement({
  description: 'The entries; `changes` has only those that were not so already, which is what an undo must take back.',
  interfaces: [MutationSuccess],
  fields: (t) => ({
    entries: t.field({
      type: [EntryRef],
      extensions: costs(LIMITS.bulkSize),
      resolve: (payload, _args, context) => entriesAfter(context, payload),
    }),
    changes: t.field({
      type: [ChangeRef],
      extensions: costs(LIMITS.bulkSize),
      resolve: (payload, _args, context) => changesAfter(context, payload),
    }),
  }),
});
const ChangeEntriesResult = defineResult('ChangeEntries', ChangeEntriesSuccess, [
  ...STATUS_ERRORS,
  'DuplicateEntryError',
  'LimitReachedError',
]);

builder.mutationFields((t) => ({
  addEntry: t.field({
    type: AddEntryResult.type,
    args: { input: t.arg({ type: AddEntryInput, required: true }) },
    resolve: async (_root, { input }, context) =>
      AddEntryResult.answer(
        await command(context, input, () => ({
          type: 'AddEntry',
          content: input.content,
          section: input.section ?? null,
          evenIfErased: input.evenIfErased ?? false,
        })),
      ),
  }),
  editEntry: t.field({
    type: EditEntryResult.type,
    args: { input: t.arg({ type: EditEntryInput, required: true }) },
    resolve: async (_root, { input }, context) =>
      EditEntryResult.answer(
        await command(context, input, () => ({
          type: 'EditEntry',
          entryId: entryOf(input.id),
          content: input.content ?? null,
          section: input.section ?? null,
          evenIfErased: input.evenIfErased ?? false,
        })),
      ),
  }),
  excludeEntry: t.field({
    type: ExcludeEntryResult.type,
    args: { input: t.arg({ type: EntryInput, required: true }) },
    resolve: async (_root, { input }, context) =>
      ExcludeEntryResult.answer(await command(context, input, () => ({ type: 'ExcludeEntry', entryId: entryOf(input.id) }))),
  }),
  includeEntry: t.field({
    type: IncludeEntryResult.type,
    args: { input: t.arg({ type: EntryInput, required: true }) },
    resolve: async (_root, { input }, context) =>
      IncludeEntryResult.answer(await command(context, input, () => ({ type: 'IncludeEntry', entryId: entryOf(input.id) }))),
  }),
  deleteEntry: t.field({
    type: DeleteEntryResult.type,
    args: { input: t.arg({ type: EntryInput, required: true }) },
    resolve: async (_root, { input }, context) =>
      DeleteEntryResult.answer(await command(context, input, () => ({ type: 'DeleteEntry', entryId: entryOf(input.id) }))),
  }),
  restoreEntry: t.field({
    type: RestoreEntryResult.type,
    args: { input: t.arg({ type: EntryInput, required: true }) },
    resolve: async (_root, { input }, context) =>
      RestoreEntryResult.answer(await command(context, input, () => ({ type: 'RestoreEntry', entryId: entryOf(input.id) }))),
  }),
  changeEntries: t.field({
    description: 'Excludes, includes, deletes or restores up to 100 entries, all or none.',
    type: ChangeEntriesResult.type,
    args: { input: t.arg({ type: ChangeEntriesInput, required: true }) },
    resolve: async (_root, { input }, context) =>
      ChangeEntriesResult.answer(
        await command(context, input, () => ({ type: 'ChangeEntries', entryIds: listOf(input.ids, entryOf), change: input.change })),
      ),
  }),
  revertEntry: t.field({
    description: 'Back to the text and section that the entry had at a moment; its status stays.',
    type: RevertEntryResult.type,
    args: { input: t.arg({ type: RevertEntryInput, required: true }) },
    resolve: async (_root, { input }, context) =>
      RevertEntryResult.answer(
        await command(context, input, () => ({ type: 'RevertEntry', entryId: entryOf(input.id), to: momentIn(input.to) })),
      ),
  }),
}));
