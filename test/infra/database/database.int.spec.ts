import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { lockFolder } from '../../../src/infra/database/folder-lock.ts';
import { makeFolders } from '../../../src/infra/database/folders.ts';
import { migrate, UnknownSchema } from '../../../src/infra/database/migrate.ts';
import { openSqlite } from '../../../src/infra/database/sqlite.ts';
import { KEY_MIGRATIONS, LOG_MIGRATIONS, STAGING_MIGRATIONS } from '../../../src/infra/database/tables.ts';
import { tempFolder } from '../../support/temp-folder.ts';

describe('migrations', () => {
  it.each([
    ['log', LOG_MIGRATIONS],
    ['keys', KEY_MIGRATIONS],
    ['staging', STAGING_MIGRATIONS],
  ])('of %s make the schema that is committed, also when applied twice', async (name, migrations) => {
    const open = openSqlite(':memory:');
    onTestFinished(() => open.close());
    await migrate(open.db, migrations);
    await migrate(open.db, migrations);
    const rows = open.raw.prepare('select sql from sqlite_master where sql is not null order by type desc, name').all();
    const committed = readFileSync(new URL(`../../../src/infra/database/schema/${name}.sql`, import.meta.url), 'utf8');
    expect(rows.map((row) => `${String(row['sql'])};\n`).join('')).toBe(committed);
  });

  it('are dated, in order, and named once', () => {
    const names = [...LOG_MIGRATIONS, ...KEY_MIGRATIONS, ...STAGING_MIGRATIONS].map((migration) => migration.name);
    for (const name of names) expect(name).toMatch(/^20[0-9]{6}-[a-z-]+$/);
    expect(new Set(names).size).toBe(names.length);
  });

  it('that fail leave nothing of theirs', async () => {
    const open = openSqlite<{ one: { a: number } }>(':memory:');
    onTestFinished(() => open.close());
    const failing = {
      name: '20260101-fail',
      up: async (db: Parameters<(typeof LOG_MIGRATIONS)[number]['up']>[0]) => {
        await db.schema.createTable('one').addColumn('a', 'integer').execute();
        throw new Error('no');
      },
    };
    await expect(migrate(open.db, [failing])).rejects.toThrow('no');
    expect(open.raw.prepare("select name from sqlite_master where name = 'one'").all()).toEqual([]);
  });

  it('of a newer release are refused', async () => {
    const open = openSqlite(':memory:');
    onTestFinished(() => open.close());
    await migrate(open.db, LOG_MIGRATIONS);
    await expect(migrate(open.db, KEY_MIGRATIONS)).rejects.toThrow(UnknownSchema);
  });
});

describe('the lock of a data folder', () => {
  const body = `
    const { lockFolder } = await import(process.argv[1] + '/folder-lock.ts');
    const { makeFolders } = await import(process.argv[1] + '/folders.ts');
    try { lockFolder(process.argv[2], makeFolders(process.argv[2])); process.stdout.write('taken'); }
    catch (error) { process.stdout.write(error.name + ': ' + error.message); }
    if (process.argv[3] === 'die') process.kill(process.pid, 'SIGKILL');`;
  const source = new URL('../../../src/infra/database', import.meta.url).pathname;
  const inAnotherProcess = (dataDir: string, end = 'exit'): string =>
    spawnSync(process.execPath, ['--input-type=module', '-e', body, source, dataDir, end], { encoding: 'utf8' }).stdout;

  it('keeps another process out, with a sentence that names who has it', () => {
    const dataDir = tempFolder();
    const lock = lockFolder(dataDir, makeFolders(dataDir));
    onTestFinished(lock.release);
    const said = inAnotherProcess(dataDir);
    expect(said).toMatch(/^FolderInUse: /);
    expect(said).toContain(`process ${process.pid}`);
    expect(said).toContain(join(dataDir));
  });

  it('is free once it was let go', () => {
    const dataDir = tempFolder();
    lockFolder(dataDir, makeFolders(dataDir)).release();
    expect(inAnotherProcess(dataDir)).toBe('taken');
  });

  it('dies with its process, however that ends', () => {
    const dataDir = tempFolder();
    expect(inAnotherProcess(dataDir, 'die')).toBe('taken');
    const lock = lockFolder(dataDir, makeFolders(dataDir));
    onTestFinished(lock.release);
  });
});
