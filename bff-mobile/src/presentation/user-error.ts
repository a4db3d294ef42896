import type { UserError } from '../application/open-session.ts';

/** A user error as the graph shows it: whoever may try again is told when. */
export function toUserError({ retryAfterMs, ...error }: UserError) {
  if (retryAfterMs === undefined || retryAfterMs === null) return { __typename: 'InputError' as const, ...error };
  return { __typename: 'RetryLaterError' as const, ...error, retryAfterMs };
}
