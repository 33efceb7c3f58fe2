/**
 * Kills the server in the middle of imports. After each kill the secret lines of the dump are searched for in every byte of the data folder;
 * after the last one the import has to end by itself, every item with its one outcome, and the same dump again has to change nothing.
 *
 * Each import has a folder of its own, because a memory has room for one such dump.
 */
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { seeded } from '../../../bench/random.ts';
import { AnsweredWithErrors, createClient, type GraphqlClient } from '../../support/graphql-client.ts';
import { launchProgram, type Program, startProgram } from '../../support/process.ts';
import { checkAbsent, checkLog, checkRows, countStaged } from './data-folder.ts';
import { type MadeDump, makeDump, SECRET } from './dump.ts';
import { checkImported, readImport, startImport } from './import-checks.ts';
import { Fault } from './writer.ts';

export type ImportKillOptions = Readonly<{
  /** The data folders are made in it. */
  folder: string;
  kills: number;
  seed: number;
  lines: number;
  killsAnImport?: number;
  report?: (sentence: string) => void;
}>;

/** `at`: how many items were settled at each kill; -1 where the import had not been started yet. */
export type ImportKillSummary = Readonly<{ kills: number; imports: number; items: number; at: readonly number[]; bytesSearched: number }>;

const KNOWN = ['Prefers plain SQL over mappers.', 'Writes post-mortems without blame.', 'Reviews every change of the billing interfaces.'];

/** Runs imports until there were so many kills in the middle of one. Throws Fault at the first thing that is not as it must be. */
export async function runImportKills(options: ImportKillOptions): Promise<ImportKillSummary> {
  const { folder, kills, seed, lines, killsAnImport = 5, report = () => undefined } = options;
  const random = seeded(seed);
  const at: number[] = [];
  let imports = 0;
  let items = 0;
  let bytesSearched = 0;
  while (at.length < kills) {
    imports += 1;
    const dataDir = join(folder, `import-${imports}`);
    mkdirSync(dataDir, { recursive: true });
    const dump = makeDump(lines, seed * 100 + imports, KNOWN);
    const killed = await killDuring(dataDir, dump, Math.min(killsAnImport, kills - at.length), random, report);
    at.push(...killed.at);
    bytesSearched += killed.bytes;
    items += dump.fates.length;
    await finish(dataDir, dump);
    report(`Import ${imports}: ${dump.fates.length} items, killed at ${killed.at.join(', ')}, and ended as it should.`);
  }
  return { kills: at.length, imports, items, at, bytesSearched };
}

async function killDuring(
  dataDir: string,
  dump: MadeDump,
  kills: number,
  random: () => number,
  report: (sentence: string) => void,
): Promise<Readonly<{ at: readonly number[]; bytes: number }>> {
  const key = randomUUID();
  const at: number[] = [];
  let bytes = 0;
  await fillMemory(dataDir);
  for (let attempt = 0; at.length < kills && attempt < kills * 4; attempt++) {
    const program = await startProgram(dataDir);
    const client = createClient(program.url);
    // The first kill at any time from the request on; later ones at a number of items, so that they are spread over the whole import.
    const target = at.length === 0 ? null : Math.floor(random() * dump.fates.length);
    await killOnce(program, client, dump, key, target, random);
    const settled = await readSettled(dataDir);
    bytes += checkAbsent(dataDir, SECRET);
    if (settled.completed) {
      report('The import had ended before the kill; not counted.');
      break;
    }
    at.push(settled.started ? settled.items : -1);
  }
  return { at, bytes };
}

/** Sends the import (a retry with the same key, from the second time on), and kills at the moment. */
async function killOnce(
  program: Program,
  client: GraphqlClient,
  dump: MadeDump,
  key: string,
  target: number | null,
  random: () => number,
): Promise<void> {
  let killed = false;
  const follow = async (): Promise<void> => {
    try {
      const { id, revision } = await startImport(client, dump.text, key);
      await waitForItems(client.atLeast(revision), id, target ?? Infinity);
    } catch (error) {
      if (error instanceof Fault || error instanceof AnsweredWithErrors) throw error;
      if (!killed) throw new Fault(`The server did not answer, and nobody had killed it. It wrote: ${program.stderr()}`, { cause: error });
    }
  };
  const following = follow();
  await (target === null ? Promise.race([sleep(random() * 1_500), following]) : following);
  killed = true;
  await program.kill();
  await following;
}

async function waitForItems(client: GraphqlClient, id: string, target: number): Promise<void> {
  for (;;) {
    const { progress, status } = await readImport(client, id);
    if (progress.processed >= target || (status !== 'PENDING' && status !== 'PROCESSING')) return;
    await sleep(10);
  }
}

/** What the log says of the import, without the server. */
async function readSettled(dataDir: string): Promise<Readonly<{ started: boolean; completed: boolean; items: number }>> {
  let started = 0;
  let completed = false;
  let items = 0;
  await checkLog(dataDir, ({ type, clear }) => {
    if (type === 'ImportStarted') started += 1;
    if (type === 'ImportCompleted') completed = true;
    if (type === 'EntryImported') items += 1;
    if (type === 'ImportItemsSettled') items += (JSON.parse(clear) as { data: { items: unknown[] } }).data.items.length;
  });
  if (started > 1) throw new Fault('A retry with the same key started the import twice.');
  return { started: started === 1, completed, items };
}

async function fillMemory(dataDir: string): Promise<void> {
  const program = await startProgram(dataDir);
  const client = createClient(program.url);
  for (const content of KNOWN) {
    await client.ask('mutation ($input: AddEntryInput!) { addEntry(input: $input) { __typename } }', { input: { content } });
  }
  await program.stop();
}

/** Starts the server once more, and once while it resumes, and checks everything that came of the import. */
async function finish(dataDir: string, dump: MadeDump): Promise<void> {
  await launchProgram(dataDir).ready.then((early) => early.kill());
  const { events } = await checkLog(dataDir);
  const program = await startProgram(dataDir);
  await checkImported(createClient(program.url).atLeast(events), dump, KNOWN.length);
  const { code } = await program.stop();
  if (code !== 0) throw new Fault(`The server ended with ${code}.`);
  if (countStaged(dataDir) > 0) throw new Fault('Something is still staged after the import.');
  checkAbsent(dataDir, SECRET);
  await checkLog(dataDir);
  await checkRows(dataDir);
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
