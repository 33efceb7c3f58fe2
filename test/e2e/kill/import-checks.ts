/** What an import must have come to, item by item, however often it was interrupted; read through the API. */
import { isDeepStrictEqual } from 'node:util';
import { type GraphqlClient, type Json, readPages } from '../../support/graphql-client.ts';
import type { Fate, MadeDump } from './dump.ts';
import { Fault } from './writer.ts';

const START = `mutation ($input: ImportInput!) { startImport(input: $input) {
  __typename
  ... on StartImportSuccess { revision import { id } }
  ... on UserError { code message }
} }`;
const IMPORT = `query ($id: ID!) { import(id: $id) {
  status progress { processed total } counts { total imported updated duplicate declined sensitive unparsed }
} }`;
const ITEMS = `query ($id: ID!, $after: String) { import(id: $id) { page: items(first: 100, after: $after) {
  edges { node { index outcome content declineReason entry { entryId } } } pageInfo { hasNextPage endCursor }
} } }`;
const CONTENTS = `query ($after: String) { memory { page: entries(first: 100, after: $after) {
  edges { node { entryId content status } } pageInfo { hasNextPage endCursor }
} } }`;
const IMPORTS = '{ imports(first: 100) { edges { node { id } } } memory { revision counts { active excluded deleted } } }';
const DEADLINE_MS = 120_000;

/** Starts an import with an idempotency key; answers with its id, and the revision from which on it can be read. */
export async function startImport(
  client: GraphqlClient,
  text: string,
  idempotencyKey: string | null,
): Promise<Readonly<{ id: string; revision: number }>> {
  const { startImport: result } = await client.ask(START, { input: { source: { text }, idempotencyKey } });
  if (result.import === undefined) throw new Fault(`startImport was refused: ${result.code}. ${result.message}`);
  return { id: result.import.id, revision: result.revision };
}

export async function readImport(client: GraphqlClient, id: string): Promise<Json> {
  return (await client.ask(IMPORT, { id })).import;
}

/** Waits until an import has ended, and answers with it. */
export async function untilEnded(client: GraphqlClient, id: string): Promise<Json> {
  const deadline = performance.now() + DEADLINE_MS;
  for (;;) {
    const one = await readImport(client, id);
    if (one.status !== 'PENDING' && one.status !== 'PROCESSING') return one;
    if (performance.now() > deadline) throw new Fault(`The import is ${one.status} at ${one.progress.processed} and goes no further.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Checks the one import there is (`client` reads at the end of the log): it ends, its counts and items are those of the dump, and the dump again imports nothing. */
export async function checkImported(client: GraphqlClient, dump: MadeDump, before: number): Promise<void> {
  const { imports } = await client.ask(IMPORTS);
  const ids: string[] = imports.edges.map((edge: Json) => edge.node.id);
  // Killed before it was started: then this is its start.
  if (ids.length > 1) throw new Fault(`There are ${ids.length} imports instead of one.`);
  const first = ids[0] === undefined ? await startImport(client, dump.text, null) : { id: ids[0], revision: 0 };
  await checkOutcomes(client, first, dump, dump.fates);
  await checkMemory(client, dump, before);

  const { memory } = await client.ask(IMPORTS);
  const again = await startImport(client, dump.text, null);
  await checkOutcomes(
    client,
    again,
    dump,
    dump.fates.map((fate) => (fate === 'IMPORTED' ? 'DUPLICATE' : fate)),
  );
  await checkMemory(client, dump, before);
  const after = (await client.ask(IMPORTS)).memory;
  if (!isDeepStrictEqual(after.counts, memory.counts)) throw new Fault('The same dump again changed the memory.');
}

async function checkOutcomes(
  asked: GraphqlClient,
  { id, revision }: Readonly<{ id: string; revision: number }>,
  dump: MadeDump,
  fates: readonly Fate[],
): Promise<void> {
  const client = asked.atLeast(revision);
  const one = await untilEnded(client, id);
  const of = (fate: Fate): number => fates.filter((each) => each === fate).length;
  const counts = { total: fates.length, imported: of('IMPORTED'), updated: 0, duplicate: of('DUPLICATE') };
  const expected = { ...counts, declined: of('DECLINED'), sensitive: of('SENSITIVE'), unparsed: 0 };
  if (one.status !== 'COMPLETED') throw new Fault(`The import ended as ${one.status}.`);
  if (!isDeepStrictEqual({ ...one.counts }, expected)) {
    throw new Fault(`The counts are ${JSON.stringify(one.counts)} instead of ${JSON.stringify(expected)}.`);
  }
  const items = await readPages({ ...client, ask: async (query, variables) => (await client.ask(query, variables)).import }, ITEMS, { id });
  if (items.length !== fates.length) throw new Fault(`There are ${items.length} items instead of ${fates.length}.`);
  for (const [index, item] of items.entries()) {
    const fate = fates[index];
    const right = item.index === index && item.outcome === fate && item.content === dump.texts[index];
    if (!right) throw new Fault(`Item ${index} is item ${item.index}, ${item.outcome} instead of ${fate}, or has another text.`);
    const hasEntry = fate === 'IMPORTED' || fate === 'DUPLICATE';
    if ((item.entry !== null) !== hasEntry) throw new Fault(`Item ${index} (${fate}) has ${item.entry === null ? 'no' : 'an'} entry.`);
  }
}

/** Every new text is in the memory once, and nothing else came into it. */
async function checkMemory(client: GraphqlClient, dump: MadeDump, before: number): Promise<void> {
  const lifted: GraphqlClient = { ...client, ask: async (query, variables) => (await client.ask(query, variables)).memory };
  const entries = await readPages(lifted, CONTENTS);
  const contents = new Set(entries.map((entry) => entry.content));
  const fresh = dump.texts.filter((_text, index) => dump.fates[index] === 'IMPORTED');
  const whole = entries.length === before + fresh.length && contents.size === entries.length && fresh.every((text) => contents.has(text));
  if (!whole)
    throw new Fault(`The memory has ${entries.length} entries and ${contents.size} texts; ${before + fresh.length} were expected.`);
}
