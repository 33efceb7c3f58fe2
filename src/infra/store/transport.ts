/** How requests reach the engine: across threads, or directly. */
import type { UserId } from '../../domain/ids.ts';
import type { ProjectionName } from '../database/projections.ts';
import { openEngine, type Operation, type Operations } from './engine.ts';
import { createPace } from './pace.ts';

export type Transport = Readonly<{
  /** Rejects with the engine's errors; after `close`, and when the engine is gone, with Unavailable or OutcomeUnknown. */
  request<O extends Operation>(operation: O, asked: Operations[O]['asked']): Promise<Operations[O]['answer']>;
  /** The projection that was served when the engine started, and the position it had. */
  started: Readonly<{ projection: ProjectionName; checkpoint: number }>;
  close(): Promise<void>;
}>;

/** What the engine tells by itself. */
export type Listeners = Readonly<{
  onCheckpoint(position: number): void;
  onQuarantine(user: UserId, revision: number): void;
  /** A sentence for the operator's log. */
  onProblem(sentence: string): void;
  /** Called once, when the engine has ended without being asked to. */
  onFailure(error: Error): void;
}>;

export type Connect = (dataDir: string, listeners: Listeners) => Promise<Transport>;

/** Returns a transport to an engine in this thread. */
export const directTransport: Connect = async (dataDir, listeners) => {
  const engine = await openEngine(dataDir, { onQuarantine: (user, revision) => listeners.onQuarantine(user, revision) });
  const pace = createPace(engine);
  const closing = new AbortController();
  let projecting: Promise<void> | null = null;

  const project = async (): Promise<void> => {
    while (!closing.signal.aborted && (await pace(true)) > 0) {
      listeners.onCheckpoint(engine.checkpoint());
      await new Promise(setImmediate);
    }
  };
  const wake = (): void => {
    projecting ??= project()
      .catch((error: unknown) => listeners.onProblem(`The projector failed: ${error instanceof Error ? error.name : 'unknown'}.`))
      .finally(() => (projecting = null));
  };
  wake();
  return {
    started: { projection: engine.projection(), checkpoint: engine.checkpoint() },
    request: async (operation, asked) => {
      const answer = await engine.handle(operation, asked);
      if (operation === 'append' || operation === 'commit') setImmediate(wake);
      return answer;
    },
    close: async () => {
      closing.abort();
      await projecting;
      engine.close();
    },
  };
};
