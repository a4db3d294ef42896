import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, type GraphQLSchema, parse } from 'graphql';
import type { BenchSubgraph, Representation } from '../graphs/bench-graph.ts';

/** Takes the body of a request and gives that of the answer. */
export type AnswerBody = (body: string) => Promise<Buffer>;

/** Executes a subgraph by graphql-js: slow, exact, and asked only once for each distinct body. */
export function createExecutor(subgraph: BenchSubgraph): AnswerBody {
  const schema = buildSchema(subgraph);
  return async (body) => {
    const { query, variables, operationName } = JSON.parse(body);
    const result = await execute({
      schema,
      document: parse(query),
      rootValue: subgraph.root,
      variableValues: variables ?? {},
      operationName,
      ...(subgraph.fieldResolver && { fieldResolver: subgraph.fieldResolver }),
    });
    return Buffer.from(JSON.stringify(result));
  };
}

function buildSchema({ sdl, find }: BenchSubgraph): GraphQLSchema {
  const schema = buildSubgraphSchema({ typeDefs: parse(sdl) });
  const entities = schema.getQueryType()?.getFields()._entities;
  if (entities) {
    entities.resolve = (_, { representations }: { representations: Representation[] }) => representations.map(find);
  }
  return schema;
}
