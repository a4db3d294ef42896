import type { Caller, UserIdentity } from '@prism/platform/identity';
import type { JSONWebKeySet } from 'jose';

/** A session that is alive at this moment. */
export interface ActiveSession {
  identity: UserIdentity;
  expiresAt: Date;
}

/** A browser's opaque token, or the id inside an access token. */
export type SessionReference = { token: string } | { id: string };

export interface AccessToken {
  accessToken: string;
  expiresAt: Date;
}

/** Whoever issues sessions and tokens, as the gateway needs it. Every method throws when it cannot be asked. */
export interface IdentityProvider {
  /** Public keys that access tokens are signed with. */
  publicKeys(): Promise<JSONWebKeySet>;
  /** The live session behind a browser's token or a session id; null when there is none (any more). */
  findSession(by: SessionReference): Promise<ActiveSession | null>;
  /** Of many sessions those that are live, in any order: at most 1,000 are asked for at once. */
  findSessions(ids: readonly string[]): Promise<ActiveSession[]>;
  /** Signs a person of the back office in; null when the credentials do not fit. */
  signInBackOffice(credentials: { email: string; password: string }, caller: Caller): Promise<AccessToken | null>;
}
