/**
 * Markdown by the text rules: lists, tables, headings by `#`, underline, bold or italics.
 *
 * Two of the headings of Claude's own memory summary say that the text is Claude's.
 */
import type { Format } from '../format.ts';
import { readByTextRules } from './text-reading.ts';

const CLAUDE_HEADINGS = ['work context', 'personal context', 'top of mind', 'brief history'];

export const markdown: Format = {
  format: 'MARKDOWN',
  service: null,
  recognises: (document) => {
    if (document.kind !== 'TEXT') return false;
    const { signs } = document.reading();
    return signs.markers || signs.tables || signs.markdownHeadings;
  },
  read: (document) => {
    const reading = readByTextRules(document);
    if (reading === null || document.kind !== 'TEXT') return reading;
    const { headings } = document.reading().signs;
    const isClaude = CLAUDE_HEADINGS.filter((heading) => headings.has(heading)).length >= 2;
    return { ...reading, service: reading.service ?? (isClaude ? 'CLAUDE' : null) };
  },
};
