/**
 * The composition root: config -> store -> ledger -> API -> server. Here, and nowhere else, `graphql` and `infra` meet. Run as a program
 * it serves until SIGINT or SIGTERM; tests and the benchmark call `startApp`.
 */
import type { RequestListener } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Identity } from './graphql/context.ts';
import { createApi } from './graphql/server.ts';
import { type Config, readConfig } from './infra/config.ts';
import { listen } from './infra/http.ts';
import { type Ledger, openLedger } from './infra/ledger.ts';
import { createLog, type Log } from './infra/log.ts';
import { openStore } from './infra/store/client.ts';

export type App = Readonly<{ url: string; ledger: Ledger; close(): Promise<void> }>;

/** Who a request comes from; null: nobody that is known. */
export type Identify = (request: Request) => Promise<Identity | null> | Identity | null;

export type AppOptions = Readonly<{
  log?: Log;
  now?: () => number;
  identify?: (ledger: Ledger) => Identify;
  /** Called when nothing can be written any more: the process has to be started again. */
  onFailure?: () => void;
}>;

/** Starts everything on a folder and an address. Rejects with a sentence when the folder or the address is in use. */
export async function startApp(config: Config, options: AppOptions = {}): Promise<App> {
  const now = options.now ?? Date.now;
  const log = options.log ?? createLog((line) => process.stderr.write(`${line}\n`), now);
  const store = await openStore({
    dataDir: config.dataDir,
    masterKey: config.masterKey,
    now,
    onQuarantine: (user, revision) => log.warn('memory.quarantined', { user, revision }),
    onProblem: (sentence) => log.warn('store.problem', { sentence }),
  });
  const ledger = await openLedger({ store, log, now, cacheBytes: config.cacheBytes });
  store.onFailure((error) => {
    log.error('store.failed', {}, error);
    options.onFailure?.();
  });
  const identify = (options.identify ?? identifyLocal)(ledger);
  const { run, startImport, previewImport, db, openTexts, openMarks, waitForRevision } = ledger;
  const api = createApi({
    identify,
    log,
    ports: { db, commands: { run, startImport, previewImport }, openTexts, openMarks, waitForRevision, now, wait: sleep },
  });
  const server = await listen(api as RequestListener, config.host, config.port).catch(async (error: unknown) => {
    await ledger.close();
    throw error;
  });
  return {
    url: server.url,
    ledger,
    close: async () => {
      await server.close();
      await ledger.close();
    },
  };
}

/** The embedded default: whoever reaches the loopback address is the one local user. */
function identifyLocal(ledger: Ledger): Identify {
  let user: ReturnType<Ledger['userOf']> | null = null;
  return async () => {
    user ??= ledger.userOf('local', 'local');
    try {
      return { userId: await user, scopes: ['MEMORY_READ', 'MEMORY_WRITE', 'MEMORY_ERASE'], actor: 'USER', actorName: null };
    } catch (error) {
      user = null;
      throw error;
    }
  };
}

/** How long requests that wait for a store that died have to be answered. */
const FAREWELL_MS = 1_000;

/** Serves until told to stop; ends with a sentence, not a stack, when it cannot start. */
async function main(): Promise<void> {
  const app = await startApp(readConfig(process.env), { onFailure: () => setTimeout(() => process.exit(70), FAREWELL_MS) });
  process.stdout.write(`memory-ledger serves GraphQL at ${app.url}/graphql (open it in a browser to try it)\n`);
  const stop = (): void => {
    void app.close().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

if (import.meta.main) {
  await main().catch((error: unknown) => {
    process.stderr.write(`memory-ledger cannot start. ${error instanceof Error ? error.message : 'The cause is unknown.'}\n`);
    process.exitCode = 1;
  });
}
