import type { InternalGraph } from '@prism/platform/graph';
import { defineSubgraph, type Subgraph } from '@prism/platform/subgraph';
import { readSubgraphSdl } from '@prism/schema';
import type { Context } from './presentation/context.ts';
import { resolvers } from './presentation/resolvers.ts';

export interface BffWebDeps {
  internalGraph: InternalGraph;
  subgraphSecret: string;
  /** Where browsers reach the gateway. */
  publicUrl: string;
  /** BCP 47; each page is offered in all of them. */
  languages: readonly string[];
  now: () => Date;
}

/** The web's own subgraph: pages and tiles, no fact of the domain and no authorization. */
export function createBffWeb(deps: BffWebDeps): Subgraph {
  return defineSubgraph<Context>({
    name: 'bff-web',
    typeDefs: readSubgraphSdl('bff-web'),
    resolvers,
    context: (base) => ({ ...base, ...deps }),
  });
}
