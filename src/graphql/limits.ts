/**
 * How much one request may ask for. Counted on the document itself and on the variables of the operation that runs, so that neither an alias,
 * a fragment, a second operation nor a variable passes them. What is over is refused before anything runs: QUERY_TOO_LARGE.
 *
 * Cost: one for each field, or its weight (`weighs` in builder.ts); the selection of a list counts as often as the list may be long (`costs`
 * there). A document may be small and its work not: the text of a memory is some bytes to ask for and 40 MB to answer. Fields of the
 * schema's own description (`__schema`, `__type`) cost nothing: graphql bounds their depth, and they read nothing.
 */
import {
  isInterfaceType,
  isObjectType,
  isUnionType,
  getNamedType,
  Kind,
  parse,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type Source,
  valueFromASTUntyped,
} from 'graphql';
import type { GraphQLError } from 'graphql';
import type { Cost, Weight } from './builder.ts';
import { DEFAULT_PAGE } from './cursors.ts';
import { apiError } from './errors.ts';
import { LIMITS } from '../domain/memory/model.ts';

export type QueryLimits = Readonly<{
  /** Lexical tokens of a document. */
  tokens: number;
  /** Fields below each other. */
  depth: number;
  /** Aliases of a document, and directives. */
  aliases: number;
  directives: number;
  /** Fields as often as they may be resolved. */
  cost: number;
}>;

export const QUERY_LIMITS: QueryLimits = { tokens: 4_000, depth: 20, aliases: 60, directives: 60, cost: 50_000 };

type Variables = Readonly<Record<string, unknown>>;

/** Parses a document of at most so many tokens. Throws QUERY_TOO_LARGE, or what `parse` throws. */
export function parseWithin(source: string | Source, limits: QueryLimits): DocumentNode {
  try {
    return parse(source, { maxTokens: limits.tokens });
  } catch (error) {
    if (error instanceof Error && /more than \d+ tokens/.test(error.message)) throw tooMany('tokens', limits.tokens);
    throw error;
  }
}

function tooMany(what: string, limit: number): GraphQLError {
  return apiError('QUERY_TOO_LARGE', `The query has more than ${limit} ${what}. Split it into several requests.`);
}

/** Returns why a document is too large, as it is written: depth, aliases, directives; null when it is not. Fragments may be anything. */
export function checkShape(document: DocumentNode, limits: QueryLimits): GraphQLError | null {
  const counts = { aliases: 0, directives: 0 };
  const fragments = fragmentsOf(document);
  const depths = new Map<string, number>();
  const depthOf = (set: SelectionSetNode, count: boolean, above: ReadonlySet<string>): number => {
    let deepest = 0;
    for (const selection of set.selections) {
      if (count) counts.directives += selection.directives?.length ?? 0;
      let depth = 0;
      if (selection.kind === Kind.FIELD) {
        if (count && selection.alias !== undefined) counts.aliases += 1;
        depth = 1 + (selection.selectionSet === undefined ? 0 : depthOf(selection.selectionSet, count, above));
      } else if (selection.kind === Kind.INLINE_FRAGMENT) depth = depthOf(selection.selectionSet, count, above);
      else depth = spreadDepth(selection.name.value, above);
      deepest = Math.max(deepest, depth);
    }
    return deepest;
  };
  // A fragment that spreads itself is refused by validation; here it must only end.
  const spreadDepth = (name: string, above: ReadonlySet<string>): number => {
    const fragment = fragments.get(name);
    if (fragment === undefined || above.has(name)) return 0;
    let depth = depths.get(name);
    if (depth === undefined) {
      depth = depthOf(fragment.selectionSet, false, new Set([...above, name]));
      depths.set(name, depth);
    }
    return depth;
  };
  let depth = 0;
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION && definition.kind !== Kind.FRAGMENT_DEFINITION) continue;
    counts.directives += definition.directives?.length ?? 0;
    const own = new Set(definition.kind === Kind.FRAGMENT_DEFINITION ? [definition.name.value] : []);
    depth = Math.max(depth, depthOf(definition.selectionSet, true, own));
  }
  if (depth > limits.depth) return tooMany('fields below each other', limits.depth);
  if (counts.aliases > limits.aliases) return tooMany('aliases', limits.aliases);
  if (counts.directives > limits.directives) return tooMany('directives', limits.directives);
  return null;
}

function fragmentsOf(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  return fragments;
}

/** Returns why the operation that runs asks for too much, with its variables; null when it does not. The document must be valid. */
export function checkCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
  limits: QueryLimits,
): GraphQLError | null {
  const root = schema.getRootType(operation.operation);
  if (root == null) return null;
  const cost = costOf({ schema, fragments: fragmentsOf(document), variables: withDefaults(operation, variables), known: new Map() });
  const total = cost(operation.selectionSet, root);
  if (total <= limits.cost) return null;
  const sentence = `The query costs ${total}, and at most ${limits.cost} is answered at once: ask for fewer fields or smaller pages.`;
  return apiError('QUERY_TOO_LARGE', sentence);
}

function withDefaults(operation: OperationDefinitionNode, variables: Variables): Variables {
  const definitions = operation.variableDefinitions ?? [];
  if (definitions.length === 0) return variables;
  const all: Record<string, unknown> = {};
  for (const { variable, defaultValue } of definitions) {
    const name = variable.name.value;
    const given = variables[name];
    all[name] = given === undefined && defaultValue !== undefined ? valueFromASTUntyped(defaultValue) : given;
  }
  return all;
}

type Work = Readonly<{
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  variables: Variables;
  known: Map<string, number>;
}>;

function costOf(work: Work): (set: SelectionSetNode, type: GraphQLNamedType) => number {
  const costOfSet = (set: SelectionSetNode, type: GraphQLNamedType): number => {
    let total = 0;
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) total += costOfField(selection, type);
      else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const on = selection.typeCondition === undefined ? type : work.schema.getType(selection.typeCondition.name.value);
        total += costOfSet(selection.selectionSet, on ?? type);
      } else total += costOfSpread(selection.name.value);
    }
    return total;
  };
  const costOfSpread = (name: string): number => {
    const fragment = work.fragments.get(name);
    const on = fragment === undefined ? undefined : work.schema.getType(fragment.typeCondition.name.value);
    if (fragment === undefined || on === undefined) return 0;
    let cost = work.known.get(name);
    if (cost === undefined) {
      cost = costOfSet(fragment.selectionSet, on);
      work.known.set(name, cost);
    }
    return cost;
  };
  const costOfField = (node: FieldNode, type: GraphQLNamedType): number => {
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
    if (field === undefined) return isUnionType(type) || node.name.value === '__typename' ? 1 : 0;
    const own = weightOf(field.extensions['weight'] as Weight | undefined, node, work.variables);
    if (node.selectionSet === undefined) return own;
    const below = costOfSet(node.selectionSet, getNamedType(field.type));
    return own + below * times(field.extensions['cost'] as Cost | undefined, node, work.variables);
  };
  return costOfSet;
}

/** What resolving a field itself counts as. */
function weightOf(weight: Weight | undefined, node: FieldNode, variables: Variables): number {
  if (weight === undefined) return 1;
  if (typeof weight === 'number') return weight;
  const given = node.arguments?.find((argument) => argument.name.value === 'filter');
  const filter = given === undefined ? null : (valueFromASTUntyped(given.value, variables) as Readonly<Record<string, unknown>> | null);
  return typeof filter?.['search'] === 'string' ? weight.search : 1;
}

/** How often the selection of a field may be resolved. */
function times(cost: Cost | undefined, node: FieldNode, variables: Variables): number {
  if (cost === undefined) return 1;
  if (typeof cost === 'number') return cost;
  const argument = (name: string): number | null => sizeOf(node, name, variables);
  const wanted = 'page' in cost ? (argument('first') ?? argument('last') ?? DEFAULT_PAGE) : (argument(cost.argument) ?? cost.default);
  // What is out of bounds is refused by its resolver; here it must only not make anything cheaper than one.
  return Math.max(1, 'page' in cost ? Math.min(wanted, LIMITS.pageSize) : wanted);
}

function sizeOf(node: FieldNode, name: string, variables: Variables): number | null {
  const value = node.arguments?.find((argument) => argument.name.value === name)?.value;
  if (value === undefined) return null;
  if (value.kind === Kind.INT) return Number(value.value);
  if (value.kind === Kind.LIST) return value.values.length;
  if (value.kind !== Kind.VARIABLE) return null;
  const given = variables[value.name.value];
  if (Array.isArray(given)) return given.length;
  return typeof given === 'number' ? given : null;
}
