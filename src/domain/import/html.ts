/**
 * HTML as lines of text, §1 of the import contract: tags go, entities are decoded, what is code or navigation goes whole.
 *
 * Headings and the texts of li, td and p keep what they are (`as`), so that the text rules need no marks for them. Nothing is rendered, fetched
 * or run.
 */
import { Parser } from 'htmlparser2';
import { cleanLines } from '../clean-text.ts';
import type { Line } from './lines.ts';
import { IMPORT_LIMITS } from './model.ts';

const DROPPED = new Set(['script', 'style', 'head', 'nav', 'button', 'svg', 'template', 'noscript']);
const ENTRIES: ReadonlyMap<string, 'ENTRY' | 'PARAGRAPH'> = new Map([
  ['li', 'ENTRY'],
  ['td', 'ENTRY'],
  ['p', 'PARAGRAPH'],
]);
const BLOCKS = new Set(
  `address article aside blockquote body br dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li
   main ol optgroup option p pre section select summary table tbody td tfoot th thead title tr ul`.split(/\s+/u),
);

/** Elements that end no line but begin HTML as well. */
const INLINE = new Set(
  'a abbr b base bdi bdo cite code data del em font head i img input ins kbd label link mark meta q s small span strong sub sup time u var'.split(
    ' ',
  ),
);

/**
 * Returns whether a trimmed text is HTML: it begins with a tag of HTML, a doctype or a comment.
 *
 * Other tags (`<memory>`) are an author's own marks around a text.
 */
export function looksLikeHtml(text: string): boolean {
  if (/^<[!?]/u.test(text)) return true;
  const name = /^<\/?([a-z][a-z\d]*)(?=[\s/>])/iu.exec(text)?.[1]?.toLowerCase();
  return name !== undefined && (BLOCKS.has(name) || DROPPED.has(name) || INLINE.has(name));
}

type State = {
  readonly lines: Line[];
  text: string;
  next: Pick<Line, 'as' | 'rank'>;
  dropping: string[];
  depth: number;
};

/** How much is parsed before the depth is looked at: the parser searches its open tags at each closing one, which without a limit is quadratic. */
const STEP = 4096;

/** Returns the lines of an HTML text; null when it is nested too deep. Their numbers count text lines, not lines of the source. */
export function htmlLines(html: string): readonly Line[] | null {
  const state: State = { lines: [], text: '', next: {}, dropping: [], depth: 0 };
  const parser = new Parser(
    {
      onopentagname: (name) => open(state, name),
      onclosetag: (name) => close(state, name),
      ontext: (text) => {
        if (state.dropping.length === 0) state.text += text;
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  for (let at = 0; at < html.length; at += STEP) {
    parser.write(html.slice(at, at + STEP));
    if (state.depth > IMPORT_LIMITS.htmlDepth) return null;
  }
  parser.end();
  endLine(state);
  return state.lines;
}

function open(state: State, name: string): void {
  state.depth++;
  if (name === 'body') state.dropping = [];
  if (DROPPED.has(name)) state.dropping.push(name);
  if (state.dropping.length > 0 || !BLOCKS.has(name)) return;
  endLine(state);
  const entry = ENTRIES.get(name);
  // A paragraph in a list item or cell is the item.
  if (entry !== undefined && state.next.as !== 'ENTRY') state.next = { as: entry };
  const rank = /^h([1-6])$/u.exec(name)?.[1];
  if (rank !== undefined) state.next = { as: 'HEADING', rank: Number(rank) };
}

function close(state: State, name: string): void {
  state.depth--;
  if (state.dropping.length > 0) {
    const opened = state.dropping.lastIndexOf(name);
    if (opened !== -1) state.dropping.length = opened;
    return;
  }
  if (!BLOCKS.has(name)) return;
  endLine(state);
  state.next = {};
  // What follows an entry or a heading stands apart from it.
  if (name !== 'br' && (ENTRIES.has(name) || /^h[1-6]$/u.test(name))) blankLine(state);
}

function blankLine(state: State): void {
  const last = state.lines.at(-1);
  if (last !== undefined && last.body !== '') state.lines.push({ number: state.lines.length + 1, text: '', body: '', indent: 0 });
}

function endLine(state: State): void {
  const body = cleanLines(state.text)
    .replaceAll(/[ \t\n\f\r]+/gu, ' ')
    .trim();
  state.text = '';
  if (body === '') return;
  state.lines.push({ number: state.lines.length + 1, text: body, body, indent: 0, ...state.next });
  state.next = {};
}
