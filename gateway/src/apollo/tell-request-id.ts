import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../request-context.ts';

/** Puts the request's id on every error, so that a report can be found in the logs. */
export function tellRequestId(): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response, contextValue }) {
          if (response.body.kind !== 'single' || !response.body.singleResult.errors) return;
          const { requestId } = contextValue.caller;
          for (const error of response.body.singleResult.errors) {
            Object.assign(error, { extensions: { ...error.extensions, requestId } });
          }
        },
      };
    },
  };
}
