import { Supergraph } from '@apollo/federation-internals';
import { execute, parse, validate } from 'graphql';
import type { BenchGraph } from './bench-graph.ts';

/** Answers like one server that has all the data and no subgraphs, by graphql-js alone. */
export const answerWhole =
  (rootValue: object): BenchGraph['expected'] =>
  async ({ query, variables: variableValues = {} }, supergraphSdl) => {
    const schema = Supergraph.build(supergraphSdl).apiSchema().toGraphQLJSSchema();
    const document = parse(query);
    const invalid = validate(schema, document);
    if (invalid.length > 0) throw new AggregateError(invalid, 'The operation does not fit the graph.');
    const { data, errors } = await execute({ schema, document, rootValue, variableValues });
    if (errors) throw new AggregateError(errors, 'The data of the benchmark has faults.');
    return JSON.parse(JSON.stringify(data));
  };
