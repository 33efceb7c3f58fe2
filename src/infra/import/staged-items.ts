/**
 * The items of an import while they wait: as JSON, in chunks that become one append each. The first chunk is the head: the caller's choices
 * and how many chunks there are. Sealing and the one-time key are the staging's.
 */
import type { ImportId, UserId } from '../../domain/ids.ts';
import type { DumpItem } from '../../domain/import/read-dump.ts';
import type { PersonalContext } from '../../domain/memory/model.ts';
import type { Staging } from '../store/staging.ts';

/** What the caller chose, as it is kept with the items. */
export type StagedChoices = Readonly<{ personalContext: PersonalContext; skip: readonly number[]; keep: readonly number[] }>;

export type StagedImport = Readonly<{
  choices: StagedChoices;
  chunks: number;
  /** The items of a chunk, in the order of the dump; `chunk` in [0, chunks). */
  read(chunk: number): Promise<readonly DumpItem[]>;
}>;

export type ImportStaging = Readonly<{
  /** Durable when it resolves. */
  put(user: UserId, importId: ImportId, staged: Readonly<{ items: readonly DumpItem[]; choices: StagedChoices }>): Promise<void>;
  /** Null when nothing is staged (any more). */
  open(user: UserId, importId: ImportId): Promise<StagedImport | null>;
  list(): Promise<readonly Readonly<{ user: UserId; importId: ImportId }>[]>;
  drop(user: UserId, importId: ImportId): Promise<void>;
}>;

/** Items of one append: few enough that sealing them holds nobody up for more than some milliseconds. */
const CHUNK_ITEMS = 200;
/** UTF-16 code units of JSON; far below what a store takes in one append, whatever the script. */
const CHUNK_LENGTH = 128 * 1024;

export function createImportStaging(staging: Staging): ImportStaging {
  const readJson = async (user: UserId, importId: ImportId, chunk: number): Promise<unknown> => {
    const bytes = await staging.readChunk(user, importId, chunk);
    return bytes === null ? null : (JSON.parse(bytes.toString('utf8')) as unknown);
  };
  return {
    async put(user, importId, { items, choices }) {
      const chunks = chunked(items);
      const head = JSON.stringify({ choices, chunks: chunks.length });
      await staging.stage(
        user,
        importId,
        [head, ...chunks].map((json) => Buffer.from(json, 'utf8')),
      );
    },
    async open(user, importId) {
      const head = (await readJson(user, importId, 0)) as Pick<StagedImport, 'choices' | 'chunks'> | null;
      if (head === null) return null;
      return {
        ...head,
        async read(chunk) {
          const items = await readJson(user, importId, chunk + 1);
          if (items === null) throw new Error('A staged chunk is missing.');
          return items as readonly DumpItem[];
        },
      };
    },
    list: () => staging.listStaged(),
    drop: (user, importId) => staging.dropImport(user, importId),
  };
}

/** Splits items into JSON arrays, bounded in number and length; at least one, so that an empty dump is completed too. */
function chunked(items: readonly DumpItem[]): readonly string[] {
  const chunks: string[] = [];
  let parts: string[] = [];
  let length = 0;
  for (const item of items) {
    const json = JSON.stringify(item);
    if (parts.length >= CHUNK_ITEMS || (parts.length > 0 && length + json.length > CHUNK_LENGTH)) {
      chunks.push(`[${parts.join()}]`);
      parts = [];
      length = 0;
    }
    parts.push(json);
    length += json.length;
  }
  return [...chunks, `[${parts.join()}]`];
}
