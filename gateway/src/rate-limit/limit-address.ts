import type { FastifyInstance } from 'fastify';
import { addressKey } from './address-key.ts';
import { applyVerdict } from './apply-verdict.ts';
import type { RateLimiter } from './rate-limiter.ts';

/** Asked by machines at their own pace, and files that a page loads in heaps. */
const uncounted = /^\/(?:health|explorer-assets)\//;

/**
 * Counts the requests of an address, whatever they ask for and before their body is read. It runs once CORS has had its
 * say, so that pages of other origins can read the refusal.
 */
export function limitAddress(app: FastifyInstance, limiter: RateLimiter): void {
  app.addHook('preParsing', async (request, reply) => {
    if (uncounted.test(request.routeOptions.url ?? '')) return;
    applyVerdict(await limiter.charge([{ policy: 'address', key: addressKey(request.ip), points: 1 }]), reply);
  });
}
