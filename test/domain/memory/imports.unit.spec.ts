import { describe, expect, it } from 'vitest';
import type { ItemId } from '../../../src/domain/ids.ts';
import type { Command } from '../../../src/domain/memory/commands.ts';
import type { Draft } from '../../../src/domain/memory/facts.ts';
import { LIMITS, type Section } from '../../../src/domain/memory/model.ts';
import {
  append,
  dump,
  emptyLedger,
  entry,
  entryAdded,
  entryDeleted,
  entryEdited,
  entryErased,
  entryExcluded,
  entryImported,
  entryRestored,
  entryUpdated,
  importCompleted,
  importDump,
  importStarted,
  item,
  itemsSettled,
  liveTexts,
  memoryReset,
  NINE,
  readMemory,
  run,
  screened,
  settle,
} from '../../support/domain.ts';
import { given } from './specification.ts';

const revert = (of: string): Command => ({ type: 'RevertImport', importId: dump(of) });

type Reverted = Readonly<{ removed?: readonly string[]; revived?: readonly (readonly [string, number])[]; kept?: readonly string[] }>;
const reverted = (of: string, { removed = [], revived = [], kept = [] }: Reverted): Draft => ({
  type: 'ImportReverted',
  data: {
    importId: dump(of),
    removed: removed.map(entry),
    revived: revived.map(([name, revision]) => ({ entryId: entry(name), revision })),
    kept: kept.map(entry),
  },
  mark: {},
  secrets: {},
});

const MARCH = [
  importStarted('march', 2),
  entryImported('tea', 'Drinks tea.', item('march', 0), { sourceId: 'MEM0:1' }),
  entryImported('notes', 'Takes notes.', item('march', 1)),
  importCompleted('march', { total: 2, imported: 2 }),
];

describe('a reverted import', () => {
  it('is reverted once', () => {
    given(MARCH)
      .when(revert('march'))
      .then([reverted('march', { removed: ['tea', 'notes'] })])
      .when(revert('march'))
      .thenRefuses('INVALID_STATE', { importId: dump('march') });
  });

  it('that is not there is NOT_FOUND', () => {
    given(MARCH)
      .when(revert('april'))
      .thenRefuses('NOT_FOUND', { path: ['id'] });
  });

  it('keeps what a person edited since, its section alone too', () => {
    given([...MARCH, entryEdited('tea', { text: 'Drinks coffee.' }), entryEdited('notes', { section: 'CAREER' })])
      .when(revert('march'))
      .then([reverted('march', { kept: ['tea', 'notes'] })]);
  });

  it('removes what was excluded since, and leaves alone what was deleted or erased', () => {
    given([...MARCH, entryExcluded('tea'), entryDeleted('notes')])
      .when(revert('march'))
      .then([reverted('march', { removed: ['tea'] })]);
    given([...MARCH, entryErased('tea')])
      .when(revert('march'))
      .then([reverted('march', { removed: ['notes'] })]);
  });

  it('keeps what another import carried since', () => {
    given([...MARCH, importStarted('april', 1), itemsSettled('april', { index: 0, outcome: 'DUPLICATE', of: 'tea' })])
      .when(revert('march'))
      .then([reverted('march', { removed: ['notes'], kept: ['tea'] })]);
  });

  it('does not mind another import that was reverted itself', () => {
    given([
      ...MARCH,
      importStarted('april', 1),
      itemsSettled('april', { index: 0, outcome: 'DUPLICATE', of: 'tea' }),
      reverted('april', {}),
    ])
      .when(revert('march'))
      .then([reverted('march', { removed: ['tea', 'notes'] })]);
  });

  describe('that changed an entry', () => {
    const APRIL = [importStarted('april', 1), entryUpdated('tea', 'Drinks coffee.', item('april', 0), 'MEM0:1')];

    it('brings back what an earlier import had made of it', () => {
      const { ledger } = given([...MARCH, ...APRIL])
        .when(revert('april'))
        .then([reverted('april', { revived: [['tea', 2]] })]);
      expect(liveTexts(ledger)).toEqual(['Drinks tea.', 'Takes notes.']);
    });

    it('leaves it to the later import when the earlier one is reverted', () => {
      given([...MARCH, ...APRIL])
        .when(revert('march'))
        .then([reverted('march', { removed: ['notes'], kept: ['tea'] })]);
    });

    it.each<[string, Draft]>([
      ['edited', entryEdited('tea', { text: 'Drinks cocoa.' })],
      ['moved', entryEdited('tea', { section: 'CAREER' })],
      ['excluded', entryExcluded('tea')],
      ['deleted', entryDeleted('tea')],
    ])('keeps it when it was %s since', (_, since) => {
      given([...MARCH, ...APRIL, since])
        .when(revert('april'))
        .then([reverted('april', { kept: ['tea'] })]);
    });

    it('keeps it when another entry has the old text by now', () => {
      const { ledger } = given([...MARCH, ...APRIL, entryAdded('tea 2', 'Drinks tea.')])
        .when(revert('april'))
        .then([reverted('april', { kept: ['tea'] })]);
      expect(liveTexts(ledger)).toEqual(['Drinks coffee.', 'Drinks tea.', 'Takes notes.']);
    });

    it('keeps those too whose old text stays with one that is kept', () => {
      // april: a from A to B, then b from B to C. Old text of a is taken since, so a stays B, and so b cannot go back to B.
      const chain = [
        importStarted('march', 2),
        entryImported('a', 'A', item('march', 0), { sourceId: 'MEM0:a' }),
        entryImported('b', 'B', item('march', 1), { sourceId: 'MEM0:b' }),
        importStarted('april', 2),
        entryUpdated('b', 'C', item('april', 0), 'MEM0:b'),
        entryUpdated('a', 'B', item('april', 1), 'MEM0:a'),
      ];
      given(chain)
        .when(revert('april'))
        .then([
          reverted('april', {
            revived: [
              ['b', 3],
              ['a', 2],
            ],
          }),
        ]);
      const { ledger } = given([...chain, entryAdded('a 2', 'A')])
        .when(revert('april'))
        .then([reverted('april', { kept: ['a', 'b'] })]);
      expect(liveTexts(ledger)).toEqual(['A', 'B', 'C']);
    });

    it('keeps it when a restore of the memory changed it since', () => {
      const { ledger } = given([...MARCH, ...APRIL]);
      run(ledger, { type: 'RestoreMemory', to: { revision: 4 } });
      expect(liveTexts(ledger)).toEqual(['Drinks tea.', 'Takes notes.']);
      given(ledger)
        .when(revert('april'))
        .then([reverted('april', { kept: ['tea'] })]);
    });

    it('refuses when the old text is none to be stored by now', () => {
      const card = [importStarted('march', 1), entryImported('tea', 'card 4539 5883 9769 1326', item('march', 0))];
      given([...card, ...APRIL])
        .when(revert('april'))
        .thenRefuses('SENSITIVE_CONTENT');
    });

    it('is not kept from going by an old text that stays away anyway', () => {
      const card = [importStarted('march', 1), entryImported('tea', 'card 4539 5883 9769 1326', item('march', 0))];
      given([...card, ...APRIL, entryExcluded('tea')])
        .when(revert('april'))
        .then([reverted('april', { kept: ['tea'] })]);
    });
  });

  it('that brought back what a reset had taken takes it back', () => {
    const ledger = append(emptyLedger(), [...MARCH, memoryReset('tea', 'notes')]);
    importDump(ledger, 'april', [screened(0, 'Drinks tea.'), screened(1, 'Takes notes.')]);
    expect(ledger.state.live).toBe(2);
    given(ledger)
      .when(revert('april'))
      .then([reverted('april', { removed: ['tea', 'notes'] })]);
  });

  it('brings its entries back when the same dump comes again', () => {
    const items = [screened(0, 'Drinks tea.'), screened(1, 'Takes notes.')];
    const { ledger } = given([...MARCH])
      .when(revert('march'))
      .then([reverted('march', { removed: ['tea', 'notes'] })]);
    importDump(ledger, 'april', items);
    expect(readMemory(ledger).map(({ id, status }) => [id, status])).toEqual([
      [entry('tea'), 'ACTIVE'],
      [entry('notes'), 'ACTIVE'],
    ]);
  });

  it('while it runs is cancelled: what is left of the dump is not settled', () => {
    const ledger = append(emptyLedger(), [importStarted('march', 3)]);
    const items = [screened(0, 'A'), screened(1, 'B'), screened(2, 'C')];
    settle(ledger, 'march', items.slice(0, 2));
    given(ledger)
      .when(revert('march'))
      .then([reverted('march', { removed: ['march 0', 'march 1'] })]);
    expect(settle(ledger, 'march', items)).toEqual([]);
    expect(ledger.state.imports.get(dump('march'))?.status).toBe('REVERTED');
  });

  it('before its first item is cancelled too', () => {
    const { ledger } = given([importStarted('march', 1)])
      .when(revert('march'))
      .then([reverted('march', {})]);
    expect(settle(ledger, 'march', [screened(0, 'A')])).toEqual([]);
  });
});

describe('a declined item', () => {
  const DECLINED = [
    importStarted('march', 4),
    itemsSettled(
      'march',
      { index: 0, outcome: 'DECLINED', reason: 'NOT_WORK_RELATED', text: 'Plays chess.', section: 'PREFERENCES' },
      { index: 1, outcome: 'DECLINED', reason: 'SKIPPED', text: 'Drinks tea.' },
      { index: 2, outcome: 'UNPARSED' },
    ),
  ];
  const itemOf = (index: number, of = 'march') => `${dump(of)}.${index}` as ItemId;
  const add = (
    index: number,
    more: Readonly<{ content?: string; section?: Section; evenIfErased?: boolean; of?: string }> = {},
  ): Command => ({
    type: 'AddImportItem',
    itemId: itemOf(index, more.of),
    content: more.content ?? null,
    section: more.section ?? null,
    evenIfErased: more.evenIfErased ?? false,
  });
  const addAll = (...indexes: number[]): Command => ({ type: 'AddImportItems', itemIds: indexes.map((index) => itemOf(index)) });
  const added = (name: string, text: string, index: number, section: Section = 'OTHER'): Draft => ({
    ...(entryAdded(name, text, section) as Extract<Draft, { type: 'EntryAdded' }>),
    data: { entryId: entry(name), section, item: item('march', index), saved: null },
  });

  it('is added once, as it stands and in its section', () => {
    given(DECLINED)
      .when(add(0), { names: ['chess'] })
      .then([added('chess', 'Plays chess.', 0, 'PREFERENCES')])
      .when(add(0), { names: ['chess 2'] })
      .thenNothing();
  });

  it('is added with another text and section', () => {
    given(DECLINED)
      .when(add(0, { content: 'Plays chess at work.', section: 'CAREER' }), { names: ['chess'] })
      .then([added('chess', 'Plays chess at work.', 0, 'CAREER')]);
  });

  it('is left as it is when its entry was deleted since: that one can be restored', () => {
    given([...DECLINED, added('chess', 'Plays chess.', 0), entryDeleted('chess')])
      .when(add(0))
      .thenRefuses('INVALID_STATE', { entryId: entry('chess') });
    given([...DECLINED, added('chess', 'Plays chess.', 0), entryErased('chess')])
      .when(add(0))
      .thenRefuses('INVALID_STATE', { message: expect.stringContaining('erased') });
  });

  it('refuses a text that is there', () => {
    given([...DECLINED, entryAdded('tea', 'Drinks tea.')])
      .when(add(1))
      .thenRefuses('DUPLICATE_ENTRY', { entryId: entry('tea'), path: ['id'] });
    given([...DECLINED, entryAdded('tea', 'Drinks tea.')])
      .when(add(0, { content: 'Drinks tea.' }))
      .thenRefuses('DUPLICATE_ENTRY', { path: ['content'] });
  });

  it('refuses what is not kept or not declined or not there', () => {
    given(DECLINED).when(add(2)).thenRefuses('INVALID_STATE');
    given(DECLINED).when(add(3)).thenRefuses('INVALID_STATE');
    given(DECLINED).when(add(4)).thenRefuses('NOT_FOUND');
    given(DECLINED)
      .when(add(0, { of: 'april' }))
      .thenRefuses('NOT_FOUND');
    given([importStarted('march', 1), itemsSettled('march', { index: 0, outcome: 'DECLINED', reason: 'TOO_LONG' })])
      .when(add(0))
      .thenRefuses('INVALID_INPUT', { path: ['content'] })
      .when(add(0, { content: 'The short of it.' }), { names: ['short'] })
      .then([added('short', 'The short of it.', 0)]);
  });

  it('refuses a text that is too long, or never stored', () => {
    const long = 'a'.repeat(4_001);
    given([importStarted('march', 1), itemsSettled('march', { index: 0, outcome: 'DECLINED', reason: 'TOO_LONG', text: long })])
      .when(add(0))
      .thenRefuses('INVALID_INPUT');
    given(DECLINED)
      .when(add(0, { content: 'card 4539 5883 9769 1326' }))
      .thenRefuses('SENSITIVE_CONTENT');
  });

  it('refuses once its text was destroyed: erased, reverted, or 30 days old', () => {
    given([...DECLINED, { type: 'ImportItemErased', data: { item: item('march', 0) }, mark: {}, secrets: {} }])
      .when(add(0))
      .thenRefuses('INVALID_STATE');
    given([...DECLINED, reverted('march', {})])
      .when(add(0))
      .thenRefuses('INVALID_STATE');
    const started = NINE + 60_000;
    given(DECLINED)
      .when(add(0), { now: started + LIMITS.declinedTextMs })
      .thenRefuses('INVALID_STATE');
    given(DECLINED)
      .when(add(0), { now: started + LIMITS.declinedTextMs - 1, names: ['chess'] })
      .then([added('chess', 'Plays chess.', 0, 'PREFERENCES')]);
  });

  it('refuses a text that was erased, unless asked to take it all the same', () => {
    const erased = [
      entryAdded('tea', 'Drinks tea.'),
      entryErased('tea'),
      importStarted('march', 1),
      itemsSettled('march', { index: 0, outcome: 'DECLINED', reason: 'ERASED_BEFORE' }),
    ];
    given(erased)
      .when(add(0, { content: 'Drinks tea.' }))
      .thenRefuses('ERASED_BEFORE');
    given(erased)
      .when(add(0, { content: 'Drinks tea.', evenIfErased: true }), { names: ['tea 2'] })
      .then([added('tea 2', 'Drinks tea.', 0)]);
  });

  it('stays when its import is reverted', () => {
    given([...DECLINED, added('chess', 'Plays chess.', 0)])
      .when(revert('march'))
      .then([reverted('march', {})]);
  });

  it('is added with others, all or none, each once', () => {
    given(DECLINED)
      .when(addAll(1, 0, 1), { names: ['tea', 'chess'] })
      .then([added('tea', 'Drinks tea.', 1), added('chess', 'Plays chess.', 0, 'PREFERENCES')])
      .when(addAll(0, 1))
      .thenNothing();
    given(DECLINED).when(addAll(0, 2)).thenRefuses('INVALID_STATE');
    given(DECLINED).when(addAll(0, 9)).thenRefuses('NOT_FOUND');
  });

  it('is left out among others when its text is there, or comes twice', () => {
    const twins = [
      importStarted('march', 3),
      itemsSettled(
        'march',
        { index: 0, outcome: 'DECLINED', reason: 'SKIPPED', text: 'Drinks tea.' },
        { index: 1, outcome: 'DECLINED', reason: 'SKIPPED', text: 'drinks TEA.' },
        { index: 2, outcome: 'DECLINED', reason: 'SKIPPED', text: 'Takes notes.' },
      ),
      entryAdded('notes', 'Takes notes.'),
    ];
    given(twins)
      .when(addAll(0, 1, 2), { names: ['tea'] })
      .then([added('tea', 'Drinks tea.', 0)]);
  });

  it('of a running import can be added between two chunks', () => {
    const ledger = append(emptyLedger(), [importStarted('march', 2)]);
    const items = [screened(0, 'Plays chess.', { personal: true }), screened(1, 'Plays chess.')];
    settle(ledger, 'march', items.slice(0, 1));
    run(ledger, add(0), { names: ['chess'] });
    settle(ledger, 'march', items.slice(1));
    expect(liveTexts(ledger)).toEqual(['Plays chess.']);
    expect(ledger.state.imports.get(dump('march'))?.counts).toMatchObject({ declined: 1, duplicate: 1, imported: 0 });
  });

  it('does not come back by a restored entry', () => {
    given([...DECLINED, added('chess', 'Plays chess.', 0), entryDeleted('chess'), entryRestored('chess')])
      .when(add(0))
      .thenNothing();
  });
});
