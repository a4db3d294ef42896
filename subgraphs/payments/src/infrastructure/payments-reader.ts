import { anyOf, type Database, prepared } from '@prism/platform/database';
import { isId } from '@prism/platform/ids';
import { asc, type SQL, sql } from 'drizzle-orm';
import type { PaymentsReader } from '../application/payments-reader.ts';
import type { Payment } from '../domain/payment.ts';
import { toPayment } from './payment-rows.ts';
import { payments, refunds } from './tables.ts';

export function createPaymentsReader(database: Database): PaymentsReader {
  return {
    payments: (ids) => fetchPayments(database, anyOf(payments.id, idsOf('pay', ids))),
    paymentsOfOrders: (ids) => fetchPayments(database, anyOf(payments.orderId, idsOf('ord', ids))),
  };
}

/** Payments with their refunds, whatever their number: two statements. */
async function fetchPayments(database: Database, condition: SQL): Promise<Payment[]> {
  const rows = await database.current().select().from(payments).where(condition);
  const captured = rows.filter(({ stage }) => stage === 'CAPTURED').map(({ id }) => id);
  const refundRows = captured.length > 0 ? await readRefunds(database, captured) : [];
  return rows.map((row) =>
    toPayment(
      row,
      refundRows.filter(({ paymentId }) => paymentId === row.id),
    ),
  );
}

/** Oldest first. */
export function readRefunds(database: Database, paymentIds: readonly string[]) {
  return selectRefunds(database, { paymentIds });
}

const selectRefunds = prepared((db) =>
  db
    .select()
    .from(refunds)
    .where(sql`${refunds.paymentId} = any(${sql.placeholder('paymentIds')}::text[])`)
    .orderBy(asc(refunds.createdAt), asc(refunds.id)),
);

/** What has another shape is the id of nothing, and may hold what PostgreSQL takes for an error. */
const idsOf = (prefix: string, ids: readonly string[]) => ids.filter((id) => isId(prefix, id));
