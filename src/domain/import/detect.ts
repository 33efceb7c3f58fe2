/**
 * Which format a document is of: the first of the list that recognises it, §2 of the import contract.
 */
import type { ImportFormat } from '../memory/model.ts';
import type { Document } from './document.ts';
import type { Format } from './format.ts';
import { basicMemory } from './formats/basic-memory.ts';
import { chatgpt } from './formats/chatgpt.ts';
import { claudeExport } from './formats/claude-export.ts';
import { claudeMemoryFiles } from './formats/claude-files.ts';
import { claudePrompt } from './formats/claude-prompt.ts';
import { csv } from './formats/csv.ts';
import { gemini } from './formats/gemini.ts';
import { json } from './formats/json.ts';
import { letta } from './formats/letta.ts';
import { markdown } from './formats/markdown.ts';
import { mcpMemory } from './formats/mcp-memory.ts';
import { mem0 } from './formats/mem0.ts';
import { memoryLedger } from './formats/memory-ledger.ts';
import { openmemory } from './formats/openmemory.ts';
import { plainText } from './formats/plain-text.ts';

/** The order decides: what stands first is more specific. */
const FORMATS: readonly Format[] = [
  memoryLedger,
  letta,
  claudeExport,
  openmemory,
  chatgpt,
  mcpMemory,
  mem0,
  basicMemory,
  claudeMemoryFiles,
  json,
  csv,
  gemini,
  claudePrompt,
  markdown,
  plainText,
];

/** Returns the format of a document, null when none recognises it. */
export const detect = (document: Document): Format | null => FORMATS.find((format) => format.recognises(document)) ?? null;

/** Returns the reader of a format. */
export const formatNamed = (name: ImportFormat): Format | null => FORMATS.find(({ format }) => format === name) ?? null;
