import type { Caller } from '@prism/platform/identity';
import type { Customer } from '../domain/customer.ts';
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

export interface OpenSession {
  kind: SessionKind;
  /** WEB: 30 days instead of 12 hours. */
  remember: boolean;
  device: Device;
  /** When its person last proved to be it. Default: now. */
  provedAt?: Date;
}

export type NeedsToOpen = Pick<
  Ports,
  'now' | 'newId' | 'sessions' | 'refreshTokens' | 'opaqueTokens' | 'accessTokens' | 'news' | 'audit'
>;

/** A session for somebody who has shown who they are, however they did. Belongs into a unit of work in which the customer is locked. */
export async function openSession(
  ports: NeedsToOpen,
  caller: Caller,
  command: OpenSession,
  customer: Customer,
): Promise<SignedIn> {
  const now = ports.now();
  const session: Session = {
    ...command.device,
    id: ports.newId('ses'),
    customerId: customer.id,
    kind: command.kind,
    createdAt: now,
    lastSeenAt: now,
    provedAt: command.provedAt ?? now,
    proofFailures: 0,
    expiresAt: after(now, sessionLifetimeMs(command.kind, command.remember)),
  };
  const isNew = isNewDevice(session, await ports.sessions.devicesOf(customer.id));
  const secrets = await saveSession(ports, session, customer);
  if (isNew) await ports.news.signedInOnNewDevice(session, caller);
  await ports.audit.record(caller, 'signed-in', { customerId: customer.id, details: { kind: session.kind } });
  return { session, customer, secrets };
}

async function saveSession(ports: NeedsToOpen, session: Session, customer: Customer): Promise<SessionSecrets> {
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
