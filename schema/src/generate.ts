import { printSchema } from 'graphql';
import { generateAllResolverTypes } from './codegen.ts';
import { composeVariant } from './compose-variant.ts';
import type { GeneratedFile } from './generated-file.ts';
import { loadSupergraph } from './load-supergraph.ts';
import { clientVariants, type Variant, variantNames } from './variant-names.ts';

const header = '# Composed from schema/src/subgraphs by `npm run schema`. Do not edit.\n';

/** Everything that follows from the subgraphs' SDL: supergraphs, what clients see of them, resolver types. Throws a SchemaProblem. */
export async function generateAll(): Promise<GeneratedFile[]> {
  const supergraphs = new Map(variantNames.map((variant) => [variant, composeVariant(variant)]));
  return [
    ...variantNames.map((variant) => supergraphFile(variant, supergraphs.get(variant) ?? '')),
    ...clientVariants.map((variant) => clientFile(variant, supergraphs.get(variant) ?? '')),
    ...(await generateAllResolverTypes()),
  ];
}

function supergraphFile(variant: Variant, sdl: string): GeneratedFile {
  return { path: `schema/supergraphs/${variant}.graphql`, text: `${header}\n${sdl.trim()}\n` };
}

function clientFile(variant: Variant, supergraphSdl: string): GeneratedFile {
  return {
    path: `schema/clients/${variant}.graphql`,
    text: `${header}\n${printSchema(loadSupergraph(supergraphSdl).clientSchema)}\n`,
  };
}
