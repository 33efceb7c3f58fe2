/**
 * The server under test: the real composition on a folder of its own, with users named by a header instead of a credential. Runs as a
 * child of bench.ts and answers its questions over IPC.
 */
import type { UserId } from '../src/domain/ids.ts';
import type { CommandOptions } from '../src/domain/memory/commands.ts';
import { readConfig } from '../src/infra/config.ts';
import type { Ledger } from '../src/infra/ledger.ts';
import { createLog } from '../src/infra/log.ts';
import { type Identify, startApp } from '../src/main.ts';
import { entryText, seeded } from './random.ts';

const OPTIONS: CommandOptions = { reason: null, expectedRevision: null, idempotencyKey: null, actor: 'USER', actorName: null };
const users = new Map<string, Promise<UserId>>();

/** The user of a bench number; made on first use. */
function userOf(ledger: Ledger, number: string): Promise<UserId> {
  const known = users.get(number) ?? ledger.userOf('bench', number);
  users.set(number, known);
  return known;
}

const identify =
  (ledger: Ledger): Identify =>
  async (request) => {
    const userId = await userOf(ledger, request.headers.get('bench-user') ?? '0');
    return { userId, scopes: ['MEMORY_READ', 'MEMORY_WRITE'], actor: 'USER', actorName: null };
  };

/** Adds entries, then edits them in turn until the user has so many events. */
async function seed(ledger: Ledger, number: string, entries: number, events: number, randomSeed: number): Promise<number> {
  const user = await userOf(ledger, number);
  const random = seeded(randomSeed);
  const ids = await Promise.all(
    Array.from({ length: entries }, async (_, index) => {
      const content = entryText(random, index);
      const answer = await ledger.run(user, { type: 'AddEntry', content, section: 'PROJECTS', evenIfErased: false }, OPTIONS);
      if (!answer.ok) throw new Error(`Seeding was refused: ${answer.refusal.code}.`);
      return answer.entryIds[0]!;
    }),
  );
  const edits = Array.from({ length: events - entries }, (_, index) => index);
  for (let from = 0; from < edits.length; from += 500) {
    await Promise.all(
      edits.slice(from, from + 500).map(async (edit) => {
        const entryId = ids[edit % ids.length]!;
        const content = entryText(random, entries + edit);
        const answer = await ledger.run(user, { type: 'EditEntry', entryId, content, section: null, evenIfErased: false }, OPTIONS);
        if (!answer.ok) throw new Error(`Seeding was refused: ${answer.refusal.code}.`);
      }),
    );
  }
  await ledger.waitForRevision(user, events);
  return events;
}

/** Makes some users with some entries each: neighbours that must not slow anybody down. */
async function seedMany(ledger: Ledger, from: number, count: number, entries: number): Promise<number> {
  for (let batch = 0; batch < count; batch += 50) {
    const size = Math.min(50, count - batch);
    await Promise.all(
      Array.from({ length: size }, (_, index) => seed(ledger, String(from + batch + index), entries, entries, from + batch + index)),
    );
  }
  return count * entries;
}

type Request = Readonly<
  | { type: 'seed'; user: string; entries: number; events: number; randomSeed: number }
  | { type: 'seedMany'; from: number; count: number; entries: number }
  | { type: 'rebuild' }
  | { type: 'memory' }
>;

const [dataDir = ''] = process.argv.slice(2);
const app = await startApp(readConfig({ DATA_DIR: dataDir, PORT: '0' }), {
  identify,
  log: createLog((line) => console.error(line), Date.now),
});

async function answer(request: Request): Promise<unknown> {
  switch (request.type) {
    case 'seed':
      return seed(app.ledger, request.user, request.entries, request.events, request.randomSeed);
    case 'seedMany':
      return seedMany(app.ledger, request.from, request.count, request.entries);
    case 'rebuild':
      return app.ledger.rebuild();
    case 'memory':
      return process.memoryUsage.rss();
    default:
      return request satisfies never;
  }
}

process.on('message', ({ id, request }: { id: number; request: Request }) => {
  answer(request).then(
    (said) => process.send?.({ id, answer: said }),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
process.once('SIGTERM', () => void app.close().then(() => process.exit(0)));
process.send?.({ url: `${app.url}/graphql` });
