import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../request-context.ts';
import type { KnownOperations } from './known-operations.ts';

/** Tells the fast lane of each operation that Apollo Server has parsed, validated and found. */
export function rememberOperations(known: KnownOperations): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ request, source, document, operation, operationName, queryHash }) {
          if (operation && operation.operation !== 'subscription' && request.query === source)
            known.remember(source, request.operationName ?? undefined, {
              document,
              kind: operation.operation,
              name: operationName ?? undefined,
              hash: queryHash,
            });
        },
      };
    },
  };
}
