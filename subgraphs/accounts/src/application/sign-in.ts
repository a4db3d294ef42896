import type { Caller } from '@prism/platform/identity';
import type { Customer } from '../domain/customer.ts';
import { normalizeEmail } from '../domain/email.ts';
import { preparePassword } from '../domain/password-policy.ts';
import { accept, type Decision, refuse } from '../domain/refusal.ts';
import { isStaff } from '../domain/role.ts';
import type { SessionKind } from '../domain/session.ts';
import { type NeedsToOpen, type OpenSession, openSession } from './open-session.ts';
import type { Ports } from './ports.ts';
import type { SignedIn } from './session-secrets.ts';
import type { Credential } from './stores.ts';

export interface SignIn extends Omit<OpenSession, 'provedAt'> {
  email: string;
  password: string;
}

type Needs = NeedsToOpen & Pick<Ports, 'unitOfWork' | 'credentials' | 'passwords'>;

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
