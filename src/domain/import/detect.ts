/**
 * Which format a document is of: the first of the list that recognises it, §2 of the import contract.
 */
import type { ImportFormat } from '../memory/model.ts';
import type { Document } from './document.ts';
import type { Format } from './format.ts';
import { chatgpt } from './formats/chatgpt.ts';
import { claudePrompt } from './formats/claude-prompt.ts';
import { gemini } from './formats/gemini.ts';
import { markdown } from './formats/markdown.ts';
import { plainText } from './formats/plain-text.ts';

/** The order decides: what stands first is more specific. */
const FORMATS: readonly Format[] = [chatgpt, gemini, claudePrompt, markdown, plainText];

/** Returns the format of a document, null when none recognises it. */
export const detect = (document: Document): Format | null => FORMATS.find((format) => format.recognises(document)) ?? null;

/** Returns the reader of a format. */
export const formatNamed = (name: ImportFormat): Format | null => FORMATS.find(({ format }) => format === name) ?? null;
