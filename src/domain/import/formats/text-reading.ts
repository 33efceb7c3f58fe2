/**
 * What the formats that follow the text rules alone have in common: drafts to items, lines to ranges.
 */
import type { Document, TextDocument } from '../document.ts';
import type { Reading } from '../reading.ts';
import { itemsOf, notItemsOf } from '../reading.ts';
import type { Draft } from '../walk.ts';

/** Returns the reading of drafts of a text. */
export function readingOfDrafts(document: TextDocument, drafts: readonly Draft[]): Reading {
  const items = itemsOf(drafts, document.numbered, null);
  const notItems = document.numbered ? notItemsOf(document.lines, items, null) : [];
  return { items, unparsed: [], notItems, service: document.dump().service };
}

/** Reads a text by the text rules; null for what is no text. */
export function readByTextRules(document: Document): Reading | null {
  return document.kind === 'TEXT' ? readingOfDrafts(document, document.reading().drafts) : null;
}
