import type { Caller } from '@prism/platform/identity';
import { judgeRefresh } from '../domain/refresh-token.ts';
import { accept, type Decision, refuse } from '../domain/refusal.ts';
import { isLive, prolongedUntil, type Session } from '../domain/session.ts';
import { endSessions } from './end-sessions.ts';
import type { Ports } from './ports.ts';
import { issueRefreshable, type SignedIn } from './session-secrets.ts';

export interface RefreshSession {
  refreshToken: string;
  deviceId?: string | undefined;
  /** The refresh token, signed by the key that the device registered when it signed in. */
  proof?: string | undefined;
}

type Needs = Pick<
  Ports,
  | 'unitOfWork'
  | 'now'
  | 'customers'
  | 'sessions'
  | 'refreshTokens'
  | 'opaqueTokens'
  | 'accessTokens'
  | 'deviceKeys'
  | 'upstreamGrants'
  | 'news'
  | 'audit'
>;

const invalid = refuse('REFRESH_TOKEN_INVALID', 'input', 'refreshToken');

/**
 * Trades a refresh token for the next pair. Of two at once the row lock lets exactly one win. A used token that comes
 * back later ends the session with all its tokens; a refusal here still commits, or that end would be undone.
 */
export function refreshSession(ports: Needs, caller: Caller, command: RefreshSession): Promise<Decision<SignedIn>> {
  const tokenHash = ports.opaqueTokens.hash(command.refreshToken);
  return ports.unitOfWork(async () => {
    const token = await ports.refreshTokens.lock(tokenHash);
    const session = token && (await ports.sessions.lock(token.sessionId));
    if (!token || !session || !isLive(session, ports.now())) return invalid;
    const verdict = judgeRefresh(token, ports.now());
    switch (verdict) {
      case 'theft':
        return endFamily(ports, caller, session);
      case 'race':
        return refuse('REFRESH_TOKEN_SUPERSEDED', 'input', 'refreshToken');
      case 'expired':
        return invalid;
      case 'rotate':
        return isOtherDevice(ports, session, command)
          ? refuseDevice(ports, caller, session)
          : rotate(ports, session, tokenHash);
      default:
        return verdict satisfies never;
    }
  });
}

/** An id can be copied with the token; a key that never leaves the device cannot. */
function isOtherDevice(
  { deviceKeys }: Pick<Needs, 'deviceKeys'>,
  session: Session,
  { deviceId, refreshToken, proof = '' }: RefreshSession,
): boolean {
  if (session.deviceId !== undefined && session.deviceId !== deviceId) return true;
  return session.deviceKey !== undefined && !deviceKeys.hasSigned(session.deviceKey, refreshToken, proof);
}

async function rotate(ports: Needs, session: Session, tokenHash: string): Promise<Decision<SignedIn>> {
  const now = ports.now();
  const [customer] = await ports.customers.findMany([session.customerId]);
  if (!customer) return invalid;
  const prolonged = { ...session, lastSeenAt: now, expiresAt: prolongedUntil(session, now) };
  await ports.refreshTokens.markUsed(tokenHash, now);
  await ports.sessions.saw(session.id, now, prolonged.expiresAt);
  return accept({ session: prolonged, customer, secrets: await issueRefreshable(ports, prolonged, customer) });
}

async function endFamily(ports: Needs, caller: Caller, session: Session): Promise<Decision<SignedIn>> {
  const details = { sessionId: session.id };
  await ports.audit.record(caller, 'refresh-token-theft', { customerId: session.customerId, details });
  await ports.news.refreshTokenReused(session, caller.requestId);
  await endSessions(ports, caller, [session]);
  return invalid;
}

async function refuseDevice(ports: Needs, caller: Caller, session: Session): Promise<Decision<SignedIn>> {
  const details = { sessionId: session.id, reason: 'other device' };
  await ports.audit.record(caller, 'refresh-refused', { customerId: session.customerId, details });
  return invalid;
}
