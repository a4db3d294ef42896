import { PrismError } from '@prism/platform/errors';
import { hasScope, type Identity } from '@prism/platform/identity';

/** A person, signed in or not: who can place an order. Throws FORBIDDEN for a service. */
export function requirePerson(identity: Identity): string {
  if (identity.kind === 'service') throw new PrismError('FORBIDDEN', 'Expected a person, got a service.');
  return identity.subject;
}

/** The whole shop's orders are for support and administrators. Throws UNAUTHENTICATED or FORBIDDEN. */
export function requireStaff(identity: Identity): void {
  if (!isStaff(identity)) throw denied(identity, 'support or an administrator');
}

/** What changes the goods' way is for administrators. Throws UNAUTHENTICATED or FORBIDDEN. */
export function requireAdmin(identity: Identity): void {
  if (!hasScope(identity, 'admin')) throw denied(identity, 'an administrator');
}

export const isStaff = (identity: Identity): boolean => hasScope(identity, 'support', 'admin');

/** Whose order it is, who looks after all of them, and the other parts. To everybody else it is not there. */
export function maySee(identity: Identity, { ownerId }: { ownerId: string }): boolean {
  return identity.kind === 'service' || identity.subject === ownerId || isStaff(identity);
}

function denied({ kind }: Identity, expected: string): PrismError {
  if (kind === 'guest') return new PrismError('UNAUTHENTICATED', `Expected ${expected}, got a guest.`);
  return new PrismError('FORBIDDEN', `Expected ${expected}.`);
}
