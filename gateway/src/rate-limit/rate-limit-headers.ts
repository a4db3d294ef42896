import type { PolicyState, RateLimitVerdict } from './rate-limiter.ts';

/**
 * The headers that tell a client of its limits: `RateLimit-Policy` and `RateLimit`
 * (https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/, structured fields), and `Retry-After` when a
 * verdict is a refusal. Later verdicts add to earlier ones.
 */
export function rateLimitHeaders(...verdicts: readonly RateLimitVerdict[]): Record<string, string> {
  const policies = verdicts.flatMap((verdict) => verdict.policies);
  const waits = verdicts.flatMap((verdict) => (verdict.allowed ? [] : verdict.retryAfterSeconds));
  return {
    ...(policies.length > 0 && {
      'ratelimit-policy': list(policies, ({ limit, windowSeconds }) => `q=${limit};w=${windowSeconds}`),
      ratelimit: list(policies, ({ remaining, resetSeconds }) => `r=${remaining};t=${resetSeconds}`),
    }),
    ...(waits.length > 0 && { 'retry-after': String(Math.max(...waits)) }),
  };
}

function list(policies: readonly PolicyState[], parameters: (policy: PolicyState) => string): string {
  return policies.map((policy) => `"${policy.name}";${parameters(policy)}`).join(', ');
}
