import { PrismError } from '@prism/platform/errors';
import { rateLimitHeaders } from './rate-limit-headers.ts';
import type { RateLimitVerdict } from './rate-limiter.ts';

/** Whatever can take headers for the answer. */
export interface HeaderSink {
  /** The answer, where it is not this object itself. */
  reply?: object;
  header(name: string, value: string): unknown;
}

const verdictsOf = new WeakMap<object, RateLimitVerdict[]>();

/**
 * Tells a verdict in the answer's headers, together with earlier ones of the same answer.
 * @throws PrismError RATE_LIMITED (429) when it is a refusal.
 */
export function applyVerdict(verdict: RateLimitVerdict, answer: HeaderSink): void {
  const key = answer.reply ?? answer;
  const verdicts = [...(verdictsOf.get(key) ?? []), verdict];
  verdictsOf.set(key, verdicts);
  for (const [name, value] of Object.entries(rateLimitHeaders(...verdicts))) answer.header(name, value);
  if (verdict.allowed) return;
  throw new PrismError('RATE_LIMITED', 'Too many requests: wait before the next one.', {
    retryAfterMs: verdict.retryAfterSeconds * 1_000,
  });
}
