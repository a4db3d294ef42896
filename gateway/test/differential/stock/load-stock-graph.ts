import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import type { GraphQLSchema } from 'graphql';
import type { ExecutableGraph, Operation } from '../../../src/execution/graph.ts';
import type { LoadGraphOptions } from '../../../src/execution/load-graph.ts';
import { refuseUnplannable } from '../../../src/execution/refuse-unplannable.ts';
import type { RequestContext } from '../../../src/request-context.ts';
import type { SendToSubgraph } from '../../../src/subgraph-client/send-to-subgraph.ts';
import { libraryLog } from '../../../src/telemetry/library-log.ts';
import { writeResult } from '../../../src/testing/graph-results.ts';
import { withoutCompletionNotes } from './without-completion-notes.ts';

type Executor = Awaited<ReturnType<ApolloGateway['load']>>['executor'];
type ExecutorRequest = Parameters<Executor>[0];

/** Ways through the subgraphs that the planner weighs for one selection; 500 bytes of query can ask for millions. */
const pathsLimit = 200;

/** Loads a supergraph into the stock ApolloGateway, which plans and executes; every fetch goes through `send`. */
export async function loadStockGraph({ supergraphSdl, send, log }: LoadGraphOptions): Promise<ExecutableGraph> {
  process.env.APOLLO_TELEMETRY_DISABLED = 'true';
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: ({ name }) => createDataSource(name, send),
    queryPlannerConfig: { debug: { pathsLimit } },
    logger: libraryLog(log, 'apollo-gateway'),
  });
  let apiSchema: GraphQLSchema | undefined;
  gateway.onSchemaLoadOrUpdate((loaded) => {
    apiSchema = loaded.apiSchema;
  });
  const { executor } = await gateway.load();
  if (!apiSchema) throw new Error('ApolloGateway loaded a supergraph without telling its API schema.');
  return {
    schema: apiSchema,
    execute: async (operation, context) =>
      writeResult(
        withoutCompletionNotes(await executor(toExecutorRequest(operation, context)).catch(refuseUnplannable)),
      ),
    stop: () => gateway.stop(),
  };
}

function createDataSource(subgraph: string, send: SendToSubgraph): GraphQLDataSource {
  return {
    async process(options) {
      const { query = '', variables, operationName } = options.request;
      const context = options.context as RequestContext;
      const answer = await send({ subgraph, request: { query, variables, operationName }, context });
      return answer as Awaited<ReturnType<GraphQLDataSource['process']>>;
    },
  };
}

/** The few properties of Apollo Server's request context that the stock executor reads. */
function toExecutorRequest(operation: Operation, context: RequestContext): ExecutorRequest {
  const { document, variables, name, hash } = operation;
  const request = { variables, ...(name === undefined ? {} : { operationName: name }) };
  return {
    request,
    document,
    queryHash: hash,
    operationName: name ?? null,
    context,
    metrics: {},
    logger: context.log,
  } as unknown as ExecutorRequest;
}
