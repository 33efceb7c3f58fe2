import { describe, expect, it } from 'vitest';
import type { Command } from '../../../src/domain/memory/commands.ts';
import type { BulkChange } from '../../../src/domain/memory/model.ts';
import {
  addEntry,
  deleteEntry,
  editEntry,
  entry,
  entryAdded,
  entryDeleted,
  entryEdited,
  entryErased,
  entryExcluded,
  entryIncluded,
  entryRestored,
  excludeEntry,
  includeEntry,
  memoryErased,
  NINE,
  MINUTE,
  readMemory,
  restoreEntry,
} from '../../support/domain.ts';
import { given } from './specification.ts';

const TEA = entryAdded('tea', 'Drinks tea.');
const NOTES = entryAdded('notes', 'Takes notes by hand.', 'PREFERENCES');

describe('a new entry', () => {
  it('is added once', () => {
    given([])
      .when(addEntry('Drinks tea.', { section: 'PREFERENCES' }), { names: ['tea'] })
      .then([entryAdded('tea', 'Drinks tea.', 'PREFERENCES')])
      .when(addEntry('Drinks tea.', { section: 'PREFERENCES' }), { names: ['tea again'] })
      .thenRefuses('DUPLICATE_ENTRY', { entryId: entry('tea'), path: ['content'] });
  });

  it('stands under OTHER when no section is given', () => {
    given([])
      .when(addEntry('Drinks tea.'), { names: ['tea'] })
      .then([entryAdded('tea', 'Drinks tea.', 'OTHER')]);
  });

  it('keeps the reason and the name of an API key sealed with its text', () => {
    given([])
      .when(addEntry(' Drinks tea. '), { names: ['tea'], reason: ' as said ', actorName: 'the diary' })
      .then([{ ...TEA, secrets: { [entry('tea')]: { content: 'Drinks tea.', reason: 'as said', actorName: 'the diary' } } }]);
  });

  it('refuses a text that is there in another case or spacing', () => {
    given([TEA])
      .when(addEntry('drinks  TEA.'))
      .thenRefuses('DUPLICATE_ENTRY', { entryId: entry('tea') });
  });

  it('refuses a text that is excluded or deleted, and names that entry', () => {
    given([TEA, entryExcluded('tea')])
      .when(addEntry('Drinks tea.'))
      .thenRefuses('DUPLICATE_ENTRY', { entryId: entry('tea') });
    given([TEA, entryDeleted('tea')])
      .when(addEntry('Drinks tea.'))
      .thenRefuses('DUPLICATE_ENTRY', { entryId: entry('tea') });
  });

  it('names the live entry of two that have the text', () => {
    given([TEA, entryEdited('tea', { text: 'Drinks coffee.' }), entryDeleted('tea'), entryAdded('tea 2', 'Drinks tea.')])
      .when(addEntry('Drinks tea.'))
      .thenRefuses('DUPLICATE_ENTRY', { entryId: entry('tea 2') });
  });

  it('takes a text that another entry had before it was edited', () => {
    given([TEA, entryEdited('tea', { text: 'Drinks coffee.' })])
      .when(addEntry('Drinks tea.'), { names: ['tea 2'] })
      .then([entryAdded('tea 2', 'Drinks tea.')]);
  });

  it('refuses a text that was erased, unless asked to take it all the same', () => {
    given([TEA, entryErased('tea')])
      .when(addEntry('Drinks tea.'))
      .thenRefuses('ERASED_BEFORE', { path: ['content'] })
      .when(addEntry('Drinks tea.', { evenIfErased: true }), { names: ['tea 2'] })
      .then([entryAdded('tea 2', 'Drinks tea.')]);
  });

  it('refuses a text that the erased entry had long before', () => {
    given([TEA, entryEdited('tea', { text: 'Drinks coffee.' }), entryErased('tea')])
      .when(addEntry('Drinks tea.'))
      .thenRefuses('ERASED_BEFORE');
  });

  it.each(['', '   \n\t', '\u200b\ufeff'])('refuses nothing but white space and what is invisible: %j', (text) => {
    given([])
      .when(addEntry(text))
      .thenRefuses('INVALID_INPUT', { path: ['content'] });
  });

  it('refuses what is never stored, and says where', () => {
    given([])
      .when(addEntry('  Pay with 4539 5883 9769 1326 please'))
      .thenRefuses('SENSITIVE_CONTENT', { path: ['content'], categories: ['PAYMENT_CARD'], ranges: [{ start: 11, end: 30 }] });
  });

  it('refuses a reason that is never stored', () => {
    given([])
      .when(addEntry('Drinks tea.'), { reason: 'paid with 4539 5883 9769 1326' })
      .thenRefuses('SENSITIVE_CONTENT', { path: ['reason'] });
  });
});

describe('an entry', () => {
  it('is edited once', () => {
    given([TEA])
      .when(editEntry('tea', { content: 'Drinks coffee.' }))
      .then([entryEdited('tea', { text: 'Drinks coffee.' })])
      .when(editEntry('tea', { content: 'Drinks coffee.' }))
      .thenNothing();
  });

  it('moves to another section once', () => {
    given([TEA])
      .when(editEntry('tea', { section: 'PREFERENCES' }))
      .then([entryEdited('tea', { section: 'PREFERENCES' })])
      .when(editEntry('tea', { section: 'PREFERENCES' }))
      .thenNothing();
  });

  it('takes text and section in one edit, and of both only what differs', () => {
    given([TEA])
      .when(editEntry('tea', { content: 'Drinks coffee.', section: 'PREFERENCES' }))
      .then([entryEdited('tea', { text: 'Drinks coffee.', section: 'PREFERENCES' })])
      .when(editEntry('tea', { content: 'Drinks cocoa.', section: 'PREFERENCES' }))
      .then([entryEdited('tea', { text: 'Drinks cocoa.' })])
      .when(editEntry('tea', { content: 'Drinks cocoa.', section: 'OTHER' }))
      .then([entryEdited('tea', { section: 'OTHER' })]);
  });

  it('takes another case of its own text', () => {
    given([TEA])
      .when(editEntry('tea', { content: 'DRINKS TEA.' }))
      .then([entryEdited('tea', { text: 'DRINKS TEA.' })]);
  });

  it('keeps its status when it is edited while excluded', () => {
    const { ledger } = given([TEA, entryExcluded('tea')])
      .when(editEntry('tea', { content: 'Drinks coffee.' }))
      .then([entryEdited('tea', { text: 'Drinks coffee.' })]);
    expect(readMemory(ledger)).toEqual([{ id: entry('tea'), status: 'EXCLUDED', section: 'OTHER', text: 'Drinks coffee.' }]);
  });

  it('refuses an edit to nothing', () => {
    given([TEA]).when(editEntry('tea', {})).thenRefuses('INVALID_INPUT');
    given([TEA])
      .when(editEntry('tea', { content: ' ' }))
      .thenRefuses('INVALID_INPUT');
  });

  it('refuses the text of another entry, a deleted one too', () => {
    given([TEA, NOTES])
      .when(editEntry('notes', { content: 'Drinks tea.' }))
      .thenRefuses('DUPLICATE_ENTRY', { entryId: entry('tea') });
    given([TEA, NOTES, entryDeleted('tea')])
      .when(editEntry('notes', { content: 'Drinks tea.' }))
      .thenRefuses('DUPLICATE_ENTRY', { entryId: entry('tea') });
  });

  it('refuses an erased text, unless asked to take it all the same', () => {
    given([TEA, NOTES, entryErased('tea')])
      .when(editEntry('notes', { content: 'Drinks tea.' }))
      .thenRefuses('ERASED_BEFORE')
      .when(editEntry('notes', { content: 'Drinks tea.', evenIfErased: true }))
      .then([entryEdited('notes', { text: 'Drinks tea.' })]);
  });

  it('refuses an edit to what is never stored', () => {
    given([TEA])
      .when(editEntry('tea', { content: 'card 4539 5883 9769 1326' }))
      .thenRefuses('SENSITIVE_CONTENT');
  });

  it('is excluded once, and included once', () => {
    given([TEA])
      .when(excludeEntry('tea'))
      .then([entryExcluded('tea')])
      .when(excludeEntry('tea'))
      .thenNothing()
      .when(includeEntry('tea'))
      .then([entryIncluded('tea')])
      .when(includeEntry('tea'))
      .thenNothing();
  });

  it('is deleted once, and restored once', () => {
    given([TEA])
      .when(deleteEntry('tea'))
      .then([entryDeleted('tea')])
      .when(deleteEntry('tea'))
      .thenNothing()
      .when(restoreEntry('tea'))
      .then([entryRestored('tea')])
      .when(restoreEntry('tea'))
      .thenNothing();
  });

  it('is deleted while it is excluded, and comes back active', () => {
    const { ledger } = given([TEA, entryExcluded('tea')])
      .when(deleteEntry('tea'))
      .then([entryDeleted('tea')])
      .when(restoreEntry('tea'))
      .then([entryRestored('tea')]);
    expect(readMemory(ledger)[0]?.status).toBe('ACTIVE');
  });

  it('that is excluded is in the memory: restoring it changes nothing', () => {
    given([TEA, entryExcluded('tea')])
      .when(restoreEntry('tea'))
      .thenNothing();
  });

  describe('deleted', () => {
    it.each<[string, Command]>([
      ['edited', editEntry('tea', { content: 'Drinks coffee.' })],
      ['excluded', excludeEntry('tea')],
      ['included', includeEntry('tea')],
      ['reverted', { type: 'RevertEntry', entryId: entry('tea'), to: { revision: 1 } }],
    ])('refuses to be %s', (_, command) => {
      given([TEA, entryDeleted('tea')])
        .when(command)
        .thenRefuses('INVALID_STATE', { entryId: entry('tea') });
    });

    it('refuses to come back while another entry has its text', () => {
      given([
        NOTES,
        TEA,
        entryEdited('tea', { text: 'Drinks coffee.' }),
        entryDeleted('tea'),
        entryEdited('notes', { text: 'Drinks coffee.' }),
      ])
        .when(restoreEntry('tea'))
        .thenRefuses('DUPLICATE_ENTRY', { entryId: entry('notes') });
    });

    it('refuses to come back when its text is none to be stored by now', () => {
      given([entryAdded('card', 'card 4539 5883 9769 1326'), entryDeleted('card')])
        .when(restoreEntry('card'))
        .thenRefuses('SENSITIVE_CONTENT');
    });
  });

  describe('erased', () => {
    it.each<[string, Command]>([
      ['edited', editEntry('tea', { section: 'CAREER' })],
      ['excluded', excludeEntry('tea')],
      ['included', includeEntry('tea')],
      ['deleted', deleteEntry('tea')],
      ['restored', restoreEntry('tea')],
      ['reverted', { type: 'RevertEntry', entryId: entry('tea'), to: { revision: 1 } }],
    ])('refuses to be %s', (_, command) => {
      given([TEA, entryErased('tea')])
        .when(command)
        .thenRefuses('INVALID_STATE', { entryId: entry('tea') });
    });
  });

  it.each<[string, Command]>([
    ['edit', editEntry('nobody', { section: 'CAREER' })],
    ['exclude', excludeEntry('nobody')],
    ['include', includeEntry('nobody')],
    ['delete', deleteEntry('nobody')],
    ['restore', restoreEntry('nobody')],
    ['erase', { type: 'EraseEntry', entryId: entry('nobody') }],
    ['revert', { type: 'RevertEntry', entryId: entry('nobody'), to: { revision: 1 } }],
    ['change', { type: 'ChangeEntries', entryIds: [entry('tea'), entry('nobody')], change: 'EXCLUDE' }],
  ])('that is not there is NOT_FOUND to %s', (_, command) => {
    given([TEA]).when(command).thenRefuses('NOT_FOUND');
  });
});

describe('several entries', () => {
  const change = (to: BulkChange, ...names: string[]): Command => ({ type: 'ChangeEntries', entryIds: names.map(entry), change: to });

  it('change together, an event each, those that are so already left out', () => {
    given([TEA, NOTES, entryExcluded('tea')])
      .when(change('EXCLUDE', 'tea', 'notes', 'notes'))
      .then([entryExcluded('notes')])
      .when(change('EXCLUDE', 'tea', 'notes'))
      .thenNothing();
  });

  it('change all or none', () => {
    given([TEA, NOTES, entryDeleted('notes')])
      .when(change('EXCLUDE', 'tea', 'notes'))
      .thenRefuses('INVALID_STATE', { entryId: entry('notes'), path: ['ids'] });
    given([TEA, NOTES, entryErased('notes')])
      .when(change('DELETE', 'tea', 'notes'))
      .thenRefuses('INVALID_STATE');
  });

  it('are deleted and restored', () => {
    given([TEA, NOTES])
      .when(change('DELETE', 'tea', 'notes'))
      .then([entryDeleted('tea'), entryDeleted('notes')])
      .when(change('RESTORE', 'notes', 'tea'))
      .then([entryRestored('notes'), entryRestored('tea')])
      .when(change('RESTORE', 'notes', 'tea'))
      .thenNothing();
  });

  it('of one text do not come back together; the refusal names the other one', () => {
    const twins = [TEA, entryEdited('tea', { text: 'A' }), NOTES, entryDeleted('tea'), entryAdded('a', 'A'), entryDeleted('a')];
    given(twins)
      .when(change('RESTORE', 'tea', 'a'))
      .thenRefuses('DUPLICATE_ENTRY', { entryId: entry('tea') });
  });

  it('are named in the answer in the order asked for, changed or not', () => {
    const { ledger } = given([TEA, NOTES, entryExcluded('tea')]);
    const { state } = ledger;
    expect(state.live).toBe(2);
    given(ledger)
      .when(change('INCLUDE', 'notes', 'tea'))
      .then([entryIncluded('tea')]);
  });
});

describe('a reverted entry', () => {
  const revert = (revision: number): Command => ({ type: 'RevertEntry', entryId: entry('tea'), to: { revision } });
  const HISTORY = [TEA, entryEdited('tea', { text: 'Drinks coffee.', section: 'PREFERENCES' })];

  it('has the text and the section of then, once', () => {
    given(HISTORY)
      .when(revert(1))
      .then([entryEdited('tea', { text: 'Drinks tea.', section: 'OTHER' })])
      .when(revert(1))
      .thenNothing();
  });

  it('has them again after going back and forth', () => {
    given(HISTORY)
      .when(revert(1))
      .then([entryEdited('tea', { text: 'Drinks tea.', section: 'OTHER' })])
      .when(revert(2))
      .then([entryEdited('tea', { text: 'Drinks coffee.', section: 'PREFERENCES' })])
      .when(revert(3))
      .then([entryEdited('tea', { text: 'Drinks tea.', section: 'OTHER' })]);
  });

  it('is found by an instant too', () => {
    given(HISTORY)
      .when({ type: 'RevertEntry', entryId: entry('tea'), to: { at: NINE + MINUTE + 1 } })
      .then([entryEdited('tea', { text: 'Drinks tea.', section: 'OTHER' })]);
  });

  it('keeps its status', () => {
    const { ledger } = given([...HISTORY, entryExcluded('tea')])
      .when(revert(1))
      .then([entryEdited('tea', { text: 'Drinks tea.', section: 'OTHER' })]);
    expect(readMemory(ledger)[0]?.status).toBe('EXCLUDED');
  });

  it('to the present is left as it is', () => {
    given(HISTORY).when(revert(2)).thenNothing();
    given(HISTORY)
      .when({ type: 'RevertEntry', entryId: entry('tea'), to: { at: NINE * 2 } })
      .thenNothing();
  });

  it('refuses a moment before it existed, one ahead, and one that is none', () => {
    given([NOTES, TEA])
      .when(revert(1))
      .thenRefuses('INVALID_INPUT', { path: ['to'] });
    given(HISTORY)
      .when(revert(3))
      .thenRefuses('REVISION_AHEAD', { path: ['to'] });
    given(HISTORY)
      .when(revert(-1))
      .thenRefuses('INVALID_INPUT', { path: ['to'] });
    given(HISTORY)
      .when(revert(1.5))
      .thenRefuses('INVALID_INPUT', { path: ['to'] });
  });

  it('refuses a text that another entry has by now', () => {
    given([...HISTORY, entryAdded('tea 2', 'Drinks tea.')])
      .when(revert(1))
      .thenRefuses('DUPLICATE_ENTRY', { entryId: entry('tea 2') });
  });

  it('refuses a text that is none to be stored by now', () => {
    given([entryAdded('tea', 'card 4539 5883 9769 1326'), entryEdited('tea', { text: 'Drinks tea.' })])
      .when(revert(1))
      .thenRefuses('SENSITIVE_CONTENT');
  });
});

describe('an erased memory', () => {
  it.each<[string, Command]>([
    ['addition', addEntry('Drinks tea.')],
    ['reset', { type: 'ResetMemory' }],
    ['restore', { type: 'RestoreMemory', to: { revision: 1 } }],
  ])('takes no %s: nothing follows', (_, command) => {
    given([TEA, memoryErased]).when(command).thenRefuses('INVALID_STATE');
  });
});
