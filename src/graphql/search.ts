/**
 * Search over opened texts: every word of the query must occur somewhere, whatever case and accents. Texts are sealed in the rows, so
 * there is no index: a search opens and scans the rows of one user.
 */

/** Letters that NFKD leaves alone and that people type without their stroke. */
const STROKES: Readonly<Record<string, string>> = { ø: 'o', đ: 'd', ð: 'd', ł: 'l', ħ: 'h', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe' };

/** Returns a text without case, accents and compatibility forms: what a search compares. */
export function foldForSearch(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[øđðłħıßæœ]/g, (letter) => STROKES[letter] ?? letter);
}

/** Returns the folded words of a query, none twice; empty for a query of nothing but space. */
export function searchWords(query: string): readonly string[] {
  return [...new Set(foldForSearch(query).split(/\s+/u))].filter((word) => word !== '');
}

/** Tells whether every word occurs in the text. True for no words. */
export function matchesSearch(text: string, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const folded = foldForSearch(text);
  return words.every((word) => folded.includes(word));
}
