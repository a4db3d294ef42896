import type { InternalGraph } from '@prism/platform/graph';
import { defineSubgraph, type Subgraph } from '@prism/platform/subgraph';
import { readSubgraphSdl } from '@prism/schema';
import { createProductCheck } from './application/check-product.ts';
import type { Context } from './presentation/context.ts';
import { resolvers } from './presentation/resolvers.ts';

export interface BffMobileDeps {
  internalGraph: InternalGraph;
  subgraphSecret: string;
  /** Where apps reach the gateway. */
  publicUrl: string;
}

/** The app's own subgraph: screens and cards, no fact of the domain and no authorization. */
export function createBffMobile(deps: BffMobileDeps): Subgraph {
  return defineSubgraph<Context>({
    name: 'bff-mobile',
    typeDefs: readSubgraphSdl('bff-mobile'),
    resolvers,
    context: (base) => ({
      ...base,
      ...deps,
      hasProduct: createProductCheck(deps.internalGraph, base.caller),
    }),
  });
}
