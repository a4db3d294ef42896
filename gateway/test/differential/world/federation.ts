import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLObjectType, type GraphQLSchema, isAbstractType, isObjectType, parse } from 'graphql';
import type { TestSchema } from '../schemas/test-schema.ts';
import { readTypeFacts, type SubgraphFacts } from './subgraph-facts.ts';

/** A composed test schema, and what its parts say. */
export interface Federation {
  name: string;
  supergraphSdl: string;
  /** Every type of the supergraph, with what clients do not see. */
  full: GraphQLSchema;
  /** What clients see. */
  api: GraphQLSchema;
  subgraphs: ReadonlyMap<string, SubgraphFacts>;
}

/** Composes a schema's subgraphs. @throws AggregateError of what composition says against it. */
export function composeFederation({ name, subgraphs }: TestSchema): Federation {
  const parts = Object.entries(subgraphs);
  const { supergraphSdl, errors } = composeServices(
    parts.map(([part, sdl]) => ({ name: part, url: `http://${part}.test`, typeDefs: parse(sdl) })),
  );
  if (!supergraphSdl) throw new AggregateError(errors ?? [], `The schema "${name}" does not compose.`);
  const supergraph = Supergraph.build(supergraphSdl);
  return {
    name,
    supergraphSdl,
    full: supergraph.schema.toGraphQLJSSchema(),
    api: supergraph.apiSchema().toGraphQLJSSchema(),
    subgraphs: new Map(
      parts.map(([part, sdl]) => [
        part,
        { name: part, schema: buildSubgraphSchema({ typeDefs: parse(sdl) }), types: readTypeFacts(sdl) },
      ]),
    ),
  };
}

/** The object types that a type of a schema may turn out to be. */
export function possibleTypes(schema: GraphQLSchema, name: string): readonly GraphQLObjectType[] {
  const type = schema.getType(name);
  if (isObjectType(type)) return [type];
  return isAbstractType(type) ? schema.getPossibleTypes(type) : [];
}
