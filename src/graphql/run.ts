/**
 * Runs a mutation's command: checks what is common to all inputs, hands it on, and keeps the reads of its answer behind it.
 */
import type { Refusal } from '../domain/errors.ts';
import type { EntryId, ImportId, ItemId } from '../domain/ids.ts';
import type { CommandOptions } from '../domain/memory/commands.ts';
import { LIMITS } from '../domain/memory/model.ts';
import type { Context } from './context.ts';
import { parseEntryGid, parseImportGid, parseItemGid } from './ids.ts';
import type { CommandAnswer } from './ports.ts';

export type Done = Extract<CommandAnswer, { ok: true }>;
type Failed = Extract<CommandAnswer, { ok: false }>;

/** A refusal found while an input was read. */
class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.message);
    this.name = 'Refused';
    this.refusal = refusal;
  }
}

export type CommonInput = Readonly<{
  reason?: string | null | undefined;
  expectedRevision?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * Reads the input and runs the command. What `work` refuses by `invalid` or `entryOf` and the like is answered like a refusal of the domain.
 * Whatever the answer, later reads of this request are after it.
 */
export async function run<Answer extends Readonly<{ ok: boolean }>>(
  context: Context,
  input: CommonInput,
  work: (options: CommandOptions) => Promise<Answer>,
): Promise<Answer | Failed> {
  try {
    const answer = await work(optionsOf(context, input));
    if (!answer.ok && 'revision' in answer && typeof answer.revision === 'number') await context.view.reach(answer.revision);
    return answer;
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

function optionsOf({ identity }: Context, input: CommonInput): CommandOptions {
  const { reason = null, expectedRevision = null, idempotencyKey = null } = input;
  if (expectedRevision !== null && expectedRevision < 0) {
    throw invalid(['expectedRevision'], 'expectedRevision must be a revision as an answer gave it: 0 or more.');
  }
  if (idempotencyKey !== null && !UUID.test(idempotencyKey)) {
    throw invalid(['idempotencyKey'], 'idempotencyKey must be a UUID: make one for each user action, and send the same on every retry.');
  }
  const key = idempotencyKey === null ? null : idempotencyKey.toLowerCase();
  return { reason, expectedRevision, idempotencyKey: key, actor: identity.actor, actorName: identity.actorName };
}

/** Returns the error to throw for an input that is not well formed. */
export function invalid(path: readonly string[], message: string): Error {
  return new Refused({ code: 'INVALID_INPUT', path, message });
}

/** Returns the error to throw for a dump above the size that is taken. */
export function tooLarge(path: readonly string[]): Error {
  const message = `A dump has at most ${LIMITS.importBytes} bytes. Split it, or export less.`;
  return new Refused({ code: 'TOO_LARGE', path, message, recognisedFormat: null, line: null });
}

function idOf<Id>(id: string, parse: (id: string) => Id | null, type: string, path: readonly string[]): Id {
  const local = parse(id);
  if (local !== null) return local;
  const message = `This is not the id of an ${type} of this memory. Give an id as a query returned it for an ${type}.`;
  throw new Refused({ code: 'NOT_FOUND', path, message });
}

/** Reads the id of an entry; refuses another with NOT_FOUND. */
export function entryOf(id: string, path: readonly string[] = ['id']): EntryId {
  return idOf(id, parseEntryGid, 'Entry', path);
}

/** Reads the id of an import; refuses another with NOT_FOUND. */
export function importOf(id: string): ImportId {
  return idOf(id, parseImportGid, 'Import', ['id']);
}

/** Reads the id of an import's item; refuses another with NOT_FOUND. */
export function itemOf(id: string, path: readonly string[] = ['id']): ItemId {
  return idOf(id, parseItemGid, 'ImportItem', path);
}

/** Reads a list of 1 to 100 ids; refuses a longer or an empty one. Ids given twice count once. */
export function listOf<Id>(ids: readonly string[], read: (id: string, path: readonly string[]) => Id): readonly Id[] {
  if (ids.length === 0 || ids.length > LIMITS.bulkSize) {
    throw invalid(['ids'], `Give 1 to ${LIMITS.bulkSize} ids at once.`);
  }
  return [...new Set(ids.map((id, index) => read(id, ['ids', String(index)])))];
}
