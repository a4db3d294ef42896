import type { Caller } from '@prism/platform/identity';
import type { Session } from '../domain/session.ts';
import type { Ports } from './ports.ts';

type Needs = Pick<Ports, 'now' | 'sessions' | 'upstreamGrants' | 'news' | 'audit'>;

/** Revokes sessions and tells so: within the time a gateway trusts its cache nobody acts by them any more. */
export async function endSessions(ports: Needs, caller: Caller, ended: readonly Session[]): Promise<void> {
  if (ended.length === 0) return;
  const ids = ended.map(({ id }) => id);
  await ports.sessions.revoke(ids, ports.now());
  await ports.upstreamGrants.forget(ids);
  for (const session of ended) {
    await ports.news.sessionRevoked(session, caller.requestId);
    await ports.audit.record(caller, 'session-revoked', {
      customerId: session.customerId,
      details: { sessionId: session.id },
    });
  }
}

/** The same for every live session of a customer: after a change of password or rights. */
export async function endAllSessions(ports: Needs, caller: Caller, customerId: string): Promise<void> {
  await endSessions(ports, caller, await ports.sessions.liveOfCustomers([customerId], ports.now()));
}
