import { PrismError } from '@prism/platform/errors';
import { hasScope, type Identity } from '@prism/platform/identity';

/** A person, signed in or not: who can have a cart. Throws FORBIDDEN for a service. */
export function requirePerson(identity: Identity): string {
  if (identity.kind === 'service') throw new PrismError('FORBIDDEN', 'Expected a person, got a service.');
  return identity.subject;
}

/** The id of a signed-in customer. Throws UNAUTHENTICATED or FORBIDDEN for anyone else. */
export function requireCustomer(identity: Identity): string {
  if (identity.kind === 'guest') throw new PrismError('UNAUTHENTICATED', 'Expected a customer, got a guest.');
  return requirePerson(identity);
}

/** What only other parts may ask, whichever way it was asked. Throws FORBIDDEN for a person. */
export function requireService(identity: Identity): void {
  if (identity.kind !== 'service') throw new PrismError('FORBIDDEN', 'Expected a service, got a person.');
}

/** Promotions are for administrators, whichever way they were asked for. Throws UNAUTHENTICATED or FORBIDDEN. */
export function requireAdmin(identity: Identity): void {
  if (isAdmin(identity)) return;
  if (identity.kind === 'guest') throw new PrismError('UNAUTHENTICATED', 'Expected an administrator, got a guest.');
  throw new PrismError('FORBIDDEN', 'Expected an administrator.');
}

export const isAdmin = (identity: Identity): boolean => hasScope(identity, 'admin');
