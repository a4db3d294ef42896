import type { FastifyInstance, FastifyReply } from 'fastify';
import { addressKey } from './address-key.ts';
import { applyVerdict, type HeaderSink } from './apply-verdict.ts';
import type { RateLimiter } from './rate-limiter.ts';
import type { Charge, RateLimitVerdict } from './verdict.ts';

/** Asked by machines at their own pace, and files that a page loads in heaps. */
const uncounted = /^\/(?:health|explorer-assets)\//;

/** @throws PrismError RATE_LIMITED (429) when the address has asked too often. */
export type ChargeAddress = (address: string | undefined, answer: HeaderSink) => Promise<void>;

/** Counts one request of an address. */
export function createChargeAddress(limiter: RateLimiter): ChargeAddress {
  return async (address, answer) => applyVerdict(await limiter.charge(oneRequestOf(address)), answer);
}

const oneRequestOf = (address: string | undefined): Charge[] => [
  { policy: 'address', key: addressKey(address), points: 1 },
];

/**
 * Counts the requests of an address, whatever they ask for and before their body is read. It runs once CORS has had its
 * say, so that pages of other origins can read the refusal.
 */
export function limitAddress(app: FastifyInstance, limiter: RateLimiter): void {
  app.addHook('preParsing', (request, reply, _payload, done) => {
    if (uncounted.test(request.routeOptions.url ?? '')) return done();
    const verdict = limiter.charge(oneRequestOf(request.ip));
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
