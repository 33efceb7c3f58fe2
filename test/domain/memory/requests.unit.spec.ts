import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../src/domain/memory/model.ts';
import { findRevision } from '../../../src/domain/memory/moments.ts';
import {
  addEntry,
  append,
  ask,
  deleteEntry,
  editEntry,
  emptyLedger,
  entry,
  entryAdded,
  entryDeleted,
  entryEdited,
  entryExcluded,
  eraseEntry,
  excludeEntry,
  importDump,
  MINUTE,
  NINE,
  restoreEntry,
  run,
  screened,
} from '../../support/domain.ts';
import { given } from './specification.ts';

const TEA = entryAdded('tea', 'Drinks tea.');
const NOTES = entryAdded('notes', 'Takes notes.');

describe('expectedRevision', () => {
  it('of an entry guards against changes of that entry alone', () => {
    given([TEA, NOTES, entryExcluded('notes')])
      .when(editEntry('tea', { content: 'Drinks coffee.' }), { expectedRevision: 1 })
      .then([entryEdited('tea', { text: 'Drinks coffee.' })])
      .when(editEntry('tea', { content: 'Drinks cocoa.' }), { expectedRevision: 3 })
      .thenRefuses('REVISION_CONFLICT', { entryId: entry('tea'), currentRevision: 4, path: ['expectedRevision'] })
      .when(editEntry('tea', { content: 'Drinks cocoa.' }), { expectedRevision: 4 })
      .then([entryEdited('tea', { text: 'Drinks cocoa.' })]);
  });

  it('of several entries names the one that has changed', () => {
    given([TEA, NOTES, entryExcluded('notes')])
      .when({ type: 'ChangeEntries', entryIds: [entry('tea'), entry('notes')], change: 'DELETE' }, { expectedRevision: 2 })
      .thenRefuses('REVISION_CONFLICT', { entryId: entry('notes') });
  });

  it('guards an erase, too', () => {
    given([TEA, entryEdited('tea', { text: 'Drinks coffee.' })])
      .when(eraseEntry('tea'), { expectedRevision: 1 })
      .thenRefuses('REVISION_CONFLICT');
  });

  it('of the memory guards against any change', () => {
    given([TEA, NOTES]).when({ type: 'ResetMemory' }, { expectedRevision: 1 }).thenRefuses('REVISION_CONFLICT', { currentRevision: 2 });
    given([TEA, NOTES])
      .when({ type: 'RestoreMemory', to: { revision: 1 } }, { expectedRevision: 1 })
      .thenRefuses('REVISION_CONFLICT');
  });

  it('that is ahead or no revision is refused before anything else', () => {
    given([TEA])
      .when(editEntry('nobody', { content: 'Drinks milk.' }), { expectedRevision: 2 })
      .thenRefuses('REVISION_AHEAD', { path: ['expectedRevision'] });
    for (const expectedRevision of [-1, 0.5, Number.NaN, Infinity])
      given([TEA])
        .when(excludeEntry('tea'), { expectedRevision })
        .thenRefuses('INVALID_INPUT', { path: ['expectedRevision'] });
  });
});

describe('an idempotency key', () => {
  const mark = (key: string, digest = 'body') => ({ key, digest });

  it('makes the same request answer as it did first, whatever has changed since', () => {
    given([TEA])
      .when(excludeEntry('tea'), { idempotency: mark('k1'), expectedRevision: 1 })
      .then([{ ...entryExcluded('tea'), mark: { idempotency: mark('k1') } } as typeof TEA])
      .when(deleteEntry('tea'))
      .then([entryDeleted('tea')])
      .when(excludeEntry('tea'), { idempotency: mark('k1'), expectedRevision: 1 })
      .thenRepeats({ from: 1, to: 2 });
  });

  it('refuses another request', () => {
    given([TEA])
      .when(excludeEntry('tea'), { idempotency: mark('k1') })
      .then([{ ...entryExcluded('tea'), mark: { idempotency: mark('k1') } } as typeof TEA])
      .when(deleteEntry('tea'), { idempotency: mark('k1', 'another body') })
      .thenRefuses('IDEMPOTENCY_CONFLICT', { path: ['idempotencyKey'] });
  });

  it('stands on the last event of a request, and covers them all', () => {
    const { ledger } = given([TEA, NOTES]);
    const command = { type: 'ChangeEntries', entryIds: [entry('tea'), entry('notes')], change: 'EXCLUDE' } as const;
    run(ledger, command, { idempotency: mark('k1') });
    expect(ledger.events.map((event) => event.mark.idempotency?.key)).toEqual([undefined, undefined, undefined, 'k1']);
    given(ledger)
      .when(command, { idempotency: mark('k1') })
      .thenRepeats({ from: 2, to: 4 });
  });

  it('does not remember refusals, nor what changed nothing', () => {
    given([TEA])
      .when(excludeEntry('nobody'), { idempotency: mark('k1') })
      .thenRefuses('NOT_FOUND')
      .when({ type: 'IncludeEntry', entryId: entry('tea') }, { idempotency: mark('k1') })
      .thenNothing()
      .when(excludeEntry('tea'), { idempotency: mark('k1', 'another body') })
      .then([{ ...entryExcluded('tea'), mark: { idempotency: mark('k1', 'another body') } } as typeof TEA]);
  });

  it('is kept for the last 1,000 requests', () => {
    const { ledger } = given([TEA]);
    const ask1001 = Array.from({ length: LIMITS.idempotencyKeys + 1 }, (_, index) => index);
    for (const index of ask1001) {
      const content = index % 2 === 0 ? 'Drinks coffee.' : 'Drinks tea.';
      expect(run(ledger, editEntry('tea', { content }), { idempotency: mark(`k${index}`) }).kind).toBe('events');
    }
    expect(ledger.state.remembered.size).toBe(1_000);
    expect(ask(ledger, excludeEntry('tea'), { idempotency: mark('k1') }).kind).toBe('repeat');
    expect(ask(ledger, excludeEntry('tea'), { idempotency: mark('k0') }).kind).toBe('events');
  });
});

describe('recordedAt', () => {
  it('never runs backwards, whatever the clock says', () => {
    const { ledger } = given([TEA]);
    run(ledger, excludeEntry('tea'), { now: NINE + 10 * MINUTE });
    run(ledger, deleteEntry('tea'), { now: NINE });
    run(ledger, restoreEntry('tea'), { now: NINE + 10 * MINUTE + 1 });
    expect(ledger.events.map(({ meta }) => meta.at - NINE)).toEqual([MINUTE, 10 * MINUTE, 10 * MINUTE, 10 * MINUTE + 1]);
  });

  it('finds the last revision at or before an instant', () => {
    const { ledger } = given([TEA]);
    run(ledger, excludeEntry('tea'), { now: NINE + 10 * MINUTE });
    run(ledger, deleteEntry('tea'), { now: NINE });
    run(ledger, restoreEntry('tea'), { now: NINE + 20 * MINUTE });
    const at = (minute: number) => findRevision({ at: NINE + minute * MINUTE }, ledger.state, ['to']);
    expect([-1, 0, 1, 9, 10, 19, 20, 99].map((minute) => at(minute))).toEqual(
      [0, 0, 1, 1, 3, 3, 4, 4].map((value) => ({ ok: true, value })),
    );
    expect(findRevision({ at: NINE }, emptyLedger().state, ['to'])).toEqual({ ok: true, value: 0 });
  });
});

describe('a full memory', () => {
  const FULL = Array.from({ length: LIMITS.entries }, (_, index) => entryAdded(`n${index}`, `Likes tree t${index}.`));
  const full = () => append(emptyLedger(), FULL);

  it('takes no other entry, and takes one again when one was deleted', () => {
    given(full())
      .when(addEntry('One more.'))
      .thenRefuses('LIMIT_REACHED', { limit: 10_000 })
      .when(deleteEntry('n7'))
      .then([entryDeleted('n7')])
      .when(addEntry('One more.'), { names: ['more'] })
      .then([entryAdded('more', 'One more.')])
      .when(restoreEntry('n7'))
      .thenRefuses('LIMIT_REACHED');
  });

  it('counts excluded entries', () => {
    given(full())
      .when(excludeEntry('n1'))
      .then([entryExcluded('n1')])
      .when(addEntry('One more.'))
      .thenRefuses('LIMIT_REACHED');
  });

  it('can be edited, and restored to a moment at which it was full', () => {
    const { ledger } = given(full())
      .when(editEntry('n1', { content: 'Another fact.' }))
      .then([entryEdited('n1', { text: 'Another fact.' })]);
    run(ledger, { type: 'ResetMemory' });
    run(ledger, addEntry('One more.'), { names: ['more'] });
    expect(run(ledger, { type: 'RestoreMemory', to: { revision: 10_001 } }).kind).toBe('events');
    expect(ledger.state.live).toBe(10_000);
  });

  it('refuses several that do not all fit in', () => {
    given(append(full(), [entryDeleted('n1'), entryDeleted('n2'), entryAdded('more', 'One more.')]))
      .when({ type: 'ChangeEntries', entryIds: [entry('n1'), entry('n2')], change: 'RESTORE' })
      .thenRefuses('LIMIT_REACHED', { path: ['ids'] });
  });

  it('declines the items of a dump that do not fit in, in chunks of any size', () => {
    for (const size of [1, 2, 10]) {
      const ledger = append(full(), [entryDeleted('n1')]);
      importDump(ledger, 'march', [screened(0, 'New A.'), screened(1, 'New B.'), screened(2, 'Likes tree t5.'), screened(3, 'New A.')], {
        size,
      });
      const declined = [...ledger.state.imports.values()][0]!.declined;
      expect([...declined].map(([index, { reason }]) => [index, reason])).toEqual([[1, 'LIMIT_REACHED']]);
    }
  });
});
