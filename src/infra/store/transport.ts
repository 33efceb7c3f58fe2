/** How requests reach the engine: across threads, or directly. */
import { openEngine, type Operation, type Operations } from './engine.ts';

export type Transport = Readonly<{
  /** Rejects with the engine's errors; after `close`, and when the engine is gone, with Unavailable or OutcomeUnknown. */
  request<O extends Operation>(operation: O, asked: Operations[O]['asked']): Promise<Operations[O]['answer']>;
  /** Called once, when the engine has ended without being asked to. */
  onFailure(listener: (error: Error) => void): void;
  close(): Promise<void>;
}>;

/** Returns a transport to an engine in this thread. */
export async function directTransport(dataDir: string): Promise<Transport> {
  const engine = await openEngine(dataDir);
  return {
    request: (operation, asked) => engine.handle(operation, asked),
    onFailure: () => undefined,
    close: async () => engine.close(),
  };
}
