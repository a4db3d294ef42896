import type { InternalGraph } from '@prism/platform/graph';
import type { SubgraphContext } from '@prism/platform/subgraph';
import type { ProductCheck } from '../application/check-product.ts';

/** What every resolver is given. */
export interface Context extends SubgraphContext {
  internalGraph: InternalGraph;
  /** Asked once per product and request. */
  hasProduct: ProductCheck;
  /** Proves to the gateway that an identity change comes from here. */
  subgraphSecret: string;
  publicUrl: string;
}
