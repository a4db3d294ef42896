import type { Caller } from '@prism/platform/identity';
import type { Customer } from '../domain/customer.ts';
import { requireBackOffice } from './access.ts';
import type { Page, PageRequest } from './page.ts';
import type { Ports } from './ports.ts';

/** All accounts, newest first, or those that match. For support and administrators. */
export async function listCustomers(
  { customers }: Pick<Ports, 'customers'>,
  caller: Caller,
  request: PageRequest,
  query?: string,
): Promise<Page<Customer>> {
  requireBackOffice(caller.identity);
  return customers.page(request, query?.trim() || undefined);
}
