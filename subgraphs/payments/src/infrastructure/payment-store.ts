import type { Database } from '@prism/platform/database';
import { isId } from '@prism/platform/ids';
import { and, eq, lte, type SQL, sql } from 'drizzle-orm';
import type { PaymentStore } from '../application/ports.ts';
import type { Payment } from '../domain/payment.ts';
import { changeableColumns, fixedColumns, type PaymentRow, refundRow, toPayment } from './payment-rows.ts';
import { readRefunds } from './payments-reader.ts';
import { payments, refunds } from './tables.ts';

export function createPaymentStore(database: Database): PaymentStore {
  const rows = (condition: SQL | undefined) => database.current().select().from(payments).where(condition);
  const whole = ([row]: PaymentRow[]) => (row ? withRefunds(database, row) : undefined);
  return {
    find: async (id) => (isId('pay', id) ? whole(await rows(eq(payments.id, id))) : undefined),
    findByOrder: async (orderId) => whole(await rows(eq(payments.orderId, orderId))),
    findByReference: async (provider, reference) =>
      whole(await rows(and(eq(payments.provider, provider), eq(payments.reference, reference)))),
    lock: async (id) => (isId('pay', id) ? whole(await rows(eq(payments.id, id)).for('no key update')) : undefined),

    async create(payment, instructions, due) {
      const columns = { ...fixedColumns(payment), ...changeableColumns(payment), instructions, dueAt: due ?? null };
      const created = await database
        .current()
        .insert(payments)
        .values(columns)
        .onConflictDoNothing({ target: payments.orderId })
        .returning({ id: payments.id });
      return created.length > 0;
    },
    async save(payment, due) {
      // Once the provider answered, nobody needs the token again.
      const answered = payment.reference === undefined ? {} : { instructions: null };
      const columns = { ...changeableColumns(payment), ...answered, dueAt: due ?? null, failures: 0 };
      await database.later(database.current().update(payments).set(columns).where(eq(payments.id, payment.id)));
      await saveRefunds(database, payment);
    },

    async instructions(id) {
      const { instructions } = payments;
      const [row] = await database.current().select({ instructions }).from(payments).where(eq(payments.id, id));
      return row?.instructions ?? undefined;
    },
    async countFailure(id) {
      const [row] = await database
        .current()
        .update(payments)
        .set({ failures: sql`${payments.failures} + 1` })
        .where(eq(payments.id, id))
        .returning({ failures: payments.failures });
      return row?.failures ?? 1;
    },
    async postpone(id, due) {
      await database.current().update(payments).set({ dueAt: due }).where(eq(payments.id, id));
    },
    async claimDue(now, until, limit) {
      const due = database
        .current()
        .select({ id: payments.id })
        .from(payments)
        .where(lte(payments.dueAt, now))
        .orderBy(payments.dueAt)
        .limit(limit)
        // What another process is at is left to it.
        .for('update', { skipLocked: true });
      const claimed = await database
        .current()
        .update(payments)
        .set({ dueAt: until })
        .where(sql`${payments.id} in ${due}`)
        .returning({ id: payments.id });
      return claimed.map(({ id }) => id);
    },
  };
}

/** Only what was captured can have any. */
async function withRefunds(database: Database, row: PaymentRow): Promise<Payment> {
  return toPayment(row, row.stage === 'CAPTURED' ? await readRefunds(database, [row.id]) : []);
}

async function saveRefunds(database: Database, { id, refunds: list }: Payment): Promise<void> {
  for (const refund of list) {
    const row = refundRow(id, refund);
    const { status, reference } = row;
    const insert = database.current().insert(refunds).values(row);
    await database.later(insert.onConflictDoUpdate({ target: refunds.id, set: { status, reference } }));
  }
}
