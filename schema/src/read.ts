import { readFileSync } from 'node:fs';
import type { SubgraphName } from './parts.ts';
import type { ClientVariant, Variant } from './variant-names.ts';

/** Right from `src/` as from `dist/`: both stand beside the folders that hold the files. */
const schemaFolder = new URL('../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, schemaFolder), 'utf8');

/** The SDL of one subgraph, as it is written. */
export const readSubgraphSdl = (name: SubgraphName): string => read(`src/subgraphs/${name}.graphql`);

/** The composed supergraph of a variant. */
export const readSupergraph = (variant: Variant): string => read(`supergraphs/${variant}.graphql`);

/** What a client sees of its variant: the API schema, with no trace of federation. */
export const readClientSchema = (variant: ClientVariant): string => read(`clients/${variant}.graphql`);
