import { type DocumentNode, type GraphQLSchema, getOperationAST, Kind, type TypeNode } from 'graphql';
import { evaluate } from '../../gateway/src/cost/amount.ts';
import { createEstimates } from '../../gateway/src/cost/estimates.ts';
import { readCosts } from '../../gateway/src/cost/read-costs.ts';

/** What a registered document costs, in points. */
export interface DocumentCost {
  /** With its example variables. */
  usual: number;
  /** With the longest pages that the gateway lets through, and all that `@include` may bring in. */
  most: number;
}

/** The gateway refuses longer ones (`pageSize` in gateway/src/limits). */
const longestPage = 100;

/** Measures documents of one variant; throws for one that says too little of how long a list is. */
export function createMeasure(supergraphSdl: string, schema: GraphQLSchema) {
  const estimateOf = createEstimates(readCosts(supergraphSdl));
  return (document: DocumentNode, example: Record<string, unknown>): DocumentCost => {
    const estimate = estimateOf(schema, { document, name: undefined });
    if (!estimate) throw new Error('It must hold one operation.');
    const [unsliced] = estimate.unsliced;
    if (unsliced) throw new Error(`${unsliced} expects exactly one of the arguments that say how long it is.`);
    const choices = [true, false].map((flag) => ({ ...example, ...extremesOf(document, flag) }));
    const costs = choices.map((variables) => evaluate(estimate.points, variables));
    return { usual: evaluate(estimate.points, example), most: Math.max(...costs) };
  };
}

function extremesOf(document: DocumentNode, flag: boolean): Record<string, unknown> {
  const definitions = getOperationAST(document)?.variableDefinitions ?? [];
  const extremes = new Map<string, unknown>([
    ['Int', longestPage],
    ['Boolean', flag],
  ]);
  return Object.fromEntries(
    definitions.flatMap(({ variable, type }) => {
      const name = nameOf(type);
      return name !== undefined && extremes.has(name) ? [[variable.name.value, extremes.get(name)]] : [];
    }),
  );
}

/** Undefined for a list. */
function nameOf(type: TypeNode): string | undefined {
  if (type.kind === Kind.NON_NULL_TYPE) return nameOf(type.type);
  return type.kind === Kind.NAMED_TYPE ? type.name.value : undefined;
}
