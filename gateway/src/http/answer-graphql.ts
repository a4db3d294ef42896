import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ApolloServerParts } from '../apollo/apollo-server-parts.ts';
import { createApolloServer } from '../apollo/create-apollo-server.ts';
import { createMaskError } from '../apollo/mask-error.ts';
import { createAcceptDocument } from '../documents/accept-document.ts';
import { createFastLane } from '../fast-lane/create-fast-lane.ts';
import { createKnownOperations } from '../fast-lane/known-operations.ts';
import { lookAhead } from '../limits/look-ahead.ts';
import { spreadRounds } from '../limits/spread-rounds.ts';
import type { RequestContext } from '../request-context.ts';
import { createIsCritical, type IsCritical } from '../shedding/is-critical.ts';
import type { StreamSettings } from '../subscriptions/stream-settings.ts';
import { createWarmUp, type WarmUp, type WarmUpParts } from '../warm-up/create-warm-up.ts';
import { acceptsParts } from './accepts-parts.ts';
import { type AnswerMessage, createAnswerMessage } from './answer-message.ts';
import { createAnswerSubscription, mayTakeEvents } from './answer-subscription.ts';

/** Before Apollo Server, which takes several times as long as the fast lane: a refusal that a hundred get at once is told by it. Of the process. */
const takeRound = spreadRounds();

/** Answers a GraphQL request whose edge stages are done. */
export type AnswerGraphql = (request: FastifyRequest, reply: FastifyReply, context: RequestContext) => unknown;

export interface GraphqlDoor {
  answer: AnswerGraphql;
  /** The same for what comes by a WebSocket. */
  answerMessage: AnswerMessage;
  /** What goes first when there is too much. */
  isCritical: IsCritical;
  /** Has a document ready for both lanes. */
  warmUp: WarmUp;
  /** Texts of the documents that clients asked for, the last one first. */
  askedFor(): IterableIterator<string>;
  /** Takes them for asked for in that order, as far as they are known. */
  rank(texts: readonly string[]): void;
  stop(): Promise<void>;
}

export type GraphqlDoorParts = Omit<ApolloServerParts, 'known'> &
  Pick<WarmUpParts, 'planned' | 'identities'> & { streams: StreamSettings };

/**
 * GraphQL over one graph, by two lanes with the same stages: the fast one for what is known, Apollo Server for all else. It is also who
 * begins subscriptions.
 */
export async function createAnswerGraphql(given: GraphqlDoorParts): Promise<GraphqlDoor> {
  const { formatError = createMaskError(given.settings.production) } = given;
  const parts = { ...given, formatError, known: createKnownOperations() };
  const apollo = await createApolloServer(parts);
  const fastLane = createFastLane(parts);
  const acceptDocument = createAcceptDocument({ ...parts.variant, textOf: parts.known.textOf });
  const lookAtUnknown = async (text: string | undefined, { outcome, isTrusted }: RequestContext) => {
    await takeRound();
    if (text === undefined || outcome) return;
    const isKnown = () => parts.known.inDocument(text) !== undefined;
    if (!isKnown()) await lookAhead(text, isTrusted, isKnown);
  };
  const answerSubscription = createAnswerSubscription({ ...parts, apollo });
  return {
    answerMessage: createAnswerMessage({ ...parts, apollo, acceptDocument, fastLane, lookAtUnknown }),
    isCritical: createIsCritical({ ...parts.variant, known: parts.known }),
    warmUp: createWarmUp({ ...parts, apollo }),
    askedFor: () => parts.known.texts(),
    rank(texts) {
      for (const text of texts.toReversed()) parts.known.inDocument(text);
    },
    stop: () => apollo.stop(),
    async answer(request, reply, context) {
      const text = acceptDocument(request, context);
      const events = mayTakeEvents(request);
      if (events) {
        await lookAtUnknown(text, context);
        return answerSubscription(events, request, reply, context);
      }
      if (acceptsParts(request.headers.accept)) context.takesParts = { gone: whenClosed(reply) };
      const body = await fastLane(request, context);
      if (body) return reply.type('application/json; charset=utf-8').send(body);
      await lookAtUnknown(text, context);
      const handle = fastifyApolloHandler(apollo, { context: async () => context });
      return handle.call(request.server, request, reply);
    },
  };
}

/** Also when it was answered. */
function whenClosed({ raw }: FastifyReply): AbortSignal {
  const closed = new AbortController();
  raw.once('close', () => closed.abort());
  return closed.signal;
}
