import { describe, expect, it } from 'vitest';
import type { Command } from '../../../src/domain/memory/commands.ts';
import type { Draft } from '../../../src/domain/memory/facts.ts';
import {
  dump,
  entry,
  entryAdded,
  entryDeleted,
  entryEdited,
  entryErased,
  entryExcluded,
  entryImported,
  entryRestored,
  entryUpdated,
  eraseEntry,
  importStarted,
  item,
  itemsSettled,
  memoryReset,
  MINUTE,
  NINE,
  readMemory,
  restoreEntry,
} from '../../support/domain.ts';
import { given } from './specification.ts';

const TEA = entryAdded('tea', 'Drinks tea.');
const NOTES = entryAdded('notes', 'Takes notes by hand.', 'PREFERENCES');
const restore = (revision: number): Command => ({ type: 'RestoreMemory', to: { revision } });
const reset: Command = { type: 'ResetMemory' };

type Restored = Readonly<{ revived?: readonly (readonly [string, number])[]; removed?: readonly string[] }>;
const memoryRestored = (to: number, { revived = [], removed = [] }: Restored): Draft => ({
  type: 'MemoryRestored',
  data: { to, revived: revived.map(([name, revision]) => ({ entryId: entry(name), revision })), removed: removed.map(entry) },
  mark: {},
  secrets: {},
});

describe('a restored memory', () => {
  const HISTORY = [
    TEA,
    NOTES,
    entryEdited('tea', { text: 'Drinks coffee.' }),
    entryExcluded('notes'),
    entryDeleted('tea'),
    entryAdded('cat', 'Has a cat.'),
  ];

  it.each([0, 1, 2, 3, 4, 5, 6])('reads at revision %i exactly as it read then', (revision) => {
    const { ledger } = given(HISTORY);
    const then = readMemory(ledger, revision);
    const known = new Set(then.map(({ id }) => id));
    given(ledger).when(restore(revision));
    const now = readMemory(ledger);
    expect(now.filter(({ id }) => known.has(id))).toEqual(then);
    expect(now.filter(({ id }) => !known.has(id)).every(({ status }) => status === 'DELETED')).toBe(true);
  });

  it('is one event that lists entries and where they come from', () => {
    given(HISTORY)
      .when(restore(2), { reason: 'too much' })
      .then([
        {
          ...memoryRestored(2, {
            revived: [
              ['tea', 1],
              ['notes', 2],
            ],
            removed: ['cat'],
          }),
          mark: { reason: 'too much' },
        } as Draft,
      ])
      .when(restore(2))
      .thenNothing();
  });

  it('to the present, or to an instant in the future, is left as it is', () => {
    given(HISTORY).when(restore(6)).thenNothing();
    given(HISTORY)
      .when({ type: 'RestoreMemory', to: { at: NINE * 2 } })
      .thenNothing();
  });

  it('takes the last revision at or before an instant', () => {
    given(HISTORY)
      .when({ type: 'RestoreMemory', to: { at: NINE + 3 * MINUTE - 1 } })
      .then([
        memoryRestored(2, {
          revived: [
            ['tea', 1],
            ['notes', 2],
          ],
          removed: ['cat'],
        }),
      ]);
  });

  it('refuses a revision ahead, and one that is none', () => {
    given(HISTORY)
      .when(restore(7))
      .thenRefuses('REVISION_AHEAD', { path: ['to'] });
    given(HISTORY)
      .when(restore(-1))
      .thenRefuses('INVALID_INPUT', { path: ['to'] });
  });

  it('brings back nothing that was erased since', () => {
    const { ledger } = given([TEA, NOTES, entryErased('tea'), entryDeleted('notes')])
      .when(restore(2))
      .then([memoryRestored(2, { revived: [['notes', 2]] })]);
    expect(readMemory(ledger).map(({ status }) => status)).toEqual(['ERASED', 'ACTIVE']);
  });

  it('refuses to bring back what is none to be stored by now', () => {
    given([entryAdded('card', 'card 4539 5883 9769 1326'), entryDeleted('card')])
      .when(restore(1))
      .thenRefuses('SENSITIVE_CONTENT');
  });

  it('is not kept from going back by a text that stays deleted', () => {
    const card = [
      entryAdded('tea', 'card 4539 5883 9769 1326'),
      entryDeleted('tea'),
      entryRestored('tea'),
      entryEdited('tea', { text: 'Drinks tea.' }),
    ];
    given(card)
      .when(restore(2))
      .then([memoryRestored(2, { revived: [['tea', 2]] })]);
  });

  it('brings a deleted entry back to the text that it had when it was deleted', () => {
    const twice = [TEA, entryDeleted('tea'), entryRestored('tea'), entryEdited('tea', { text: 'Drinks coffee.' }), entryDeleted('tea')];
    const { ledger } = given(twice)
      .when(restore(2))
      .then([memoryRestored(2, { revived: [['tea', 2]] })])
      .when(restoreEntry('tea'))
      .then([entryRestored('tea')]);
    expect(readMemory(ledger)).toEqual([{ id: entry('tea'), status: 'ACTIVE', section: 'OTHER', text: 'Drinks tea.' }]);
  });
});

describe('a reset memory', () => {
  it('has no live entry, and is reset once', () => {
    const { ledger } = given([TEA, NOTES, entryExcluded('notes'), entryAdded('cat', 'Has a cat.'), entryDeleted('cat')])
      .when(reset)
      .then([memoryReset('tea', 'notes')])
      .when(reset)
      .thenNothing();
    expect(ledger.state.live).toBe(0);
  });

  it('that is empty is left as it is', () => {
    given([]).when(reset).thenNothing();
  });

  it('gives entries back one by one, or all by a restore', () => {
    given([TEA, NOTES])
      .when(reset)
      .then([memoryReset('tea', 'notes')])
      .when(restoreEntry('tea'))
      .then([entryRestored('tea')])
      .when(restore(2))
      .then([memoryRestored(2, { revived: [['notes', 2]] })]);
  });
});

describe('an erased entry', () => {
  it('is erased once, whatever its status', () => {
    given([TEA])
      .when(eraseEntry('tea'))
      .then([entryErased('tea')])
      .when(eraseEntry('tea'))
      .thenNothing();
    given([TEA, entryDeleted('tea')])
      .when(eraseEntry('tea'))
      .then([entryErased('tea')]);
    given([TEA, entryExcluded('tea')])
      .when(eraseEntry('tea'))
      .then([entryErased('tea')]);
  });

  it('takes declined items with it that have any text it ever had', () => {
    given([
      importStarted('march', 3),
      itemsSettled(
        'march',
        { index: 0, outcome: 'DECLINED', reason: 'SKIPPED', text: 'drinks TEA.' },
        { index: 1, outcome: 'DECLINED', reason: 'SKIPPED', text: 'Plays chess.' },
      ),
      TEA,
      entryEdited('tea', { text: 'Drinks coffee.' }),
    ])
      .when(eraseEntry('tea'))
      .then([entryErased('tea', [item('march', 0)])]);
  });

  it('names no item that was erased before', () => {
    given([
      importStarted('march', 1),
      itemsSettled('march', { index: 0, outcome: 'DECLINED', reason: 'SKIPPED', text: 'Drinks tea.' }),
      TEA,
      { type: 'ImportItemErased', data: { item: item('march', 0) }, mark: {}, secrets: {} },
    ])
      .when(eraseEntry('tea'))
      .then([entryErased('tea')]);
  });

  it('leaves the source id to the entry that has it by now', () => {
    const { ledger } = given([
      importStarted('march', 2),
      entryImported('old', 'Drinks tea.', item('march', 0), { sourceId: 'MEM0:1' }),
      memoryReset('old'),
      entryImported('new', 'Drinks coffee.', item('march', 1), { sourceId: 'MEM0:1' }),
    ])
      .when(eraseEntry('old'))
      .then([entryErased('old')]);
    expect(ledger.state.bySource.get('MEM0:1')).toBe(entry('new'));
  });

  it('gives its source id away', () => {
    const { ledger } = given([
      importStarted('march', 2),
      entryImported('tea', 'Drinks tea.', item('march', 0), { sourceId: 'MEM0:1' }),
      entryUpdated('tea', 'Drinks coffee.', item('march', 1), 'MEM0:1'),
    ])
      .when(eraseEntry('tea'))
      .then([entryErased('tea')]);
    expect(ledger.state.bySource.size).toBe(0);
  });
});

describe('an erased import item', () => {
  const erase = (itemId: string): Command => ({ type: 'EraseImportItem', itemId: itemId as never });
  const erased = (of: string, index: number): Draft => ({
    type: 'ImportItemErased',
    data: { item: item(of, index) },
    mark: {},
    secrets: {},
  });
  const SKIPPED = { index: 0, outcome: 'DECLINED', reason: 'SKIPPED', text: 'Plays chess.' } as const;
  const TWICE = [importStarted('march', 2), itemsSettled('march', SKIPPED), importStarted('april', 2), itemsSettled('april', SKIPPED)];

  it('is erased once', () => {
    given(TWICE.slice(0, 2))
      .when(erase(`${dump('march')}.0`))
      .then([erased('march', 0)])
      .when(erase(`${dump('march')}.0`))
      .thenNothing();
  });

  it('takes the same text of other imports with it', () => {
    given(TWICE)
      .when(erase(`${dump('april')}.0`))
      .then([erased('april', 0), erased('march', 0)])
      .when(erase(`${dump('march')}.0`))
      .thenNothing();
  });

  it('blocks its text from coming back unasked', () => {
    given(TWICE.slice(0, 2))
      .when(erase(`${dump('march')}.0`))
      .then([erased('march', 0)])
      .when({ type: 'AddEntry', content: 'Plays chess.', section: null, evenIfErased: false })
      .thenRefuses('ERASED_BEFORE');
  });

  it('refuses an item that has no text of its own, and one that is not there', () => {
    const settled = [...TWICE.slice(0, 2), itemsSettled('march', { index: 1, outcome: 'UNPARSED' })];
    given(settled)
      .when(erase(`${dump('march')}.1`))
      .thenRefuses('INVALID_STATE', { importId: dump('march') });
    given(settled)
      .when(erase(`${dump('march')}.2`))
      .thenRefuses('NOT_FOUND');
    given(settled)
      .when(erase(`${dump('nobody')}.0`))
      .thenRefuses('NOT_FOUND');
    given(settled).when(erase('no id')).thenRefuses('NOT_FOUND');
  });
});
