import { PrismError } from '@prism/platform/errors';
import { type RateLimitHeaders, rateLimitHeaders } from './rate-limit-headers.ts';
import type { RateLimitVerdict } from './verdict.ts';

/** Whatever can take headers for the answer. */
export interface HeaderSink {
  /** The answer, where it is not this object itself. */
  reply?: object;
  header(name: string, value: string): unknown;
}

/** Kept with the answer itself: a map of all answers costs each of them a microsecond. */
const told = Symbol('rate limits that were told');

interface Told {
  [told]?: RateLimitHeaders;
}

/**
 * Tells a verdict in the answer's headers, together with earlier ones of the same answer.
 * @throws PrismError RATE_LIMITED (429) when it is a refusal.
 */
export function applyVerdict(verdict: RateLimitVerdict, answer: HeaderSink): void {
  const whole: Told = answer.reply ?? answer;
  const headers = rateLimitHeaders(verdict, whole[told]);
  if (!headers) return;
  whole[told] = headers;
  answer.header('ratelimit-policy', headers.policy);
  answer.header('ratelimit', headers.state);
  if (verdict.allowed) return;
  answer.header('retry-after', String(verdict.retryAfterSeconds));
  throw new PrismError('RATE_LIMITED', 'Too many requests: wait before the next one.', {
    retryAfterMs: verdict.retryAfterSeconds * 1_000,
  });
}
