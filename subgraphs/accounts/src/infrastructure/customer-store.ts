import { anyOf, type Database } from '@prism/platform/database';
import { and, desc, eq, ilike, or, sql } from 'drizzle-orm';
import type { CustomerStore } from '../application/stores.ts';
import { fromCustomer, toCustomer } from './customer-rows.ts';
import { behind, pageOf } from './keyset.ts';
import { customers } from './tables.ts';

/** Accounts in PostgreSQL. */
export function createCustomerStore(database: Database): CustomerStore {
  const rows = () => database.current().select().from(customers);
  return {
    async findMany(ids) {
      return (await rows().where(anyOf(customers.id, ids))).map(toCustomer);
    },
    async page(request, query) {
      const found = await rows()
        .where(
          and(behind(request, customers.createdAt, customers.id), query === undefined ? undefined : matching(query)),
        )
        .orderBy(desc(customers.createdAt), desc(customers.id))
        .limit(request.first + 1);
      return pageOf(found, request, toCustomer);
    },
    async lock(id) {
      const [row] = await rows().where(eq(customers.id, id)).for('update');
      return row && toCustomer(row);
    },
    async insert(customer, passwordHash) {
      const inserted = await database
        .current()
        .insert(customers)
        .values({ ...fromCustomer(customer), passwordHash })
        .onConflictDoNothing({ target: customers.email })
        .returning({ id: customers.id });
      return inserted.length > 0;
    },
    async update(customer) {
      const { id, ...changed } = fromCustomer(customer);
      await database.current().update(customers).set(changed).where(eq(customers.id, id));
    },
  };
}

/** Anywhere in the address or the full name, whatever the case. */
function matching(query: string) {
  const pattern = `%${query.replaceAll(/[\\%_]/g, '\\$&')}%`;
  return or(
    ilike(customers.email, pattern),
    sql`concat_ws(' ', ${customers.firstName}, ${customers.lastName}) ilike ${pattern}`,
  );
}
