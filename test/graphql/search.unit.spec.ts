import { describe, expect, it } from 'vitest';
import { foldForSearch, matchesSearch, searchWords } from '../../src/graphql/search.ts';

describe('search', () => {
  it('finds every word, in any order', () => {
    const text = 'Prefers short answers with code in TypeScript.';
    expect(matchesSearch(text, searchWords('typescript short'))).toBe(true);
    expect(matchesSearch(text, searchWords('short python'))).toBe(false);
  });

  it('takes no notice of case, accents and compatibility forms', () => {
    for (const [text, query] of [
      ['Lebt in Zürich', 'zurich'],
      ['Lives in Zurich', 'ZÜRICH'],
      ['Café in Łódź', 'cafe lodz'],
      ['Øresund og Århus', 'oresund arhus'],
      ['Straße', 'STRASSE'],
      ['ﬁnance team', 'finance'],
      ['Ｆｕｌｌ ｗｉｄｔｈ', 'full width'],
      ['naïve', 'naïve'],
    ] as const) {
      expect(matchesSearch(text, searchWords(query)), `${query} in ${text}`).toBe(true);
    }
  });

  it('finds parts of words, and scripts without space', () => {
    expect(matchesSearch('マーケティングを担当', searchWords('ケティング'))).toBe(true);
  });

  it('takes a query of nothing but space for no search', () => {
    expect(searchWords(' \t\n')).toEqual([]);
    expect(matchesSearch('anything', [])).toBe(true);
  });

  it('folds what is folded to itself', () => {
    for (const text of ['İstanbul', 'ŒUVRE', 'Ǆ', 'ß']) expect(foldForSearch(foldForSearch(text))).toBe(foldForSearch(text));
  });
});
