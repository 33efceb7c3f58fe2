/** MutationSuccess, and how the result of a mutation is defined: its success, and the errors that its union has. */
import type { ImplementableObjectRef, ObjectRef } from '@pothos/core';
import { builder } from '../builder.ts';
import { refuse, type UserError, type UserErrorName } from '../errors.ts';
import { memoryAfter, success, type Success } from '../payload.ts';
import type { ItemId } from '../../domain/ids.ts';
import type { CommandAnswer } from '../ports.ts';
import { MemoryRef } from './refs.ts';
import { USER_ERRORS } from './user-error.ts';

export const MutationSuccess = builder.interfaceRef<Success>('MutationSuccess').implement({
  description: 'What every success says; a `previousRevision` that a client has not seen means that it missed something.',
  fields: (t) => ({
    previousRevision: t.int({ resolve: ({ answer }) => answer.previousRevision }),
    revision: t.int({
      description: 'The new revision, or the old one when nothing had to change.',
      resolve: ({ answer }) => answer.revision,
    }),
    memory: t.field({
      description: 'null when the change is committed but not readable yet: read with Memory-At-Least',
      type: MemoryRef,
      nullable: true,
      resolve: (payload, _args, context) => memoryAfter(context, payload),
    }),
  }),
});

type Types = (typeof builder)['$inferSchemaTypes'];

/** Returns the object type of a success. */
export function successRef(name: string): ImplementableObjectRef<Types, Success> {
  return builder.objectRef<Success>(name);
}

/**
 * Defines the union `<stem>Result` of a success type and some errors. `answer` turns what a command came to into a member of it.
 */
export function defineResult<const Errors extends UserErrorName>(stem: string, ref: ObjectRef<Types, Success>, errors: readonly Errors[]) {
  type Member = Success | Extract<UserError, Readonly<{ __typename: Errors }>>;
  const type = builder.unionType(`${stem}Result`, {
    description: `What ${stem[0]!.toLowerCase()}${stem.slice(1)} answers.`,
    types: [ref, ...errors.map((name) => USER_ERRORS[name])] as ObjectRef<Types, Member>[],
  });
  const answer = (came: CommandAnswer, items: readonly ItemId[] = []): Member =>
    came.ok ? success(`${stem}Success`, came, items) : refuse(came.refusal, errors);
  return { type, answer };
}
