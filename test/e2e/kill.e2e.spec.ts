/** The short run of `scripts/kill-loop.ts`, which does the same for longer. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tempFolder } from '../support/temp-folder.ts';
import { runImportKills } from './kill/import-loop.ts';
import { runKillLoop } from './kill/loop.ts';

const seed = Number(process.env['KILL_SEED'] ?? 1 + Math.floor(Math.random() * 1_000_000));

describe(`a server that is killed (KILL_SEED=${seed})`, () => {
  it('under load loses no acknowledged change, leaves nothing half there and keeps the chain whole', { timeout: 90_000 }, async () => {
    const summary = await runKillLoop({ dataDir: join(tempFolder(), 'data'), kills: 4, seed, writers: 8, loadMs: 500 });
    expect(summary.acknowledged).toBeGreaterThan(20);
  });

  it('in the middle of an import ends it after the restart, once for each item, and keeps no secret', { timeout: 90_000 }, async () => {
    const summary = await runImportKills({ folder: tempFolder(), kills: 2, seed, lines: 2_000, killsAnImport: 2 });
    expect(summary.kills).toBeGreaterThanOrEqual(2);
    expect(summary.bytesSearched).toBeGreaterThan(100_000);
  });
});
