/**
 * The `ledger` command: what an operator does to a data folder that no server runs on. `node src/cli.ts help` lists what it can do.
 */
import { ConfigError, readConfig } from './infra/config.ts';
import { FolderInUse } from './infra/database/folder-lock.ts';
import { rebuildOffline } from './infra/rebuild.ts';

const HELP = `Usage: node src/cli.ts <command>

  rebuild   Replays the whole log into new projections and switches to them. Stop the server first.
  help      Shows this.

The data folder is DATA_DIR (default ./data); see docs/settings.md.
`;

const say = (sentence: string): void => void process.stdout.write(`${sentence}\n`);

/** Runs a command; answers with the exit code. */
async function run(command: string | undefined): Promise<number> {
  switch (command) {
    case 'rebuild':
      await rebuildOffline(readConfig(process.env).dataDir, say);
      return 0;
    case 'help':
    case '--help':
    case undefined:
      process.stdout.write(HELP);
      return 0;
    default:
      process.stderr.write(`There is no command like that.\n\n${HELP}`);
      return 2;
  }
}

try {
  process.exitCode = await run(process.argv[2]);
} catch (error) {
  if (!(error instanceof ConfigError) && !(error instanceof FolderInUse)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
