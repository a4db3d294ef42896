import { PrismError } from '@prism/platform/errors';
import { hasScope, type Identity } from '@prism/platform/identity';

/** Whether somebody may see what is this owner's: the owner, the back office, and other parts. */
export function maySee(identity: Identity, ownerId: string): boolean {
  return identity.subject === ownerId || identity.kind === 'service' || isStaff(identity);
}

/** For other parts alone, whichever way it was asked for. Throws FORBIDDEN. */
export function requireService(identity: Identity): void {
  if (identity.kind !== 'service') throw new PrismError('FORBIDDEN', 'Expected another part of the shop.');
}

/** Money goes back by the back office. Throws UNAUTHENTICATED or FORBIDDEN. */
export function requireStaff(identity: Identity): void {
  if (isStaff(identity)) return;
  if (identity.kind === 'guest') throw new PrismError('UNAUTHENTICATED', 'Expected support or an administrator.');
  throw new PrismError('FORBIDDEN', 'Expected support or an administrator.');
}

export const isStaff = (identity: Identity): boolean => hasScope(identity, 'support', 'admin');
