/**
 * The grammar of text dumps: lines in, drafts of entries out. §3 of the import contract.
 *
 * One pass over a block (a dump fence, or a whole text without one). At any time there is at most one open entry, to which continuation lines,
 * evidence and samples go, and one segment (the lines below a heading), whose loose text is judged when the segment ends. Every line ends in at
 * most one draft; what is in none was no item. Longer than most files because the rules only make sense beside each other.
 */
import type { SavedOn, Section } from '../memory/model.ts';
import { isClosing, serviceLine } from './closing.ts';
import { evidenceDate, isEvidence } from './evidence.ts';
import { openerOf, type Fence } from './fences.ts';
import { below, headingOf, headingsAt, sectionAt, type Heading, type Outline } from './headings.ts';
import { joinDedented, withTrailing, type Head, type Line } from './lines.ts';
import { isTableStart, tableRows } from './tables.ts';

/** An entry as it is gathered. `lines` are its continuation lines; `last` is the number of the last line that belongs to it. */
export type Draft = {
  readonly first: number;
  readonly text: string;
  readonly lines: Line[];
  readonly section: Section | null;
  readonly headings: readonly string[];
  readonly indent: number;
  readonly sourceId: string | null;
  savedOn: SavedOn | null;
  last: number;
};

/** What the text showed that tells formats apart. */
export type Signs = {
  evidence: boolean;
  bracketedDate: boolean;
  markers: boolean;
  tables: boolean;
  markdownHeadings: boolean;
  readonly headings: Set<string>;
};

/** `fences`: samples of this block by the index of their opening line; `skip`: indexes of lines that are none of the dump. */
export type Block = Readonly<{
  lines: readonly Line[];
  heads: readonly (Head | null)[];
  endOf: (at: number) => number;
  from: number;
  to: number;
  fenced: boolean;
  fences: ReadonlyMap<number, Fence>;
  skip: ReadonlySet<number>;
  outline: Outline;
}>;

type LooseUnit = { readonly lines: Line[]; readonly blankBefore: boolean };
type Walk = {
  readonly block: Block;
  readonly drafts: Draft[];
  readonly signs: Signs;
  readonly lastEntryAt: number;
  outline: Outline;
  readonly scopes: { indent: number; outline: Outline }[];
  entry: Draft | null;
  loose: LooseUnit[];
  segmentHasEntries: boolean;
  structured: boolean;
  blank: boolean;
};

const RULE = /^(?:([-*_])(?:\s?\1){2,}|[=—–─━═]{3,})$/u;
const isRule = (line: Line): boolean => RULE.test(line.body);

/** Walks a block and returns its drafts, in order, with the outline at its end; adds to the signs. */
export function walk(block: Block, signs: Signs): Readonly<{ drafts: readonly Draft[]; outline: Outline }> {
  const state: Walk = {
    block,
    drafts: [],
    signs,
    lastEntryAt: lastEntryOf(block),
    outline: block.outline,
    scopes: [],
    entry: null,
    loose: [],
    segmentHasEntries: false,
    structured: false,
    blank: true,
  };
  for (let at = block.from; at < block.to;) at = step(state, at);
  endSegment(state, false);
  return { drafts: state.drafts, outline: state.outline };
}

/** The last line of a block that begins an entry: closing lines stand below it. */
function lastEntryOf({ lines, heads, from, to, fences, skip }: Block): number {
  let last = -1;
  for (let at = from; at < to; at++) {
    const fence = fences.get(at);
    const line = lines[at];
    if (fence !== undefined) at = fence.to;
    else if (line !== undefined && heads[at] != null && !skip.has(at) && !isEvidence(line, heads[at] ?? null)) last = at;
  }
  return last;
}

/** Reads what begins at a line and returns the index of the first line after it. */
function step(state: Walk, at: number): number {
  const { lines, heads, fences, skip } = state.block;
  const line = lines[at];
  if (line === undefined || line.body === '' || skip.has(at)) {
    state.blank = true;
    return at + 1;
  }
  const sample = fences.get(at);
  if (sample !== undefined) return takeSample(state, sample.from, Math.min(sample.to + 1, state.block.to));
  const head = heads[at] ?? null;
  const evidence = isEvidence(line, head);
  if (evidence) return takeEvidence(state, at);
  const heading = head?.date == null ? headingAt(state, at, line, head) : null;
  if (state.entry !== null && continues(state, at, line, head, heading)) return takeContinuation(state, at, state.entry);
  const inner = state.block.fenced && openerOf(line) !== null && state.entry !== null ? state.block.endOf(at) : -1;
  if (inner !== -1 && inner < state.block.to) return takeSample(state, at, inner + 1);
  state.entry = null;
  leaveScopes(state, line);
  return begin(state, at, line, head, heading);
}

function begin(state: Walk, at: number, line: Line, head: Head | null, heading: Heading | null): number {
  const next = state.block.lines[at + 1];
  if (heading !== null) takeHeading(state, at, line, heading);
  else if (head === null && at + 1 < state.block.to && isTableStart(line, next)) return takeTable(state, at, line);
  else if (head !== null) beginEntry(state, line, head);
  else if (isRule(line) || closesAt(state, at, line)) state.blank = true;
  else takeLoose(state, line);
  return at + (heading?.lines ?? 1);
}

/** A line that belongs to the open entry: indented beyond it whatever it holds, or unmarked and directly below it. */
function continues(state: Walk, at: number, line: Line, head: Head | null, heading: Heading | null): boolean {
  if (state.entry === null || head?.date != null) return false;
  if (line.indent >= state.entry.indent + 2) return true;
  return !state.blank && head === null && heading === null && line.as === undefined && !isRule(line) && !closesAt(state, at, line);
}

const closesAt = (state: Walk, at: number, line: Line): boolean =>
  at > state.lastEntryAt && state.block.heads[at] === null && (isClosing(line.body) || serviceLine(line.body) !== null);

function headingAt(state: Walk, at: number, line: Line, head: Head | null): Heading | null {
  const { lines, heads, to, from } = state.block;
  if (state.entry !== null && line.indent >= state.entry.indent + 2) return null;
  const blankBefore = at === from || lines[at - 1]?.body === '';
  let above = at + 1;
  if (blankBefore && head === null) while (above < to && lines[above]?.body === '') above++;
  return headingOf(line, head, {
    blankBefore,
    belowText: !state.blank && (state.entry !== null || state.loose.length > 0),
    aboveEntry: blankBefore && above < to && heads[above] != null,
    next: at + 1 < to ? lines[at + 1] : undefined,
    nextHead: heads[above] ?? null,
  });
}

function takeHeading(state: Walk, at: number, line: Line, heading: Heading): void {
  endSegment(state, true);
  state.structured = true;
  state.blank = true;
  state.signs.headings.add(heading.text);
  if (heading.kind === 'LIST_ITEM') {
    state.signs.markers = true;
    let next = at + 1;
    while (next < state.block.to && state.block.lines[next]?.body === '') next++;
    const hasChildren = next < state.block.to && (state.block.lines[next]?.indent ?? 0) >= line.indent + 2;
    if (hasChildren) state.scopes.push({ indent: line.indent, outline: state.outline });
  } else if (heading.kind !== 'WORD' && heading.kind !== 'DECORATED') state.signs.markdownHeadings = true;
  state.outline = below(state.outline, heading);
}

/** The children of a list-item heading end where the indentation does. */
function leaveScopes(state: Walk, line: Line): void {
  for (let scope = state.scopes.at(-1); scope !== undefined && line.indent < scope.indent + 2; scope = state.scopes.at(-1)) {
    endSegment(state, true);
    state.outline = scope.outline;
    state.scopes.pop();
  }
}

function draftOf(state: Walk, line: Line, text: string): Draft {
  const draft: Draft = {
    first: line.number,
    text: withTrailing(line, text),
    lines: [],
    section: sectionAt(state.outline),
    headings: headingsAt(state.outline),
    indent: line.indent,
    sourceId: null,
    savedOn: null,
    last: line.number,
  };
  state.drafts.push(draft);
  return draft;
}

function beginEntry(state: Walk, line: Line, head: Head): void {
  const base = draftOf(state, line, head.rest);
  const draft: Draft = { ...base, section: head.tag ?? base.section, savedOn: head.date?.savedOn ?? null };
  state.drafts[state.drafts.length - 1] = draft;
  state.entry = draft;
  state.segmentHasEntries = true;
  state.structured = true;
  state.blank = false;
  if (head.marker) state.signs.markers = true;
  if (head.date?.bracketed === true) state.signs.bracketedDate = true;
}

/** Adds lines to an entry, with the blank lines that stand between. */
function extend(state: Walk, draft: Draft, from: number, to: number): void {
  const { lines } = state.block;
  let start = from;
  while (start > state.block.from && lines[start - 1]?.body === '' && (lines[start - 1]?.number ?? 0) > draft.last) start--;
  for (let at = start; at < to; at++) {
    const line = lines[at];
    if (line !== undefined) draft.lines.push(line);
  }
  draft.last = lines[to - 1]?.number ?? draft.last;
  state.blank = false;
}

function takeContinuation(state: Walk, at: number, entry: Draft): number {
  const line = state.block.lines[at];
  const end = line !== undefined && openerOf(line) !== null ? state.block.endOf(at) : -1;
  const to = end === -1 || end >= state.block.to ? at + 1 : end + 1;
  extend(state, entry, at, to);
  return to;
}

/** A fence that is no dump belongs to the entry or loose paragraph right above it; without one it is dropped. */
function takeSample(state: Walk, from: number, to: number): number {
  const unit = state.loose.at(-1);
  if (state.entry !== null) extend(state, state.entry, from, to);
  else if (unit !== undefined) {
    let start = from;
    while (start > state.block.from && state.block.lines[start - 1]?.body === '') start--;
    for (const line of state.block.lines.slice(start, to)) unit.lines.push(line);
  }
  state.blank = state.entry === null;
  return to;
}

function takeEvidence(state: Walk, at: number): number {
  const { lines, heads, to } = state.block;
  state.signs.evidence = true;
  const first = lines[at];
  let end = at + 1;
  for (let next = end; next < to; next++) {
    const line = lines[next];
    if (line === undefined || heads[next] != null || state.block.skip.has(next) || isEvidence(line, null)) break;
    if (line.body === '') continue;
    const blankBefore = next !== end;
    if (blankBefore && line.indent < (first?.indent ?? 0) + 2) break;
    if (headingOf(line, null, { blankBefore: false, belowText: true, aboveEntry: false, next: lines[next + 1], nextHead: null }) !== null)
      break;
    if (closesAt(state, next, line) || isRule(line)) break;
    end = next + 1;
  }
  const { entry } = state;
  if (entry !== null) {
    const text = lines
      .slice(at, end)
      .map((line) => line.body)
      .join(' ');
    entry.savedOn ??= evidenceDate(text);
    entry.last = lines[end - 1]?.number ?? entry.last;
  }
  state.blank = true;
  return end;
}

function takeTable(state: Walk, at: number, header: Line): number {
  const { lines, to } = state.block;
  let end = at + 2;
  while (end < to && (lines[end]?.body ?? '').includes('|')) end++;
  state.signs.tables = true;
  state.segmentHasEntries = true;
  state.structured = true;
  state.blank = true;
  for (const { line, cells } of tableRows(header, lines.slice(at + 2, end))) {
    if (cells.deleted) continue;
    const base = draftOf(state, line, cells.content);
    const section = cells.hasSection ? cells.section : base.section;
    state.drafts[state.drafts.length - 1] = { ...base, section, savedOn: cells.savedOn, sourceId: cells.id };
  }
  return end;
}

/** In a dump fence a paragraph is an entry at once; elsewhere loose text waits for the end of its segment. */
function takeLoose(state: Walk, line: Line): void {
  if (state.block.fenced) {
    state.entry = draftOf(state, line, line.body);
    state.segmentHasEntries = true;
  } else state.loose.push({ lines: [line], blankBefore: state.blank });
  state.blank = false;
}

/** Judges the loose text of the segment that ends: prose beside entries goes, else paragraphs (or lines) are entries. */
function endSegment(state: Walk, structureFollows: boolean): void {
  const units = state.loose;
  const isFirst = !state.structured;
  const dropped = state.segmentHasEntries || (isFirst && structureFollows);
  state.loose = [];
  state.entry = null;
  state.segmentHasEntries = false;
  if (dropped || units.length === 0) return;
  if (isFirst && /[:：]$/u.test(units[0]?.lines.at(-1)?.body ?? '')) units.shift();
  const byParagraph = units.some((unit, index) => index > 0 && unit.blankBefore);
  let draft: Draft | null = null;
  for (const unit of units) {
    const [line, ...more] = unit.lines;
    if (line === undefined) continue;
    if (draft === null || !byParagraph || unit.blankBefore) draft = draftOf(state, line, line.body);
    else draft.lines.push(line);
    for (const line of more) draft.lines.push(line);
    draft.last = unit.lines.at(-1)?.number ?? draft.last;
  }
}

/** Returns the content of a draft: its text and continuation lines, shared indentation of the latter removed. */
export const draftContent = (draft: Draft): string =>
  draft.lines.length === 0 ? draft.text : `${draft.text}\n${joinDedented(draft.lines)}`;
