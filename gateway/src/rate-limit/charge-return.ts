import type { FastifyReply, FastifyRequest } from 'fastify';
import { addressKey } from './address-key.ts';
import { applyVerdict } from './apply-verdict.ts';
import type { RateLimiter } from './rate-limiter.ts';

/** Counts ways back from an outside provider as sign-ins of their address: each of them may ask that provider something. */
export function createChargeReturn(limiter: RateLimiter) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const verdict = await limiter.charge([{ policy: 'sign-in-address', key: addressKey(request.ip), points: 1 }]);
    applyVerdict(verdict, reply);
  };
}
