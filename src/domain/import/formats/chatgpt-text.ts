/**
 * ChatGPT's texts: its own dump, `N. [date]. text` with blank lines between, and a copy of its saved-memories page.
 *
 * In the dump everything up to the next `N. [date].` belongs to an entry, whatever it looks like; what stands before the first is dropped. On
 * the page, captions and buttons are dropped as whole lines before anything else.
 */
import { isClosing, serviceLine } from '../closing.ts';
import type { TextDocument } from '../document.ts';
import { withTrailing, type Head, type Line } from '../lines.ts';
import type { TextDump } from '../text.ts';
import type { Draft } from '../walk.ts';

const PAGE = new Set(['saved memories', 'saved memory full', 'manage memories']);
const CHROME = new Set(
  `skip to content|settings|personalization|memory|saved memories|saved memory full|manage memories|manage|search memories|reference saved memories|reference chat history|learn more|delete|delete all|clear memory|done|close|cancel`.split(
    '|',
  ),
);

/** Returns whether the lines are a copied settings page. */
export const isSettingsPage = (lines: readonly Line[]): boolean => lines.some((line) => PAGE.has(line.body.toLowerCase()));

/** Returns the lines of a settings page without its captions and buttons. */
export const withoutChrome = (lines: readonly Line[]): readonly Line[] => lines.filter((line) => !CHROME.has(line.body.toLowerCase()));

const isNumbered = (head: Head | null | undefined): head is Head =>
  head != null && head.numbered && head.date?.bracketed === true && head.date.dotted;

/** The parts to read: dump fences, or all lines when the first entry line stands outside every fence. */
function partsOf(dump: TextDump): readonly (readonly [number, number])[] {
  const first = dump.heads.findIndex((head) => head !== null);
  const outside = !dump.fences.some((fence) => first > fence.from && first < fence.to);
  if (dump.dumps.length === 0 || (outside && isNumbered(dump.heads[first]))) return [[0, dump.lines.length]];
  return dump.dumps.map((fence) => [fence.from + 1, fence.to] as const);
}

/** Returns whether the first entry line of what is read is `N. [date]. text`. */
export function isNumberedDump({ dump }: TextDocument): boolean {
  const text = dump();
  for (const [from, to] of partsOf(text)) {
    for (let at = from; at < to; at++) {
      const head = text.heads[at];
      if (head != null) return isNumbered(head);
    }
  }
  return false;
}

/** Returns the entries of a numbered dump, in order. */
export function numberedDrafts({ dump }: TextDocument): readonly Draft[] {
  const text = dump();
  return partsOf(text).flatMap(([from, to]) => draftsBetween(text, from, lastContent(text, from, to)));
}

/** The end of a part without the closing lines below its last entry line. */
function lastContent({ lines, heads, skip }: TextDump, from: number, to: number): number {
  let end = to;
  while (end > from) {
    const line = lines[end - 1];
    const closing =
      line === undefined ||
      line.body === '' ||
      skip.has(end - 1) ||
      (heads[end - 1] == null && (isClosing(line.body) || serviceLine(line.body) !== null));
    if (!closing) break;
    end--;
  }
  return end;
}

function draftsBetween({ lines, heads }: TextDump, from: number, to: number): readonly Draft[] {
  const drafts: Draft[] = [];
  for (let at = from; at < to; at++) {
    const line = lines[at];
    const head = heads[at];
    if (line === undefined) continue;
    const draft = drafts.at(-1);
    if (isNumbered(head)) {
      const { number, indent } = line;
      const savedOn = head.date?.savedOn ?? null;
      drafts.push({
        first: number,
        text: withTrailing(line, head.rest),
        lines: [],
        section: head.tag,
        headings: [],
        indent,
        sourceId: null,
        savedOn,
        last: number,
      });
    } else if (draft !== undefined) {
      draft.lines.push(line);
      if (line.body !== '') draft.last = line.number;
    }
  }
  return drafts;
}
