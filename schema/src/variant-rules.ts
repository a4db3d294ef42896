import { domainSubgraphs, type SubgraphName } from './parts.ts';
import type { Variant } from './variant-names.ts';

/** What a variant is made of. */
export interface VariantRule {
  readonly subgraphs: readonly SubgraphName[];
  /** Whatever bears one of these tags is hidden. Tags are about what a client needs to see; they protect nothing. */
  readonly excludedTags: readonly Tag[];
  /** The folder of the client's registered documents, from the repository's root. */
  readonly documents?: string;
}

/** `core`: parts of the domain that the web and mobile clients reach through their pages and screens only. */
export type Tag = 'internal' | 'admin' | 'core' | 'web' | 'mobile';

export const variantRules: Record<Variant, VariantRule> = {
  web: {
    subgraphs: [...domainSubgraphs, 'bff-web'],
    excludedTags: ['internal', 'admin', 'core', 'mobile'],
    documents: 'bff-web/documents',
  },
  mobile: {
    subgraphs: [...domainSubgraphs, 'bff-mobile'],
    excludedTags: ['internal', 'admin', 'core', 'web'],
    documents: 'bff-mobile/documents',
  },
  admin: { subgraphs: domainSubgraphs, excludedTags: ['internal'] },
  internal: { subgraphs: domainSubgraphs, excludedTags: [] },
};
