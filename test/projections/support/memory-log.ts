/**
 * A log in memory for specs and measurements of projections: events are put by type and data, become records through the real codec, and
 * are read as a store would give them. Texts are not sealed: any bytes do, because nothing that builds rows opens them.
 */
import { createHash } from 'node:crypto';
import type { ActionId, EntryId, EventId, ImportId, KeyId, UserId } from '../../../src/domain/ids.ts';
import type { MemoryEvent, MemoryEventType } from '../../../src/domain/memory/events.ts';
import type { ActionKind, ActorKind } from '../../../src/domain/memory/model.ts';
import { encodeClear, encodeParts } from '../../../src/infra/event-store/codec.ts';
import type { StoredEvent } from '../../../src/infra/event-store/event-store.ts';

export type DataOf<Type extends MemoryEventType> = Extract<MemoryEvent, { type: Type }>['data'];

export type PutOptions = Readonly<{
  at?: number;
  actor?: ActorKind;
  action?: Readonly<{ id: ActionId; kind: ActionKind }>;
  secrets?: Readonly<Partial<Record<KeyId, string>>>;
  mark?: string;
}>;

export type MemoryLog = Readonly<{
  events: StoredEvent[];
  /** Appends an event to the user's stream; answers with its revision. */
  put<Type extends MemoryEventType>(user: UserId, type: Type, data: DataOf<Type>, options?: PutOptions): number;
  readAll(after: number, limit: number): Promise<readonly StoredEvent[]>;
}>;

export const T0 = Date.UTC(2026, 4, 12, 9);

/** Returns a well-formed id that a name stands for. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller says which kind of id it is.
export function idOf<Id extends string>(name: string): Id {
  return createHash('sha256').update(name).digest('base64url').slice(0, 22) as Id;
}

export const userId = (name: string): UserId => idOf(`user ${name}`);
export const entryId = (name: string): EntryId => idOf(`entry ${name}`);
export const importId = (name: string): ImportId => idOf(`import ${name}`);
export const actionId = (name: string): ActionId => idOf(`action ${name}`);

/** Returns the bytes that stand for a sealed text. */
export function sealed(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text));
}

/** Returns what sealed bytes of a row stand for. */
export function opened(bytes: Uint8Array | null | undefined): string | null {
  return bytes === null || bytes === undefined ? null : Buffer.from(bytes).toString();
}

export function createMemoryLog(): MemoryLog {
  const events: StoredEvent[] = [];
  const revisions = new Map<UserId, number>();
  return {
    events,
    put(user, type, data, options = {}) {
      const revision = (revisions.get(user) ?? 0) + 1;
      revisions.set(user, revision);
      const position = events.length + 1;
      const action = options.action ?? { id: idOf<ActionId>(`action ${user} ${revision}`), kind: 'CHANGE_ENTRIES' };
      const meta = { at: options.at ?? T0 + revision * 1000, actor: options.actor ?? 'USER', action };
      const secrets = Object.entries(options.secrets ?? {}).map(([key, text]) => [key as KeyId, sealed(text!)] as const);
      events.push({
        user,
        revision,
        position,
        id: idOf<EventId>(`event ${position}`),
        type,
        schemaVersion: 1,
        clear: encodeClear({ meta, data }),
        sealed: encodeParts(options.mark === undefined ? null : sealed(options.mark), secrets),
        previousHash: new Uint8Array(32),
        hash: new Uint8Array(createHash('sha256').update(`${position}`).digest()),
      });
      return revision;
    },
    readAll: (after, limit) => Promise.resolve(events.slice(after, after + limit)),
  };
}
