import type { Caller } from '@prism/platform/identity';
import type { Customer } from '../domain/customer.ts';
import { normalizeEmail } from '../domain/email.ts';
import { checkPassword, preparePassword } from '../domain/password-policy.ts';
import { accept, type Decision, refuse } from '../domain/refusal.ts';
import { type NeedsToWelcome, openAccount } from './open-account.ts';
import type { Ports } from './ports.ts';

export interface RegisterCustomer {
  email: string;
  password: string;
  firstName?: string | undefined;
  lastName?: string | undefined;
  marketingOptIn: boolean;
}

type Needs = NeedsToWelcome & Pick<Ports, 'unitOfWork' | 'now' | 'credentials' | 'passwords'>;

/**
 * Opens an account. A known address gets the same answer after the same work, and its owner a letter: otherwise
 * registering would be the way to ask who shops here, which sign-in and password reset refuse to tell.
 */
export async function registerCustomer(
  ports: Needs,
  caller: Caller,
  command: RegisterCustomer,
): Promise<Decision<'accepted'>> {
  const email = normalizeEmail(command.email);
  const flaw = checkPassword(command.password, email);
  if (flaw) return refuse(flaw, 'input', 'password');
  const passwordHash = await ports.passwords.hash(preparePassword(command.password));
  await ports.unitOfWork(async () => {
    const customer = newCustomer(ports, email, command);
    if (!(await openAccount(ports, caller, { customer, passwordHash }))) await warnOwner(ports, caller, email);
  });
  return accept('accepted');
}

function newCustomer({ now, newId }: Needs, email: string, command: RegisterCustomer): Customer {
  const { firstName, lastName, marketingOptIn } = command;
  return {
    id: newId('cus'),
    email,
    ...(firstName ? { firstName } : {}),
    ...(lastName ? { lastName } : {}),
    marketingOptIn,
    roles: ['CUSTOMER'],
    createdAt: now(),
  };
}

async function warnOwner(ports: Needs, caller: Caller, email: string): Promise<void> {
  const known = await ports.credentials.findByEmail(email);
  if (!known) return;
  await ports.audit.record(caller, 'registration-of-known-address', { customerId: known.customer.id });
  ports.letters.registrationAttempt(known.customer, caller.language);
}
