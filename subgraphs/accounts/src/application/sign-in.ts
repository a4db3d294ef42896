import type { Caller } from '@prism/platform/identity';
import type { Customer } from '../domain/customer.ts';
import { normalizeEmail } from '../domain/email.ts';
import { preparePassword } from '../domain/password-policy.ts';
import { accept, type Decision, refuse } from '../domain/refusal.ts';
import { isStaff } from '../domain/role.ts';
import {
  after,
  type Device,
  isNewDevice,
  type Session,
  type SessionKind,
  sessionLifetimeMs,
} from '../domain/session.ts';
import type { Ports } from './ports.ts';
import { issueAccessToken, issueRefreshable, type SessionSecrets, type SignedIn } from './session-secrets.ts';
import type { Credential } from './stores.ts';

export interface SignIn {
  email: string;
  password: string;
  kind: SessionKind;
  /** WEB: 30 days instead of 12 hours. */
  remember: boolean;
  device: Device;
}

type Needs = Pick<
  Ports,
  | 'unitOfWork'
  | 'now'
  | 'newId'
  | 'credentials'
  | 'sessions'
  | 'refreshTokens'
  | 'passwords'
  | 'opaqueTokens'
  | 'accessTokens'
  | 'news'
  | 'audit'
>;

/**
 * Opens a session. Every refusal is the same and comes after the same work: an unknown address, a wrong password and a
 * customer at the back office's door cannot be told apart.
 */
export async function signIn(ports: Needs, caller: Caller, command: SignIn): Promise<Decision<SignedIn>> {
  const credential = await ports.credentials.findByEmail(normalizeEmail(command.email));
  const fits = await ports.passwords.verify(credential?.passwordHash, preparePassword(command.password));
  return ports.unitOfWork(async () => {
    const customer = fits && credential ? await lockUnchanged(ports, credential) : undefined;
    if (customer && mayEnter(command.kind, customer)) {
      return accept(await openSession(ports, caller, command, customer));
    }
    const customerId = credential?.customer.id;
    await ports.audit.record(caller, 'sign-in-refused', { ...(customerId ? { customerId } : {}) });
    return refuse('INVALID_CREDENTIALS', 'input');
  });
}

/** Read again under a lock: no session may outrun a password reset or a change of roles that happened meanwhile. */
async function lockUnchanged({ credentials }: Needs, verified: Credential): Promise<Customer | undefined> {
  const current = await credentials.lock(verified.customer.id);
  return current?.passwordHash === verified.passwordHash ? current.customer : undefined;
}

function mayEnter(kind: SessionKind, customer: Customer): boolean {
  return kind !== 'BACK_OFFICE' || isStaff(customer.roles);
}

async function openSession(ports: Needs, caller: Caller, command: SignIn, customer: Customer): Promise<SignedIn> {
  const now = ports.now();
  const session: Session = {
    ...command.device,
    id: ports.newId('ses'),
    customerId: customer.id,
    kind: command.kind,
    createdAt: now,
    lastSeenAt: now,
    provedAt: now,
    proofFailures: 0,
    expiresAt: after(now, sessionLifetimeMs(command.kind, command.remember)),
  };
  const isNew = isNewDevice(session, await ports.sessions.devicesOf(customer.id));
  const secrets = await saveSession(ports, session, customer);
  if (isNew) await ports.news.signedInOnNewDevice(session, caller);
  await ports.audit.record(caller, 'signed-in', { customerId: customer.id, details: { kind: session.kind } });
  return { session, customer, secrets };
}

async function saveSession(ports: Needs, session: Session, customer: Customer): Promise<SessionSecrets> {
  switch (session.kind) {
    case 'WEB': {
      const { token, tokenHash } = ports.opaqueTokens.create();
      await ports.sessions.insert(session, tokenHash);
      return { kind: 'WEB', sessionToken: token };
    }
    case 'DEVICE':
      await ports.sessions.insert(session);
      return issueRefreshable(ports, session, customer);
    case 'BACK_OFFICE':
      await ports.sessions.insert(session);
      return { kind: 'BACK_OFFICE', tokens: await issueAccessToken(ports, session, customer, 'BACK_OFFICE') };
    default:
      return session.kind satisfies never;
  }
}
