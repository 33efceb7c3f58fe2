/**
 * Headings, §3 and §5 of the import contract: which lines are headings, how deep, and what section holds below them.
 *
 * Ranks say what is deeper: 1-6 for `#`, 7 bold, capitals and decorated lines, 8 italics, 9 `X:` and bare words. A heading that is not in the
 * section table inherits from the nearest shallower one.
 */
import type { Section } from '../memory/model.ts';
import type { Head, Line } from './lines.ts';
import { foldHeading, sectionOf } from './sections.ts';

export type HeadingKind = 'HASH' | 'UNDERLINED' | 'BOLD' | 'ITALIC' | 'DECORATED' | 'LIST_ITEM' | 'WORD';
/** `lines` is how many lines the heading takes: 2 with an underline. */
export type Heading = Readonly<{ kind: HeadingKind; rank: number; text: string; section: Section | null; lines: 1 | 2 }>;

/** What stands around a line: `blankBefore` is true at the start, `belowText` right below an entry or prose, `next` is the line below. */
export type Around = Readonly<{
  blankBefore: boolean;
  belowText: boolean;
  aboveEntry: boolean;
  next: Line | undefined;
  nextHead: Head | null;
}>;

const HASHES = /^(#{1,6})(?:\s+|$)/u;
const CLOSING_HASHES = /\s#+\s*$/u;
const UNDERLINE = /^(?:={3,}|-{3,})$/u;
const DECORATED = /^(?:={3}\s?([^=\s][^=]{0,80})\s?={3}|-{3}\s([^-\s].{0,80}?)\s-{3}|\[([^[\]]{1,80})\]|【([^【】]{1,80})】):?$/u;
const SENTENCE_END = /[.!?。！？…]$/u;
const MOST_WORDS = 8;

const heading = (kind: HeadingKind, rank: number, text: string, lines: 1 | 2 = 1): Heading => ({
  kind,
  rank,
  text: foldHeading(text),
  section: sectionOf(text),
  lines,
});

/** The text of a line that is all bold (rank 7) or all italics (rank 8); null for any other. */
function emphasised(body: string): Readonly<{ text: string; rank: number }> | null {
  const line = body.endsWith(':') || body.endsWith('：') ? body.slice(0, -1).trimEnd() : body;
  for (const mark of ['***', '___', '**', '__', '*', '_']) {
    if (line.length <= 2 * mark.length || !line.startsWith(mark) || !line.endsWith(mark)) continue;
    const text = line.slice(mark.length, -mark.length);
    if (text.trim() !== text || text.includes(mark)) return null;
    if (SENTENCE_END.test(text)) return null;
    return { text, rank: mark.length === 1 ? 8 : 7 };
  }
  return null;
}

const countWords = (text: string): number => text.split(/\s+/u).length;
const isCapitals = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);

/**
 * Returns the heading that a non-blank line is, or null. `head` is what begins it when it is an entry line; a dated line is never a heading.
 */
export function headingOf(line: Line, head: Head | null, around: Around): Heading | null {
  if (line.as === 'HEADING') return heading('HASH', line.rank ?? 1, line.body);
  if (head !== null) {
    if (head.date !== null || head.taskBox || head.rest === '' || head.rest.length > 120) return null;
    return sectionOf(head.rest) === null ? null : heading('LIST_ITEM', 9, head.rest);
  }
  const { body } = line;
  const hashes = HASHES.exec(body);
  if (hashes !== null) return heading('HASH', (hashes[1] ?? '#').length, body.slice(hashes[0].length).replace(CLOSING_HASHES, ''));
  if (body.length > 160) return null;
  const under = around.next;
  if (under !== undefined && UNDERLINE.test(under.body) && under.indent < 4) {
    const known = sectionOf(body) !== null;
    if (known || (!around.belowText && !UNDERLINE.test(body)) || (under.body.startsWith('=') && !UNDERLINE.test(body))) {
      return heading('UNDERLINED', under.body.startsWith('=') ? 1 : 2, body, 2);
    }
  }
  const strong = emphasised(body);
  if (strong !== null) return heading(strong.rank === 7 ? 'BOLD' : 'ITALIC', strong.rank, strong.text);
  const decorated = DECORATED.exec(body);
  const inner = decorated?.slice(1).find((group) => group !== undefined);
  if (inner !== undefined && sectionOf(inner) !== null) return heading('DECORATED', 7, inner);
  if (sectionOf(body) !== null) return heading('WORD', isCapitals(body) ? 7 : 9, body);
  if (!around.blankBefore || !around.aboveEntry || countWords(body) > MOST_WORDS) return null;
  if (body.endsWith(':') || body.endsWith('：')) return heading('WORD', isCapitals(body) ? 7 : 9, body);
  return isCapitals(body) ? heading('WORD', 7, body) : null;
}

/** The headings above a place, outermost first, and the section that holds there. */
export type Outline = Readonly<{
  path: readonly Readonly<{ rank: number; text: string; section: Section | null }>[];
  base: Section | null;
}>;

/** Returns the outline below a heading: shallower ones stay, equal and deeper ones end. */
export function below(outline: Outline, under: Pick<Heading, 'rank' | 'text' | 'section'>): Outline {
  const path = outline.path.filter((above) => above.rank < under.rank);
  const inherited = path.at(-1)?.section ?? outline.base;
  return { ...outline, path: [...path, { rank: under.rank, text: under.text, section: under.section ?? inherited }] };
}

export const sectionAt = (outline: Outline): Section | null => outline.path.at(-1)?.section ?? outline.base;
export const headingsAt = (outline: Outline): readonly string[] => outline.path.map((part) => part.text);
