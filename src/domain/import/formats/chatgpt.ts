/**
 * ChatGPT: its numbered dump, a copied settings page, the list its page loads, and conversations of an account export.
 */
import type { Document } from '../document.ts';
import type { Format } from '../format.ts';
import { baseName } from '../archive.ts';
import type { Reading } from '../reading.ts';
import { objectRows, rowsOf, unparsedOf } from '../rows.ts';
import { holdsConversations, readConversations } from './chatgpt-conversations.ts';
import { isNumberedDump, isSettingsPage, numberedDrafts } from './chatgpt-text.ts';
import { readRows } from './row-items.ts';
import { readingOfDrafts } from './text-reading.ts';

const isConversationsFile = (name: string): boolean => /^conversations(?:-\d+)?\.json$/u.test(baseName(name));

/** The values of all conversation files of an archive. */
const archived = (document: Document): readonly unknown[] =>
  document.kind !== 'ARCHIVE'
    ? []
    : document.files.flatMap(({ name, json }) => (isConversationsFile(name) ? (json?.values ?? []) : []).map(({ value }) => value));

function recognises(document: Document): boolean {
  if (document.kind === 'TEXT') return isNumberedDump(document) || isSettingsPage(document.lines);
  if (document.kind === 'ARCHIVE') return document.files.some(({ name }) => isConversationsFile(name));
  if (document.values.some(({ value }) => holdsConversations(value))) return true;
  return objectRows(document).some((row) => Object.hasOwn(row, 'gizmo_id') || Object.hasOwn(row, 'conversation_id'));
}

function read(document: Document): Reading | null {
  if (document.kind === 'TEXT') {
    return readingOfDrafts(document, isNumberedDump(document) ? numberedDrafts(document) : document.reading().drafts);
  }
  if (document.kind === 'ARCHIVE') return readConversations(archived(document));
  const values = document.values.map(({ value }) => value);
  if (!values.some(holdsConversations)) return readRows(rowsOf(document), { strings: true, sections: true });
  return { ...readConversations(values), unparsed: unparsedOf(document) };
}

export const chatgpt: Format = { format: 'CHATGPT', service: 'CHATGPT', recognises, read };
