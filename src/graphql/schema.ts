/** The schema, built once. The types register themselves when their files are imported. */
/* oxlint-disable import/no-unassigned-import -- importing them is the point */
import { isAbstractType, lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import { builder } from './builder.ts';
import './types/action.ts';
import './types/change.ts';
import './types/entry.ts';
import './types/entry-mutations.ts';
import './types/export-prompt.ts';
import './types/import.ts';
import './types/import-item.ts';
import './types/import-mutations.ts';
import './types/import-preview.ts';
import './types/import-subscription.ts';
import './types/memory.ts';
import './types/memory-diff.ts';
import './types/memory-mutations.ts';
import './types/node.ts';
import './types/values.ts';
import './types/viewer.ts';

builder.queryType({ description: 'What can be read.' });
builder.mutationType({
  description: 'What can be done. Each answers with a success or with typed errors that share the interface UserError.',
});

/** Builds the schema. */
export function buildSchema(): GraphQLSchema {
  const schema = builder.toSchema({ sortSchema: false });
  for (const type of Object.values(schema.getTypeMap())) {
    // Objects carry their __typename: the executor's own way to read it costs less than one more function a row.
    if (isAbstractType(type)) type.resolveType = undefined;
  }
  return schema;
}

/** Prints the schema as it is committed: sorted, so that a difference is a change. */
export function printApi(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
