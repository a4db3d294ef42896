import { type ApolloServer, HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import { oneEvent, sendEvents, serverSentEvents } from '@prism/platform/streams';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FormatError } from '../apollo/tell-errors.ts';
import type { RequestContext } from '../request-context.ts';
import { type AcceptedEvents, chooseEventFormat } from '../subscriptions/choose-event-format.ts';
import { createClientStream } from '../subscriptions/client-stream.ts';
import type { StreamSettings } from '../subscriptions/stream-settings.ts';
import { tellEvents, tellFailure } from '../subscriptions/tell-events.ts';
import { logSubscription } from '../telemetry/log-subscription.ts';

export interface SubscriptionDoorParts {
  apollo: ApolloServer<RequestContext>;
  formatError: FormatError;
  streams: StreamSettings;
}

/** How a client takes events, if it does and may have asked for some. */
export function mayTakeEvents({ method, headers: { accept = '' }, body }: FastifyRequest): AcceptedEvents | undefined {
  if (!streamTypes.test(accept) || method !== 'POST') return undefined;
  const { query } = (body ?? {}) as { query?: unknown };
  return typeof query === 'string' && query.includes('subscription') ? chooseEventFormat(accept) : undefined;
}

/** What nearly nobody accepts, so that nearly nobody is looked at any closer. */
const streamTypes = /event-stream|subscriptionSpec/i;

/**
 * Answers a client that takes events. Apollo Server parses, validates and runs the stages; a subscription's events are sent by us,
 * anything else as it answers.
 */
export function createAnswerSubscription({ apollo, formatError, streams }: SubscriptionDoorParts) {
  return async (
    accepted: AcceptedEvents,
    request: FastifyRequest,
    reply: FastifyReply,
    context: RequestContext,
  ): Promise<FastifyReply> => {
    const stream = createClientStream(reply, { address: request.ip, eventBudgetMs: streams.eventBudgetMs });
    context.stream = stream;
    const answer = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: toHttpRequest(request, accepted),
      context: async () => context,
    });
    const options = {
      ...streams,
      format: accepted.format,
      describe: (error: unknown) => tellFailure(error, formatError, context),
    };
    if (stream.events) {
      logSubscription(context, stream);
      return sendEvents(reply, tellEvents(stream.events, formatError, context), options);
    }
    stream.end();
    const text = textOf(answer);
    if (mustBeEvent(accepted, answer)) return sendEvents(reply, oneEvent(text.trimEnd()), options);
    return reply
      .code(answer.status ?? 200)
      .headers(Object.fromEntries(answer.headers))
      .send(text);
  };
}

function toHttpRequest({ method, headers, body }: FastifyRequest, { otherwise }: AcceptedEvents) {
  const plain = Object.entries(headers).map(([name, value]) => [name, [value ?? []].flat().join(', ')] as const);
  const head = new HeaderMap(plain).set('accept', otherwise || 'application/json');
  return { method, headers: head as HeaderMap, search: '', body };
}

/**
 * Whoever takes nothing but server-sent events is told of mistakes in one, as graphql-sse has it: a browser says of a refusal that
 * it was one. What is not about the operation stays a refusal.
 */
const mustBeEvent = ({ format, otherwise }: AcceptedEvents, { status = 200 }: HTTPGraphQLResponse): boolean =>
  format === serverSentEvents && otherwise === '' && (status === 200 || status === 400);

/** Nobody asked for parts: `accept` does not name them. */
function textOf({ body }: HTTPGraphQLResponse): string {
  if (body.kind === 'complete') return body.string;
  throw new Error('The answer expected to come in one.');
}
