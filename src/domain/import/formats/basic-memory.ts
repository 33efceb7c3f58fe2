/**
 * Basic Memory notes: observations (`- [category] text`), relations (`- relation [[Target]] (context)`) and list items with a #tag.
 *
 * Task boxes, links, bare wiki links and prose are no items. The date is that of the front matter.
 */
import type { SavedOn, Section } from '../../memory/model.ts';
import { isNoDate, savedOnOf } from '../dates.ts';
import type { Format } from '../format.ts';
import { fieldOf, frontMatterOf, type FrontMatter } from '../front-matter.ts';
import { trimSigns } from '../edges.ts';
import { openerOf } from '../fences.ts';
import { below, headingOf, headingsAt, sectionAt, type Outline } from '../headings.ts';
import { headOf, lineOf, linesOf, type Line } from '../lines.ts';
import type { ParsedItem } from '../model.ts';
import { itemOf, joinReadings, notItemsOf, type Reading } from '../reading.ts';
import { sectionOf } from '../sections.ts';

const OBSERVATION = /^\[(?![ xX-]\])([^[\]]+)\](?![([])\s*(\S.*)$/u;
const TAG = /(?:^|\s)#[\p{L}\p{N}_][\p{L}\p{N}_/-]*/u;

const spaced = (text: string): string => text.replaceAll('_', ' ').trim();

type Note = Readonly<{ title: string; savedOn: SavedOn | null; file: string | null }>;
type Found = Readonly<{ text: string; section: Section | null; decided: boolean }>;

/** The parts of `relation [[Target]] (context)`; null when anything else stands there. */
function relationIn(item: string): Readonly<{ kind: string; target: string; context: string }> | null {
  const open = item.indexOf('[[');
  const close = open === -1 ? -1 : item.indexOf(']]', open);
  if (close === -1) return null;
  const [kind, target, context] = [item.slice(0, open).trim(), item.slice(open + 2, close), item.slice(close + 2).trim()];
  if (target.trim() === '' || /[[\]]/u.test(kind + target)) return null;
  return context === '' || /^\([^()]*\)$/u.test(context) ? { kind, target, context } : null;
}

/** What a list item (without its marker) is: an observation, a relation, a tagged line, or null. */
function foundIn(item: string, note: Note): Found | null {
  const observation = OBSERVATION.exec(item);
  if (observation !== null) return { text: observation[2] ?? '', section: sectionOf(observation[1] ?? ''), decided: true };
  const relation = relationIn(item);
  if (relation !== null) {
    const { kind, target, context } = relation;
    const verb = spaced(trimSigns(kind, `"'`));
    const text = `${note.title} ${verb} ${spaced(target.split('|')[0] ?? '')} ${context}`;
    return verb === '' ? null : { text, section: null, decided: false };
  }
  const isLinkOrTask = /^\[(?:[ xX-]\]|[^[\]]*\]\(|\[)/u.test(item);
  return !isLinkOrTask && TAG.test(item) ? { text: item, section: null, decided: false } : null;
}

/** The text of a list item without its marker; null for any other line. */
function listItem(line: Line): string | null {
  const bullet = /^(?:[-*+•]|\d{1,9}[.)])\s+(\S.*)$/u.exec(line.body);
  return bullet?.[1] ?? null;
}

function readNote(text: string, file: string | null, matter: FrontMatter | null): Reading {
  const lines = linesOf(matter?.body ?? text).map((line) => ({ ...line, number: line.number + (matter?.bodyLine ?? 1) - 1 }));
  const written = matter === null ? null : fieldOf(matter, ['created', 'date']);
  const savedOn = written === null || isNoDate(written) ? null : savedOnOf(written);
  const note = { title: spaced(titleOf(matter, lines, file)), savedOn, file };
  const items = itemsOf(lines, note);
  const header = matter === null ? [] : Array.from({ length: matter.bodyLine - 1 }, (_, index) => lineOf(index + 1, '-'));
  return { items, unparsed: [], notItems: notItemsOf([...header, ...lines], items, file), service: null };
}

function itemsOf(lines: readonly Line[], note: Note): readonly ParsedItem[] {
  const items: ParsedItem[] = [];
  let outline: Outline = { path: [], base: null };
  let inFence = false;
  for (const line of lines) {
    if (line.body === '') continue;
    if (openerOf(line) !== null) inFence = !inFence;
    if (inFence) continue;
    const list = listItem(line);
    const around = { blankBefore: false, belowText: true, aboveEntry: false, next: undefined, nextHead: null };
    const heading = list === null ? headingOf(line, headOf(line), around) : null;
    if (heading !== null) outline = below(outline, heading);
    const found = list === null ? null : foundIn(list, note);
    if (found === null) continue;
    const section = found.decided ? found.section : sectionAt(outline);
    const { savedOn, file } = note;
    const item = itemOf(found.text, { savedOn, section, file, lines: [line.number, line.number], headings: headingsAt(outline) });
    if (item !== null) items.push(item);
  }
  return items;
}

/** The title of a note: of its front matter, its first heading, or its file. */
function titleOf(matter: FrontMatter | null, lines: readonly Line[], file: string | null): string {
  const written = matter === null ? null : fieldOf(matter, ['title']);
  const heading = lines.find((line) => /^#\s/u.test(line.body))?.body.replace(/^#\s+/u, '');
  const name = file?.replaceAll('\\', '/').split('/').at(-1)?.replace(/\.md$/iu, '');
  return written ?? heading ?? name ?? matter?.fields.get('permalink') ?? '';
}

/** Returns whether a text is a note of Basic Memory: by `permalink`, or by `title` and `type`. */
function isNote(text: string): boolean {
  const fields = frontMatterOf(text)?.fields;
  return fields !== undefined && (fields.has('permalink') || (fields.has('title') && fields.has('type')));
}

export const basicMemory: Format = {
  format: 'BASIC_MEMORY',
  service: 'BASIC_MEMORY',
  recognises: (document) => {
    if (document.kind === 'TEXT') return !document.html && isNote(document.text);
    return document.kind === 'ARCHIVE' && document.files.some(({ name, text }) => /\.md$/iu.test(name) && isNote(text));
  },
  read: (document) => {
    if (document.kind === 'JSON') return null;
    if (document.kind === 'TEXT') return readNote(document.text, null, frontMatterOf(document.text));
    const notes = document.files.filter(({ name }) => /\.md$/iu.test(name));
    return joinReadings(notes.map(({ name, text }) => readNote(text, name, frontMatterOf(text))));
  },
};
