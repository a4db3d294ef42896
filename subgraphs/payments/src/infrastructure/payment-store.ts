import { type Database, everyColumn, prepared } from '@prism/platform/database';
import { isId } from '@prism/platform/ids';
import { and, eq, lte, type SQL, sql } from 'drizzle-orm';
import type { PaymentStore } from '../application/ports.ts';
import type { Payment } from '../domain/payment.ts';
import { gathered } from './gathered.ts';
import { changeableColumns, fixedColumns, type PaymentRow, refundRow, toPayment } from './payment-rows.ts';
import { createPaymentsReader, readRefunds } from './payments-reader.ts';
import { payments, refunds } from './tables.ts';

export function createPaymentStore(database: Database): PaymentStore {
  const rows = (condition: SQL | undefined) => database.current().select().from(payments).where(condition);
  const reader = createPaymentsReader(database);
  const look = gathered(async (ids: readonly string[]) => {
    const found = new Map((await reader.payments(ids)).map((payment) => [payment.id, payment]));
    return ids.map((id) => found.get(id));
  });
  const whole = ([row]: PaymentRow[]) => (row ? withRefunds(database, row) : undefined);
  return {
    find: async (id) => (isId('pay', id) ? whole(await findRow(database, { id })) : undefined),
    look,
    findByOrder: async (orderId) => whole(await rows(eq(payments.orderId, orderId))),
    findByReference: async (provider, reference) =>
      whole(await rows(and(eq(payments.provider, provider), eq(payments.reference, reference)))),
    lock: async (id) => (isId('pay', id) ? whole(await lockRow(database, { id })) : undefined),

    async create(payment, instructions, due) {
      const columns = { ...fixedColumns(payment), ...changeableColumns(payment), instructions, dueAt: due ?? null };
      return (await insertRow(database, columns)).length > 0;
    },
    async save(payment, due) {
      const isAnswered = payment.reference !== undefined;
      const columns = { ...changeableColumns(payment), isAnswered, dueAt: due ?? null, id: payment.id };
      await database.later(updateRow(database, columns));
      await saveRefunds(database, payment);
    },

    async instructions(id) {
      const [row] = await findInstructions(database, { id });
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

const the = sql.placeholder;
const theOne = eq(payments.id, the('id'));
const findRow = prepared((db) => db.select().from(payments).where(theOne));
const lockRow = prepared((db) => db.select().from(payments).where(theOne).for('no key update'));
const findInstructions = prepared((db) =>
  db.select({ instructions: payments.instructions }).from(payments).where(theOne),
);
const { id, orderId, ownerId, sessionId, provider, amountMinor, currency, createdAt, ...changeable } = everyColumn(
  payments,
  'instructions',
  'failures',
);
const fixed = { id, orderId, ownerId, sessionId, provider, amountMinor, currency, createdAt };
const insertRow = prepared((db) =>
  db
    .insert(payments)
    .values({
      ...fixed,
      ...changeable,
      instructions: the('instructions'),
    })
    .onConflictDoNothing({ target: payments.orderId })
    .returning({ id: payments.id }),
);
/** Once the provider answered, nobody needs the token again. */
const unlessAnswered = sql`case when ${the('isAnswered')}::boolean then null else ${payments.instructions} end`;
const updateRow = prepared((db) =>
  db
    .update(payments)
    .set({ ...changeable, instructions: unlessAnswered, failures: 0 } as object)
    .where(theOne),
);

/** Only what was captured can have any. */
async function withRefunds(database: Database, row: PaymentRow): Promise<Payment> {
  return toPayment(row, row.stage === 'CAPTURED' ? await readRefunds(database, row.id) : []);
}

async function saveRefunds(database: Database, { id, refunds: list }: Payment): Promise<void> {
  for (const refund of list) {
    const row = refundRow(id, refund);
    const { status, reference } = row;
    const insert = database.current().insert(refunds).values(row);
    await database.later(insert.onConflictDoUpdate({ target: refunds.id, set: { status, reference } }));
  }
}
