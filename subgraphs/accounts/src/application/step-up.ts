import type { Caller } from '@prism/platform/identity';
import { preparePassword } from '../domain/password-policy.ts';
import { accept, type Decision, refuse } from '../domain/refusal.ts';
import { scopesOf } from '../domain/role.ts';
import { after, type Challenge, isLive, type Session } from '../domain/session.ts';
import { challengeLifetimeMs, isLastFailure } from '../domain/step-up.ts';
import { requireUser } from './access.ts';
import { endSessions } from './end-sessions.ts';
import type { Ports } from './ports.ts';
import type { Credential } from './stores.ts';

/** A proof; without any, a challenge is asked for. */
export interface StepUp {
  password?: string | undefined;
  signature?: string | undefined;
}

export interface SteppedUp {
  session: Session;
  scopes: string[];
  /** What is to be signed first. */
  challenge?: Challenge;
}

type Needs = Pick<
  Ports,
  | 'unitOfWork'
  | 'now'
  | 'sessions'
  | 'credentials'
  | 'passwords'
  | 'deviceKeys'
  | 'opaqueTokens'
  | 'upstreamGrants'
  | 'news'
  | 'audit'
>;

/**
 * Whoever asks proves anew to be the session's person. The session is locked while its proof is looked at, so that those who
 * guess cannot do it side by side; a refusal here still commits, for it counts.
 */
export function stepUp(ports: Needs, caller: Caller, command: StepUp): Promise<Decision<SteppedUp>> {
  const user = requireUser(caller.identity);
  return ports.unitOfWork(async () => {
    const session = await ports.sessions.lock(user.sessionId);
    const credential = await ports.credentials.find(user.subject);
    if (!session || session.customerId !== user.subject || !credential || !isLive(session, ports.now()))
      return refuse('SESSION_NOT_FOUND');
    const scopes = scopesOf(credential.customer.roles);
    if (command.password === undefined && command.signature === undefined) return challenge(ports, session, scopes);
    if (!(await holds(ports, session, credential, command))) return count(ports, caller, session);
    const proof = { provedAt: ports.now(), proofFailures: 0 };
    await ports.sessions.prove(session.id, proof);
    await ports.audit.record(caller, 'stepped-up', about(session));
    return accept({ session: { ...session, ...proof }, scopes });
  });
}

async function challenge(
  { sessions, opaqueTokens, now }: Needs,
  session: Session,
  scopes: string[],
): Promise<Decision<SteppedUp>> {
  if (session.deviceKey === undefined) return refuse('DEVICE_HAS_NO_KEY', 'input', 'signature');
  const made = { nonce: opaqueTokens.create().token, expiresAt: after(now(), challengeLifetimeMs) };
  await sessions.prove(session.id, { ...session, challenge: made });
  return accept({ session, scopes, challenge: made });
}

/** Each proof that is sent has to hold. */
async function holds(ports: Needs, session: Session, credential: Credential, command: StepUp): Promise<boolean> {
  const { password, signature } = command;
  if (signature !== undefined && !hasSigned(ports, session, signature)) return false;
  return password === undefined || ports.passwords.verify(credential.passwordHash, preparePassword(password));
}

function hasSigned({ deviceKeys, now }: Needs, { deviceKey, challenge }: Session, signature: string): boolean {
  if (deviceKey === undefined || !challenge || challenge.expiresAt <= now()) return false;
  return deviceKeys.hasSigned(deviceKey, challenge.nonce, signature);
}

/** Whoever has a session and guesses at its password loses the session. A challenge is spent on a wrong answer too. */
async function count(ports: Needs, caller: Caller, session: Session): Promise<Decision<SteppedUp>> {
  const proofFailures = session.proofFailures + 1;
  await ports.sessions.prove(session.id, { provedAt: session.provedAt, proofFailures });
  await ports.audit.record(caller, 'step-up-refused', about(session));
  if (isLastFailure(proofFailures)) await endSessions(ports, caller, [session]);
  return refuse('STEP_UP_REFUSED', 'input');
}

function about({ id, customerId }: Session) {
  return { customerId, details: { sessionId: id } };
}
