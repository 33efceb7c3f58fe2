import { readFileSync } from 'node:fs';
import { buildSchema as buildSdl, GraphQLError, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { LedgerError, type Refusal } from '../../src/domain/errors.ts';
import { ERROR_CODES, refuse, showError, TYPE_OF_REFUSAL, userErrorOf, withoutValues } from '../../src/graphql/errors.ts';
import { entryId, importId } from '../support/ids.ts';

const common = { message: 'Do this instead.', path: ['content'] } as const;
const plain = ['INVALID_INPUT', 'REVISION_AHEAD', 'NOT_FOUND', 'ERASED_BEFORE', 'IDEMPOTENCY_CONFLICT', 'QUARANTINED'] as const;
const files = ['EMPTY_INPUT', 'UNSUPPORTED_FORMAT', 'CORRUPT_FILE', 'TOO_LARGE'] as const;
const refusals: readonly Refusal[] = [
  ...plain.map((code) => ({ ...common, code })),
  ...files.map((code) => ({ ...common, code, recognisedFormat: 'CSV' as const, line: 3 })),
  { ...common, code: 'INVALID_STATE', entryId: entryId(1), importId: importId(1) },
  { ...common, code: 'SENSITIVE_CONTENT', categories: ['PASSWORD'], ranges: [{ start: 1, end: 4 }] },
  { ...common, code: 'DUPLICATE_ENTRY', entryId: entryId(1) },
  { ...common, code: 'LIMIT_REACHED', limit: 10_000 },
  { ...common, code: 'REVISION_CONFLICT', currentRevision: 9, entryId: entryId(1) },
];

describe('a refusal', () => {
  it('of every code becomes the type that stands for it, with all it carries', () => {
    expect(new Set(refusals.map((refusal) => refusal.code))).toEqual(new Set(Object.keys(TYPE_OF_REFUSAL)));
    for (const refusal of refusals) {
      expect(userErrorOf(refusal)).toMatchObject({ ...refusal, __typename: TYPE_OF_REFUSAL[refusal.code] });
    }
  });

  it('is thrown with its code where the union has no such member', () => {
    const quarantined = { ...common, code: 'QUARANTINED' } as const;
    expect(refuse(quarantined, ['InvalidStateError'])).toMatchObject({ __typename: 'InvalidStateError' });
    const thrown = expect.objectContaining({ message: common.message, extensions: { code: 'QUARANTINED', inputPath: ['content'] } });
    expect(() => refuse(quarantined, ['InvalidInputError'])).toThrow(thrown);
  });

  it('tells at most 100 ranges', () => {
    const ranges = Array.from({ length: 150 }, (_unused, start) => ({ start, end: start + 1 }));
    const error = userErrorOf({ ...common, code: 'SENSITIVE_CONTENT', categories: [], ranges });
    expect(error).toHaveProperty('ranges.length', 100);
  });
});

const SECRET = 'hunter2-is-my-secret';

describe('an error', () => {
  it('that nobody expected is INTERNAL, without a word of its own', () => {
    const located = new GraphQLError(SECRET, { originalError: new TypeError(SECRET), path: ['memory'] });
    for (const error of [new Error(SECRET), located, SECRET, { message: SECRET }, null, new LedgerError('INTERNAL', SECRET)]) {
      const { error: shown, unexpected } = showError(error);
      expect(shown.extensions['code']).toBe('INTERNAL');
      expect(unexpected).toBe(true);
      expect(JSON.stringify(shown)).not.toContain(SECRET);
      expect(shown.originalError).toBeUndefined();
    }
    expect(showError(located).error.path).toEqual(['memory']);
  });

  it('of a read keeps its code, its sentence and its place', () => {
    const cause = new LedgerError('REVISION_AHEAD', 'Ask for less.');
    const { error, unexpected } = showError(new GraphQLError(cause.message, { originalError: cause, path: ['memory'] }));
    expect(error.toJSON()).toMatchObject({ message: 'Ask for less.', path: ['memory'], extensions: { code: 'REVISION_AHEAD' } });
    expect(unexpected).toBe(false);
  });

  it('that is shown already is shown as it is', () => {
    const { error } = showError(new Error(SECRET));
    expect(showError(error)).toEqual({ error, unexpected: false });
  });

  it('of GraphQL itself is INVALID_INPUT', () => {
    const { error } = showError(
      new GraphQLError('Cannot query field "x" on type "Query".', { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }),
    );
    expect(error.toJSON()).toMatchObject({ message: 'Cannot query field "x" on type "Query".', extensions: { code: 'INVALID_INPUT' } });
  });
});

describe('a message of GraphQL itself', () => {
  const schema = buildSdl(`
    enum Section { CAREER }
    input In { content: String!, n: Int, section: Section, id: ID, flag: Boolean }
    input One @oneOf { a: Int, b: String }
    type Query { add(input: In, one: One, list: [Int!]): String }
  `);
  const queries = [
    `{ add(input: { content: 5, n: "${SECRET}" }) }`,
    `{ add(input: { content: "x", section: "${SECRET}" }) }`,
    `{ add(input: { content: "x", flag: "${SECRET}" }) }`,
    `{ add(input: { content: "x", id: { a: "${SECRET}" } }) }`,
    `{ add(input: "${SECRET}") }`,
    `{ add(one: { a: "${SECRET}" }) }`,
    `{ add(list: ["${SECRET}"]) }`,
    `{ add(list: "${SECRET}") @skip(if: "${SECRET}") }`,
  ];

  it('quotes no value of a query', () => {
    for (const query of queries) {
      const errors = validate(schema, parse(query));
      expect(errors.length, query).toBeGreaterThan(0);
      for (const error of errors) expect(withoutValues(error.message), query).not.toContain(SECRET);
    }
  });

  it('quotes no text of a query that does not parse', () => {
    for (const query of [`"${SECRET}"`, `{ add "${SECRET}" }`, `{ add(x: """${SECRET}""" }`, `{ a } "${SECRET}`, `{ ${SECRET}`]) {
      let message = '';
      try {
        parse(query);
      } catch (error) {
        message = (error as Error).message;
      }
      expect(message, query).toMatch(/^Syntax Error/);
      expect(withoutValues(message), query).not.toContain(SECRET);
      expect(withoutValues(message), query).toMatch(/^Syntax error in the query/);
    }
  });

  it('quotes no variable, and says which one', () => {
    const message = `Variable "$input" got invalid value { a: "${SECRET}" } at "input.content"; String cannot represent a non string value: { a: "${SECRET}" }`;
    expect(withoutValues(message)).toBe(
      'Variable $input: the value at `input.content` does not fit its type. See the schema for what it takes.',
    );
    expect(withoutValues(`Variable "$n" got invalid value "${SECRET}"; Int cannot represent non-integer value: "${SECRET}"`)).not.toContain(
      SECRET,
    );
    expect(withoutValues(`Variable "$x" has invalid value: Expected "${SECRET}"`)).not.toContain(SECRET);
  });
});

describe('docs/errors.md', () => {
  const page = readFileSync(new URL('../../docs/errors.md', import.meta.url), 'utf8');
  const rows = [...page.matchAll(/^\| `([A-Z_]+)` +\| (?:`(\w+)`|in `errors`) +\|/gm)];

  it('has every code once, and no other', () => {
    expect(rows.map(([, code]) => code)).toEqual([...ERROR_CODES]);
  });

  it('names the type that carries each refusal', () => {
    const documented = Object.fromEntries(rows.flatMap(([, code, type]) => (type === undefined ? [] : [[code!, type]])));
    expect(documented).toEqual(TYPE_OF_REFUSAL);
  });
});
