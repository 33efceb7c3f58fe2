/**
 * The schema builder and its scalars.
 *
 * Plain Pothos: no plugin wraps a resolver, so that a field of a list costs what bare GraphQL costs. Objects carry their `__typename`, which
 * the executor reads for unions and interfaces. Fields are non-null unless they say `nullable`. `cost` and `weight` in a field's
 * extensions are what limits.ts multiplies its selection by, and counts the field itself as.
 */
import SchemaBuilder from '@pothos/core';
import { GraphQLError } from 'graphql';
import type { Context } from './context.ts';
import { parseInstant } from './instants.ts';

export const builder = new SchemaBuilder<{
  Context: Context;
  DefaultFieldNullability: false;
  Scalars: { ID: { Input: string; Output: string }; DateTime: { Input: number; Output: number } };
}>({ defaultFieldNullability: false });

/** Epoch milliseconds inside, RFC 3339 outside. */
export const DateTime = builder.scalarType('DateTime', {
  description: 'RFC 3339, UTC, milliseconds.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339',
  serialize: (value) => new Date(value).toISOString(),
  parseValue: (value) => {
    const at = typeof value === 'string' ? parseInstant(value) : null;
    if (at === null) throw new GraphQLError('DateTime must be an RFC 3339 instant such as 2026-05-12T09:30:00.000Z.');
    return at;
  },
});

/** How many times a field's selection is counted: a constant, or by its arguments. Read by limits.ts. */
export type Cost = number | Readonly<{ page: true }> | Readonly<{ argument: string; default: number }>;

/** The extensions of a field whose selection is resolved many times. */
export function costs(cost: Cost): Readonly<{ cost: Cost }> {
  return { cost };
}

/** What resolving a field counts as, where it is far more than reading a row; `search`: where its filter searches. Read by limits.ts. */
export type Weight = number | Readonly<{ search: number }>;

/** What reads, opens or parses up to a whole memory weighs: a handful fits in one request, whatever its aliases. */
export const HEAVY = 10_000;

/** The extensions of a field that does much work by itself. */
export function weighs(weight: Weight): Readonly<{ weight: Weight }> {
  return { weight };
}
