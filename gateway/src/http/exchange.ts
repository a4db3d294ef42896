import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RequestContext } from '../request-context.ts';
import type { VariantSettings } from '../settings.ts';

/** One HTTP request to a variant, on its way through the edge. */
export interface Exchange {
  request: FastifyRequest;
  reply: FastifyReply;
  variant: VariantSettings;
  /** Filled by the edge stages, in order. */
  context: RequestContext;
}

/** One step before GraphQL is looked at. Throws PrismError to refuse. */
export type EdgeStage = (exchange: Exchange) => void | Promise<void>;
