import { existsSync, readFileSync } from 'node:fs';
import { buildSchema as buildSdl } from 'graphql';
import { describe, expect, it } from 'vitest';
import { compareWithContract } from '../../scripts/contract.ts';
import { buildSchema, printApi } from '../../src/graphql/schema.ts';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const shared = new URL('../../../shared/schema.graphql', import.meta.url);

describe('the schema', () => {
  it('is the one that is committed', () => {
    expect(printApi(buildSchema())).toBe(read('../../schema.graphql'));
  });

  it('keeps to the contract that front ends are written against', () => {
    expect(compareWithContract(buildSchema(), buildSdl(read('contract.graphql'))).changed).toEqual([]);
  });

  describe.skipIf(!existsSync(shared))('beside the shared contract', () => {
    it('keeps to that too', () => {
      expect(compareWithContract(buildSchema(), buildSdl(readFileSync(shared, 'utf8'))).changed).toEqual([]);
    });
  });
});

describe('the comparison with a contract', () => {
  const base = 'type Query { a(x: Int = 1): String! e: E i(in: In): Int } enum E { A B } input In { v: Int }';
  const compare = (ours: string) => compareWithContract(buildSdl(ours), buildSdl(base));

  it('takes what is added', () => {
    const more = 'type Query { a(x: Int = 1, y: Int): String! e: E i(in: In): Int z: Int } enum E { A B C } input In { v: Int w: Int }';
    expect(compare(more)).toEqual({ changed: [], missing: [] });
  });

  it('reports what is not there', () => {
    expect(compare('type Query { a(x: Int = 1): String! e: E } enum E { A }').missing).toEqual(['Query.i', 'E.B', 'In']);
  });

  it.each([
    ['a type', base.replace('String!', 'String')],
    ['a default', base.replace('= 1', '= 2')],
    ['the type of an argument', base.replace('x: Int = 1', 'x: Int! = 1')],
    ['the type of an input field', base.replace('v: Int', 'v: String')],
    ['a new argument that is required', base.replace('a(', 'a(must: Int!, ')],
    ['a new input field that is required', base.replace('v: Int', 'v: Int must: Int!')],
    ['the kind of a type', base.replace('enum E { A B }', 'scalar E')],
  ])('finds a change of %s', (_what, ours) => {
    expect(compare(ours).changed).toHaveLength(1);
  });
});
