import { findPrismError } from '@prism/platform/errors';
import { CloseCode } from 'graphql-ws';

/** Why a connection ends: what the client reads of it. */
export interface Farewell {
  code: number;
  /** A code of our catalogue. */
  reason: string;
}

/** graphql-ws's client connects once more after these, and gives up after any other of its own. */
const again = { goingAway: 1_001, tryLater: 1_013, forbidden: CloseCode.Forbidden } as const;

export const goingAway: Farewell = { code: again.goingAway, reason: 'OVERLOADED' };

/** What no client of the protocol sends. */
export const notText: Farewell = { code: 1_003, reason: 'BAD_REQUEST' };
export const tooMany: Farewell = { code: 1_008, reason: 'RATE_LIMITED' };
export const unreadable: Farewell = { code: CloseCode.BadRequest, reason: 'BAD_REQUEST' };

/** After a new credential, or a while, it may work: of credentials 4403, of what is too much 1013. */
export function farewellOf(error: unknown): Farewell {
  const { code: reason = 'INTERNAL_SERVER_ERROR' } = findPrismError(error) ?? {};
  if (reason === 'UNAUTHENTICATED' || reason === 'FORBIDDEN' || reason === 'CSRF_BLOCKED')
    return { code: again.forbidden, reason };
  if (reason === 'RATE_LIMITED' || reason === 'OVERLOADED' || reason === 'AUTH_UNAVAILABLE')
    return { code: again.tryLater, reason };
  return { code: reason === 'BAD_REQUEST' ? CloseCode.BadRequest : CloseCode.InternalServerError, reason };
}
