import { scopesOf } from '../domain/role.ts';
import { isLive, isSightingDue, type Session } from '../domain/session.ts';
import type { Ports } from './ports.ts';

/** Who acts by a session, with the rights of this moment. */
export interface SessionIdentity {
  session: Session;
  scopes: string[];
}

/** Of these sessions those that are live, unused by being asked for: a stream that is only open keeps nobody signed in. */
export async function findSessions({ now, sessions }: Omit<Needs, 'opaqueTokens'>, ids: readonly string[]) {
  const found = await sessions.findManyWithRoles(ids);
  return found
    .filter(({ session }) => isLive(session, now()))
    .map(({ session, roles }): SessionIdentity => ({ session, scopes: scopesOf(roles) }));
}

type Needs = Pick<Ports, 'now' | 'sessions' | 'opaqueTokens'>;

/** The live session of a browser's token, or of an id; null when it is unknown, expired or revoked. */
export async function findSession(
  { now, sessions, opaqueTokens }: Needs,
  by: { token: string } | { id: string },
): Promise<SessionIdentity | null> {
  const found = await sessions.findWithRoles('id' in by ? by : { tokenHash: opaqueTokens.hash(by.token) });
  if (!found || !isLive(found.session, now())) return null;
  if (isSightingDue(found.session, now())) await sessions.saw(found.session.id, now());
  return { session: found.session, scopes: scopesOf(found.roles) };
}
