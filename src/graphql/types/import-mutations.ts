/** Mutations of imports: preview, start, revert, and adding what was declined. */
import { LIMITS } from '../../domain/memory/model.ts';
import { builder, costs, HEAVY, weighs } from '../builder.ts';
import { readDump } from '../dump-input.ts';
import { refuse } from '../errors.ts';
import { changeAfter, changesAfter, entryAfter, importAfter, itemAfter, itemsAfter } from '../payload.ts';
import type { CommandAnswer } from '../ports.ts';
import { importOf, itemOf, listOf, run } from '../run.ts';
import { command } from './entry-mutations.ts';
import { ImportFormatEnum, PersonalContextEnum, SectionEnum, ServiceEnum } from './enums.ts';
import { ImportPreviewRef } from './import-preview.ts';
import { ChangeRef, EntryRef, ImportItemRef, ImportRef } from './refs.ts';
import { defineResult, MutationSuccess, successRef } from './results.ts';
import { USER_ERRORS } from './user-error.ts';

const ImportFileInput = builder.inputType('ImportFile', {
  description: 'At most Limits.importBytes before base64.',
  fields: (t) => ({ name: t.string({ required: true }), base64: t.string({ required: true }) }),
});

const ImportSourceInput = builder.inputType('ImportSource', {
  description: 'Pasted text, or a file (base64) with its name; zip files included.',
  isOneOf: true,
  fields: (t) => ({ text: t.string(), file: t.field({ type: ImportFileInput }) }),
});

const ImportInput = builder.inputType('ImportInput', {
  description: 'A dump and how to read it; service and format are detected when absent.',
  fields: (t) => ({
    source: t.field({ type: ImportSourceInput, required: true }),
    service: t.field({ type: ServiceEnum }),
    format: t.field({ type: ImportFormatEnum }),
    personalContext: t.field({ type: PersonalContextEnum, defaultValue: 'WORK_ONLY' }),
    skipItems: t.intList({ description: 'Indexes of previewed items to leave out, and of declined ones to keep after all.' }),
    keepItems: t.intList(),
    expectedRevision: t.int({ description: 'Refuses when the memory has changed since the preview.' }),
    idempotencyKey: t.string(),
  }),
});

const RevertImportInput = builder.inputType('RevertImportInput', {
  description: 'The import to take back.',
  fields: (t) => ({
    id: t.id({ required: true }),
    reason: t.string(),
    expectedRevision: t.int(),
    idempotencyKey: t.string(),
  }),
});

const AddImportItemInput = builder.inputType('AddImportItemInput', {
  description: 'The item, and what to say or where to put it instead.',
  fields: (t) => ({
    id: t.id({ required: true }),
    content: t.string(),
    section: t.field({ type: SectionEnum }),
    evenIfErased: t.boolean({ defaultValue: false }),
    reason: t.string(),
    idempotencyKey: t.string(),
  }),
});

const AddImportItemsInput = builder.inputType('AddImportItemsInput', {
  description: 'At most 100 items, of any imports.',
  fields: (t) => ({ ids: t.idList({ required: true }), reason: t.string(), idempotencyKey: t.string() }),
});

const PREVIEW_ERRORS = ['InvalidInputError', 'ImportRefusedError'] as const;
const PreviewImportResult = builder.unionType('PreviewImportResult', {
  description: 'What previewImport answers.',
  types: [ImportPreviewRef, ...PREVIEW_ERRORS.map((name) => USER_ERRORS[name])],
});

function importSuccess(name: string, description: string) {
  const ref = successRef(name);
  ref.implement({
    description,
    interfaces: [MutationSuccess],
    fields: (t) => ({ import: t.field({ type: ImportRef, resolve: (payload, _args, context) => importAfter(context, payload) }) }),
  });
  return ref;
}

const StartImportResult = defineResult('StartImport', importSuccess('StartImportSuccess', 'The import, PENDING.'), [
  'InvalidInputError',
  'ImportRefusedError',
  'InvalidStateError',
  'RevisionConflictError',
  'IdempotencyConflictError',
]);
const RevertImportResult = defineResult(
  'RevertImport',
  importSuccess('RevertImportSuccess', 'The import, REVERTED; Import.changedSince has what was left alone.'),
  [
    'InvalidInputError',
    'SensitiveContentError',
    'NotFoundError',
    'InvalidStateError',
    'LimitReachedError',
    'RevisionConflictError',
    'IdempotencyConflictError',
  ],
);

const AddImportItemSuccess = successRef('AddImportItemSuccess');
AddImportItemSuccess.implement({
  description: 'The item, with its new entry.',
  interfaces: [MutationSuccess],
  fields: (t) => ({
    item: t.field({ type: ImportItemRef, resolve: (payload, _args, context) => itemAfter(context, payload) }),
    entry: t.field({ type: EntryRef, resolve: (payload, _args, context) => entryAfter(context, payload) }),
    change: t.field({ type: ChangeRef, nullable: true, resolve: (payload, _args, context) => changeAfter(context, payload) }),
  }),
});
const AddImportItemResult = defineResult('AddImportItem', AddImportItemSuccess, [
  'InvalidInputError',
  'SensitiveContentError',
  'NotFoundError',
  'InvalidStateError',
  'DuplicateEntryError',
  'ErasedBeforeError',
  'LimitReachedError',
  'IdempotencyConflictError',
]);

const AddImportItemsSuccess = successRef('AddImportItemsSuccess');
AddImportItemsSuccess.implement({
  description: 'The items, with their new entries; one that had an entry already is left as it is.',
  interfaces: [MutationSuccess],
  fields: (t) => ({
    items: t.field({
      type: [ImportItemRef],
      extensions: costs(LIMITS.bulkSize),
      resolve: (payload, _args, context) => itemsAfter(context, payload),
    }),
    changes: t.field({
      type: [ChangeRef],
      extensions: costs(LIMITS.bulkSize),
      resolve: (payload, _args, context) => changesAfter(context, payload),
    }),
  }),
});
const AddImportItemsResult = defineResult('AddImportItems', AddImportItemsSuccess, [
  'InvalidInputError',
  'SensitiveContentError',
  'NotFoundError',
  'InvalidStateError',
  'LimitReachedError',
  'IdempotencyConflictError',
]);

builder.mutationFields((t) => ({
  previewImport: t.field({
    description:
      'The same stages as startImport, and nothing is stored. A mutation, so that no client caches, repeats or sends a dump by GET.',
    type: PreviewImportResult,
    args: { input: t.arg({ type: ImportInput, required: true }) },
    extensions: weighs(2 * HEAVY),
    resolve: async (_root, { input }, context) => {
      const { commands } = context.ports;
      const came = await run(context, input, (options) => commands.previewImport(context.user, readDump(input), options));
      if (!came.ok) return refuse(came.refusal, PREVIEW_ERRORS);
      return { __typename: 'ImportPreview' as const, preview: came.preview };
    },
  }),
  startImport: t.field({
    type: StartImportResult.type,
    args: { input: t.arg({ type: ImportInput, required: true }) },
    extensions: weighs(2 * HEAVY),
    resolve: async (_root, { input }, context) => {
      const { commands } = context.ports;
      const start = (options: Parameters<typeof commands.startImport>[2]): Promise<CommandAnswer> =>
        commands.startImport(context.user, readDump(input), options);
      return StartImportResult.answer(await run(context, input, start));
    },
  }),
  revertImport: t.field({
    description: 'Removes what the import added, revives what it changed, leaves alone what was changed since; cancels one that runs.',
    type: RevertImportResult.type,
    args: { input: t.arg({ type: RevertImportInput, required: true }) },
    resolve: async (_root, { input }, context) =>
      RevertImportResult.answer(await command(context, input, () => ({ type: 'RevertImport', importId: importOf(input.id) }))),
  }),
  addImportItem: t.field({
    description: 'Adds an item that an import did not retain, as it stands or with another text.',
    type: AddImportItemResult.type,
    args: { input: t.arg({ type: AddImportItemInput, required: true }) },
    resolve: async (_root, { input }, context) => {
      const answer = await command(context, input, () => ({
        type: 'AddImportItem',
        itemId: itemOf(input.id),
        content: input.content ?? null,
        section: input.section ?? null,
        evenIfErased: input.evenIfErased ?? false,
      }));
      return AddImportItemResult.answer(answer, answer.ok ? [itemOf(input.id)] : []);
    },
  }),
  addImportItems: t.field({
    description: 'Adds up to 100 such items as they stand, all or none.',
    type: AddImportItemsResult.type,
    args: { input: t.arg({ type: AddImportItemsInput, required: true }) },
    resolve: async (_root, { input }, context) => {
      const answer = await command(context, input, () => ({ type: 'AddImportItems', itemIds: listOf(input.ids, itemOf) }));
      return AddImportItemsResult.answer(answer, answer.ok ? listOf(input.ids, itemOf) : []);
    },
  }),
}));
