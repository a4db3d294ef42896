import { PrismError } from '@prism/platform/errors';
import { hasScope, type Identity } from '@prism/platform/identity';

/** The gateway checks too. Throws UNAUTHENTICATED or FORBIDDEN. */
export function requireAdmin(identity: Identity): void {
  if (hasScope(identity, 'admin')) return;
  if (identity.kind === 'guest') throw new PrismError('UNAUTHENTICATED', 'Expected an admin, got a guest.');
  throw new PrismError('FORBIDDEN', 'Expected an admin.');
}
