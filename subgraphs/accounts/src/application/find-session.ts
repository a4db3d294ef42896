import { setTimeout as sleep } from 'node:timers/promises';
import { scopesOf } from '../domain/role.ts';
import { isLive, isSightingDue, type Session } from '../domain/session.ts';
import type { Ports } from './ports.ts';
import type { FoundSession } from './stores.ts';

/** Who acts by a session, with the rights of this moment. */
export interface SessionIdentity {
  session: Session;
  scopes: string[];
}

type Needs = Pick<Ports, 'now' | 'sessions' | 'opaqueTokens' | 'upstream'>;

/** How long somebody who asks waits for an outside provider, in ms; what it says later still counts. */
const patienceMs = 1_000;
/** Of the sessions of streams; the others are checked when they are asked for next. */
const checksAtOnce = 10;

/**
 * Of these sessions those that are live, unused by being asked for: a stream that is only open keeps nobody signed in. Nobody
 * waits for an outside provider here, as they are asked for again soon.
 */
export async function findSessions({ now, sessions, upstream }: Omit<Needs, 'opaqueTokens'>, ids: readonly string[]) {
  const found = (await sessions.findManyWithRoles(ids)).filter(({ session }) => isLive(session, now()));
  const due = found.filter((each) => isCheckDue(each, now())).slice(0, checksAtOnce);
  for (const { session } of due) void upstream.stillHolds(session.id);
  return found.map(({ session, roles }): SessionIdentity => ({ session, scopes: scopesOf(roles) }));
}

/** The live session of a browser's token, or of an id; null when it is unknown, expired or revoked. */
export async function findSession(
  { now, sessions, opaqueTokens, upstream }: Needs,
  by: { token: string } | { id: string },
): Promise<SessionIdentity | null> {
  const found = await sessions.findWithRoles('id' in by ? by : { tokenHash: opaqueTokens.hash(by.token) });
  if (!found || !isLive(found.session, now())) return null;
  if (isCheckDue(found, now()) && !(await patiently(upstream.stillHolds(found.session.id)))) return null;
  if (isSightingDue(found.session, now())) await sessions.saw(found.session.id, now());
  return { session: found.session, scopes: scopesOf(found.roles) };
}

const isCheckDue = ({ checkUpstreamAt }: FoundSession, now: Date): boolean =>
  checkUpstreamAt !== undefined && checkUpstreamAt <= now;

/** Who does not know in time goes on: true. */
async function patiently(asking: Promise<boolean>): Promise<boolean> {
  const ended = new AbortController();
  const waited = sleep(patienceMs, true, { signal: ended.signal, ref: false }).catch(() => true);
  return Promise.race([asking, waited]).finally(() => ended.abort());
}
