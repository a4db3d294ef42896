import { type ApolloServer, HeaderMap } from '@apollo/server';
import type { AcceptDocument } from '../documents/accept-document.ts';
import type { FastLane } from '../fast-lane/create-fast-lane.ts';
import type { RequestContext } from '../request-context.ts';
import type { ClientStream } from '../subscriptions/client-stream.ts';
import { tellEvents, tellFailure } from '../subscriptions/tell-events.ts';
import { logSubscription } from '../telemetry/log-subscription.ts';
import type { SubscriptionDoorParts } from './answer-subscription.ts';

/** A GraphQL answer as JSON; or one for each event. */
export type ToldMessage = string | Buffer | ToldEvents;

export interface ToldEvents {
  events: AsyncIterable<string>;
  /** GraphQL errors as JSON, for what ends them before their time. */
  describe(error: unknown): string;
}

/**
 * Answers a GraphQL request that came in a message, of which the edge is done.
 *
 * @param request What a POST has for a body.
 * @param stream Of this operation alone; ended by whoever made it.
 * @throws PrismError for what would be refused before it reaches Apollo Server.
 */
export type AnswerMessage = (request: unknown, context: RequestContext, stream: ClientStream) => Promise<ToldMessage>;

export interface MessageDoorParts extends Omit<SubscriptionDoorParts, 'streams'> {
  apollo: ApolloServer<RequestContext>;
  acceptDocument: AcceptDocument;
  fastLane: FastLane;
  lookAtUnknown(text: string | undefined, context: RequestContext): Promise<void>;
}

const headers = { accept: 'application/json', 'content-type': 'application/json' } as const;

/** The same two lanes, by the same checks, as for a request over HTTP: the message stands for a POST. */
export function createAnswerMessage(parts: MessageDoorParts): AnswerMessage {
  const { apollo, formatError, acceptDocument, fastLane, lookAtUnknown } = parts;

  async function byApollo(body: unknown, context: RequestContext): Promise<string> {
    const answer = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: 'POST', headers: new HeaderMap(Object.entries(headers)), search: '', body },
      context: async () => context,
    });
    if (answer.body.kind === 'complete') return answer.body.string;
    throw new Error('The answer expected to come in one.');
  }

  return async (body, context, stream) => {
    const asked = { method: 'POST', url: '', headers, body, raw: {} };
    const text = acceptDocument(asked, context);
    const mayTakeEvents = text?.includes('subscription');
    const known = mayTakeEvents ? undefined : await fastLane(asked, context);
    if (known) return known;
    if (mayTakeEvents) context.stream = stream;
    await lookAtUnknown(text, context);
    const answer = await byApollo(asked.body, context);
    if (!stream.events) return answer;
    logSubscription(context, stream);
    return {
      events: tellEvents(stream.events, formatError, context),
      describe: (error) => tellFailure(error, formatError, context),
    };
  };
}
