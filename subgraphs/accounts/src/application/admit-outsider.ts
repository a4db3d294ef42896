import type { Caller } from '@prism/platform/identity';
import type { Customer } from '../domain/customer.ts';
import { normalizeEmail } from '../domain/email.ts';
import { decideAdmission, type Known, type OutsidePerson } from '../domain/outside-person.ts';
import { accept, type Decision, refuse } from '../domain/refusal.ts';
import { endAllSessions } from './end-sessions.ts';
import { type NeedsToWelcome, openAccount } from './open-account.ts';
import type { Ports } from './ports.ts';

export type NeedsToAdmit = NeedsToWelcome &
  Pick<
    Ports,
    | 'now'
    | 'credentials'
    | 'sessions'
    | 'passwords'
    | 'passwordResets'
    | 'opaqueTokens'
    | 'outsideIdentities'
    | 'upstreamGrants'
  >;

/** The account of an outside identity, locked: an existing one, or one that is linked or opened now. */
export async function admitOutsider(
  ports: NeedsToAdmit,
  caller: Caller,
  person: OutsidePerson,
): Promise<Decision<Customer>> {
  const known = await findKnown(ports, person);
  const admission = decideAdmission(person, known);
  switch (admission.kind) {
    case 'enter':
      return accept(admission.customer);
    case 'link':
      await link(ports, caller, { person, customer: admission.customer });
      return accept(admission.customer);
    case 'open':
      // Taken meanwhile: by the same person in another tab, or by somebody who has just registered.
      return (await open(ports, caller, person, admission.email)) ?? admitOutsider(ports, caller, person);
    case 'refuse':
      return refuse(admission.code, 'input');
    default:
      return admission satisfies never;
  }
}

async function findKnown(ports: NeedsToAdmit, person: OutsidePerson): Promise<Known> {
  const { customers, credentials, outsideIdentities } = ports;
  const linked = await outsideIdentities.findCustomer(person);
  if (linked) return { linked: await customers.lock(linked) };
  const owner = person.email ? await credentials.findByEmail(normalizeEmail(person.email)) : undefined;
  if (!owner) return {};
  const ownerOfEmail = await customers.lock(owner.customer.id);
  // Whoever waited for the lock looks again: the one before may have linked the account.
  const since = await outsideIdentities.findCustomer(person);
  if (since) return { linked: await customers.lock(since) };
  return { ownerOfEmail, isOthers: await outsideIdentities.isLinked(owner.customer.id, person.issuer) };
}

/**
 * Somebody may have opened the account with an address that was not theirs, waiting for its owner to come (pre-hijacking). The
 * owner has come: passwords, letters and sessions from before are good for nothing any more.
 */
async function link(
  ports: NeedsToAdmit,
  caller: Caller,
  { person, customer }: { person: OutsidePerson; customer: Customer },
): Promise<void> {
  const { issuer, subject } = person;
  await ports.outsideIdentities.insert(person, customer.id, ports.now());
  await ports.credentials.setPasswordHash(customer.id, await hashOfNobodysPassword(ports));
  await ports.passwordResets.discardAll(customer.id);
  await endAllSessions(ports, caller, customer.id);
  await ports.news.passwordChanged(customer, caller);
  await ports.audit.record(caller, 'outside-identity-linked', {
    customerId: customer.id,
    details: { issuer, subject },
  });
}

async function open(
  ports: NeedsToAdmit,
  caller: Caller,
  person: OutsidePerson,
  email: string,
): Promise<Decision<Customer> | undefined> {
  const { issuer, subject, firstName, lastName } = person;
  const customer: Customer = {
    id: ports.newId('cus'),
    email: normalizeEmail(email),
    ...(firstName ? { firstName } : {}),
    ...(lastName ? { lastName } : {}),
    marketingOptIn: false,
    roles: ['CUSTOMER'],
    createdAt: ports.now(),
  };
  const passwordHash = await hashOfNobodysPassword(ports);
  if (!(await openAccount(ports, caller, { customer, passwordHash }))) return undefined;
  await ports.outsideIdentities.insert(person, customer.id, ports.now());
  await ports.audit.record(caller, 'outside-identity-linked', {
    customerId: customer.id,
    details: { issuer, subject },
  });
  return accept(customer);
}

/** Nobody has ever seen it; a letter brings one of their own to whoever wants it. */
function hashOfNobodysPassword({ passwords, opaqueTokens }: NeedsToAdmit): Promise<string> {
  return passwords.hash(opaqueTokens.create().token);
}
