import type { Database } from '@prism/platform/database';
import { and, eq } from 'drizzle-orm';
import type { OutsideIdentityStore } from '../application/stores.ts';
import { outsideIdentities } from './tables.ts';

/** Identities of outside providers in PostgreSQL. */
export function createOutsideIdentityStore(database: Database): OutsideIdentityStore {
  return {
    async findCustomer({ issuer, subject }) {
      const isIt = and(eq(outsideIdentities.issuer, issuer), eq(outsideIdentities.subject, subject));
      const [row] = await database.current().select().from(outsideIdentities).where(isIt);
      return row?.customerId;
    },
    async isLinked(customerId, issuer) {
      const isOfTheirs = and(eq(outsideIdentities.customerId, customerId), eq(outsideIdentities.issuer, issuer));
      return (await database.current().$count(outsideIdentities, isOfTheirs)) > 0;
    },
    async insert({ issuer, subject }, customerId, linkedAt) {
      await database.current().insert(outsideIdentities).values({ issuer, subject, customerId, linkedAt });
    },
  };
}
