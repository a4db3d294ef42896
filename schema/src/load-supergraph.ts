import { operationFromDocument, ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from '@apollo/federation-internals';
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner';
import type { DocumentNode, GraphQLSchema } from 'graphql';

/** A supergraph that loaded: what its clients see, and how it would answer them. */
export interface LoadedSupergraph {
  /** The schema without federation and without what is `@inaccessible`. */
  clientSchema: GraphQLSchema;
  plan(document: DocumentNode): QueryPlan;
}

/** Loads a supergraph as a router does. Throws when it is not valid, or uses a feature that routers do not know. */
export function loadSupergraph(supergraphSdl: string): LoadedSupergraph {
  const supergraph = Supergraph.build(supergraphSdl, { supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES });
  const apiSchema = supergraph.apiSchema();
  const clientSchema = apiSchema.toGraphQLJSSchema();
  const planner = new QueryPlanner(supergraph);
  return {
    clientSchema,
    plan: (document) => planner.buildQueryPlan(operationFromDocument(apiSchema, document)),
  };
}
