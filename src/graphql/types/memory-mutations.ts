/** Mutations of the whole memory: back to an earlier moment, or emptied. */
import { builder, HEAVY, weighs } from '../builder.ts';
import { actionAfter } from '../payload.ts';
import { command, momentIn } from './entry-mutations.ts';
import { ActionRef } from './refs.ts';
import { defineResult, MutationSuccess, successRef } from './results.ts';
import { AsOfInput } from './values.ts';

const RestoreMemoryInput = builder.inputType('RestoreMemoryInput', {
  description: 'The moment that comes back.',
  fields: (t) => ({
    to: t.field({ type: AsOfInput, required: true }),
    reason: t.string(),
    expectedRevision: t.int(),
    idempotencyKey: t.string(),
  }),
});

const ResetMemoryInput = builder.inputType('ResetMemoryInput', {
  description: 'Nothing to choose.',
  fields: (t) => ({ reason: t.string(), expectedRevision: t.int(), idempotencyKey: t.string() }),
});

function memorySuccess(name: string, description: string) {
  const ref = successRef(name);
  ref.implement({
    description,
    interfaces: [MutationSuccess],
    fields: (t) => ({
      action: t.field({ type: ActionRef, nullable: true, resolve: (payload, _args, context) => actionAfter(context, payload) }),
    }),
  });
  return ref;
}

const ERRORS = [
  'InvalidInputError',
  'SensitiveContentError',
  'InvalidStateError',
  'RevisionConflictError',
  'IdempotencyConflictError',
] as const;

const RestoreMemoryResult = defineResult(
  'RestoreMemory',
  memorySuccess('RestoreMemorySuccess', 'The memory as of that moment, except for what was erased since.'),
  ERRORS,
);
const ResetMemoryResult = defineResult('ResetMemory', memorySuccess('ResetMemorySuccess', 'The memory, empty.'), ERRORS);

builder.mutationFields((t) => ({
  restoreMemory: t.field({
    description: 'The whole memory back to an earlier moment, as new changes.',
    type: RestoreMemoryResult.type,
    args: { input: t.arg({ type: RestoreMemoryInput, required: true }) },
    extensions: weighs(HEAVY),
    resolve: async (_root, { input }, context) =>
      RestoreMemoryResult.answer(await command(context, input, () => ({ type: 'RestoreMemory', to: momentIn(input.to) }))),
  }),
  resetMemory: t.field({
    description: 'Deletes every entry; history stays.',
    type: ResetMemoryResult.type,
    args: { input: t.arg({ type: ResetMemoryInput, required: true }) },
    resolve: async (_root, { input }, context) => ResetMemoryResult.answer(await command(context, input, () => ({ type: 'ResetMemory' }))),
  }),
}));
