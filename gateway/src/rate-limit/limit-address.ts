import type { EdgeStage } from '../http/exchange.ts';
import { addressKey } from './address-key.ts';
import { applyVerdict } from './apply-verdict.ts';
import type { RateLimiter } from './rate-limiter.ts';

/** Counts requests per address, before anything is spent on them. */
export function limitAddress(limiter: RateLimiter): EdgeStage {
  return async ({ request, context }) => {
    applyVerdict(await limiter.charge([{ policy: 'address', key: addressKey(request.ip), points: 1 }]), context.answer);
  };
}
