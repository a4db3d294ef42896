import { anyOf, type Database } from '@prism/platform/database';
import { and, asc, count, eq, ne } from 'drizzle-orm';
import type { AddressStore } from '../application/stores.ts';
import type { Address } from '../domain/address.ts';
import { addresses } from './tables.ts';

/** Addresses in PostgreSQL. */
export function createAddressStore(database: Database): AddressStore {
  const rows = () => database.current().select().from(addresses);
  const takeFromOthers = async (to: Address, what: { isDefaultShipping?: false; isDefaultBilling?: false }) => {
    const others = and(eq(addresses.customerId, to.customerId), ne(addresses.id, to.id));
    await database.current().update(addresses).set(what).where(others);
  };
  return {
    async findMany(ids) {
      return (await rows().where(anyOf(addresses.id, ids))).map(toAddress);
    },
    async ofCustomers(customerIds) {
      const found = await rows()
        .where(anyOf(addresses.customerId, customerIds))
        .orderBy(asc(addresses.createdAt), asc(addresses.id));
      return found.map(toAddress);
    },
    async count(customerId) {
      const found = await database
        .current()
        .select({ count: count() })
        .from(addresses)
        .where(eq(addresses.customerId, customerId));
      return found[0]?.count ?? 0;
    },
    async insert(address) {
      await database.current().insert(addresses).values(fromAddress(address));
    },
    async update(address) {
      await database.current().update(addresses).set(fromAddress(address)).where(eq(addresses.id, address.id));
    },
    async delete(id) {
      await database.current().delete(addresses).where(eq(addresses.id, id));
    },
    async yieldDefaults(to) {
      if (to.isDefaultShipping) await takeFromOthers(to, { isDefaultShipping: false });
      if (to.isDefaultBilling) await takeFromOthers(to, { isDefaultBilling: false });
    },
  };
}

function toAddress({ line2, region, phone, ...row }: typeof addresses.$inferSelect): Address {
  return {
    ...row,
    ...(line2 === null ? {} : { line2 }),
    ...(region === null ? {} : { region }),
    ...(phone === null ? {} : { phone }),
  };
}

/** The row of an address; what it has not is null, so that an update clears it. */
export function fromAddress(address: Address): typeof addresses.$inferInsert {
  const { line2 = null, region = null, phone = null } = address;
  return { ...address, line2, region, phone };
}
