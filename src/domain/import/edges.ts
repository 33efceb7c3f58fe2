/**
 * Taking signs off the edges of a text in linear time; a pattern such as `[ *]+$` would look at a long run once for each of its characters.
 */

const isSpace = (char: string): boolean => char.trim() === '';

/** Returns the text without leading and trailing white space and without any of the signs there. */
export function trimSigns(text: string, signs: string): string {
  let from = 0;
  let to = text.length;
  const isEdge = (char: string): boolean => isSpace(char) || signs.includes(char);
  while (from < to && isEdge(text[from] ?? '')) from++;
  while (to > from && isEdge(text[to - 1] ?? '')) to--;
  return text.slice(from, to);
}
