/**
 * What every resolver of one request shares: who asks, the ports, and the reads of the request, which are all of one revision.
 */
import type { Kysely } from 'kysely';
import type { UserId } from '../domain/ids.ts';
import type { ActorKind } from '../domain/memory/model.ts';
import type { ProjectionTables } from '../projections/tables.ts';
import type { Loaders } from './loaders.ts';
import type { Commands, OpenMarks, OpenTexts, WaitForRevision } from './ports.ts';
import type { Texts } from './texts.ts';
import type { View } from './view.ts';

export const SCOPES = ['MEMORY_READ', 'MEMORY_WRITE', 'MEMORY_ERASE'] as const;
export type Scope = (typeof SCOPES)[number];

/** Who a credential stands for, and what it allows. */
export type Identity = Readonly<{
  userId: UserId;
  scopes: readonly Scope[];
  actor: ActorKind;
  /** The name of an API key or of a service, never of a person. */
  actorName: string | null;
}>;

/** What the API needs from the rest. `db` gives the connection that now serves; one request keeps to one. `now` is epoch milliseconds. */
export type Ports = Readonly<{
  db: () => Kysely<ProjectionTables>;
  commands: Commands;
  openTexts: OpenTexts;
  openMarks: OpenMarks;
  waitForRevision: WaitForRevision;
  now: () => number;
  /** Resolves after so many milliseconds. */
  wait: (ms: number) => Promise<void>;
}>;

export type Context = Readonly<{
  user: UserId;
  identity: Identity;
  ports: Ports;
  db: Kysely<ProjectionTables>;
  view: View;
  texts: Texts;
  loaders: Loaders;
  /** Aborted once nobody waits for the answer any more. */
  gone: AbortSignal;
}>;
