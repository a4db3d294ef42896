import type { Logger } from '@prism/platform/log';
import { identifyClient } from '../clients/identify-client.ts';
import type { EdgeRequest } from '../http/exchange.ts';
import type { AnswerPort, RequestContext } from '../request-context.ts';
import { countsPoints, type StandaloneConfig } from './config.ts';
import { createForwardHeaders } from './forward-headers.ts';
import { anonymous, standaloneVariant } from './standalone-variant.ts';

export type StartContext = (request: Pick<EdgeRequest, 'id' | 'headers' | 'ip'>, answer: AnswerPort) => RequestContext;

/**
 * Everybody is anonymous here, one like the other: who somebody is, the subgraphs tell from the headers that are forwarded, and
 * by these alone the answers to two people may differ.
 */
export function createStartContext({ headers, limits, timeouts }: StandaloneConfig, log: Logger): StartContext {
  const isCounted = countsPoints(limits);
  const forwardedHeaders = createForwardHeaders(headers.forward);
  return (request, answer) => ({
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
    answer,
    forwardedHeaders: forwardedHeaders(request.headers),
  });
}
