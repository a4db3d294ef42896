import type { RateLimitVerdict } from './verdict.ts';

/** `RateLimit-Policy` and `RateLimit`. */
export interface RateLimitHeaders {
  policy: string;
  state: string;
}

/**
 * The headers that tell a client of its limits, as structured fields
 * (https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/).
 *
 * @param before Those of an earlier verdict, which this one adds to.
 * @returns Undefined where there is nothing to tell.
 */
export function rateLimitHeaders(
  { policies }: Pick<RateLimitVerdict, 'policies'>,
  before?: RateLimitHeaders,
): RateLimitHeaders | undefined {
  let [policy, state] = before ? [before.policy, before.state] : ['', ''];
  for (const each of policies) {
    const comma = policy === '' ? '' : ', ';
    policy += comma + each.policy;
    state += `${comma}"${each.name}";r=${each.remaining};t=${each.resetSeconds}`;
  }
  return policy === '' ? undefined : { policy, state };
}
