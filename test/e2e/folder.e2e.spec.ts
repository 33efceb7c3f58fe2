/** What keeps the program from starting is said in a sentence, never in a stack: a folder in use, damaged, of a newer release, or without its key. */
import { chmodSync, mkdirSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeEach, describe, expect, it } from 'vitest';
import { foldersOf, type Folders } from '../../src/infra/database/folders.ts';
import { createClient } from '../support/graphql-client.ts';
import { runProgram, startProgram } from '../support/process.ts';
import { tempFolder } from '../support/temp-folder.ts';

let dataDir: string;
let folders: Folders;
beforeEach(() => {
  dataDir = join(tempFolder(), 'data');
  folders = foldersOf(dataDir);
});

const ADD = 'mutation { addEntry(input: { content: "Prefers plain SQL." }) { ... on MutationSuccess { revision } } }';

/** Makes a folder with one entry in it, left in good order. */
async function makeFolder(): Promise<void> {
  const program = await startProgram(dataDir);
  expect((await createClient(program.url).ask(ADD)).addEntry.revision).toBe(1);
  expect(await program.stop()).toEqual({ code: 0, signal: null });
}

/** Starts the program where it cannot; answers with what it said. */
async function refusal(environment: Readonly<Record<string, string>> = {}): Promise<string> {
  const { code, output } = await runProgram(dataDir, environment);
  const said = output.slice(output.indexOf('It wrote: ') + 'It wrote: '.length);
  expect([code, said]).toEqual([1, expect.stringMatching(/^memory-ledger cannot start\. [A-Z][^]*[.)]\n$/)]);
  // No stack, no file of ours, no line of the library.
  expect(said).not.toMatch(/^\s+at |\.ts:\d|node:internal|Error:/m);
  return said;
}

describe('a data folder', { timeout: 60_000 }, () => {
  it('that another process has is refused with the id of that process, and left to it', async () => {
    const first = await startProgram(dataDir);
    const said = await refusal();
    expect(said).toContain(`process ${first.pid}`);
    expect(said).toContain(dataDir);
    expect((await createClient(first.url).ask(ADD)).addEntry.revision).toBe(1);
    await first.kill();
    // The lock dies with its holder, however it died.
    const second = await startProgram(dataDir);
    expect((await createClient(second.url).ask('{ memory { revision } }')).memory.revision).toBe(1);
    await second.stop();
  });

  it('whose log was emptied or removed is refused while there are keys', async () => {
    await makeFolder();
    truncateSync(folders.log, 0);
    expect(await refusal()).toMatch(/log is missing or empty/);
    rmSync(folders.log);
    expect(await refusal()).toMatch(/Restore log/);
  });

  it('is whole in its files alone after a clean stop', async () => {
    await makeFolder();
    for (const file of [folders.log, folders.keys]) rmSync(`${file}-wal`, { force: true });
    const program = await startProgram(dataDir);
    expect((await createClient(program.url).ask('{ memory { revision text } }')).memory).toMatchObject({ revision: 1 });
    await program.stop();
  });

  it.each([
    ['log', (files: Folders) => files.log],
    ['keys', (files: Folders) => files.keys],
    ['staging', (files: Folders) => files.staging],
  ])('whose %s was written by a newer release is refused', async (_name, fileOf) => {
    await makeFolder();
    const database = new DatabaseSync(fileOf(folders));
    database.exec("INSERT INTO migration (name) VALUES ('29991231-do-what-nobody-knows')");
    database.close();
    expect(await refusal()).toMatch(/newer release/);
  });

  it.each([
    ['log', (files: Folders) => files.log],
    ['keys', (files: Folders) => files.keys],
    ['staging', (files: Folders) => files.staging],
  ])('whose %s is no database is refused', async (_name, fileOf) => {
    await makeFolder();
    const file = fileOf(folders);
    for (const companion of ['-wal', '-shm']) rmSync(`${file}${companion}`, { force: true });
    writeFileSync(file, 'This was a database once. '.repeat(400));
    expect(await refusal()).toContain(file);
    expect(statSync(file).size).toBe(400 * 26);
  });

  it('whose keys have lost their master key is refused, and no other key is made', async () => {
    await makeFolder();
    rmSync(folders.masterKey);
    expect(await refusal()).toMatch(/master key|MASTER_KEY/i);
    expect(readdirSync(join(dataDir, 'keys'))).not.toContain('master.key');
    expect(await refusal({ MASTER_KEY: Buffer.alloc(32, 7).toString('base64') })).toMatch(/master key|MASTER_KEY/i);
  });

  it('whose rows are damaged is served: they are made again from the log', async () => {
    await makeFolder();
    for (const file of readdirSync(folders.projections)) truncateSync(join(folders.projections, file), 0);
    const program = await startProgram(dataDir);
    expect((await createClient(program.url).ask('{ memory { revision text } }')).memory.text).toContain('Prefers plain SQL.');
    await program.stop();
  });

  it('that is a file, or may not be written, is refused', async () => {
    mkdirSync(join(dataDir, '..'), { recursive: true });
    writeFileSync(dataDir, 'not a folder');
    expect(await refusal()).toContain(`The data folder ${dataDir}`);
    rmSync(dataDir);
    // Root may write everywhere, so that there is nothing to be refused.
    if (process.getuid?.() === 0) return;
    mkdirSync(dataDir);
    chmodSync(dataDir, 0o500);
    await refusal();
  });
});

describe('a setting', { timeout: 60_000 }, () => {
  it('that is wrong is refused by name, all at once, and not echoed', async () => {
    const said = await refusal({ PORT: 'Wombat', MASTER_KEY: 'Wombat-of-Wagga', HOST: '0.0.0.0' });
    for (const name of ['PORT', 'MASTER_KEY', 'HOST']) expect(said).toContain(name);
    expect(said).not.toContain('Wombat');
  });

  it('that names a port in use is refused with that port', async () => {
    const first = await startProgram(dataDir);
    const { port } = new URL(first.url);
    dataDir = join(dataDir, '..', 'other');
    expect(await refusal({ PORT: port })).toContain(port);
    await first.stop();
  });
});
