import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../request-context.ts';

/** One log line per operation: who asked what, how long it took, how it ended. Never its variables. */
export function logOperations(): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      const startedAt = performance.now();
      return {
        async willSendResponse({ contextValue: { caller, log }, operationName, queryHash, errors }) {
          log.info(
            {
              requestId: caller.requestId,
              client: caller.client,
              identity: caller.identity.kind,
              operation: operationName ?? undefined,
              hash: queryHash?.slice(0, 12),
              durationMs: Math.round(performance.now() - startedAt),
              ...(errors
                ? { errors: errors.map(({ extensions }) => extensions?.code ?? 'INTERNAL_SERVER_ERROR') }
                : {}),
            },
            'operation',
          );
        },
      };
    },
    async unexpectedErrorProcessingRequest({ requestContext: { contextValue }, error }) {
      contextValue.log.error({ err: error, requestId: contextValue.caller.requestId }, 'an operation failed');
    },
  };
}
