import { composeServices } from '@apollo/composition';
import { createSubgraphExecutor, type Subgraph } from '@prism/platform/subgraph';
import { type DirectiveNode, type DocumentNode, Kind, parse, visit } from 'graphql';

export interface TestSubgraph {
  subgraph: Subgraph;
  sdl: string;
}

/** A supergraph over subgraphs in memory, and how each is reached. */
export function composeTestGraph(parts: readonly TestSubgraph[]) {
  const { supergraphSdl, errors } = composeServices(
    parts.map(({ subgraph: { name }, sdl }) => ({ name, url: `http://${name}.test`, typeDefs: composable(sdl) })),
  );
  if (!supergraphSdl) throw new AggregateError(errors ?? [], 'The test graph does not compose.');
  const transports = Object.fromEntries(
    parts.map(({ subgraph }) => [subgraph.name, createSubgraphExecutor(subgraph)] as const),
  );
  return { supergraphSdl, transports };
}

/** Without the hints that a subgraph keeps to itself. */
function composable(sdl: string): DocumentNode {
  return visit(parse(sdl), {
    [Kind.DIRECTIVE]: ({ name }: DirectiveNode) => (name.value === 'cacheControl' ? null : undefined),
  });
}
