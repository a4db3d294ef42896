import { PrismError } from '@prism/platform/errors';
import type { Caller } from '@prism/platform/identity';
import type { Customer } from '../domain/customer.ts';
import { requireUser } from './access.ts';
import type { Ports } from './ports.ts';

/**
 * The account of whoever asks, kept from changing until the unit of work ends.
 * @throws PrismError UNAUTHENTICATED for guests, and for the identity of an account that is gone.
 */
export async function lockOwnAccount({ customers }: Pick<Ports, 'customers'>, caller: Caller): Promise<Customer> {
  const customer = await customers.lock(requireUser(caller.identity).subject);
  if (!customer) throw new PrismError('UNAUTHENTICATED', 'This account is no longer there.');
  return customer;
}
