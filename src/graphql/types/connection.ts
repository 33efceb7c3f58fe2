/**
 * Connections: pages of rows as edges. A page is kept as the query answered it; cursors are made only of the rows whose cursor is asked for.
 */
import type { InterfaceRef, ObjectRef } from '@pothos/core';
import type { PageKey, PageOf } from '../../projections/page.ts';
import { builder, costs } from '../builder.ts';
import type { Context } from '../context.ts';
import { encodeCursor } from '../cursors.ts';
import type { MaybePromise } from '../texts.ts';

type Edge<Node> = Readonly<{ list: string; key: PageKey; node: Node }>;

/** `list` is the digest that cursors are bound to; `total` counts the whole list. */
export type Connection<Node> = Readonly<{
  list: string;
  page: PageOf<unknown>;
  edges: readonly Edge<Node>[];
  total: (context: Context) => MaybePromise<number>;
}>;

const noTotal = (): number => 0;

/** Returns a page as a connection. */
export function connect<Row, Node>(
  list: string,
  page: PageOf<Row>,
  toNode: (row: Row) => Node,
  total: (context: Context) => MaybePromise<number> = noTotal,
): Connection<Node> {
  return { list, page, edges: page.rows.map((row, index) => ({ list, key: page.keys[index]!, node: toNode(row) })), total };
}

type PageSource = Readonly<{ list: string; page: PageOf<unknown> }>;

const cursorAt = ({ list, page }: PageSource, index: number): string | null => {
  const key = page.keys.at(index);
  return key === undefined ? null : encodeCursor(list, key);
};

const PageInfo = builder.objectRef<PageSource>('PageInfo').implement({
  description: 'Where a page stands among the others.',
  fields: (t) => ({
    hasNextPage: t.boolean({ resolve: ({ page }) => page.hasNext }),
    hasPreviousPage: t.boolean({ resolve: ({ page }) => page.hasPrevious }),
    startCursor: t.string({ nullable: true, resolve: (source) => cursorAt(source, 0) }),
    endCursor: t.string({ nullable: true, resolve: (source) => cursorAt(source, -1) }),
  }),
});

type Types = (typeof builder)['$inferSchemaTypes'];
type NodeRef<Node> = ObjectRef<Types, Node> | InterfaceRef<Types, Node>;
type Names = Readonly<{ page: string; edge: string; counted?: boolean }>;

/** Defines `<name>Connection` and `<name>Edge` of a type. */
export function connectionType<Node>(name: string, node: NodeRef<Node>, names: Names): ObjectRef<Types, Connection<Node>> {
  const edge = builder.objectRef<Edge<Node>>(`${name}Edge`);
  edge.implement({
    description: names.edge,
    fields: (t) => ({
      cursor: t.string({ resolve: ({ list, key }) => encodeCursor(list, key) }),
      node: t.field({ type: node, resolve: (source) => source.node as never }),
    }),
  });
  const connection = builder.objectRef<Connection<Node>>(`${name}Connection`);
  connection.implement({
    description: names.page,
    fields: (t) => ({
      edges: t.field({ type: [edge], extensions: costs(1), resolve: (source) => source.edges as never }),
      pageInfo: t.field({ type: PageInfo, resolve: (source) => source }),
      ...(names.counted === true ? { totalCount: t.int({ resolve: (source, _args, context) => source.total(context) }) } : {}),
    }),
  });
  return connection;
}

/** The arguments of every connection. */
export const pageArgs = builder.args((t) => ({ first: t.int(), after: t.string(), last: t.int(), before: t.string() }));
