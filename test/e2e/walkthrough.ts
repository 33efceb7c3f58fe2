/**
 * The walk-through of the README as data: what a new user asks, step by step, on `examples/memory-dump.txt`. Each step is a document with its
 * variables; those that need an id or a revision of an earlier answer take it as an argument. The spec beside it runs them against the
 * real program.
 */

export type Step = Readonly<{ query: string; variables: Readonly<Record<string, unknown>> }>;

/** Takes the dump in. The answer comes at once, PENDING. */
export const startImport = (text: string): Step => ({
  query: `mutation ($text: String!) {
  startImport(input: { source: { text: $text } }) {
    ... on StartImportSuccess { import { id status progress { total } } }
    ... on UserError { code message }
  }
}`,
  variables: { text },
});

/** What became of every line. */
export const readImport = (id: string): Step => ({
  query: `query ($id: ID!) {
  import(id: $id) {
    status format service fromRevision toRevision
    counts { total imported updated duplicate declined sensitive unparsed }
    items(first: 10, outcome: [DUPLICATE, DECLINED, SENSITIVE]) {
      edges { node { firstLine outcome declineReason sensitive content } }
    }
  }
}`,
  variables: { id },
});

/** The memory as Claude sees it. */
export const readMemory: Step = { query: '{ memory { revision counts { active excluded deleted } text } }', variables: {} };

/** Entries by a word of theirs. */
export const findEntries = (search: string): Step => ({
  query: `query ($search: String!) {
  memory { entries(first: 5, filter: { search: $search }) { totalCount edges { node { id content section status } } } }
}`,
  variables: { search },
});

export const editEntry = (id: string, content: string): Step => ({
  query: `mutation ($id: ID!, $content: String!) {
  editEntry(input: { id: $id, content: $content, reason: "Moved house." }) {
    ... on EditEntrySuccess { revision entry { content status } }
    ... on UserError { code message }
  }
}`,
  variables: { id, content },
});

export const excludeEntry = (id: string): Step => ({
  query: `mutation ($id: ID!) {
  excludeEntry(input: { id: $id }) {
    ... on ExcludeEntrySuccess { revision entry { content status } }
    ... on UserError { code message }
  }
}`,
  variables: { id },
});

export const deleteEntry = (id: string): Step => ({
  query: `mutation ($id: ID!) {
  deleteEntry(input: { id: $id }) {
    ... on DeleteEntrySuccess { revision entry { content status } }
    ... on UserError { code message }
  }
}`,
  variables: { id },
});

/** The memory as it was right after the import, or at any other revision. */
export const readMemoryAt = (revision: number): Step => ({
  query: `query ($revision: Int!) {
  memory(asOf: { revision: $revision }) { revision counts { active excluded deleted } text }
}`,
  variables: { revision },
});

/** What the import changed, whatever happened since. */
export const readImportDiff = (id: string): Step => ({
  query: `query ($id: ID!) {
  import(id: $id) { diff { fromRevision toRevision counts { added edited removed }
    entries(first: 100) { totalCount edges { node { kind after { content section } } } } } }
}`,
  variables: { id },
});

/** What changed in Claude's view since a revision. */
export const readDiffSince = (revision: number): Step => ({
  query: `query ($revision: Int!) {
  memoryDiff(from: { revision: $revision }) {
    fromRevision toRevision counts { added edited removed }
    entries(first: 10) { edges { node { kind before { content } after { content } words { kind text } } } }
  }
}`,
  variables: { revision },
});
