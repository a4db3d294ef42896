export { domainSubgraphs, type SubgraphName, subgraphNames, subgraphs } from './parts.ts';
export { readClientSchema, readSubgraphSdl, readSupergraph } from './read.ts';
export { type ClientVariant, clientVariants, type Variant, variantNames } from './variant-names.ts';
