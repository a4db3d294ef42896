import type { FastifyRequest } from 'fastify';
import type { RequestContext } from '../request-context.ts';
import type { VariantSettings } from '../settings.ts';

/** What the edge looks at: a request of Fastify's, or what a message on a WebSocket stands for. */
export interface EdgeRequest extends Pick<FastifyRequest, 'id' | 'headers' | 'cookies' | 'ip' | 'protocol' | 'host'> {
  raw: { rawHeaders: readonly string[] };
}

/** One request to a variant, on its way through the edge. What is told beside the answer goes by `context.answer`. */
export interface Exchange {
  request: EdgeRequest;
  variant: VariantSettings;
  /** Filled by the edge stages, in order. */
  context: RequestContext;
}

/** One step before GraphQL is looked at. Throws PrismError to refuse. */
export type EdgeStage = (exchange: Exchange) => void | Promise<void>;
