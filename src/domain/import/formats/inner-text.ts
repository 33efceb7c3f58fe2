/**
 * Texts inside other formats (a project's memory, a note, a context of ChatGPT): the text rules applied to them.
 */
import type { SavedOn, Section } from '../../memory/model.ts';
import type { TextDocument } from '../document.ts';
import { cleanLines } from '../../clean-text.ts';
import { textDocument } from '../open.ts';
import type { Reading } from '../reading.ts';
import { itemsOf, notItemsOf } from '../reading.ts';
import type { Draft } from '../walk.ts';
import { readTextDump } from '../text.ts';
import { isNumberedDump, numberedDrafts } from './chatgpt-text.ts';

/** `base` is the section above all headings, `forced` that of all items; `undated` the date of entries without one. */
export type InnerText = Readonly<{
  file?: string | null;
  base?: Section | null;
  forced?: Section;
  undated?: SavedOn | null;
  numbered?: boolean;
  keep?: (draft: Draft) => boolean;
}>;

/** A text that looks like HTML but is nested too deep is read as it stands: the rest of the file is not lost for it. */
function innerDocument(text: string): TextDocument {
  const clean = cleanLines(text);
  const options = { name: '', isData: () => false };
  const document = textDocument(clean, options, true) ?? textDocument(clean, { ...options, noHtml: true }, true);
  if (document === null) throw new Error('A text that is not read as HTML always is a document.');
  return document;
}

/** Reads a text by the text rules. Lines are given only where `numbered` says that they are lines of the file. */
export function readInnerText(text: string, options: InnerText): Reading {
  const document = innerDocument(text);
  const drafts = isNumberedDump(document) ? numberedDrafts(document) : readTextDump(document.dump(), options.base ?? null).drafts;
  const file = options.file ?? null;
  const numbered = options.numbered === true && document.numbered;
  const items = itemsOf(options.keep === undefined ? drafts : drafts.filter(options.keep), numbered, file).map((item) => ({
    ...item,
    section: options.forced ?? item.section,
    savedOn: item.savedOn ?? options.undated ?? null,
  }));
  return { items, unparsed: [], notItems: numbered ? notItemsOf(document.lines, items, file) : [], service: null };
}
