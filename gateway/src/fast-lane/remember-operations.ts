import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../request-context.ts';
import { type KnownOperations, operationsOf } from './known-operations.ts';

/** Tells the fast lane of each document that Apollo Server has parsed and validated. */
export function rememberOperations(known: KnownOperations): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ request, source, document, queryHash, schema }) {
          if (request.query !== source) return;
          // Validation lets operations pass whose root type is not there.
          const operations = operationsOf(document, queryHash).filter(({ kind }) => schema.getRootType(kind));
          known.remember(source, operations);
        },
      };
    },
  };
}
