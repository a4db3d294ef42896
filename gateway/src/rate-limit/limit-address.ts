import type { FastifyInstance, FastifyReply } from 'fastify';
import { addressKey } from './address-key.ts';
import { applyVerdict } from './apply-verdict.ts';
import type { RateLimiter } from './rate-limiter.ts';
import type { RateLimitVerdict } from './verdict.ts';

/** Asked by machines at their own pace, and files that a page loads in heaps. */
const uncounted = /^\/(?:health|explorer-assets)\//;

/**
 * Counts the requests of an address, whatever they ask for and before their body is read. It runs once CORS has had its
 * say, so that pages of other origins can read the refusal.
 */
export function limitAddress(app: FastifyInstance, limiter: RateLimiter): void {
  app.addHook('preParsing', (request, reply, _payload, done) => {
    if (uncounted.test(request.routeOptions.url ?? '')) return done();
    const verdict = limiter.charge([{ policy: 'address', key: addressKey(request.ip), points: 1 }]);
    if (verdict instanceof Promise) return void verdict.then((found) => done(refusalOf(found, reply)), done);
    done(refusalOf(verdict, reply));
  });
}

/** Null for none. */
function refusalOf(verdict: RateLimitVerdict, reply: FastifyReply): Error | null {
  try {
    applyVerdict(verdict, reply);
    return null;
  } catch (refusal) {
    return refusal as Error;
  }
}
