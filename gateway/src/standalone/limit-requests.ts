import type { FastifyInstance } from 'fastify';
import type { RateLimiter } from '../rate-limit/index.ts';
import { type ChargeAddress, createChargeAddress, limitAddress } from '../rate-limit/limit-address.ts';

/** Where requests are limited. Answers how to count what is a request, but comes by a road of its own. */
export function limitRequests(app: FastifyInstance, limiter: RateLimiter): ChargeAddress | undefined {
  if (!limiter.has('address')) return undefined;
  limitAddress(app, limiter);
  return createChargeAddress(limiter);
}
