import type { InternalGraph } from '@prism/platform/graph';
import type { SubgraphContext } from '@prism/platform/subgraph';

/** What every resolver is given. */
export interface Context extends SubgraphContext {
  internalGraph: InternalGraph;
  /** Proves to the gateway that an identity change comes from here. */
  subgraphSecret: string;
  publicUrl: string;
}
