import type { Caller } from '@prism/platform/identity';
import type { Ports } from './ports.ts';
import { revokeSession } from './revoke-session.ts';

type Needs = Pick<Ports, 'unitOfWork' | 'now' | 'sessions' | 'news' | 'audit' | 'upstreamGrants' | 'openId'>;

/**
 * Ends the session by which somebody asks. Where an outside provider opened it, answers where their session there can be ended
 * too; the end here does not wait for that, nor hang on it.
 */
export async function signOut(ports: Needs, caller: Caller, returnTo: string): Promise<string | undefined> {
  if (caller.identity.kind !== 'user') return undefined;
  const isFromOutside = await ports.upstreamGrants.has(caller.identity.sessionId);
  await revokeSession(ports, caller);
  return isFromOutside ? ports.openId?.endSessionUrl(returnTo) : undefined;
}
