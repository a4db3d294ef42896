import { recentProofMs } from '@prism/platform/identity';
import type { SessionSecrets, SignedIn } from '../application/session-secrets.ts';
import type { SteppedUp } from '../application/step-up.ts';
import { scopesOf } from '../domain/role.ts';
import { after, type Session } from '../domain/session.ts';

/** What the gateway has to know of a session. */
export function identityFields(session: Session, scopes: string[]) {
  const { id, customerId, kind, expiresAt, provedAt } = session;
  return { sessionId: id, subject: customerId, scopes, kind, expiresAt, provedAt };
}

/** The payload of a sign-in or refresh; the secrets are told this once. */
export function signedInFields({ session, customer, secrets }: SignedIn) {
  const identity = identityFields(session, scopesOf(customer.roles));
  return { session, customer, identity, ...secretFields(secrets), userErrors: [] };
}

function secretFields(secrets: SessionSecrets) {
  return secrets.kind === 'WEB' ? { sessionToken: secrets.sessionToken } : { tokens: secrets.tokens };
}

/** The payload of a step-up: the proof that was taken, or what is to be signed. */
export function stepUpFields({ session, scopes, challenge }: SteppedUp) {
  if (challenge) return { challenge };
  return { identity: identityFields(session, scopes), validUntil: after(session.provedAt, recentProofMs) };
}
