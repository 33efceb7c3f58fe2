/**
 * A writer under load: plans changes to entries that are its own, sends them one at a time, and remembers every answer it got. What it
 * expects of each request is written down before the request is sent, so that whatever became of it can be told afterwards.
 */
import { randomUUID } from 'node:crypto';
import type { GraphqlClient } from '../../support/graphql-client.ts';

export type Status = 'ACTIVE' | 'EXCLUDED' | 'DELETED';
export type Seen = Readonly<{ content: string; status: Status; section: string }>;

/** `makes`: what becomes of each entry that changes, in the order of the events; `entryId` null for one that is yet to be made. */
export type Planned = Readonly<{
  mutation: string;
  input: Readonly<Record<string, unknown>>;
  makes: readonly Readonly<{ entryId: string | null; kind: string; after: Seen }>[];
}>;

/** The revisions after `from`, up to and including `to`, are this request's. */
export type Acknowledged = Planned & Readonly<{ from: number; to: number; newEntryId: string | null }>;

export type Writer = Readonly<{
  /** Entries as the acknowledged requests left them. */
  entries: ReadonlyMap<string, Seen>;
  acknowledged: readonly Acknowledged[];
  /** The request that was under way when the server went. */
  pending(): Planned | null;
  /** Plans one request and sends it; rejects when no answer comes, and keeps it as pending. */
  step(client: GraphqlClient): Promise<Acknowledged>;
  /** Sends the pending request again, the identical one. */
  retry(client: GraphqlClient): Promise<Acknowledged>;
}>;

const SECTIONS = ['INSTRUCTIONS', 'IDENTITY', 'CAREER', 'PROJECTS', 'PREFERENCES', 'OTHER'];
const MOST_ENTRIES = 120;
const INPUT_TYPES: Readonly<Record<string, string>> = {
  addEntry: 'AddEntryInput',
  editEntry: 'EditEntryInput',
  changeEntries: 'ChangeEntriesInput',
};
const BULK = {
  EXCLUDE: { from: 'ACTIVE', to: 'EXCLUDED', kind: 'EXCLUDED' },
  INCLUDE: { from: 'EXCLUDED', to: 'ACTIVE', kind: 'INCLUDED' },
  DELETE: { from: 'ACTIVE', to: 'DELETED', kind: 'DELETED' },
  RESTORE: { from: 'DELETED', to: 'ACTIVE', kind: 'RESTORED' },
} as const;

/** Returns a writer; `name` is in all its texts, so that no two writers ever write the same one. */
export function createWriter(name: string, random: () => number): Writer {
  const entries = new Map<string, Seen>();
  const acknowledged: Acknowledged[] = [];
  let pending: Planned | null = null;
  let texts = 0;

  const text = (): string => `${name} keeps page p${(texts += 1)}x ${'of the tides '.repeat(Math.floor(random() * 8))}.`;
  const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)];
  const withStatus = (status: Status): [string, Seen][] => [...entries].filter(([, seen]) => seen.status === status);

  const plan = (): Planned => {
    const choice = random();
    const idempotencyKey = randomUUID();
    if (choice < 0.4 && entries.size < MOST_ENTRIES) return planAdd(idempotencyKey);
    if (choice < 0.7) {
      const one = pick([...withStatus('ACTIVE'), ...withStatus('EXCLUDED')]);
      if (one === undefined) return planAdd(idempotencyKey);
      const after = { ...one[1], content: text(), section: pick(SECTIONS)! };
      const input = { id: one[0], content: after.content, section: after.section, idempotencyKey };
      return { mutation: 'editEntry', input, makes: [{ entryId: one[0], kind: 'EDITED', after }] };
    }
    return planBulk(idempotencyKey, choice > 0.85) ?? planAdd(idempotencyKey);
  };

  const planAdd = (idempotencyKey: string): Planned => {
    const after = { content: text(), status: 'ACTIVE', section: pick(SECTIONS)! } as const;
    const input = { content: after.content, section: after.section, reason: 'Said so in the morning.', idempotencyKey };
    return { mutation: 'addEntry', input, makes: [{ entryId: null, kind: 'ADDED', after }] };
  };

  /** One status for one entry, by the mutation of its own, or for up to twenty at once. */
  const planBulk = (idempotencyKey: string, many: boolean): Planned | null => {
    const change = pick(Object.keys(BULK) as (keyof typeof BULK)[])!;
    const { from, to, kind } = BULK[change];
    const named = withStatus(from).slice(0, many ? 1 + Math.floor(random() * 20) : 1);
    if (named.length === 0) return null;
    const makes = named.map(([entryId, seen]) => ({ entryId, kind, after: { ...seen, status: to } }));
    const ids = named.map(([id]) => id);
    if (many) return { mutation: 'changeEntries', input: { ids, change, idempotencyKey }, makes };
    return { mutation: `${change.toLowerCase()}Entry`, input: { id: ids[0], idempotencyKey }, makes };
  };

  const send = async (client: GraphqlClient, planned: Planned): Promise<Acknowledged> => {
    const answer = await sendRequest(client, planned);
    pending = null;
    const one = { ...planned, ...answer };
    acknowledged.push(one);
    for (const { entryId, after } of planned.makes) entries.set(entryId ?? answer.newEntryId!, after);
    return one;
  };
  return {
    entries,
    acknowledged,
    pending: () => pending,
    step: (client) => send(client, (pending = plan())),
    retry: (client) => send(client, pending!),
  };
}

async function sendRequest(
  client: GraphqlClient,
  { mutation, input }: Planned,
): Promise<Readonly<{ from: number; to: number; newEntryId: string | null }>> {
  const query = `mutation ($input: ${INPUT_TYPES[mutation] ?? 'EntryInput'}!) { result: ${mutation}(input: $input) {
    __typename
    ... on MutationSuccess { previousRevision revision }
    ${mutation === 'addEntry' ? '... on AddEntrySuccess { entry { entryId } }' : ''}
    ... on UserError { code message }
  } }`;
  const { result } = await client.ask(query, { input });
  if (typeof result.revision !== 'number') throw new Fault(`${mutation} was refused: ${result.code}. ${result.message}`);
  return { from: result.previousRevision, to: result.revision, newEntryId: result.entry?.entryId ?? null };
}

/** What must not happen has happened; not to be taken for a server that went away. */
export class Fault extends Error {
  override readonly name = 'Fault';
}
