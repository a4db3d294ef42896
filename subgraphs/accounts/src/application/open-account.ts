import type { Caller } from '@prism/platform/identity';
import type { Customer } from '../domain/customer.ts';
import type { Ports } from './ports.ts';

export type NeedsToWelcome = Pick<Ports, 'newId' | 'customers' | 'wishlists' | 'audit' | 'letters' | 'news'>;

/** Opens an account with all that belongs to one; false when its address is taken. */
export async function openAccount(
  ports: NeedsToWelcome,
  caller: Caller,
  { customer, passwordHash }: { customer: Customer; passwordHash: string },
): Promise<boolean> {
  if (!(await ports.customers.insert(customer, passwordHash))) return false;
  await ports.wishlists.insert({ id: ports.newId('wsh'), customerId: customer.id, version: 1 });
  await ports.news.registered(customer, caller.requestId);
  if (customer.marketingOptIn) await ports.news.marketingConsentChanged(customer, caller.requestId);
  await ports.audit.record(caller, 'registered', { customerId: customer.id });
  ports.letters.welcome(customer, caller.language);
  return true;
}
