import type { Granted } from '../database/index.js';
import type { CursorSealer } from './cursor.js';
import type { PageInfo } from './page.type.js';

/** One row of a Relay connection. */
export interface Edge<Node> {
  readonly cursor: string;
  readonly node: Node;
}

/** A Relay connection without a total: a total would count what the viewer may not see, or cost a second query. */
export interface Connection<Node> {
  readonly edges: readonly Edge<Node>[];
  readonly pageInfo: PageInfo;
}

/** What turns rows into edges. */
export interface ConnectionShape<Row, Node> {
  readonly list: string;
  readonly sealer: CursorSealer;
  readonly position: (row: Row) => readonly (string | number)[];
  readonly toNode: (item: Granted<Row>) => Node;
}

/** A page of rows as a connection with sealed cursors. */
export function toConnection<Row, Node>(
  page: { readonly items: readonly Granted<Row>[]; readonly hasNextPage: boolean },
  shape: ConnectionShape<Row, Node>,
): Connection<Node> {
  const edges = page.items.map((item) => ({
    cursor: shape.sealer.seal(shape.list, shape.position(item.row)),
    node: shape.toNode(item),
  }));
  return { edges, pageInfo: { hasNextPage: page.hasNextPage, endCursor: edges.at(-1)?.cursor ?? null } };
}
