import type { Caller } from '@prism/platform/identity';
import type { Logger } from '@prism/platform/log';
import { after, isLive } from '../domain/session.ts';
import { endSessions } from './end-sessions.ts';
import type { OpenIdProvider } from './openid-provider.ts';
import type { Ports, UpstreamWatch } from './ports.ts';

type Needs = Pick<Ports, 'unitOfWork' | 'now' | 'sessions' | 'upstreamGrants' | 'news' | 'audit'> & {
  openId: OpenIdProvider | undefined;
  log: Logger;
};

/** After a provider that did not answer, and for whoever died while asking. In ms. */
const retryMs = 30_000;
/** How long a provider that did not answer is left alone, whosever session it is. In ms. */
const restMs = 5_000;

/**
 * Trades the refresh token of a session when what the provider said last has run out. Of all who ask, in all processes, one does it:
 * whoever moves the time of the next check. Fails open: while the provider is away a session goes on, to its own end at most.
 */
export function createUpstreamWatch(needs: Needs): UpstreamWatch {
  const underWay = new Map<string, Promise<boolean>>();
  let restsUntil = 0;

  async function check(sessionId: string): Promise<boolean> {
    const now = needs.now();
    if (now.getTime() < restsUntil) return true;
    try {
      return await ask(needs, sessionId);
    } catch (error) {
      restsUntil = now.getTime() + restMs;
      needs.log.warn({ err: error, sessionId }, 'the outside provider could not be asked about a session');
      return true;
    }
  }

  return {
    stillHolds(sessionId) {
      const checking = underWay.get(sessionId) ?? check(sessionId);
      underWay.set(sessionId, checking);
      return checking.finally(() => underWay.delete(sessionId));
    },
    async settle() {
      await Promise.allSettled(underWay.values());
    },
  };
}

/** Throws when the provider cannot be asked. */
async function ask(needs: Needs, sessionId: string): Promise<boolean> {
  const { openId, upstreamGrants, now } = needs;
  const lease = openId && (await upstreamGrants.lease(sessionId, now(), after(now(), retryMs)));
  if (!lease) return true;
  const grant = await openId.refresh(lease.refreshToken, lease.subject);
  if (grant === 'refused') await end(needs, sessionId);
  else await upstreamGrants.renew(sessionId, { grant, now: now() });
  return grant !== 'refused';
}

async function end(needs: Needs, sessionId: string): Promise<void> {
  await needs.unitOfWork(async () => {
    const session = await needs.sessions.lock(sessionId);
    if (session && isLive(session, needs.now())) await endSessions(needs, ourselves(needs.now()), [session]);
  });
}

/** Nobody asked for it: the provider's answer did. */
function ourselves(now: Date): Caller {
  return {
    identity: { kind: 'service', subject: 'svc_accounts' },
    client: { variant: 'internal', name: 'accounts', version: '1' },
    market: { country: 'DE', currency: 'EUR' },
    language: 'en',
    requestId: 'req_upstream',
    deadline: now.getTime(),
  };
}
