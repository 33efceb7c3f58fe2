/**
 * What must hold after a kill, read through the API of the server that was started again: every acknowledged request is wholly there, every
 * other one wholly or not at all, sending it again changes the memory at most once, and nothing else is there.
 */
import { type GraphqlClient, type Json, readPages } from '../../support/graphql-client.ts';
import { type Acknowledged, Fault, type Seen, type Writer } from './writer.ts';

const HISTORY = `query ($after: String, $from: Int!) {
  page: history(first: 100, after: $after, filter: { from: { revision: $from } }) {
    edges { node { revision kind entry { entryId } after { content status section } action { fromRevision toRevision changed } } }
    pageInfo { hasNextPage endCursor }
  }
}`;
const ENTRIES = `query ($after: String) {
  memory { page: entries(first: 100, after: $after, filter: { status: [ACTIVE, EXCLUDED, DELETED, ERASED] }) {
    edges { node { entryId content status section } }
    pageInfo { hasNextPage endCursor }
  } }
}`;
const MEMORY = '{ memory { revision quarantined counts { active excluded deleted erased } } }';

/** What the requests that were under way had come to: there when the server came back, or made by sending them again. */
export type Resolved = Readonly<{ there: number; again: number }>;

/**
 * Checks what came after revision `checked`, sends again what was under way, and answers with the revision up to which all is well. `found`
 * is where the log ended after the kill. Reads ask for that revision: a server that starts need not have applied it when it answers first.
 */
export async function checkAfterKill(
  client: GraphqlClient,
  writers: readonly Writer[],
  { checked, found }: Readonly<{ checked: number; found: number }>,
): Promise<Resolved & { head: number }> {
  const { memory } = await client.atLeast(found).ask(MEMORY);
  const known = writers.flatMap((writer) => writer.acknowledged.filter(({ to }) => to > checked));
  const last = Math.max(checked, ...known.map(({ to }) => to));
  if (memory.quarantined) throw new Fault('The memory is quarantined.');
  if (memory.revision !== found) throw new Fault(`The log ends at revision ${found}, and the memory is at ${memory.revision}.`);
  if (found < last) throw new Fault(`Revision ${last} was acknowledged, and the memory is at ${found}.`);
  checkAcknowledged(known, await readHistory(client.atLeast(found), checked));

  let there = 0;
  let again = 0;
  for (const writer of writers) {
    if (writer.pending() === null) continue;
    const one = await writer.retry(client);
    if (one.to <= found) there += 1;
    else if (one.from >= found) again += 1;
    else
      throw new Fault(`A request that was under way was half there: ${one.mutation}, revisions ${one.from} to ${one.to}, found ${found}.`);
  }
  const head = await checkAll(client, writers, checked);
  return { there, again, head };
}

/** Checks that requests account for every revision after `checked`, each for its own, and that the entries are what they made of them. */
export async function checkAll(client: GraphqlClient, writers: readonly Writer[], checked: number): Promise<number> {
  const all = writers.flatMap((writer) => writer.acknowledged.filter(({ to }) => to > checked)).sort((a, b) => a.from - b.from);
  let revision = checked;
  for (const { from, to, mutation } of all) {
    if (from !== revision) throw new Fault(`${mutation} answered revisions after ${from}; the requests before it end at ${revision}.`);
    revision = to;
  }
  // An answer to a change may be there before the change can be read.
  const reading = client.atLeast(revision);
  const { memory } = await reading.ask(MEMORY);
  if (memory.revision !== revision) throw new Fault(`The requests come to revision ${revision}; the memory is at ${memory.revision}.`);
  checkAcknowledged(all, await readHistory(reading, checked));
  await checkEntries(reading, writers, memory.counts);
  return revision;
}

function checkAcknowledged(requests: readonly Acknowledged[], history: ReadonlyMap<number, Json>): void {
  for (const { from, to, makes, mutation, newEntryId } of requests) {
    if (to - from !== makes.length) throw new Fault(`${mutation} made ${to - from} events instead of ${makes.length}.`);
    for (const [index, { entryId, kind, after }] of makes.entries()) {
      const change = history.get(from + 1 + index);
      if (change === undefined) throw new Fault(`Revision ${from + 1 + index} was acknowledged and is not in the history.`);
      const right = change.kind === kind && change.entry.entryId === (entryId ?? newEntryId) && sameSeen(change.after, after);
      if (!right) throw new Fault(`Revision ${from + 1 + index} is not what was acknowledged (${mutation}).`);
      const { fromRevision, toRevision, changed } = change.action;
      if (fromRevision !== from || toRevision !== to || changed !== makes.length)
        throw new Fault(`The action of ${mutation} is not whole.`);
    }
  }
}

/** The history keeps each status as it was then, so versions can be compared as they were acknowledged. */
function sameSeen(found: Json, expected: Seen): boolean {
  return found.content === expected.content && found.status === expected.status && found.section === expected.section;
}

async function readHistory(client: GraphqlClient, from: number): Promise<ReadonlyMap<number, Json>> {
  const changes = await readPages(client, HISTORY, { from });
  const byRevision = new Map<number, Json>(changes.map((change) => [change.revision, change]));
  if (byRevision.size !== changes.length) throw new Fault('A revision is in the history twice.');
  return byRevision;
}

async function checkEntries(client: GraphqlClient, writers: readonly Writer[], counts: Json): Promise<void> {
  const expected = new Map(writers.flatMap((writer) => [...writer.entries]));
  const entries = await readEntries(client);
  if (entries.length !== expected.size) throw new Fault(`There are ${entries.length} entries instead of ${expected.size}.`);
  for (const entry of entries) {
    const one = expected.get(entry.entryId);
    if (one === undefined) throw new Fault('There is an entry that nobody was told of.');
    if (!sameSeen(entry, one)) throw new Fault('An entry is not what its last acknowledged change made of it.');
  }
  const of = (status: string): number => [...expected.values()].filter((one) => one.status === status).length;
  const right = counts.active === of('ACTIVE') && counts.excluded === of('EXCLUDED') && counts.deleted === of('DELETED');
  if (!right || counts.erased !== 0) throw new Fault('The counts of the memory are not those of its entries.');
}

async function readEntries(client: GraphqlClient): Promise<Json[]> {
  const lifted: GraphqlClient = { ...client, ask: async (query, variables) => (await client.ask(query, variables)).memory };
  return readPages(lifted, ENTRIES);
}
