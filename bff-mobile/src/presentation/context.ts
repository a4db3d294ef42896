import type { InternalGraph } from '@prism/platform/graph';
import type { Logger } from '@prism/platform/log';
import type { SubgraphContext } from '@prism/platform/subgraph';
import type { CategoryDirectory } from '../application/category-directory.ts';
import type { ProductCheck } from '../application/check-product.ts';
import type { Ports } from '../application/ports.ts';

/** What every resolver is given. */
export interface Context extends SubgraphContext {
  internalGraph: InternalGraph;
  ports: Ports;
  categories: CategoryDirectory;
  log: Logger;
  /** Asked once per product and request. */
  hasProduct: ProductCheck;
  /** Proves to the gateway that an identity change comes from here. */
  subgraphSecret: string;
  publicUrl: string;
}
