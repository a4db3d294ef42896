import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import type { GraphResult } from '../execution/graph-result.ts';
import type { RequestContext } from '../request-context.ts';
import type { ApolloServerParts } from './apollo-server-parts.ts';
import { toClientOperation } from './to-client-operation.ts';

/**
 * Hands the events of a subscription to the client's stream, which is not Apollo Server's to write; its own answer is empty then.
 * What turns out to be refused is handed over to be told as any other answer.
 */
export function answerInEvents(
  parts: Pick<ApolloServerParts, 'variant' | 'graph' | 'run'>,
): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async responseForOperation(requested) {
          const { contextValue: context, operation, queryHash = '' } = requested;
          const { stream } = context;
          if (!stream || context.outcome || operation?.operation !== 'subscription') return null;
          // What is thrown before it runs, such as that there are no subscriptions here, is told as any other refusal.
          context.outcome = Promise.resolve({ ...requested, queryHash })
            .then((resolved) => toClientOperation(resolved, parts))
            .then(parts.run);
          const result = await context.outcome.catch(toNothing);
          if (!result?.events) return null;
          stream.events = result.events;
          return { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult: {} } };
        },
      };
    },
  };
}

const toNothing = (): GraphResult | undefined => undefined;
