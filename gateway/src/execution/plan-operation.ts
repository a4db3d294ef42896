import { findPrismError } from '@prism/platform/errors';
import type { Logger } from '@prism/platform/log';
import { type DocumentNode, type GraphQLSchema, getOperationAST, type OperationDefinitionNode, print } from 'graphql';
import type { Weights } from '../cost/weights.ts';
import { chooseSelections } from '../planning/choose-selections.ts';
import { createPlanKeys } from '../planning/plan-keys.ts';
import type { LoadedSupergraph } from '../planning/planner.ts';
import { PlannerKilled } from '../planning/planner-thread.ts';
import { splitParts } from '../planning/split-parts.ts';
import { type CompiledOperation, compileOperation } from './compile-operation.ts';
import { compileParts } from './compile-parts.ts';
import { compilePlan } from './compile-plan.ts';
import type { OperationInParts } from './execute-in-parts.ts';
import type { Operation } from './graph.ts';
import type { JsonObject } from './json-object.ts';
import { refuseUnplannable } from './refuse-unplannable.ts';
import type { TypeTable } from './type-table.ts';

export interface PlanOperationParts {
  supergraph: Pick<LoadedSupergraph, 'facts' | 'plan'>;
  schema: GraphQLSchema;
  types: TypeTable;
  weights: Weights;
  log: Logger;
}

/** Plans and compiles an operation for one choice. */
export type PlanOperation = (
  operation: Operation,
  choice: JsonObject,
  overrides: ReadonlyMap<string, boolean>,
  isTrusted: boolean,
) => Promise<CompiledOperation>;

export function createPlanOperation(parts: PlanOperationParts): PlanOperation {
  const { supergraph, schema, types, weights, log } = parts;
  const toPlanKeys = createPlanKeys(supergraph.facts, schema);

  async function plan(
    document: DocumentNode,
    operationName: string | undefined,
    overrides: ReadonlyMap<string, boolean>,
    isTrusted: boolean,
  ) {
    const keyed = toPlanKeys(document);
    const request = { document: print(keyed.document), operationName, overrides, isTrusted };
    return { plan: await supergraph.plan(request).catch(refuseUnplannable), keyOf: keyed.keyOf };
  }

  const planWhole: PlanOperation = async ({ document: given, name }, choice, ...how) => {
    const document = chooseSelections(given, choice);
    const operation = getOperationAST(document, name) as OperationDefinitionNode;
    return compileOperation({ schema, types, weights, document, operation, ...(await plan(document, name, ...how)) });
  };

  /** Undefined when it is answered in one. */
  async function planInParts(
    ...[given, choice, ...how]: Parameters<PlanOperation>
  ): Promise<OperationInParts | undefined> {
    const document = chooseSelections(given.document, choice, true);
    const operation = getOperationAST(document, given.name) as OperationDefinitionNode;
    const split = splitParts(schema, document, operation);
    if (!split) return undefined;
    const planned = await plan(split.planned, given.name, ...how);
    const compiled = compilePlan(planned.plan, types);
    const { keyOf } = planned;
    return { plan: compiled, parts: compileParts({ schema, weights, operation, split, plan: compiled, keyOf }) };
  }

  return async (...asked) => {
    const inParts = asked[0].takesParts ? await planInParts(...asked).catch(toWhole) : undefined;
    return inParts ?? planWhole(...asked);
  };

  /**
   * `@defer` is a wish: what cannot be planned with it, for a fault of the planner or its limits, is answered in one. What a thread was killed
   * for is not tried again.
   */
  function toWhole(error: unknown): undefined {
    if (findPrismError(error)?.cause instanceof PlannerKilled) throw error;
    log.debug({ err: error }, 'an operation could not be planned in parts');
  }
}
