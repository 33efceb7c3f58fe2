/**
 * Parsed documents by their text, so that a client's query is parsed and validated once. Holds no text of a user: a document that has any
 * string in it is never kept, and neither is one that does not parse. Clients send texts as variables.
 */
import type { DocumentNode } from 'graphql';

type Cache<Value> = Readonly<{ get(key: string): Value | undefined; set(key: string, value: Value): void }>;

const DOCUMENTS = 500;
const LONGEST = 16_384;

/** Returns a cache of the documents used last. */
export function createDocumentCache(): Cache<DocumentNode> {
  const kept = new Map<string, DocumentNode>();
  return {
    get: (text) => {
      const document = kept.get(text);
      if (document !== undefined && kept.size === DOCUMENTS) {
        kept.delete(text);
        kept.set(text, document);
      }
      return document;
    },
    set: (text, document) => {
      if (text.length > LONGEST || text.includes('"')) return;
      if (kept.size >= DOCUMENTS) kept.delete(kept.keys().next().value!);
      kept.set(text, document);
    },
  };
}

/** A cache that keeps nothing. */
export const NO_CACHE: Cache<Error> = { get: () => undefined, set: () => {} };
