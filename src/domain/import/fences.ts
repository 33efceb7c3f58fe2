/**
 * Code fences: where they begin and end, and which of them hold the dump, §3 of the import contract.
 *
 * A fence of the text is unindented, closed by the same sign at least as long, or runs to the end. A fence opened directly below an entry
 * inside another fence has its own close. Everything is one pass over the lines; openers that nothing closes cost no search.
 */
import { headOf, type Head, type Line } from './lines.ts';

/** `from` is the opening line, `to` the closing one (exclusive end of the text when it was lost); the content lies between. */
export type Fence = Readonly<{ from: number; to: number; tag: string }>;

const OPENER = /^(?:`{3,}|~{3,})/u;

type Opener = Readonly<{ sign: string; length: number; tag: string }>;

/** Returns what a line opens when it is a fence opener, whatever its indentation. */
export function openerOf(line: Line): Opener | null {
  const first = line.body[0];
  if (first !== '`' && first !== '~') return null;
  const signs = OPENER.exec(line.body)?.[0];
  if (signs === undefined) return null;
  const tag = line.body.slice(signs.length).trim().toLowerCase();
  // A backtick behind them makes it inline code.
  return first === '`' && tag.includes('`') ? null : { sign: first, length: signs.length, tag };
}

const closes = (opener: Opener, line: Line): boolean => {
  const other = openerOf(line);
  return other !== null && other.tag === '' && other.sign === opener.sign && other.length >= opener.length;
};

/**
 * Finds the ends of fences in a list of lines. `endOf` answers the index of the line that closes the fence opened at an index, or -1.
 *
 * The longest closing run behind each line is known beforehand, so that an opener without a close costs nothing.
 */
export function fenceEnds(lines: readonly Line[]): Readonly<{ endOf: (at: number) => number }> {
  const longest: Record<string, Uint32Array> = { '`': new Uint32Array(lines.length + 1), '~': new Uint32Array(lines.length + 1) };
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at];
    const opener = line === undefined ? null : openerOf(line);
    for (const sign of ['`', '~']) {
      const behind = longest[sign];
      if (behind === undefined) continue;
      const here = opener !== null && opener.tag === '' && opener.sign === sign ? opener.length : 0;
      behind[at] = Math.max(behind[at + 1] ?? 0, here);
    }
  }
  const endOf = (at: number): number => {
    const line = lines[at];
    const opener = line === undefined ? null : openerOf(line);
    if (opener === null || (longest[opener.sign]?.[at + 1] ?? 0) < opener.length) return -1;
    for (let end = at + 1; end < lines.length; end++) {
      const candidate = lines[end];
      if (candidate !== undefined && closes(opener, candidate)) return end;
    }
    return -1;
  };
  return { endOf };
}

/** Returns the fences of a text in order; they do not overlap. */
export function fencesOf(lines: readonly Line[]): readonly Fence[] {
  const { endOf } = fenceEnds(lines);
  const fences: Fence[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    const opener = line === undefined || line.indent > 0 ? null : openerOf(line);
    if (opener === null) continue;
    const to = closeOf(lines, at, opener, endOf);
    fences.push({ from: at, to, tag: opener.tag });
    at = to;
  }
  return fences;
}

/** The close of a fence of the text: unindented, and not that of a tagged fence that stands directly below an entry in it. */
function closeOf(lines: readonly Line[], from: number, opener: Opener, endOf: (at: number) => number): number {
  let entry = false;
  for (let at = from + 1; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined) continue;
    const inner = openerOf(line);
    if (inner === null) {
      entry = line.body !== '' && (entry || headOf(line) !== null);
      continue;
    }
    if (line.indent === 0 && closes(opener, line)) return at;
    const nested = entry && inner.tag !== '' && inner.sign === opener.sign && inner.length >= opener.length;
    const end = nested ? endOf(at) : -1;
    if (end !== -1) at = end;
  }
  return lines.length;
}

const LANGUAGES: ReadonlySet<string> = new Set(
  `ada asm assembly awk bash bat batch c c# c++ cc clojure cmake cmd cobol coffeescript console cpp cs csharp css cuda d dart diff docker dockerfile
   elixir elm erlang f# fish fortran fsharp go golang gradle graphql groovy haskell hcl html http ini java javascript js jsx julia kotlin kt latex less
   lisp lua make makefile matlab mermaid nginx nim nix objc objective-c ocaml pascal patch perl php plsql postgres postgresql powershell prisma prolog proto
   protobuf ps1 py python python3 qml r rb regex rs ruby rust sass scala scheme scss sh shell solidity sparql sql svelte swift tcl terraform tex toml ts
   tsx typescript v vb vba vbnet verilog vhdl vim vue wasm xml yaml yml zig zsh`.split(/\s+/u),
);

const tagName = (tag: string): string => /^\{?\.?([^\s{}:,]*)/u.exec(tag)?.[1] ?? '';

/** Returns whether a fence is tagged with a programming (or configuration or markup) language: a sample, not a dump. */
export const isCodeTag = (tag: string): boolean => LANGUAGES.has(tagName(tag));

/** Tags of data and markup: samples beside a dump, but the dump itself where nothing else is. */
const MARKUP: ReadonlySet<string> = new Set(['yaml', 'yml', 'toml', 'ini', 'xml', 'html', 'latex', 'tex']);

const NO_FENCE: Fence = { from: -1, to: -1, tag: '' };

/**
 * Returns the fences that hold the dump, in order; none when the dump is not fenced.
 *
 * `isData` says whether a text is JSON or CSV with memories.
 */
export function dumpFences(
  lines: readonly Line[],
  fences: readonly Fence[],
  heads: readonly (Head | null)[],
  isData: (text: string) => boolean,
): readonly Fence[] {
  if (fences.length === 0) return [];
  const holds = fences.map((fence) => holdsEntries(fence, heads));
  const dumps = fences.filter((fence, index) => holds[index] === true || (!isCodeTag(fence.tag) && isData(fenceText(lines, fence))));
  if (dumps.length > 0 || restHasEntry(fences, heads)) return dumps;
  // Nothing else can be the dump: then fences with any text are.
  const others = fences.filter((fence) => !isCodeTag(fence.tag) || MARKUP.has(tagName(fence.tag)));
  return others.filter((fence) => lines.slice(fence.from + 1, fence.to).some((line) => line.body !== ''));
}

function holdsEntries(fence: Fence, heads: readonly (Head | null)[]): boolean {
  const code = isCodeTag(fence.tag);
  for (let at = fence.from + 1; at < fence.to; at++) {
    const head = heads[at];
    if (head !== null && head !== undefined && (!code || (head.date?.bracketed === true && head.rest !== ''))) return true;
  }
  return false;
}

function restHasEntry(fences: readonly Fence[], heads: readonly (Head | null)[]): boolean {
  let next = 0;
  for (let at = 0; at < heads.length; at++) {
    const fence = fences[next] ?? NO_FENCE;
    if (at === fence.from) {
      at = fence.to;
      next++;
    } else if (heads[at] !== null) return true;
  }
  return false;
}

/** Returns the text between the lines of a fence. */
export const fenceText = (lines: readonly Line[], fence: Fence): string =>
  lines
    .slice(fence.from + 1, fence.to)
    .map((line) => line.text)
    .join('\n');
