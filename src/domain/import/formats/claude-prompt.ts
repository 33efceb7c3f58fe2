/**
 * The answer to Claude's export prompt, of either generation: `[date] - text` lines, in a fence or not, with headings or tags or without.
 *
 * Recognised by a bracketed date before any entry, or by entries in a dump fence; which service answered the prompt is not known from it.
 */
import type { Format } from '../format.ts';
import { readByTextRules } from './text-reading.ts';

export const claudePrompt: Format = {
  format: 'CLAUDE_PROMPT',
  service: null,
  recognises: (document) => document.kind === 'TEXT' && (document.reading().signs.bracketedDate || document.dump().dumps.length > 0),
  read: readByTextRules,
};
