/**
 * The long run of the kill specs: `node scripts/kill-loop.ts [--imports] [--kills 40] [--seed 1]`.
 *
 * Kills the server under load (or in the middle of imports of 10,000 lines) and checks after each kill that nothing acknowledged is missing,
 * nothing is half there, the chain is whole and no secret is on the disk. Prints each kill and a summary; ends with 1 and the data folder's
 * path at the first fault.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runImportKills } from '../test/e2e/kill/import-loop.ts';
import { runKillLoop } from '../test/e2e/kill/loop.ts';

const { values } = parseArgs({
  options: { imports: { type: 'boolean' }, kills: { type: 'string' }, seed: { type: 'string' }, lines: { type: 'string' } },
});
const seed = Number(values.seed ?? 1 + Math.floor(Math.random() * 1_000_000));
const kills = Number(values.kills ?? (values.imports ? 20 : 40));
const folder = mkdtempSync(join(tmpdir(), 'memory-ledger-kill-'));
const report = (sentence: string): void => console.log(sentence);

console.log(`Seed ${seed}; the same seed kills at the same moments, as far as the machine lets it.`);
const started = performance.now();
try {
  const summary = values.imports
    ? await runImportKills({ folder, kills, seed, lines: Number(values.lines ?? 10_000), report })
    : await runKillLoop({ dataDir: join(folder, 'data'), kills, seed, loadMs: 2_500, report });
  console.log(`Nothing was lost, doubled or half there, in ${Math.round((performance.now() - started) / 1000)} s:`);
  console.log(summary);
  rmSync(folder, { recursive: true, force: true });
} catch (error) {
  console.log(error);
  console.log(`The data folder is kept: ${folder}`);
  // Not by the exit code alone: a server may still run, and ends with this process.
  process.exit(1);
}
