import { answerWhole } from './answer-whole.ts';
import type { BenchGraph, BenchSubgraph, Representation } from './bench-graph.ts';
import { createMallData, type Product, shippingEstimate } from './mall-data.ts';
import { mallSdl } from './mall-sdl.ts';

/** People, products, reviews and stock: four subgraphs that a nested operation has to visit again and again. */
export function createMall(): BenchGraph {
  const { people, products, reviews, root } = createMallData();
  const stores: Record<string, ReadonlyMap<unknown, object>> = { Person: people, Product: products, Review: reviews };
  const find = ({ __typename, id, upc }: Representation) => stores[__typename]?.get(id ?? upc) ?? null;
  const subgraph = (name: keyof typeof mallSdl): BenchSubgraph => ({ name, sdl: mallSdl[name], root, find });
  return {
    subgraphs: [
      subgraph('accounts'),
      subgraph('products'),
      subgraph('reviews'),
      { ...subgraph('inventory'), find: (representation) => withRequired(find(representation), representation) },
    ],
    expected: answerWhole(root),
  };
}

/** Inventory has no price and no weight of its own: what it is not sent, it cannot compute with. */
const withRequired = (entity: object | null, { price, weight }: Representation): object | null =>
  entity && { ...entity, price, weight, shippingEstimate: () => shippingEstimate({ price, weight } as Product) };
