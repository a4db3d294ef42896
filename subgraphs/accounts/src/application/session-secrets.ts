import type { Customer } from '../domain/customer.ts';
import { scopesOf } from '../domain/role.ts';
import { accessTokenLifetimeMs, after, audiences, refreshTokenLifetimeMs, type Session } from '../domain/session.ts';
import type { Ports } from './ports.ts';

export interface AccessToken {
  accessToken: string;
  accessExpiresAt: Date;
}

export interface RefreshableToken extends AccessToken {
  refreshToken: string;
  refreshExpiresAt: Date;
}

/** What proves a session, by its kind. Told once; only hashes are kept. */
export type SessionSecrets =
  | { kind: 'WEB'; sessionToken: string }
  | { kind: 'DEVICE'; tokens: RefreshableToken }
  | { kind: 'BACK_OFFICE'; tokens: AccessToken };

/** Somebody signed in, freshly or again. */
export interface SignedIn {
  session: Session;
  customer: Customer;
  secrets: SessionSecrets;
}

type Needs = Pick<Ports, 'now' | 'opaqueTokens' | 'accessTokens' | 'refreshTokens'>;

/** An access token for the session, and the refresh token that brings the next one. */
export async function issueRefreshable(
  ports: Needs,
  session: Session,
  customer: Customer,
): Promise<{ kind: 'DEVICE'; tokens: RefreshableToken }> {
  const { token, tokenHash } = ports.opaqueTokens.create();
  const refreshExpiresAt = after(ports.now(), refreshTokenLifetimeMs);
  await ports.refreshTokens.insert(tokenHash, { sessionId: session.id, expiresAt: refreshExpiresAt });
  const access = await issueAccessToken(ports, session, customer, 'DEVICE');
  return { kind: 'DEVICE', tokens: { ...access, refreshToken: token, refreshExpiresAt } };
}

/** A signed token that the gateway can check without asking; it names the session, which can still be revoked. */
export async function issueAccessToken(
  { now, accessTokens }: Pick<Ports, 'now' | 'accessTokens'>,
  session: Session,
  customer: Customer,
  kind: 'DEVICE' | 'BACK_OFFICE',
): Promise<AccessToken> {
  const issuedAt = now();
  const accessExpiresAt = after(issuedAt, accessTokenLifetimeMs[kind]);
  const accessToken = await accessTokens.sign({
    audience: audiences[kind],
    subject: customer.id,
    sessionId: session.id,
    scopes: scopesOf(customer.roles),
    issuedAt,
    expiresAt: accessExpiresAt,
  });
  return { accessToken, accessExpiresAt };
}
