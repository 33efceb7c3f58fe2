/**
 * The reply to Google's import prompt: entries with `Evidence:` lines below them, under headings such as `Demographics Information`.
 *
 * The last line (`Imported from: X`) names the service that gave it, not Gemini.
 */
import type { Format } from '../format.ts';
import { readByTextRules } from './text-reading.ts';

export const gemini: Format = {
  format: 'GEMINI',
  service: null,
  recognises: (document) => {
    if (document.kind !== 'TEXT') return false;
    const { signs } = document.reading();
    return signs.evidence || signs.headings.has('demographics information');
  },
  read: readByTextRules,
};
