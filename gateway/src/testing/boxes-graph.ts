import { defineSubgraph, type SubgraphContext } from '@prism/platform/subgraph';
import { composeTestGraph } from './compose-test-graph.ts';
import { boxesResolvers, boxesSdl } from './limit-rows.ts';

/** The graph that the rows of limits are asked of, in memory. */
export function composeBoxes(): ReturnType<typeof composeTestGraph> {
  const subgraph = defineSubgraph<SubgraphContext>({
    name: 'boxes',
    typeDefs: boxesSdl,
    context: (base) => base,
    resolvers: boxesResolvers,
  });
  return composeTestGraph([{ subgraph, sdl: boxesSdl }]);
}
