/**
 * ChatGPT: its numbered dump, a copied settings page, the list its page loads, and conversations of an account export.
 */
import type { Format } from '../format.ts';
import { isNumberedDump, isSettingsPage, numberedDrafts } from './chatgpt-text.ts';
import { readingOfDrafts } from './text-reading.ts';

export const chatgpt: Format = {
  format: 'CHATGPT',
  service: 'CHATGPT',
  recognises: (document) => document.kind === 'TEXT' && (isNumberedDump(document) || isSettingsPage(document.lines)),
  read: (document) => {
    if (document.kind !== 'TEXT') return null;
    return readingOfDrafts(document, isNumberedDump(document) ? numberedDrafts(document) : document.reading().drafts);
  },
};
