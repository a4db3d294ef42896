import type { Customer } from '../domain/customer.ts';
import type { customers } from './tables.ts';

type Row = typeof customers.$inferSelect;

/** Columns of an account, in the order of the table, without its secret. */
export function toCustomer(row: Omit<Row, 'passwordHash'>): Customer {
  return {
    id: row.id,
    email: row.email,
    ...(row.firstName === null ? {} : { firstName: row.firstName }),
    ...(row.lastName === null ? {} : { lastName: row.lastName }),
    ...(row.phone === null ? {} : { phone: row.phone }),
    ...(row.locale === null ? {} : { locale: row.locale }),
    marketingOptIn: row.marketingOptIn,
    roles: row.roles,
    ...(row.riskNote === null ? {} : { riskNote: row.riskNote }),
    createdAt: row.createdAt,
  };
}

/** The row of an account; what it has not is null, so that an update clears it. */
export function fromCustomer(customer: Customer): Omit<Row, 'passwordHash'> {
  return {
    id: customer.id,
    email: customer.email,
    firstName: customer.firstName ?? null,
    lastName: customer.lastName ?? null,
    phone: customer.phone ?? null,
    locale: customer.locale ?? null,
    marketingOptIn: customer.marketingOptIn,
    roles: customer.roles,
    riskNote: customer.riskNote ?? null,
    createdAt: customer.createdAt,
  };
}
