/**
 * Claude's memory files: notes by path, in an account export, as rows, in a zip, or one pasted note.
 *
 * A file with front matter is one item, its body. Others follow the text rules, their date going to entries without one. Index lines of MEMORY.md
 * repeat the other files and are items only when it is the only file.
 */
import { cleanLines } from '../../clean-text.ts';
import type { SavedOn } from '../../memory/model.ts';
import type { Format } from '../format.ts';
import { baseName } from '../archive.ts';
import { isNoDate, savedOnOf } from '../dates.ts';
import { fieldOf, frontMatterOf, type FrontMatter } from '../front-matter.ts';
import { isRow, type Row } from '../json.ts';
import { itemOf, joinReadings, readingOf, type Reading } from '../reading.ts';
import { firstDate, idOf, isGone, objectRows, unparsedOf } from '../rows.ts';
import { sectionOf } from '../sections.ts';
import type { TextDocument } from '../document.ts';
import { readInnerText } from './inner-text.ts';

const DATES = ['created', 'created_at', 'date', 'modified', 'updated_at'];
const DATES_BESIDE = [...DATES, 'createdAt', 'updatedAt'];
const INDEX_LINE = /^[-*+•]\s+\[[^\]]*\]\(([^()\s]*)\)/u;

/** Returns whether a line is `- [title](x.md) …`. */
const isIndexLine = (body: string): boolean => /\.md$/iu.test(INDEX_LINE.exec(body)?.[1]?.split('#', 1)[0] ?? '');

/** `path` is a name, never opened; `date` stands beside the file; `numbered`: its lines are lines of a file of the dump. */
export type MemoryFile = Readonly<{ path: string | null; text: string; date: SavedOn | null; sourceId: string | null; numbered: boolean }>;

const isIndex = (path: string | null): boolean => path !== null && baseName(path) === 'memory.md';

function dateIn(matter: FrontMatter): SavedOn | null {
  const written = fieldOf(matter, DATES);
  return written === null || isNoDate(written) ? null : savedOnOf(written);
}

function readNote(file: MemoryFile, matter: FrontMatter): Reading {
  const item = itemOf(matter.body, {
    savedOn: dateIn(matter) ?? file.date,
    section: sectionOf(fieldOf(matter, ['type']) ?? ''),
    file: file.path,
    lines: file.numbered ? bodyLines(matter) : null,
    sourceId: file.sourceId,
  });
  if (item === null) return readingOf([]);
  const header = file.numbered && matter.bodyLine > 1 ? [{ file: file.path, first: 1, last: matter.bodyLine - 1 }] : [];
  return { ...readingOf([item]), notItems: header };
}

/** The first and last non-blank line of a body. */
export function bodyLines({ body, bodyLine }: FrontMatter): readonly [number, number] {
  const before = body.length - body.trimStart().length;
  const first = bodyLine + body.slice(0, before).split('\n').length - 1;
  return [first, first + body.trim().split('\n').length - 1];
}

/** Reads memory files in order. */
export function readMemoryFiles(files: readonly MemoryFile[]): Reading {
  const readings = files.map((file) => {
    const matter = frontMatterOf(file.text);
    if (matter !== null) return readNote(file, matter);
    const skipsIndex = files.length > 1 && isIndex(file.path);
    const lines = file.text.split('\n');
    const keep = skipsIndex
      ? (draft: Readonly<{ first: number }>): boolean => !isIndexLine((lines[draft.first - 1] ?? '').trim())
      : undefined;
    return readInnerText(file.text, {
      file: file.path,
      undated: file.date,
      numbered: file.numbered,
      ...(keep === undefined ? {} : { keep }),
    });
  });
  return joinReadings(readings);
}

const isFileRow = (row: unknown): row is Row => isRow(row) && typeof row['path'] === 'string' && typeof row['content'] === 'string';

/** Returns the memory files that rows with `path` and `content` are; other rows and deleted ones are none. */
export function filesOfRows(rows: readonly unknown[]): readonly MemoryFile[] {
  return rows.filter(isFileRow).flatMap((row) => {
    if (isGone(row)) return [];
    const [path, text] = [String(row['path']), cleanLines(String(row['content']))];
    return [{ path, text, date: firstDate([row], DATES_BESIDE), sourceId: idOf(row), numbered: false }];
  });
}

const isNoteText = (text: string): boolean => {
  const matter = frontMatterOf(text);
  return matter !== null && matter.fields.has('name') && matter.fields.has('description');
};

const hasIndexLines = ({ lines }: TextDocument): boolean => {
  let found = 0;
  for (const line of lines) if (line.body.includes('.md') && isIndexLine(line.body) && ++found > 1) return true;
  return false;
};

export const claudeMemoryFiles: Format = {
  format: 'CLAUDE_MEMORY_FILES',
  service: 'CLAUDE',
  recognises: (document) => {
    if (document.kind === 'ARCHIVE') return document.files.some(({ name }) => /\.md$/iu.test(name));
    if (document.kind === 'TEXT') return !document.html && (isNoteText(document.text) || hasIndexLines(document));
    return objectRows(document).some(isFileRow);
  },
  read: (document) => {
    if (document.kind === 'TEXT') {
      return readMemoryFiles([{ path: null, text: document.text, date: null, sourceId: null, numbered: document.numbered }]);
    }
    if (document.kind === 'JSON') {
      return { ...readMemoryFiles(filesOfRows(objectRows(document))), unparsed: unparsedOf(document) };
    }
    const notes = document.files.filter(({ name }) => /\.md$/iu.test(name));
    return readMemoryFiles(notes.map(({ name, text }) => ({ path: name, text, date: null, sourceId: null, numbered: true })));
  },
};
