import type { Database } from '@prism/platform/database';
import { and, eq, getTableColumns, gt, isNull, type SQL, sql } from 'drizzle-orm';
import type { PasswordResetStore } from '../application/stores.ts';
import { toCustomer } from './customer-rows.ts';
import { customers, passwordResets } from './tables.ts';

/** Password reset tokens in PostgreSQL, by hash. */
export function createPasswordResetStore(database: Database): PasswordResetStore {
  const usable = (now: Date) => and(isNull(passwordResets.usedAt), gt(passwordResets.expiresAt, now)) as SQL;
  const current = () => database.current();
  return {
    async open({ email, tokenHash, now, expiresAt, atMost }) {
      const waiting = sql`(select count(*) from ${passwordResets} where ${passwordResets.customerId} = ${customers.id} and ${usable(now)})`;
      const opened = current()
        .$with('opened')
        .as(
          current()
            .insert(passwordResets)
            .select((query) =>
              query
                .select({
                  tokenHash: sql<string>`${tokenHash}::text`.as('token_hash'),
                  customerId: customers.id,
                  expiresAt: sql<Date>`${expiresAt.toISOString()}::timestamptz`.as('expires_at'),
                  usedAt: sql<Date | null>`null::timestamptz`.as('used_at'),
                })
                .from(customers)
                .where(and(eq(customers.email, email), sql`${waiting} < ${atMost}`)),
            )
            .returning({ customerId: passwordResets.customerId }),
        );
      const [row] = await current()
        .with(opened)
        .select(getTableColumns(customers))
        .from(customers)
        .innerJoin(opened, eq(opened.customerId, customers.id));
      return row && toCustomer(row);
    },
    async findOwner(tokenHash, now) {
      const [row] = await current()
        .select(getTableColumns(customers))
        .from(passwordResets)
        .innerJoin(customers, eq(customers.id, passwordResets.customerId))
        .where(and(eq(passwordResets.tokenHash, tokenHash), usable(now)));
      return row && toCustomer(row);
    },
    async consume(tokenHash, now) {
      const consumed = await current()
        .update(passwordResets)
        .set({ usedAt: now })
        .where(and(eq(passwordResets.tokenHash, tokenHash), usable(now)))
        .returning({ customerId: passwordResets.customerId });
      return consumed.length > 0;
    },
    async discardAll(customerId) {
      await current().delete(passwordResets).where(eq(passwordResets.customerId, customerId));
    },
  };
}
