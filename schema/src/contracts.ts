import { applyTagFilterOnSubgraphs, composeSchemaContract } from '@theguild/federation-composition';
import { type DocumentNode, Kind, print, type ScalarTypeDefinitionNode, visit } from 'graphql';
import type { SubgraphSource } from './compose.ts';
import { SchemaProblem } from './schema-problem.ts';

/** The supergraph, as SDL, in which everything that bears an excluded tag, or is then out of reach, is `@inaccessible`. */
export function composeContract(
  label: string,
  sources: readonly SubgraphSource[],
  excludedTags: readonly string[],
): string {
  const contract = composeSchemaContract([...sources], excluding(excludedTags), true);
  if (contract.errors)
    throw new SchemaProblem(
      `The contract of ${label} does not compose`,
      contract.errors.map(({ message }) => message),
    );
  return print(keepFeatureScalars(contract.supergraphDocumentNode));
}

/** The subgraphs with everything that bears an excluded tag `@inaccessible`: for a composer that knows no contracts. */
export function hideTagged(sources: readonly SubgraphSource[], excludedTags: readonly string[]): SubgraphSource[] {
  return applyTagFilterOnSubgraphs([...sources], excluding(excludedTags));
}

/** By exclusion only: an include set would hide every scalar and root field that bears no tag. */
function excluding(tags: readonly string[]) {
  return { include: new Set<string>(), exclude: new Set(tags) };
}

/** No client type reaches `requiresScopes__Scope`, so it gets hidden, and a supergraph with a hidden feature type does not load. */
function keepFeatureScalars(supergraph: DocumentNode): DocumentNode {
  return visit(supergraph, {
    [Kind.SCALAR_TYPE_DEFINITION]: (node: ScalarTypeDefinitionNode) =>
      node.name.value.includes('__')
        ? { ...node, directives: node.directives?.filter(({ name }) => name.value !== 'inaccessible') }
        : undefined,
  });
}
