import { PrismError } from '@prism/platform/errors';
import { hasScope, type Identity, type UserIdentity } from '@prism/platform/identity';

/** Whether it is this person themselves. */
export function isOwner(identity: Identity, customerId: string): boolean {
  return identity.kind === 'user' && identity.subject === customerId;
}

/** Support and administrators, who may read the accounts of others. */
export function isBackOffice(identity: Identity): boolean {
  return hasScope(identity, 'support', 'admin');
}

/** Whether the account may be read. To everybody else it is as if it did not exist. */
export function mayReadCustomer(identity: Identity, customerId: string): boolean {
  return isOwner(identity, customerId) || isBackOffice(identity) || identity.kind === 'service';
}

/** Support sees addresses too: parcels go astray. */
export function mayReadAddress(identity: Identity, customerId: string): boolean {
  return isOwner(identity, customerId) || isBackOffice(identity);
}

/** Wishes are nobody else's business, not even the back office's. */
export function mayReadWishlist(identity: Identity, customerId: string): boolean {
  return isOwner(identity, customerId);
}

/** @throws PrismError UNAUTHENTICATED for everybody who has not signed in. */
export function requireUser(identity: Identity): UserIdentity {
  if (identity.kind === 'user') return identity;
  throw new PrismError('UNAUTHENTICATED', 'Expected somebody who has signed in.');
}

/** @throws PrismError UNAUTHENTICATED or FORBIDDEN. The gateway checks it too: these guards hold whichever way a request came. */
export function requireBackOffice(identity: Identity): void {
  requireScope(identity, 'support', 'admin');
}

/** For what only other parts of the platform may ask. @throws PrismError FORBIDDEN. */
export function requireService(identity: Identity): void {
  if (identity.kind !== 'service') throw new PrismError('FORBIDDEN', 'Expected a part of the platform.');
}

/** For what hangs on an account: addresses and sessions. @throws PrismError UNAUTHENTICATED or FORBIDDEN. */
export function requireOwnerOrBackOffice(identity: Identity, customerId: string): void {
  if (!isOwner(identity, customerId)) requireBackOffice(identity);
}

/** @throws PrismError UNAUTHENTICATED or FORBIDDEN. */
export function requireAdmin(identity: Identity): void {
  requireScope(identity, 'admin');
}

function requireScope(identity: Identity, ...anyOf: string[]): void {
  if (hasScope(identity, ...anyOf)) return;
  requireUser(identity);
  throw new PrismError('FORBIDDEN', `Expected one of the scopes ${anyOf.join(', ')}.`);
}
