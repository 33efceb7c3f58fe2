/**
 * Text without any marks: each line is an entry, or each paragraph where blank lines part them. Recognises every text.
 */
import type { Format } from '../format.ts';
import { readByTextRules } from './text-reading.ts';

export const plainText: Format = {
  format: 'PLAIN_TEXT',
  service: null,
  recognises: (document) => document.kind === 'TEXT',
  read: readByTextRules,
};
