import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import type { AnsweredPart, GraphResult, LaterParts } from '../execution/graph-result.ts';
import { partsType } from '../http/accepts-parts.ts';
import type { RequestContext } from '../request-context.ts';
import type { ApolloServerParts } from './apollo-server-parts.ts';
import { createTellErrors, type FormatError, type TellErrors } from './tell-errors.ts';
import { toClientOperation } from './to-client-operation.ts';

type PartsServed = Pick<ApolloServerParts, 'variant' | 'graph' | 'run'> & { formatError: FormatError };

/**
 * Answers a query with `@defer` in parts to a client that takes them, in the format of 2022-08-24. What turns out to come in one
 * is handed over to be told as any other answer.
 */
export function answerInParts({ formatError, ...parts }: PartsServed): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async responseForOperation(requested) {
          const { contextValue: context, operation, source, request, queryHash = '' } = requested;
          const mayCome = context.takesParts && operation.operation === 'query' && source.includes('defer');
          if (!mayCome || context.outcome) return null;
          context.outcome = parts.run({ ...toClientOperation({ ...requested, queryHash }, parts), takesParts: true });
          const result = await context.outcome.catch(toNothing);
          if (!result?.later) return null;
          const tellErrors = createTellErrors(formatError, context.caller.requestId);
          // Apollo Server takes the format from what the client likes best: there is this one.
          request.http?.headers.set('accept', partsType);
          const initialResult = { ...tellErrors(result.errors), data: result.data as never, hasNext: true };
          return {
            http: { headers: new HeaderMap() },
            body: { kind: 'incremental', initialResult, subsequentResults: tellParts(result.later, tellErrors) },
          };
        },
      };
    },
  };
}

const toNothing = (): GraphResult | undefined => undefined;

async function* tellParts(later: AsyncIterable<LaterParts>, tellErrors: TellErrors) {
  const tellPart = ({ label, path, data, errors }: AnsweredPart) => ({
    ...(label === undefined ? {} : { label }),
    path,
    ...tellErrors(errors),
    data: data as never,
  });
  for await (const { parts, hasNext } of later)
    yield { ...(parts.length > 0 ? { incremental: parts.map(tellPart) } : {}), hasNext };
}
