/**
 * Random commands through `decide` and `evolve`, beside an oracle that is as simple as can be: after every event it keeps the whole memory,
 * texts included, computed from the events alone. What the fold knows must be what the oracle kept.
 */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EntryId, type ImportId, itemId, type ItemId } from '../../../src/domain/ids.ts';
import type { Command } from '../../../src/domain/memory/commands.ts';
import type { MemoryEvent } from '../../../src/domain/memory/events.ts';
import { evolve } from '../../../src/domain/memory/evolve.ts';
import { LIMITS, type Section } from '../../../src/domain/memory/model.ts';
import { currentOf, emptyState, isLive, type MemoryState } from '../../../src/domain/memory/state.ts';
import {
  ANNA,
  append,
  dump,
  emptyLedger,
  entry,
  fingerprint,
  importStarted,
  type Ledger,
  readMemory,
  run,
  screened,
  settle,
} from '../../support/domain.ts';

type Kept = Readonly<{ status: string; section: Section; text: string }>;
type Memory = ReadonlyMap<EntryId, Kept>;

/** The memory after each event; the first one is empty. Written without the fold, by what docs of the events say. */
function oracleOf(events: readonly MemoryEvent[]): readonly Memory[] {
  const memories: Memory[] = [new Map()];
  for (const event of events) {
    const memory = new Map(memories.at(-1));
    const set = (id: EntryId, to: Partial<Kept>) =>
      memory.set(id, { ...(memory.get(id) ?? { status: 'ACTIVE', section: 'OTHER', text: '' }), ...to });
    switch (event.type) {
      case 'EntryAdded':
      case 'EntryImported':
        set(event.data.entryId, { section: event.data.section, text: event.secrets[event.data.entryId]!.content! });
        break;
      case 'EntryEdited':
        if (event.data.section !== undefined) set(event.data.entryId, { section: event.data.section });
        if (event.data.text === true) set(event.data.entryId, { text: event.secrets[event.data.entryId]!.content! });
        break;
      case 'EntryExcluded':
        set(event.data.entryId, { status: 'EXCLUDED' });
        break;
      case 'EntryIncluded':
      case 'EntryRestored':
        set(event.data.entryId, { status: 'ACTIVE' });
        break;
      case 'EntryDeleted':
        set(event.data.entryId, { status: 'DELETED' });
        break;
      case 'EntryErased':
        set(event.data.entryId, { status: 'ERASED' });
        break;
      case 'MemoryReset':
        for (const id of event.data.removed) set(id, { status: 'DELETED' });
        break;
      case 'MemoryRestored':
      case 'ImportReverted':
        for (const id of event.data.removed) set(id, { status: 'DELETED' });
        for (const { entryId, revision } of event.data.revived) memory.set(entryId, memories[revision]!.get(entryId)!);
        break;
      default:
    }
    memories.push(memory);
  }
  return memories;
}

/** Every text that an entry ever had, by fingerprint, from the oracle. */
function pastTexts(memories: readonly Memory[], id: EntryId): ReadonlySet<string> {
  return new Set(memories.flatMap((memory) => (memory.has(id) ? [fingerprint(memory.get(id)!.text)] : [])));
}

const sorted = (index: ReadonlyMap<string, readonly string[]>) =>
  [...index].map(([key, ids]) => [key, [...ids].sort()] as const).sort(([a], [b]) => (a < b ? -1 : 1));
const collect = (pairs: readonly (readonly [string, EntryId])[]) => {
  const index = new Map<string, EntryId[]>();
  for (const [key, id] of pairs) index.set(key, [...(index.get(key) ?? []), id]);
  return sorted(index);
};

function checkFold({ state, events }: Ledger): void {
  const memories = oracleOf(events);
  const now = memories.at(-1)!;
  const isErased = (id: EntryId) => now.get(id)!.status === 'ERASED';
  // The memory at every revision.
  for (const [revision, memory] of memories.entries()) {
    const expected = [...memory].map(([id, kept]) => (isErased(id) ? { id, status: 'ERASED', text: null } : { id, ...kept }));
    const seen = readMemory({ state, events }, revision).map(({ section, ...rest }) => (isErased(rest.id) ? rest : { ...rest, section }));
    expect(seen).toEqual(expected.map((one) => expect.objectContaining(one)));
  }
  // What is derived, from scratch.
  const live = [...now].filter(([, { status }]) => status === 'ACTIVE' || status === 'EXCLUDED');
  expect(state.live).toBe(live.length);
  expect(new Set(live.map(([, { text }]) => fingerprint(text))).size).toBe(live.length);
  const readable = [...now].filter(([id]) => !isErased(id));
  expect(sorted(state.byText)).toEqual(collect(readable.map(([id, { text }]) => [fingerprint(text), id])));
  const past = readable.flatMap(([id, { text }]) =>
    [...pastTexts(memories, id)].filter((each) => each !== fingerprint(text)).map((each) => [each, id] as const),
  );
  expect(sorted(state.byPastText)).toEqual(collect(past));
  expect(Object.fromEntries(state.bySource)).toEqual(sourcesOf(events));
  for (const one of state.imports.values()) expect(Object.values(one.counts).reduce((sum, count) => sum + count)).toBe(one.processed);
  for (const known of state.entries.values()) {
    const { status, removedBy } = currentOf(known);
    expect(removedBy !== null).toBe(status === 'DELETED');
    expect(known.versions.map(({ revision }) => revision)).toEqual(
      [...new Set(known.versions.map(({ revision }) => revision))].sort((a, b) => a - b),
    );
  }
  expect(events.every(({ meta }, index) => index === 0 || meta.at >= events[index - 1]!.meta.at)).toBe(true);
  // Once more from the start.
  expect(refold(events)).toEqual(state);
}

function refold(events: readonly MemoryEvent[]): MemoryState {
  return events.reduce((state, event) => evolve(state, event), emptyState(ANNA));
}

/** The entry that an import last named by an id, unless that one was erased or named otherwise since. */
function sourcesOf(events: readonly MemoryEvent[]): Readonly<Record<string, EntryId>> {
  const sources = new Map<string, EntryId>();
  const forget = (id: EntryId) => sources.forEach((entryId, source) => entryId === id && sources.delete(source));
  for (const event of events) {
    if (event.type === 'EntryErased') forget(event.data.entryId);
    if (event.type !== 'EntryImported' && event.type !== 'EntryEdited') continue;
    if (event.mark.sourceId === undefined) continue;
    forget(event.data.entryId);
    sources.set(event.mark.sourceId, event.data.entryId);
  }
  return Object.fromEntries(sources);
}

const TEXTS = ['a', 'A', 'b', 'c', 'd', 'e', 'f'];
const STEPS = [
  'add', 'edit', 'move', 'exclude', 'include', 'delete', 'restore', 'several', 'revertEntry', 'restoreMemory', 'reset',
  'revertImport', 'erase', 'eraseItem', 'addItem', 'addItems', 'startImport', 'settle', 'settle', 'settle',
] as const; // prettier-ignore
type Step = Readonly<{ what: (typeof STEPS)[number]; a: number; b: number; text: string; force: boolean }>;

const aStep: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom(...STEPS),
  a: fc.nat(99),
  b: fc.nat(99),
  text: fc.constantFrom(...TEXTS),
  force: fc.boolean(),
});

/** Does a step, with numbers that pick among what is there. */
function take(ledger: Ledger, step: Step, count: number): void {
  const { state } = ledger;
  const pick = <Id>(ids: Iterable<Id>, nth: number): Id | undefined => [...ids][nth % Math.max(1, [...ids].length)];
  const entryId = pick(state.entries.keys(), step.a) ?? entry('nobody');
  const importId = pick(state.imports.keys(), step.a) ?? dump('nobody');
  const declined = [...state.imports].flatMap(([id, one]) => [...one.declined.keys()].map((index) => itemId(id, index)));
  const theItem = pick(declined, step.a) ?? (`${dump('nobody')}.0` as ItemId);
  const to = { revision: step.b % (state.revision + 1) };
  const section = step.b % 2 === 0 ? 'CAREER' : 'OTHER';
  const ask = (command: Command) => run(ledger, command, { names: [`${count} one`, `${count} two`] });
  if (step.what === 'startImport') append(ledger, [importStarted(`${count}`, 6)]);
  else if (step.what === 'settle') settleSome(ledger, importId, step);
  else ask(commandOf());

  function commandOf(): Command {
    const { force: evenIfErased, text: content } = step;
    switch (step.what) {
      case 'add':
        return { type: 'AddEntry', content, section, evenIfErased };
      case 'edit':
        return { type: 'EditEntry', entryId, content, section: null, evenIfErased };
      case 'move':
        return { type: 'EditEntry', entryId, content: null, section, evenIfErased };
      case 'exclude':
        return { type: 'ExcludeEntry', entryId };
      case 'include':
        return { type: 'IncludeEntry', entryId };
      case 'delete':
        return { type: 'DeleteEntry', entryId };
      case 'restore':
        return { type: 'RestoreEntry', entryId };
      case 'several':
        return {
          type: 'ChangeEntries',
          entryIds: [entryId, pick(state.entries.keys(), step.b) ?? entry('nobody')],
          change: step.force ? 'DELETE' : 'RESTORE',
        };
      case 'revertEntry':
        return { type: 'RevertEntry', entryId, to };
      case 'restoreMemory':
        return { type: 'RestoreMemory', to };
      case 'reset':
        return { type: 'ResetMemory' };
      case 'revertImport':
        return { type: 'RevertImport', importId };
      case 'erase':
        return { type: 'EraseEntry', entryId };
      case 'eraseItem':
        return { type: 'EraseImportItem', itemId: theItem };
      case 'addItem':
        return { type: 'AddImportItem', itemId: theItem, content: step.force ? content : null, section: null, evenIfErased: false };
      default:
        return { type: 'AddImportItems', itemIds: [theItem, pick(declined, step.b) ?? theItem] };
    }
  }
}

function settleSome(ledger: Ledger, importId: ImportId, step: Step): void {
  const one = ledger.state.imports.get(importId);
  if (one === undefined) return;
  const items = Array.from({ length: Math.min(1 + (step.b % 3), one.total - one.processed) }, (_, nth) => {
    const text = nth === 0 ? step.text : TEXTS[(step.b + nth) % TEXTS.length]!;
    return screened(one.processed + nth, text, {
      sourceId: step.a % 3 === 0 ? null : `MEM0:${(step.a + nth) % 3}`,
      personal: step.b % 5 === 0,
    });
  });
  const name = importId.replace(/^dump-/, '').replace(/-+$/, '');
  const keepItems = new Set(step.force ? items.map(({ index }) => index) : []);
  settle(ledger, name, items, { personalContext: 'WORK_ONLY', skipItems: new Set(), keepItems });
}

describe('the fold', () => {
  it('knows the memory at every revision, whatever was done in whatever order', () => {
    fc.assert(
      fc.property(fc.array(aStep, { minLength: 1, maxLength: 30 }), (steps) => {
        const ledger = emptyLedger();
        steps.forEach((step, count) => take(ledger, step, count));
        checkFold(ledger);
      }),
      { numRuns: 400 },
    );
  });

  it('has after a restore what it had then, but for what was erased, and nothing to do the second time', () => {
    fc.assert(
      fc.property(fc.array(aStep, { minLength: 1, maxLength: 25 }), fc.nat(99), (steps, at) => {
        const ledger = emptyLedger();
        steps.forEach((step, count) => take(ledger, step, count));
        const to = { revision: at % (ledger.state.revision + 1) };
        const then = new Map(readMemory(ledger, to.revision).map((one) => [one.id, one]));
        expect(run(ledger, { type: 'RestoreMemory', to }).kind).toBe('events');
        for (const one of readMemory(ledger)) {
          if (one.status === 'ERASED') continue;
          expect(then.get(one.id) ?? { ...one, status: 'DELETED' }).toEqual(one);
        }
        expect(run(ledger, { type: 'RestoreMemory', to })).toMatchObject({ kind: 'events', events: [] });
      }),
      { numRuns: 300 },
    );
  });

  it('never has two live entries of one text, nor more than fit in', () => {
    fc.assert(
      fc.property(fc.array(aStep, { minLength: 1, maxLength: 60 }), (steps) => {
        const ledger = emptyLedger();
        for (const [count, step] of steps.entries()) {
          take(ledger, step, count);
          const live = [...ledger.state.entries.values()].map(currentOf).filter(({ status }) => isLive(status));
          expect(new Set(live.map((version) => version.fingerprint)).size).toBe(live.length);
          expect(live.length).toBeLessThanOrEqual(LIMITS.entries);
        }
      }),
      { numRuns: 300 },
    );
  });
});
