import type { Logger } from '@prism/platform/log';
import { buildSchema, getOperationAST, type OperationDefinitionNode, print } from 'graphql';
import { createPlanKeys } from '../planning/plan-keys.ts';
import { loadSupergraph } from '../planning/planner.ts';
import type { SendToSubgraph } from '../subgraph-client/send-to-subgraph.ts';
import { type CompiledOperation, compileOperation } from './compile-operation.ts';
import { executeOperation } from './execute-operation.ts';
import type { Graph, Operation } from './graph.ts';
import { createOperationCache } from './operation-cache.ts';
import { refuseUnplannable } from './refuse-unplannable.ts';
import { createTypeTable } from './type-table.ts';

export interface LoadGraphOptions {
  /** Supergraph SDL; of security directives nothing is enforced here. */
  supergraphSdl: string;
  send: SendToSubgraph;
  log: Logger;
}

/**
 * Loads a supergraph into the planner's thread. Each operation is planned there and compiled here, once; every fetch goes
 * through `send`.
 * @throws Error when the SDL is no supergraph.
 */
export async function loadGraph({ supergraphSdl, send }: LoadGraphOptions): Promise<Graph> {
  const supergraph = await loadSupergraph(supergraphSdl);
  const { facts } = supergraph;
  const schema = buildSchema(facts.apiSdl, { assumeValid: true });
  const types = createTypeTable(facts);
  const toPlanKeys = createPlanKeys(facts);
  const cache = createOperationCache();

  async function compile(operation: Operation): Promise<CompiledOperation> {
    const { document, keyOf } = toPlanKeys(operation.document);
    const request = { document: print(document), operationName: operation.name };
    const plan = await supergraph.plan(request).catch(refuseUnplannable);
    const definition = getOperationAST(operation.document, operation.name) as OperationDefinitionNode;
    return compileOperation(operation, definition, { schema, types, plan, keyOf });
  }

  return {
    schema,
    async execute(operation, context) {
      const compiled = await cache.get(`${operation.hash} ${operation.name ?? ''}`, () => compile(operation));
      return executeOperation(compiled, operation.variables, { schema, types, send, context });
    },
    stop: async () => supergraph.unload(),
  };
}
