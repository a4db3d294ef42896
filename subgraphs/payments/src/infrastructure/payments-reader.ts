import { type Database, prepared } from '@prism/platform/database';
import { isId } from '@prism/platform/ids';
import { asc, getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { PaymentsReader } from '../application/payments-reader.ts';
import type { Payment } from '../domain/payment.ts';
import { type RefundRow, toPayment } from './payment-rows.ts';
import { payments, refunds } from './tables.ts';

export function createPaymentsReader(database: Database): PaymentsReader {
  const read = async (ids: readonly string[], select: typeof selectById) =>
    (await select(database, { ids })).map(wholePayment);
  return {
    payments: (ids) => read(idsOf('pay', ids), selectById),
    paymentsOfOrders: (ids) => read(idsOf('ord', ids), selectByOrder),
  };
}

/** Refunds as the server writes them into a row. */
type RefundJson = Omit<RefundRow, 'createdAt'> & { createdAt: string };

/** Oldest first; null where there can be none. Only what was captured can have any. */
const refundsOfPayment = sql<RefundJson[] | null>`case when stage = 'CAPTURED' then (
  select json_agg(json_build_object(
    'id', refund.id, 'paymentId', refund.payment_id, 'key', refund.key, 'amountMinor', refund.amount_minor,
    'reason', refund.reason, 'status', refund.status, 'reference', refund.reference,
    'requestedBy', refund.requested_by, 'createdAt', refund.created_at
  ) order by refund.created_at, refund.id) from refunds as refund where refund.payment_id = payments.id) end`.as(
  'refunds',
);

/** Payments with their refunds, whatever their number: one statement. Not for locking: refunds are read as they were before the wait. */
const selectWhole = (isOne: SQL) =>
  prepared((db) =>
    db
      .select({ ...getTableColumns(payments), refunds: refundsOfPayment })
      .from(payments)
      .where(isOne),
  );
const amongIds = sql`any(${sql.placeholder('ids')}::text[])`;
const selectById = selectWhole(sql`${payments.id} = ${amongIds}`);
const selectByOrder = selectWhole(sql`${payments.orderId} = ${amongIds}`);

function wholePayment({
  refunds: list,
  ...row
}: typeof payments.$inferSelect & { refunds: RefundJson[] | null }): Payment {
  const refundRows = list?.map((refund) => ({ ...refund, createdAt: new Date(refund.createdAt) })) ?? [];
  return toPayment(row, refundRows);
}

/** Oldest first. */
export const readRefunds = (database: Database, paymentId: string) => selectRefunds(database, { paymentId });

const selectRefunds = prepared((db) =>
  db
    .select()
    .from(refunds)
    .where(sql`${refunds.paymentId} = ${sql.placeholder('paymentId')}`)
    .orderBy(asc(refunds.createdAt), asc(refunds.id)),
);

/** What has another shape is the id of nothing, and may hold what PostgreSQL takes for an error. */
const idsOf = (prefix: string, ids: readonly string[]) => ids.filter((id) => isId(prefix, id));
