import type { InternalGraph } from '@prism/platform/graph';
import type { Caller } from '@prism/platform/identity';
import type { SubgraphContext } from '@prism/platform/subgraph';
import type { SlugResolver } from '../application/resolve-slugs.ts';
import type { NavCategory } from '../domain/navigation.ts';
import type { Site } from '../domain/seo-meta.ts';

/** What every resolver is given. */
export interface Context extends SubgraphContext {
  internalGraph: InternalGraph;
  /** Proves to the gateway that an identity change comes from here. */
  subgraphSecret: string;
  publicUrl: string;
  languages: readonly string[];
  now: () => Date;
  /** For the head of a page. */
  site: Site;
  /** Of this request: paths asked for together are resolved together. */
  slugs: SlugResolver;
  /** The roots of the catalog; none when the catalog was never there to be asked. */
  navigation(caller: Caller): Promise<readonly NavCategory[]>;
}
