import type { SessionSecrets, SignedIn } from '../application/session-secrets.ts';
import { scopesOf } from '../domain/role.ts';
import type { Session } from '../domain/session.ts';

/** What the gateway has to know of a session. */
export function identityFields(session: Session, scopes: string[]) {
  const { id, customerId, kind, expiresAt } = session;
  return { sessionId: id, subject: customerId, scopes, kind, expiresAt };
}

/** The payload of a sign-in or refresh; the secrets are told this once. */
export function signedInFields({ session, customer, secrets }: SignedIn) {
  const identity = identityFields(session, scopesOf(customer.roles));
  return { session, customer, identity, ...secretFields(secrets), userErrors: [] };
}

function secretFields(secrets: SessionSecrets) {
  return secrets.kind === 'WEB' ? { sessionToken: secrets.sessionToken } : { tokens: secrets.tokens };
}
