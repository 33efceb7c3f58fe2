/** Small values that many types have: dates of dumps, actors, ranges, moments. */
import { LedgerError } from '../../domain/errors.ts';
import type { Moment } from '../../domain/memory/commands.ts';
import type { ImportCounts, LineRange, SavedOn, TextRange } from '../../domain/memory/model.ts';
import { builder } from '../builder.ts';
import { ActorKindEnum, DatePrecisionEnum } from './enums.ts';
import { ActorRef } from './refs.ts';

export const SavedOnRef = builder.objectRef<SavedOn>('SavedOn').implement({
  description: 'The date a dump gives for an entry: as written, and parsed as far as it goes (2026, 2026-05, 2026-05-12 or an instant).',
  fields: (t) => ({
    raw: t.exposeString('raw', { nullable: true }),
    value: t.exposeString('value', { nullable: true }),
    precision: t.expose('precision', { type: DatePrecisionEnum, nullable: true }),
  }),
});

ActorRef.implement({
  description: 'Who did it; the name of an API key or of a service, never of a person.',
  fields: (t) => ({
    kind: t.expose('kind', { type: ActorKindEnum }),
    name: t.string({ nullable: true, resolve: (actor, _args, context) => actor.name(context) }),
  }),
});

export const LineRangeRef = builder.objectRef<LineRange>('LineRange').implement({
  description: 'Lines from `first` to `last`, both included, from 1; `file` inside an archive.',
  fields: (t) => ({
    file: t.exposeString('file', { nullable: true }),
    first: t.exposeInt('first'),
    last: t.exposeInt('last'),
  }),
});

export const TextRangeRef = builder.objectRef<TextRange>('TextRange').implement({
  description: 'From `start` up to, not including, `end`.',
  fields: (t) => ({ start: t.exposeInt('start'), end: t.exposeInt('end') }),
});

export const ImportCountsRef = builder.objectRef<ImportCounts>('ImportCounts').implement({
  description: 'Items by outcome; they add up to the total.',
  fields: (t) => ({
    total: t.exposeInt('total'),
    imported: t.exposeInt('imported'),
    updated: t.exposeInt('updated'),
    duplicate: t.exposeInt('duplicate'),
    declined: t.exposeInt('declined'),
    sensitive: t.exposeInt('sensitive'),
    unparsed: t.exposeInt('unparsed'),
  }),
});

export const AsOfInput = builder.inputType('AsOf', {
  description: 'A moment: after so many events, or the last revision at or before an instant (one in the future gives the present).',
  isOneOf: true,
  fields: (t) => ({ revision: t.int(), at: t.field({ type: 'DateTime' }) }),
});

/** Reads an AsOf. Throws INVALID_INPUT for a negative revision. */
export function momentOf(asOf: typeof AsOfInput.$inferInput): Moment {
  if (asOf.revision === undefined) return { at: asOf.at };
  if (asOf.revision < 0) throw new LedgerError('INVALID_INPUT', 'A revision counts from 0: give 0 or more, or an instant.');
  return { revision: asOf.revision };
}
