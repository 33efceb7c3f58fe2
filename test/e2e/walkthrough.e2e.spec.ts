/** The walk-through of the README, run as a new user would: the real program, an empty folder, `examples/memory-dump.txt`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createClient, type Json } from '../support/graphql-client.ts';
import { startProgram } from '../support/process.ts';
import { tempFolder } from '../support/temp-folder.ts';
import * as walk from './walkthrough.ts';

const DUMP = readFileSync(new URL('../../examples/memory-dump.txt', import.meta.url), 'utf8');
/** The dump without what is no work, no second copy and no secret, in its own order. */
const RETAINED = DUMP.split('\n')
  .slice(0, DUMP.split('\n').indexOf('## Hobbies'))
  .flatMap((line) => /^\[[^\]]+\] - (.+)$/.exec(line)?.[1] ?? [])
  .filter((text, index, all) => !text.includes('password') && all.indexOf(text) === index);

it('imports a dump, manages entries, and reads any earlier moment again', { timeout: 60_000 }, async () => {
  const program = await startProgram(join(tempFolder(), 'data'));
  let client = createClient(program.url);
  /** Runs a step; what follows a change reads it, too. */
  const run = async ({ query, variables }: walk.Step): Promise<Json> => {
    const data = await client.ask(query, variables);
    const [answer] = Object.values<Json>(data);
    if (query.startsWith('mutation') && answer.revision !== undefined) client = client.atLeast(answer.revision);
    return data;
  };
  try {
    // Import the dump, and look what became of it.
    const started = (await run(walk.startImport(DUMP))).startImport.import;
    expect(started).toEqual({ id: expect.any(String), status: 'PENDING', progress: { total: 59 } });
    let imported: Json;
    for (let tries = 0; tries < 200; tries++) {
      imported = (await run(walk.readImport(started.id))).import;
      if (imported?.status === 'COMPLETED') break;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    expect(imported).toMatchObject({ status: 'COMPLETED', format: 'CLAUDE_PROMPT', fromRevision: 0 });
    expect(imported.counts).toEqual({ total: 59, imported: 54, updated: 0, duplicate: 1, declined: 3, sensitive: 1, unparsed: 0 });
    const line = (text: string): number => DUMP.split('\n').findLastIndex((each) => each.includes(text)) + 1;
    const hobby = { outcome: 'DECLINED', declineReason: 'NOT_WORK_RELATED', sensitive: [] };
    expect(imported.items.edges.map((edge: Json) => edge.node)).toEqual([
      { firstLine: line('password'), outcome: 'SENSITIVE', declineReason: null, sensitive: ['PASSWORD'], content: null },
      {
        firstLine: line('Likes plain SQL'),
        outcome: 'DUPLICATE',
        declineReason: null,
        sensitive: [],
        content: 'Likes plain SQL, small functions and boring technology.',
      },
      { ...hobby, firstLine: line('Sails'), content: 'Sails a 6-metre dinghy on the Douro at weekends.' },
      { ...hobby, firstLine: line('Bakes'), content: 'Bakes sourdough and keeps notes on every loaf.' },
      { ...hobby, firstLine: line('Collects'), content: 'Collects tide tables printed before 1950.' },
    ]);

    // Read the memory as Claude sees it.
    const { memory } = await run(walk.readMemory);
    expect(memory.counts).toEqual({ active: 54, excluded: 0, deleted: 0 });
    expect(memory.revision).toBe(imported.toRevision);
    expect(bullets(memory.text).toSorted()).toEqual(RETAINED.toSorted());
    expect(memory.text).not.toContain('Lamp');

    // Edit one entry, exclude one, delete one.
    const find = async (search: string): Promise<string> => {
      const { entries } = (await run(walk.findEntries(search))).memory;
      expect(entries.totalCount).toBe(1);
      return entries.edges[0].node.id;
    };
    const edited = await run(
      walk.editEntry(await find('lives in Porto'), 'Ines Okafor, 38, lives in Braga and works in English and Portuguese.'),
    );
    expect(edited.editEntry).toMatchObject({ revision: memory.revision + 1, entry: { status: 'ACTIVE' } });
    const excluded = await run(walk.excludeEntry(await find('Colemak')));
    expect(excluded.excludeEntry).toMatchObject({ revision: memory.revision + 2, entry: { status: 'EXCLUDED' } });
    const deleted = await run(walk.deleteEntry(await find('podcasts')));
    expect(deleted.deleteEntry).toMatchObject({ revision: memory.revision + 3, entry: { status: 'DELETED' } });
    const now = (await run(walk.readMemory)).memory;
    expect(now.counts).toEqual({ active: 52, excluded: 1, deleted: 1 });
    expect(now.text).toContain('lives in Braga');
    for (const gone of ['lives in Porto', 'Colemak', 'podcasts']) expect(now.text).not.toContain(gone);

    // The memory as it was right after the import: the same bytes as then.
    const then = (await run(walk.readMemoryAt(imported.toRevision))).memory;
    expect(then).toEqual(memory);
    expect((await run(walk.readMemoryAt(0))).memory).toEqual({ revision: 0, counts: { active: 0, excluded: 0, deleted: 0 }, text: '' });

    // The diff of the import, and what changed since.
    const { diff } = (await run(walk.readImportDiff(started.id))).import;
    expect(diff).toMatchObject({ fromRevision: 0, toRevision: imported.toRevision, counts: { added: 54, edited: 0, removed: 0 } });
    expect(diff.entries.edges.map((edge: Json) => edge.node.after.content).toSorted()).toEqual(RETAINED.toSorted());
    const since = (await run(walk.readDiffSince(imported.toRevision))).memoryDiff;
    expect(since.counts).toEqual({ added: 0, edited: 1, removed: 2 });
    const kinds = since.entries.edges.map((edge: Json) => [edge.node.kind, edge.node.before.content.split(' ')[0]]);
    expect(kinds.toSorted()).toEqual([
      ['EDITED', 'Ines'],
      ['REMOVED', 'Listens'],
      ['REMOVED', 'Types'],
    ]);
    const words = since.entries.edges.find((edge: Json) => edge.node.kind === 'EDITED').node.words;
    expect(words.filter((part: Json) => part.kind !== 'SAME')).toEqual([
      { kind: 'REMOVED', text: expect.stringContaining('Porto') },
      { kind: 'ADDED', text: expect.stringContaining('Braga') },
    ]);
  } finally {
    expect(await program.stop()).toEqual({ code: 0, signal: null });
  }
});

/** The entries of a rendered memory whose texts have one line. */
function bullets(text: string): string[] {
  return text.split('\n').flatMap((line) => (line.startsWith('- ') ? [line.slice(2)] : []));
}
