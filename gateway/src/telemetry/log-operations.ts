import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../request-context.ts';
import { logOperation } from './log-operation.ts';

/** Logs what Apollo Server answers; the fast lane logs its own. */
export function logOperations(): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      const startedAt = performance.now();
      return {
        async willSendResponse({ contextValue, operationName, queryHash, errors }) {
          logOperation(contextValue, { name: operationName, hash: queryHash, startedAt, errors });
        },
      };
    },
    async unexpectedErrorProcessingRequest({ requestContext: { contextValue }, error }) {
      contextValue.log.error({ err: error, requestId: contextValue.caller.requestId }, 'an operation failed');
    },
  };
}
