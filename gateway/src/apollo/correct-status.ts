import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLError } from 'graphql';
import type { RequestContext } from '../request-context.ts';
import { translateCode } from './translate-code.ts';

/** Where Apollo Server's HTTP status is not the one of our catalogue. */
export function correctStatus(): ApolloServerPlugin<RequestContext> {
  return {
    async invalidRequestWasReceived({ error }) {
      const isForeign = translateCode({ code: 'BAD_REQUEST' }, error.message) === 'CSRF_BLOCKED';
      if (isForeign) setStatus(error as GraphQLError, 403);
    },
  };
}

/** Apollo Server reads the status from the error, after it has told its plugins. */
function setStatus(error: GraphQLError, status: number): void {
  error.extensions.http = { ...(error.extensions.http as object | undefined), status };
}
