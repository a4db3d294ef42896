import { knownDemoCustomers } from '@prism/demo';
import { anyOf, type Database } from '@prism/platform/database';
import { PrismError } from '@prism/platform/errors';
import { customers } from '../tables.ts';
import { demoPerson } from './demo-people.ts';

/** Everybody knows the password of the demo people: a database that was once seeded with them must not go into production. */
export async function refuseDemoPeople(database: Database): Promise<void> {
  const ids = Array.from({ length: knownDemoCustomers }, (_, index) => demoPerson(index).customer.id);
  const found = await database
    .current()
    .select({ email: customers.email })
    .from(customers)
    .where(anyOf(customers.id, ids));
  if (found.length === 0) return;
  const emails = found.map(({ email }) => email).join(', ');
  throw new PrismError(
    'FORBIDDEN',
    `The accounts database holds demo people, whose password is public (${emails}). Production expected a database of its own: set DATABASE_URL or DATABASE_PREFIX, or DATA_DIR.`,
  );
}
