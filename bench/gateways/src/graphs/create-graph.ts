import type { BenchGraph } from './bench-graph.ts';
import { growInBytes, growInEntities, growInSubgraphs } from './growing.ts';
import { createMall } from './mall.ts';
import { createShop } from './shop.ts';

/** Names a graph, so that the process of the subgraphs can make the same one. */
export type GraphName =
  | { kind: 'mall' }
  | { kind: 'shop' }
  | { kind: 'bytes'; size: number }
  | { kind: 'subgraphs'; size: number }
  | { kind: 'entities'; size: number };

export function createGraph(name: GraphName): BenchGraph {
  switch (name.kind) {
    case 'mall':
      return createMall();
    case 'shop':
      return createShop();
    case 'bytes':
      return growInBytes(name.size);
    case 'subgraphs':
      return growInSubgraphs(name.size);
    case 'entities':
      return growInEntities(name.size);
    default:
      return name satisfies never;
  }
}
