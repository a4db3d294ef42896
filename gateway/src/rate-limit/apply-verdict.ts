import { PrismError } from '@prism/platform/errors';
import { rateLimitHeaders } from './rate-limit-headers.ts';
import type { RateLimitVerdict } from './rate-limiter.ts';

/** Whatever can take headers for the answer. */
export interface HeaderSink {
  header(name: string, value: string): void;
}

const verdictsOf = new WeakMap<HeaderSink, RateLimitVerdict[]>();

/**
 * Tells a verdict in the answer's headers, together with earlier ones of the same answer.
 * @throws PrismError RATE_LIMITED (429) when it is a refusal.
 */
export function applyVerdict(verdict: RateLimitVerdict, answer: HeaderSink): void {
  const verdicts = [...(verdictsOf.get(answer) ?? []), verdict];
  verdictsOf.set(answer, verdicts);
  for (const [name, value] of Object.entries(rateLimitHeaders(...verdicts))) answer.header(name, value);
  if (verdict.allowed) return;
  throw new PrismError('RATE_LIMITED', 'Too many requests: wait before the next one.', {
    retryAfterMs: verdict.retryAfterSeconds * 1_000,
  });
}
