/**
 * Kills the server under load, again and again, at moments drawn from a seed, and checks after each kill that nothing acknowledged is
 * missing and nothing is half there. Most kills come while writers write, some while the server starts.
 */
import { seeded } from '../../../bench/random.ts';
import { AnsweredWithErrors, createClient } from '../../support/graphql-client.ts';
import { launchProgram, type Program, startProgram } from '../../support/process.ts';
import { checkAfterKill, checkAll } from './checks.ts';
import { checkLog, checkRows } from './data-folder.ts';
import { createWriter, Fault, type Writer } from './writer.ts';

export type KillOptions = Readonly<{
  dataDir: string;
  kills: number;
  seed: number;
  writers?: number;
  /** Longest time under load before a kill. */
  loadMs?: number;
  report?: (sentence: string) => void;
}>;

/** `there`: requests without an answer that were wholly there afterwards; `again`: those that had to be sent again. */
export type KillSummary = Readonly<{
  kills: number;
  whileStarting: number;
  acknowledged: number;
  events: number;
  there: number;
  again: number;
}>;

/** Runs the loop on an empty folder. Throws Fault at the first thing that is not as it must be. */
export async function runKillLoop({ dataDir, kills, seed, writers = 12, loadMs = 900, report }: KillOptions): Promise<KillSummary> {
  const random = seeded(seed);
  const crew = Array.from({ length: writers }, (_unused, index) => createWriter(`Writer ${index}`, seeded(seed * 1_000 + index)));
  const total = { whileStarting: 0, there: 0, again: 0 };
  let checked = 0;
  let served = false;
  for (let kill = 1; kill <= kills; kill++) {
    // A folder that no server has finished making has nothing to check.
    const { events } = served ? await checkLog(dataDir) : { events: 0 };
    if (random() < 0.15) {
      const starting = launchProgram(dataDir);
      await sleep(random() * 600);
      await starting.kill();
      total.whileStarting += 1;
      report?.(`Kill ${kill} of ${kills}: while starting.`);
      continue;
    }
    const program = await startProgram(dataDir);
    served = true;
    const { head, there, again } = await checkAfterKill(createClient(program.url), crew, { checked, found: events });
    checked = head;
    total.there += there;
    total.again += again;
    const before = count(crew);
    await killUnderLoad(program, crew, 50 + random() * loadMs);
    report?.(
      `Kill ${kill} of ${kills}: after ${count(crew) - before} more answers; ${events} events, ${there} there, ${again} sent again.`,
    );
  }
  const { events } = await checkLog(dataDir);
  const last = await startProgram(dataDir);
  const client = createClient(last.url);
  const { there, again } = await checkAfterKill(client, crew, { checked, found: events });
  // Once more from the first revision on: what was right after its kill must still be right after all others.
  const head = await checkAll(client, crew, 0);
  await last.stop();
  if ((await checkLog(dataDir)).events !== head || events > head) throw new Fault('The log and the memory do not count the same events.');
  await checkRows(dataDir);
  return {
    kills,
    whileStarting: total.whileStarting,
    acknowledged: count(crew),
    events: head,
    there: total.there + there,
    again: total.again + again,
  };
}

/** Lets all writers write until the server is gone. */
async function killUnderLoad(program: Program, crew: readonly Writer[], ms: number): Promise<void> {
  const client = createClient(program.url);
  let killed = false;
  const write = async (writer: Writer): Promise<void> => {
    try {
      for (;;) await writer.step(client);
    } catch (error) {
      if (error instanceof Fault || error instanceof AnsweredWithErrors) throw error;
      if (!killed) throw new Fault(`The server did not answer, and nobody had killed it. It wrote: ${program.stderr()}`, { cause: error });
    }
  };
  const writing = Promise.all(crew.map(write));
  // A fault ends the wait at once; it is thrown below, when the process is gone.
  await Promise.race([sleep(ms), writing.catch(() => undefined)]);
  killed = true;
  await program.kill();
  await writing;
}

function count(crew: readonly Writer[]): number {
  return crew.reduce((sum, writer) => sum + writer.acknowledged.length, 0);
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
