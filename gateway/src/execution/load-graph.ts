import { PrismError } from '@prism/platform/errors';
import type { Logger } from '@prism/platform/log';
import { buildSchema } from 'graphql';
import { nothingStated, type StatedCosts } from '../cost/stated-costs.ts';
import { createWeights } from '../cost/weights.ts';
import { applyDefaults } from '../operation/is-included.ts';
import { loadSupergraph } from '../planning/planner.ts';
import type { RequestContext } from '../request-context.ts';
import type { SendToSubgraph, SubscribeToSubgraph } from '../subgraph-client/send-to-subgraph.ts';
import { openRoom } from './answer-room.ts';
import { coerceVariables } from './coerce-variables.ts';
import { executeOperation } from './execute-operation.ts';
import type { Graph, Operation } from './graph.ts';
import type { GraphResult } from './graph-result.ts';
import { createOperationCache } from './operation-cache.ts';
import { createPrepareOperation } from './prepare-operation.ts';
import { startRun } from './run.ts';
import { createTypeTable } from './type-table.ts';

export interface LoadGraphOptions {
  /** Supergraph SDL without security features: one that has them is refused. */
  supergraphSdl: string;
  send: SendToSubgraph;
  /** Default: subscriptions are refused. */
  subscribe?: SubscribeToSubgraph | undefined;
  /** What is counted of an answer. Default: nothing but the defaults. */
  costs?: StatedCosts | undefined;
  /** The most that is answered, in bytes of JSON; default: as much as there is. */
  maxAnswerBytes?: number | undefined;
  log: Logger;
  /** From 0 up to, without, 1. Default: `Math.random`. */
  random?: (() => number) | undefined;
}

/**
 * Loads a supergraph into the planner's thread. Each operation is planned there and compiled here, once for each choice of its
 * `@skip` and `@include`; every fetch goes through `send`.
 * @throws Error when the SDL is no supergraph.
 */
export async function loadGraph(options: LoadGraphOptions): Promise<Graph> {
  const { supergraphSdl, send, subscribe = refuse, costs = nothingStated, log, random = Math.random } = options;
  const room = openRoom(options.maxAnswerBytes);
  const supergraph = await loadSupergraph(supergraphSdl);
  const { facts } = supergraph;
  const schema = buildSchema(facts.apiSdl, { assumeValid: true });
  const types = createTypeTable(facts);
  const weights = createWeights(schema, costs);
  const preparedOf = createPrepareOperation({ supergraph, schema, types, weights, log, random });
  const cache = createOperationCache();

  async function execute(operation: Operation, context: RequestContext): Promise<GraphResult> {
    const prepared = preparedOf(operation);
    const { variables, errors } = coerceVariables(schema, prepared.definition, operation.variables, prepared.choosing);
    if (errors) return { errors };
    const compiled = await cache.get(operation, prepared.choose(variables), context.isTrusted);
    return executeOperation(compiled, startRun({ variables, types, send, subscribe, context, room }));
  }

  async function prepare(operation: Operation): Promise<void> {
    const { definition, choosing, choose } = preparedOf(operation);
    const variables = { ...allFalse(choosing), ...applyDefaults(definition, operation.variables) };
    await cache.get(operation, choose(variables), true);
  }

  return { schema, execute, prepare, choicesOf: cache.choicesOf, stop: async () => supergraph.unload() };
}

const refuse: SubscribeToSubgraph = async () => {
  throw new PrismError('GRAPHQL_VALIDATION_FAILED', 'A subscription is not served here.');
};

const allFalse = (variables: readonly string[]) => Object.fromEntries(variables.map((name) => [name, false]));
