import type { GatewayExecutor, GatewayInterface } from '@apollo/server-gateway-interface';
import { findPrismError, type PrismError } from '@prism/platform/errors';
import type { Logger } from '@prism/platform/log';
import type { GraphQLError } from 'graphql';
import { toGraphQLError } from '../errors.ts';
import type { GraphResult } from '../execution/graph-result.ts';
import type { RequestContext } from '../request-context.ts';
import type { ApolloServerParts } from './apollo-server-parts.ts';
import { toClientOperation } from './to-client-operation.ts';

type ExecutorRequest = Parameters<GatewayExecutor>[0];

/** What Apollo Server takes for a gateway: our graph's schema, and our pipeline for an executor. */
export function toGatewayInterface({ variant, graph, run, settings }: ApolloServerParts): GatewayInterface {
  const execute = async (request: ExecutorRequest): Promise<GraphResult> =>
    (request.context as RequestContext).outcome ??
    run(toClientOperation({ ...request, contextValue: request.context as RequestContext }, { variant, graph }));
  const refuse = createRefuse(settings.log);
  const executor = (request: ExecutorRequest) => execute(request).catch(refuse) as ReturnType<GatewayExecutor>;
  let tellSchema: Parameters<NonNullable<GatewayInterface['onSchemaLoadOrUpdate']>>[0] | undefined;
  return {
    onSchemaLoadOrUpdate(callback) {
      tellSchema = callback;
      return () => {};
    },
    async load() {
      tellSchema?.({ apiSchema: graph.schema, coreSupergraphSdl: variant.supergraphSdl });
      return { executor };
    },
    stop: () => graph.stop(),
  };
}

/** A refusal by a stage: an answer without data, with the HTTP status of its code. Anything else is our own mistake. */
function createRefuse(log: Logger) {
  return (error: unknown): GraphResult => {
    const known = findPrismError(error);
    if (known) return { errors: [toRefusal(known)] };
    log.error({ err: error }, 'an operation could not be executed');
    throw error;
  };
}

function toRefusal(error: PrismError): GraphQLError {
  const retryAfter =
    error.retryAfterMs === undefined ? [] : [['retry-after', String(Math.ceil(error.retryAfterMs / 1_000))] as const];
  const http = { status: error.status, headers: new Map(retryAfter) };
  return toGraphQLError(error, { ...error.extensions, http });
}
