import type { Logger } from '@prism/platform/log';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { identifyClient } from '../clients/identify-client.ts';
import { createAnswerPort } from '../http/answer-port.ts';
import type { RequestContext } from '../request-context.ts';
import { countsPoints, type StandaloneConfig } from './config.ts';
import { createForwardHeaders } from './forward-headers.ts';
import { anonymous, standaloneVariant } from './standalone-variant.ts';

export type StartContext = (request: FastifyRequest, reply: FastifyReply) => RequestContext;

/**
 * Everybody is anonymous here, one like the other: who somebody is, the subgraphs tell from the headers that are forwarded, and
 * by these alone the answers to two people may differ.
 */
export function createStartContext({ headers, limits, timeouts }: StandaloneConfig, log: Logger): StartContext {
  const isCounted = countsPoints(limits);
  const forwardedHeaders = createForwardHeaders(headers.forward);
  return (request, reply) => ({
    caller: {
      identity: anonymous,
      client: identifyClient(standaloneVariant.name, request.headers),
      market: { country: '', currency: '' },
      language: '',
      requestId: request.id,
      deadline: Date.now() + timeouts.requestMs,
    },
    isStranger: true,
    ...(isCounted && { address: request.ip }),
    log,
    answer: createAnswerPort(reply, standaloneVariant.credential, false),
    forwardedHeaders: forwardedHeaders(request.headers),
  });
}
