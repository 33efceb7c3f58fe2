/**
 * Claude's account export: `memories.json`, bare or in its zip, of either generation.
 *
 * `conversations_memory` is a text, then come the projects' memories (all of section PROJECTS), then `memory_files`. The conversations
 * beside it are not read.
 */
import type { JsonDocument } from '../document.ts';
import type { Format } from '../format.ts';
import { isRow, textField, type Row } from '../json.ts';
import { joinReadings, type Reading } from '../reading.ts';
import { unparsedOf } from '../rows.ts';
import { filesOfRows, readMemoryFiles } from './claude-files.ts';
import { readInnerText } from './inner-text.ts';

const isAccount = (value: unknown): value is Row => isRow(value) && Object.hasOwn(value, 'conversations_memory');

/** The accounts in a JSON value: itself or the objects of its array. */
const accountsIn = (value: unknown): readonly Row[] => (Array.isArray(value) ? value.filter(isAccount) : isAccount(value) ? [value] : []);

/** Project memories are texts by project, or rows with a text. */
function projectTexts(memories: unknown): readonly string[] {
  const values = Array.isArray(memories) ? memories : isRow(memories) ? Object.values(memories) : [];
  return values.flatMap((value) => {
    if (typeof value === 'string') return [value];
    return isRow(value) ? [textField(value, 'content') ?? textField(value, 'memory') ?? textField(value, 'text') ?? ''] : [];
  });
}

function readAccount(account: Row): Reading {
  const memory = readInnerText(textField(account, 'conversations_memory') ?? '', {});
  const projects = projectTexts(account['project_memories']).map((text) => readInnerText(text, { forced: 'PROJECTS' }));
  const rows = Array.isArray(account['memory_files']) ? account['memory_files'] : [];
  return joinReadings([memory, ...projects, readMemoryFiles(filesOfRows(rows))]);
}

/** Reads the accounts of a JSON document; null when it has none. */
function readAccounts(document: JsonDocument): Reading | null {
  const accounts = document.values.flatMap(({ value }) => accountsIn(value));
  return accounts.length === 0 ? null : { ...joinReadings(accounts.map(readAccount)), unparsed: unparsedOf(document) };
}

const hasAccounts = ({ values }: JsonDocument): boolean => values.some(({ value }) => accountsIn(value).length > 0);

export const claudeExport: Format = {
  format: 'CLAUDE_EXPORT',
  service: 'CLAUDE',
  recognises: (document) => {
    if (document.kind === 'JSON') return hasAccounts(document);
    return document.kind === 'ARCHIVE' && document.files.some(({ json }) => json !== null && hasAccounts(json));
  },
  read: (document) => {
    if (document.kind === 'TEXT') return null;
    const documents = document.kind === 'JSON' ? [document] : document.files.flatMap(({ json }) => json ?? []);
    const readings = documents.map(readAccounts).filter((reading) => reading !== null);
    return readings.length === 0 ? null : joinReadings(readings);
  },
};
