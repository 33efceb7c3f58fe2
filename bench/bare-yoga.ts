/**
 * What the API is compared with: yoga with the same types and fields, answering the same 100 entries from memory. No store, no
 * loaders, no limits, default resolvers. Prints its address to the parent.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSchema, createYoga } from 'graphql-yoga';

const nodes: unknown[] = [];

const yoga = createYoga({
  logging: false,
  schema: createSchema({
    typeDefs: /* GraphQL */ `
      enum Section {
        INSTRUCTIONS
        IDENTITY
        CAREER
        PROJECTS
        PREFERENCES
        OTHER
      }
      enum EntryStatus {
        ACTIVE
        EXCLUDED
        DELETED
        ERASED
      }
      interface EntryView {
        id: ID!
        content: String
        status: EntryStatus!
        section: Section!
      }
      type Entry implements EntryView {
        id: ID!
        content: String
        status: EntryStatus!
        section: Section!
      }
      type EntryEdge {
        cursor: String!
        node: EntryView!
      }
      type EntryConnection {
        edges: [EntryEdge!]!
        totalCount: Int!
      }
      type Memory {
        revision: Int!
        entries(first: Int): EntryConnection!
      }
      type Query {
        memory: Memory
      }
    `,
    resolvers: {
      EntryView: { __resolveType: () => 'Entry' },
      Query: {
        memory: () => ({
          revision: nodes.length,
          entries: { edges: nodes.map((node, index) => ({ cursor: String(index), node })), totalCount: nodes.length },
        }),
      },
    },
  }),
});

process.on('message', ({ id, request }: { id: number; request: { nodes: readonly unknown[] } }) => {
  nodes.splice(0, nodes.length, ...request.nodes);
  process.send?.({ id, answer: null });
});
process.once('SIGTERM', () => process.exit(0));
const server = createServer((request, response) => void yoga(request, response));
server.listen(0, '127.0.0.1', () => process.send?.({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql` }));
