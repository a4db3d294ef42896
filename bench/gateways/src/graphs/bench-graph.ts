import type { GraphQLFieldResolver } from 'graphql';

/** What a subgraph answers, as plain data: found once for each distinct request, then served as bytes. */
export interface BenchSubgraph {
  name: string;
  sdl: string;
  /** Fields of the root types. */
  root: object;
  /** The entity that a representation stands for; null where there is none. */
  find(representation: Representation): object | null;
  /** Default: the property of the field's name. */
  fieldResolver?: GraphQLFieldResolver<unknown, unknown>;
}

export interface Representation {
  __typename: string;
  [field: string]: unknown;
}

export interface GraphqlRequest {
  query: string;
  variables?: Record<string, unknown>;
}

/** Subgraphs that compose, and what a gateway over them must answer. */
export interface BenchGraph {
  subgraphs: readonly BenchSubgraph[];
  /** The answer's `data`. */
  expected(request: GraphqlRequest, supergraphSdl: string): Promise<unknown>;
}
