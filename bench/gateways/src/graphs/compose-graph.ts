import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import type { BenchSubgraph } from './bench-graph.ts';

/** Composes subgraphs that one server answers for, each at a path of its own. Throws when they do not compose. */
export function composeGraph(subgraphs: readonly Pick<BenchSubgraph, 'name' | 'sdl'>[], serverUrl: string): string {
  const { supergraphSdl, errors } = composeServices(
    subgraphs.map(({ name, sdl }) => ({ name, url: subgraphUrl(serverUrl, name), typeDefs: parse(sdl) })),
  );
  if (!supergraphSdl) throw new AggregateError(errors ?? [], 'The graph of the benchmark does not compose.');
  return supergraphSdl;
}

export const subgraphUrl = (serverUrl: string, name: string): string => `${serverUrl}/${name}`;
