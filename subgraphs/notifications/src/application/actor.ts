import { PrismError } from '@prism/platform/errors';
import type { Identity, UserIdentity } from '@prism/platform/identity';

/** Notifications are a customer's own, whichever way they are asked for. Throws UNAUTHENTICATED. */
export function requireUser(identity: Identity): UserIdentity {
  if (identity.kind === 'user') return identity;
  throw new PrismError('UNAUTHENTICATED', 'Expected somebody who has signed in.');
}
