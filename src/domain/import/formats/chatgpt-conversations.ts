/**
 * What ChatGPT remembered, found in the conversations of an account export.
 *
 * The newest `model_set_context` that is not empty is the whole memory as it was then. Without one, each message to the `bio` tool is an item,
 * dated and ordered by its time. Everything else that was said is not read.
 */
import { cleanText } from '../../clean-text.ts';
import { savedOnOfNumber } from '../dates.ts';
import { isRow, type Row } from '../json.ts';
import type { ParsedItem } from '../model.ts';
import { itemOf, readingOf, type Reading } from '../reading.ts';
import { idOf } from '../rows.ts';
import { readInnerText } from './inner-text.ts';

/** `time` orders, with that of what encloses it for want of its own; `own` dates. */
type Timed<T> = Readonly<{ time: number | null; own: number | null; value: T }>;
type Found = { readonly contexts: Timed<string>[]; readonly writes: Timed<Row>[] };

/** Walks a value of at most 64 levels (measured before) and gathers contexts and writes to the bio tool with their times. */
function gather(value: unknown, time: number | null, found: Found): void {
  if (Array.isArray(value)) {
    for (const inner of value) gather(inner, time, found);
    return;
  }
  if (!isRow(value)) return;
  const own = timeOf(value);
  const known = own ?? time;
  const context = value['model_set_context'];
  if (typeof context === 'string' && cleanText(context) !== '') found.contexts.push({ time: known, own, value: context });
  if (value['recipient'] === 'bio') found.writes.push({ time: known, own, value });
  for (const inner of Object.values(value)) if (typeof inner === 'object') gather(inner, known, found);
}

function timeOf(row: Row): number | null {
  const time = row['create_time'];
  if (typeof time === 'number' && Number.isFinite(time)) return time;
  return typeof time === 'string' && /^\d{9,13}(?:\.\d+)?$/u.test(time) ? Number(time) : null;
}

/** The text of a message: its parts, or its text; of a JSON object the field `content`. */
function messageText(message: Row): string {
  const content = message['content'];
  if (typeof content === 'string') return contentOf(content);
  if (!isRow(content)) return '';
  const parts = Array.isArray(content['parts']) ? content['parts'].filter((part) => typeof part === 'string') : [];
  const text = content['text'];
  return contentOf(parts.length > 0 ? parts.join('\n') : typeof text === 'string' ? text : '');
}

function contentOf(text: string): string {
  if (!text.trimStart().startsWith('{')) return text;
  try {
    const json: unknown = JSON.parse(text);
    return isRow(json) && typeof json['content'] === 'string' ? json['content'] : isRow(json) ? '' : text;
  } catch {
    return text;
  }
}

function itemOfWrite({ own, value }: Timed<Row>): ParsedItem | null {
  return itemOf(messageText(value), { savedOn: own === null ? null : savedOnOfNumber(own), sourceId: idOf(value) });
}

const byTime = (one: Timed<unknown>, other: Timed<unknown>): number => (one.time ?? Infinity) - (other.time ?? Infinity) || 0;

const isConversation = (value: unknown): boolean => isRow(value) && isRow(value['mapping']);

/** Returns whether a context of ChatGPT is anywhere in a value of at most 64 levels. */
function holdsContext(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(holdsContext);
  return isRow(value) && (typeof value['model_set_context'] === 'string' || Object.values(value).some(holdsContext));
}

/** Returns whether a value is a conversation, a list of them, or holds a context of ChatGPT. */
export function holdsConversations(value: unknown): boolean {
  const list = isRow(value) && Array.isArray(value['conversations']) ? value['conversations'] : value;
  return isConversation(list) || (Array.isArray(list) && list.some(isConversation)) || holdsContext(value);
}

/** Reads the memory out of conversations; without items when they hold none. */
export function readConversations(values: readonly unknown[]): Reading {
  const found: Found = { contexts: [], writes: [] };
  for (const value of values) gather(value, null, found);
  let newest: Timed<string> | null = null;
  for (const context of found.contexts) if (newest === null || (context.time ?? -Infinity) >= (newest.time ?? -Infinity)) newest = context;
  if (newest !== null) return readInnerText(newest.value, {});
  return readingOf(found.writes.sort(byTime).flatMap((write) => itemOfWrite(write) ?? []));
}
