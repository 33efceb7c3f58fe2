import { getIntrospectionQuery, getOperationAST, parse, type GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { checkCost, checkShape, parseWithin, QUERY_LIMITS } from '../../src/graphql/limits.ts';
import { buildSchema } from '../../src/graphql/schema.ts';

const schema = buildSchema();
const code = (error: GraphQLError | null): unknown => error?.extensions['code'] ?? null;

function cost(query: string, limit: number, variables: Readonly<Record<string, unknown>> = {}, operationName?: string): unknown {
  const document = parse(query);
  const operation = getOperationAST(document, operationName)!;
  return code(checkCost(schema, document, operation, variables, { ...QUERY_LIMITS, cost: limit }));
}

describe('the shape of a query', () => {
  const shape = (query: string, limits = {}): unknown => code(checkShape(parse(query), { ...QUERY_LIMITS, ...limits }));

  it('is bounded in depth, through fragments too', () => {
    const query = '{ memory { ...A } } fragment A on Memory { entries { edges { node { id } } } }';
    expect(shape(query, { depth: 5 })).toBeNull();
    expect(shape(query, { depth: 4 })).toBe('QUERY_TOO_LARGE');
  });

  it('is bounded in aliases and directives, wherever they stand', () => {
    expect(shape('{ a: viewer { id } ...F } fragment F on Query { b: viewer { id } }', { aliases: 2 })).toBeNull();
    expect(shape('{ a: viewer { id } ...F } fragment F on Query { b: viewer { id } }', { aliases: 1 })).toBe('QUERY_TOO_LARGE');
    expect(shape('query @skip(if: true) { viewer @skip(if: true) { id @include(if: true) } }', { directives: 2 })).toBe('QUERY_TOO_LARGE');
  });

  it('ends on fragments that spread each other, and soon on ones that double', () => {
    expect(shape('{ ...A } fragment A on Query { ...B } fragment B on Query { ...A viewer { id } }')).toBeNull();
    const doubling = Array.from({ length: 40 }, (_unused, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`).join(' ');
    expect(shape(`{ ...F0 } ${doubling} fragment F40 on Query { viewer { id } }`)).toBeNull();
  });

  it('is bounded in tokens', () => {
    expect(() => parseWithin('{ viewer { id } }', { ...QUERY_LIMITS, tokens: 5 })).toThrow(
      expect.objectContaining({ extensions: expect.objectContaining({ code: 'QUERY_TOO_LARGE' }) as unknown }),
    );
    expect(parseWithin('{ viewer { id } }', { ...QUERY_LIMITS, tokens: 6 })).toHaveProperty('kind', 'Document');
  });

  it('leaves room for what tools ask of the schema', () => {
    const introspection = getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true, specifiedByUrl: true });
    expect(shape(introspection)).toBeNull();
    expect(cost(introspection, QUERY_LIMITS.cost)).toBeNull();
  });
});

describe('the cost of a query', () => {
  // memory 1, entries 1, edges 100, node 100, id and content 200
  const page = 'query Page($first: Int = 100) { memory { entries(first: $first) { edges { node { id content } } } } }';

  it('counts a list as often as it may be long', () => {
    expect(cost(page, 402)).toBeNull();
    expect(cost(page, 401)).toBe('QUERY_TOO_LARGE');
  });

  it('is of the variables that come, and of their defaults', () => {
    expect(cost(page, 42, { first: 10 })).toBeNull();
    expect(cost(page, 41, { first: 10 })).toBe('QUERY_TOO_LARGE');
    expect(cost('query P($n: Int) { memory { entries(last: $n) { edges { cursor } } } }', 201, { n: 100 })).toBe('QUERY_TOO_LARGE');
  });

  it('is not made less by what is out of bounds', () => {
    for (const first of [0, -5, 1_000_000]) expect(cost(page, 3, { first })).toBe('QUERY_TOO_LARGE');
    expect(cost('{ memory { entries { edges { node { id } } } } }', 60)).toBe('QUERY_TOO_LARGE');
  });

  it('is of the operation that runs, not of another in the document', () => {
    const two = `query Small { viewer { id } } ${page}`;
    expect(cost(two, 10, {}, 'Small')).toBeNull();
    expect(cost(two, 10, {}, 'Page')).toBe('QUERY_TOO_LARGE');
  });

  it('counts fragments, aliases, and lists of ids', () => {
    const twice = '{ a: memory { ...M } b: memory { ...M } } fragment M on Memory { entries(first: 100) { edges { node { id } } } }';
    expect(cost(twice, 603)).toBe('QUERY_TOO_LARGE');
    expect(cost(twice, 604)).toBeNull();
    expect(cost('query N($ids: [ID!]!) { nodes(ids: $ids) { id } }', 4, { ids: ['a', 'b', 'c', 'd'] })).toBe('QUERY_TOO_LARGE');
    expect(cost('{ nodes(ids: ["a", "b"]) { id } }', 3)).toBeNull();
  });

  it('multiplies what stands below each other', () => {
    const deep = '{ imports(first: 100) { edges { node { items(first: 100) { edges { node { similar { id } } } } } } } }';
    expect(cost(deep, QUERY_LIMITS.cost)).toBe('QUERY_TOO_LARGE');
  });

  it('counts what reads, opens or parses a whole memory as much more than a field', () => {
    const times = (count: number, field: string): string => Array.from({ length: count }, (_unused, n) => `f${n}: ${field}`).join(' ');
    const taken = (query: string, variables = {}): boolean => cost(query, QUERY_LIMITS.cost, variables) === null;
    for (const [field, most] of [
      ['memory(asOf: { revision: 1 }) { text }', 4],
      ['memory { entries(filter: { search: "a" }) { totalCount } }', 4],
      ['memoryDiff(from: { revision: 1 }) { counts { added } }', 4],
    ] as const) {
      expect(taken(`{ ${times(most, field)} }`), field).toBe(true);
      expect(taken(`{ ${times(most + 1, field)} }`), field).toBe(false);
    }
    const imports = (count: number): string =>
      `mutation I($input: ImportInput!) { ${times(count, 'previewImport(input: $input) { __typename }')} }`;
    expect([taken(imports(2)), taken(imports(3))]).toEqual([true, false]);
  });

  it('sees a search in variables, and none where there is none', () => {
    const query =
      'query S($filter: EntryFilter, $word: String) { memory { a: entries(filter: $filter) { totalCount } b: entries(filter: { search: $word }) { totalCount } } }';
    expect(cost(query, 10_000, { filter: { section: ['CAREER'] } })).toBeNull();
    expect(cost(query, 10_000, { filter: { search: 'a' } })).toBe('QUERY_TOO_LARGE');
    expect(cost(query, 10_000, { word: 'a' })).toBe('QUERY_TOO_LARGE');
    const byDefault = 'query D($filter: EntryFilter = { search: "a" }) { memory { entries(filter: $filter) { totalCount } } }';
    expect(cost(byDefault, 10_000)).toBe('QUERY_TOO_LARGE');
    expect(cost(byDefault, 10_000, { filter: null })).toBeNull();
  });
});
