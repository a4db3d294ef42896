import type { QueryPlan } from '@apollo/query-planner';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { Weights } from '../cost/weights.ts';
import type { KeyedDocument } from '../planning/plan-keys.ts';
import { createToClientPath, type ToClientPath } from './client-path.ts';
import { type CompiledFetch, type CompiledPlan, compilePlan } from './compile-plan.ts';
import { type CompleteOperation, compileCompletion } from './completion/compile-completion.ts';
import type { OperationInParts } from './execute-in-parts.ts';
import { rootKeys } from './root-keys.ts';
import type { TypeTable } from './type-table.ts';

/** An operation that was planned for one choice of its `@skip` and `@include`, ready to run as often as it is asked. */
export type CompiledOperation = WholeOperation | OperationInParts | SubscribedOperation;

/** Answered in one. */
export interface WholeOperation {
  plan: CompiledPlan;
  complete: CompleteOperation;
  toClientPath: ToClientPath;
}

/** Answered in one for each event. */
export interface SubscribedOperation extends WholeOperation {
  /** What is subscribed to: the first fetch of the plan. */
  primary: CompiledFetch;
}

export interface CompileParts {
  schema: GraphQLSchema;
  types: TypeTable;
  weights: Weights;
  /** The client's, for the choice. */
  document: DocumentNode;
  operation: OperationDefinitionNode;
  plan: QueryPlan;
  keyOf: KeyedDocument['keyOf'];
}

export function compileOperation(parts: CompileParts): WholeOperation | SubscribedOperation {
  const { schema, types, weights, document, operation, plan, keyOf } = parts;
  const isMutation = operation.operation === 'mutation';
  const compiled = compilePlan(plan, types, isMutation ? rootKeys(document, operation, keyOf) : undefined);
  const whole = {
    plan: compiled,
    complete: compileCompletion({ schema, weights, document, operation, keyOf, answered: compiled.answered }),
    toClientPath: createToClientPath({ schema, document, operation, keyOf }),
  };
  const [primary] = compiled.fetches;
  return operation.operation === 'subscription' && primary ? { ...whole, primary } : whole;
}
