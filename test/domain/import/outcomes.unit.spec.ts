import { describe, expect, it } from 'vitest';
import { compareWith, type ImportChoices, type Outcome, type ScreenedItem } from '../../../src/domain/import/outcomes.ts';
import type { Draft } from '../../../src/domain/memory/facts.ts';
import { LIMITS } from '../../../src/domain/memory/model.ts';
import {
  append,
  emptyLedger,
  entry,
  entryAdded,
  entryDeleted,
  entryEdited,
  entryErased,
  entryExcluded,
  entryImported,
  entryUpdated,
  importStarted,
  item,
  memoryReset,
  screened,
  WORK_ONLY,
} from '../../support/domain.ts';

const TEA = entryAdded('tea', 'Drinks tea.');
/** An entry that came from record 1 of another service. */
const FROM_SOURCE = [importStarted('march', 1), entryImported('tea', 'Drinks tea.', item('march', 0), { sourceId: 'MEM0:1' })];

/** What becomes of the items of a dump in a memory to which these events happened. */
function outcomes(events: readonly Draft[], items: readonly ScreenedItem[], choices: Partial<ImportChoices> = {}): readonly Outcome[] {
  const comparison = compareWith(append(emptyLedger(), events).state, null, { ...WORK_ONLY, ...choices });
  return items.map((each) => comparison.next(each));
}

const outcome = (events: readonly Draft[], one: ScreenedItem, choices: Partial<ImportChoices> = {}) => outcomes(events, [one], choices)[0];
const imported = { outcome: 'IMPORTED', entryId: null };
const duplicateOf = (name: string) => ({ outcome: 'DUPLICATE', entryId: entry(name), ofItem: null });
const updated = (name: string) => ({ outcome: 'UPDATED', entryId: entry(name) });
const declined = (reason: string, name?: string) => ({ outcome: 'DECLINED', reason, entryId: name === undefined ? null : entry(name) });
const keep = (...items: number[]) => ({ keepItems: new Set(items) });

describe('an item', () => {
  it('that is new is IMPORTED', () => {
    expect(outcome([TEA], screened(0, 'Takes notes.'))).toEqual(imported);
  });

  it('that is sensitive is SENSITIVE whatever else it is', () => {
    const one = screened(0, null, { sensitive: ['PASSWORD', 'HEALTH'], personal: true });
    expect(outcome([], one, { skipItems: new Set([0]) })).toEqual({ outcome: 'SENSITIVE', categories: ['PASSWORD', 'HEALTH'] });
  });

  it('that could not be read is UNPARSED', () => {
    expect(outcome([], screened(0, null))).toEqual({ outcome: 'UNPARSED' });
  });

  it.each<[string, Draft[]]>([
    ['active', [TEA]],
    ['excluded', [TEA, entryExcluded('tea')]],
    ['deleted by hand', [TEA, entryDeleted('tea')]],
    ['deleted by hand after an edit', [TEA, entryEdited('tea', { text: 'Drinks coffee.' }), entryDeleted('tea')]],
    ['taken again after an erase', [TEA, entryErased('tea'), entryAdded('tea', 'Drinks tea.')]],
  ])('that is there is a DUPLICATE of it: %s', (_, events) => {
    expect(outcome(events, screened(0, ' drinks  tea. '))).toEqual(duplicateOf('tea'));
  });

  it('that an item before it became is a DUPLICATE of that one', () => {
    expect(outcomes([], [screened(0, 'Drinks tea.'), screened(1, 'drinks tea.')])).toEqual([
      imported,
      { outcome: 'DUPLICATE', entryId: null, ofItem: 0 },
    ]);
  });

  it('that is skipped is DECLINED as SKIPPED, also where it is asked to be kept', () => {
    expect(outcome([TEA], screened(0, 'Drinks tea.'), { skipItems: new Set([0]), ...keep(0) })).toEqual(declined('SKIPPED'));
  });

  it('that is too long is DECLINED as TOO_LONG, also where it is asked to be kept', () => {
    expect(outcome([], screened(0, 'long', { tooLong: true }), keep(0))).toEqual(declined('TOO_LONG'));
  });

  it('under a heading of private life is DECLINED as NOT_WORK_RELATED, unless it is kept or known', () => {
    const one = screened(0, 'Drinks tea.', { personal: true });
    expect(outcome([], one)).toEqual(declined('NOT_WORK_RELATED'));
    expect(outcome([], one, keep(0))).toEqual(imported);
    expect(outcome([], one, { personalContext: 'KEEP' })).toEqual(imported);
    expect(outcome([TEA], one)).toEqual(duplicateOf('tea'));
  });

  it('in a full memory is DECLINED as LIMIT_REACHED, and what is there is not', () => {
    const full = [
      ...FROM_SOURCE,
      ...Array.from({ length: LIMITS.entries - 2 }, (_, index) => entryAdded(`n${index}`, `Likes tree t${index}.`)),
      entryAdded('gone', 'Gone.'),
      memoryReset('gone'),
    ];
    const items = [
      screened(0, 'Drinks coffee.', { sourceId: 'MEM0:1' }),
      screened(1, 'Likes tree t1.'),
      screened(2, 'New.'),
      screened(3, 'Newer.'),
      screened(4, 'Gone.'),
    ];
    expect(outcomes(full, items)).toEqual([
      updated('tea'),
      duplicateOf('n1'),
      imported,
      declined('LIMIT_REACHED'),
      declined('LIMIT_REACHED'),
    ]);
  });

  it('that was erased is DECLINED as ERASED_BEFORE, unless it is kept', () => {
    const events = [TEA, entryEdited('tea', { text: 'Drinks coffee.' }), entryErased('tea')];
    expect(outcome(events, screened(0, 'Drinks coffee.'))).toEqual(declined('ERASED_BEFORE'));
    expect(outcome(events, screened(0, 'Drinks tea.'))).toEqual(declined('ERASED_BEFORE'));
    expect(outcome(events, screened(0, 'Drinks tea.'), keep(0))).toEqual(imported);
  });

  it('that a reset took out and an erase of the same text forbade is not brought back', () => {
    const events = [TEA, entryEdited('tea', { text: 'X' }), entryAdded('tea 2', 'Drinks tea.'), memoryReset('tea 2'), entryErased('tea')];
    expect(outcome(events, screened(0, 'Drinks tea.'))).toEqual(declined('ERASED_BEFORE'));
  });

  it('that a person has edited since is DECLINED as EDITED_BY_USER, unless it is kept', () => {
    const events = [TEA, entryEdited('tea', { text: 'Drinks coffee.' })];
    expect(outcome(events, screened(0, 'Drinks tea.'))).toEqual(declined('EDITED_BY_USER', 'tea'));
    expect(outcome(events, screened(0, 'Drinks tea.'), keep(0))).toEqual(imported);
  });

  it('that a person has edited stays so, though an import had its way with the entry since', () => {
    const events = [
      ...FROM_SOURCE,
      entryEdited('tea', { text: 'Drinks coffee.' }),
      importStarted('april', 1),
      entryUpdated('tea', 'Drinks cocoa.', item('april', 0), 'MEM0:1'),
    ];
    expect(outcome(events, screened(0, 'Drinks tea.'))).toEqual(declined('EDITED_BY_USER', 'tea'));
    expect(outcome(events, screened(0, 'Drinks coffee.'))).toEqual(imported);
  });

  it('that a reset took out comes back as the entry it was', () => {
    expect(outcomes([TEA, memoryReset('tea')], [screened(0, 'Drinks tea.'), screened(1, 'Drinks tea.')])).toEqual([
      { outcome: 'IMPORTED', entryId: entry('tea') },
      { outcome: 'DUPLICATE', entryId: entry('tea'), ofItem: 0 },
    ]);
  });

  it('that a reset took out after an edit comes as new', () => {
    expect(outcome([TEA, entryEdited('tea', { text: 'X' }), memoryReset('tea')], screened(0, 'Drinks tea.'))).toEqual(imported);
  });

  it('that a restore of the memory deleted again, as a person had, is not revived', () => {
    const restored: Draft = {
      type: 'MemoryRestored',
      data: { to: 2, revived: [{ entryId: entry('tea'), revision: 2 }], removed: [] },
      mark: {},
      secrets: {},
    };
    const back: Draft = { type: 'EntryRestored', data: { entryId: entry('tea') }, mark: {}, secrets: {} };
    expect(outcome([TEA, entryDeleted('tea'), back, restored], screened(0, 'Drinks tea.'))).toEqual(duplicateOf('tea'));
  });
});

describe('an item of a known record', () => {
  const coffee = screened(0, 'Drinks coffee.', { sourceId: 'MEM0:1' });

  it('with another text is UPDATED', () => {
    expect(outcome(FROM_SOURCE, coffee)).toEqual(updated('tea'));
    expect(outcome([...FROM_SOURCE, entryExcluded('tea')], coffee)).toEqual(updated('tea'));
  });

  it('of another service is another record', () => {
    expect(outcome(FROM_SOURCE, { ...coffee, sourceId: 'LETTA:1' })).toEqual(imported);
  });

  it('with the same text is a DUPLICATE', () => {
    expect(outcome(FROM_SOURCE, screened(0, 'Drinks tea.', { sourceId: 'MEM0:1' }))).toEqual(duplicateOf('tea'));
  });

  it.each<[string, Draft]>([
    ['text', entryEdited('tea', { text: 'Drinks cocoa.' })],
    ['section', entryEdited('tea', { section: 'PREFERENCES' })],
  ])('whose %s a person edited is DECLINED as EDITED_BY_USER, unless it is kept', (_, edit) => {
    expect(outcome([...FROM_SOURCE, edit], coffee)).toEqual(declined('EDITED_BY_USER', 'tea'));
    expect(outcome([...FROM_SOURCE, edit], coffee, keep(0))).toEqual(updated('tea'));
  });

  it('that a person deleted is not revived, however often its id comes', () => {
    const items = [coffee, screened(1, 'Drinks cocoa.', { sourceId: 'MEM0:1' })];
    expect(outcomes([...FROM_SOURCE, entryDeleted('tea')], items)).toEqual([duplicateOf('tea'), duplicateOf('tea')]);
  });

  it('that a reset took out comes as new', () => {
    expect(outcome([...FROM_SOURCE, memoryReset('tea')], coffee)).toEqual(imported);
  });

  it('can go back to a text that an import had changed', () => {
    const events = [...FROM_SOURCE, importStarted('april', 1), entryUpdated('tea', 'Drinks coffee.', item('april', 0), 'MEM0:1')];
    expect(outcome(events, screened(0, 'Drinks tea.', { sourceId: 'MEM0:1' }))).toEqual(updated('tea'));
  });

  it('whose id comes twice in a dump updates once; the second is new', () => {
    const twice = [coffee, screened(1, 'Drinks cocoa.', { sourceId: 'MEM0:1' })];
    expect(outcomes(FROM_SOURCE, twice)).toEqual([updated('tea'), imported]);
    expect(outcomes([], twice)).toEqual([imported, imported]);
  });

  it('leaves alone what an item before it found there', () => {
    const items = [screened(0, 'Drinks tea.', { sourceId: 'MEM0:1' }), screened(1, 'Drinks coffee.', { sourceId: 'MEM0:1' })];
    expect(outcomes(FROM_SOURCE, items)).toEqual([duplicateOf('tea'), imported]);
  });

  it('takes its old text out of the way of an item after it', () => {
    expect(outcomes(FROM_SOURCE, [coffee, screened(1, 'Drinks tea.')])).toEqual([updated('tea'), imported]);
  });
});
