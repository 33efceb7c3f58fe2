/**
 * A whole text as a dump: which parts of it are read (dump fences, or all of it), what they hold and what they tell of format and service.
 *
 * The grammar itself is in walk.ts; here stand the things that concern the text as a whole. Used for pasted text, HTML, and texts inside JSON.
 */
import type { Section, Service } from '../memory/model.ts';
import { isClosing, serviceLine } from './closing.ts';
import { dumpFences, fenceEnds, fencesOf, type Fence } from './fences.ts';
import { below, headingOf, type Heading, type Outline } from './headings.ts';
import { headOf, type Head, type Line } from './lines.ts';
import { walk, type Draft, type Signs } from './walk.ts';

/** `dumps` are the fences that hold the dump; without any the whole text does. */
export type TextDump = Readonly<{
  lines: readonly Line[];
  heads: readonly (Head | null)[];
  fences: readonly Fence[];
  dumps: readonly Fence[];
  skip: ReadonlySet<number>;
  service: Service | null;
}>;

export type TextReading = Readonly<{ drafts: readonly Draft[]; signs: Signs }>;

/** Analyses a text. `isData` says whether the text of a fence is JSON or CSV with memories. Linear in the text. */
export function textDumpOf(lines: readonly Line[], isData: (text: string) => boolean): TextDump {
  const heads = headsOf(lines);
  const fences = fencesOf(lines);
  const dumps = dumpFences(lines, fences, heads, isData);
  const skip = new Set<number>();
  let service: Service | null = null;
  for (const end of [...dumps.map((fence) => fence.to), lines.length]) {
    const named = lastServiceLine(lines, heads, end);
    if (named === null) continue;
    skip.add(named.at);
    service = named.service ?? service;
  }
  return { lines, heads, fences, dumps, skip, service };
}

/** What begins each line. Paragraphs of HTML are entries, but not those at the end that only close the dump. */
function headsOf(lines: readonly Line[]): readonly (Head | null)[] {
  const heads = lines.map((line) => (line.body === '' || line.as === 'HEADING' ? null : headOf(line)));
  for (let at = lines.length - 1; at >= 0; at--) {
    const { as, body = '' } = lines[at] ?? {};
    if (body === '') continue;
    if (as === 'ENTRY' || as === 'HEADING' || (!isClosing(body) && serviceLine(body) === null)) break;
    if (as === 'PARAGRAPH') heads[at] = null;
  }
  return heads;
}

/** `Imported from: X` as the last line before an end; closing lines and the close of a fence may stand below it. */
function lastServiceLine(
  lines: readonly Line[],
  heads: readonly (Head | null)[],
  end: number,
): { at: number; service: Service | null } | null {
  for (let at = end - 1, looked = 0; at >= 0 && looked < 4; at--) {
    const line = lines[at];
    if (line === undefined || line.body === '' || /^(?:`{3,}|~{3,})$/u.test(line.body)) continue;
    looked++;
    const head = heads[at] ?? null;
    const named = head?.date == null ? serviceLine(head === null ? line.body : head.rest) : null;
    if (named !== null) return { at, service: named.service };
    if (head !== null || !isClosing(line.body)) return null;
  }
  return null;
}

const emptySigns = (): Signs => ({
  evidence: false,
  bracketedDate: false,
  markers: false,
  tables: false,
  markdownHeadings: false,
  headings: new Set(),
});

/** Reads the entries of a text. `base` is the section above everything, as a project's or a label's. */
export function readTextDump(dump: TextDump, base: Section | null = null): TextReading {
  const { lines, heads, skip } = dump;
  const { endOf } = fenceEnds(lines);
  const signs = emptySigns();
  const top: Outline = { path: [], base };
  if (dump.dumps.length === 0) {
    const fences = new Map(dump.fences.map((fence) => [fence.from, fence]));
    const { drafts } = walk({ lines, heads, endOf, from: 0, to: lines.length, fenced: false, fences, skip, outline: top }, signs);
    return { drafts, signs };
  }
  const drafts: Draft[] = [];
  const ends = new Set(dump.fences.map((fence) => fence.to));
  let outline = top;
  for (const fence of dump.dumps) {
    const heading = headingAbove(dump, fence, ends);
    if (heading !== null) signs.headings.add(heading.text);
    const above = heading === null ? outline : below(heading.section === null ? outline : top, heading);
    const block = { lines, heads, endOf, from: fence.from + 1, to: fence.to, fenced: true, fences: new Map<number, Fence>(), skip };
    const walked = walk({ ...block, outline: above }, signs);
    for (const draft of walked.drafts) drafts.push(draft);
    // A heading in a fence still holds in the next one (a reply cut in two); one that stands above a fence holds for that fence only.
    outline = heading === null || heading.section === null ? walked.outline : top;
  }
  return { drafts, signs };
}

/** The heading that is the last line before a fence; null when that line is none. */
function headingAbove(dump: TextDump, fence: Fence, ends: ReadonlySet<number>): Heading | null {
  let at = fence.from - 1;
  while (at >= 0 && dump.lines[at]?.body === '') at--;
  const line = dump.lines[at];
  if (line === undefined || ends.has(at)) return null;
  const underlined = /^(?:={3,}|-{3,})$/u.test(line.body) && at > 0;
  const text = underlined ? dump.lines[at - 1] : line;
  if (text === undefined || text.body === '') return null;
  const around = { blankBefore: true, belowText: false, aboveEntry: true, next: underlined ? line : undefined, nextHead: null };
  return headingOf(text, dump.heads[underlined ? at - 1 : at] ?? null, around);
}
