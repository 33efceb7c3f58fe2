/** A whole ledger below HTTP, on a folder of the test, with a clock that moves a second an answer. */
import { onTestFinished } from 'vitest';
import type { CommandOptions } from '../../src/domain/memory/commands.ts';
import type { CommandAnswer } from '../../src/domain/memory/answers.ts';
import { createDirectDumpReader } from '../../src/infra/import/direct-dump-reader.ts';
import { type Ledger, openLedger } from '../../src/infra/ledger.ts';
import { createLog } from '../../src/infra/log.ts';
import type { Store } from '../../src/infra/store/client.ts';
import { NOW } from './ids.ts';
import { testStore } from './store.ts';

export const OPTIONS: CommandOptions = { reason: null, expectedRevision: null, idempotencyKey: null, actor: 'USER', actorName: null };

/** Opens a ledger, closed when the test is over. `store` is changed on the way in where a test wants faults. */
export async function testLedger(options: Readonly<{ dataDir?: string; worker?: boolean; change?: (store: Store) => Store }> = {}) {
  const { change = (store: Store) => store, ...rest } = options;
  const store = await testStore(rest);
  const lines: string[] = [];
  let time = NOW;
  const ledger = await openLedger({
    store: change(store),
    log: createLog(
      (line) => lines.push(line),
      () => NOW,
    ),
    now: () => (time += 1000),
    cacheBytes: 16 * 1024 * 1024,
    reader: createDirectDumpReader(),
  });
  onTestFinished(() => ledger.close());
  return { ledger, store, lines };
}

/** The answer of a command that has to succeed. */
export function succeeded(answer: CommandAnswer): Extract<CommandAnswer, { ok: true }> {
  if (!answer.ok) throw new Error(`The command was refused: ${answer.refusal.code}. ${answer.refusal.message}`);
  return answer;
}

/** The code of a command that has to be refused. */
export function refusedWith(answer: CommandAnswer): string {
  if (answer.ok) throw new Error('The command succeeded.');
  return answer.refusal.code;
}

/** Adds entries one after another; answers with their ids. */
export async function addEntries(ledger: Ledger, user: Parameters<Ledger['run']>[0], texts: readonly string[]) {
  const ids = [];
  for (const content of texts) {
    const answer = succeeded(await ledger.run(user, { type: 'AddEntry', content, section: null, evenIfErased: false }, OPTIONS));
    ids.push(answer.entryIds[0]!);
  }
  return ids;
}
