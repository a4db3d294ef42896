import type { GraphQLSchema } from 'graphql';
import type { Operation } from '../execution/graph.ts';
import type { GraphResult } from '../execution/graph-result.ts';
import type { RequestContext } from '../request-context.ts';
import type { VariantSettings } from '../settings.ts';

/** A validated operation of a client, on its way to execution. */
export interface ClientOperation extends Operation {
  variant: VariantSettings;
  schema: GraphQLSchema;
  context: RequestContext;
}

export type RunOperation = (operation: ClientOperation) => Promise<GraphResult>;

/** Something that happens around the execution of an operation. Throws PrismError to refuse it. */
export type OperationStage = (operation: ClientOperation, next: RunOperation) => Promise<GraphResult>;

/** The stages in order, around the execution. */
export function composeStages(stages: readonly OperationStage[], execute: RunOperation): RunOperation {
  return stages.reduceRight<RunOperation>((next, stage) => (operation) => stage(operation, next), execute);
}
