import { type GraphQLSchema, getOperationAST, type OperationDefinitionNode } from 'graphql';
import { takeOperation } from '../authorization/operation-parts.ts';
import type { Operation } from '../execution/graph.ts';
import { type CostEstimate, estimateCost } from './estimate-cost.ts';
import type { StatedCosts } from './stated-costs.ts';
import { createWeights, type Weights } from './weights.ts';

/** Of a validated document's operation; undefined where it holds none of that name. */
export type EstimateOf = (
  schema: GraphQLSchema,
  operation: Pick<Operation, 'document' | 'name'>,
) => CostEstimate | undefined;

/** Compiles estimates once, and remembers them for as long as somebody remembers the parsed document. */
export function createEstimates(costs: StatedCosts): EstimateOf {
  const known = new WeakMap<OperationDefinitionNode, CostEstimate>();
  const weightsOf = rememberWeights(costs);
  return (schema, { document, name }) => {
    const definition = getOperationAST(document, name);
    if (!definition) return undefined;
    const found = known.get(definition);
    if (found) return found;
    const estimate = estimateCost(schema, weightsOf(schema), takeOperation(document, definition));
    known.set(definition, estimate);
    return estimate;
  };
}

function rememberWeights(costs: StatedCosts): (schema: GraphQLSchema) => Weights {
  const known = new WeakMap<GraphQLSchema, Weights>();
  return (schema) => {
    const weights = known.get(schema) ?? createWeights(schema, costs);
    known.set(schema, weights);
    return weights;
  };
}
