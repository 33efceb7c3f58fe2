/**
 * Random lives of a memory: few texts and few entries, so that duplicates, reverts of what was edited since and restores of what was erased
 * meet often. What a step means is decided when it is played, by what is there; a refusal is as good a step as any.
 */
import * as fc from 'fast-check';
import type { EntryId, ImportId, UserId } from '../../src/domain/ids.ts';
import { itemId } from '../../src/domain/ids.ts';
import type { CommandAnswer } from '../../src/domain/memory/answers.ts';
import type { Command } from '../../src/domain/memory/commands.ts';
import { BULK_CHANGES, SECTIONS } from '../../src/domain/memory/model.ts';
import type { Ledger } from '../../src/infra/ledger.ts';
import { OPTIONS } from '../support/ledger.ts';

const TEXTS = [
  'Prefers plain SQL.',
  'prefers plain  sql.',
  'Answer in short sentences.',
  'Leads a team in Porto.',
  'Builds a tide table.\nIt works offline.',
  'Reviews the gauge gateway.',
  'Reads release notes.',
  'Draws diagrams as Mermaid text.',
];
const HEADINGS = ['## Instructions', '## Projects', '## Hobbies'];

const index = fc.nat({ max: 11 });
const text = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...TEXTS) },
  { weight: 3, arbitrary: fc.nat({ max: 40 }).map((page) => `Keeps page p${page}x of the tides.`) },
);
const section = fc.constantFrom(...SECTIONS);
/** A moment, as a share of the revisions that there are; evenly, which doubles are not drawn. */
export const moment = fc.integer({ min: 0, max: 1_000 }).map((share) => share / 1_000);

const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('add' as const), text, section, evenIfErased: fc.boolean() }) },
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant('edit' as const), entry: index, text: fc.option(text), section: fc.option(section) }),
  },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('restatus' as const), entry: index, change: fc.constantFrom(...BULK_CHANGES) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('bulk' as const),
      entries: fc.array(index, { minLength: 1, maxLength: 6 }),
      change: fc.constantFrom(...BULK_CHANGES),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('revertEntry' as const), entry: index, moment }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('restoreMemory' as const), moment }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reset' as const) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('import' as const),
      parts: fc.array(fc.tuple(fc.constantFrom(...HEADINGS), fc.array(text, { minLength: 1, maxLength: 5 })), {
        minLength: 1,
        maxLength: 3,
      }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('update' as const),
      sources: fc.array(fc.tuple(fc.nat({ max: 3 }), text), { minLength: 1, maxLength: 4 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('revertImport' as const), import: fc.nat({ max: 3 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('addItem' as const), import: fc.nat({ max: 3 }), item: fc.nat({ max: 9 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('erase' as const), entry: index }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('eraseItem' as const), import: fc.nat({ max: 3 }), item: fc.nat({ max: 9 }) }) },
);

export type Step = typeof step extends fc.Arbitrary<infer Drawn> ? Drawn : never;

/** Up to so many steps. */
export const steps = (maxLength: number): fc.Arbitrary<Step[]> => fc.array(step, { minLength: 4, maxLength, size: 'max' });

/** What was made so far, oldest first. */
export type Made = { readonly entries: EntryId[]; readonly imports: ImportId[]; revision: number; refused: number };

/** Plays a step on the ledger, imports up to their end. */
export async function play(ledger: Ledger, user: UserId, drawn: Step, made: Made): Promise<void> {
  const answer = await ask(ledger, user, drawn, made);
  if (answer === null) return;
  await ledger.idle();
  if (!answer.ok) {
    made.refused += 1;
    return;
  }
  made.revision = answer.revision;
  if (answer.importId !== null && !made.imports.includes(answer.importId)) made.imports.push(answer.importId);
  for (const id of answer.entryIds) if (!made.entries.includes(id)) made.entries.push(id);
}

async function ask(ledger: Ledger, user: UserId, drawn: Step, made: Made): Promise<CommandAnswer | null> {
  if (drawn.do === 'import' || drawn.do === 'update') {
    return ledger.startImport(
      user,
      {
        source: { text: drawn.do === 'import' ? asMarkdown(drawn.parts) : asMem0(drawn.sources) },
        service: null,
        format: null,
        personalContext: 'WORK_ONLY',
        skipItems: [],
        keepItems: [],
      },
      OPTIONS,
    );
  }
  const command = commandOf(drawn, made);
  return command === null ? null : ledger.run(user, command, OPTIONS);
}

type CommandStep = Exclude<Step, { do: 'import' | 'update' }>;
const RESTATUS = { EXCLUDE: 'ExcludeEntry', INCLUDE: 'IncludeEntry', DELETE: 'DeleteEntry', RESTORE: 'RestoreEntry' } as const;

/** The command of a step; null where what it is about is not there. */
function commandOf(drawn: CommandStep, made: Made): Command | null {
  const entryId = 'entry' in drawn && made.entries.length > 0 ? made.entries[drawn.entry % made.entries.length]! : null;
  const importId = 'import' in drawn && made.imports.length > 0 ? made.imports[drawn.import % made.imports.length]! : null;
  const to = 'moment' in drawn ? { revision: Math.round(drawn.moment * made.revision) } : { revision: 0 };
  if (drawn.do === 'add') return { type: 'AddEntry', content: drawn.text, section: drawn.section, evenIfErased: drawn.evenIfErased };
  if (drawn.do === 'restoreMemory') return { type: 'RestoreMemory', to };
  if (drawn.do === 'reset') return { type: 'ResetMemory' };
  if (drawn.do === 'bulk') {
    const entryIds = drawn.entries.flatMap((at) => made.entries[at % Math.max(1, made.entries.length)] ?? []);
    return entryIds.length === 0 ? null : { type: 'ChangeEntries', entryIds, change: drawn.change };
  }
  if (drawn.do === 'revertImport') return importId === null ? null : { type: 'RevertImport', importId };
  if (drawn.do === 'addItem') {
    const id = importId === null ? null : itemId(importId, drawn.item);
    return id === null ? null : { type: 'AddImportItem', itemId: id, content: null, section: null, evenIfErased: true };
  }
  if (drawn.do === 'eraseItem') return importId === null ? null : { type: 'EraseImportItem', itemId: itemId(importId, drawn.item) };
  if (entryId === null) return null;
  if (drawn.do === 'edit') return { type: 'EditEntry', entryId, content: drawn.text, section: drawn.section, evenIfErased: false };
  if (drawn.do === 'revertEntry') return { type: 'RevertEntry', entryId, to };
  if (drawn.do === 'erase') return { type: 'EraseEntry', entryId };
  return { type: RESTATUS[drawn.change], entryId };
}

function asMarkdown(parts: readonly (readonly [string, readonly string[]])[]): string {
  return parts.map(([heading, lines]) => [heading, ...lines.map((line) => `- ${line.replaceAll('\n', '\n  ')}`)].join('\n')).join('\n\n');
}

/** A dump whose items have ids of their own, so that the same id with another text is an update. */
function asMem0(sources: readonly (readonly [number, string])[]): string {
  const bySource = new Map(sources);
  return JSON.stringify({
    results: [...bySource].map(([id, memory]) => ({ id: `source-${id}`, memory, created_at: '2026-01-05T00:00:00Z' })),
  });
}
