import { PrismError } from '@prism/platform/errors';
import { hasScope, type Identity } from '@prism/platform/identity';

/** Who gives a command, and in which request. */
export interface Actor {
  identity: Identity;
  requestId: string;
}

export function isAdmin(identity: Identity): boolean {
  return hasScope(identity, 'admin');
}

/** Stock is the administration's, whichever way it was asked for. Throws UNAUTHENTICATED or FORBIDDEN. */
export function requireAdmin(identity: Identity): void {
  if (isAdmin(identity)) return;
  if (identity.kind === 'guest') throw new PrismError('UNAUTHENTICATED', 'Expected an administrator, got a guest.');
  throw new PrismError('FORBIDDEN', 'Expected an administrator.');
}

/** Reservations are for the other parts, which act for an order. Throws FORBIDDEN for any person, whatever their rights. */
export function requireService(identity: Identity): void {
  if (!isService(identity)) throw new PrismError('FORBIDDEN', 'Expected a service, got a person.');
}

export function isService(identity: Identity): boolean {
  return identity.kind === 'service';
}
