import { demoCustomerCount } from '@prism/demo';
import type { Database } from '@prism/platform/database';
import type { DemoSize } from '@prism/platform/demo';
import type { Logger } from '@prism/platform/log';
import { sql } from 'drizzle-orm';
import type { News, PasswordHasher } from '../../application/ports.ts';
import { fromAddress } from '../address-store.ts';
import { fromCustomer } from '../customer-rows.ts';
import { addresses, customers, wishlistItems, wishlists } from '../tables.ts';
import { type DemoPerson, demoPerson } from './demo-people.ts';

/** Published in the README: the reason why production gets no demo data. */
const demoPassword = 'prism-demo-password';
/** Far below PostgreSQL's 65,535 parameters of a statement. */
const rowsAtOnce = 1_000;

export interface SeedOptions {
  database: Database;
  passwords: PasswordHasher;
  news: News;
  log: Logger;
}

/** Fills an empty database with demo people; of several starts at once, one does. Everybody has the same password. */
export async function seedDemoData({ database, passwords, news, log }: SeedOptions, size: DemoSize): Promise<void> {
  const startedAt = performance.now();
  const passwordHash = await passwords.hash(demoPassword);
  const people = Array.from({ length: demoCustomerCount(size) }, (_, index) => demoPerson(index));
  const isSeeded = await database.transaction(async () => {
    await database.current().execute(sql`select pg_advisory_xact_lock(hashtextextended('accounts demo data', 0))`);
    if (!(await isEmpty(database))) return false;
    await insertPeople(database, people, passwordHash);
    for (const { customer } of people) await news.registered(customer);
    return true;
  });
  const tookMs = Math.round(performance.now() - startedAt);
  if (isSeeded) log.info({ customers: people.length, tookMs }, 'demo people moved in');
}

async function isEmpty(database: Database): Promise<boolean> {
  return (await database.current().select({ id: customers.id }).from(customers).limit(1)).length === 0;
}

async function insertPeople(database: Database, people: readonly DemoPerson[], passwordHash: string): Promise<void> {
  const current = database.current();
  for (const rows of chunks(people.map(({ customer }) => ({ ...fromCustomer(customer), passwordHash })))) {
    await current.insert(customers).values(rows);
  }
  for (const rows of chunks(people.flatMap((person) => person.addresses.map(fromAddress)))) {
    await current.insert(addresses).values(rows);
  }
  for (const rows of chunks(people.map(({ wishlist }) => wishlist))) await current.insert(wishlists).values(rows);
  for (const rows of chunks(
    people.flatMap(({ wishlist, items }) => items.map((item) => ({ ...item, wishlistId: wishlist.id }))),
  )) {
    await current.insert(wishlistItems).values(rows);
  }
}

function* chunks<T>(rows: readonly T[]): Generator<T[]> {
  for (let start = 0; start < rows.length; start += rowsAtOnce) yield rows.slice(start, start + rowsAtOnce);
}
