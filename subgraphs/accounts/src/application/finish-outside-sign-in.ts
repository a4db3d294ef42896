import { PrismError } from '@prism/platform/errors';
import type { Caller } from '@prism/platform/identity';
import type { OutsidePerson } from '../domain/outside-person.ts';
import { accept, type Decision, refuse } from '../domain/refusal.ts';
import type { Device } from '../domain/session.ts';
import { admitOutsider, type NeedsToAdmit } from './admit-outsider.ts';
import { type NeedsToOpen, openSession } from './open-session.ts';
import type { OpenIdProvider, UpstreamGrant } from './openid-provider.ts';
import type { Ports } from './ports.ts';
import type { SignedIn } from './session-secrets.ts';

export interface FinishOutsideSignIn {
  /** The address by which the browser came back from the provider, whole. */
  callbackUrl: string;
  transaction: string;
  device: Device;
}

type Needs = NeedsToOpen & NeedsToAdmit & Pick<Ports, 'unitOfWork' | 'openId' | 'upstreamGrants'>;

/** @throws PrismError BAD_REQUEST (404) where no provider is configured. */
export function requireOpenId(openId: OpenIdProvider | undefined): OpenIdProvider {
  if (openId) return openId;
  throw new PrismError('BAD_REQUEST', 'There is no sign-in by an outside provider here.', { status: 404 });
}

/** Opens a browser's session for whoever the provider vouches for: the same kind of session that a password opens. */
export async function finishOutsideSignIn(
  ports: Needs,
  caller: Caller,
  command: FinishOutsideSignIn,
): Promise<Decision<SignedIn>> {
  const answer = await requireOpenId(ports.openId).finish(command.callbackUrl, command.transaction);
  switch (answer.kind) {
    case 'person':
      return enter(ports, caller, { ...answer, device: command.device });
    case 'expired':
      return refuse('SIGN_IN_EXPIRED', 'input');
    case 'refused':
      await ports.audit.record(caller, 'sign-in-refused', { details: { by: 'provider', reason: answer.reason } });
      return refuse('SIGN_IN_REFUSED', 'input');
    default:
      return answer satisfies never;
  }
}

/** Where the provider does not say when they proved to be it, nobody knows: that counts as long ago. */
const longAgo = new Date(0);

function enter(
  ports: Needs,
  caller: Caller,
  { person, grant, device }: { person: OutsidePerson; grant: UpstreamGrant; device: Device },
): Promise<Decision<SignedIn>> {
  const { issuer, subject, provedAt = longAgo } = person;
  return ports.unitOfWork(async () => {
    const admitted = await admitOutsider(ports, caller, person);
    if (!admitted.ok) {
      const [reason] = admitted.refusals.map(({ code }) => code);
      await ports.audit.record(caller, 'sign-in-refused', { details: { issuer, subject, reason } });
      return admitted;
    }
    const command = { kind: 'WEB', remember: false, device, provedAt } as const;
    const signedIn = await openSession(ports, caller, command, admitted.value);
    await ports.upstreamGrants.insert(signedIn.session.id, { subject, grant, now: ports.now() });
    return accept(signedIn);
  });
}
