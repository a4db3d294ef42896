import type { Caller } from '@prism/platform/identity';
import { accept, type Decision, refuse } from '../domain/refusal.ts';
import { isLive, type Session } from '../domain/session.ts';
import { requireUser } from './access.ts';
import { endSessions } from './end-sessions.ts';
import type { Ports } from './ports.ts';

type Needs = Pick<Ports, 'unitOfWork' | 'now' | 'sessions' | 'upstreamGrants' | 'news' | 'audit'>;

/** Ends a session of whoever asks, the present one without an id. Another person's is answered like one that is not there. */
export async function revokeSession(ports: Needs, caller: Caller, sessionId?: string): Promise<Decision<Session>> {
  const user = requireUser(caller.identity);
  return ports.unitOfWork(async () => {
    const session = await ports.sessions.lock(sessionId ?? user.sessionId);
    const isOwn = session?.customerId === user.subject;
    if (!session || !isOwn || !isLive(session, ports.now())) return refuse('SESSION_NOT_FOUND', 'sessionId');
    await endSessions(ports, caller, [session]);
    return accept(session);
  });
}
