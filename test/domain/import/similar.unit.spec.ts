import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexSimilar } from '../../../src/domain/import/similar.ts';
import { entryId } from '../../support/ids.ts';

const TEXTS = [
  'Prefers TypeScript over JavaScript for new services.',
  'Sails a dinghy on the Douro at weekends.',
  'Prefers TypeScript over JavaScript for all services.',
  'ユーザーは毎週金曜の午後に会議を入れない。',
];
const index = indexSimilar(TEXTS.map((content, number) => ({ entryId: entryId(number), content })));

describe('look-alikes', () => {
  it('are entries that share most of their text, the closest first', () => {
    expect(index.find('Prefers TypeScript over JavaScript for the services.')).toEqual([entryId(2), entryId(0)].sort());
    expect(index.find('Prefers TypeScript over JavaScript for newer services.')[0]).toBe(entryId(0));
  });

  it('are found in any script', () => {
    expect(index.find('ユーザーは毎週金曜の午後に会議を入れたくない。')).toEqual([entryId(3)]);
  });

  it('are not texts that are equal but for case and space', () => {
    expect(index.find('sails a  DINGHY on the Douro at weekends.')).toEqual([]);
  });

  it('are not texts about something else', () => {
    expect(index.find('Wants metric units in every answer.')).toEqual([]);
    expect(indexSimilar([]).find('Anything.')).toEqual([]);
  });

  it('are at most five', () => {
    const many = Array.from({ length: 20 }, (_, number) => ({
      entryId: entryId(number),
      content: `Keeps a note about gauges, number ${number}.`,
    }));
    expect(indexSimilar(many).find('Keeps a note about gauges, number 77.')).toHaveLength(5);
  });

  it('are exactly those that comparing with every entry finds', () => {
    const words = fc.constantFrom('tide', 'port', 'gauge', 'model', 'note', 'plan', 'a', 'the', 'café');
    const text = fc.array(words, { minLength: 1, maxLength: 8 }).map((list) => list.join(' '));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), text, (entries, item) => {
        const all = entries.map((content, number) => ({ entryId: entryId(number), content }));
        // An index of one entry reads every posting it has: nothing can be missed by the prefix.
        const alone = all.filter((entry) => indexSimilar([entry]).find(item).length > 0).map((entry) => entry.entryId);
        const together = indexSimilar(all).find(item);
        expect(together).toHaveLength(Math.min(5, alone.length));
        expect(together.every((id) => alone.includes(id))).toBe(true);
      }),
    );
  });
});
