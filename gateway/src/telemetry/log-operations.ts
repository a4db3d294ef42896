import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../request-context.ts';
import { logOperation } from './log-operation.ts';

/** Logs what Apollo Server answers; the fast lane logs its own. */
export function logOperations(): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      const startedAt = performance.now();
      return {
        async willSendResponse({ contextValue, operationName, queryHash, errors, response: { body } }) {
          // Of an answer in parts, the first.
          const told = body.kind === 'incremental' ? body.initialResult.errors : errors;
          logOperation(contextValue, { name: operationName, hash: queryHash, startedAt, errors: told });
        },
      };
    },
    async unexpectedErrorProcessingRequest({ requestContext: { contextValue }, error }) {
      contextValue.log.error({ err: error, requestId: contextValue.caller.requestId }, 'an operation failed');
    },
  };
}
