import { PrismError } from '@prism/platform/errors';
import { hasScope, type Identity } from '@prism/platform/identity';
import type { Reader } from '../domain/reader.ts';

/** Who gives a command, and in which request. */
export interface Actor {
  identity: Identity;
  requestId: string;
}

/** The id of a signed-in customer. Throws UNAUTHENTICATED or FORBIDDEN for anyone else. */
export function requireCustomer(identity: Identity): string {
  if (identity.kind === 'user') return identity.subject;
  if (identity.kind === 'guest') throw new PrismError('UNAUTHENTICATED', 'Expected a customer, got a guest.');
  throw new PrismError('FORBIDDEN', 'Expected a customer, got a service.');
}

/** Moderation is for the back office, whichever way it was asked for. Throws UNAUTHENTICATED or FORBIDDEN. */
export function requireModerator(identity: Identity): void {
  if (isModerator(identity)) return;
  if (identity.kind === 'guest') throw new PrismError('UNAUTHENTICATED', 'Expected a moderator, got a guest.');
  throw new PrismError('FORBIDDEN', 'Expected a moderator.');
}

/** A person, signed in or not. Throws FORBIDDEN for a service. */
export function requirePerson(identity: Identity): Reader {
  if (identity.kind === 'service') throw new PrismError('FORBIDDEN', 'Expected a person, got a service.');
  return toReader(identity);
}

export function toReader(identity: Identity): Reader {
  return { subject: identity.subject, isModerator: isModerator(identity) };
}

function isModerator(identity: Identity): boolean {
  return hasScope(identity, 'support', 'admin');
}
