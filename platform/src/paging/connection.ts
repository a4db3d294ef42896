export interface ConnectionPageInfo {
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  startCursor: string | null;
  endCursor: string | null;
}

export interface Connection<Node> {
  nodes: Node[];
  pageInfo: ConnectionPageInfo;
}

export interface FetchedPage<Node> {
  /** Up to `first` + 1 of them: one more than asked for tells that there is a next page. */
  rows: readonly Node[];
  first: number;
  /** Of the entry before this page; absent on the first one. */
  after?: string | null | undefined;
  cursorOf: (node: Node) => string;
}

/** One page as the graph shows it. `hasPreviousPage` is true of every page that was reached by a cursor. */
export function toConnection<Node>({ rows, first, after, cursorOf }: FetchedPage<Node>): Connection<Node> {
  const nodes = rows.slice(0, first);
  const [start, end] = [nodes[0], nodes.at(-1)];
  return {
    nodes,
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage: typeof after === 'string',
      startCursor: start === undefined ? null : cursorOf(start),
      endCursor: end === undefined ? null : cursorOf(end),
    },
  };
}
