import type { Database } from '@prism/platform/database';
import { eq } from 'drizzle-orm';
import type { Credential, CredentialStore } from '../application/stores.ts';
import { toCustomer } from './customer-rows.ts';
import { customers } from './tables.ts';

/** The only way to the password hashes. */
export function createCredentialStore(database: Database): CredentialStore {
  const rows = () => database.current().select().from(customers);
  return {
    async findByEmail(email) {
      const [row] = await rows().where(eq(customers.email, email));
      return row && toCredential(row);
    },
    async find(customerId) {
      const [row] = await rows().where(eq(customers.id, customerId));
      return row && toCredential(row);
    },
    async lock(customerId) {
      const [row] = await rows().where(eq(customers.id, customerId)).for('update');
      return row && toCredential(row);
    },
    async setPasswordHash(customerId, passwordHash) {
      await database.current().update(customers).set({ passwordHash }).where(eq(customers.id, customerId));
    },
  };
}

function toCredential(row: typeof customers.$inferSelect): Credential {
  return { customer: toCustomer(row), passwordHash: row.passwordHash };
}
